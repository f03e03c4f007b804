"""What the search for forums finds in a text: a name, or a bare head whose forum is for the context to say."""

from __future__ import annotations

from msgspec import Struct

from graph.claims import Organisation, Span


class ForumMark(Struct, frozen=True, gc=False):
    """A forum named in a text. `name` is its label; `convener` is set where the text says whose it is."""

    span: Span
    name: str
    kind: str
    convener: Organisation | None = None
    genitive: bool = False
    form: str | None = None


class ForumReference(Struct, frozen=True, gc=False):
    """A head alone, "nätverket", "styrgruppen": which forum it means is for the context to say."""

    span: Span
    kind: str
    head: str
    definite: bool
    genitive: bool = False
