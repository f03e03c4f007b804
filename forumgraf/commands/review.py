"""Reviewing who is who: what is open, and what people decide."""

from __future__ import annotations

import getpass
import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any, Final

import click

from exports.overview.wording import count
from forumgraf.commands.options import STORE, format_option, language_option
from forumgraf.console import Commands, examples, print_text, steps
from forumgraf.interview import Interview
from forumgraf.lines import columns
from forumgraf.review_told import question_json, question_lines
from forumgraf.review_wording import words
from forumgraf.reviewing import Reviewer, rulings_of
from forumgraf.rulings_told import ruling_told, unapplied_told
from graph.decisions import Undone, What, in_force
from graph.store import Store, StorePlace

SHOWN: Final = 20  # questions
WIDTH: Final = 110  # characters, where there is no terminal or a wider one
DECISIONS: Final = click.Path(path_type=Path, dir_okay=False)


@dataclass(frozen=True)
class Place:
    """Where the review is: the store, and its decisions if they are somewhere else."""

    store: StorePlace
    decisions: Path | None
    language: str


Command = Callable[..., Any]


def placed(command: Command) -> Command:
    """Give a command of the group the options of the group too, so that they may stand at either end."""

    @click.option("--store", "store_here", type=STORE, metavar="FOLDER|URL", help="The store, as before the command.")
    @click.option("--decisions", "decisions_here", type=DECISIONS, help="File of decisions, as before the command.")
    @click.option("--lang", "language_here", type=click.Choice(["sv", "en"]), help="Language, as before the command.")
    @click.pass_obj
    @wraps(command)
    def with_place(
        place: Place,
        /,
        *arguments: Any,
        store_here: StorePlace | None,
        decisions_here: Path | None,
        language_here: str | None,
        **named: Any,
    ) -> Any:
        here = Place(store_here or place.store, decisions_here or place.decisions, language_here or place.language)
        return command(here, *arguments, **named)

    return with_place


why_option = click.option("--why", default="", help="Why: it stands in the file of decisions.")
by_option = click.option("--by", metavar="NAME", help="Who decides.  [default: as git or the system knows the user]")


@click.group(
    cls=Commands,
    invoke_without_command=True,
    epilog=examples(
        "forumgraf review",
        "forumgraf review list --format json",
        'forumgraf review same anna-ek-ale-kommun anna-ek-lerums-kommun --why "bytte kommun 2024"',
        'forumgraf review mention 3f9a2c "Maria Ask"',
        "forumgraf review undo",
    ),
)
@click.option("--store", type=STORE, default="forumgraf-store", show_default=True, help="Folder of the store.")
@click.option(
    "--decisions",
    type=DECISIONS,
    help="File of what people decided.  [default: the store's last one, else STORE.decisions.txt beside it]",
)
@language_option
@click.pass_context
def review(context: click.Context, store: StorePlace, decisions: Path | None, language: str) -> None:
    """Decide who is who: what is open, one question at a time.

    On a terminal each question is asked, with the evidence and the passages side by side; elsewhere they are listed.
    Decisions are lines of a file beside the store. They outlast it, and each can be undone.
    """
    context.obj = Place(store, decisions, language)
    if context.invoked_subcommand is None:
        context.invoke(ask if sys.stdin.isatty() and sys.stdout.isatty() else list_open)


@review.command()
@by_option
@placed
def ask(place: Place, by: str | None = None) -> None:
    """Ask what is open, one question at a time."""
    with reviewer_of(place, by) as reviewer:
        said = words(place.language)
        with steps("Looking for") as step:
            step("questions")
            opened = reviewer.review()
            questions = opened.questions()
        if not questions:
            click.echo(said["review.none"])
            return
        try:
            made = Interview(reviewer, opened, said, _width()).hold(questions)
        finally:
            _settle(reviewer)
        click.echo("\n" + said["review.done"].format(count=len(in_force(reviewer.log).entries), file=reviewer.log.path))
        if made:
            click.echo(said["review.build"])


@review.command("list")
@click.option("--all", "every", is_flag=True, help="All questions, not the first 20.")
@format_option(["text", "json"], "text")
@placed
def list_open(place: Place, every: bool = False, form: str = "text") -> None:
    """List what is open, best first."""
    with reviewer_of(place, None) as reviewer:
        said, opened = words(place.language), reviewer.review()
        questions = opened.questions()
        if form == "json":
            told = [question_json(question, opened) for question in questions]
            print_text(json.dumps(told, ensure_ascii=False, indent=2) + "\n")
            return
        shown = questions if every else questions[:SHOWN]
        blocks = ["\n".join(question_lines(question, opened, said, width=_width())) for question in shown]
        if len(questions) > len(shown):
            blocks.append(count(said, "review.more", len(questions) - len(shown)))
        print_text("\n\n".join(blocks or [said["review.none"]]) + "\n")


@review.command()
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@why_option
@by_option
@placed
def same(place: Place, one: str, other: str, why: str, by: str | None) -> None:
    """Decide that A and B are one. They are named by name, or by the end of their IRI."""
    _decide(place, by, why, lambda reviewer: reviewer.same(one, other))


@review.command()
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@why_option
@by_option
@placed
def different(place: Place, one: str, other: str, why: str, by: str | None) -> None:
    """Decide that A and B are two."""
    _decide(place, by, why, lambda reviewer: reviewer.different(one, other))


@review.command()
@click.argument("question", metavar="ID")
@click.argument("who", metavar="NAME")
@why_option
@by_option
@placed
def mention(place: Place, question: str, who: str, why: str, by: str | None) -> None:
    """Decide whom an open name means. ID is what `list` shows in brackets."""
    _decide(place, by, why, lambda reviewer: reviewer.mention(question, who))


@review.command()
@click.argument("thing", metavar="A")
@click.argument("name")
@why_option
@by_option
@placed
def rename(place: Place, thing: str, name: str, why: str, by: str | None) -> None:
    """Decide what A is called."""
    _decide(place, by, why, lambda reviewer: reviewer.rename(thing, name))


@review.command()
@click.argument("ruling", metavar="[ID]", required=False)
@why_option
@by_option
@placed
def undo(place: Place, ruling: str | None, why: str, by: str | None) -> None:
    """Undo a decision: the one with this ID (`log` lists them), or the last one."""
    said = words(place.language)

    def undone(reviewer: Reviewer) -> What:
        entry = reviewer.latest() if ruling is None else reviewer.standing(ruling)
        return Undone(entry.ruling.id, ruling_told(entry.ruling, said))

    _decide(place, by, why, undone)


@review.command()
@click.argument("file", type=click.File(encoding="utf-8"))
@by_option
@placed
def apply(place: Place, file: Any, by: str | None) -> None:
    r"""Decide what stands in FILE, all of it or nothing; - reads from stdin.

    \b
    One decision in a line:
      same anna-ek-ale-kommun anna-ek-lerums-kommun because "bytte kommun"
      mention 3f9a2c "Maria Ask"
      rename maria-ask-ale-kommun "Maria Ask Lind"
    or lines of another file of decisions as they are.
    """
    with reviewer_of(place, by) as reviewer:
        try:
            rulings = rulings_of(reviewer, file)
        except UnicodeDecodeError as error:
            raise click.UsageError(f"{file.name} is not UTF-8 text (save it as UTF-8)") from error
        reviewer.write(rulings)
        _settle(reviewer)
        click.echo(words(place.language)["review.applied"].format(count=len(rulings), file=reviewer.log.path), err=True)


@review.command()
@placed
def log(place: Place) -> None:
    """List all decisions with their IDs, oldest first, and those that do not apply."""
    with reviewer_of(place, None) as reviewer:
        said = words(place.language)
        standing = {entry.number for entry in in_force(reviewer.log).entries}
        rows = [
            (
                ruling.id,
                ruling.when.isoformat(sep=" ", timespec="minutes")[:16],
                ruling.who,
                ruling_told(ruling, said),
                ruling.why,
                "" if number in standing or isinstance(ruling.what, Undone) else said["review.log.undone"],
            )
            for number, ruling in reviewer.log.rulings
        ]
        print_text("".join(line + "\n" for line in columns(rows) or [said["review.log.none"]]))
        _warn(reviewer, said)


@contextmanager
def reviewer_of(place: Place, by: str | None) -> Iterator[Reviewer]:
    """Yield who reviews a store, which is open meanwhile. Raises StoreError and DecisionsError."""
    with Store.open(place.store, create=False) as store:
        yield Reviewer.open(store, place.decisions, by or _user())


def _decide(place: Place, by: str | None, why: str, what: Callable[[Reviewer], What]) -> None:
    said = words(place.language)
    with reviewer_of(place, by) as reviewer:
        ruling = reviewer.ruling(what(reviewer), why)
        reviewer.write([ruling])
        _settle(reviewer)
        click.echo(f"{said['review.decided'].format(told=ruling_told(ruling, said))}  [{ruling.id}]", err=True)


def _settle(reviewer: Reviewer) -> None:
    with steps("Settling") as step:
        step("who is who")
        reviewer.settle()


def _warn(reviewer: Reviewer, said: Any) -> None:
    for one in reviewer.idle():
        where = said["report.decision-line"].format(number=one.number, file=reviewer.log.path.name)
        click.echo(f"{where}: {unapplied_told(one, said)}", err=True)


def _width() -> int:
    return min(shutil.get_terminal_size((WIDTH, 0)).columns, WIDTH)


def _user() -> str:
    """Return who decides: the name that git has for its user, else the user's name."""
    git = shutil.which("git")
    if git is not None:
        told = subprocess.run([git, "config", "user.name"], capture_output=True, text=True, check=False)  # noqa: S603
        if name := told.stdout.strip():
            return name
    return getpass.getuser()
