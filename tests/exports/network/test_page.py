"""The network page: its data, and what it does in a real browser."""

import json
import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import networkx as nx
import pyoxigraph as ox
import pytest
from lxml import html as lxml_html

from exports.network import FOLDED_FROM, page
from exports.network.layout import layout
from exports.picture import main as take_picture
from graph.answers import Kind
from graph.questions import Questions
from graph.views import Link, View, known, who_represents_whom
from tests.exports.network.views import HOSTILE, crowd, hostile_view

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")


@pytest.fixture(scope="module")
def view(region_store: ox.Store) -> View:
    return who_represents_whom(known(Questions(region_store)))


def data_of(text: str) -> Any:
    return json.loads(lxml_html.fromstring(text).xpath("string(//script[@id='data'])"))


# ---- the file -----------------------------------------------------------------------------------------------------


def test_the_page_asks_for_nothing_outside_itself(view: View) -> None:
    text = page(view)
    found = lxml_html.fromstring(text)
    assert [link for link in found.xpath("//@href | //@src") if not link.startswith(("#", "data:"))] == []
    assert "sourceMappingURL" not in text
    assert re.findall(r"@import|url\((?!['\"]?data:)", found.xpath("string(//style)")) == []


def test_the_same_view_gives_the_same_page(region_store: ox.Store, view: View) -> None:
    assert page(who_represents_whom(known(Questions(region_store)))) == page(view)


def test_nodes_have_shape_by_kind_and_a_place(view: View) -> None:
    nodes = data_of(page(view))["nodes"]
    assert {(node["group"], node["shape"]) for node in nodes} == {
        ("person", "dot"),
        ("municipality", "square"),
        ("organisation", "triangle"),
        ("forum", "diamond"),
        ("steering-group", "hexagon"),
        ("project", "star"),
    }
    assert len({(node["x"], node["y"]) for node in nodes}) == len(nodes)


def test_the_table_has_the_seats_and_relations_of_the_picture(view: View) -> None:
    rows = lxml_html.fromstring(page(view)).xpath("//section[@id='table']//tbody/tr")
    seats = sum(len(about["seats"]) for *_, link, about in view.edges(keys=True, data=True) if link == Link.MEMBER)
    relations = sum(link not in (Link.MEMBER, Link.REPRESENTS) for *_, link in view.edges(keys=True))
    assert len(rows) == seats + relations > 100


def test_hostile_text_is_text_in_the_file() -> None:
    text = page(hostile_view())
    assert "<img" not in text
    assert {node["label"] for node in data_of(text)["nodes"]} == {
        HOSTILE + end for end in (" forum", " person", " kommun")
    }


def test_an_empty_view_says_so() -> None:
    assert "Inga forum eller personer har lästs in ännu." in page(nx.MultiDiGraph())


# ---- where nodes stand --------------------------------------------------------------------------------------------


def test_the_layout_does_not_depend_on_the_order_of_nodes(view: View) -> None:
    turned: View = nx.MultiDiGraph()
    turned.add_nodes_from(reversed(list(view.nodes(data=True))))
    turned.add_edges_from(reversed(list(view.edges(keys=True, data=True))))
    assert layout(turned) == layout(view)


def test_communities_lie_apart_and_no_node_on_another(view: View) -> None:
    places = layout(view)
    west, east = ([places[iri] for iri in part] for part in sorted(nx.weakly_connected_components(view), key=min)[:2])
    apart = [
        max(a) < min(b) or max(b) < min(a)
        for a, b in zip(zip(*west, strict=True), zip(*east, strict=True), strict=True)
    ]
    assert any(apart)
    near = min(
        (ax - bx) ** 2 + (ay - by) ** 2 for a, (ax, ay) in places.items() for b, (bx, by) in places.items() if a < b
    )
    assert near**0.5 > 15


def test_many_anchors_are_placed_apart_and_the_same_each_time() -> None:
    view: View = nx.MultiDiGraph()
    for number in range(700):
        view.add_node(f"f{number:03}", label="", kind=Kind.FORUM, classification=None)
        view.add_edge(f"f{number:03}", f"f{number // 3:03}", key=Link.PART_OF)
    places = layout(view)
    assert places == layout(view)
    assert len(set(places.values())) == 700


def test_a_large_network_starts_from_its_forums_and_has_all_data() -> None:
    view = crowd(FOLDED_FROM)
    data = data_of(page(view))
    assert data["folded"] is True
    assert len(data["nodes"]) == len(view)
    assert len(data["edges"]) == view.number_of_edges()
    assert {node["group"] for node in data["nodes"] if "x" in node} == {"forum", "organisation"}
    assert "Klicka på ett forum" in page(view)
    assert data_of(page(crowd(100)))["folded"] is False


# ---- in a browser -------------------------------------------------------------------------------------------------


class Browser:
    """A headless Chromium with what its network and console said."""

    def __init__(self, folder: Path) -> None:
        from selenium import webdriver
        from selenium.webdriver.chrome.service import Service

        options = webdriver.ChromeOptions()
        for switch in (
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
            "--disable-background-networking", "--disable-component-update", "--window-size=1400,900",
            "--force-prefers-reduced-motion",
        ):  # fmt: skip
            options.add_argument(switch)
        options.binary_location = str(CHROMIUM)
        options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service(str(DRIVER)))
        self.folder = folder

    def open(self, text: str, fragment: str = "") -> None:
        path = self.folder / "page.html"
        path.write_text(text, encoding="utf-8")
        self.driver.get("about:blank")
        self.log()
        self.driver.get(path.as_uri() + fragment)
        self.wait("return document.documentElement.dataset.ready === 'yes'")

    def run(self, script: str) -> Any:
        return self.driver.execute_script(script)

    def wait(self, script: str, seconds: float = 20) -> None:
        until = time.monotonic() + seconds
        while not self.run(script):
            assert time.monotonic() < until, f"never true: {script}"
            time.sleep(0.05)

    def log(self) -> tuple[list[str], list[str]]:
        """Return the addresses that were asked for, and what the console said, since last time."""
        logs: dict[str, Any] = {kind: self.driver.get_log(kind) for kind in ("performance", "browser")}  # type: ignore[no-untyped-call]
        events = [json.loads(entry["message"])["message"] for entry in logs["performance"]]
        asked = [e["params"]["request"]["url"] for e in events if e["method"] == "Network.requestWillBeSent"]
        return asked, [entry["message"] for entry in logs["browser"]]


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    if CHROMIUM is None or DRIVER is None:
        pytest.skip("Chromium and its driver are not installed (apt install chromium chromium-driver)")
    found = Browser(tmp_path_factory.mktemp("pages"))
    yield found
    found.driver.quit()


def type_in_search(browser: Browser, text: str) -> None:
    from selenium.webdriver.common.by import By

    field = browser.driver.find_element(By.ID, "search")
    field.clear()
    field.send_keys(text)


def press(browser: Browser, key: str) -> None:
    from selenium.webdriver.common.action_chains import ActionChains

    ActionChains(browser.driver).send_keys(key).perform()


def test_it_opens_from_a_file_without_a_request_or_an_error(browser: Browser, view: View) -> None:
    browser.open(page(view))
    browser.run("document.getElementById('fit').click(); document.getElementById('theme').click()")
    asked, said = browser.log()
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert len([url for url in asked if url.startswith("file:")]) == 1
    assert said == []


def test_search_suggests_flies_to_the_node_and_tells_its_seats(browser: Browser, view: View) -> None:
    browser.open(page(view))
    type_in_search(browser, "love vint")
    assert browser.run("return document.querySelector('#found li span').textContent") == "Love Vintergård"
    press(browser, "\ue007")
    assert browser.run("return document.querySelector('#panel h2').textContent") == "Love Vintergård"
    told = browser.run("return document.getElementById('panel').textContent")
    assert "Styrgruppen för Bro till arbete" in told
    assert "från 2025-01-01 till 2026 (enligt protokoll)" in told
    assert "”Love Vintergård väljs till ordförande från 1 januari 2025 till 2026.”" in told
    assert "love-vint" in browser.run("return location.hash")
    press(browser, "\ue00c")
    assert browser.run("return document.getElementById('panel').hidden") is True


def test_a_name_that_is_nowhere_is_not_found(browser: Browser, view: View) -> None:
    browser.open(page(view))
    type_in_search(browser, "zzz")
    assert browser.run("return document.querySelector('#found').textContent") == "Ingen träff"


def test_a_link_to_a_node_opens_it_and_its_panel_leads_on(browser: Browser, view: View) -> None:
    from urllib.parse import quote

    iri = next(iri for iri, about in view.nodes(data=True) if about["label"] == "Skara kommun")
    browser.open(page(view), "#" + quote(iri, safe=""))
    assert browser.run("return document.querySelector('#panel h2').textContent") == "Skara kommun"
    name = browser.run("const go = document.querySelector('#panel .go'); go.click(); return go.textContent")
    assert browser.run("return document.querySelector('#panel h2').textContent") == name


def test_mouse_shows_a_tip_over_a_node_and_a_click_its_panel(browser: Browser, view: View) -> None:
    from selenium.webdriver.common.action_chains import ActionChains
    from selenium.webdriver.common.by import By

    browser.open(page(view))
    # With all other kinds hidden, what stands in the middle after the flight is the project alone.
    browser.run(
        "document.querySelectorAll('.legend input').forEach((box) => { if (box.value !== 'project') box.click(); })"
    )
    type_in_search(browser, "Lärstigen")
    press(browser, "\ue007")
    time.sleep(0.3)  # the flight, which takes no time where motion is to be reduced
    press(browser, "\ue00c")
    time.sleep(0.3)  # the drawing takes back the panel's room
    stage = browser.driver.find_element(By.ID, "network")
    ActionChains(browser.driver).move_to_element(stage).perform()
    browser.wait("return !document.getElementById('tip').hidden")
    assert "Lärstigen" in browser.run("return document.getElementById('tip').textContent")
    ActionChains(browser.driver).click().perform()
    browser.wait("return !document.getElementById('panel').hidden")
    assert browser.run("return document.querySelector('#panel h2').textContent") == "Lärstigen"


def test_table_and_picture_take_turns(browser: Browser, view: View) -> None:
    browser.open(page(view))
    shown = "return ['table', 'stage'].map((id) => !document.getElementById(id).hidden)"
    assert browser.run(shown) == [False, True]
    browser.run("document.getElementById('as-table').click()")
    assert browser.run(shown) == [True, False]


def test_filters_by_kind_and_forum_leave_no_error(browser: Browser, view: View) -> None:
    browser.open(page(view))
    browser.run("document.querySelector('.legend input[value=person]').click()")
    browser.run(
        "const s = document.getElementById('forum'); s.value = s.options[1].value; s.dispatchEvent(new Event('change'))"
    )
    assert browser.run("return document.querySelector('#panel h2').textContent") == "Arbetsgruppen för studievägar"
    assert browser.log()[1] == []


def test_a_large_network_opens_around_what_is_chosen(browser: Browser) -> None:
    browser.open(page(crowd(FOLDED_FROM)))
    assert browser.run("return document.getElementById('back').hidden") is True
    type_in_search(browser, "person 0042")
    press(browser, "\ue007")
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
    browser.open(page(view))
    browser.run("document.getElementById('network').focus()")
    for key in ("+", "-", "0", "\ue012", "\ue013"):
        press(browser, key)
    press(browser, "/")
    assert browser.run("return document.activeElement.id") == "search"
    assert browser.log()[1] == []


def test_hostile_names_are_inert_everywhere_they_are_shown(browser: Browser) -> None:
    browser.open(page(hostile_view()))
    type_in_search(browser, "person")
    press(browser, "\ue007")
    told = browser.run("return document.getElementById('panel').textContent")
    assert HOSTILE in told
    browser.run("document.getElementById('as-table').click()")
    assert browser.run("return window.hacked === undefined && document.images.length === 0") is True
    asked, said = browser.log()
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert said == []


def test_a_picture_of_the_page_can_be_taken(browser: Browser, view: View, tmp_path: Path) -> None:
    assert browser
    (tmp_path / "page.html").write_text(page(view), encoding="utf-8")
    assert take_picture([str(tmp_path / "page.html"), str(tmp_path / "page.png"), "800x600"]) == 0
    assert (tmp_path / "page.png").read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [(["missing.html", "x.png"], "no such page"), (["x.html"], "wrong number"), (["a", "b", "9"], "not a size")],
)
def test_a_picture_that_cannot_be_taken_is_told_in_a_line(
    arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert take_picture(arguments) == 2
    assert says in capsys.readouterr().err
