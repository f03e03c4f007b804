"""The command line: one group of the commands in `forumgraf.commands`, the first that one needs first.

Exit status: 0 done; 1 done with documents that failed or problems that a check found, or not done; 2 wrong usage.
Results go to stdout, everything else to stderr.
"""

from __future__ import annotations

from typing import Final

import click

from forumgraf.commands import (
    building,
    changes,
    check,
    documents,
    export,
    network,
    overview,
    path,
    query,
    review,
    show,
    tables,
    vocabulary,
)
from forumgraf.console import Commands

COMMANDS: Final = (
    building.demo,
    building.build,
    show.show,
    overview.overview_command,
    overview.matrix_command,
    changes.changes,
    network.network,
    path.path,
    export.export,
    tables.tables,
    query.query,
    review.review,
    check.check,
    vocabulary.vocabulary,
    documents.text,
    documents.remove,
)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="forumgraf")
def main() -> None:
    """Read Swedish meeting minutes into a graph of who represents whom in which forum."""


for command in COMMANDS:
    main.add_command(command)
