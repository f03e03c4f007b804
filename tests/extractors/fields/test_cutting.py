import re

import pytest

from extractors.fields import closed as closed_fields
from extractors.fields import patterns as field_patterns
from extractors.fields.cutting import Cutter, Habits, Kind, Rule, party_of, rules_at, school_forms_in
from graph.claims import Span
from tests.extractors.matching.first_characters import first_characters

# a line, its fields as "kind text" without commas and gaps
CUT = [
    (
        "Anna Ek, Lerum (för & grund), ordförande",
        ["name Anna Ek", "organisation Lerum", "forms (för & grund)", "role ordförande"],
    ),
    ("Anna Ek, Lerums kommun", ["name Anna Ek", "organisation Lerums kommun"]),
    ("Anna Ek (Lerum)", ["name Anna Ek", "organisation Lerum"]),
    ("Anna Ek (S), ordf", ["name Anna Ek", "party (S)", "role ordf"]),
    ("(C) Anna Ek", ["party (C)", "name Anna Ek"]),
    ("Anna Ek (MP), Göteborg, ordf", ["name Anna Ek", "party (MP)", "organisation Göteborg", "role ordf"]),
    ("Ekonomichef Anna Ek", ["role Ekonomichef", "name Anna Ek"]),
    ("Anna Ek, Lerum, gymn & vux", ["name Anna Ek", "organisation Lerum", "forms gymn & vux"]),
    ("Anna Ek, Avd.ch Ale kommun", ["name Anna Ek", "role Avd.ch", "organisation Ale kommun"]),
    ("Anna Ek, Sjöbergets intresseförening", ["name Anna Ek", "organisation Sjöbergets intresseförening"]),
    ("Anna Ek, Stenungssund", ["name Anna Ek", "organisation Stenungssund"]),
    ("Anna Ek, Bo Alm", ["name Anna Ek", "name Bo Alm"]),
    ("Anna Ek och Bo Alm, Lerum", ["name Anna Ek", "and och", "name Bo Alm", "organisation Lerum"]),
    ("Anna Ek/ Bo Alm, Lerum", ["name Anna Ek", "slash /", "name Bo Alm", "organisation Lerum"]),
    ("[X] Anna Ek", ["tick [X]", "name Anna Ek"]),
    ("[ ] Anna Ek", ["tick [ ]", "name Anna Ek"]),
    ("☒ Anna Ek", ["tick ☒", "name Anna Ek"]),
    ("Anna Ek (S) x", ["name Anna Ek", "party (S)", "tick x"]),
    ("Anna Ek, §§ 1-11", ["name Anna Ek", "part §§ 1-11"]),
    ("Anna Ek t.o.m. kl. 18.45", ["name Anna Ek", "part t.o.m. kl. 18.45"]),
    ("Anna Ek, fr o m § 45", ["name Anna Ek", "part fr o m § 45"]),
    ("Anna Ek, avvek kl 15.10", ["name Anna Ek", "part avvek kl 15.10"]),
    ("Anna Ek (pkt 6)", ["name Anna Ek", "part pkt 6"]),
    ("Anna Ek, ej § 91-97", ["name Anna Ek", "part ej § 91-97"]),
    ("Anna Ek 1-7", ["name Anna Ek", "part 1-7"]),
    ("Anna Ek (distans)", ["name Anna Ek", "status distans"]),
    ("Anna Ek, via Teams", ["name Anna Ek", "status via Teams"]),
    ("Anna Ek, anmält förhinder", ["name Anna Ek", "status anmält förhinder"]),
    ("Anna Ek, ersättare för Bo Alm", ["name Anna Ek", "substitute ersättare för", "name Bo Alm"]),
    (
        "Anna Ek (S), tjg ers för Bo Alm (M)",
        ["name Anna Ek", "party (S)", "substitute tjg ers för", "name Bo Alm", "party (M)"],
    ),
    ("Anna Ek (ers. Bo Alm)", ["name Anna Ek", "substitute ers.", "name Bo Alm"]),
    ("Babbs Qvarnö, Lerum", ["name Babbs Qvarnö", "organisation Lerum"]),
    ("A. Ek, Lerum", ["name A. Ek", "organisation Lerum"]),
    ("Anna Ek (kom lite sent idag)", ["name Anna Ek", "words kom lite sent idag"]),
    ("", []),
]
SILENT = {Kind.COMMA, Kind.GAP, Kind.OPEN, Kind.CLOSE}


def cut(text: str) -> list[str]:
    whole = Span(0, len(text))
    return [f"{f.kind} {f.text.strip()}" for f in Cutter(text, whole, Habits()).cut(whole) if f.kind not in SILENT]


@pytest.mark.parametrize(("text", "expected"), CUT, ids=[row[0] or "nothing" for row in CUT])
def test_a_line_is_cut_into_typed_pieces(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize(
    ("text", "on"),
    [("[X]", True), ("[x] ", True), ("[ ]", False), ("[-]", False), ("☐", False), ("☒", True), ("[1]", True)],
)
def test_a_box_is_ticked_or_not(text: str, on: bool) -> None:
    line = f"{text} Anna Ek"
    first = Cutter(line, Span(0, len(line)), Habits()).cut(Span(0, len(line)))[0]
    assert (first.kind, first.value) == (Kind.TICK, on)


def test_a_name_ends_where_its_line_does_whatever_the_next_line_completes() -> None:
    text = "Anna Ek Ej\nnärvarande"
    fields = Cutter(text, Span(0, len(text)), Habits()).cut(Span(0, text.index("\n")))
    assert [field.text for field in fields if field.kind is Kind.NAME] == ["Anna Ek Ej"]


def test_only_the_line_that_is_asked_for_is_cut() -> None:
    text = "Bo Alm, Ale\nAnna Ek, Lerum\nEva Sten"
    fields = Cutter(text, Span(0, len(text)), Habits()).cut(Span(12, 26))
    assert [f.text for f in fields if f.kind not in SILENT] == ["Anna Ek", "Lerum"]
    assert all(12 <= f.span.start < f.span.end <= 26 and f.span.of(text) == f.text for f in fields)


FORMS = [
    ("för & grund, gymn & vux", ("preschool", "compulsory-school", "upper-secondary", "adult-education")),
    ("förskola och grundskola", ("preschool", "compulsory-school")),
    ("gymn", ("upper-secondary",)),
    ("GRUND", ("compulsory-school",)),
    ("för Lerum", None),
    ("förskola och ekonomi", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_school_forms_are_read_only_where_nothing_else_is_said(text: str, expected: tuple[str, ...] | None) -> None:
    assert school_forms_in(text) == expected


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("S", "Socialdemokraterna"),
        ("kd", "Kristdemokraterna"),
        ("Centerpartiet", "Centerpartiet"),
        ("X", None),
        ("", None),
        ("Lerum", None),
    ],
)
def test_a_party_is_known_by_its_code(code: str, name: str | None) -> None:
    party = party_of(code)
    assert (party.name if party is not None else None) == name


# each rule with the patterns of what it reads
READ_BY = [
    (closed_fields.gap, field_patterns.BULLET),
    (closed_fields.gap, field_patterns.FIGURE),
    (closed_fields.tick, field_patterns.TICK),
    (closed_fields.mark, field_patterns.WORD_AT),
    (closed_fields.digit_tick, field_patterns.DIGIT_TICK),
    (closed_fields.standing, field_patterns.STANDING),
    (closed_fields.part, field_patterns.PART),
    (closed_fields.part_in_words, field_patterns.PART_WORDS),
    (closed_fields.bare_part, field_patterns.BARE_PART),
    (closed_fields.substitute, field_patterns.SUBSTITUTE),
    (closed_fields.substitute, field_patterns.FOR_NAME),
    (closed_fields.status, field_patterns.STATUS),
    (closed_fields.joint, field_patterns.AND),
    (closed_fields.role, field_patterns.OFFICE_ELSEWHERE),
    (closed_fields.party, field_patterns.PARTY_BEFORE_NAME),
]


@pytest.mark.parametrize(("rule", "pattern"), READ_BY)
def test_a_rule_is_tried_wherever_its_pattern_may_match(rule: Rule, pattern: re.Pattern[str]) -> None:
    begins = first_characters(pattern)
    assert begins
    assert [character for character in sorted(begins) if rule not in rules_at(character)] == []


def test_the_first_characters_of_a_pattern_are_those_that_it_may_match() -> None:
    pattern = re.compile(r"(?:ab|[cd]|(?!x)\d{2})?(?:e|é+)f*|\s*g", re.IGNORECASE)
    assert first_characters(pattern) == {*"abcdeég0123456789".replace("b", ""), " ", "\x85", "\xa0"}
