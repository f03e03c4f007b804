"""The demonstration: the sample minutes that come with Forumgraf, built like anybody's own."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from forumgraf.intake import Watch, unwatched
from forumgraf.outputs import Step
from forumgraf.pipeline import build, unsaid
from forumgraf.report import Report
from graph.store import StorePlace


def demo(
    *, store: StorePlace, out: Path, language: str = "sv", watch: Watch = unwatched, step: Step = unsaid
) -> Report:
    """Build the sample minutes. Raises as `build`."""
    with resources.as_file(resources.files("forumgraf") / "samples") as samples:
        return build([samples], store=store, out=out, language=language, watch=watch, step=step)
