"""Fragments of which the patterns of seats are made: who, in what office, in which forum, for whom."""

from __future__ import annotations

from extractors.seats.seating import ALSO, PEOPLE
from extractors.sentences.typed import PERSON
from extractors.words.expressions import one_of
from extractors.words.roles import ROLE

WHO = rf"(?P<who>{PEOPLE})"
SUBJECT = rf"{WHO}{ALSO}"  # Anna Ek | slutar i Ale och | sitter
WHERE = r"(?:<[FR]\d+g>\s|den\s|det\s|(?:projektets|programmets)\s)?(?P<forum><[FR]\d+>)"
AS = rf"(?P<role>{ROLE})"
SET_OFF = r"(?::|\s[–-])"  # Kvalitetsgruppen | : | Anna Ek
ANY_CASE = rf"\b(?:[Ss]tyrelse)?(?P<role>(?i:{ROLE}))"
BEHALF = r"(?:(?P<behalf>(?:<[FOR]\d+g>(?:\soch\s)?)+)\s|[a-zåäö]+s\s|vår\s)?"
IS = rf"(?:{one_of('holds')}|fortsätter\s\w+\ssom|har\svarit(?=.{{4,80}}\ssedan\b))"
SEVERAL = r"(?:(?:Två|Tre|Flera|Några)\s)?"  # Två | nya i nätverket
SITS = rf"{one_of('sits')}\s(?:\w+\s)?i"
STAYS = r"(?:kvarstår|sitter kvar|fortsätter|(?:fr|t)\.?\s?o\.?\s?m\.?|till och med|\d{4})[^()<>]{0,30}"
# Anna Ek (ordinarie), ersättare Bo Lund (kvarstår t.o.m. 2024)
WITH_ROLE = rf"(?:{ROLE}\s)?{PERSON}(?:\s\((?:{ROLE}|ordinarie|{STAYS})\))?"
