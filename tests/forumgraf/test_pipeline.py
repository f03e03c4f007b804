"""The pipeline on real files: what is read, what is left alone, and that the order of things changes nothing."""

import os
import shutil
import sys
from importlib import resources
from pathlib import Path

import pytest

from extractors import reading
from forumgraf import intake, pipeline
from forumgraf.output_folder import MANIFEST, TRACES
from forumgraf.outputs import OUTPUTS
from graph.errors import OutputError, StoreError, StoreLocked, UsageError
from graph.store import Store

NAMES = [output.name for output in OUTPUTS]
MINUTES = """Minnesanteckningar Gymnasienätverket
2024-03-{day:02}

Närvarande
Anna Ek, Lerum
Bo Alm, Ale

1. Inledning
Anna hälsar välkommen.
"""


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("samples")
    with resources.as_file(resources.files("forumgraf") / "samples") as source:
        shutil.copytree(source, folder, dirs_exist_ok=True)
    return folder


def minutes(folder: Path, *days: int) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for day in days:
        (folder / f"{day:02}.txt").write_text(MINUTES.format(day=day), encoding="utf-8")
    return folder


def results(out: Path) -> dict[str, bytes]:
    found = (
        path
        for path in out.rglob("*")
        if path.is_file() and path.name != TRACES and "store" not in path.relative_to(out).parts
    )
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in found}


def states(out: Path) -> dict[str, tuple[int, int]]:
    """Return what tells each file from one that took its place."""
    found = {path.relative_to(out).as_posix(): path.stat() for path in out.rglob("*") if path.is_file()}
    return {name: (state.st_ino, state.st_mtime_ns) for name, state in found.items()}


def sources(store: Path) -> list[str]:
    with Store.open(store, create=False) as opened:
        return [record.source for record in opened.documents()]


def test_a_build_writes_all_results(samples: Path, tmp_path: Path) -> None:
    report = pipeline.build([samples], store=tmp_path / "store", out=tmp_path / "out")
    assert report.failures == ()
    assert report.counts.documents == len(report.read) == 10
    assert report.not_minutes == ("README.md",)
    assert all(results(tmp_path / "out").values())
    assert {MANIFEST, "person", "meeting", *NAMES} <= {path.name for path in (tmp_path / "out").iterdir()}


def test_the_order_of_files_and_builds_changes_no_byte(samples: Path, tmp_path: Path) -> None:
    pipeline.build([samples], store=tmp_path / "one", out=tmp_path / "one-out")
    files = sorted(samples.iterdir(), reverse=True)
    for part in (files[1::3], files[::3], files[2::3], files):
        pipeline.build(part, store=tmp_path / "other", out=tmp_path / "other-out")
    assert results(tmp_path / "one-out") == results(tmp_path / "other-out")


def test_a_second_build_reads_nothing_and_writes_the_same(tmp_path: Path) -> None:
    folder = minutes(tmp_path / "in", 1, 2)
    first = pipeline.build([folder], store=tmp_path / "store", out=tmp_path / "out")
    before = results(tmp_path / "out")
    second = pipeline.build([folder], store=tmp_path / "store", out=tmp_path / "out")
    assert (first.read, second.read, second.unchanged) == (("01.txt", "02.txt"), (), ("01.txt", "02.txt"))
    assert results(tmp_path / "out") == before
    assert (second.counts, second.findings) == (first.counts, first.findings)


def test_other_rules_read_all_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = minutes(tmp_path / "in", 1)
    pipeline.build([folder], store=tmp_path / "store", out=tmp_path / "out")
    monkeypatch.setattr(intake, "VERSION", reading.VERSION + "-next")
    assert pipeline.build([folder], store=tmp_path / "store", out=tmp_path / "out").read == ("01.txt",)


def test_a_long_build_does_not_keep_its_changes_in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    flushed: list[int] = []
    rested: list[int] = []
    flush, rest = Store.flush, Store.rest

    def counted(store: Store) -> None:
        flush(store)
        flushed.append(len(store.documents()))

    def counted_rest(store: Store) -> None:
        rest(store)
        rested.append(len(store.documents()))

    monkeypatch.setattr(intake, "BATCH", 1)
    monkeypatch.setattr(intake, "FLUSHED_AFTER", 2)
    monkeypatch.setattr(intake, "RESTED_AFTER", 3)
    monkeypatch.setattr(Store, "flush", counted)
    monkeypatch.setattr(Store, "rest", counted_rest)
    pipeline.build([minutes(tmp_path / "in", 1, 2, 3, 4, 5)], store=tmp_path / "store", out=tmp_path / "out")
    assert (flushed, rested[0]) == ([2, 4], 3)


def test_a_roster_tells_seats_and_has_a_page_but_no_meeting(tmp_path: Path) -> None:
    folder = minutes(tmp_path / "in", 1)
    roster = "Styrgrupp Lotsen – ledamöter\n\nAnna Ek, Lerum, ordförande\nBo Alm, Ale\n"
    (folder / "lotsen.txt").write_text(roster, encoding="utf-8")
    report = pipeline.build([folder], store=tmp_path / "store", out=tmp_path / "out")
    assert (report.read, report.not_minutes) == (("01.txt", "lotsen.txt"), ())
    assert (report.counts.documents, report.counts.meetings) == (2, 1)
    page = (tmp_path / "out" / "document" / "lotsen.txt.html").read_text(encoding="utf-8")
    assert "Dokumentet lotsen.txt" in page
    assert "Styrgrupp Lotsen" in (tmp_path / "out" / "styrgrupper.html").read_text(encoding="utf-8")


def test_only_what_changed_is_read(tmp_path: Path) -> None:
    folder = minutes(tmp_path / "in", 1, 2)
    pipeline.build([folder], store=tmp_path / "store", out=tmp_path / "out")
    (folder / "02.txt").write_text(MINUTES.format(day=22), encoding="utf-8")
    report = pipeline.build([folder], store=tmp_path / "store", out=tmp_path / "out")
    assert (report.read, report.unchanged, report.counts.documents) == (("02.txt",), ("01.txt",), 2)


def test_the_same_bytes_are_read_once_under_the_smallest_name(tmp_path: Path) -> None:
    folder = minutes(tmp_path / "in", 1)
    shutil.copy(folder / "01.txt", folder / "00 copy.txt")
    report = pipeline.build([folder], store=tmp_path / "store", out=tmp_path / "out")
    assert [(one.name, one.same_as) for one in report.duplicates] == [("01.txt", "00 copy.txt")]
    assert sources(tmp_path / "store") == ["00 copy.txt"]


def test_a_file_that_became_a_copy_leaves_nothing_of_what_it_was(tmp_path: Path) -> None:
    folder = minutes(tmp_path / "in", 1, 2)
    pipeline.build([folder], store=tmp_path / "store", out=tmp_path / "out")
    shutil.copy(folder / "01.txt", folder / "02.txt")
    pipeline.build([folder], store=tmp_path / "store", out=tmp_path / "out")
    assert sources(tmp_path / "store") == ["01.txt"]


BROKEN = [("an empty file", b"", "empty"), ("a binary file", bytes(range(256)) * 8, "binary")]


@pytest.mark.parametrize(("content", "said"), [case[1:] for case in BROKEN], ids=[case[0] for case in BROKEN])
def test_a_document_that_fails_loses_no_other(tmp_path: Path, content: bytes, said: str) -> None:
    folder = minutes(tmp_path / "in", 1, 3)
    (folder / "02.txt").write_bytes(content)
    report = pipeline.build([folder], store=tmp_path / "store", out=tmp_path / "out")
    assert report.read == ("01.txt", "03.txt")
    assert [error.document for error in report.failures] == ["02.txt"]
    assert said in str(report.failures[0])
    assert sources(tmp_path / "store") == ["01.txt", "03.txt"]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names are Unicode there")
def test_a_file_name_that_is_no_text_loses_no_other(tmp_path: Path) -> None:
    folder = minutes(tmp_path / "in", 1, 2)
    (folder / "02.txt").rename(folder / os.fsdecode(b"m\xf6te.txt"))
    report = pipeline.build([folder], store=tmp_path / "store", out=tmp_path / "out")
    assert report.read == ("01.txt",)
    assert [error.remedy for error in report.failures] == ["give the file a plain name, or report it"]


def test_a_document_that_breaks_is_kept_as_it_was_read(tmp_path: Path) -> None:
    folder = minutes(tmp_path / "in", 1)
    pipeline.build([folder], store=tmp_path / "store", out=tmp_path / "out")
    (folder / "01.txt").write_bytes(b"")
    report = pipeline.build([folder], store=tmp_path / "store", out=tmp_path / "out")
    assert (len(report.failures), sources(tmp_path / "store")) == (1, ["01.txt"])


def test_nothing_is_stored_where_the_results_cannot_be_written(tmp_path: Path) -> None:
    folder = minutes(tmp_path / "in", 1)
    (tmp_path / "out").write_text("in the way", encoding="utf-8")
    with pytest.raises(OutputError, match="cannot be written"):
        pipeline.build([folder], store=tmp_path / "store", out=tmp_path / "out")
    assert not (tmp_path / "store").exists()


def test_a_store_in_use_is_left_alone(tmp_path: Path) -> None:
    folder = minutes(tmp_path / "in", 1)
    with Store.open(tmp_path / "store"), pytest.raises(StoreLocked):
        pipeline.build([folder], store=tmp_path / "store", out=tmp_path / "out")


def test_a_base_is_given_once(tmp_path: Path) -> None:
    folder = minutes(tmp_path / "in", 1)
    pipeline.build([folder], store=tmp_path / "store", out=tmp_path / "out", base="https://a.example/")
    assert b"https://a.example/" in (tmp_path / "out" / "graf.ttl").read_bytes()
    with pytest.raises(UsageError):
        pipeline.build([folder], store=tmp_path / "store", out=tmp_path / "out", base="https://b.example/")


def test_a_removed_document_leaves_nothing(tmp_path: Path) -> None:
    folder = minutes(tmp_path / "in", 1, 2)
    pipeline.build([folder], store=tmp_path / "both", out=tmp_path / "both-out")
    pipeline.build([folder / "01.txt"], store=tmp_path / "one", out=tmp_path / "one-out")
    with Store.open(tmp_path / "both", create=False) as store:
        pipeline.remove(store, "02.txt")
    pipeline.build([folder / "01.txt"], store=tmp_path / "both", out=tmp_path / "both-out")
    assert results(tmp_path / "both-out") == results(tmp_path / "one-out")


def test_a_build_that_changes_nothing_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, said = minutes(tmp_path / "in", 1), list[str]()
    pipeline.build([folder], store=tmp_path / "store", out=tmp_path / "out")
    before = states(tmp_path / "out")
    pipeline.build([folder], store=tmp_path / "store", out=tmp_path / "out", step=said.append)
    assert said == [pipeline.RESOLVING, pipeline.COUNTING]
    assert states(tmp_path / "out") == before
    monkeypatch.setattr("forumgraf.outputs.made_by", lambda: "another version")
    pipeline.build([folder], store=tmp_path / "store", out=tmp_path / "out", step=said.append)
    assert set(NAMES) < set(said)
    after = states(tmp_path / "out")
    assert [name for name in after if after[name] != before[name]] == [MANIFEST, TRACES]


def test_only_the_pages_of_what_changed_are_rewritten(tmp_path: Path) -> None:
    folder = minutes(tmp_path / "in", 1, 2)
    pipeline.build([folder], store=tmp_path / "store", out=tmp_path / "out")
    before = states(tmp_path / "out")
    (folder / "02.txt").write_text(MINUTES.format(day=2) + "Bo redovisar budgeten.\n", encoding="utf-8")
    pipeline.build([folder], store=tmp_path / "store", out=tmp_path / "out")
    after = states(tmp_path / "out")
    changed = {name for name in after if after[name] != before.get(name)}
    assert {"document/02.txt.html", "document/02.txt.ttl"} <= changed
    assert (
        not {"document/01.txt.html", "meeting/gymnasienatverket-2024-03-01.html", "organisation/lerums-kommun.html"}
        & changed
    )
    assert {"document/01.txt.html", "organisation/lerums-kommun.html"} <= set(before)


def test_a_build_overwrites_nothing_of_others_and_reads_nothing_then(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / NAMES[0]).write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError, match="did not write"):
        pipeline.build([minutes(tmp_path / "in", 1)], store=tmp_path / "store", out=tmp_path / "out")
    assert not (tmp_path / "store").exists()


# ---- files that are gone -------------------------------------------------------------------------------------------


def test_no_file_beside_the_graph_quotes_a_document_that_was_removed(tmp_path: Path) -> None:
    folder, place = minutes(tmp_path / "in", 1, 2), tmp_path / "store"
    told = MINUTES.format(day=1).replace("Bo Alm, Ale", "Bo Alm, Ale\nCecilia Dahl // %% 17 §§ Okänd")
    (folder / "01.txt").write_text(told, encoding="utf-8")
    pipeline.build([folder], store=place, out=tmp_path / "out")
    beside = [path for path in place.rglob("*") if path.is_file() and path.parent.name != "oxigraph"]
    naming = {path.name for path in beside if b"Cecilia" in path.read_bytes()}
    assert "identity.sqlite" in naming
    with Store.open(place, create=False) as store:
        pipeline.remove(store, "01.txt")
    assert not any(b"Cecilia" in path.read_bytes() for path in beside if path.exists())


def test_a_removal_that_breaks_off_says_what_is_done_and_the_next_build_does_the_rest(tmp_path: Path) -> None:
    folder, place, out = minutes(tmp_path / "in", 1, 2), tmp_path / "store", tmp_path / "out"
    pipeline.build([folder], store=place, out=out)
    in_the_way = place / "settled.part"
    in_the_way.mkdir()
    told = (
        r"01.txt is removed, but who is who without it is not settled yet: .*\(see that the disk .*, and build again\)"
    )
    with Store.open(place, create=False) as store:
        with pytest.raises(StoreError, match=told):
            pipeline.remove(store, "01.txt")
        assert store.state is None
    in_the_way.rmdir()
    (folder / "01.txt").unlink()
    pipeline.build([folder], store=place, out=out)
    with Store.open(place, create=False) as store:
        assert store.state is not None
    assert sources(place) == ["02.txt"]


def test_a_file_that_is_gone_is_told_of_and_removed_where_asked(tmp_path: Path) -> None:
    folder = minutes(tmp_path / "in", 1, 2)
    store, out = tmp_path / "store", tmp_path / "out"
    pipeline.build([folder], store=store, out=out)
    (folder / "02.txt").unlink()
    kept = pipeline.build([folder], store=store, out=out)
    assert (kept.vanished, kept.pruned, sources(store)) == (("02.txt",), (), ["01.txt", "02.txt"])
    pruned = pipeline.build([folder], store=store, out=out, prune=True)
    assert (pruned.vanished, pruned.pruned, sources(store)) == ((), ("02.txt",), ["01.txt"])
    pipeline.build([folder], store=tmp_path / "fresh", out=tmp_path / "fresh-out")
    assert results(out) == results(tmp_path / "fresh-out")


def test_only_files_of_the_folders_that_are_named_are_missed(tmp_path: Path) -> None:
    one, other, alone = minutes(tmp_path / "one", 1), minutes(tmp_path / "other", 2, 3), minutes(tmp_path / "alone", 4)
    store, out = tmp_path / "store", tmp_path / "out"
    pipeline.build([one, other, alone / "04.txt"], store=store, out=out)
    for path in (other / "02.txt", alone / "04.txt"):
        path.unlink()
    assert pipeline.build([one], store=store, out=out, prune=True).pruned == ()
    minutes(alone, 5)
    assert pipeline.build([one, alone], store=store, out=out, prune=True).pruned == ()
    assert pipeline.build([tmp_path / "other"], store=store, out=out, prune=True).pruned == ("02.txt",)


def test_a_renamed_file_takes_its_new_name_where_the_old_is_pruned(tmp_path: Path) -> None:
    folder = minutes(tmp_path / "in", 1, 2)
    store, out = tmp_path / "store", tmp_path / "out"
    pipeline.build([folder], store=store, out=out)
    (folder / "02.txt").rename(folder / "03.txt")
    kept = pipeline.build([folder], store=store, out=out)
    assert (kept.vanished, [(one.name, one.same_as) for one in kept.duplicates]) == (
        ("02.txt",),
        [("03.txt", "02.txt")],
    )
    report = pipeline.build([folder], store=store, out=out, prune=True)
    assert (report.pruned, report.read, sources(store)) == (("02.txt",), ("03.txt",), ["01.txt", "03.txt"])


@pytest.mark.parametrize("content", ["", "[]", "{", '{"a": 1}'])
def test_a_store_that_has_forgotten_where_files_were_misses_none(tmp_path: Path, content: str) -> None:
    folder = minutes(tmp_path / "in", 1, 2)
    store, out = tmp_path / "store", tmp_path / "out"
    pipeline.build([folder], store=store, out=out)
    (store / "origins.json").write_text(content, encoding="utf-8")
    (folder / "02.txt").unlink()
    assert pipeline.build([folder], store=store, out=out, prune=True).pruned == ()


def test_nothing_is_settled_anew_where_nothing_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = minutes(tmp_path / "in", 1, 2)
    pipeline.build([folder], store=tmp_path / "store", out=tmp_path / "out")
    for concluding in ("from_nothing", "anew"):
        monkeypatch.setattr(f"graph.identity.keeping.{concluding}", None)
    pipeline.build([folder], store=tmp_path / "store", out=tmp_path / "out")
    with Store.open(tmp_path / "store", create=False) as store:
        assert store.state is not None
        store.remove_document(store.base + "document/01.txt")
        assert store.state is None
