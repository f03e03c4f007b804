"""The network that people look at, as one page, and for other programs."""

from exports.network.interchange import FORMS
from exports.network.page import FOLDED_FROM, page, page_of

__all__ = ["FOLDED_FROM", "FORMS", "page", "page_of"]
