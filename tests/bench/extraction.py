"""Measure the extraction beside two others: `python -m tests.bench.extraction`, or `make bench-extraction`.

- `extraction`: all that Forumgraf reads from a text;
- `spaCy, names alone`: a blank Swedish pipeline with an entity ruler over the same names (2,000 phrases and a few token
  patterns), which finds names and nothing more; from the extra `bench`, left out where that is not installed;
- `matcher, names alone`: the automaton of Forumgraf's lexicon, the limit of what finding names can cost here.

Each reads the same new minutes in each turn, in turn, on one core, so that whatever else the machine does falls on all
of them. What counts is the processor's time, not the clock's.
"""

from __future__ import annotations

import argparse
import gc
import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from extractors.matching.lexicon import fold, lexicon
from extractors.reading import extract
from graph.claims import Document
from ontology import reference
from tests.bench.machine import machine
from tests.bench.sessions import sessions

Reader = Callable[[str], object]

EXTRACTION: Final = "extraction"
_PHRASES: Final = 2_000
_WARM_UP: Final = 20  # minutes read before anything is measured: automata and tables are built at the first
# what an entity ruler would look for besides known names: "Hjortsjö kommun", "§ 12", "2024-03-15"
_TOKEN_PATTERNS: Final[tuple[tuple[str, list[dict[str, object]]], ...]] = (
    ("ORG", [{"IS_TITLE": True}, {"LOWER": {"IN": ["kommun", "stad", "kommunalförbund", "landsting"]}}]),
    ("ORG", [{"IS_TITLE": True}, {"LOWER": {"IN": ["universitet", "universitetet", "högskola"]}}]),
    ("PER", [{"IS_TITLE": True}, {"IS_TITLE": True}, {"ORTH": ","}]),
    ("ROLE", [{"LOWER": {"IN": ["ordförande", "ordföranden", "sekreterare", "justerare", "ledamot"]}}]),
    ("ROLE", [{"LOWER": {"IN": ["vice", "1:e", "2:e"]}}, {"LOWER": "ordförande"}]),
    ("FORUM", [{"LOWER": {"REGEX": "(nätverket|nämnden|styrelsen|rådet|gruppen)s?$"}}]),
    ("ITEM", [{"ORTH": "§"}, {"IS_DIGIT": True}]),
    ("DATE", [{"SHAPE": "dddd-dd-dd"}]),
)


@dataclass(frozen=True, slots=True)
class Measured:
    """What one reader took, turn by turn: seconds for so many documents of so many bytes."""

    name: str
    documents: int
    megabytes: float
    seconds: tuple[float, ...]

    @property
    def per_second(self) -> tuple[float, ...]:
        """Documents a second in each turn."""
        return tuple(self.documents / took for took in self.seconds)

    @property
    def typical(self) -> float:
        """Documents a second in the turn in the middle."""
        return statistics.median(self.per_second)

    @property
    def megabytes_per_second(self) -> float:
        """Megabytes a second in the turn in the middle."""
        return self.typical * self.megabytes / self.documents


def readers() -> dict[str, Reader]:
    """Return what is to be measured, by name; spaCy only where it is installed."""
    found: dict[str, Reader] = {EXTRACTION: lambda text: extract(_document(text))}
    if find_spec("spacy") is not None:
        found["spaCy, names alone"] = _entity_ruler()
    return found | {"matcher, names alone": lambda text: tuple(lexicon().find(text, fold(text)))}


def _document(text: str) -> Document:
    digest = sha256(text.encode()).hexdigest()
    return Document(f"document/{digest[:16]}", "session.txt", "session.txt", digest, "text/plain", text)


def _entity_ruler() -> Reader:
    """Return spaCy's blank Swedish pipeline with an entity ruler over the names that Forumgraf knows."""
    import spacy

    names = dict.fromkeys(form for known in reference.load().organisations for form in known.forms)
    pipeline = spacy.blank("sv")
    ruler = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "ORG", "pattern": name} for name in list(names)[:_PHRASES]])
    ruler.add_patterns([{"label": label, "pattern": tokens} for label, tokens in _TOKEN_PATTERNS])
    return lambda text: pipeline(text).ents


def measure(contenders: Mapping[str, Reader], *, documents: int, turns: int, seed: int) -> tuple[Measured, ...]:
    """Let all read so many new documents in each turn, beginning with another one each turn."""
    texts = [text for _, text in sessions(documents * turns + _WARM_UP, seed=seed)]
    took: dict[str, list[float]] = {name: [] for name in contenders}
    for read in contenders.values():
        _seconds(read, texts[:_WARM_UP])
    for turn in range(turns):
        batch = texts[_WARM_UP + turn * documents :][:documents]
        order = list(contenders)
        for name in (*order[turn % len(order) :], *order[: turn % len(order)]):
            took[name].append(_seconds(contenders[name], batch))
    size = sum(len(text.encode()) for text in texts[_WARM_UP:]) / turns / 1e6
    return tuple(Measured(name, documents, size, tuple(seconds)) for name, seconds in took.items())


def _seconds(read: Reader, texts: Sequence[str]) -> float:
    gc.collect()
    began = time.process_time()
    for text in texts:
        read(text)
    return time.process_time() - began


def lines(results: Sequence[Measured]) -> Iterator[str]:
    """Yield what was measured, for people: the turn in the middle, the slowest and fastest, the ratio."""
    base = next(one for one in results if one.name == EXTRACTION)
    size = base.megabytes / base.documents * 1000
    yield f"{len(base.seconds)} turns of {base.documents} minutes of {size:.1f} kB, one core, {machine()}"
    yield f"{'':<22}{'documents/s':>12}{'(slowest - fastest)':>22}{'MB/s':>8}{'ratio':>8}"
    for one in results:
        spread = f"({min(one.per_second):.0f} - {max(one.per_second):.0f})"
        ratio = one.typical / base.typical
        yield f"{one.name:<22}{one.typical:>12.0f}{spread:>22}{one.megabytes_per_second:>8.2f}{ratio:>8.2f}"


def as_json(results: Sequence[Measured]) -> str:
    """Return the results as they are kept: documents a second in each turn."""
    figures = {one.name: [round(figure, 1) for figure in one.per_second] for one in results}
    size = round(results[0].megabytes / results[0].documents * 1000, 1)
    kept = {"machine": machine(), "kilobytes a document": size, "documents a second": figures}
    return json.dumps(kept, ensure_ascii=False, indent=2) + "\n"


def main(arguments: list[str]) -> int:
    """Measure what the command line asks for; return the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench.extraction", description="Measure how many minutes a second are read."
    )
    parser.add_argument("--documents", type=int, default=100, help="minutes in a turn (default: 100)")
    parser.add_argument("--turns", type=int, default=5, help="turns (default: 5)")
    parser.add_argument("--seed", type=int, default=1, help="other minutes for another seed (default: 1)")
    parser.add_argument("--write", type=Path, metavar="FILE", help="keep the figures as JSON")
    given = parser.parse_args(arguments)
    results = measure(readers(), documents=given.documents, turns=given.turns, seed=given.seed)
    for line in lines(results):
        print(line)
    if len(results) < 3:
        print('spaCy is not installed and was left out: pip install -c constraints.txt -e ".[bench]"')
    if given.write is not None:
        given.write.write_text(as_json(results), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
