"""What of a web page is the page's and not the document's: navigation, banners, contact cards, what is not shown.

Content systems name such parts by element, role, class or id: <nav>, role="search", class="sv-breadcrumbs",
id="cookie-banner", "feedback". A class may also say something of the whole page ("no-sidebar"), so what holds the
heading of the page or much of its words is never left out for its name.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

_MAIN = (
    "main", "[role=main]", "article", "[itemprop=articleBody]", "#main-content", "#maincontent", "#huvudinnehall",
    "#innehall", "#content", ".entry-content", ".article-body", ".page-content",
)  # fmt: skip
_SHORT = 5  # of the body's words, one in so many: a main element with fewer is not the main content
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
PART_OF_NAME = re.compile(r"[a-zåäö]+|[A-ZÅÄÖ][a-zåäö]*")
"""The words of a class or an id: sv, Breadcrumb and links of "sv-BreadcrumbLinks"."""
# for those who hear the page
_UNSEEN = re.compile(
    r"(?<![\w-])(?:sr-only|(?:sv-|u-)?visually-?hidden|screen-reader-text|aural|env-assistive-text)(?![\w-])"
)
_NAMED = frozenset(
    (
        "breadcrumb", "breadcrumbs", "brodsmulor", "comments", "contact", "consent", "cookie", "cookies", "feedback",
        "footer", "kontakt", "kontakter", "login", "menu", "meny", "nav", "navbar", "navigation", "pagination",
        "related", "search", "share", "sharing", "sidebar", "sidfot", "skip", "skiplink", "social", "toolbar",
    )
)  # fmt: skip
_ROLES = frozenset(["navigation", "search", "complementary", "dialog", "alertdialog", "contentinfo", "menu", "menubar"])
_MUCH = 4  # one in so many of the page's words
# Senast uppdaterad: 12 mars 2025 · Publicerad 2025-03-12 · Hjälpte informationen på sidan dig? · Skriv ut
# Dela detta: Mejl · Relaterad information
_SAID_OF_PAGE = re.compile(
    r"(?:(?:Sidan\s|Sidan\s(?:är\s)?senast\s|Senast\s)?(?:uppdatera|publicera|granska|ändra)(?:d|des|t)(?:\s|:).{0,80}"
    r"|Hjälpte\s.{0,40}\sdig\?|(?:Lyssna|Skriv ut|Dela)(?:\s(?:på\s)?sidan)?|Dela(?: (?:detta|med andra))?:.{0,80}"
    r"|Relatera(?:d|t|de) (?:information|innehåll|länkar|nyheter|sidor):?)",
    re.IGNORECASE,
)


def main_of(tree: LexborHTMLParser) -> LexborNode | None:
    """Return the element that holds the main content: the one marked so if it holds much of the page, else the body."""
    body = tree.body
    if body is None:
        return None
    words = len(body.text().split())
    for selector in _MAIN:
        found = tree.css(selector)
        if len(found) == 1 and _SHORT * len(found[0].text().split()) >= words:
            return found[0]
    return body


def is_hidden(node: LexborNode) -> bool:
    """Return whether nobody sees an element on the page."""
    attributes = node.attributes
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or _HIDDEN.search(attributes.get("style") or "") is not None
        or _UNSEEN.search(attributes.get("class") or "") is not None
    )


def is_bold(node: LexborNode) -> bool:
    """Return whether an element's own style sets its words in bold, as editors write it."""
    return _BOLD.search(node.attributes.get("style") or "") is not None


def is_skip_link(node: LexborNode) -> bool:
    """Return whether an element leads those who hear the page past its menus: class="skip-link", href="#content"."""
    href = node.attributes.get("href") or ""
    return href.startswith("#") and _is_named_so(node)


def is_said_of_page(text: str) -> bool:
    """Return whether a paragraph is of the page: when it was changed, what can be done with it.

    >>> is_said_of_page("Senast uppdaterad: 12 mars 2025"), is_said_of_page("Planen uppdaterades.")
    (True, False)
    """
    return _SAID_OF_PAGE.fullmatch(text) is not None


def is_furniture(node: LexborNode, words: int) -> bool:
    """Return whether an element is the page's: headers and footers with links, search forms, parts named so.

    `words` is how many the page has.
    """
    if node.tag in ("header", "footer"):
        return node.css_first("nav, form, ul, a") is not None
    if node.tag == "form":
        return node.css_first("h1, h2, p, table, main, article") is None
    return _is_named_so(node) and not _holds_much(node, words)


def _is_named_so(node: LexborNode) -> bool:
    attributes = node.attributes
    if (attributes.get("role") or "") in _ROLES:
        return True
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    return len(names) > 1 and any(part.lower() in _NAMED for part in PART_OF_NAME.findall(names))


def _holds_much(node: LexborNode, words: int) -> bool:
    return node.css_first("h1, main, article") is not None or _MUCH * len(node.text().split()) > words
