"""Web pages as lines."""

import pytest

from extractors.readers import read
from graph.errors import ReadError

WORDS = "<p>Anna Ek hälsade alla välkomna till mötet</p>"
WORDS_READ = "Anna Ek hälsade alla välkomna till mötet\n"

PAGES = [
    ("paragraphs", "<p>Anna Ek</p><p>Bo\n Lund</p>", "Anna Ek\nBo Lund\n"),
    ("heading", "<p>a</p><h2>Beslut</h2><p>b</p>", "a\n\nBeslut\nb\n"),
    ("a line in bold above text", "<p>a</p><p><strong>Beslut</strong></p><p>b</p>", "a\n\nBeslut\nb\n"),
    ("a word in bold", "<p>a</p><p><b>Beslut</b> fattades</p><p>b</p>", "a\nBeslut fattades\nb\n"),
    ("break and entities", "<p>Anna&nbsp;Ek<br>B&ouml;rje &amp; Co</p>", "Anna Ek\nBörje & Co\n"),
    ("empty lines", "<p>a</p><p><br></p><p>&nbsp;</p><p>b</p><p></p><p>c<br><br>d<br></p>", "a\n\nb\nc\n\nd\n"),
    (
        "empty lines as editors write them",
        "<div>a</div><div><br></div><div>b</div><div></div><div>c</div>",
        "a\n\nb\nc\n",
    ),
    ("columns made by blanks", "<p>Anna  Ek&nbsp; &nbsp; Hjo</p>", "Anna Ek    Hjo\n"),
    ("words in one paragraph", "<p>Väners<b>borg</b>s <a href='x'>kommun</a></p>", "Vänersborgs kommun\n"),
    ("bare words between blocks", "<div>a<div>b</div>c</div>", "a\nb\nc\n"),
    ("lists", "<ul><li>a<li>b</ul><ol start=3><li>c<li><p>d</p><p>e</p></ol>", "- a\n- b\n3. c\n4. d\ne\n"),
    ("rows", "<table><thead><tr><th>Namn<th>Ort</thead><tr><td>Anna<td>Hjo</table>", "Namn\tOrt\nAnna\tHjo\n"),
    ("merged downwards", "<table><tr><td rowspan=2>Tid<td>9<tr><td>10</table>", "Tid\t9\n\t10\n"),
    ("names in a cell", "<table><tr><td>Närvarande<td>Anna<br>Bo</table>", "Närvarande\tAnna\n\tBo\n"),
    ("a table in a cell", "<table><tr><td>a<td><table><tr><td>b<td>c</table></table>", "a\tb\tc\n"),
    ("what is no text", "<script>x()</script><style>p{}</style><p>a</p><!-- b --><noscript>c</noscript>", "a\n"),
    ("what is hidden", "<p hidden>a</p><p style='display: none'>b</p><p aria-hidden=true>c</p><p>d</p>", "d\n"),
    ("navigation", "<header><a href=/>Hem</a></header><nav>Meny</nav><p>a</p><footer><a>Om</a></footer>", "a\n"),
    ("a letterhead", "<header><h1>Hjo kommun</h1></header><p>a</p>", "Hjo kommun\na\n"),
    ("main content", "<div>Meny</div><main><p>Protokoll</p></main><div>Kontakt</div>", "Protokoll\n"),
    ("a page in a form", "<form><input value=x><p>Protokoll</p><button>Skicka</button></form>", "Protokoll\n"),
    ("a search form", "<form>Sök<input></form><p>a</p>", "a\n"),
    ("as it is written", "<pre>Närvarande  Anna\n            Bo</pre>", "Närvarande  Anna\n            Bo\n"),
    ("terms", "<dl><dt>Deltog<dd>Anna<dd>Bo<dt>Tid<dd>9</dl>", "Deltog\tAnna\n\tBo\nTid\t9\n"),
    ("terms in groups", "<dl><div><dt>Tid<dd>9</div><div><dt>Ort</div></dl>", "Tid\t9\nOrt\n"),
    ("counted in letters", "<ol type=a><li>x<li>y</ol>", "a. x\nb. y\n"),
    ("counted by Word", "<p><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span>Val</p>", "1. Val\n"),
    ("a sign of Word's", "<p><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>Val</p>", "- Val\n"),
    ("tick boxes", "<p><input type=checkbox checked>Anna<br><input type=checkbox>Bo</p>", "[X] Anna\n[ ] Bo\n"),
    ("for those who hear the page", "<p class='x sr-only'>a</p><p><span class=visually-hidden>b</span>c</p>", "c\n"),
    ("parts named so", f"<div class=sv-breadcrumbs>Hem</div><div id=cookieBanner>Kakor</div>{WORDS}", WORDS_READ),
    ("a page whose class names a part", f"<div class=no-sidebar>{WORDS}</div>", WORDS_READ),
    ("a part with the heading", "<div class=menu><h1>Protokoll</h1></div><p>a</p>", "Protokoll\na\n"),
    ("by its role", f"<div role=navigation>Hem</div>{WORDS}", WORDS_READ),
    ("main content by its id", f"<div>Meny</div><div id=content>{WORDS}</div>", WORDS_READ),
    ("what the page says of itself", "<p>a</p><p>Senast uppdaterad: 12 mars</p><p>Skriv ut</p><p>b</p>", "a\nb\n"),
    ("bold by its style", "<p>a</p><p><span style='font-weight: 700'>Beslut</span></p><p>b</p>", "a\n\nBeslut\nb\n"),
    ("a heading by its role", "<p>a</p><div role=heading>Beslut</div><p>b</p>", "a\n\nBeslut\nb\n"),
    ("a part that a button opens", "<h2><button>§ 3 Val</button></h2><p>Anna Ek</p>", "§ 3 Val\nAnna Ek\n"),
    ("a part that opens", "<details><summary>Val</summary><p>Anna Ek</p></details>", "Val\nAnna Ek\n"),
    (
        "a link past the menus",
        "<a class=skip-link href='#main'>Till innehållet</a><p>a <a href='#b'>b</a></p>",
        "a b\n",
    ),
    ("what can be shared", "<p>a</p><p>Dela detta: Mejl</p><h2>Relaterad information</h2>", "a\n"),
    ("soft hyphen", "<p>sam&shy;råd</p>", "samråd\n"),
]


@pytest.mark.parametrize(("label", "page", "expected"), PAGES, ids=[row[0] for row in PAGES])
def test_pages(label: str, page: str, expected: str) -> None:
    assert read(page.encode(), "protokoll.html").text == expected, label


def grid(row: str, cell: str, *rows: str) -> str:
    """Return rows of cells that are made of other elements than those of a table, each with what it is called."""
    cells = ["".join(f"<div {cell}>{words}</div>" for words in words_of.split("|")) for words_of in rows]
    return "<div>" + "\n".join(f"<div {row}>{inside}</div>" for inside in cells) + "</div>"


NINE = " ".join(["ord"] * 9)
GRIDS = [
    ("by role", grid("role=row", "role=cell", "Anna|Hjo"), "Anna\tHjo\n"),
    ("by its display", grid("style='display: table-row'", "style='display: table-cell'", "Anna|Hjo"), "Anna\tHjo\n"),
    ("rows in groups", "<div role=table><div role=rowgroup>" + grid("role=row", "", "Namn|Ort")
     + "</div><div role=rowgroup>" + grid("role=row", "", "Anna|Hjo") + "</div></div>", "Namn\tOrt\nAnna\tHjo\n"),
    ("an empty cell", grid("role=row", "role=cell", "Deltog|Anna", "|Bo"), "Deltog\tAnna\n\tBo\n"),
    ("names in a cell", grid("class=divTableRow", "class=divTableCell", "Deltog|Anna<br>Bo", "Tid|9"),
     "Deltog\tAnna\n\tBo\nTid\t9\n"),
    ("side by side by class", grid("class='row mb-3'", "class=col-6", "Tid|9", "Ort|Hjo"), "Tid\t9\nOrt\tHjo\n"),
    ("side by side by style", grid("style='display:flex'", "", "Tid|9", "Ort|Hjo"), "Tid\t9\nOrt\tHjo\n"),
    ("one above the other", grid("class='d-flex flex-column'", "", "Tid|9", "Ort|Hjo"), "Tid\n9\nOrt\nHjo\n"),
    ("the parts of a page", grid("class=row", "class=col-6", "<h2>Val</h2>Anna|<h2>Tid</h2>9", "<h2>Ort</h2>Hjo|b"),
     "Val\nAnna\n\nTid\n9\n\nOrt\nHjo\nb\n"),
    ("one row of parts", grid("class=row", "class=col-6", "Anna Ek|Bo Lund"), "Anna Ek\nBo Lund\n"),
    ("running text in columns", grid("class=row", "", *[f"{NINE}|b"] * 2), f"{NINE}\nb\n" * 2),
]  # fmt: skip


@pytest.mark.parametrize(("label", "page", "expected"), GRIDS, ids=[row[0] for row in GRIDS])
def test_tables_of_other_elements(label: str, page: str, expected: str) -> None:
    assert read(page.encode(), "protokoll.html").text == expected, label


ENCODED = [
    ("utf-8", "<p>Åsa</p>".encode(), "utf-8"),
    ("declared", '<meta charset="iso-8859-1"><p>Åsa – Ö</p>'.encode("cp1252"), "windows-1252"),
    ("in the old way", "<meta http-equiv=x content='text/html; charset=windows-1252'><p>Åsa – Ö</p>".encode("cp1252"),
     "windows-1252"),
    ("declared wrongly", "<meta charset=utf-8><p>Åsa – Ö</p>".encode("cp1252"), "windows-1252"),
    ("unknown", "<meta charset=klingon><p>Åsa</p>".encode(), "utf-8"),
    ("a mark", "\ufeff<meta charset=iso-8859-1><p>Åsa</p>".encode(), "utf-8"),
]  # fmt: skip


@pytest.mark.parametrize(("label", "data", "encoding"), ENCODED, ids=[row[0] for row in ENCODED])
def test_encodings(label: str, data: bytes, encoding: str) -> None:
    text = read(data, "protokoll.htm")
    assert (text.text[:3], text.encoding) == ("Åsa", encoding), label


def test_the_title_is_the_page_s() -> None:
    assert read(b"<title>Protokoll\n 3</title><p>a", "protokoll.html").title == "Protokoll 3"


@pytest.mark.parametrize(
    ("page", "reason"),
    [("<p> </p>", "no text"), ("<div>" * 5000 + "x", "nested deeper"), ("<b>" * 5000 + "x", "nested")],
)
def test_what_cannot_be_read_is_refused_by_name(page: str, reason: str) -> None:
    with pytest.raises(ReadError, match=rf"^protokoll\.html: .*{reason}"):
        read(page.encode(), "protokoll.html")
