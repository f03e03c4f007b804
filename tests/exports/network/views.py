"""Views to test the network with: one whose every text is hostile, and a crowd of any size."""

import networkx as nx

from graph.answers import Evidence, Kind, Seat, Source, Statement, Thing
from graph.views import Link, View

HOSTILE = '</script><img src=x onerror="window.hacked=1"><!--<script>\u2028${1}`'


def hostile_view(more: str = "") -> View:
    """Return a view of one seat in which everything that minutes may say is hostile, with `more` at its end."""
    bad = HOSTILE + more
    source = Source(bad, 0, 5, bad, "https://a.example/d", 3)
    forum = Thing("https://a.example/f", bad + " forum", Kind.FORUM)
    person = Thing("https://a.example/p", bad + " person", Kind.PERSON)
    town = Thing("https://a.example/m", bad + " kommun", Kind.MUNICIPALITY)
    said = Statement("c", Evidence.ATTENDED, "present", bad, (bad,), bad, bad, person, (bad,), (source,))
    seat = Seat(forum, person, (town,), (said,))
    view: View = nx.MultiDiGraph()
    for thing in (forum, person, town):
        view.add_node(thing.iri, label=thing.label, kind=thing.kind, classification=bad)
    for link, other in ((Link.MEMBER, forum), (Link.REPRESENTS, town)):
        _edge(view, person.iri, other.iri, link, seats=(seat,), sources=(source,), titles=(bad,))
    return view


def crowd(people: int) -> View:
    """Return a view of ten forums of two associations with so many people, who each sit in two of them for a town."""
    view: View = nx.MultiDiGraph()
    for number in range(2):
        view.add_node(f"o{number}", label=f"Förbund {number}", kind=Kind.ORGANISATION, classification=None)
    for number in range(10):
        view.add_node(f"f{number}", label=f"Forum {number}", kind=Kind.FORUM, classification=None)
        view.add_node(f"t{number}", label=f"Kommun {number}", kind=Kind.MUNICIPALITY, classification=None)
        _edge(view, f"f{number}", f"o{number % 2}", Link.PART_OF)
    for number in range(people):
        view.add_node(f"p{number}", label=f"Person {number:04}", kind=Kind.PERSON, classification=None)
        for forum in (number % 10, number // 10 % 10):
            _edge(view, f"p{number}", f"f{forum}", Link.MEMBER)
        _edge(view, f"p{number}", f"t{number % 7}", Link.REPRESENTS)
    return view


def _edge(view: View, one: str, other: str, link: Link, **told: tuple[object, ...]) -> None:
    view.add_edge(one, other, key=link, **{"seats": (), "sources": (), "titles": (), "through": ()} | told)
