"""What people decided: who is whom, whom a mention means, what somebody is called.

    log = read_log(path)               the lines of the file, and those that are damaged
    standing = in_force(log)           what stands: not undone, not decided anew
    settle(store, log)                 graph/decisions and graph/identity, in one step; what does not apply is returned
    append(path, [ruling])             one more line, on the disk before anything follows from it

The file is a log: nothing in it is rewritten, an undoing is a line of its own. graph/decisions holds what stands; what
follows from it (merges, names, mentions that are settled) is in graph/identity, computed anew each time. So a decision
moves nothing that its undoing would not put back.
"""

from __future__ import annotations

from graph.decisions.lines import DamagedLine, parse, written
from graph.decisions.log import Log, append, read_log
from graph.decisions.rulings import Different, MentionIs, Ref, Renamed, Ruling, Same, Undone, What
from graph.decisions.settling import Reason, Unapplied, decided_pairs, settle, unapplied
from graph.decisions.standing import Entry, Standing, in_force

__all__ = [
    "DamagedLine",
    "Different",
    "Entry",
    "Log",
    "MentionIs",
    "Reason",
    "Ref",
    "Renamed",
    "Ruling",
    "Same",
    "Standing",
    "Unapplied",
    "Undone",
    "What",
    "append",
    "decided_pairs",
    "in_force",
    "parse",
    "read_log",
    "settle",
    "unapplied",
    "written",
]
