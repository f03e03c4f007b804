"""Words that tell names of persons from other words with a capital: tables, with the patterns made of them.

The particles of surnames, the words that SCB counts as given names but that minutes use otherwise, the heads of
organisations' names, and the endings of surnames, of bodies and of common nouns.
"""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PARTICLE = r"(?:von|van|af|av|de|da|di|del|della|der|den|la|le|du|dos|el|al|ten|zu|bin|in)"

# Words that SCB counts as given names but that minutes use otherwise
NOT_GIVEN = _words(
    """
    maj juni juli april mars augusti januari region regionen leader norra södra östra västra väst öst nord syd
    kommun stad land ung unga alla den det de hon han vi du ni en ett mål plan tema tid plats nya nästa sol hav
    skola skolan barn mötet beslut punkt storm business svenska svensk nordisk nordiska europa stora lilla gamla
    nytt ny vår våra var vad hur när där här min din sin som till från med och eller i på av om för inga sida
    """
)
# Of these, what is a given name where a surname follows: "Maj Lundin", "April Ek"
ALSO_GIVEN = _words("maj april inga")
# "Anna Lind gymnasium", "Sven Region": a name does not hold one of these
ORGANISATION_WORDS = _words(
    """
    kommun kommuns kommunen stad stads region regionen län läns landsting ab hb förbund förbundet nämnden styrelsen
    skolan gymnasiet gymnasium universitet högskola förvaltning förvaltningen arena center centrum academy park
    hotell konferens konferenscenter stadshus kommunhus rådhus city herrgård sammanträdesrum sammanträdesrummet
    konferensrum konferensrummet mötesrum mötesrummet lokal lokalen
    folkhögskola församling pastorat stift förening sjukhus kyrka utbildning college
    """
)
CALENDAR = _words(
    """
    måndag tisdag onsdag torsdag fredag lördag söndag
    januari februari mars april maj juni juli augusti september oktober november december
    """
)

# what stands around a list in a letterhead, a foot or a table, with a capital: no name holds one of these
LETTERHEAD = _words(
    """
    postadress besöksadress besökadress adress telefon telefax fax mobil e-post epost hemsida webb webbplats
    internet plusgiro bankgiro postgiro organisationsnummer orgnr orgnummer ärende ärenden ärendelista
    dagordning föredragningslista föregående protokoll minnesanteckningar mötesanteckningar anteckningar
    sammanträdesdatum sammanträdesprotokoll mötesprotokoll beslut årsmöte årsmötet
    justeringens justeringen justerat justeras
    paragraf paragrafer sida sid datum beteckning diarienummer dnr underskrift underskrifter justering justerare
    bilaga bilagor innehåll transkript postort distribution sändlista forts fortsättning
    bevis anslag instans
    """
)
# with a capital where lines were run together, and no surname: "Anna Ek Regional utveckling"
NOT_SURNAMES = LETTERHEAD | _words(
    """
    norra södra östra västra
    regional regionala nationell nationella lokal lokala central centrala kommunal kommunala strategisk gemensam
    avsändarens mottagarens handläggare ordförande ledamot ledamöter ersättare sekreterare närvarande frånvarande
    deltagare förhinder beslutande transkript
    """
)
# Områdeschef · Projektledare: a title with a capital where lines were run together
TITLE_ENDS = re.compile(
    r"\w{2,}(?:chef|chefen|ledare|ledaren|direktör|direktören|sekreterare|samordnare|strateg|handläggare|konsult|ansvarig)|Rektor|Jurist"
)
# a definite body ("Jordägareförbundet") ends a name that stands before it
BODY_ENDS = re.compile(
    r"(?:Enheten|Avdelningen|Nämnden|Styrelsen|Föreningen|Förbundet|Kansliet|Kontoret|Institutionen|Sektorn?)$"
    r"|.{3,}(?:tinget|etaten|direktoratet|utskottet|departementet|museet|biblioteket|institutet|stiftelsen|centralen|avdelningen|förbundet|föreningen|företagen|verket|nämnden|styrelsen|rådet|skolan|gymnasiet|universitetet|myndigheten|bolaget"
    r"|huset|hemmet|bruket|magasinet|centret|laget|teatern|kyrkan|församlingen|stugan|kansliet|kommunen|kontoret|sällskapet|gruppen|enheten|förvaltningen|mannen)$"
)
# "Kommunrepresentanter", "Ledningen": what a list calls a group, before the names of those in it
COMMON_NOUN = re.compile(r".{5,}(?:are|arna|erna|orna|anter|enter|törer|ningen|tionen|skap|het|er|na)$")
# Ekström · Lindqvist · Sjöstrand
SURNAME_ENDS = re.compile(
    r"(?:ström|berg|borg|gren|kvist|qvist|lund|man|mann|son|sson|stedt|stad|holm|dahl|dal|strand|blad|fors|quist|löf"
    r"|blom|sjö|åker|crantz|krantz|hammar|gård|vall|wall|feldt|vik|wik|rot|hult|ek|and|lind|in|én|ell|ing|sten)$"
)
