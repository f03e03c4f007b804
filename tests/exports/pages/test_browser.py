"""The pages in a real browser, opened as files: search, follow to the words in the minutes, and who can use them."""

import json
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import pytest

from tests.exports.browser import ENTER, ESCAPE, MISSING, Browser
from tests.exports.pages.conftest import HOSTILE

DOWN = "\ue015"
THINGS = ("person/*", "forum/*", "organisation/*", "project/*", "meeting/*")
KINDS = ("index.html", *THINGS, "document/*", "*/*.*-2", "oppet.html")
AXE = """
const done = arguments[arguments.length - 1];
axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}).then(
  (found) => done(JSON.stringify(found.violations.map((one) =>
    [one.impact, one.id, one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160))]))));
"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    if MISSING is not None:
        pytest.skip(MISSING)
    found = Browser(tmp_path_factory.mktemp("pages"))
    yield found
    found.driver.quit()


def show(browser: Browser, path: Path, fragment: str = "") -> None:
    browser.driver.get("about:blank")
    browser.log()
    browser.driver.get(path.as_uri() + fragment)
    browser.wait("return document.documentElement.dataset.ready === 'yes'")


def nothing_asked(browser: Browser, site: Path) -> None:
    asked, said = browser.log()
    assert [url for url in asked if not url.startswith((site.as_uri(), "data:"))] == []
    assert said == []


def search(browser: Browser, words: str) -> list[str]:
    browser.type("search", words)
    asked = f"list.dataset.asked === {json.dumps(words)}"
    browser.wait(f"const list = document.getElementById('found'); return !list.hidden && {asked}")
    return browser.run(  # type: ignore[no-any-return]
        "return [...document.querySelectorAll('#found [role=option]:not(.rest)')].map((o) => o.firstChild.textContent)"
    )


def page_of(site: Path, pattern: str) -> Path:
    """Return the page with most to show, so that all that a kind of page has is there."""
    return max(site.glob(pattern if pattern.endswith(".html") else f"{pattern}.html"), key=lambda p: p.stat().st_size)


def test_from_the_overview_to_a_person_a_forum_and_the_words_in_the_minutes(browser: Browser, site: Path) -> None:
    show(browser, site / "index.html")
    assert search(browser, "love vint")[0] == "Love Vintergård"
    browser.press(ENTER)
    browser.wait("return document.querySelector('h1').textContent === 'Love Vintergård'")
    browser.run(
        "[...document.querySelectorAll('main table a')].find((a) => a.textContent.includes('Bro till')).click()"
    )
    browser.wait("return document.querySelector('h1').textContent === 'Styrgruppen för Bro till arbete'")
    browser.run(
        "const s = [...document.querySelectorAll('.src')].find((d) => d.textContent.includes('väljs till ordförande'));"
        "s.open = true;"
        "[...s.querySelectorAll('li')].find((l) => l.textContent.includes('väljs till')).querySelector('a').click()"
    )
    browser.wait("return location.hash.startsWith('#passage-')")
    browser.wait("return document.querySelectorAll('mark.lit').length > 0")
    lit = browser.run("return [...document.querySelectorAll('mark.lit')].map((m) => m.textContent).join('')")
    assert "väljs till ordförande" in lit
    assert browser.run("return document.querySelectorAll('.read .lit').length") > 0
    browser.run("document.querySelector('.read .lit a').click()")
    browser.wait("return document.querySelector('body.minutes') === null")
    nothing_asked(browser, site)


def test_a_long_list_goes_on_on_pages_that_lead_on_and_back(browser: Browser, site: Path) -> None:
    part = page_of(site, "*/*.*-2")
    whole = part.with_name(part.name.rpartition(".")[0].rpartition(".")[0] + ".html")
    show(browser, whole)
    browser.run("for (const each of document.querySelectorAll('details.more')) each.open = true")
    browser.run(f"document.querySelector('a[rel=next][href$=\"{part.name}\"]').click()")
    browser.wait("return document.querySelector('body.part') !== null")
    assert browser.run("return document.querySelector('h1 .count').textContent").startswith("2–")
    assert browser.run("return document.querySelectorAll('ol.told > li').length") > 0
    assert search(browser, "vintergård love")[0] == "Love Vintergård"
    browser.run("document.querySelector('a[rel=prev]').click()")
    browser.wait(f"return location.pathname.endsWith({json.dumps(whole.name)})")
    nothing_asked(browser, site)


FOUND = [
    ("a name from its beginning", "ytter", "Ytterbom"),
    ("words in any order", "vintergård love", "Love Vintergård"),
    ("the beginnings of several words", "lov vin", "Love Vintergård"),
    ("å, ä and ö as they are", "öckerö", "Öckerö kommun"),
    ("å, ä and ö without rings and dots", "ockero", "Öckerö kommun"),
    ("in capitals", "ÖCKERÖ", "Öckerö kommun"),
    ("a project", "lärst", "Lärstigen"),
    ("a meeting by its day", "2024-09-17", "2024-09-17"),
    ("an item of a meeting", "matsal ljud", "Ljudet i matsalen"),
]


@pytest.mark.parametrize(("words", "name"), [case[1:] for case in FOUND], ids=[case[0] for case in FOUND])
def test_search_finds(browser: Browser, site: Path, words: str, name: str) -> None:
    show(browser, site / "personer.html")
    found = search(browser, words)
    assert found
    assert name in found[0]


def test_search_tells_letters_apart_and_what_is_not_there(browser: Browser, site: Path) -> None:
    show(browser, site / "index.html")
    assert search(browser, "åle") == []  # Ale is another municipality
    assert "Ingen träff" in browser.run("return document.getElementById('found').textContent")
    assert browser.run("return document.getElementById('told').textContent") == "Ingen träff"
    browser.press(ESCAPE)
    assert browser.run("return document.getElementById('found').hidden") is True


def test_search_goes_by_keys(browser: Browser, site: Path) -> None:
    show(browser, site / "index.html")
    browser.press("/")
    assert browser.run("return document.activeElement.id") == "search"
    found = search(browser, "kommun")
    assert len(found) == 12
    browser.press(DOWN)
    assert (
        browser.run("return document.querySelector('#found [aria-selected=true]').firstChild.textContent") == found[1]
    )
    browser.press(ENTER)
    browser.wait("return document.querySelector('h1').textContent === " + json.dumps(found[1]))
    nothing_asked(browser, site)


def test_a_claims_address_leads_to_its_line(browser: Browser, site: Path) -> None:
    page = page_of(site, "document/*")
    show(browser, page, "#attendance-2")
    browser.wait("return document.querySelectorAll('mark.lit').length > 0")
    assert browser.run("return document.querySelector(':target').matches('.attendance.lit')")


def test_light_and_dark_are_kept(browser: Browser, site: Path) -> None:
    show(browser, site / "index.html")
    before = browser.run("return getComputedStyle(document.body).backgroundColor")
    browser.run("document.getElementById('theme').click()")
    assert browser.run("return getComputedStyle(document.body).backgroundColor") != before
    theme = browser.run("return document.documentElement.dataset.theme")
    show(browser, site / "personer.html")
    assert browser.run("return document.documentElement.dataset.theme") == theme
    browser.run("document.getElementById('theme').click()")


def test_nothing_from_the_minutes_runs(browser: Browser, site: Path) -> None:
    for pattern in ("document/elak*", "person/ann-*", "forum/*elak*", "organisation/elak*", "project/*img*"):
        show(browser, page_of(site, pattern))
        assert browser.run("return window.hacked === undefined && document.images.length === 0") is True
        assert HOSTILE[:20] in browser.run("return document.body.textContent")
        nothing_asked(browser, site)
    assert search(browser, "onerror")
    assert browser.run("return window.hacked === undefined && document.images.length === 0") is True


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("pattern", KINDS)
def test_axe_finds_no_fault(browser: Browser, site: Path, pattern: str, theme: str) -> None:
    show(browser, page_of(site, pattern))
    browser.run(f"document.documentElement.dataset.theme = '{theme}'")
    browser.run("for (const each of document.querySelectorAll('details')) each.open = true")
    browser.run(resources.files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8"))
    assert json.loads(browser.driver.execute_async_script(AXE)) == []  # type: ignore[no-untyped-call]


@pytest.mark.parametrize("pattern", KINDS)
def test_a_phone_shows_it_without_scrolling_sideways(browser: Browser, site: Path, pattern: str) -> None:
    browser.driver.execute_cdp_cmd(  # type: ignore[no-untyped-call]
        "Emulation.setDeviceMetricsOverride", {"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": True}
    )
    try:
        show(browser, page_of(site, pattern))
        assert browser.run("return document.documentElement.scrollWidth") <= 390
    finally:
        browser.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})  # type: ignore[no-untyped-call]
