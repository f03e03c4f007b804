"""The words of headings in minutes: which stand for an item of their own, and which head no item at all."""

from __future__ import annotations

import re


def _phrases(table: str) -> frozenset[str]:
    return frozenset(phrase.strip() for line in table.strip().splitlines() for phrase in line.split(" · "))


# headings that stand for themselves whatever comes before
STANDING = _phrases(
    """
    ventilen · övrigt · övriga frågor · övriga ärenden · nästa möte · nästa sammanträde · rundan · laget runt
    avslutning · mötets avslutande · kommande möten · information · anmälningar · anmälningsärenden
    rapporter · aktuellt · runda · öppna frågor · mötets öppnande
    """
)
# labels of the letterhead and of the parts of an item
NOT_HEADINGS = _phrases(
    """
    dagens agenda · dagens dagordning · dagens program
    dagordning · agenda · anteckningar · minnesanteckningar · protokoll · mötesanteckningar · beslut · noteringar
    närvarande · deltagare · program · bilagor · bilaga · innehåll · innehållsförteckning
    föredragningslista · ärenden · sammanträdesprotokoll · ordförande · sekreterare · justerare
    beslutet skickas till · ärendebeskrivning · sammanfattning · bakgrund · yrkanden · beslutsunderlag
    beslutsgång · reservation · reservationer · proposition · propositionsordning · ajournering
    transkript · transcription · protokollsanteckning · särskilt yttrande · underlag · beslutande · diskussion · uppdrag
    vänliga hälsningar · med vänliga hälsningar · med vänlig hälsning · vänligen · hälsningar · bästa hälsningar · mvh
    förslag till beslut · nämndens beslut · kommunstyrelsens beslut · jäv · votering · yrkande
    paragrafer · plats · tid · plats och tid · tid och plats · datum · tid och datum · datum och tid · lokal
    mötestid · mötesplats · sammanträdesdatum · sammanträdestid · sammanträdesplats
    """
)
# with what the agenda of nearly every meeting begins
FIRST_ITEMS = re.compile(
    r"(?:Mötets\söppnande|Mötet\söppna|Sammanträdets\söppnande|Öppnande|Upprop|Inledning|Val\sav|Fastställande\sav"
    r"|Godkännande\sav|Föregående|Dagordning)"
)
# how it is opened, which is its first item where the number before is lost: Mötets öppnande | Bo Lund hälsade
OPENING = re.compile(r"(?:Mötets\söppnande|Mötet\söppna(?:s|des)|Sammanträdets\söppnande)(?=\s[A-ZÅÄÖ]|$)")
