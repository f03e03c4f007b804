"""The pages: one for each person, forum, organisation, project, meeting and document, and an overview of them.

    for path, content in pages(store, ask, language="sv"):
        (folder / path).write_bytes(content)

`renewed` leaves out the content of those that would come out as they were made before, by their traces.

A thing's page lies at its IRI's path below the base, with `.html`, and its data beside it with `.ttl`. All of it works
from a file share: relative links, no server, no request to elsewhere.
"""

from exports.pages.site import INDEX, pages, renewed
from exports.pages.source import Graphs
from exports.pages.traces import Traces

__all__ = ["INDEX", "Graphs", "Traces", "pages", "renewed"]
