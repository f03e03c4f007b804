"""How the command line behaves whatever the command: errors in one line, Ctrl-C, progress, and where results go."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import IO, Any, TypeVar

import click

from forumgraf.lines import printable
from forumgraf.writing import whole_file
from graph.errors import ForumgrafError, OutputError, UsageError

T = TypeVar("T")
STDOUT = Path("-")
STOPPED = 130  # 128 and the number of the signal, as shells have it


class Told(click.ClickException):
    """An error as one line on stderr: what happened, and in brackets what to do."""

    def __init__(self, line: str, exit_code: int) -> None:
        super().__init__(line)
        self.exit_code = exit_code  # type: ignore[misc]  # click reads it from the instance

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the line."""
        click.echo(f"forumgraf: {printable(self.message)}", file=file, err=file is None)


class Commands(click.Group):
    """A group of commands whose errors are told in one line each."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; what a user can mend, and Ctrl-C, become one line and an exit status."""
        try:
            return super().invoke(ctx)
        except ForumgrafError as error:
            raise Told(str(error), error.exit_code) from error
        except KeyboardInterrupt as error:
            raise Told("stopped (what was stored stays; run the same command again to go on)", STOPPED) from error

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order in which they were added: the first that one needs stands first."""
        del ctx
        return list(self.commands)


def examples(*lines: str) -> str:
    """Return what stands below a command's help: examples that click does not wrap."""
    return "\n".join(["\b", "Example:" if len(lines) == 1 else "Examples:", *(f"  {line}" for line in lines)])


def warn(error: ForumgrafError) -> None:
    """Tell of an error that ends nothing."""
    Told(str(error), error.exit_code).show()


def watch(label: str) -> Callable[[Iterable[T], int], AbstractContextManager[Iterable[T]]]:
    """Return what passes things on with a progress bar on a terminal, and silently elsewhere."""

    def watched(things: Iterable[T], length: int) -> AbstractContextManager[Iterable[T]]:
        hidden = not sys.stderr.isatty() or not length
        return click.progressbar(things, length=length, label=label, file=sys.stderr, hidden=hidden, show_pos=True)

    return watched


@contextmanager
def steps(label: str) -> Iterator[Callable[[str], None]]:
    """Yield what shows the step that long work is at, in one line on a terminal, and nothing elsewhere.

    The line is gone when the work is done.
    """
    hidden = not sys.stderr.isatty()

    def show(step: str) -> None:
        if not hidden:
            click.echo(f"\r\x1b[K{label} {step} …", file=sys.stderr, nl=False)

    try:
        yield show
    finally:
        if not hidden:
            click.echo("\r\x1b[K", file=sys.stderr, nl=False)


def keep_off_terminal(path: Path, form: str) -> None:
    """Raise UsageError where a result in a form that is no text is to go to stdout, and that is a terminal."""
    if path == STDOUT and sys.stdout.isatty():
        raise UsageError(f"{form} is nothing to read on a terminal", remedy=f"name a file: -o FILE.{form}")


@contextmanager
def output(path: Path) -> Iterator[IO[bytes]]:
    """Yield where a result goes: stdout for -, else a file that is there when all of it is. Raises OutputError."""
    if path != STDOUT:
        with whole_file(path) as stream:
            yield stream
        return
    try:
        yield sys.stdout.buffer
        sys.stdout.flush()
    except BrokenPipeError:
        raise  # whoever read has had enough: click ends quietly
    except OSError as error:
        raise OutputError("stdout", f"cannot be written: {error.strerror}", remedy="see that there is room") from error


def print_text(content: str) -> None:
    """Write text to stdout as it is: in UTF-8, with its own line ends. Raises OutputError."""
    with output(STDOUT) as stream:
        stream.write(content.encode())
