"""The overview and the matrix in a real browser: on a narrow screen, in both themes, and on paper."""

import base64
import io
import shutil
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pypdfium2 as pdfium
import pytest

from exports.overview import Overview, html, report
from exports.overview.document import Document
from exports.overview.matrix import matrices
from exports.overview.matrix_report import matrix_report

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
A4 = {False: (210, 297), True: (297, 210)}  # mm, by whether the document is wide
LEAST = 4.5  # contrast of text (WCAG 2.2, 1.4.3)
# The contrast of each piece of text with the paper, and what it says, worst first.
CONTRAST = """
const light = (rgb) => rgb.map((c) => c / 255).map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
  .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
const colour = (text) => text.match(/\\d+/g).slice(0, 3).map(Number);
const paper = light(colour(getComputedStyle(document.body).backgroundColor));
return [...document.querySelectorAll("body *")]
  .filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()))
  .map((e) => [light(colour(getComputedStyle(e).color)), e.tagName + ": " + e.textContent.trim().slice(0, 40)])
  .map(([ink, text]) => [(Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05), text])
  .sort((a, b) => a[0] - b[0])[0];
"""
# What axe-core finds wrong by WCAG 2.2 AA and its own good practice.
AXE = """
const done = arguments[arguments.length - 1];
axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}).then((found) =>
  done(found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join("; ")}`)));
"""


@pytest.fixture(scope="module")
def driver() -> Iterator[Any]:
    if CHROMIUM is None or DRIVER is None:
        pytest.skip("Chromium and its driver are not installed (apt install chromium chromium-driver)")
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    for switch in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                   "--disable-background-networking", "--disable-component-update", "--disable-sync"):  # fmt: skip
        options.add_argument(switch)
    options.binary_location = CHROMIUM
    found = webdriver.Chrome(options=options, service=Service(DRIVER))
    yield found
    found.quit()


@pytest.fixture(params=["overview", "matrix"])
def document(request: pytest.FixtureRequest, groups: Overview, region_store: ox.Store) -> Document:
    return report(groups) if request.param == "overview" else matrix_report(matrices(region_store))


@pytest.fixture
def opened(driver: Any, document: Document, tmp_path: Path) -> Any:
    path = tmp_path / "page.html"
    path.write_text(html.page(document), encoding="utf-8")
    driver.get(path.as_uri())
    return driver


@pytest.fixture
def on_phone(opened: Any) -> Iterator[Any]:
    phone = {"width": 390, "height": 800, "deviceScaleFactor": 1, "mobile": True}
    opened.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", phone)
    yield opened
    opened.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_on_a_narrow_screen_only_tables_are_wider_than_it(on_phone: Any) -> None:
    width, tables = on_phone.execute_script(
        "return [document.documentElement.scrollWidth, "
        "[...document.querySelectorAll('.scroll')].map((e) => e.getBoundingClientRect().right)]"
    )
    assert width <= 390
    assert max(tables) <= 390


def test_on_a_phone_rows_are_cards_of_what_they_have(on_phone: Any) -> None:
    empty, full, wider = on_phone.execute_script(
        "const shown = (bare) => [...new Set([...document.querySelectorAll('tbody td:not(.empty)')].filter((e) => "
        "(e.textContent.trim() === '') === bare).map((e) => getComputedStyle(e).display))];"
        "return [shown(true), shown(false), "
        "[...document.querySelectorAll('.scroll')].filter((e) => e.scrollWidth > e.clientWidth).length]"
    )
    assert full == ["grid"]
    assert empty in ([], ["none"])
    assert wider == 0


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_all_text_can_be_read_on_its_paper(opened: Any, theme: str) -> None:
    opened.execute_script("document.documentElement.dataset.theme = arguments[0]", theme)
    contrast, text = opened.execute_script(CONTRAST)
    assert contrast >= LEAST, text


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_fault_in_it_as_a_page_of_a_folder(
    driver: Any, document: Document, tmp_path: Path, theme: str
) -> None:
    path = tmp_path / "page.html"
    text = html.page(document, href=lambda iri: f"p/{iri.rpartition('/')[2]}.html", home="index.html")
    path.write_text(text, encoding="utf-8")
    driver.get(path.as_uri())
    driver.execute_script("document.documentElement.dataset.theme = arguments[0]", theme)
    driver.execute_script(resources.files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8"))
    assert driver.execute_async_script(AXE) == []


def test_it_prints_on_numbered_pages_of_a4_with_its_headings_on_each(opened: Any, document: Document) -> None:
    printed = opened.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": False})
    pages = pdfium.PdfDocument(io.BytesIO(base64.b64decode(printed["data"])))
    texts = [page.get_textpage().get_text_bounded() for page in pages]
    sizes = {tuple(round(length * 25.4 / 72) for length in page.get_size()) for page in pages}
    assert sizes == {A4[document.wide]}
    assert [f"{number} ({len(pages)})" in text for number, text in enumerate(texts, start=1)] == [True] * len(pages)
    assert document.title in texts[0]
