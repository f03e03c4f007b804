"""The pages: one for each person, forum, organisation, project, meeting and document, and an overview of them.

    for path, content in pages(store, ask, language="sv"):
        (folder / path).write_bytes(content)

A thing's page lies at its IRI's path below the base, with `.html`, and its data beside it with `.ttl`. All of it works
from a file share: relative links, no server, no request to elsewhere.
"""

from exports.pages.site import INDEX, pages

__all__ = ["INDEX", "pages"]
