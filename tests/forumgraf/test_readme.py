"""What the README says can be done is done."""

import re
import textwrap
from pathlib import Path

import pytest

from tests.forumgraf.conftest import Run

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_its_query_answers_with_passages(run: Run, made_store: Path) -> None:
    query = re.search(r"<<'SPARQL'\n(.*?)    SPARQL\n", README, re.DOTALL)
    assert query is not None
    told = run("query", "-", "--store", made_store, "--format", "csv", stdin=textwrap.dedent(query[1])).stdout
    assert "Bo Alm,Styrgrupp Lotsen,2024.txt,63,Bo Alm lämnar styrgruppen 2024-02-29" in told


def test_its_python_runs(made_store: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    code = re.search(r"(    from pathlib import Path\n.*?)\n\n`store", README, re.DOTALL)
    assert code is not None
    monkeypatch.chdir(made_store.parent)
    made_store.rename("forumgraf-store")
    exec(textwrap.dedent(code[1]), {})  # noqa: S102 - our own README
    assert capsys.readouterr().out == "Styrgrupp Lotsen\n"


def test_what_it_links_to_is_there() -> None:
    links = [link for link in re.findall(r"\]\(([^)]+)\)", README) if "://" not in link]
    files = re.findall(r"`([\w/]+\.(?:ttl|md|txt))`", README)
    there = [name for name in (*links, *files) if (ROOT / name).exists()]
    assert set(links) <= set(there)
    assert {"ontology/vocabulary.ttl", "ontology/shapes.ttl", "CHANGELOG.md"} <= set(there)


def test_the_formats_it_names_are_read() -> None:
    from extractors.readers import supported_suffixes

    named = set(re.findall(r"\((\.\w+)\)", README.split("## Limits")[0]))
    assert named
    assert named <= supported_suffixes
