"""The styrgrupp overview: who sits in which steering group (or any forum), on whose behalf, and where it says so.

found = overview(store)
html.write(report(found), stream, language="sv")
"""

from exports.overview.model import overview
from exports.overview.overviews import ForumOverview, Overview
from exports.overview.report import report
from exports.overview.rows import MemberRow, Note

__all__ = ["ForumOverview", "MemberRow", "Note", "Overview", "overview", "report"]
