"""The command line: one group of the commands in `forumgraf.commands`, the first that one needs first.

Exit status: 0 done; 1 done with documents that failed or problems that a check found, or not done; 2 wrong usage.
Results go to stdout, everything else to stderr.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Final

import click

from forumgraf.console import Commands

COMMANDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "demo": "building:demo",
        "build": "building:build",
        "show": "show:show",
        "overview": "overview:overview_command",
        "matrix": "overview:matrix_command",
        "changes": "changes:changes",
        "network": "network:network",
        "path": "path:path",
        "export": "export:export",
        "tables": "tables:tables",
        "query": "query:query",
        "review": "review:review",
        "check": "check:check",
        "vocabulary": "vocabulary:vocabulary",
        "text": "documents:text",
        "remove": "documents:remove",
    }
)
"""The module and the name of each command."""


class _OnDemand(Commands):
    """Commands whose modules are loaded when they are called: what reads minutes, or lays out a network, takes time."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order in which one needs them."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command by its name, None where there is none."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name].split(":")
        command: click.Command = getattr(import_module(f"forumgraf.commands.{module}"), name)
        return command


@click.group(cls=_OnDemand, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="forumgraf")
def main() -> None:
    """Read Swedish meeting minutes into a graph of who represents whom in which forum."""
