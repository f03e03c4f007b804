"""The reference data: known facts, unique paths, no form that means two organisations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import pytest

from ontology import reference
from ontology.reference import Concept, KnownOrganisation, KnownRole
from ontology.terms import DEFAULT_BASE, term

REFERENCE = reference.load()
BY_PATH = {org.path: org for org in REFERENCE.organisations}
LABELS = {term("skos:prefLabel"), term("skos:altLabel"), term("skos:hiddenLabel"), term("fg:ambiguousForm")}


def of_class(classification: str) -> list[KnownOrganisation]:
    return [org for org in REFERENCE.organisations if org.classification == classification]


def organisation(form: str) -> KnownOrganisation:
    (found,) = (org for org in REFERENCE.organisations if form in org.forms)
    return found


@pytest.mark.parametrize(
    ("classification", "count"), [("municipality", 290), ("region", 21), ("county-administrative-board", 21)]
)
def test_all_of_sweden_is_there(classification: str, count: int) -> None:
    assert len(of_class(classification)) == count


def test_codes_are_unique_and_agree_with_the_region() -> None:
    codes = {org.code for org in of_class("municipality")}
    assert len(codes) == 290
    for municipality in of_class("municipality"):
        (region,) = (BY_PATH[p] for p in municipality.parents if BY_PATH[p].classification == "region")
        assert municipality.code is not None
        assert municipality.code[:2] == region.code


@pytest.mark.parametrize(
    ("association", "members"), [("GR", 13), ("Skaraborg", 15), ("Fyrbodal", 14), ("Boråsregionen", 8)]
)
def test_associations_have_their_members(association: str, members: int) -> None:
    path = organisation(association).path
    assert sum(path in org.parents for org in of_class("municipality")) == members


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("Lerum", "Lerums kommun"),
        ("Falun", "Falu kommun"),
        ("Håbo", "Håbo kommun"),
        ("Habo", "Habo kommun"),
        ("Göteborgs Stad", "Göteborgs kommun"),
        ("VGR", "Västra Götalandsregionen"),
        ("Region Örebro", "Region Örebro län"),
        ("Länsstyrelsen Skåne", "Länsstyrelsen i Skåne län"),
        ("Sjuhärads kommunalförbund", "Boråsregionen – Sjuhärads kommunalförbund"),
        ("SKL", "Sveriges Kommuner och Regioner"),
        ("ESF-rådet", "Svenska ESF-rådet"),
        ("SPSM", "Specialpedagogiska skolmyndigheten"),
        ("AF", "Arbetsförmedlingen"),
        ("LiU", "Linköpings universitet"),
    ],
)
def test_an_organisation_is_known_by_its_forms(form: str, name: str) -> None:
    assert organisation(form).name == name


def test_paths_are_unique() -> None:
    known: list[KnownOrganisation | KnownRole] = [*REFERENCE.organisations, *REFERENCE.parties, *REFERENCE.roles]
    assert [path for path, count in Counter(one.path for one in known).items() if count > 1] == []


def test_a_founding_year_is_known_where_it_is_recorded() -> None:
    assert organisation("Sveriges Skolledare").founded == 2023
    assert organisation("Lerum").founded is None


def test_parents_are_known() -> None:
    assert {parent for org in REFERENCE.organisations for parent in org.parents} <= BY_PATH.keys()


def test_ambiguous_forms_are_forms() -> None:
    for org in (*REFERENCE.organisations, *REFERENCE.parties):
        assert set(org.ambiguous_forms) <= set(org.forms), org.path


@pytest.mark.parametrize("form", ["Ale", "Mark", "Vara", "Mora", "Berg", "Lund", "Sala", "Nora", "AF", "UF"])
def test_common_words_and_names_are_marked_as_ambiguous(form: str) -> None:
    assert form in organisation(form).ambiguous_forms


def repeated(owners: Iterable[tuple[str, Iterable[str]]]) -> list[str]:
    count = Counter(form for _, forms in owners for form in {form.casefold() for form in forms})
    return [form for form, times in count.items() if times > 1]


def test_no_unambiguous_form_means_two_organisations() -> None:
    owners = ((org.path, set(org.forms) - set(org.ambiguous_forms)) for org in REFERENCE.organisations)
    assert repeated(owners) == []


def test_no_form_means_two_roles_or_titles() -> None:
    assert repeated((role.path, role.forms) for role in REFERENCE.roles) == []


@pytest.mark.parametrize("scheme", [REFERENCE.school_forms, REFERENCE.forum_kinds, REFERENCE.topics])
def test_no_form_means_two_concepts_of_a_scheme(scheme: tuple[Concept, ...]) -> None:
    assert repeated((concept.local, concept.forms) for concept in scheme) == []


@pytest.mark.parametrize(
    ("form", "path", "kind"),
    [
        ("ordf", "role/ordforande", "forum-role"),
        ("v. ordf.", "role/vice-ordforande", "forum-role"),
        ("1:e vice ordförande", "role/vice-ordforande", "forum-role"),
        ("2:e vice ordförande", "role/andre-vice-ordforande", "forum-role"),
        ("tjg ers", "role/tjanstgorande-ersattare", "forum-role"),
        ("protokollsjusterare", "role/justerare", "forum-role"),
        ("nämndsekreterare", "role/namndsekreterare", "title"),
        ("avd.ch", "role/avdelningschef", "title"),
        ("adj", "role/adjungerad", "standing"),
    ],
)
def test_a_role_is_known_by_its_forms(form: str, path: str, kind: str) -> None:
    (role,) = (role for role in REFERENCE.roles if form in role.forms)
    assert (role.path, role.kind) == (path, kind)


def test_broader_roles_are_known() -> None:
    assert {role.broader for role in REFERENCE.roles if role.broader is not None} <= {r.path for r in REFERENCE.roles}


@pytest.mark.parametrize(
    ("scheme", "form", "local"),
    [
        (REFERENCE.school_forms, "för", "preschool"),
        (REFERENCE.school_forms, "grund", "compulsory-school"),
        (REFERENCE.school_forms, "gymn", "upper-secondary"),
        (REFERENCE.school_forms, "vux", "adult-education"),
        (REFERENCE.forum_kinds, "nätverkets", "network"),
        (REFERENCE.forum_kinds, "styrgruppens", "steering-group"),
        (REFERENCE.forum_kinds, "branschråden", "industry-council"),
        (REFERENCE.forum_kinds, "presidiet", "presidium"),
        (REFERENCE.forum_kinds, "stämmor", "assembly"),
        (REFERENCE.topics, "IKE", "topic-inter-municipal-payment"),
        (REFERENCE.topics, "SYV", "topic-guidance"),
    ],
)
def test_a_concept_is_known_by_its_forms(scheme: tuple[Concept, ...], form: str, local: str) -> None:
    assert [concept.local for concept in scheme if form in concept.forms] == [local]


def test_every_label_is_in_swedish_or_english() -> None:
    for triple in reference.reference_graph():
        if triple.predicate.value in LABELS:
            assert getattr(triple.object, "language", None) in ("sv", "en"), triple


def test_the_graph_stands_on_the_base_it_is_given() -> None:
    subjects = {str(triple.subject).strip("<>") for triple in reference.reference_graph("https://data.example/x/")}
    assert "https://data.example/x/organisation/lerums-kommun" in subjects
    assert not any(subject.startswith(DEFAULT_BASE) for subject in subjects)


@pytest.mark.parametrize(
    ("name", "more_than", "women"), [("anna", 50_000, 1.0), ("åsa", 20_000, 1.0), ("göran", 20_000, 0.0)]
)
def test_given_names_have_bearers_and_their_share_of_women(name: str, more_than: int, women: float) -> None:
    assert REFERENCE.given_names[name] > more_than
    assert REFERENCE.female_share[name] == pytest.approx(women, abs=0.02)


def test_surnames_are_shares_of_the_population() -> None:
    assert REFERENCE.surnames["andersson"] == pytest.approx(0.0221, abs=0.0005)
    assert all(0 < share < 0.03 for share in REFERENCE.surnames.values())


def test_the_calendar_knows_words_and_abbreviations() -> None:
    assert [REFERENCE.weekdays[word] for word in ("måndag", "tors", "sön.")] == [1, 4, 7]
    assert [REFERENCE.months[word] for word in ("januari", "febr", "sept.", "dec")] == [1, 2, 9, 12]


def test_labels_of_lists_say_what_the_names_behind_them_are() -> None:
    labels = {label.text: label for label in REFERENCE.list_labels}
    assert (labels["Frånvarande"].part, labels["Frånvarande"].status) == ("list", "absent")
    assert "Har ej deltagit" not in labels  # made of its words
    assert (labels["Justeras"].part, labels["Justeras"].role) == ("office", "role/justerare")
    assert labels["Kallade"].called
    assert labels["Dagordning"].part == "stop"
    assert {label.role for label in REFERENCE.list_labels if label.role} <= {role.path for role in REFERENCE.roles}


def test_labels_are_made_of_words_of_some_kinds() -> None:
    words = REFERENCE.label_words
    kinds = {"noun", "verb", "supine", "before verb", "behind verb", "before supine", "not", "where", "how"}
    assert {one.says for one in words} == kinds
    assert {one.status for one in words if one.says == "not"} == {"absent"}


def test_heads_of_columns_say_what_stands_below_them() -> None:
    heads = {(head.text, head.says): head for head in REFERENCE.column_heads}
    assert len(heads) == len(REFERENCE.column_heads)
    assert heads["Frånv", "mark"].status == "absent"
    assert heads["Ersättare", "who"].role == "role/ersattare"
    assert {head.role for head in heads.values() if head.role} <= {role.path for role in REFERENCE.roles}


def test_words_of_remarks_are_told_apart_by_what_they_say() -> None:
    words = REFERENCE.remark_words
    assert set(words) == {"numbered", "came-or-went", "from-or-to", "page", "signs", "english-title"}
    assert {"pkt.", "paragraf"} <= set(words["numbered"])
    assert all(len(set(forms)) == len(forms) for forms in words.values())


def test_an_unknown_data_file_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        reference.data_file("reference/nothing.ttl")


def test_no_expression_stands_twice_for_one_use_and_each_example_holds_its_words() -> None:
    rows = REFERENCE.expressions
    assert len({(row.use, row.words) for row in rows}) == len(rows)
    for row in rows:
        assert all(part.strip().casefold() in row.example.casefold() for part in row.words.split("…"))
