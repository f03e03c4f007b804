"""The folder of pages: what each says, that every link leads somewhere, and the same bytes for the same store."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pyoxigraph as ox
import pytest
from lxml import html as lxml_html

from exports.pages import INDEX, lists, pages, render, taking
from exports.pages.contents import Contents, Held, Pairs
from exports.pages.directory import Directory
from exports.pages.dossiers import dossier, seated, spread
from exports.pages.gathering import contents
from exports.pages.noted import noted
from exports.pages.said import Said, Sort, read
from exports.pages.shown import TOLD
from exports.pages.spool import Spool
from exports.pages.told import Told
from graph.answers import Seat
from graph.claims import Document, Forum, Meeting, Membership, Organisation, Person, Reading, Span
from graph.errors import UsageError
from graph.questions import Questions
from graph.store import Store
from graph.store.embedded import Embedded
from ontology.terms import term
from tests.exports.pages.conftest import CURRENT, HOSTILE, MERGED

BARE = {"find", "item"}  # notes that need not name anybody
ELSEWHERE = {
    "natverk.html",
    "styrgrupper.html",
    "styrgrupper.docx",
    "styrgrupper.xlsx",
    "matris.html",
    "graf.ttl",
}  # written by others


def parsed(path: Path) -> lxml_html.HtmlElement:
    return lxml_html.fromstring(path.read_text(encoding="utf-8"))


def said(path: Path) -> str:
    return re.sub(r"\s+", " ", parsed(path).xpath("string(//main)"))


def all_pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


# ---- the folder --------------------------------------------------------------


def test_every_thing_has_a_page_and_data_where_its_iri_says(site: Path, told_store: Store) -> None:
    kinds = ("foaf:Person", "fg:Forum", "org:FormalOrganization", "foaf:Project", "fg:Meeting", "foaf:Document")
    found = {
        quad.subject.value.removeprefix(told_store.base)
        for kind in kinds
        for quad in told_store.quads(predicate=ox.NamedNode(term("rdf:type")), object=ox.NamedNode(term(kind)))
        if isinstance(quad.subject, ox.NamedNode) and quad.graph_name.value != told_store.base + "graph/reference"
    }
    assert len(found) > 150
    there = {path.relative_to(site).as_posix().removesuffix(".html") for path in site.rglob("*.html")}
    (long,) = found - there  # a name that no file system takes is cut
    assert [path for path in there if path.startswith(long[:150])] != []
    assert max(len(path.name) for path in site.rglob("*")) < 200
    assert (site / INDEX).is_file()


def test_every_link_leads_to_a_page_and_a_place_that_is_there(site: Path) -> None:
    places = {path: set(parsed(path).xpath("//@id")) for path in all_pages(site)}
    broken = []
    for path in places:
        for link in parsed(path).xpath("//@href | //@src"):
            if link.startswith("data:"):
                continue
            target, fragment = urldefrag(unquote(link))
            there = (path.parent / target).resolve() if target else path
            if there.name in ELSEWHERE and there.parent == site:
                continue
            if not there.is_file() or (fragment and fragment not in places[there]):
                broken.append((path.relative_to(site), link))
    assert broken == []


def test_no_page_has_an_anchor_twice(site: Path) -> None:
    for path in all_pages(site):
        ids = parsed(path).xpath("//@id")
        assert len(ids) == len(set(ids)), path


def test_the_same_store_gives_the_same_pages(site: Path, told_store: Store) -> None:
    again = dict(pages(told_store, Questions(told_store)))
    assert set(again) == {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert all((site / name).read_bytes() == content for name, content in again.items())


def test_pages_are_made_without_a_question_to_the_store(told_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    made = pages(told_store, Questions(told_store))
    assert any(re.fullmatch("document/.*html", path) for path, _ in made)  # up to the first page, it may be asked
    monkeypatch.setattr(Embedded, "_open", property(lambda _self: pytest.fail("it is asked")))
    assert [path for path, _ in made][-1] == INDEX


def test_the_store_rests_between_documents(told_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []
    monkeypatch.setattr(taking, "ABREAST", 2)
    monkeypatch.setattr(Store, "rest", lambda _self: read.append(0))
    dump = Store.dump

    def noted_dump(self: Store, only: Collection[str] | None = None) -> Iterator[tuple[bytes, bytes]]:
        for graph in dump(self, only):
            read[-1] += b"/document/" in graph[0]
            yield graph

    monkeypatch.setattr(Store, "dump", noted_dump)
    expected = dict(pages(told_store, Questions(told_store)))
    assert sum(read) == len(told_store.documents())
    assert max(read) == 2
    monkeypatch.undo()
    assert dict(pages(told_store, Questions(told_store))) == expected


def test_pages_speak_english_where_asked(told_store: Store) -> None:
    made = dict(pages(told_store, Questions(told_store), language="en"))
    assert b'<html lang="en">' in made[INDEX]
    assert b"Open questions" in made[INDEX]
    with pytest.raises(UsageError):
        next(pages(told_store, Questions(told_store), language="xx"))


def test_an_empty_store_has_an_overview_that_says_so(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store") as store:
        made = dict(pages(store, Questions(store)))
    assert "Inga protokoll är lästa ännu." in made[INDEX].decode()


# ---- what is said --------------------------------------------------------------


def test_a_persons_page_tells_seats_periods_and_meetings(site: Path) -> None:
    path = next(site.glob("person/love-vintergard-*.html"))
    text = said(path)
    assert "Styrgruppen för Bro till arbete" in text
    assert "från 2025-01-01 till 2026" in text
    assert "Punkterna är möten" in text
    assert "Love Vintergård väljs till ordförande från 1 januari 2025 till 2026." in text
    assert "Sixten" in text  # whom the minutes leave open, and who may be this one


def test_a_person_who_was_merged_is_found_under_both_addresses(site: Path, told_store: Store) -> None:
    page = parsed(site / f"{MERGED}.html")
    (refresh,) = page.xpath("//meta[@http-equiv='refresh']/@content")
    assert refresh == f"0; url=../{CURRENT}.html"
    assert page.xpath("//main//a/@href") == [f"../{CURRENT}.html"]
    rows = parsed(site / f"{CURRENT}.html").xpath("//section[@aria-labelledby='seats']//tbody/tr")
    assert len(rows) == len(Questions(told_store).seats(members=[told_store.base + MERGED])) > 1
    data = (site / f"{CURRENT}.ttl").read_text(encoding="utf-8")
    assert f"<{MERGED}>" in data
    assert "dcterms:isReplacedBy" in data


def test_a_forums_page_tells_members_vacancies_attendance_and_gaps(site: Path) -> None:
    text = said(site / "forum" / "ostra-styrgruppen-for-bro-till-arbete.html")
    assert "Bro till arbete" in text
    assert "Vakanta platser 1" in text
    assert "Namn som protokollen lämnar öppna 1" in text
    strip = parsed(site / "forum" / "ostra-styrgruppen-for-bro-till-arbete.html").xpath("//table[@class='strip']")[0]
    assert [len(row.xpath("./th | ./td")) for row in strip.xpath(".//tr")] == [4] * len(strip.xpath(".//tr"))


def test_seats_of_a_forum_are_not_in_its_latest_minutes_where_it_has_none(tmp_path: Path) -> None:
    text = "Anna Ek är ledamot i Parkrådet och Badrådet."
    council, park, where = Forum("Badrådet", "council"), Forum("Parkrådet", "council"), (Span(0, len(text)),)
    anna = Person("Anna Ek", Organisation("organisation/ale-kommun", "Ale kommun", "municipality"))
    undated = Reading(
        Document("document/bad.txt", "bad.txt", "bad.txt", "f" * 64, "text/plain", text),
        (Meeting(council, where), Membership(anna, council, where), Membership(anna, park, where)),
    )
    with Store.open(tmp_path / "store") as store:
        store.replace_documents([undated])
        made = {path: lxml_html.fromstring(content.decode()) for path, content in pages(store, Questions(store))
                if path.startswith("forum/") and path.endswith("html")}  # fmt: skip
    told = {path: page.xpath("string(//section[@aria-labelledby='now'])") for path, page in made.items()}
    assert all("I protokollen" in text and "I det senaste" not in text for text in told.values())
    assert "Protokollet från forumet saknar datum." in told["forum/badradet.html"]
    assert "Platserna anges i andra forums protokoll." in told["forum/parkradet.html"]


def test_a_municipalitys_page_tells_who_represents_it_where(site: Path, told_store: Store) -> None:
    seats = Questions(told_store).representatives(told_store.base + "organisation/skara-kommun")
    rows = parsed(site / "organisation" / "skara-kommun.html").xpath("//section[@aria-labelledby='seats']//tbody/tr")
    assert {row.xpath("string(./th)") for row in rows} == {seat.member.label for seat in seats}
    assert len(rows) == len(seats) > 1


def test_a_projects_page_tells_of_vacant_seats_in_what_steers_it(site: Path) -> None:
    found = [path for path in (site / "project").glob("*img*.html") if not re.search(r"-\d\.html$", path.name)]
    assert ["Vakanta platser" in said(path) for path in found] == [True]


def test_a_projects_page_tells_who_steers_it(site: Path) -> None:
    text = said(site / "project" / "larstigen.html")
    assert "Styrgruppen för Lärstigen" in text
    assert "Sitter i styrningen" in text


@pytest.fixture(scope="module")
def there(told_store: Store) -> Iterator[Contents]:
    """What there is in the store, as its pages were made of."""
    ask = Questions(told_store)
    with contents(told_store, ask, told_store.base) as found:
        assert all(content for _, content in pages(told_store, ask, found))
        yield found


def test_things_are_called_as_questions_answer(told_store: Store, there: Contents) -> None:
    ask = Questions(told_store)
    told = {thing.iri for thing, _ in ask.search("", limit=10_000)} | {project.iri for project in ask.project_names()}
    found = {iri: there.things.get(iri) for iri in there.things}
    assert found == ask.things(found)
    assert {iri for iri in told if "/person/" in iri or "/project/" in iri} <= found.keys()
    roles = {iri: there.concepts.get(iri) for iri in there.concepts}
    assert len(roles) > 10
    assert roles == ask.things(roles)


def test_meetings_are_those_that_questions_answer_with(told_store: Store, there: Contents) -> None:
    reported = [held for iri in there.meetings if (held := there.meetings.get(iri)) and held.documents and held.forum]
    asked = [Held(one.iri, one.forum.iri, one.date, one.documents) for one in Questions(told_store).meetings()]
    assert reported == sorted(asked, key=lambda held: held.iri)
    assert all(there.files.get(document) for held in reported for document in held.documents)


def test_seats_are_those_that_questions_answer_with(told_store: Store, there: Contents) -> None:
    ask, found, heard = Questions(told_store), set[Seat](), list[Said]()
    with Spool(run=2000) as holders, Spool(run=2000) as spool:
        for graph, triples in told_store.dump():
            if (iri := graph.decode()[1:-1]) in there.files:
                spread(iri, noted(read(iri, triples)), there, holders, spool)
        for holder, texts in holders.texts():
            seated(holder, texts, there, Directory(there), spool)
        for iri, texts in spool.texts():
            found.update(dossier(iri, texts, Directory(there), sorts=TOLD, hear=heard.append).seats)
    assert ordered(found) == ordered(set(ask.seats()))
    assert {Sort.ATTENDANCE, Sort.MEMBERSHIP, Sort.DECISION} <= {said.sort for said in heard}


def ordered(seats: set[Seat]) -> list[str]:
    return sorted(map(repr, seats))


def test_of_a_long_list_the_latest_are_shown_and_the_rest_counted(
    told_store: Store, there: Contents, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(render, "LISTED", 9)
    known = Directory(there)
    line = Told(None, Sort.MENTION, "", "Ord", (), None, told_store.documents()[0].iri, "mention-1", ())
    nobody = dict.fromkeys(("persons", "bodies"), Pairs(0, ()))
    shown = dict.fromkeys(("names", "vacant", "more"), ()) | nobody | {"findings": (line,) * 13}
    pieces = render.Renderer(known, "sv").page("open.html", "oppet.html", **shown)
    page = lxml_html.fromstring(b"".join(pieces).decode())
    assert len(page.xpath("//ol[@class='told']/li")) == 9
    assert "4 äldre visas inte här." in page.xpath("string(//main)")


def test_of_many_open_questions_the_latest_are_listed(told_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lists, "MOST", 1)
    made = dict(pages(told_store, Questions(told_store)))
    page = lxml_html.fromstring(made["oppet.html"].decode())
    assert "3 namn som protokollen lämnar öppna" in page.xpath("string(//p[@class='note'])")
    assert len(page.xpath("//section[@aria-labelledby='names']/ol/li")) == 1
    assert "2024-09-17" in page.xpath("string(//section[@aria-labelledby='names'])")


# ---- the minutes --------------------------------------------------------------


def documents(site: Path, told_store: Store) -> Iterator[tuple[lxml_html.HtmlElement, str]]:
    for record in told_store.documents():
        yield parsed(site / f"{record.iri.removeprefix(told_store.base)}.html"), told_store.text(record.iri)


def test_minutes_are_there_character_by_character(site: Path, told_store: Store) -> None:
    for page, text in documents(site, told_store):
        lines = ["".join(line.itertext()) for line in page.xpath("//p[@class='said']")]
        assert "\n".join(lines).rstrip("\n") == text.replace("\r\n", "\n").rstrip("\n")


def test_every_passage_is_marked_in_its_own_words(site: Path, told_store: Store) -> None:
    for page, text in documents(site, told_store):
        marked: dict[str, str] = {}
        for line in page.xpath("//p[@class='said']"):
            for piece in line.xpath("./mark"):
                for name in piece.get("data-p").split():
                    marked[name] = marked.get(name, "") + "".join(piece.itertext())
        assert marked
        for name, words in marked.items():
            start, end = map(int, name.split("-")[1:])
            assert words == re.sub(r"[\r\n]", "", text[start:end])


def test_claims_and_passages_lead_to_each_other(site: Path, told_store: Store) -> None:
    for page, _ in documents(site, told_store):
        passages = {name for piece in page.xpath("//mark/@data-p") for name in piece.split()}
        notes = page.xpath("//ul[@class='read']//*[@data-p]")
        assert {name for note in notes for name in note.get("data-p").split()} == passages
        assert all(note.xpath(".//a[starts-with(@href, '../')]") for note in notes if note.get("id")[:4] not in BARE)


# ---- hostile text --------------------------------------------------------------


def test_hostile_text_is_text_on_every_page(site: Path) -> None:
    shown = 0
    for path in all_pages(site):
        text = path.read_text(encoding="utf-8")
        page = lxml_html.fromstring(text)
        assert page.xpath("//img | //*[@onerror]") == []
        assert {script.get("src").rpartition("/")[2] for script in page.xpath("//script")} <= {"pages.js"}
        shown += HOSTILE.replace("\u2028", "") in "".join(page.itertext()).replace("\u2028", "")
    assert shown > 8


# ---- data --------------------------------------------------------------


def test_data_are_turtle_and_say_what_the_store_says(site: Path, told_store: Store) -> None:
    everything = {ox.Triple(quad.subject, quad.predicate, quad.object) for quad in told_store.quads()}
    together: set[ox.Triple] = set()
    for path in sorted(site.rglob("*.ttl")):
        found = {
            ox.Triple(quad.subject, quad.predicate, quad.object)
            for quad in ox.parse(path.read_bytes(), format=ox.RdfFormat.TURTLE)
        }
        assert found, path
        added = {triple for triple in found - everything if triple.predicate.value != term("rdfs:seeAlso")}
        assert added == set(), path
        together |= found
    documents = {record.iri for record in told_store.documents()}
    own = {ox.Triple(q.subject, q.predicate, q.object) for q in told_store.quads() if q.graph_name.value in documents}
    assert own <= together


def test_a_persons_data_has_her_claims(site: Path) -> None:
    path = next(site.glob("person/love-vintergard-*.ttl"))
    found = list(ox.parse(path.read_bytes(), format=ox.RdfFormat.TURTLE))
    types = {quad.object.value for quad in found if quad.predicate.value == term("rdf:type")}
    wanted = ("foaf:Person", "fg:Attendance", "org:Membership", "time:ProperInterval", "fg:UnresolvedMention")
    assert {term(curie) for curie in wanted} <= types
