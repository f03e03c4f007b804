"""The words that head the columns of an attendance table: "Närv.", "Parti", "Kl. 09.00-12.00", "§", "/"."""

from __future__ import annotations

import re

# The heads of the columns of a table of attendance: LEDAMÖTER  Ja Nej  Tid Kl. 09.00-12.00. The quantifiers are
# possessive, since a line of many figures could otherwise be divided into cells in endlessly many ways.
_COLUMN = (
    r"(?:(?:ja|nej|tid|kl\.?+|närv\.?+|närvaro|närvarande|(?:ej )?tjg\.?+|ers\.?+"
    r"|votering(?:ar)?|omröstning(?:ar)?|parti|namn|anm\.?+|sign\.?+|från|när|till|avstår|jäv|kommun|organisation|part|företag"
    r"|förnamn|efternamn|roll|funktion|titel|förvaltning|befattning|övrigt|anmärkning"
    r"|frånvarande|frånv\.?+|ombud|genom ombud|antal \w++|röster|röstetal|medlem|e-?post|telefon|signatur)"
    r"(?!\w)|\([nf]\),?+|§++|[/|\d.:–-]++)"
)
COLUMNS = re.compile(rf"(?:\s*+{_COLUMN})+\s*", re.IGNORECASE)
TABLE_HEADS = ("namn", "deltagare", "ledamot")  # of the first column


def are_column_heads(text: str) -> bool:
    """Tell whether a line holds nothing but what may head a column, also what may be a label: "Närvaro"."""
    return COLUMNS.fullmatch(text) is not None


def is_column_head(line: str) -> bool:
    """Tell whether a line is one head of a column and no more, also one that may be a label: "Roll", "Närvaro"."""
    words = line.strip(" \t:")
    return words.isalpha() and words[0].isupper() and COLUMNS.fullmatch(words) is not None
