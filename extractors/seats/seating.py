"""What a rule of seats works with: a sentence in types, and how its symbols are settled to people, forums and roles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from extractors.sentences.forum_names import is_another
from extractors.sentences.settling import Settler
from extractors.sentences.typed import IN_A_ROW, ORGANISATION, PERSON, Sentence
from extractors.words.expressions import one_of
from extractors.words.roles import ROLE
from graph.claims import Forum, Membership, Organisation, Person, Role, Span, State

# Anna Ek, Lerum, och Bo Lund (Ale) (ordf): persons, each with the organisation that stands right behind her
FROM = (
    rf"(?:(?:(?:,|\sfrån)\s?{ORGANISATION}|\s\({ORGANISATION}\))(?:\s\({ROLE}\))?|\s\({ROLE}\)"
    r"|\s\((?:om|ny|fyllnads)val\b[^()<>]{0,20}\)|\s\([A-ZÅÄÖ][^()<>]{1,40}\))?"
)
# socialchef | Bo Lund; not "en ny samordnare, Anna Ek, | efter Bo Lund", nor "Anna Ek och | kassör Bo Lund"
# or "efter Anna Ek, | utses Bo Lund"
TITLE = (
    rf"(?:(?!(?:efter|enligt|förutom|genom|innan|istället|medan|sedan|under|utöver|{ROLE})\s|(?:om|ny)?(?:uts|val|välj)|föresl)"
    r"[a-zåäö-]{5,}\s)?"
)
_TITLED = f"{TITLE}{PERSON}"
PEOPLE = rf"{PERSON}{FROM}(?:(?:,\s|,?\soch\s|,?\ssamt\s){_TITLED}{FROM}){IN_A_ROW}"
# what else the same people are said to do first: "Anna Ek | slutar i Ale och | lämnar nätverket"
ALSO = r"(?:,?(?:\ssom)?\s[a-zåäö](?:[^<>.,:;]|<[OFRJ]\d+g?>){1,90}?\soch(?:\s(?:därmed|därför|nu|också|även))?)?"
# was (to be) elected, in the passive
CHOSEN = f"(?:{one_of('is chosen')}|föreslogs|föreslås)"
_PERSON_FROM = re.compile(rf"({PERSON})(?:(?:,\s?|\s\(|\sfrån\s)({ORGANISATION})(?!\d))?")

# Styrelsens sammansättning · Förändringar i nätverket
_OF_SEATS = re.compile(
    r"sammansättning|bemanning|led[ao]m[oö]t|medlem(?:mar|$)|represent(?:ant|ation)|deltagare|(?:person|^)förändring"
    r"|ordförandeskap|presidi",
    re.IGNORECASE,
)
# Representant i Handelsrådet · Representation i samråd · Ombud vid årsstämma · Ny ledamot i Havets samordningsförbund:
# elsewhere than where those who meet sit
_SENDS = re.compile(
    r"(?:val\sav\s|nya?\s)?(?:(?:represent(?:ant(?:er)?|ation)|ombud)\s(?:i|till|vid)\s"
    r"|(?:ledamot|ledamöter|ersättare)\s(?:i|till)\s(?-i:[A-ZÅÄÖ]))",
    re.IGNORECASE,
)
_OURSELVES = frozenset(("oss", "gruppen", "vår"))

Behalf = Organisation | Forum


def is_of_seats(title: str) -> bool:
    """Tell the heading of an item about who sits in the forum that meets: "Styrgruppens bemanning"."""
    return _OF_SEATS.search(title) is not None and not sends_somewhere(title)


def sends_somewhere(title: str) -> bool:
    """Tell the heading of an item about who is sent to another forum: "Representant i Handelsrådet"."""
    return _SENDS.match(title) is not None


class Seating(Struct, frozen=True, gc=False):
    """A sentence that may speak of seats, with the settler of its document.

    `own` is the forum that meets, `before` the seats that the sentence right before it in its item tells, `electing`
    whether the lines above announce an election ("Följande utsågs:"), `board` the one that those who meet elect,
    `label` the one that its line opens with.
    """

    settler: Settler
    sentence: Sentence
    text: str
    own: Forum | None
    before: tuple[Membership, ...] = ()
    electing: bool = False
    board: Forum | None = None
    label: Forum | None = None

    def people(self, typed: str) -> Iterator[tuple[Person, tuple[Organisation, ...]]]:
        """Yield the persons of a piece, each with the organisation that stands right behind her, if one does."""
        for match in _PERSON_FROM.finditer(typed):
            who = self.settler.person(self.sentence.mark(match[1])).person
            organisation = self.sentence.mark(match[2]).organisation if match[2] else None
            if who is not None:
                yield who, (organisation,) if organisation is not None else ()

    def forum(self, symbol: str) -> Forum | None:
        """Return the forum that a symbol stands for, or None where the context does not say which."""
        return self.settler.seated_in(self.sentence.mark(symbol))

    def spoken_of(self, at: int) -> Forum | None:
        """Return the forum last spoken of before `at` in the sentence: in it, in a seat before it, or in its item."""
        for mark in reversed(self.sentence.marks_in(self.sentence.typed[:at])):
            forum = self.settler.seated_in(mark)
            if forum is not None or is_another(mark):
                return forum
        return self.label or self.told or self.settler.spoken_of(self.sentence.item, self.sentence.span.start)

    @property
    def labelled(self) -> Forum | None:
        """The forum that the line of the sentence opens with: "Elevrådet: Bo Lund slutar. | Ordförande blir ..."."""
        begins = self.text.rfind("\n", 0, self.sentence.span.start) + 1
        return self.label or self.settler.label_of(self.text, Span(begins, self.sentence.span.end))

    @property
    def told(self) -> Forum | None:
        """The forum in which the sentence right before tells of a seat."""
        organisation = next((seat.organisation for seat in self.before), None)
        return organisation if isinstance(organisation, Forum) else None

    @property
    def here(self) -> Forum | None:
        """The forum that meets, unless the paragraph has spoken of another by now, named or not: "En styrgrupp ..."."""
        begins = self.text.rfind("\n\n", 0, self.sentence.span.start) + 1
        spoken = self.settler.forums_in(Span(begins, self.sentence.span.start))
        return self.own if all(forum == self.own for forum in spoken) else None

    @property
    def near(self) -> Forum | None:
        """The forum that a sentence which names none is about: of the one before, the line, the item, the meeting."""
        return self.told or self.labelled or self.subject or self.here

    def meant(self, at: int) -> Forum | None:
        """Return the forum that what stands at `at`, and names none, is about; the one that meets if its item says."""
        return self.subject or self.spoken_of(at) or (self.own if is_of_seats(self.title) else None)

    def is_elsewhere(self, forum: Forum | None) -> bool:
        """Tell the forum that meets where the item is about another, whose name nothing tells as a forum's."""
        return forum == self.own and self.subject is None and sends_somewhere(self.title)

    @property
    def goes_on(self) -> State:
        """The state of a seat told right behind others: an elected one where they are."""
        return State.ELECTED if any(seat.state is State.ELECTED for seat in self.before) else State.CURRENT

    def whom(self, typed: str | None) -> tuple[Behalf, ...]:
        """Return all organisations and forums of a piece: on whose behalf somebody sits."""
        if not typed:
            return ()
        found = (self.settler.representing(m) for m in self.sentence.marks_in(typed))
        return tuple(dict.fromkeys(f for f in found if f is not None))

    def named_by(self, words: str) -> Iterator[Behalf]:
        """Yield whom those who meet call "oss", "gruppen", or by what it is: "förbundet", "kommunen"."""
        convener = self.own.convener if self.own is not None else None
        if self.own is not None and words in _OURSELVES:
            yield self.own
        elif convener is not None and re.sub("(?:en|et)$", "", words) in convener.name.casefold():
            yield convener

    @property
    def subject(self) -> Forum | None:
        """The forum that the heading of the item names."""
        return self.settler.heading_forum(self.sentence.item)

    @property
    def title(self) -> str:
        """The heading of the item, empty before the first one."""
        return self.settler.title(self.sentence.item)

    def seat(
        self,
        person: Person,
        forum: Forum | None,
        role: Role | None,
        behalf: Sequence[Behalf] = (),
        state: State = State.CURRENT,
    ) -> Iterator[Membership]:
        """Yield the seat of a person in a forum, where the forum is known."""
        if forum is not None:
            roles = (role,) if role is not None else ()
            source = (self.sentence.span,)
            yield Membership(person, forum, source, roles, tuple(behalf), state, item=self.sentence.item)
