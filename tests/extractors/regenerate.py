"""Write the golden files anew from what the extractors read now.

    python -m tests.extractors.regenerate

Read the difference (`git diff tests.extractors.sampled`) as a reader of the samples before it is committed: each line
that changed is a claim that was gained, lost or altered.
"""

from __future__ import annotations

from tests.extractors.sampled import FOLDER, golden_of, path_of, samples


def main() -> None:
    """Write one file for each sample, and remove those of samples that are gone."""
    goldens = {path_of(name): golden_of(name, data) for name, data in samples().items()}
    FOLDER.mkdir(exist_ok=True)
    for gone in sorted({*FOLDER.glob("*.txt")} - goldens.keys()):
        gone.unlink()
    for path, text in goldens.items():
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
