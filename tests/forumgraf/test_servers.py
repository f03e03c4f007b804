"""Builds on servers: the same graph and results as in a folder, also when the server dies meanwhile."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from exports import rdf
from forumgraf.deciding import default_path
from forumgraf.output_folder import TRACES
from graph.store import Store, StorePlace
from graph.store.server import Server
from graph.store.server.http import Patience
from graph.store.server.lease import Rhythm
from tests.faults import front_of
from tests.kills.killing import NAMES, RENAME, text
from tests.servers import OXIGRAPH, SERVERS, Running, oxigraph

Run = Callable[..., Result]
NAMES_ASKED = "SELECT DISTINCT ?name { ?person a foaf:Person ; foaf:name ?name } ORDER BY ?name"


@pytest.fixture(scope="module")
def minutes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("minutes")
    for name in NAMES:
        (folder / name).write_text(text(name, 0), encoding="utf-8")
    return folder


@pytest.fixture(params=SERVERS)
def server(
    request: pytest.FixtureRequest,
    server_of: Callable[[str], Running],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Running:
    monkeypatch.chdir(tmp_path)
    running = server_of(request.param)
    running.empty()
    return running


def exported(place: StorePlace) -> dict[str, bytes]:
    """Return a store as Turtle and as N-Quads."""
    found = {}
    with Store.open(place, create=False) as store:
        for form in ("turtle", "nquads"):
            stream = io.BytesIO()
            rdf.write(store, form, stream, base=store.base)
            found[form] = stream.getvalue()
    return found


def files(out: Path) -> dict[str, bytes]:
    found = (path for path in out.rglob("*") if path.is_file() and path.name != TRACES)
    return {str(path.relative_to(out)): path.read_bytes() for path in found}


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the house neither try long nor wait long for a writer that died."""
    defaults = Server.open.__func__.__kwdefaults__  # type: ignore[attr-defined]
    monkeypatch.setitem(defaults, "patience", Patience(tries=3, wait=0.01))
    monkeypatch.setitem(defaults, "rhythm", Rhythm(beat=0.05, dead_after=1.0))


def test_a_server_has_the_same_graph_and_results_as_a_folder_byte_for_byte(
    server: Running, minutes: Path, tmp_path: Path, run: Run
) -> None:
    decided = tmp_path / "decided.txt"
    decided.write_text(RENAME.replace("+01:00", "+00:00") + "\n", encoding="utf-8")
    for place, out in ((tmp_path / "s", "here"), (server.url, "there")):
        built = run("build", minutes, "--store", place, "--out", tmp_path / out, "--decisions", decided)
        assert built.exit_code == 0, built.output
    assert exported(server.url) == exported(tmp_path / "s")
    assert files(tmp_path / "there") == files(tmp_path / "here")


@pytest.mark.parametrize("server", [OXIGRAPH], indirect=True)
def test_every_command_works_on_a_server(server: Running, minutes: Path, tmp_path: Path, run: Run) -> None:
    assert run("build", minutes, "--store", server.url, "--out", tmp_path / "out").exit_code == 0
    question = tmp_path / "names.rq"
    question.write_text(NAMES_ASKED, encoding="utf-8")

    def said(*arguments: object, status: int = 0) -> str:
        done = run(*arguments, "--store", server.url)
        assert done.exit_code == status, done.output
        return done.output

    assert "Anna Ek" in said("show", "Anna Ek")
    assert "Gymnasienätverket" in said("overview", "--all")
    assert said("changes", "--from", "2021-01-01")
    assert "Anna Ek" in said("query", question)
    assert said("text", "a.txt") == text("a.txt", 0)
    assert said("network", "-o", tmp_path / "n.html")
    assert said("tables", "--out", tmp_path / "tables")
    assert "nothing wrong in 4 documents" in said("check")
    said("review", "rename", "anna-ek-ale-kommun", "Anna Ekman")
    assert default_path(Path(server.url.file_name)).read_text(encoding="utf-8").count("Anna Ekman") == 1
    assert "Anna Ekman" in said("show", "Anna Ekman")
    said("remove", "a.txt")
    assert "a.txt" not in said("text")


@pytest.mark.usefixtures("hurried")
def test_a_build_whose_server_dies_stops_with_a_message_and_completes_when_run_again(
    tmp_path: Path, minutes: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data").mkdir()
    with oxigraph(tmp_path / "data") as server, front_of(server.url) as front:
        front.before_write = lambda number: server.kill() if number == 3 else None
        build = ("build", minutes, "--store", front.url, "--out", tmp_path / "there")
        stopped = run(*build)
        assert stopped.exit_code == 1
        assert stopped.output.startswith(f"forumgraf: {front.url}: the server is not available")
        assert "see that it runs, and run the same command again: what was stored stays" in stopped.output
        assert stopped.output.count("\n") == 1
        server.start()
        with Store.open(front.url, create=False) as store:
            assert len(store.documents()) == 1
        front.before_write = lambda _number: None
        completed = run(*build)
        assert completed.exit_code == 0, completed.output
        there = exported(front.url)
    assert run("build", minutes, "--store", tmp_path / "s", "--out", tmp_path / "here").exit_code == 0
    assert there == exported(tmp_path / "s")
    assert files(tmp_path / "there") == files(tmp_path / "here")


def test_a_password_in_the_url_is_refused_and_not_repeated(run: Run) -> None:
    refused = run("show", "Anna Ek", "--store", "http://anna:hemligt@localhost:7878/")
    assert refused.exit_code == 2
    assert "credentials do not belong in the URL" in refused.output
    assert "hemligt" not in refused.output
