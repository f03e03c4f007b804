"""What is open for review, as lines for a terminal and as JSON: the evidence, and the passages side by side."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Any, Final

from exports import phrases
from exports.overview.wording import count
from forumgraf.lines import printable
from graph.answers import Seat, Source, Thing
from graph.review import MentionQuestion, OrganisationQuestion, PairQuestion, Question, Review

Words = Mapping[str, str]
PASSAGES: Final = 4  # of each side that are shown: the oldest two and the latest two
GAP: Final = "  │  "
INDENT: Final = "  "


def question_lines(question: Question, review: Review, said: Words, *, width: int) -> list[str]:
    """Return a question as lines of at most `width` characters: what is asked, the evidence, the passages."""
    match question:
        case PairQuestion():
            return list(_pair(question, review, said, width))
        case MentionQuestion():
            return list(_mention(question, review, said, width))
        case OrganisationQuestion():
            return list(_organisation(question, review, said, width))


def question_json(question: Question, review: Review) -> dict[str, Any]:
    """Return a question as plain values."""
    told: dict[str, Any] = {"id": question.id, "kind": question.KIND}
    match question:
        case PairQuestion():
            sides = {"one": _side_json(question.one, review), "other": _side_json(question.other, review)}
            return told | sides | {"score": question.judgement.score, "evidence": question.judgement.explanation}
        case MentionQuestion(mention=mention):
            return told | {
                "words": question.exact,
                "passage": question.passage,
                "item": mention.item,
                "date": mention.date,
                "candidates": [{"iri": thing.iri, "name": thing.label} for thing in mention.candidates],
                "passages": [source_json(source) | {"line": review.line(source)} for source in mention.sources],
            }
        case OrganisationQuestion():
            return told | _side_json(question.thing, review) | {"documents": question.documents}


def source_json(source: Source) -> dict[str, Any]:
    """Return a passage as plain values."""
    return {
        "document": source.document,
        "file": source.file_name,
        "page": source.page,
        "start": source.start,
        "end": source.end,
        "exact": source.exact,
    }


def _side_json(thing: Thing, review: Review) -> dict[str, Any]:
    shown = review.shown(thing)
    return {"iri": thing.iri, "name": thing.label, "passages": [source_json(source) for source in shown.sources]}


# ---- lines -------------------------------------------------------------------------------------------------------


def _pair(question: PairQuestion, review: Review, said: Words, width: int) -> Iterator[str]:
    yield f"{said['review.pair']}  [{question.id}]"
    column = (width - len(INDENT) - len(GAP)) // 2
    sides = [_side(thing, review, said, column) for thing in (question.one, question.other)]
    for left, right in zip_longest(*sides, fillvalue=""):
        yield (INDENT + left.ljust(column) + GAP + right).rstrip()
    yield from _wrapped(f"{said['review.evidence']} {question.judgement.explanation}", width)


def _side(thing: Thing, review: Review, said: Words, width: int) -> list[str]:
    shown = review.shown(thing)
    return [
        line
        for text in (
            thing.label,
            thing.iri.rpartition("/")[2],
            *(_seat(seat, said) for seat in shown.seats),
            "",
            *_passages(shown.sources, review, said),
        )
        for line in textwrap.wrap(printable(text), width) or [""]
    ]


def _mention(question: MentionQuestion, review: Review, said: Words, width: int) -> Iterator[str]:
    mention = question.mention
    yield f"{said['review.mention'].format(exact=printable(question.exact))}  [{question.id}]"
    for source in mention.sources:
        yield from _wrapped(f"{phrases.place(source, said)}: {review.line(source)}", width)
    if mention.item is not None:
        yield from _wrapped(f"{said['review.item']}: {mention.item}", width)
    if not mention.candidates:
        yield INDENT + said["review.no-candidates"]
        return
    yield INDENT + said["review.candidates"]
    for number, thing in enumerate(mention.candidates, start=1):
        seats = "; ".join(_seat(seat, said) for seat in review.shown(thing).seats)
        yield from _wrapped(f"{number}. {thing.label} ({thing.iri.rpartition('/')[2]}) {seats}", width)


def _organisation(question: OrganisationQuestion, review: Review, said: Words, width: int) -> Iterator[str]:
    name = printable(question.thing.label)
    yield f"{said['review.organisation'].format(name=name, number=question.documents)}  [{question.id}]"
    for line in _passages(review.shown(question.thing).sources, review, said):
        yield from _wrapped(line, width)


def _passages(sources: Sequence[Source], review: Review, said: Words) -> list[str]:
    """Return the first and last passages in their lines, and how many there are between."""
    told = list(dict.fromkeys(f"{phrases.place(source, said)}: {review.line(source)}" for source in sources))
    if len(told) <= PASSAGES:
        return told
    half = PASSAGES // 2
    return [*told[:half], count(said, "review.passages", len(told) - PASSAGES), *told[-half:]]


def _seat(seat: Seat, said: Words) -> str:
    behalf = ", ".join(thing.label for thing in seat.on_behalf_of)
    parts = (seat.forum.label, behalf, phrases.role(seat, said), phrases.attested(seat, said))
    return " · ".join(part for part in parts if part)


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(printable(text), width, initial_indent=INDENT, subsequent_indent=INDENT * 2)
