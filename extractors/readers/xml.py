"""XML of office documents: parsed without entities, network, document types or unbounded depth."""

from __future__ import annotations

from lxml import etree

from graph.errors import ReadError


def parse(data: bytes, file_name: str, part: str) -> etree._Element:
    """Return the root element of `data`, the part `part` of the file; ReadError where it is not plain XML.

    libxml2's own limits hold (256 levels deep, 10 MB in one text). A document type declaration has no place in an
    office document (ECMA-376 part 2, 8.2.5; ODF 1.3 part 2, 2.2.1) and is refused, and entities with it.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReadError(
            file_name,
            f"the part {part} is not well-formed XML: {error}",
            remedy="the file is cut or damaged; fetch it again, or open it and save it anew",
        ) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise ReadError(
            file_name,
            f"the part {part} declares a document type, which may expand without bound",
            remedy="open it in a word processor and save it anew",
        )
    return root
