"""The words of headings in minutes: which stand for an item of their own, and which head no item at all."""

from __future__ import annotations


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
    dagordning · agenda · anteckningar · minnesanteckningar · protokoll · mötesanteckningar · beslut
    närvarande · deltagare · program · bilagor · bilaga · innehåll · innehållsförteckning
    föredragningslista · ärenden · sammanträdesprotokoll · ordförande · sekreterare · justerare
    beslutet skickas till · ärendebeskrivning · sammanfattning · bakgrund · yrkanden · beslutsunderlag
    beslutsgång · reservation · reservationer · proposition · propositionsordning · ajournering
    protokollsanteckning · särskilt yttrande · underlag · beslutande · diskussion · uppdrag
    förslag till beslut · nämndens beslut · kommunstyrelsens beslut · jäv · votering · yrkande
    """
)
