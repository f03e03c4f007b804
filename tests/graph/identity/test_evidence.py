"""From minutes in a store to records and to graph/identity."""

import dataclasses
import datetime as dt
from collections.abc import Callable, Iterable
from itertools import permutations
from pathlib import Path
from typing import TypeVar

from graph import iris
from graph.claims import (
    Attendance,
    Document,
    Forum,
    Meeting,
    Membership,
    Mention,
    Organisation,
    Person,
    Reading,
    Role,
    Span,
    Status,
)
from graph.identity import Body, PersonRecord, Sort, accounts, bodies, evidence, read, resolve
from graph.identity.account import Account
from graph.store import Store

T = TypeVar("T")
BASE = "https://a.example/id/"
EK, ASK = (Organisation(f"organisation/{name}", name, "municipality") for name in ("ek", "ask"))
REGION = Organisation("organisation/norra", "Norra regionen", "association")
PARTY = Organisation("organisation/vitsippspartiet", "Vitsippspartiet", "political-party")
NETWORK = Forum("Skolnätverket", "network", REGION)
BOARD = Forum("Rådet", "board", REGION)
HERE = (Span(0, 4),)


def minutes(name: str, year: int, forum: Forum, *people: Person) -> Reading:
    document = Document(iris.document_path(name), name, name, "0" * 64, "text/plain", "Text")
    listed = (
        Attendance(one, Status.PRESENT, HERE, (one.home,)) for one in people if isinstance(one.home, Organisation)
    )
    mentioned = (Mention(one, HERE) for one in people if not isinstance(one.home, Organisation))
    return Reading(document, (Meeting(forum, HERE, date=dt.date(year, 1, 1)), *listed, *mentioned))


def gather(of: Callable[[Iterable[Account], Account, str], tuple[T, ...]], store: Store) -> tuple[T, ...]:
    (known,) = read(store, [store.base + iris.REFERENCE])
    return of(accounts(store), known, store.base)


LENA, LENA_TOO = Person("Siv Ericsson", EK), Person("Siv Eriksson", EK)
ANNA_OF_EK, ANNA_OF_ASK, ANNA = (Person("Anna Berg", home) for home in (EK, ASK, BOARD))
DOCUMENTS = (
    minutes("1.txt", 2021, NETWORK, LENA, ANNA_OF_EK),
    minutes("2.txt", 2022, NETWORK, LENA_TOO, ANNA_OF_ASK),
    minutes("3.txt", 2023, BOARD, ANNA_OF_ASK),
    minutes("4.txt", 2020, BOARD, ANNA),
)


def test_a_record_gathers_what_all_documents_say(tmp_path: Path) -> None:
    title, chair = Role("role/rektor", "rektor"), Role("role/ordforande", "ordförande")
    more = (
        Membership(ANNA_OF_ASK, REGION, HERE, (title,)),
        Membership(ANNA_OF_ASK, PARTY, HERE),
        Membership(ANNA_OF_ASK, Forum("Ledningsgruppen"), HERE, (chair,), (EK,)),
    )
    third = dataclasses.replace(DOCUMENTS[2], claims=DOCUMENTS[2].claims + more)
    with Store.open(tmp_path / "s", base=BASE) as store:
        store.replace_documents([DOCUMENTS[1], third])
        found = {record.iri: record for record in gather(evidence, store)}
    assert found[BASE + "person/anna-berg-ask"] == PersonRecord(
        iri=BASE + "person/anna-berg-ask",
        names=frozenset({"Anna Berg"}),
        seats=frozenset({BASE + "organisation/ask", BASE + "organisation/norra"}),
        forums=frozenset(BASE + f"forum/{name}" for name in ("norra-skolnatverket", "norra-radet", "ledningsgruppen")),
        documents=frozenset({BASE + "document/2.txt", BASE + "document/3.txt"}),
        listed=frozenset({BASE + "document/2.txt", BASE + "document/3.txt"}),
        titles=frozenset({BASE + "role/rektor"}),
        first=dt.date(2022, 1, 1),
        last=dt.date(2023, 1, 1),
    )


def test_any_order_of_documents_gives_the_same_identity_graph(tmp_path: Path) -> None:
    outcomes = []
    for number, order in enumerate(list(permutations(DOCUMENTS))[::5]):
        with Store.open(tmp_path / str(number), base=BASE) as store:
            for one in order:
                store.replace_document(one)
            before = set(store.quads())
            store.replace_graph(BASE + iris.IDENTITY, resolve(store))
            assert resolve(store) == list(dict.fromkeys(resolve(store))), "its own outcome is no evidence"
            assert before < set(store.quads())
            outcomes.append([str(quad.triple) for quad in resolve(store)])
    assert outcomes[0] == outcomes[-1]
    assert all(outcome == outcomes[0] for outcome in outcomes)
    shortened = [line.replace(BASE, "").replace("<", "").replace(">", "") for line in outcomes[0]]
    assert shortened == [
        "person/anna-berg-ask http://www.w3.org/2002/07/owl#sameAs person/anna-berg-norra-radet",
        "person/anna-berg-ask http://purl.org/dc/terms/isReplacedBy person/anna-berg-norra-radet",
        "person/siv-eriksson-ek http://www.w3.org/2002/07/owl#sameAs person/siv-ericsson-ek",
        "person/siv-eriksson-ek http://purl.org/dc/terms/isReplacedBy person/siv-ericsson-ek",
        "person/anna-berg-ek https://w3id.org/forumgraf#possiblySameAs person/anna-berg-norra-radet",
    ]


def test_a_body_gathers_what_all_documents_say(tmp_path: Path) -> None:
    explained = Mention(REGION, HERE, form="NR")
    first = dataclasses.replace(DOCUMENTS[0], claims=(*DOCUMENTS[0].claims, explained))
    with Store.open(tmp_path / "s", base=BASE) as store:
        store.load_reference()
        store.replace_documents([first, DOCUMENTS[1]])
        found = {body.iri.removeprefix(BASE): body for body in gather(bodies, store)}
    region, ek, ask = (BASE + f"organisation/{name}" for name in ("norra", "ek", "ask"))
    assert found["forum/norra-skolnatverket"] == Body(
        iri=BASE + "forum/norra-skolnatverket",
        sort=Sort.FORUM,
        names=frozenset({"Skolnätverket"}),
        documents=frozenset({BASE + "document/1.txt", BASE + "document/2.txt"}),
        contexts=frozenset({region}),
        conveners=frozenset({region}),
        represented=frozenset({ek, ask}),
        around=frozenset({ek, ask}),
        people=frozenset(
            BASE + f"person/{name}" for name in ("anna-berg-ask", "anna-berg-ek", "siv-ericsson-ek", "siv-eriksson-ek")
        ),
        first=dt.date(2021, 1, 1),
    )
    assert found["organisation/norra"].forms == {"NR"}
    assert found["organisation/ek"].contexts == {region}
    assert not found["organisation/ek"].listed
    assert not any(path.startswith("person/") for path in found)
    assert "organisation/lerums-kommun" not in found, "no document names it"


def test_what_the_reference_data_has_is_listed(tmp_path: Path) -> None:
    lerum = Organisation("organisation/lerums-kommun", "Lerums kommun", "municipality")
    with Store.open(tmp_path / "s", base=BASE) as store:
        store.load_reference()
        store.replace_documents([minutes("1.txt", 2021, NETWORK, Person("Anna Berg", lerum))])
        assert [body.iri for body in gather(bodies, store) if body.listed] == [BASE + "organisation/lerums-kommun"]
