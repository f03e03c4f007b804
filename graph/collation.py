"""The order of the Swedish alphabet, the same on any machine, whatever its locale."""

from __future__ import annotations

from typing import Final

# å, ä, ö follow z; é sorts as e, ü as y and so on (SIS, Svenska skrivregler). "{|}" follow "z" in ASCII.
_ORDER: Final = str.maketrans("åäöæøéèêëáàüïíóñç", "{|}|}eeeeaayiionc")


def swedish(text: str) -> tuple[str, str]:
    """Return a sorting key: the Swedish alphabet first, the text itself where that leaves a tie.

    >>> sorted(["Öckerö", "Ale", "Åmål", "Zorn", "Ärla"], key=swedish)
    ['Ale', 'Zorn', 'Åmål', 'Ärla', 'Öckerö']
    """
    return text.casefold().translate(_ORDER), text
