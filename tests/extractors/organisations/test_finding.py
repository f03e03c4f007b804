"""Organisations that nobody has listed: by the form of their names, and by what stands around them."""

import pytest

from extractors.organisations.forms import shaped_like_organisations
from extractors.organisations.told import told_organisations
from extractors.words.names import find_names
from tests.tables import labelled

SHAPED = [
    ("a municipality", "i Hjortsjö kommun", ["Hjortsjö kommun"]),
    ("a company", "av Hjortsjö Plåt AB", ["Hjortsjö Plåt AB"]),
    ("a college", "i Hjortsjös tekniska college hölls", ["Hjortsjös tekniska college"]),
    ("a school", "på Siljans gymnasium", ["Siljans gymnasium"]),
    ("a school by its place", "hos Lindö folkhögskola", ["Lindö folkhögskola"]),
    ("a company by its trade", "av Siljans Vatten", ["Siljans Vatten"]),
    ("a company by two trades", "av Hjortsjö Energi och Miljö", ["Hjortsjö Energi och Miljö"]),
    ("a park of companies", "vid Lindö Science Park", ["Lindö Science Park"]),
    ("a company in one word", "med SiljansKraft om", ["SiljansKraft"]),
    ("two of a kind", "Kustens och Siljans universitet", ["Siljans universitet", "Kustens universitet"]),
    ("a region", "i Kustregionen finns", ["Kustregionen"]),
    ("a region of a municipality, in the genitive", "Lerumsregionens kansli", ["Lerumsregionen"]),
    ("a region where a sentence begins", "Kustregionen växer", []),
    ("a region that is none", "i Gränsregionen", []),
    ("a society", "möte med Siljans Byggförening.", ["Siljans Byggförening"]),
    ("a society with a short name", "möte med Siljans Byförening.", ["Siljans Byförening"]),
    ("a society of a place", "av Lindö hembygdsförening", ["Lindö hembygdsförening"]),
    ("an abbreviation with a board", "KMV:s styrelse och KMV:s tekniska referensgrupp", ["KMV", "KMV"]),
    ("an abbreviation alone", "KMV:s regler", []),
    ("behind a title", "Styrelseprotokoll Lindö byalag 2022-12-12", ["Lindö byalag"]),
    ("before a title", "Kommunalförbundet Väst Protokoll från möte", ["Kommunalförbundet Väst"]),
    ("an alliance of a municipality", "Samordningsförbundet Lerum bildades", ["Samordningsförbundet Lerum"]),
    ("a national one", "i Svenska Lotsförbundet", ["Svenska Lotsförbundet"]),
    ("a national one that is one word", "i Svensk Lotsförening", ["Svensk Lotsförening"]),
    ("a voluntary one", "för Leader Kusten ideell förening.", ["Leader Kusten ideell förening"]),
    ("an alliance", "om Lotsförbundet sade", ["Lotsförbundet"]),
    ("an alliance that is not told apart", "i Kommunförbundet", []),
    ("a department", "på havsdepartementet", ["Havsdepartementet"]),
    ("a unit of research", "vid FoU Kusten.", ["FoU Kusten"]),
    ("a unit before a lost break", "vid FoU i Väst Framtidens Ledare", ["FoU i Väst"]),
    ("a unit before a sentence", "vid FoU Kusten Under hösten", ["FoU Kusten"]),
    ("a report of one", "FoU Rapport 2009", []),
    ("an adjective", "inom Uthållig kommun", []),
    ("the municipality's", "Kommunens bibliotek", []),
    ("the school's", "Skolans bibliotek", []),
    ("a college", "i Vård- och omsorgscollege Norra Kusten.", ["Vård- och omsorgscollege Norra Kusten"]),
    ("nothing", "", []),
]


@pytest.mark.parametrize(("text", "expected"), labelled(SHAPED))
def test_organisations_are_known_by_the_form_of_their_names(text: str, expected: list[str]) -> None:
    assert [one.name for one in shaped_like_organisations(text)] == expected


TOLD = [
    ("where somebody comes from", "Anna Ek från Lotskåren sade", ["Lotskåren"]),
    ("where she comes from, too", "Anna Ek, även hon från Lotskåren", ["Lotskåren"]),
    ("where she works", "Anna Ek, rektor på Kustlabbet, sade", ["Kustlabbet"]),
    ("what she heads", "Anna Ek, generaldirektör för KMV", ["KMV"]),
    ("what she leads", "Anna Ek, verksamhetsledare Lotskåren.", ["Lotskåren"]),
    ("in the genitive", "Anna Ek från Lotskårens kansli", ["Lotskåren"]),
    ("with whom", "i samarbete med Lotskåren, Kustlabbet och Fyren.", ["Lotskåren", "Kustlabbet", "Fyren"]),
    ("by whom", "Dagen arrangeras av Lotskåren.", ["Lotskåren"]),
    ("for whom", "på uppdrag av KMV.", ["KMV"]),
    ("whom somebody has asked", "KMV har på uppdrag av oss", ["KMV"]),
    ("its people", "Representanter från Lotskåren deltog", ["Lotskåren"]),
    ("before a lost break", "Anna Ek från Lotskåren Tid: kl. 9", ["Lotskåren"]),
    ("known already", "Anna Ek från Lerum", []),
    ("a time", "Anna Ek från Januari", []),
    ("a person", "tillsammans med Anna Ek", []),
    ("a common noun", "i samverkan med Elevhälsan", []),
    ("a part of any organisation", "i samverkan med Lärarutbildningen", []),
    ("a forum", "i samverkan med Lotsrådet", []),
    ("a means", "Anna Ek, rektor på Zoom", []),
    ("a first name alone", "Anna från Lotskåren", []),
    ("a word that goes on", "i samarbete med Barn och unga", []),
    ("nothing", "", []),
]


@pytest.mark.parametrize(("text", "expected"), labelled(TOLD))
def test_organisations_are_told_by_what_stands_around_them(text: str, expected: list[str]) -> None:
    assert [one.name for one in told_organisations(text, find_names(text)).values()] == expected
