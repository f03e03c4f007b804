"""A real browser for the pages: what they ask for, say and show."""

import json
import shutil
import time
from pathlib import Path
from typing import Any, Final

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
MISSING: Final = (
    None if CHROMIUM and DRIVER else "Chromium and its driver are not installed (apt install chromium chromium-driver)"
)
ENTER: Final = "\ue007"
ESCAPE: Final = "\ue00c"
LEFT: Final = "\ue012"
UP: Final = "\ue013"
RIGHT: Final = "\ue014"


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

    def run(self, script: str, *arguments: object) -> Any:
        return self.driver.execute_script(script, *arguments)

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

    def type(self, identity: str, text: str) -> None:
        """Type into the empty field of this id."""
        from selenium.webdriver.common.by import By

        field = self.driver.find_element(By.ID, identity)
        field.clear()
        field.send_keys(text)

    def press(self, *keys: str) -> None:
        """Press keys, one after another, wherever the focus is."""
        from selenium.webdriver.common.action_chains import ActionChains

        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()
