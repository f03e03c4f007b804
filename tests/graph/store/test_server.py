"""A store on a server: one request a document, tried again where that helps, one writer at a time, no secret told."""

import base64
import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest

from graph.errors import QueryError, StoreDamaged, StoreError, StoreLocked, UsageError
from graph.store import Behind, Change, ServerUrl, Store, place_of
from graph.store.server import Server
from graph.store.server.http import Patience, is_passing
from graph.store.server.lease import Rhythm
from tests.faults import RESET, Front, front_of
from tests.graph.store.readings import BASE, reading, state
from tests.servers import OXIGRAPH, VIRTUOSO, Running, free_port, virtuoso

QUICK = Patience(tries=4, wait=0.001)
DEADLOCKED = "SR172: Transaction deadlocked"
UNHURRIED = Rhythm()
LIVELY = Rhythm(beat=0.05, dead_after=1.0)  # which a machine that is busy keeps
SECRET = "brygga-hemlig-7"  # noqa: S105 - opens nothing
M, N = BASE + "document/m.txt", BASE + "document/n.txt"


@pytest.fixture
def oxigraph(server_of: Callable[[str], Running], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Running:
    monkeypatch.chdir(tmp_path)
    server = server_of(OXIGRAPH)
    server.empty()
    return server


@pytest.fixture
def front(oxigraph: Running) -> Iterator[Front]:
    with front_of(oxigraph.url) as front:
        yield front


def opened(url: ServerUrl, *, rhythm: Rhythm = UNHURRIED, create: bool = True) -> Store:
    return Store(Server.open(url, create=create, base=BASE, patience=QUICK, rhythm=rhythm))


# ---- requests ------------------------------------------------------------------------------------------------------


def test_a_document_is_written_by_one_request(front: Front) -> None:
    with opened(front.url) as store:
        store.replace_documents([reading("m.txt"), reading("n.txt")])
        store.replace_document(reading("m.txt", "Bo Ask var där", "Bo Ask"))
        store.remove_document(N)
    assert front.writes() == ["PUT", "PUT", "PUT", "DELETE"]


def test_an_unchanged_graph_is_not_written_and_takes_no_lease(front: Front) -> None:
    node = ox.NamedNode("x:example")
    one = ox.Quad(node, node, ox.Literal("2024", datatype=ox.NamedNode("x:year")), ox.NamedNode(BASE + "graph/g"))
    with opened(front.url) as store:
        assert store.replace_graph(one.graph_name.value, [one])
        store.settled("as it is")
    front.came.clear()
    with opened(front.url) as store:
        assert not store.replace_graph(one.graph_name.value, [one])
        assert store.state == "as it is"
        assert list(store.quads(node)) == list(store.quads()) == [one]
    assert front.writes() == []
    assert ("POST", "/update") not in front.came


def test_a_graph_is_changed_by_the_difference(front: Front) -> None:
    graph = ox.NamedNode(BASE + "graph/g")
    one, other, third = (ox.Quad(graph, graph, ox.Literal(text), graph) for text in ("one", "other", "third"))
    with opened(front.url) as store:
        store.replace_graph(graph.value, [one, other])
        store.settled("as it is")
        assert store.behind == Behind("as it is")
        store.change_graphs({graph.value: Change([other, third], [one])})
        assert set(store.quads(graph_name=graph)) == {other, third}
        assert store.behind is None


def test_the_documents_that_changed_since_all_was_settled_are_known(front: Front) -> None:
    with opened(front.url) as store:
        store.replace_documents([reading("m.txt"), reading("n.txt")])
        assert store.behind is None, "nothing was settled yet"
        store.settled("as it is")
    front.came.clear()
    with opened(front.url) as store:
        store.replace_documents([reading("m.txt"), reading("o.txt")])
        assert (store.state, store.behind) == (None, Behind("as it is", frozenset({M, BASE + "document/o.txt"})))
    assert front.writes() == ["PUT", "PUT"]
    with opened(front.url) as store:
        store.remove_document(BASE + "document/n.txt")
        assert store.behind == Behind("as it is", frozenset(BASE + f"document/{name}.txt" for name in "mno"))
        store.settled("as it is now")
        assert store.behind == Behind("as it is now")
        store.replace_graph(BASE + "graph/g", [ox.Quad(*[ox.NamedNode(BASE + "graph/g")] * 4)])
        assert store.behind is None


@pytest.mark.parametrize("fault", [RESET, 429, 502, 503, 504])
def test_what_passes_is_tried_again(front: Front, fault: int) -> None:
    with opened(front.url) as store:
        store.replace_document(reading("n.txt"))
        front.faults.extend([fault, fault, fault])
        store.replace_document(reading("m.txt"))
        front.at = "/query"
        front.faults.append(fault)
        assert store.text(M) == "Anna Ek, Ek\r\n"


@pytest.mark.parametrize("fault", [RESET, 503])
def test_what_does_not_pass_is_told_with_the_server_and_the_remedy(front: Front, fault: int) -> None:
    with opened(front.url) as store:
        store.replace_document(reading("n.txt"))
        front.faults.extend([fault] * QUICK.tries)
        with pytest.raises(StoreError) as raised:
            store.replace_document(reading("m.txt"))
    assert str(raised.value).startswith(f"{front.url}: the server ")
    assert "run the same command again" in raised.value.remedy


@pytest.mark.parametrize("fault", [400, 404, 500])
def test_what_another_try_would_not_mend_is_told_at_once(front: Front, fault: int) -> None:
    with opened(front.url) as store:
        store.replace_document(reading("n.txt"))
        front.came.clear()
        front.faults.append(fault)
        with pytest.raises(StoreError, match=f"the server answers {fault}: no"):
            store.replace_document(reading("m.txt"))
    assert front.writes() == ["PUT"]


def test_a_server_that_has_moved_is_told(front: Front) -> None:
    front.at = "/query"
    front.faults.append(301)
    with pytest.raises(StoreError, match=f"{front.url}: the server says that it is elsewhere now"):
        opened(front.url)


@pytest.mark.parametrize(
    ("label", "response", "passing"),
    [
        ("done", httpx.Response(200), False),
        ("a deadlock of which a header tells", httpx.Response(200, headers={"X-SQL-Message": DEADLOCKED}), True),
        ("a deadlock of which the text tells", httpx.Response(500, text="Virtuoso 40001 Error SR172: ..."), True),
        ("another failure", httpx.Response(500, text="Virtuoso 22023 Error SR577: ..."), False),
    ],
)
def test_deadlocks_of_virtuoso_pass(label: str, response: httpx.Response, passing: bool) -> None:
    assert is_passing(response) is passing, label


@pytest.mark.parametrize(
    ("attempt", "asked", "least", "most"),
    [(1, None, 1 / 6, 0.25), (4, None, 4 / 3, 2), (1, "3", 3, 3), (1, "3600", 30, 30), (1, "soon", 1 / 6, 0.25)],
)
def test_pauses_grow_and_are_as_long_as_the_server_asks_for(
    attempt: int, asked: str | None, least: float, most: float
) -> None:
    assert least <= Patience(tries=6, wait=0.25).before(attempt, asked) <= most


def test_a_server_that_is_not_there_is_named() -> None:
    url = ServerUrl(f"http://127.0.0.1:{free_port()}")
    with pytest.raises(StoreError, match=f"{url}: the server is not available: .*refused"):
        opened(url)


def test_a_server_on_this_machine_is_reached_without_a_proxy(front: Front, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{free_port()}")
    monkeypatch.delenv("NO_PROXY", raising=False)
    with opened(front.url) as store:
        assert store.documents() == []


def test_what_is_no_sparql_server_is_named(front: Front) -> None:
    with pytest.raises(StoreError, match=r"no SPARQL endpoint was found \(tried query, sparql\)"):
        opened(ServerUrl(f"{front.url}/nowhere"))


def test_endpoints_that_are_not_known_can_be_given(front: Front, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORUMGRAF_STORE_ENDPOINTS", "query update store")
    with opened(ServerUrl(f"{front.url}")) as store:
        store.replace_document(reading("m.txt"))
    monkeypatch.setenv("FORUMGRAF_STORE_ENDPOINTS", "query update")
    with pytest.raises(UsageError, match="names 2 endpoints"):
        opened(front.url)


@pytest.mark.parametrize("sparql", ["INSERT DATA { <x:s> <x:p> <x:o> }", "SELECT nonsense", "# only a comment"])
def test_a_query_that_is_none_is_refused(front: Front, sparql: str) -> None:
    with opened(front.url) as store, pytest.raises(QueryError):
        store.query(sparql)


def test_a_query_keeps_its_own_prefixes_and_comments(front: Front) -> None:
    with opened(front.url) as store:
        store.replace_document(reading("m.txt"))
        asked = f"# who\nPREFIX fg: <http://xmlns.com/foaf/0.1/>\nBASE <{BASE}>\nASK {{ ?who a fg:Person }}"
        assert store.query(asked) is True


# ---- credentials ---------------------------------------------------------------------------------------------------


def basic(user: str, password: str) -> str:
    return "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()


@pytest.mark.parametrize("kind", ["password", "token"])
def test_credentials_of_the_environment_are_used_and_never_told(
    front: Front, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, kind: str
) -> None:
    caplog.set_level(logging.DEBUG)
    if kind == "password":
        monkeypatch.setenv("FORUMGRAF_STORE_USER", "anna")
        monkeypatch.setenv("FORUMGRAF_STORE_PASSWORD", SECRET)
        front.wanted = basic("anna", SECRET)
    else:
        monkeypatch.setenv("FORUMGRAF_STORE_TOKEN", SECRET)
        front.wanted = f"Bearer {SECRET}"
    monkeypatch.setenv("FORUMGRAF_STORE_ENDPOINTS", "query update store")
    with opened(front.url) as store:
        store.replace_document(reading("m.txt"))
        before = state(store)
        front.wanted = "Bearer another"
        with pytest.raises(StoreError, match="does not let us in") as raised:
            store.replace_document(reading("n.txt"))
        front.wanted = None
        assert state(store) == before
        told = f"{raised.value!r} {raised.value} {store.name} {vars(store)} {caplog.text}"
    assert SECRET not in told
    assert basic("anna", SECRET).split()[1] not in told
    assert not any(SECRET.encode() in path.read_bytes() for path in Path.cwd().rglob("*") if path.is_file())


def test_a_server_that_wants_credentials_says_where_they_are_given(front: Front) -> None:
    front.wanted = basic("anna", SECRET)
    with pytest.raises(StoreError, match="does not let us in") as raised:
        opened(front.url)
    assert "set FORUMGRAF_STORE_USER and FORUMGRAF_STORE_PASSWORD, or FORUMGRAF_STORE_TOKEN" in raised.value.remedy


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({"FORUMGRAF_STORE_USER": "anna"}, "only one of"),
        ({"FORUMGRAF_STORE_PASSWORD": SECRET}, "only one of"),
        ({"FORUMGRAF_STORE_USER": "a", "FORUMGRAF_STORE_PASSWORD": "b", "FORUMGRAF_STORE_TOKEN": SECRET}, "both"),
    ],
)
def test_credentials_that_do_not_fit_together_are_refused(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], said: str
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(UsageError, match=said) as raised:
        opened(ServerUrl("http://127.0.0.1:1"))
    assert SECRET not in str(raised.value)


@pytest.mark.parametrize(
    "url",
    [
        f"http://anna:{SECRET}@localhost:7878/",
        f"https://{SECRET}@localhost/",
        f"http://localhost/?key={SECRET}",
        f"http://localhost/#{SECRET}",
        f"ftp://localhost/{SECRET}",
        f"http://localhost:{SECRET}/",
        f"http:///{SECRET}",
    ],
)
def test_a_url_with_credentials_or_without_a_server_is_refused_and_not_repeated(url: str) -> None:
    with pytest.raises(UsageError) as raised:
        place_of(url)
    assert SECRET not in str(raised.value)


def test_virtuoso_asks_for_a_digest(server_of: Callable[[str], Running], monkeypatch: pytest.MonkeyPatch) -> None:
    server = server_of(VIRTUOSO)
    server.empty()
    monkeypatch.setenv("FORUMGRAF_STORE_USER", "dba")
    monkeypatch.setenv("FORUMGRAF_STORE_PASSWORD", "wrong")
    with pytest.raises(StoreError, match="does not let us in"):
        opened(server.url)
    monkeypatch.setenv("FORUMGRAF_STORE_PASSWORD", "dba")
    with opened(server.url) as store:
        store.replace_document(reading("m.txt"))
        assert store.graphs() == [M]


# ---- what is whole -------------------------------------------------------------------------------------------------


def cut(server: Running, graph: str) -> None:
    """Take something out of a graph, as if a server without transactions had died."""
    update = f"DELETE WHERE {{ GRAPH <{graph}> {{ ?s <http://www.w3.org/ns/org#member> ?o }} }}"
    httpx.post(f"{server.url}/update", data={"update": update}, trust_env=False).raise_for_status()


def test_a_graph_that_comes_in_part_is_told(oxigraph: Running) -> None:
    with opened(oxigraph.url) as store:
        store.replace_document(reading("m.txt"))
        cut(oxigraph, M)
        with pytest.raises(StoreDamaged, match="which are not all"):
            list(store.dump())


def test_what_a_writer_that_died_left_in_part_is_gone_for_the_next_build(oxigraph: Running) -> None:
    died = opened(oxigraph.url)
    died.replace_documents([reading("m.txt"), reading("n.txt")])
    died.settled("as it was")
    died._backend._lease._done.set()  # type: ignore[attr-defined]  # it says no more that it is alive
    died._backend._http.close()  # type: ignore[attr-defined]
    cut(oxigraph, M)
    with opened(oxigraph.url, rhythm=LIVELY) as store:
        assert [record.iri for record in store.documents()] == [N]
        assert store.state is None
    with opened(oxigraph.url) as store:
        store.replace_document(reading("m.txt"))
        assert store.graphs() == [M, N]


def test_a_change_that_broke_off_is_looked_after_by_the_next_build(front: Front, oxigraph: Running) -> None:
    with opened(front.url) as store:
        store.replace_document(reading("m.txt"))
        front.faults.extend([503] * QUICK.tries)
        with pytest.raises(StoreError):
            store.replace_document(reading("m.txt", "Bo Ask var där", "Bo Ask"))
    cut(oxigraph, M)
    with opened(front.url, rhythm=LIVELY) as store:
        assert store.documents() == []


def test_virtuoso_leaving_out_rows_is_told(tmp_path: Path) -> None:
    with virtuoso(tmp_path, rows=40) as server, opened(server.url) as store:
        store.replace_document(reading("m.txt"))
        with pytest.raises(StoreDamaged, match="which are not all"):
            list(store.dump())
        with pytest.raises(StoreError, match="only a part of the answer") as raised:
            store.select("SELECT * { ?s ?p ?o }")
    assert "ResultSetMaxRows" in raised.value.remedy


def test_others_data_are_left_alone(oxigraph: Running) -> None:
    there = "<x:example> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://xmlns.com/foaf/0.1/Person> ."
    form = {"update": f"INSERT DATA {{ GRAPH <x:graph> {{ {there} }} }}"}
    httpx.post(f"{oxigraph.url}/update", data=form, trust_env=False).raise_for_status()
    with pytest.raises(StoreDamaged, match="others' data here, such as x:example"):
        opened(oxigraph.url)


def test_two_stores_on_one_dataset_are_told(oxigraph: Running) -> None:
    opened(oxigraph.url).close()
    other = "<https://b.example/> <https://w3id.org/forumgraf#storeFormat> 1"
    form = {"update": f"INSERT DATA {{ GRAPH <https://b.example/graph/store> {{ {other} }} }}"}
    httpx.post(f"{oxigraph.url}/update", data=form, trust_env=False).raise_for_status()
    with pytest.raises(StoreDamaged, match="several stores"):
        opened(oxigraph.url)


# ---- one writer ----------------------------------------------------------------------------------------------------


def test_a_second_writer_is_refused_while_the_first_is_alive_and_readers_are_not(oxigraph: Running) -> None:
    with opened(oxigraph.url, rhythm=LIVELY) as store:
        store.replace_document(reading("m.txt"))
        with opened(oxigraph.url, create=False, rhythm=LIVELY) as reader:
            assert reader.graphs() == [M]
            with pytest.raises(StoreLocked, match="another Forumgraf is writing") as raised:
                reader.remove_document(M)
        with pytest.raises(StoreLocked):
            opened(oxigraph.url, rhythm=LIVELY)
    assert raised.value.remedy.startswith("wait for it to end")
    with opened(oxigraph.url) as store:
        store.remove_document(M)


def test_a_writer_whose_place_was_taken_stops(oxigraph: Running) -> None:
    with opened(oxigraph.url) as store:
        store.replace_document(reading("m.txt"))
        lease = store._backend._lease  # type: ignore[attr-defined]
        lease._manifest.leave(lease._name)
        lease._seen -= UNHURRIED.dead_after * 2  # its machine slept
        with pytest.raises(StoreLocked, match="another Forumgraf may be writing now"):
            store.replace_document(reading("n.txt"))
        assert store.graphs() == [M]


# ---- places --------------------------------------------------------------------------------------------------------


def test_what_is_kept_beside_lies_in_a_folder_that_is_called_after_the_server(oxigraph: Running) -> None:
    with opened(oxigraph.url) as store:
        assert store.kept("origins.json") is None
        assert list(Path.cwd().iterdir()) == []
        store.keep("origins.json", b"{}")
        assert store.kept("origins.json") == b"{}"
        [folder] = Path.cwd().iterdir()
        assert folder.name == str(oxigraph.url).removeprefix("http://").replace(":", "-")


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("forumgraf-store", Path("forumgraf-store")),
        (r"C:\minutes\store", Path(r"C:\minutes\store")),
        ("http://localhost:7878/", ServerUrl("http://localhost:7878")),
        ("HTTPS://Data.Example.se/minutes", ServerUrl("https://data.example.se/minutes")),
    ],
)
def test_where_a_store_is_follows_from_how_it_is_written(written: str, place: Path | ServerUrl) -> None:
    assert place_of(written) == place
