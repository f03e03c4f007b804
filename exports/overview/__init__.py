"""The styrgrupp overview: who sits in which steering group (or any forum), on whose behalf, and where it says so.

from exports.overview import html, overview, xlsx
groups = overview(store)
html.write(groups, stream)
"""

from exports.overview.model import ForumOverview, MemberRow, Note, Overview, overview

__all__ = ["ForumOverview", "MemberRow", "Note", "Overview", "overview"]
