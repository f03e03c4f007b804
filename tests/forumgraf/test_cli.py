"""The commands as people run them: what they print, where, and with which exit status."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click
import pytest

from forumgraf import intake
from forumgraf.cli import COMMANDS as PLACES
from forumgraf.cli import main
from forumgraf.output_folder import MANIFEST
from graph.store import Store
from tests.forumgraf.conftest import Run
from tests.forumgraf.test_pipeline import NAMES, minutes, results

README = Path(__file__).parents[2] / "README.md"
COMMANDS = sorted(PLACES)
Prepare = Callable[[Path], list[object]]
HOLDER = """
import sys, time
from pathlib import Path
from graph.store import Store
with Store.open(Path(sys.argv[1])):
    print("open", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return minutes(tmp_path / "in", 1, 2)


def command_of(name: str) -> click.Command:
    found = main.get_command(click.Context(main), name)
    assert found is not None
    return found


def with_its_own(name: str) -> list[click.Command]:
    """A command, and those of its own that it has where it is a group."""
    command = command_of(name)
    return [command, *(command.commands.values() if isinstance(command, click.Group) else ())]


# ---- help ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example_that_it_understands(run: Run, name: str) -> None:
    told = run(name, "--help").stdout
    lines = re.findall(rf"(?:^|\| )\s*forumgraf ({name}\b.*)$", told, re.MULTILINE)
    assert lines
    options = {opt for command in with_its_own(name) for parameter in command.params for opt in parameter.opts}
    used = {word for line in lines for word in line.split() if word.startswith("-") and word != "-"}
    assert used <= options


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_parameter_is_explained(name: str) -> None:
    for command in with_its_own(name):
        assert command.help
        unexplained = [p.name for p in command.params if p.param_type_name == "option" and not getattr(p, "help", None)]
        assert unexplained == []


def test_a_command_is_called_as_it_is_listed() -> None:
    assert [command_of(name).name for name in PLACES] == list(PLACES)
    assert main.get_command(click.Context(main), "shwo") is None


def test_a_question_loads_nothing_that_reads_or_draws() -> None:
    code = "import sys; from forumgraf.commands import show; print([m for m in sys.modules if m in sys.argv])"
    heavy = ["scipy", "lxml.etree", "extractors.reading", "exports.pages", "exports.network"]
    command = [sys.executable, "-c", code, *heavy]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - ourselves
    assert done.stdout == "[]\n"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_in_the_readme(name: str) -> None:
    assert f"`forumgraf {name}" in README.read_text(encoding="utf-8")


def test_the_readme_names_no_command_that_there_is_not() -> None:
    named = set(
        re.findall(r"forumgraf ([a-z]+)", "\n".join(re.findall(r"`[^`]+`|^    .*$", README.read_text("utf-8"), re.M)))
    )
    assert named <= set(COMMANDS)


@pytest.mark.parametrize("name", sorted(set(COMMANDS) - {"demo", "vocabulary"}))
def test_all_commands_on_a_graph_take_the_store(name: str) -> None:
    store = next(parameter for parameter in command_of(name).params if parameter.name == "store")
    assert store.default == "forumgraf-store"


# ---- demo and build ------------------------------------------------------------------------------------------------


def test_the_demonstration_says_what_to_open(run: Run, tmp_path: Path) -> None:
    done = run("demo", "--out", tmp_path / "demo")
    assert done.exit_code == 0
    assert done.stderr == ""
    assert all(str(tmp_path / "demo" / name) in done.stdout for name in NAMES)
    asked = re.findall(r'forumgraf show "(.+)" --store', done.stdout)
    assert run("show", asked[0], "--store", tmp_path / "demo" / "store").exit_code == 0


def test_build_prints_a_table_and_writes_the_results(run: Run, folder: Path, tmp_path: Path) -> None:
    done = run("build", folder, "--store", tmp_path / "s", "--out", tmp_path / "o")
    assert (done.exit_code, done.stderr) == (0, "")
    assert re.search(r"^Dokument i grafen +2$", done.stdout, re.M)
    assert {MANIFEST, *NAMES} <= {path.name for path in (tmp_path / "o").iterdir()}
    assert done.stdout.partition(str(tmp_path / "o"))[2].startswith("/index.html")


def test_results_speak_english_where_asked(run: Run, folder: Path, tmp_path: Path) -> None:
    done = run("build", folder, "--store", tmp_path / "s", "--out", tmp_path / "o", "--lang", "en")
    assert re.search(r"^Documents in the graph +2$", done.stdout, re.M)
    assert '<html lang="en"' in (tmp_path / "o" / "natverk.html").read_text(encoding="utf-8")


def test_there_is_no_progress_in_a_pipe(folder: Path, tmp_path: Path) -> None:
    done = shell("build", folder, "--store", tmp_path / "s", "--out", tmp_path / "o")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(os.name == "nt", reason="there are no pseudo-terminals")
def test_there_is_progress_on_a_terminal(folder: Path, tmp_path: Path) -> None:
    import pty

    ours, theirs = pty.openpty()
    command = [*forumgraf(), "build", str(folder), "--store", str(tmp_path / "s"), "--out", str(tmp_path / "o")]
    subprocess.run(command, stderr=theirs, stdout=subprocess.PIPE, check=True)  # noqa: S603 - our own command
    os.close(theirs)
    assert b"2/2" in os.read(ours, 10_000)
    os.close(ours)


# ---- what goes wrong -----------------------------------------------------------------------------------------------


def empty_folder(tmp_path: Path) -> list[object]:
    (tmp_path / "empty").mkdir()
    return ["build", tmp_path / "empty"]


def no_minutes(tmp_path: Path) -> list[object]:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "README.md").write_text("# Om mappen\n\nHär ligger inget.\n", encoding="utf-8")
    return ["build", tmp_path / "empty"]


def empty_file(tmp_path: Path) -> list[object]:
    (tmp_path / "in" / "00.txt").write_bytes(b"")
    return ["build", tmp_path / "in"]


def binary_file(tmp_path: Path) -> list[object]:
    (tmp_path / "in" / "00.txt").write_bytes(bytes(range(256)))
    return ["build", tmp_path / "in"]


def unwritable_out(tmp_path: Path) -> list[object]:
    (tmp_path / "file").write_bytes(b"")
    return ["build", tmp_path / "in", "--out", tmp_path / "file" / "out"]


def file_for_out(tmp_path: Path) -> list[object]:
    (tmp_path / "file").write_bytes(b"")
    return ["build", tmp_path / "in", "--out", tmp_path / "file"]


def no_store(tmp_path: Path) -> list[object]:
    return ["show", "Lerum", "--store", tmp_path / "none"]


def no_such_document(tmp_path: Path) -> list[object]:
    return ["text", "nothing.txt", "--store", tmp_path / "made"]


def no_such_name(tmp_path: Path) -> list[object]:
    return ["show", "Nobody At All", "--store", tmp_path / "made"]


def empty_name(tmp_path: Path) -> list[object]:
    return ["show", " ", "--store", tmp_path / "made"]


def another_thing(tmp_path: Path) -> list[object]:
    return ["changes", "--from", "2024-01-01", "--forum", "Lerum", "--store", tmp_path / "made"]


def publisher_of_nothing(tmp_path: Path) -> list[object]:
    return ["export", "--publisher", "Ale kommun", "--store", tmp_path / "made", "-o", tmp_path / "g.ttl"]


def address_of_no_site(tmp_path: Path) -> list[object]:
    described = ["--describe", tmp_path / "d.rdf", "--published-at", "dataset.rdf"]
    return ["export", "--store", tmp_path / "made", "-o", tmp_path / "g.ttl", *described]


def no_such_forum(tmp_path: Path) -> list[object]:
    return ["overview", "--forum", "Nobody At All", "--store", tmp_path / "made"]


def no_such_association(tmp_path: Path) -> list[object]:
    return ["matrix", "--association", "Styrgrupp Lotsen", "--store", tmp_path / "made"]


def several_names(tmp_path: Path) -> list[object]:
    return ["show", "kommun", "--store", tmp_path / "made"]


def bad_query(tmp_path: Path) -> list[object]:
    (tmp_path / "q.rq").write_text("SELECT WHERE", encoding="utf-8")
    return ["query", tmp_path / "q.rq", "--store", tmp_path / "made"]


def unwritable_file(tmp_path: Path) -> list[object]:
    return ["export", "--store", tmp_path / "made", "-o", tmp_path / "no" / "folder" / "g.nq"]


def no_node(tmp_path: Path) -> list[object]:
    return ["network", "--around", "Åre", "--store", tmp_path / "made", "-o", tmp_path / "n.html"]


# What is wrong; the exit status; what the line on stderr says, and its remedy.
WRONG = [
    (empty_folder, 2, "no minutes found", "name files"),
    (no_minutes, 1, "none of the files is minutes", "name files"),
    (empty_file, 1, "00.txt: the file is empty", "leave it out"),
    (binary_file, 1, "00.txt: the file is binary", "save it as"),
    (unwritable_out, 1, "cannot be written to", "give a place"),
    (file_for_out, 1, "cannot be written to", "give a place"),
    (no_store, 1, "there is no store here", "build one"),
    (no_such_document, 1, "it has no document nothing.txt", "lists them"),
    (no_such_name, 2, "nothing in the graph is called Nobody At All", "give a part"),
    (empty_name, 2, "a name is empty", "give a part"),
    (no_such_forum, 2, "no forum is called Nobody At All", "give a part"),
    (another_thing, 2, "Lerum is no forum", "forumgraf show 'Lerum'"),
    (no_such_association, 2, "Styrgrupp Lotsen is no association", "forumgraf show"),
    (several_names, 2, "several things have kommun in their names", "choose one of"),
    (bad_query, 1, "not SPARQL", "mend the query"),
    (address_of_no_site, 2, "dataset.rdf is no URL", "write it as https://"),
    (publisher_of_nothing, 2, "stands in a description", "--describe FILE"),
    (unwritable_file, 1, "cannot be written", "give a place"),
    (no_node, 2, "is not in the network", "forumgraf show"),
]


@pytest.mark.usefixtures("folder", "made_store")
@pytest.mark.parametrize(
    ("prepare", "status", "said", "remedy"), WRONG, ids=[case[0].__name__.replace("_", " ") for case in WRONG]
)
def test_what_goes_wrong_is_told_in_one_line_with_its_remedy(
    run: Run, tmp_path: Path, prepare: Prepare, status: int, said: str, remedy: str
) -> None:
    arguments = prepare(tmp_path)
    if arguments[0] == "build":
        arguments = [
            *arguments,
            "--store",
            tmp_path / "s",
            *([] if "--out" in arguments else ["--out", tmp_path / "o"]),
        ]
    done = run(*arguments)
    assert done.exit_code == status
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("forumgraf: ")
    assert said in done.stderr
    assert remedy in done.stderr


WRONG_USAGE = [
    ["build"],
    ["build", "no-such-folder"],
    ["show", "X", "--at", "31/3 2024"],
    ["export", "--format", "docx"],
    ["overview", "--lang", "fi"],
    ["query", "no-such-file.rq"],
    ["nothing"],
]


@pytest.mark.parametrize("arguments", WRONG_USAGE, ids=" ".join)
def test_wrong_usage_has_status_2(run: Run, arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr


@contextmanager
def held(store: Path) -> Iterator[None]:
    """Keep a store open in another process."""
    command = [sys.executable, "-c", HOLDER, str(store)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as holder:  # noqa: S603 - our own command
        assert holder.stdout is not None
        assert holder.stdin is not None
        assert holder.stdout.readline() == "open\n"
        yield
        holder.stdin.close()
        holder.wait(30)


def test_a_second_build_on_a_store_in_use_says_so_and_loses_nothing(folder: Path, tmp_path: Path) -> None:
    arguments = ("build", folder, "--store", tmp_path / "s", "--out", tmp_path / "o")
    assert shell(*arguments).returncode == 0
    before = results(tmp_path / "o")
    with held(tmp_path / "s"):
        done = shell(*arguments)
    assert (done.returncode, done.stdout) == (1, "")
    assert re.fullmatch(r"forumgraf: .*another Forumgraf has this store open \(wait .*\)\n", done.stderr)
    assert results(tmp_path / "o") == before
    assert shell(*arguments).returncode == 0


@pytest.fixture
def heeding_ctrl_c() -> Iterator[None]:
    """Let programs that are started heed Ctrl-C: those of a shell's background job are started deaf to it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is no signal that a test can send there")
@pytest.mark.usefixtures("heeding_ctrl_c")
def test_ctrl_c_ends_a_build_in_one_line_and_the_next_goes_on(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    minutes(folder, 1)
    text = (folder / "01.txt").read_text(encoding="utf-8")
    for number in range(400):
        (folder / f"{number:04}.txt").write_text(f"{text}Nummer {number}\n", encoding="utf-8")
    command = [*forumgraf(), "build", str(folder), "--store", str(tmp_path / "s"), "--out", str(tmp_path / "o")]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True) as building:  # noqa: S603 - our own command
        wait_for_text(tmp_path / "s" / "texts", building)
        building.send_signal(signal.SIGINT)
        out, err = building.communicate(timeout=60)
    assert (building.returncode, out) == (130, "")
    assert re.fullmatch(r"\s*forumgraf: stopped \(.*\)\n", err)
    with Store.open(tmp_path / "s", create=False) as store:
        assert 0 < len(store.documents()) < 401


def wait_for_text(folder: Path, building: subprocess.Popen[str]) -> None:
    """Wait until the first documents are stored: texts are written just before their graphs, so more tell of those."""
    while building.poll() is None and not (folder.is_dir() and len(list(folder.iterdir())) > intake.BATCH):
        pass
    assert building.poll() is None


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is full")
def test_a_full_disk_is_told_in_one_line(made_store: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(  # noqa: S603 - our own command
            [*forumgraf(), "export", "--store", str(made_store)], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 1
    assert (
        done.stderr.decode()
        == "forumgraf: stdout: cannot be written: No space left on device (see that there is room)\n"
    )


def test_a_reader_that_has_had_enough_ends_quietly(made_store: Path) -> None:
    command = [*forumgraf(), "export", "--format", "nquads", "--store", str(made_store)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe) as export:  # noqa: S603 - our own command
        assert export.stdout is not None
        assert export.stderr is not None
        export.stdout.readline()
        export.stdout.close()
        assert export.stderr.read() == b""


# ---- asking --------------------------------------------------------------------------------------------------------

# What is asked for; what the answer holds, of many words each.
SHOWN = [
    ("a person", ["Anna Ek"], "Anna Ek (person)|Ingår i|Styrgrupp Lotsen|Lerums kommun|ordförande|2024.txt"),
    ("a forum", ["Styrgrupp Lotsen"], "Ledamöter|Anna Ek|Bo Alm|tidigare|till 2024-02-29|Vakanta platser|Öckerö"),
    ("a municipality", ["Lerum"], "Lerums kommun (kommun)|Företräds av|Styrgrupp Lotsen|Anna Ek"),
    ("a project", ["Lotsen"], "Lotsen (projekt)|Styrs av|Styrgrupp Lotsen|Anna Ek"),
    ("any case", ["anna ek"], "Anna Ek (person)"),
    ("in English", ["Anna Ek", "--lang", "en"], "Sits in|What the minutes say"),
]


@pytest.mark.parametrize(("arguments", "said"), [case[1:] for case in SHOWN], ids=[case[0] for case in SHOWN])
def test_show(run: Run, made_store: Path, arguments: list[str], said: str) -> None:
    done = run("show", *arguments, "--store", made_store)
    assert done.exit_code == 0
    assert [words for words in said.split("|") if words not in done.stdout] == []


def test_show_at_a_date_leaves_out_what_came_later(run: Run, made_store: Path) -> None:
    then = run("show", "Bo Alm", "--at", "2023-12-31", "--store", made_store).stdout
    later = run("show", "Bo Alm", "--store", made_store).stdout
    assert ("Läget 2023-12-31" in then, "tidigare" in then, "tidigare" in later) == (True, False, True)


def test_overview_in_all_its_forms(run: Run, made_store: Path, tmp_path: Path) -> None:
    text = run("overview", "--store", made_store).stdout
    assert all(words in text for words in ("Styrgrupp Lotsen", "Anna Ek", "Öckerö kommun", "Maria", "Källor", "[1]"))
    assert run("overview", "--store", made_store, "--format", "html").stdout.startswith("<!DOCTYPE html>")
    run("overview", "--store", made_store, "--format", "xlsx", "-o", tmp_path / "o.xlsx")
    assert (tmp_path / "o.xlsx").read_bytes()[:2] == b"PK"
    other = run("overview", "--store", made_store, "--kind", "network").stdout
    assert "Styrgrupp Lotsen" in other
    assert "Anna Ek" not in other


def test_overview_of_a_forum_by_name_tells_what_changed(run: Run, made_store: Path) -> None:
    asked = ("overview", "--forum", "Styrgrupp Lotsen", "--since", "2023-12-31", "--store", made_store)
    text = run(*asked).stdout
    assert re.search(r"^ +2024-02-29\[\d+\] +Bo Alm +Ale kommun +lämnar$", text, re.M)
    assert re.search(
        r"^ +2023-05-12\[\d+\] +Bo Alm +Ale kommun +senast belagd; inte med i 1 senare protokoll", text, re.M
    )
    table = run(*asked, "--format", "csv").stdout_bytes.decode("utf-8-sig")
    assert table.startswith("Rad;Forum;")
    assert "tidigare;Styrgrupp Lotsen;" in table
    assert run(*asked, "--format", "md").stdout.startswith("# Styrgrupp Lotsen\n")


def test_matrix_of_an_association_by_its_short_name(run: Run, made_store: Path, tmp_path: Path) -> None:
    asked = ("matrix", "--association", "GR", "--store", made_store)
    text = run(*asked).stdout
    assert "Göteborgsregionens kommunalförbund har 13 medlemskommuner." in text
    assert re.search(r"^  Lerums kommun\n +Styrgrupp Lotsen +Anna Ek \(2024-03-15\)\[\d+\]$", text, re.M)
    assert re.search(r"^  Öckerö kommun\n +Styrgrupp Lotsen +vakant", text, re.M)
    run(*asked, "--format", "docx", "-o", tmp_path / "m.docx")
    assert (tmp_path / "m.docx").read_bytes()[:2] == b"PK"
    assert "Skaraborg" not in run("matrix", "--store", made_store).stdout  # nobody sits there for it


def test_network_is_written_and_narrowed(run: Run, made_store: Path, tmp_path: Path) -> None:
    done = run("network", "--around", "Bo Alm", "--store", made_store, "-o", tmp_path / "n.html")
    page = (tmp_path / "n.html").read_text(encoding="utf-8")
    assert (done.stdout, "Bo Alm" in page, "Anna Ek" in page) == (f"{tmp_path / 'n.html'}\n", True, False)
    assert "Anna Ek" in run("network", "--store", made_store, "-o", "-").stdout


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_network_is_written_for_other_programs(run: Run, made_store: Path, form: str) -> None:
    told = run("network", "--view", "municipalities", "--format", form, "--store", made_store, "-o", "-").stdout
    assert told.startswith("<?xml")
    assert "Lerums kommun" in told
    assert "Anna Ek" not in told


def test_network_shows_the_view_that_is_asked_for(run: Run, made_store: Path) -> None:
    whole = run("network", "--view", "meetings", "--store", made_store, "-o", "-").stdout
    assert '"first":3' in whole
    part = run("network", "--view", "meetings", "--around", "Styrgrupp Lotsen", "--store", made_store, "-o", "-").stdout
    assert '"first":0' in part
    assert "Styrgrupp Lotsen 2023-05-12" in part
    stranger = run("network", "--view", "municipalities", "--around", "Anna Ek", "--store", made_store, "-o", "-")
    assert (stranger.exit_code, "is not in the network" in stranger.stderr) == (2, True)


def test_path_tells_each_step_with_its_passage(run: Run, made_store: Path) -> None:
    told = run("path", "Anna Ek", "Ale", "--store", made_store).stdout.splitlines()
    assert told[0] == "Den kortaste vägen mellan Anna Ek och Ale kommun går genom ett forum: Styrgrupp Lotsen."
    assert told[1].startswith("Anna Ek ingår i Styrgrupp Lotsen: ordförande; för Lerums kommun; syns i protokoll 2023")
    assert "    2024.txt: ”Anna Ek, Lerums kommun”" in told
    assert [line.split(":")[0] for line in told if line.startswith("Bo Alm")] == ["Bo Alm ingår i Styrgrupp Lotsen"]


def test_path_says_where_there_is_none_and_where_a_day_leaves_none(run: Run, made_store: Path) -> None:
    same = run("path", "Anna Ek", "Anna Ek", "--store", made_store, "--lang", "en").stdout
    assert same == "Anna Ek is the same.\n"
    before = run("path", "Anna Ek", "Lotsen", "--at", "2023-01-01", "--store", made_store)
    assert (before.exit_code, "is not in the network" in before.stderr) == (2, True)


@pytest.mark.parametrize("form", ["nquads", "ntriples", "trig", "turtle"])
def test_export_writes_the_same_to_a_file_and_to_stdout(run: Run, made_store: Path, tmp_path: Path, form: str) -> None:
    to_file = run("export", "--store", made_store, "--format", form, "-o", tmp_path / "g")
    to_stdout = run("export", "--store", made_store, "--format", form)
    assert (to_file.stdout, to_stdout.stdout_bytes) == ("", (tmp_path / "g").read_bytes())
    assert "Anna Ek" in to_stdout.stdout


def test_export_writes_a_part_chosen_by_name(run: Run, made_store: Path) -> None:
    chosen = ("--forum", "styrgrupp lotsen", "--region", "Ale", "--document", "2024.txt", "--no-passages")
    told = run("export", "--store", made_store, *chosen).stdout
    assert "Bo Alm" in told
    assert "oa:exact" not in told
    assert "a/2023.txt" not in told
    assert "a/2023.txt" in run("export", "--store", made_store, "--at", "2023-06-01").stdout


def test_export_of_a_forum_that_is_none_says_so(run: Run, made_store: Path) -> None:
    told = run("export", "--store", made_store, "--forum", "Anna Ek")
    assert (told.exit_code, told.stderr) == (
        2,
        "forumgraf: Anna Ek is no forum (see what it is: forumgraf show 'Anna Ek')\n",
    )


def test_export_describes_what_it_wrote(run: Run, made_store: Path, tmp_path: Path) -> None:
    file, described = tmp_path / "g.ttl", tmp_path / "dataset.ttl"
    named = ("--publisher", "Lerums kommun", "--licence", "https://creativecommons.org/publicdomain/zero/1.0/")
    assert run("export", "--store", made_store, "-o", file, "--describe", described, *named).exit_code == 0
    told = described.read_text(encoding="utf-8")
    assert f"dcat:byteSize {file.stat().st_size}" in told or f'"{file.stat().st_size}"' in told
    assert '"Lerums kommun"' in told


def test_export_describes_no_stdout(run: Run, made_store: Path) -> None:
    told = run("export", "--store", made_store, "--describe", "dataset.ttl")
    assert (told.exit_code, told.stderr) == (
        2,
        "forumgraf: a description is of a file (name the file of the export: -o FILE)\n",
    )


def test_tables_are_written_and_named(run: Run, made_store: Path, tmp_path: Path) -> None:
    told = run("tables", "--store", made_store, "--out", tmp_path / "t")
    named = [Path(line) for line in told.stdout.splitlines()]
    assert sorted(named) == sorted((tmp_path / "t").iterdir())
    assert "Styrgrupp Lotsen" in (tmp_path / "t" / "forums.csv").read_text(encoding="utf-8")
    assert {"csv-metadata.json", "popolo.json"} <= {file.name for file in named}


QUESTION = "SELECT DISTINCT ?name WHERE { ?p a foaf:Person ; foaf:name ?name } ORDER BY ?name"


def test_query_answers_from_a_file_and_from_stdin(run: Run, made_store: Path, tmp_path: Path) -> None:
    (tmp_path / "q.rq").write_text(QUESTION, encoding="utf-8")
    from_file = run("query", tmp_path / "q.rq", "--store", made_store, "--format", "csv")
    from_stdin = run("query", "-", "--store", made_store, "--format", "csv", stdin=QUESTION)
    assert from_file.stdout == from_stdin.stdout
    assert from_file.stdout.split() == ["name", "Anna", "Ek", "Bo", "Alm"]
    found = json.loads(run("query", "-", "--store", made_store, "--format", "json", stdin=QUESTION).stdout)
    assert found["results"]["bindings"][0] == {"name": {"type": "literal", "value": "Anna Ek"}}


def test_text_prints_what_the_passages_point_into(run: Run, made_store: Path) -> None:
    with Store.open(made_store, create=False) as store:
        texts = {record.source: store.text(record.iri) for record in store.documents()}
    for name in ("a/2023.txt", "2023.txt", "2024.txt"):
        source = "2024.txt" if name == "2024.txt" else "a/2023.txt"
        assert run("text", name, "--store", made_store).stdout_bytes.decode() == texts[source]
    assert [line.split()[0] for line in run("text", "--store", made_store).stdout.splitlines()] == [
        "2024.txt",
        "a/2023.txt",
    ]


def test_check_says_that_all_is_well_and_tells_of_each_problem(run: Run, made_store: Path) -> None:
    done = run("check", "--store", made_store)
    assert (done.exit_code, done.stdout) == (0, "")
    assert re.fullmatch(r"nothing wrong in \d+ documents\n", done.stderr)
    text = next(path for path in (made_store / "texts").iterdir() if path.name.startswith("2024"))
    text.write_text("other words", encoding="utf-8")
    done = run("check", "--store", made_store)
    assert done.exit_code == 1
    assert "[text-missing-or-changed]" in done.stdout
    assert done.stderr == "forumgraf: 1 problem (build the documents again into a new store)\n"


def test_remove_takes_out_one_document(run: Run, made_store: Path) -> None:
    assert run("remove", "2024.txt", "--store", made_store).exit_code == 0
    assert "2024.txt" not in run("export", "--store", made_store).stdout
    assert "Anna Ek" in run("show", "Anna Ek", "--store", made_store).stdout


# ---- inside --------------------------------------------------------------------------------------------------------


def forumgraf() -> list[str]:
    """Return the command as it is installed beside this Python."""
    command = shutil.which("forumgraf", path=str(Path(sys.executable).parent))
    assert command is not None
    return [command]


def shell(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [*forumgraf(), *map(str, arguments)]
    return subprocess.run(  # noqa: S603 - our own command
        command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=120
    )
