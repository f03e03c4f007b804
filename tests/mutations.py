"""Read thousands of documents that went wrong, and see that nothing crashes, overstays or costs its neighbours.

    python -m tests.mutations [--count 10000] [--formats pdf docx] [--workers 2]

Every tenth document is sound and must be read as ever. What takes its whole time is stopped: libraries have inputs on
which they are slow. Exit status 1 where a reader broke off or crashed, a document was lost, or more than one in
`STOPPED` was stopped.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.readers import read
from extractors.readers.isolation import Done, Failed, Result, isolated_map
from tests.extractors.readers.mutants import SOUND, Mutant

SECONDS = 10.0
MEMORY_BYTES = 2**30
STOPPED = 200
_EVERY = 10  # one document in so many is sound


@dataclass(frozen=True, slots=True)
class Case:
    """A document to read: a mutant of a format, or its sound original (None)."""

    form: str
    number: int | None

    def __str__(self) -> str:
        """Return what to call it."""
        return f"{'sound' if self.number is None else self.number}.{self.form}"


def cases(forms: Sequence[str], count: int) -> Iterator[Case]:
    """Yield `count` mutants of each format, sound documents among them."""
    for number in range(count):
        for form in forms:
            yield Case(form, number)
            if number % _EVERY == 0:
                yield Case(form, None)


def outcome(case: Case) -> str:
    """Read a case; return its text's digestible form, having checked what holds of every text."""
    os.environ["PATH"] = ""  # pages without text are not to be recognised: that takes seconds for each
    data = SOUND[case.form] if case.number is None else Mutant(case.form, case.number).data()
    text = read(data, str(case))
    if not text.text.strip() or "\0" in text.text:
        raise AssertionError("a text is never empty and has no NUL")
    if list(text.pages) != sorted(text.pages) or any(not 0 <= start <= len(text.text) for start in text.pages):
        raise AssertionError(f"pages begin inside the text, in order: {text.pages}")
    text.text.encode()  # no half characters
    return text.text if case.number is None else "read"


def verdict(result: Result[Case, str]) -> str:
    """Say what became of a case: read, refused, or one of the things that must not happen."""
    if isinstance(result, Done):
        sound = result.item.number is None
        expected = read(SOUND[result.item.form], str(result.item)).text if sound else "read"
        return "read" if result.value == expected else "read wrongly"
    if result.item.number is None:
        return "lost"
    if result.trace:
        return "broke"
    return _BAD.get(next((word for word in _BAD if word in str(result.error)), ""), "refused")


_BAD = {"died": "crashed", "takes longer": "stopped", "memory": "too large"}
WRONG = frozenset(["read wrongly", "lost", "broke", "crashed"])


def run(forms: Sequence[str], count: int, workers: int) -> Iterator[tuple[Result[Case, str], str]]:
    """Yield each result with its verdict."""
    found: Iterator[Result[Case, str]] = isolated_map(
        outcome, cases(forms, count), workers=workers, seconds=SECONDS, memory_bytes=MEMORY_BYTES
    )
    for result in found:
        yield result, verdict(result)


def main() -> int:
    """Run them all and print a table of what became of them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=10_000, help="mutants of each format (default: %(default)s)")
    parser.add_argument("--formats", nargs="+", default=sorted(SOUND), choices=sorted(SOUND))
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    counts: Counter[tuple[str, str]] = Counter()
    for result, word in run(options.formats, options.count, options.workers):
        counts[result.item.form, word] += 1
        if word in WRONG and isinstance(result, Failed):
            print(f"{word}: {result.error}\n{result.trace}", file=sys.stderr)
    for (form, word), number in sorted(counts.items()):
        print(f"{form:5} {word:12} {number:7}")
    stopped = sum(number for (_, word), number in counts.items() if word == "stopped")
    wrong = any(word in WRONG for _, word in counts) or stopped * STOPPED > counts.total()
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
