"""The many ways in which a sentence says who sits where, who comes and who goes, and what is none of them."""

import pytest

from graph.claims import Forum, Membership
from tests.extractors.told import claims
from tests.tables import labelled

OWN, KUST = "Kulturchefsnätverket", "Kustrådet"
HEAD = (
    f"{OWN}\nMinnesanteckningar 2024-03-15\n\nNärvarande\nLena Mo, Lerum\nPer Quist, Ale\n\n"
    "1. Inledning\nLena inledde.\n\n2. Läget\n"
)
END = "\n\n3. Övrigt\nInget fanns att ta upp.\n"


def seats(sentence: str) -> list[str]:
    """Return the seats in forums: "person | forum | role | state | for ...", the last where it is said for whom."""
    found = []
    for claim in claims(HEAD + sentence + END, Membership):
        if isinstance(claim.organisation, Forum):
            parts = [claim.member.name, claim.organisation.name, *(r.label for r in claim.roles), claim.state.value]
            found.append(" | ".join([*parts, *(f"for {one.name}" for one in claim.on_behalf_of)]))
    return found


HELD = [
    (
        "places in a forum, and who has them",
        f"Nätverket får två platser i {KUST}: Ida Jonsson och Karl Lind.",
        [f"Ida Jonsson | {KUST} | ledamot | current", f"Karl Lind | {KUST} | ledamot | current"],
    ),
    (
        "who is sent to a group that was spoken of",
        "Ale bildar en referensgrupp för parker. Våra representanter blir Ida Jonsson och Karl Lind.",
        [
            f"Ida Jonsson | Referensgrupp för parker | representant | current | for {OWN}",
            f"Karl Lind | Referensgrupp för parker | representant | current | for {OWN}",
        ],
    ),
    ("who is sent, where is not told", "Läget är gott. Vår representant är Ida Jonsson.", []),
    (
        "on whose account",
        f"Ida Jonsson deltar för Ales räkning i {KUST}.",
        [f"Ida Jonsson | {KUST} | representant | current | for Ale kommun"],
    ),
    (
        "elected, the forum first",
        f"Till {KUST} har Ida Jonsson, Ale, utsetts.",
        [f"Ida Jonsson | {KUST} | ledamot | elected | for Ale kommun"],
    ),
    (
        "who takes over what",
        "Från hösten tar Ida Jonsson över som samordnare.",
        [f"Ida Jonsson | {OWN} | samordnare | current"],
    ),
    (
        "elected to be the first and the second",
        f"{KUST} beslutar att välja Ida Jonsson till 1:e vice ordförande och Karl Lind till 2:e vice ordförande.",
        [f"Ida Jonsson | {KUST} | vice ordförande | elected", f"Karl Lind | {KUST} | 2:e vice ordförande | elected"],
    ),
    (
        "new, and welcomed in the passive",
        "Ida Jonsson, ny parkchef i Ale, hälsades välkommen till nätverket.",
        [f"Ida Jonsson | {OWN} | ledamot | current"],
    ),
    (
        "after one who has left, in the same sentence",
        f"Parkrådet: Hans Ivarsson kvarstår.\n{KUST}: Karl Lind har slutat, ny representant är Ida Jonsson.",
        [
            "Hans Ivarsson | Parkrådet | ledamot | current",
            f"Karl Lind | {KUST} | ledamot | former",
            f"Ida Jonsson | {KUST} | representant | current",
        ],
    ),
    (
        "through somebody",
        f"Ale har saknats men kommer framöver att ingå i {KUST} genom Ida Jonsson.",
        [f"Ida Jonsson | {KUST} | representant | current | for Ale kommun"],
    ),
    (
        "whom she represents, several",
        "Ida Jonsson representerar Ale och Lerum.",
        [f"Ida Jonsson | {OWN} | representant | current | for Ale kommun | for Lerums kommun"],
    ),
    (
        "in a group that was formed with them",
        "Ale har bildat en arbetsgrupp med Ida Jonsson och Karl Lind.",
        ["Ida Jonsson | Arbetsgruppen | ledamot | current", "Karl Lind | Arbetsgruppen | ledamot | current"],
    ),
    (
        "who has asked to leave",
        f"Ida Jonsson har begärt att få lämna {KUST}.",
        [f"Ida Jonsson | {KUST} | ledamot | former"],
    ),
    (
        "who comes from where nobody knows, and the next one",
        f"{KUST} utökas med Ida Jonsson (Parkbolaget) och Karl Lind (Ale).",
        [f"Ida Jonsson | {KUST} | ledamot | current", f"Karl Lind | {KUST} | ledamot | current | for Ale kommun"],
    ),
    (
        "agreed on to take over",
        "Vi kom överens om att Ida Jonsson tar vid som ordförande.",
        [f"Ida Jonsson | {OWN} | ordförande | elected"],
    ),
    (
        "two offices in a year",
        "För 2024 är Ida Jonsson ordförande och Karl Lind vice ordförande.",
        [f"Ida Jonsson | {OWN} | ordförande | current", f"Karl Lind | {OWN} | vice ordförande | current"],
    ),
    (
        "made of others, too",
        f"{KUST} består av parkcheferna samt Ida Jonsson från Ale.",
        [f"Ida Jonsson | {KUST} | ledamot | current | for Ale kommun"],
    ),
    (
        "whom an organisation relieves, and chooses in her stead",
        f"Ale har entledigat Karl Lind från uppdraget som ledamot i {KUST} och i hans ställe utsett Ida Jonsson.",
        [
            f"Ida Jonsson | {KUST} | ledamot | current | for Ale kommun",
            f"Karl Lind | {KUST} | ledamot | former | for Ale kommun",
        ],
    ),
    (
        "for an organisation that stands first",
        f"Karl Lind ingår i {KUST}. För Ale sitter Ida Jonsson kvar.",
        [f"Karl Lind | {KUST} | ledamot | current", f"Ida Jonsson | {KUST} | representant | current | for Ale kommun"],
    ),
    (
        "whom she represents where those who meet are told",
        "Ida Jonsson representerar Ale men kunde inte vara med.",
        [f"Ida Jonsson | {OWN} | representant | current | for Ale kommun"],
    ),
    (
        "her stand-in, and the other members",
        f"Karl Lind leder {KUST}. Ida Jonsson, Ale, är hans ersättare. Medlemmar är Hans Ivarsson och Per Quist.",
        [
            f"Karl Lind | {KUST} | ordförande | current",
            f"Ida Jonsson | {KUST} | ersättare | current | for Ale kommun",
            f"Hans Ivarsson | {KUST} | ledamot | current",
            f"Per Quist | {KUST} | ledamot | current",
        ],
    ),
    (
        "listed behind what they are in",
        "I Parkgruppen: Ida Jonsson och Karl Lind.",
        ["Ida Jonsson | Parkgruppen | ledamot | current", "Karl Lind | Parkgruppen | ledamot | current"],
    ),
    (
        "represented by another than before",
        f"Ale kommer från nästa möte att företrädas i {KUST} av Ida Jonsson i stället för Karl Lind.",
        [
            f"Ida Jonsson | {KUST} | representant | current | for Ale kommun",
            f"Karl Lind | {KUST} | representant | former | for Ale kommun",
        ],
    ),
    (
        "whose post and place she takes",
        "Ida Jonsson har efterträtt Karl Lind som parkchef i Ale och tar också hans plats i nätverket.",
        [f"Ida Jonsson | {OWN} | ledamot | current", f"Karl Lind | {OWN} | ledamot | former"],
    ),
    (
        "in a group with a name in capitals, which the line opens with",
        "Arbetsgrupp IT: Ida Jonsson (Ale), Karl Lind (Lerum)",
        [
            "Ida Jonsson | Arbetsgrupp IT | ledamot | current | for Ale kommun",
            "Karl Lind | Arbetsgrupp IT | ledamot | current | for Lerums kommun",
        ],
    ),
    (
        "several that are new, one in another's place",
        "Två nya i nätverket: Ida Jonsson som ersätter Hans Ivarsson i Ale och Karl Lind som är ny för Lerum.",
        [
            f"Ida Jonsson | {OWN} | ledamot | current | for Ale kommun",
            f"Hans Ivarsson | {OWN} | ledamot | former | for Ale kommun",
            f"Karl Lind | {OWN} | representant | current | for Lerums kommun",
        ],
    ),
    (
        "in the stead of another, as somebody has sent word",
        f"Ale har anmält att Ida Jonsson är ny ordinarie ledamot i {KUST} i stället för Karl Lind.",
        [
            f"Ida Jonsson | {KUST} | ledamot | current | for Ale kommun",
            f"Karl Lind | {KUST} | ledamot | former | for Ale kommun",
        ],
    ),
    (
        "who was chosen by a body, after another",
        "Lerums kommunfullmäktige har den 4 mars valt Ida Jonsson till ledamot i nätverket efter Karl Lind.",
        [
            f"Ida Jonsson | {OWN} | ledamot | elected | for Lerums kommun",
            f"Karl Lind | {OWN} | ledamot | former | for Lerums kommun",
        ],
    ),
    (
        "whom fullmäktige has chosen, the office first",
        f"Till ersättare i {KUST} har fullmäktige valt Ida Jonsson.",
        [f"Ida Jonsson | {KUST} | ersättare | elected"],
    ),
    (
        "chosen for the rest of a term",
        f"Nätverket beslutar att till ledamot i {KUST} för återstoden av mandatperioden välja Ida Jonsson.",
        [f"Ida Jonsson | {KUST} | ledamot | elected"],
    ),
    (
        "who has sent in that she leaves",
        f"Ida Jonsson har inkommit med avsägelse från uppdraget som ersättare i {KUST}.",
        [f"Ida Jonsson | {KUST} | ersättare | former"],
    ),
    ("who has left", f"{KUST} har mötts. Ida Jonsson har avgått.", [f"Ida Jonsson | {KUST} | ledamot | former"]),
    (
        "who leaves an office that is somebody's",
        f"Ida Jonsson har avsagt sig uppdraget som förbundets ledamot i {KUST}.",
        [f"Ida Jonsson | {KUST} | ledamot | former"],
    ),
    (
        "whom a forum has got",
        f"Ida Jonsson berättade att {KUST} fått en ny ordförande, Karl Lind från Ale.",
        [f"Karl Lind | {KUST} | ordförande | current | for Ale kommun"],
    ),
    (
        "whose place the next one in her post takes",
        "Ale har ny parkchef, Ida Jonsson, som därmed tar över platsen i nätverket.",
        [f"Ida Jonsson | {OWN} | representant | current | for Ale kommun"],
    ),
    (
        "in a forum by an adjective of a part of the country",
        "Ida Jonsson är ledamot i Västskånska rådet.",
        ["Ida Jonsson | Västskånska rådet | ledamot | current"],
    ),
    (
        "in a council of pupils, and in one of trades",
        "Ida Jonsson sitter i elevrådet. Karl Lind sitter i yrkesrådet.",
        ["Ida Jonsson | Elevrådet | ledamot | current", "Karl Lind | Yrkesrådet | ledamot | current"],
    ),
    (
        "behind a group that the line opens with",
        "Länsgrupp trygga parker: Ida Jonsson",
        ["Ida Jonsson | Länsgrupp trygga parker | ledamot | current"],
    ),
    (
        "represented from a time on",
        f"Ale representeras från i höst i {KUST} av Ida Jonsson.",
        [f"Ida Jonsson | {KUST} | representant | current | for Ale kommun"],
    ),
    (
        "in a group for some years",
        "I Parkgruppen för 2024–2025 ska ingå Ida Jonsson och Karl Lind.",
        ["Ida Jonsson | Parkgruppen | ledamot | current", "Karl Lind | Parkgruppen | ledamot | current"],
    ),
    (
        "new in an office, and so in the network",
        "Ida Jonsson är ny parkchef i Ale och därmed ny i nätverket.",
        [f"Ida Jonsson | {OWN} | ledamot | current"],
    ),
    (
        "who a forum is made of, with offices in brackets",
        f"{KUST} består av Ida Jonsson (ordf), Hans Ivarsson, Ale (sammankallande) och Karl Lind.",
        [
            f"Ida Jonsson | {KUST} | ordförande | current",
            f"Hans Ivarsson | {KUST} | sammankallande | current | for Ale kommun",
            f"Karl Lind | {KUST} | ledamot | current",
        ],
    ),
    (
        "who it is made of, the sentence before having named it",
        f"{KUST} har mötts. Den består av Ida Jonsson (sammankallande) och parkchef Karl Lind.",
        [f"Ida Jonsson | {KUST} | sammankallande | current", f"Karl Lind | {KUST} | ledamot | current"],
    ),
    (
        "those by whom something was prepared",
        "Planen har granskats av Kustgruppen (Ida Jonsson och Karl Lind).",
        ["Ida Jonsson | Kustgruppen | ledamot | current", "Karl Lind | Kustgruppen | ledamot | current"],
    ),
    (
        "chosen for a place that was offered",
        f"Nätverket får en plats i {KUST}. Ida Jonsson väljs, med Karl Lind som ersättare.",
        [f"Ida Jonsson | {KUST} | ledamot | elected", f"Karl Lind | {KUST} | ersättare | elected"],
    ),
    (
        "chosen after another, in an infinitive",
        f"Nätverket beslutar att till ny ledamot i {KUST} efter Karl Lind välja Ida Jonsson.",
        [f"Ida Jonsson | {KUST} | ledamot | elected", f"Karl Lind | {KUST} | ledamot | former"],
    ),
    ("has joined", f"Ida Jonsson har anslutit till {KUST}.", [f"Ida Jonsson | {KUST} | ledamot | current"]),
    (
        "is decided to be made of",
        f"Nätverket beslutar att {KUST} ska bestå av Ida Jonsson och Karl Lind.",
        [f"Ida Jonsson | {KUST} | ledamot | elected", f"Karl Lind | {KUST} | ledamot | elected"],
    ),
    (
        "has got two new members",
        f"{KUST} har fått två nya ledamöter: Ida Jonsson, Ale, och Karl Lind, Lerum.",
        [
            f"Ida Jonsson | {KUST} | ledamot | current | for Ale kommun",
            f"Karl Lind | {KUST} | ledamot | current | for Lerums kommun",
        ],
    ),
    (
        "is represented, without a new one",
        f"Representant för Ale i {KUST} blir Ida Jonsson.",
        [f"Ida Jonsson | {KUST} | representant | current | for Ale kommun"],
    ),
    (
        "new from a home",
        "Ny ledamot från Ale är Ida Jonsson.",
        [f"Ida Jonsson | {OWN} | ledamot | current | for Ale kommun"],
    ),
    (
        "the municipality's own in a council",
        f"Ida Jonsson utses till kommunens representant i {KUST}.",
        [f"Ida Jonsson | {KUST} | representant | elected"],
    ),
    (
        "two offices that another forum gives",
        f"{KUST} har valt Ida Jonsson till ordförande och Karl Lind till vice ordförande.",
        [f"Ida Jonsson | {KUST} | ordförande | elected", f"Karl Lind | {KUST} | vice ordförande | elected"],
    ),
    (
        "some of whom have no name yet",
        f"{KUST}: Ida Jonsson, Karl Lind och en lärare från Ale.",
        [f"Ida Jonsson | {KUST} | ledamot | current", f"Karl Lind | {KUST} | ledamot | current"],
    ),
    ("whom a network sends", f"Nätverket skickar Lena Mo till {KUST}.", [f"Lena Mo | {KUST} | ledamot | current"]),
    (
        "led by one with a title",
        f"{KUST} leds av regionråd Ida Jonsson.",
        [f"Ida Jonsson | {KUST} | ordförande | current"],
    ),
    (
        "places that are held",
        f"Nätverket har två platser i {KUST}, som innehas av Lena Mo och Per Quist.",
        [f"Lena Mo | {KUST} | ledamot | current", f"Per Quist | {KUST} | ledamot | current"],
    ),
    ("a place", f"Lena Mo har en plats i {KUST}.", [f"Lena Mo | {KUST} | ledamot | current"]),
    (
        "represented by, without a name for whom",
        f"Kommunerna representeras i {KUST} av Ida Jonsson (Ale) och Hans Ivarsson (Lerum).",
        [
            f"Ida Jonsson | {KUST} | representant | current | for Ale kommun",
            f"Hans Ivarsson | {KUST} | representant | current | for Lerums kommun",
        ],
    ),
    (
        "represented by, the forum first",
        f"I {KUST} representeras kommunerna av Ida Jonsson.",
        [f"Ida Jonsson | {KUST} | representant | current"],
    ),
    (
        "a forum where somebody has an office",
        "Ale har bildat rådet för stadsodling där Ida Jonsson är ordförande.",
        ["Ida Jonsson | Rådet för stadsodling | ordförande | current"],
    ),
    (
        "a forum whose chair somebody is",
        f"{KUST}, vars ordförande är Ida Jonsson, har mötts.",
        [f"Ida Jonsson | {KUST} | ordförande | current"],
    ),
    (
        "a forum with somebody in the chair",
        f"{KUST}, med Ida Jonsson som ordförande, har mötts.",
        [f"Ida Jonsson | {KUST} | ordförande | current"],
    ),
    (
        "a forum that has a new chair",
        f"{KUST} har fått en ny ordförande, Ida Jonsson från Ale.",
        [f"Ida Jonsson | {KUST} | ordförande | current | for Ale kommun"],
    ),
    (
        "the chair of those who meet, in a clause",
        "Lena Mo, som är nätverkets ordförande, inledde.",
        [f"Lena Mo | {OWN} | ordförande | current"],
    ),
    ("co-opted", f"Ida Jonsson är adjungerad i {KUST}.", [f"Ida Jonsson | {KUST} | adjungerad | current"]),
    (
        "new in a forum",
        "Nya i nätverket är Ida Jonsson, Ale, och Hans Ivarsson, Lerum.",
        [
            f"Ida Jonsson | {OWN} | ledamot | current | for Ale kommun",
            f"Hans Ivarsson | {OWN} | ledamot | current | for Lerums kommun",
        ],
    ),
    (
        "who becomes what",
        "Vice ordförande blir Ida Jonsson, Ale.",
        [f"Ida Jonsson | {OWN} | vice ordförande | current | for Ale kommun"],
    ),
    (
        "who becomes what, the person first",
        "Lena Mo valdes till ordförande. Per Quist blir vice ordförande.",
        [f"Lena Mo | {OWN} | ordförande | elected", f"Per Quist | {OWN} | vice ordförande | current"],
    ),
    ("who chairs only one meeting", "Per Quist blir ordförande för mötet.", []),
    (
        "who becomes what, behind an election",
        "Nätverket enades om att Lena Mo, Lerum, är ordförande 2025. Vice ordförande blir Per Quist.",
        [
            f"Lena Mo | {OWN} | ordförande | elected | for Lerums kommun",
            f"Per Quist | {OWN} | vice ordförande | elected",
        ],
    ),
    (
        "representatives behind a colon",
        f"Representanter i {KUST}: Ida Jonsson och Hans Ivarsson.",
        [f"Ida Jonsson | {KUST} | representant | current", f"Hans Ivarsson | {KUST} | representant | current"],
    ),
    (
        "for a time",
        "Kustgruppen inför sommarens möte består av Ida Jonsson och Hans Ivarsson.",
        ["Ida Jonsson | Kustgruppen | ledamot | current", "Hans Ivarsson | Kustgruppen | ledamot | current"],
    ),
    (
        "representatives whom the forum has",
        f"Nätverket har två representanter i {KUST}: Ida Jonsson och Hans Ivarsson.",
        [f"Ida Jonsson | {KUST} | representant | current", f"Hans Ivarsson | {KUST} | representant | current"],
    ),
    (
        "by whom those who meet are represented",
        f"Nätverket representeras av Lena Mo i {KUST}.",
        [f"Lena Mo | {KUST} | representant | current | for {OWN}"],
    ),
    ("members behind a dash", f"{KUST} – Ida Jonsson.", [f"Ida Jonsson | {KUST} | ledamot | current"]),
    (
        "appointed to represent",
        f"Lena Mo är utsedd att representera nätverket i {KUST}.",
        [f"Lena Mo | {KUST} | representant | elected | for {OWN}"],
    ),
    (
        "who does something else first",
        f"Lena Mo arbetar i Lerum och sitter i {KUST}.",
        [f"Lena Mo | {KUST} | ledamot | current"],
    ),
    ("sits, the verb first", f"Från Ale sitter Ida Jonsson i {KUST}.", [f"Ida Jonsson | {KUST} | ledamot | current"]),
    (
        "takes part as a representative",
        f"Lena Mo deltar i {KUST} som nätverkets representant.",
        [f"Lena Mo | {KUST} | representant | current | for {OWN}"],
    ),
    (
        "a group that is convened by",
        "Arbetsgruppen för stadsodling sammankallas av Ida Jonsson.",
        ["Ida Jonsson | Arbetsgruppen för stadsodling | sammankallande | current"],
    ),
    (
        "is to be one of them",
        f"Nätverket utser Ida Jonsson att ingå i {KUST}.",
        [f"Ida Jonsson | {KUST} | ledamot | elected"],
    ),
    (
        "new at work, and welcomed to the forum",
        "Lena hälsade Ida Jonsson, ny kulturchef i Ale, välkommen till nätverket.",
        [f"Ida Jonsson | {OWN} | ledamot | current"],
    ),
    (
        "new in an office, with a home",
        f"Ida Jonsson, Lerum, är ny ordförande i {KUST} efter Karl Lind.",
        [
            f"Ida Jonsson | {KUST} | ordförande | current | for Lerums kommun",
            f"Karl Lind | {KUST} | ordförande | former",
        ],
    ),
    (
        "a group, with what it consists of behind a comma",
        f"{KUST}, bestående av Lena Mo och Per Quist, tar fram ett förslag.",
        [f"Lena Mo | {KUST} | ledamot | current", f"Per Quist | {KUST} | ledamot | current"],
    ),
    (
        "consists of, for a year",
        f"{KUST} består under 2024 av Lena Mo och Per Quist.",
        [f"Lena Mo | {KUST} | ledamot | current", f"Per Quist | {KUST} | ledamot | current"],
    ),
    (
        "an office in brackets",
        f"{KUST} (sammankallande: Lena Mo) möttes.",
        [f"Lena Mo | {KUST} | sammankallande | current"],
    ),
    (
        "has taken an office upon her",
        f"Per berättar att Lena Mo tagit på sig rollen som {KUST}s ordförande.",
        [f"Lena Mo | {KUST} | ordförande | current"],
    ),
    (
        "elsewhere, in a place",
        f"Lena Mo informerade om {KUST} i Lindö, där hon är ordförande.",
        [f"Lena Mo | {KUST} | ordförande | current"],
    ),
    (
        "the other officer, right behind",
        f"{KUST} har valt Ida Jonsson till ordförande. Vice ordförande är Karl Lind.",
        [f"Ida Jonsson | {KUST} | ordförande | elected", f"Karl Lind | {KUST} | vice ordförande | elected"],
    ),
    (
        "by the forum that a line opens with",
        f"{KUST}: Per Quist har gått i pension. Ny sammankallande blir Ida Jonsson.",
        [f"Ida Jonsson | {KUST} | sammankallande | current"],
    ),
    (
        "a forum that chooses its own",
        f"{KUST} har tio ledamöter och har valt Ida Jonsson till ordförande.",
        [f"Ida Jonsson | {KUST} | ordförande | elected"],
    ),
    (
        "to an office of a forum, whoever chooses",
        f"Ale kommun har utsett Ida Jonsson till {KUST}s ordförande.",
        [f"Ida Jonsson | {KUST} | ordförande | elected"],
    ),
    (
        "a stand-in right behind",
        f"Nätverket utsåg Lena Mo till representant i {KUST}. Som ersättare utsågs Per Quist.",
        [f"Lena Mo | {KUST} | representant | elected", f"Per Quist | {KUST} | ersättare | elected"],
    ),
    (
        "has got a new one after another",
        f"{KUST} har fått en ny samordnare, Ida Jonsson, efter Karl Lind.",
        [f"Ida Jonsson | {KUST} | samordnare | current"],
    ),
    (
        "elected again in two words",
        "Nätverket beslutade att välja om Lena Mo som ordförande.",
        [f"Lena Mo | {OWN} | ordförande | elected"],
    ),
    (
        "an office in brackets, shortened",
        f"{KUST} (ordf. Lena Mo) möttes.",
        [f"Lena Mo | {KUST} | ordförande | current"],
    ),
    (
        "two offices of one sentence",
        f"{KUST} möttes. Nya ledamöter i {KUST} är Ida Jonsson, Lerum, och kassör Karl Lind.",
        [f"Ida Jonsson | {KUST} | ledamot | current | for Lerums kommun"],
    ),
    (
        "the officer of the forum that a line opens with",
        f"{KUST}: nystartat. Ordförande är Ida Jonsson.",
        [f"Ida Jonsson | {KUST} | ordförande | current"],
    ),
    (
        "new for somebody",
        "Ida Jonsson är ny ledamot för Kommunal efter Karl Lind.",
        [f"Ida Jonsson | {OWN} | ledamot | current | for Svenska Kommunalarbetareförbundet"],
    ),
    (
        "the new chair of a forum that was named",
        f"Lena informerade från {KUST}. Rådets nya ordförande är Ida Jonsson.",
        [f"Ida Jonsson | {KUST} | ordförande | current"],
    ),
    (
        "who besides belongs to it",
        f"{KUST} möttes. I {KUST} ingår dessutom Ida Jonsson och Karl Lind.",
        [f"Ida Jonsson | {KUST} | ledamot | current", f"Karl Lind | {KUST} | ledamot | current"],
    ),
    (
        "has taken over the chair",
        "Ida Jonsson har tagit över ordförandeskapet.",
        [f"Ida Jonsson | {OWN} | ordförande | current"],
    ),
    (
        "a forum with a word behind it chooses its own",
        f"{KUST} norra har utsett Ida Jonsson till sin ordförande.",
        [f"Ida Jonsson | {KUST} | ordförande | elected"],
    ),
]

HANDED_OVER = [
    (
        "represented by one in another's place from now on",
        f"Ale kommer från och med nu att representeras i {KUST} av Ida Jonsson istället för Karl Lind.",
        [
            f"Ida Jonsson | {KUST} | representant | current | for Ale kommun",
            f"Karl Lind | {KUST} | representant | former | for Ale kommun",
        ],
    ),
    (
        "who it was before, for whom",
        f"Ale har utsett Ida Jonsson till ledamot i {KUST}. Tidigare ledamot från Ale var Karl Lind.",
        [
            f"Ida Jonsson | {KUST} | ledamot | elected | for Ale kommun",
            f"Karl Lind | {KUST} | ledamot | former | for Ale kommun",
        ],
    ),
    (
        "dismissed by whose seat it is, which sends another",
        f"Ale kommun har genom beslut den 2 mars entledigat Karl Lind från uppdraget som ledamot i {KUST} och utsett "
        "Ida Jonsson till ny ledamot.",
        [
            f"Karl Lind | {KUST} | ledamot | former | for Ale kommun",
            f"Ida Jonsson | {KUST} | ledamot | elected | for Ale kommun",
        ],
    ),
    (
        "elected in the forum that the line opens with",
        f"{KUST}: Ida Jonsson från Ale har valts till ordförande efter Karl Lind.",
        [
            f"Ida Jonsson | {KUST} | ordförande | elected | for Ale kommun",
            f"Karl Lind | {KUST} | ordförande | former | for Ale kommun",
        ],
    ),
    (
        "one of several goes, and who comes in her stead",
        f"I {KUST} ingår sedan tidigare Lena Mo (ordförande), Karl Lind och Ida Jonsson. Ida Jonsson har avböjt "
        "fortsatt uppdrag. Nätverket beslutade att utse Hans Ivarsson, Ale, i hennes ställe.",
        [
            f"Lena Mo | {KUST} | ordförande | current",
            f"Karl Lind | {KUST} | ledamot | current",
            f"Ida Jonsson | {KUST} | ledamot | current",
            f"Ida Jonsson | {KUST} | ledamot | former",
            f"Hans Ivarsson | {KUST} | ledamot | elected | for Ale kommun",
        ],
    ),
    (
        "chosen, and whom she follows",
        f"Nätverket har utsett Ida Jonsson till {KUST}. Hon efterträder Karl Lind, som har flyttat.",
        [f"Ida Jonsson | {KUST} | ledamot | elected", f"Karl Lind | {KUST} | ledamot | former"],
    ),
    (
        "new, and after whom, in one sentence",
        f"Ida Jonsson är ny i {KUST} sedan maj, hon efterträder Karl Lind.",
        [f"Ida Jonsson | {KUST} | ledamot | current", f"Karl Lind | {KUST} | ledamot | former"],
    ),
    (
        "in whose place another comes",
        f"Ale kommun har anmält att Karl Lind lämnar {KUST}. I hans ställe har man utsett Ida Jonsson.",
        [
            f"Karl Lind | {KUST} | ledamot | former | for Ale kommun",
            f"Ida Jonsson | {KUST} | ledamot | elected | for Ale kommun",
        ],
    ),
    (
        "goes in for another where the one before told of whom",
        f"Ale har bytt representant i {KUST}. Ida Jonsson går in för Karl Lind.",
        [f"Ida Jonsson | {KUST} | ledamot | current", f"Karl Lind | {KUST} | ledamot | former"],
    ),
    (
        "whose successor somebody is",
        f"Karl Lind lämnar {KUST}. Hans efterträdare i {KUST} är Ida Jonsson.",
        [f"Karl Lind | {KUST} | ledamot | former", f"Ida Jonsson | {KUST} | ledamot | current"],
    ),
    (
        "whose place somebody takes",
        f"Karl Lind lämnar {KUST}. Ida Jonsson tar hans plats.",
        [f"Karl Lind | {KUST} | ledamot | former", f"Ida Jonsson | {KUST} | ledamot | current"],
    ),
    (
        "takes the place of her municipality",
        "Ida Jonsson är ny kulturchef i Ale och tar därmed över Ales plats i nätverket efter Karl Lind.",
        [
            f"Ida Jonsson | {OWN} | ledamot | current | for Ale kommun",
            f"Karl Lind | {OWN} | ledamot | former | for Ale kommun",
        ],
    ),
    (
        "takes another's place",
        f"Ida Jonsson övertar Karl Linds plats i {KUST}.",
        [f"Ida Jonsson | {KUST} | ledamot | current", f"Karl Lind | {KUST} | ledamot | former"],
    ),
    (
        "leaves her work and is followed",
        f"Karl Lind slutar i Ale och ersätts i {KUST} av Ida Jonsson.",
        [f"Ida Jonsson | {KUST} | ledamot | current", f"Karl Lind | {KUST} | ledamot | former"],
    ),
    (
        "is followed, the forum last",
        f"Karl Lind ersätts av Ida Jonsson i {KUST}.",
        [f"Ida Jonsson | {KUST} | ledamot | current", f"Karl Lind | {KUST} | ledamot | former"],
    ),
    ("is thanked", "Karl Lind avtackades efter sex år som ordförande.", [f"Karl Lind | {OWN} | ordförande | former"]),
    ("leaves, in a list", f"{KUST} – Karl Lind avgår.", [f"Karl Lind | {KUST} | ledamot | former"]),
    (
        "enters, and whom she follows",
        f"Ida Jonsson går in i {KUST} efter Karl Lind.",
        [f"Ida Jonsson | {KUST} | ledamot | current", f"Karl Lind | {KUST} | ledamot | former"],
    ),
    (
        "is followed in an office",
        f"Karl Lind ersätts som ordförande i {KUST} av Ida Jonsson.",
        [f"Ida Jonsson | {KUST} | ordförande | current", f"Karl Lind | {KUST} | ordförande | former"],
    ),
    (
        "is thanked for an office elsewhere",
        f"Under mötet avtackades Karl Lind efter sex år som ordförande i {KUST}.",
        [f"Karl Lind | {KUST} | ordförande | former"],
    ),
    ("the last meeting", "Detta var Karl Linds sista möte i nätverket.", [f"Karl Lind | {OWN} | ledamot | former"]),
    ("no longer", f"Karl Lind ingår inte längre i {KUST}.", [f"Karl Lind | {KUST} | ledamot | former"]),
    (
        "asks to be discharged",
        f"Karl Lind har skriftligt begärt att bli entledigad från sitt uppdrag som ersättare i {KUST}.",
        [f"Karl Lind | {KUST} | ersättare | former"],
    ),
    (
        "has left, so that whom he came from sends another",
        f"Sedan Karl Lind lämnat {KUST} har Ale kommun utsett Ida Jonsson till ny representant.",
        [f"Karl Lind | {KUST} | ledamot | former", f"Ida Jonsson | {KUST} | representant | elected | for Ale kommun"],
    ),
    (
        "the chair is handed over",
        f"Karl Lind lämnar över ordförandeskapet i {KUST} till Ida Jonsson.",
        [f"Karl Lind | {KUST} | ordförande | former", f"Ida Jonsson | {KUST} | ordförande | current"],
    ),
    (
        "is discharged by those who meet",
        f"Nätverket beslutar att entlediga Karl Lind från uppdraget som ledamot i {KUST}.",
        [f"Karl Lind | {KUST} | ledamot | former"],
    ),
    (
        "has asked for her own discharge, with a home",
        f"Karl Lind, Lerum, har begärt sitt entledigande från uppdraget som ledamot i {KUST}.",
        [f"Karl Lind | {KUST} | ledamot | former | for Lerums kommun"],
    ),
    (
        "is followed from a day",
        "Karl Lind har bytt tjänst och ersätts från årsskiftet av Ida Jonsson.",
        [f"Ida Jonsson | {OWN} | ledamot | current", f"Karl Lind | {OWN} | ledamot | former"],
    ),
    (
        "another is sent, behind a colon",
        "Ale kommun byter representant: Karl Lind ersätts av Ida Jonsson.",
        [
            f"Ida Jonsson | {OWN} | representant | current | for Ale kommun",
            f"Karl Lind | {OWN} | representant | former | for Ale kommun",
        ],
    ),
    (
        "leaves the chair of those who meet",
        "Lena Mo, som lett nätverket i tre år, lämnar ordförandeposten vid årsskiftet.",
        [f"Lena Mo | {OWN} | ordförande | former"],
    ),
    (
        "is followed, the forum first",
        f"I {KUST} ersätts Karl Lind av Ida Jonsson.",
        [f"Ida Jonsson | {KUST} | ledamot | current", f"Karl Lind | {KUST} | ledamot | former"],
    ),
    (
        "has followed, the forum first",
        f"I {KUST} har Ida Jonsson efterträtt Karl Lind.",
        [f"Ida Jonsson | {KUST} | ledamot | current", f"Karl Lind | {KUST} | ledamot | former"],
    ),
    (
        "is announced by those who send her",
        f"Ale kommun har anmält Ida Jonsson som ny ledamot i {KUST} i stället för Karl Lind.",
        [
            f"Ida Jonsson | {KUST} | ledamot | current | for Ale kommun",
            f"Karl Lind | {KUST} | ledamot | former | for Ale kommun",
        ],
    ),
    (
        "takes somebody's seat",
        f"Ida Jonsson, Ale, tar Karl Linds plats i {KUST} från augusti.",
        [f"Ida Jonsson | {KUST} | ledamot | current | for Ale kommun", f"Karl Lind | {KUST} | ledamot | former"],
    ),
    (
        "is exchanged for another",
        "Ale byter ut Karl Lind mot Ida Jonsson.",
        [
            f"Ida Jonsson | {OWN} | ledamot | current | for Ale kommun",
            f"Karl Lind | {OWN} | ledamot | former | for Ale kommun",
        ],
    ),
    (
        "from the branch council, beside a programme council",
        "Lena sitter i Programrådet Handel. Per Quist avgår som ordförande i branschrådet.",
        ["Lena Mo | Programråd Handel | ledamot | current", "Per Quist | Branschrådet | ordförande | former"],
    ),
]

NONE = [
    ("a wish", f"Karl Lind önskar lämna {KUST}."),
    ("a question", f"Frågan är om Ida Jonsson ska ingå i {KUST}."),
    ("ought to", f"Ida Jonsson bör ingå i {KUST}."),
    ("nominated", f"Nätverket nominerar Ida Jonsson till {KUST}."),
    ("a meeting with them", f"Ida Jonsson deltar i nästa möte med {KUST}."),
    ("a guest", "Ida Jonsson hälsades välkommen till nätverket."),
    ("a representative of nobody knows where", "Ny representant blir Ida Jonsson, Ale."),
    ("an office of a union", "Ida Jonsson har valts till ordförande för Fackförbundet Havet."),
    ("a word that begins like an office", "Nätverket beslutar att välja Ida Jonsson till ordförandereserv."),
    ("stands in", "Ida Jonsson ersätter Karl Lind vid dagens möte."),
    ("stands in for one who could not come", "Karl Lind har anmält förhinder och ersätts av Ida Jonsson."),
    ("the chair of the next meeting", "Nätverket beslutar att välja Lena Mo till ordförande för nästa möte."),
    ("of a group that has no name", "En styrgrupp har bildats. Övriga medlemmar är Ida Jonsson och Karl Lind."),
    (
        "elected to what nothing tells as a forum",
        "Nätverket utser Lena Mo till ledamot och Per Quist till ersättare i Parkbolaget Söder.",
    ),
    (
        "in the chair of another than the one that meets",
        "Styrgruppen har bytt ordförande. Ida Jonsson är ny ordförande efter Karl Lind.",
    ),
    ("sent by nobody knows whom", "Lena Mo utses till ombud och Per Quist till ersättare."),
    ("sent by those who meet, where is not told", "Nätverket utser Lena Mo till representant."),
    ("in a steering group that nobody has named", "Våra representanter i styrgruppen är Lena Mo och Per Quist."),
    ("an officer of whom nothing tells where", "Vice ordförande är Ida Jonsson."),
]


@pytest.mark.parametrize(("sentence", "expected"), labelled([*HELD, *HANDED_OVER]))
def test_a_sentence_says_who_sits_where(sentence: str, expected: list[str]) -> None:
    assert sorted(seats(sentence)) == sorted(expected)


@pytest.mark.parametrize("sentence", [sentence for _, sentence in NONE], ids=[label for label, _ in NONE])
def test_what_is_said_of_no_seat(sentence: str) -> None:
    assert seats(sentence) == []
