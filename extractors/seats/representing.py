"""Rules of who sits in a forum for whom: a pattern over a sentence in types, under an example."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from extractors.seats.fragments import ANY_CASE, AS, WHERE, WHO, WITH_ROLE
from extractors.seats.matched import represent_each, represented_by, represents, represents_here, sent_to_item
from extractors.seats.seating import TITLE, Seating
from extractors.sentences.typed import BULLET, FORUM, ORGANISATION, PERSON
from extractors.words.expressions import one_of
from graph.claims import Membership, State

# the pattern, what it says
REPRESENTING: tuple[tuple[str, Callable[[re.Match[str], Seating], Iterator[Membership]]], ...] = (
    # Nätverkets representanter i rådet är Anna Ek och Bo Lund
    (
        rf"^(?P<behalf><[FOR]\d+g>)\s(?:nya?\s)?{AS}\s(?:i|till)\s{WHERE}\s(?:är|blir)\s{WHO}",
        represents,
    ),
    # Nätverkets representanter i rådet: Anna Ek (ordinarie) och Bo Lund (ersättare)
    (
        rf"^{BULLET}(?P<behalf><[FOR]\d+g>)\s(?:nya?\s)?{AS}\s(?:i|till)\s{WHERE}:\s(?P<who>{WITH_ROLE}(?:(?:,\s|,?\soch\s){WITH_ROLE})*)",
        represent_each,
    ),
    # Anna Ek, som är ny för Ale
    (rf"{WHO},?\s(?:som\s)?(?:är|blir)\sny\s(?:för|från)\s(?P<behalf>{ORGANISATION})(?P<role>)", represents_here),
    # Ale har ny skolchef, Anna Ek, som därmed tar över platsen i nätverket
    (
        rf"(?P<behalf>{ORGANISATION})\s(?:har|får)\s(?:fått\s)?(?:en\s)?ny\s[^<>,.]{{3,40}},\s{WHO},?\ssom\s(?:\w+\s)?"
        rf"(?:tar|tar\söver|övertar|har\stagit|har\stagit\söver|går\sin\spå)\splats(?:en)?\si\s{WHERE}",
        represents,
    ),
    # Ale har fått en ny representant, Anna Ek
    (
        rf"(?P<behalf>{ORGANISATION})\s(?:har|får)\s(?:fått\s)?(?:en\s)?ny\s(?P<role>representant|ledamot|kontaktperson|ersättare)"
        rf"[,:]\s{TITLE}{WHO}",
        represents_here,
    ),
    # Lerum representeras av Siv, Anna Ek och Bo Lund (in an item whose heading names the forum)
    (
        rf"(?P<behalf><[OFR]\d+>)\s(?:representeras|företräds)\s(?:i\s{WHERE}\s)?av\s{WHO}(?:\si\s(?P<in>{FORUM}))?"
        rf"(?:\s(?:i\s?stället\sför|efter)\s(?P<former>{PERSON}))?",
        represented_by,
    ),
    # Kommunerna representeras i rådet av Anna Ek · I rådet representeras kommunerna av Anna Ek
    (
        rf"(?:\srepresenteras\si\s{WHERE}|\b[Ii]\s(?P<in><[FR]\d+>)\srepresenteras\s(?:[a-zåäö]+|(?P<behalf><[OFR]\d+>)))"
        rf"\sav\s{TITLE}{WHO}",
        represented_by,
    ),
    # För Ale sitter Anna Ek kvar
    (
        rf"^För\s(?P<behalf>{ORGANISATION})\s(?:sitter|ingår|kvarstår|fortsätter)\s{WHO}(?:\skvar|\smed)?(?P<role>)(?=[.,;]|$)",
        represents_here,
    ),
    # Anna Ek representerar Ale, where those who meet are told
    (
        rf"^{WHO}\s{one_of('represents')}\s(?:även\s|också\s)?(?P<behalf>{ORGANISATION}(?:(?:,\s|\soch\s){ORGANISATION})*)(?P<role>)(?=[.,;]|$|\s(?:men|och|tills|sedan|från)\s)",
        represents_here,
    ),
    # Anna Ek deltar för Ales räkning i rådet
    (
        rf"{WHO}\s(?:deltar|medverkar|sitter|ingår)\sför\s(?P<behalf><[OFR]\d+g>)\s(?:\w+s\s)?räkning\si\s{WHERE}(?P<role>)",
        represents,
    ),
    # Ale ingår i rådet genom Anna Ek
    (
        rf"(?P<behalf><[OFR]\d+>)\s(?:[^<>.,]{{1,60}}\s(?:men|och)\s)?ingår\s(?:i\s{WHERE}\s)?genom\s{WHO}(?P<in>)",
        represented_by,
    ),
    # Parkgruppen, below its heading. Ale har utsett Anna Ek.
    (rf"^(?P<behalf>{ORGANISATION})\shar\s(?:utsett|valt|anmält)\s{WHO}(?=[.;]|$)", sent_to_item),
    # Ny representant för Ale i nätverket är Anna Ek · Representant från Ale i nätverket blir Anna Ek
    (
        rf"^(?:[Nn]ya?\s)?{ANY_CASE}\s(?:för|från)\s(?P<behalf><[FOR]\d+>)\si\s{WHERE}\s(?:är|blir|heter)\s{WHO}",
        represents,
    ),
    # Ny ledamot från Ale är Anna Ek · Ny representant för Ale: Anna Ek
    (
        rf"^[Nn]ya?\s{AS}\s(?:för|från)\s(?P<behalf>{ORGANISATION})(?::|\s(?:är|blir|heter))\s{WHO}",
        represents_here,
    ),
    # Anna Ek är Ales nya representant
    (rf"^{WHO},?\s(?:är|blir)\s(?P<behalf><O\d+g>)\snya?\s{AS}(?=[.,;]|$)", represents_here),
    # Anna Ek valdes att representera nätverket i rådet
    (
        rf"{WHO}\s{one_of('is chosen')}\s(?:till\s)?att\srepresentera\s(?P<behalf><[FOR]\d+>)\si\s{WHERE}",
        partial(represents, state=State.ELECTED),
    ),
    # beslutar att Anna Ek ska representera nätverket i rådet · utser Anna Ek att representera nätverket i rådet
    (
        rf"(?:[Bb]eslut\w*\satt|\b[Uu]t(?:ser|såg|se))\s{WHO}\s(?:ska|att)\srepresentera\s(?P<behalf><[FOR]\d+>)\si\s{WHERE}",
        partial(represents, state=State.ELECTED),
    ),
    # Kungälvs nya representant är Anna Ek
    (rf"^(?P<behalf><O\d+g>)\s(?:nya?\s)?{AS}\s(?:är|blir)\s{WHO}", represents_here),
    # Vi välkomnar Anna Ek som ny representant för Ale
    (
        rf"(?:välkomna(?:r|de)|hälsa(?:r|de))\s{WHO}\s(?:välkommen\s)?som\sny(?:a)?\s{AS}\sför\s(?P<behalf>{ORGANISATION})",
        represents_here,
    ),
)
