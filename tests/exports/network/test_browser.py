"""What the network page does in a real browser."""

import base64
import datetime as dt
import io
import time
from collections.abc import Iterator
from dataclasses import replace
from importlib import resources
from typing import Any

import pyoxigraph as ox
import pypdfium2 as pdfium
import pytest
from lxml import etree
from msgspec import structs

from exports.network import FOLDED_FROM, page, page_of
from graph.questions import Questions
from graph.views import Known, View, known, who_represents_whom
from tests.exports.browser import ENTER, ESCAPE, LEFT, MISSING, RIGHT, UP, Browser
from tests.exports.network.views import HOSTILE, crowd, hostile_view


@pytest.fixture(scope="module")
def found(region_store: ox.Store) -> Known:
    return known(Questions(region_store))


@pytest.fixture(scope="module")
def view(found: Known) -> View:
    return who_represents_whom(found)


@pytest.fixture(scope="module")
def whole(found: Known) -> str:
    return page_of(found)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    if MISSING is not None:
        pytest.skip(MISSING)
    opened = Browser(tmp_path_factory.mktemp("pages"))
    yield opened
    opened.driver.quit()


def test_it_opens_from_a_file_without_a_request_or_an_error(browser: Browser, view: View) -> None:
    browser.open(page({"represents": view}))
    browser.run("document.getElementById('fit').click(); document.getElementById('theme').click()")
    asked, said = browser.log()
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert len([url for url in asked if url.startswith("file:")]) == 1
    assert said == []


def test_search_suggests_flies_to_the_node_and_tells_its_seats(browser: Browser, view: View) -> None:
    browser.open(page({"represents": view}))
    browser.type("search", "love vint")
    assert browser.run("return document.querySelector('#found li span').textContent") == "Love Vintergård"
    browser.press(ENTER)
    assert browser.run("return document.querySelector('#panel h2').textContent") == "Love Vintergård"
    told = browser.run("return document.getElementById('panel').textContent")
    assert "Styrgruppen för Bro till arbete" in told
    assert "från 2025-01-01 till 2026 (enligt protokoll)" in told
    assert "”Love Vintergård väljs till ordförande från 1 januari 2025 till 2026.”" in told
    assert "love-vint" in browser.run("return location.hash")
    browser.press(ESCAPE)
    assert browser.run("return document.getElementById('panel').hidden") is True


def test_a_name_that_is_nowhere_is_not_found(browser: Browser, view: View) -> None:
    browser.open(page({"represents": view}))
    browser.type("search", "zzz")
    assert browser.run("return document.querySelector('#found').textContent") == "Ingen träff"


def test_a_link_to_a_node_opens_it_and_its_panel_leads_on(browser: Browser, view: View) -> None:
    from urllib.parse import quote

    iri = next(iri for iri, about in view.nodes(data=True) if about["label"] == "Skara kommun")
    browser.open(page({"represents": view}), "#" + quote(iri, safe=""))
    assert browser.run("return document.querySelector('#panel h2').textContent") == "Skara kommun"
    name = browser.run("const go = document.querySelector('#panel .go'); go.click(); return go.textContent")
    assert browser.run("return document.querySelector('#panel h2').textContent") == name


def test_mouse_shows_a_tip_over_a_node_and_a_click_its_panel(browser: Browser, view: View) -> None:
    from selenium.webdriver.common.action_chains import ActionChains
    from selenium.webdriver.common.by import By

    browser.open(page({"represents": view}))
    # With all other kinds hidden, what stands in the middle after the flight is the project alone.
    browser.run(
        "document.querySelectorAll('.legend input').forEach((box) => { if (box.value !== 'project') box.click(); })"
    )
    browser.type("search", "Lärstigen")
    browser.press(ENTER)
    time.sleep(0.3)  # the flight, which takes no time where motion is to be reduced
    browser.press(ESCAPE)
    time.sleep(0.3)  # the drawing takes back the panel's room
    stage = browser.driver.find_element(By.ID, "network")
    ActionChains(browser.driver).move_to_element(stage).perform()
    browser.wait("return !document.getElementById('tip').hidden")
    assert "Lärstigen" in browser.run("return document.getElementById('tip').textContent")
    ActionChains(browser.driver).click().perform()
    browser.wait("return !document.getElementById('panel').hidden")
    assert browser.run("return document.querySelector('#panel h2').textContent") == "Lärstigen"


def test_table_and_picture_take_turns(browser: Browser, view: View) -> None:
    browser.open(page({"represents": view}))
    shown = "return ['table', 'stage'].map((id) => !document.getElementById(id).hidden)"
    assert browser.run(shown) == [False, True]
    browser.run("document.getElementById('as-table').click()")
    assert browser.run(shown) == [True, False]


def test_filters_by_kind_and_forum_leave_no_error(browser: Browser, view: View) -> None:
    browser.open(page({"represents": view}))
    browser.run("document.querySelector('.legend input[value=person]').click()")
    browser.run(
        "const s = document.getElementById('forum'); s.value = s.options[1].value; s.dispatchEvent(new Event('change'))"
    )
    assert browser.run("return document.querySelector('#panel h2').textContent") == "Arbetsgruppen för studievägar"
    assert browser.log()[1] == []


def test_a_large_network_opens_around_what_is_chosen(browser: Browser) -> None:
    browser.open(page({"represents": crowd(FOLDED_FROM)}))
    assert browser.run("return document.getElementById('back').hidden") is True
    browser.type("search", "person 0042")
    browser.press(ENTER)
    assert browser.run("return document.querySelector('#panel h2').textContent") == "Person 0042"
    assert browser.run("return document.getElementById('back').hidden") is False
    browser.run("document.querySelector('#panel .go').click()")
    assert browser.run("return document.querySelector('#panel h2').textContent") == "Forum 2"
    assert browser.run("return document.getElementById('forum').value") == "f2"
    browser.run("document.getElementById('back').click()")
    shown = "return ['back', 'panel'].map((id) => document.getElementById(id).hidden)"
    assert browser.run(shown) == [True, True]
    assert browser.log()[1] == []


def test_keys_move_the_picture(browser: Browser, view: View) -> None:
    browser.open(page({"represents": view}))
    browser.run("document.getElementById('network').focus()")
    assert browser.run("return document.querySelectorAll('#network [tabindex=\"0\"]').length") == 0
    for key in ("+", "-", "0", LEFT, UP):
        browser.press(key)
    browser.press("/")
    assert browser.run("return document.activeElement.id") == "search"
    assert browser.log()[1] == []


def show_day(browser: Browser, day: str) -> None:
    browser.run(
        "const [dated, day] = ['dated', 'day'].map((id) => document.getElementById(id));"
        "if (!dated.checked) dated.click(); day.value = arguments[0]; day.dispatchEvent(new Event('change'))",
        day,
    )


def rows(browser: Browser) -> list[list[str]]:
    """Return the table's cells, which stand for all that is shown."""
    found: list[list[str]] = browser.run(
        "if (document.getElementById('table').hidden) document.getElementById('as-table').click();"
        "while (!document.getElementById('more').hidden) document.getElementById('more').click();"
        "return [...document.querySelectorAll('#rows tr')].map((row) => [...row.cells].map((cell) => cell.innerText))"
    )
    return found


def test_a_day_shows_who_sat_where_as_questions_answer(browser: Browser, whole: str, region_store: ox.Store) -> None:
    browser.open(whole)
    ask = Questions(region_store)
    for day in ("2023-04-01", "2024-05-05", "2025-01-01", "2028-01-01"):
        show_day(browser, day)
        told = sorted((row[0], row[2], row[4]) for row in rows(browser) if row[1] == "ingår i")
        held = ask.seats(at=dt.date.fromisoformat(day))
        assert told == sorted((s.member.label, s.forum.label, ", ".join(t.label for t in s.on_behalf_of)) for s in held)


def test_a_day_keeps_apart_what_is_stated_and_what_was_seen(browser: Browser, whole: str) -> None:
    browser.open(whole)
    show_day(browser, "2025-06-01")
    told = [row[5] for row in rows(browser) if row[1] == "ingår i"]
    assert {text.split(":")[1].split(";")[0] for text in told} == {
        " inom angiven period",
        " syntes tidigare, inget slut angivet",
    }
    assert browser.run("return document.getElementById('slider').getAttribute('aria-valuetext')") == "2025-06-01"


def test_the_day_is_moved_by_keys(browser: Browser, whole: str) -> None:
    browser.open(whole)
    show_day(browser, "2025-06-01")
    browser.run("document.getElementById('slider').focus()")
    browser.press(LEFT)
    before = browser.run("return document.getElementById('slider').getAttribute('aria-valuetext')")
    assert before < "2025-06-01"
    assert browser.run("return document.getElementById('day').value") == before
    browser.press(RIGHT)
    assert browser.run("return document.getElementById('slider').getAttribute('aria-valuetext')") > before


def choose_option(browser: Browser, identity: str, text: str) -> None:
    browser.run(
        "const list = document.getElementById(arguments[0]);"
        "list.value = [...list.options].find((one) => one.text === arguments[1]).value;"
        "list.dispatchEvent(new Event('change'))",
        identity,
        text,
    )


def test_a_role_leaves_those_who_have_it_and_what_they_are_tied_to(browser: Browser, whole: str) -> None:
    browser.open(whole)
    choose_option(browser, "role", "ordförande")
    told = rows(browser)
    assert {row[3].split(",")[0] for row in told if row[1] == "ingår i"} == {"ordförande"}
    assert browser.run("return document.querySelector('#filters summary').textContent") == "Filter (1)"
    counts = browser.run("return [...document.querySelectorAll('.legend output')].map((one) => one.textContent)")
    assert any(" av " in count for count in counts)
    browser.run("document.getElementById('clear').click()")
    assert len(rows(browser)) > len(told)


def test_a_region_leaves_what_its_members_are_tied_to(browser: Browser, found: Known) -> None:
    (one,) = {thing for seat in found.seats for thing in seat.on_behalf_of if thing.label == "Skara kommun"}
    (own,) = {answer.forum for answer in found.forums if answer.forum.label == "Skolchefsgruppen"}
    region = next(r.thing for answer in found.forums if answer.forum == own for r in answer.conveners)
    browser.open(page_of(replace(found, regions={one.iri: (region,)})))
    choose_option(browser, "region", region.label)
    told = [row for row in rows(browser) if row[1] == "ingår i"]
    assert told
    assert {row[4] for row in told} == {"Skara kommun", region.label}


def switch(browser: Browser, name: str) -> None:
    browser.run(
        "[...document.querySelectorAll('[data-view]')].find((b) => b.textContent === arguments[0]).click()", name
    )


def test_each_view_has_its_content_as_picture_and_table(browser: Browser, whole: str, found: Known) -> None:
    browser.open(whole)
    shown = {}
    for name in ("Forum och projekt", "Kommuner som möts", "Möten över tid", "Vem företräder vem"):
        switch(browser, name)
        shown[name] = rows(browser)
        assert browser.run("return document.querySelector('[data-view][aria-pressed=true]').textContent") == name
    ties = {frozenset((row[0], row[2])): row[3] for row in shown["Kommuner som möts"]}
    assert "Skolchefsgruppen" in ties[frozenset(("Skara kommun", "Hjo kommun"))]
    shared = [row for row in shown["Forum och projekt"] if row[1] == "delar personer med"]
    assert all(row[3] for row in shared)
    assert [row for row in shown["Forum och projekt"] if row[1] == "styr"]
    assert len(shown["Möten över tid"]) == len(found.meetings)
    assert any("(frånvarande)" in row[2] for row in shown["Möten över tid"])
    assert browser.log()[1] == []


def test_choosing_a_meeting_tells_who_was_listed_with_the_passages(browser: Browser, whole: str) -> None:
    browser.open(whole)
    switch(browser, "Möten över tid")
    browser.type("search", "skolchefsgruppen 2023")
    browser.press(ENTER)
    told = browser.run("return document.getElementById('panel').textContent")
    assert "Upptagna i protokollet" in told
    assert "”" in told
    assert "skolchefsgruppen-2023.txt" in told
    assert "skolchefsgruppen-2024.txt" not in told


def test_only_the_surroundings_of_somebody_can_be_shown(browser: Browser, whole: str) -> None:
    browser.open(whole)
    browser.type("search", "Skara kommun")
    browser.press(ENTER)
    browser.run("document.getElementById('only').click()")
    assert browser.run("return document.getElementById('back').hidden") is False
    near = [row for row in rows(browser) if row[1] == "ingår i"]
    assert {row[4] for row in near} <= {"Skara kommun"}
    browser.run("document.getElementById('as-table').click(); document.getElementById('back').click()")
    assert browser.run("return document.getElementById('back').hidden") is True


def test_bridges_are_told_in_sentences(browser: Browser, found: Known) -> None:
    one = next(seat for seat in found.seats if seat.forum.label == "Rektorsnätverket")
    other = next(seat.forum for seat in found.seats if seat.forum.label == "Vuxenutbildningsnätverket")
    browser.open(page_of(replace(found, seats=(*found.seats, structs.replace(one, forum=other)))))
    browser.run("document.getElementById('insights').click()")
    told = browser.run("return document.getElementById('panel').innerText")
    assert one.member.label in told
    assert "Sitter i 2 forum" in told
    assert "saknar" in told


def picture(browser: Browser, button: str) -> str:
    """Return what a button saves, as a data URL."""
    browser.run(
        "window.saved = null; URL.createObjectURL = (blob) => { const reader = new FileReader();"
        "reader.onload = () => { window.saved = reader.result; }; reader.readAsDataURL(blob); return 'data:,'; };"
        "document.getElementById(arguments[0]).click()",
        button,
    )
    browser.wait("return window.saved !== null")
    found: str = browser.run("return window.saved")
    return found


def test_the_picture_is_saved_as_vectors_with_every_name_as_text(browser: Browser, whole: str, view: View) -> None:
    browser.open(whole)
    kind, _, content = picture(browser, "svg").partition(",")
    assert kind == "data:image/svg+xml;base64"
    root = etree.fromstring(base64.b64decode(content))
    tags = [etree.QName(one).localname for one in root.iter()]
    assert "image" not in tags
    assert "foreignObject" not in tags
    titles = {one.text for one in root.iter("{*}title")}
    assert {about["label"] for _, about in view.nodes(data=True)} <= {title.split(" (")[0] for title in titles}
    texts = " ".join(one.text for one in root.iter("{*}text"))
    assert "Skolchefsgruppen" in texts
    assert tags.count("path") > view.number_of_edges()


def test_the_picture_is_saved_as_png(browser: Browser, whole: str) -> None:
    browser.open(whole)
    kind, _, content = picture(browser, "png").partition(",")
    assert kind == "data:image/png;base64"
    assert len(base64.b64decode(content)) > 20_000
    asked, said = browser.log()
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert said == []


def test_on_paper_the_network_is_a_light_vector_picture(browser: Browser, whole: str) -> None:
    browser.open(whole)
    browser.run("document.getElementById('theme').click(); dispatchEvent(new Event('beforeprint'))")
    assert browser.run("return document.querySelectorAll('svg.paper text').length") > 10
    assert browser.run("return document.querySelector('svg.paper rect').getAttribute('fill')") == "#ffffff"
    browser.run("dispatchEvent(new Event('afterprint'))")
    assert browser.run("return document.querySelectorAll('svg.paper').length") == 0
    assert browser.run("return document.documentElement.dataset.theme") == "dark"


def test_arrow_keys_go_from_the_chosen_node_to_the_next(browser: Browser, whole: str) -> None:
    browser.open(whole)
    browser.run("document.getElementById('network').focus()")
    browser.press(ENTER)
    first = browser.run("return document.querySelector('#panel h2').textContent")
    browser.press(RIGHT)
    assert browser.run("return document.querySelector('#panel h2').textContent") != first
    assert browser.run("return document.activeElement.id") == "network"


def test_hostile_names_are_inert_everywhere_they_are_shown(browser: Browser) -> None:
    browser.open(page({"represents": hostile_view()}))
    browser.type("search", "person")
    browser.press(ENTER)
    told = browser.run("return document.getElementById('panel').textContent")
    assert HOSTILE in told
    assert any(HOSTILE in cell for row in rows(browser) for cell in row)
    browser.run("document.getElementById('as-table').click()")
    svg = base64.b64decode(picture(browser, "svg").partition(",")[2])
    assert etree.fromstring(svg).xpath("//*[local-name() = 'img' or local-name() = 'script']") == []
    browser.run(
        "document.body.append(new DOMParser().parseFromString(arguments[0], 'image/svg+xml').documentElement)",
        svg.decode(),
    )
    show_day(browser, "2024-01-01")
    browser.run("document.getElementById('insights').click()")
    assert browser.run("return window.hacked === undefined && document.images.length === 0") is True
    asked, said = browser.log()
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert said == []


def test_without_scripts_it_is_a_list(browser: Browser, whole: str, found: Known) -> None:
    path = browser.folder / "page.html"
    path.write_text(whole, encoding="utf-8")
    browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})  # type: ignore[no-untyped-call]
    try:
        browser.driver.get(path.as_uri())
        printed = browser.driver.execute_cdp_cmd("Page.printToPDF", {})  # type: ignore[no-untyped-call]
    finally:
        browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})  # type: ignore[no-untyped-call]
    pages = pdfium.PdfDocument(io.BytesIO(base64.b64decode(printed["data"])))
    text = " ".join(" ".join(page.get_textpage().get_text_bounded() for page in pages).split())
    assert {seat.member.label for seat in found.seats if seat.member.label not in text} == set()
    assert "Alla forum" not in text  # what only scripts could use is not there


def test_a_phone_shows_it_without_scrolling_sideways(browser: Browser, whole: str) -> None:
    size = {"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": True}
    browser.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)  # type: ignore[no-untyped-call]
    try:
        browser.open(whole)
        assert browser.run("return document.documentElement.scrollWidth") <= 390
    finally:
        browser.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})  # type: ignore[no-untyped-call]


NOTE_BORDERS = """
const draw = CanvasRenderingContext2D.prototype.stroke;
window.borders = {};
CanvasRenderingContext2D.prototype.stroke = function (...path) {
  const wide = this.lineWidth * this.getTransform().a / devicePixelRatio;
  window.borders[this.strokeStyle] = Math.max(wide, window.borders[this.strokeStyle] || 0);
  return draw.apply(this, path);
};
"""


def test_on_a_phone_the_borders_of_nodes_cover_nothing_of_what_lies_behind(browser: Browser, whole: str) -> None:
    driver: Any = browser.driver
    size = {"width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": True}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    noted = driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": NOTE_BORDERS})
    try:
        browser.open(whole)
        browser.wait("return Object.keys(window.borders).length > 1")
        paper = browser.run("return getComputedStyle(document.documentElement).getPropertyValue('--paper').trim()")
        assert 0 < browser.run("return window.borders[arguments[0]]", paper) <= 1.6
    finally:
        driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", noted)
        driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_fault(browser: Browser, whole: str, theme: str) -> None:
    browser.open(whole)
    browser.run(f"document.documentElement.dataset.theme = '{theme}'")
    browser.run(resources.files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8"))
    browser.type("search", "Skara kommun")
    browser.press(ENTER)
    browser.run("document.getElementById('filters').open = true; document.getElementById('dated').click()")
    assert faults(browser) == []
    browser.run("document.getElementById('insights').click()")
    assert faults(browser) == []
    browser.run("document.getElementById('as-table').click()")
    assert faults(browser) == []


def faults(browser: Browser) -> list[str]:
    """Return what axe-core finds wrong by WCAG 2.2 AA and its own good practice."""
    rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    script = """
    const done = arguments[arguments.length - 1];
    axe.run(document, {runOnly: arguments[0]}).then((found) => done(
      found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join("; ")}`)));
    """
    found: list[str] = browser.driver.execute_async_script(script, rules)  # type: ignore[no-untyped-call]
    return found
