import pytest

from extractors.forums.finding import find_forums
from extractors.forums.marks import ForumMark, ForumReference
from extractors.matching.lexicon import lexicon
from tests.tables import labelled


def forums(text: str) -> list[str]:
    """Return the forums of a text: "name [kind, convener]", and a bare head in brackets with its kind."""
    known = {k.span.end: k for k in lexicon().find(text)}
    found = []
    for one in sorted(find_forums(text, known), key=lambda f: f.span):
        if isinstance(one, ForumReference):
            found.append(f"({one.head}, {one.kind})")
        else:
            convener = f", {one.convener.name}" if one.convener is not None else ""
            found.append(f"{one.name} [{one.kind}{convener}]")
    return found


FOUND = [
    ("of a project, before a colon", "Styrgruppen för Grönt ljus: Anna Ek", ["Styrgrupp Grönt ljus [steering-group]"]),
    ("of two places", "i Samverkansnämnden Kalmar–Kronoberg.", ["Samverkansnämnden Kalmar–Kronoberg [committee]"]),
    ("a council of pupils, and a group of them", "Elevrådet och elevgruppen", ["Elevrådet [council]"]),
    ("an adjective of a part of the country", "Västskånska rådet", ["Västskånska rådet [council]"]),
    ("what a line opens with", "b) Länsgrupp trygga parker: Anna Ek", ["Länsgrupp trygga parker [group]"]),
    (
        "for something, before another verb",
        "Länsnätverket för parkchefer och redogjorde",
        ["Länsnätverket för parkchefer [network]"],
    ),
    (
        "a body of an organisation that ends as a genitive does",
        "Kramfors kommunfullmäktige",
        ["Kommunfullmäktige [assembly, Kramfors kommun]"],
    ),
    ("definite", "sade Utbildningschefsnätverket", ["Utbildningschefsnätverket [network]"]),
    ("genitive", "Utbildningschefsnätverkets ordförande", ["Utbildningschefsnätverket [network]"]),
    ("split by conversion", "Rektors nätverket", ["Rektorsnätverket [network]"]),
    ("a long stem split", "Bildningschefs nätverkets ordförande", ["Bildningschefsnätverket [network]"]),
    ("lower case", "i grundskolenätverket", ["Grundskolenätverket [network]"]),
    ("an abbreviation", "i SYV-nätverket", ["SYV-nätverket [network]"]),
    (
        "with its convener",
        "SKR:s skolchefsnätverk",
        ["SKR:s skolchefsnätverk [network, Sveriges Kommuner och Regioner]"],
    ),
    ("an adjective", "det skolpolitiska nätverket", ["Skolpolitiska nätverket [network]"]),
    ("an industry council", "Branschråd vård", ["Branschråd vård [industry-council]"]),
    ("an industry council of two", "i Branschråd vård och omsorg.", ["Branschråd vård och omsorg [industry-council]"]),
    ("of two before a verb", "Branschråd vård och omsorg har mött.", ["Branschråd vård och omsorg [industry-council]"]),
    (
        "of one and another forum",
        "Branschråd teknik och nätverket har mött.",
        ["Branschråd teknik [industry-council]", "(nätverk, network)"],
    ),
    ("a head that speaks", "Branschråd som möts", ["(branschråd, industry-council)"]),
    (
        "one for two school forms",
        "Branschråd förskola och grundskola",
        ["Branschråd förskola [industry-council]", "Branschråd grundskola [industry-council]"],
    ),
    ("a steering group by name", "styrgrupp Hav och Kust", ["Styrgrupp Hav och Kust [steering-group]"]),
    ("for something", "Nätverket för barnhälsa", ["Nätverket för barnhälsa [network]"]),
    ("a body", "Kommunstyrelsen och kommunfullmäktige", ["Kommunstyrelsen [board]", "Kommunfullmäktige [assembly]"]),
    ("a body of an organisation", "Lerums kommunstyrelse beslutar", ["Lerums kommunstyrelse [board, Lerums kommun]"]),
    ("a committee", "Bildningsnämnden", ["Bildningsnämnden [committee]"]),
    (
        "for something, a compound",
        "i Samverkansgruppen för barn och unga.",
        ["Samverkansgruppen för barn och unga [working-group]"],
    ),
    (
        "a group that is known by one word, and what it is for",
        "Beredningsgruppen för regionutveckling beslutar. Ärendet går till beredningsgruppen för beslut.",
        ["Beredningsgruppen för regionutveckling [working-group]", "Beredningsgruppen [working-group]"],
    ),
    ("with an adjective", "i rådet för jämställd etablering.", ["Rådet för jämställd etablering [council]"]),
    ("sent for a decision", "till Rektorsnätverket för beslut", ["Rektorsnätverket [network]"]),
    ("for what was spoken of", "programrådet för utbildningen", ["(programråd, industry-council)"]),
    ("by its field", "i Vattenparlamentet Södra Havet.", ["Vattenparlamentet Södra Havet [assembly]"]),
    ("by its county", "Rektorsnätverket Kalmar län möts", ["Rektorsnätverket Kalmar län [network]"]),
    (
        "somebody's whom nobody knows",
        "i Kustverket Norrs referensgrupp",
        ["Kustverket Norrs referensgrupp [reference-group]"],
    ),
    ("a board", "i Ineras styrelse", ["Ineras styrelse [board, Inera]"]),
    ("a region's", "Hallands folkhälsonätverk möts", ["Hallands folkhälsonätverk [network]"]),
    (
        "a new one",
        "SKR:s nystartade skolchefsnätverk",
        ["SKR:s skolchefsnätverk [network, Sveriges Kommuner och Regioner]"],
    ),
    ("a project's group", "projektets styrgrupp möts", ["(styrgrupp, steering-group)"]),
    (
        "the group of a project",
        "styrgruppen för projektet Läslust i skogen.",
        ["Styrgrupp Läslust i skogen [steering-group]"],
    ),
    (
        "on the next line",
        "Arbetsgrupp för skolväg\nRådet beslutar",
        ["Arbetsgrupp för skolväg [working-group]", "(råd, council)"],
    ),
    ("what it is to do", "ett brev till föräldrarådet för granskning av reglerna", ["Föräldrarådet [council]"]),
    ("a college", "i rektorskollegiet", ["Rektorskollegiet [network]"]),
    ("a body of preparation", "till beredningsgruppen", ["Beredningsgruppen [working-group]"]),
    ("a genitive of the sentence", "Gruppens arbetsgrupp möts", []),
    (
        "in the indefinite form, by more words",
        "Regional arbetsgrupp barns hälsa",
        ["Regional arbetsgrupp barns hälsa [working-group]"],
    ),
    ("a preposition that ends as adjectives do", "Enligt styrelsens ordning", ["(styrelse, board)"]),
    ("an adjective that tells none apart", "en regional styrgrupp bildas", ["(styrgrupp, steering-group)"]),
    ("an agency's group", "i Skolverkets referensgrupp", ["Skolverkets referensgrupp [reference-group, Skolverket]"]),
    ("a municipality in another name", "i Inköp Umeås styrgrupp", ["Inköp Umeås styrgrupp [steering-group]"]),
    ("founded", "att bilda en arbetsgrupp för skolväg.", ["Arbetsgrupp för skolväg [working-group]"]),
    ("two fields", "Branschråd Bygg och anläggning\n", ["Branschråd Bygg och anläggning [industry-council]"]),
    ("a board of a long name", "Styrelsen för Lilla ås vattenråd", ["Styrelsen för Lilla ås vattenråd [board]"]),
    ("a general meeting", "vid bolagsstämman", []),
    ("a line that runs into it", "Stadsstyrelsen Tid Måndag", ["Stadsstyrelsen [board]"]),
    (
        "a field that a line runs into",
        "Planeringsgruppen för skolskjuts Tid",
        ["Planeringsgruppen för skolskjuts [group]"],
    ),
    (
        "a name that a line runs into",
        "Forum för Regional Läsning Avsändarens",
        ["Forum för Regional Läsning [forum]"],
    ),
    (
        "two adjectives",
        "det delregionala politiska samrådsorganet",
        ["Delregionala politiska samrådsorganet [council]"],
    ),
    ("a part of the country", "i Norra Vård- och omsorgsnämnden", ["Norra Vård- och omsorgsnämnden [committee]"]),
    ("an adjective and a name", "Styrelsen för beställd Läsning.", ["Styrelsen för beställd Läsning [board]"]),
    ("a stem that ends like no forum", "Klimatrådets möte", ["Klimatrådet [council]"]),
    ("what another is", "Lotsgruppen är SKR:s politiska styrgrupp för hav", ["Lotsgruppen [group]"]),
    ("what another is, behind it", "Lotsgruppen, SKR:s politiska styrgrupp för hav, sade", ["Lotsgruppen [group]"]),
    (
        "two lines run together",
        "Styrgruppen för arbetsmarknad Styrgruppen för hav",
        ["Styrgruppen för arbetsmarknad [steering-group]", "Styrgruppen för hav [steering-group]"],
    ),
    ("an area", "inom energi- och klimatområdet", []),
    ("a description", "• Forum för kunskaps- och erfarenhetsutbyte.", ["(forum, forum)"]),
    ("in capitals", "VÅRD- OCH STÖDNÄMNDEN", ["Vård- och stödnämnden [committee]"]),
    ("a head alone", "i nätverket och styrgruppen", ["(nätverk, network)", "(styrgrupp, steering-group)"]),
    ("a target group", "målgruppen och åldersgruppen", []),
    ("a verb", "det ska stämmas av", []),
    ("a councillor", "kommunalrådet talade", []),
    ("a household", "hushållet", []),
    ("a social network", "på sociala medier", []),
    ("nothing", "", []),
    ("for a field of schools", "Samrådsgruppen för gymnasiet", ["Samrådsgruppen för gymnasiet [group]"]),
    ("for a name", "Lokala ledningsgruppen för Läslyftet", ["Lokala ledningsgruppen för Läslyftet [management-group]"]),
    ("a partnership", "Partnerskapet för läsning", ["Partnerskapet för läsning [network]"]),
    ("called twice", "Kulturskolerådet Mitt möts. Kulturskolerådet Mitt åt.", ["Kulturskolerådet Mitt [council]"] * 2),
    ("called once", "Kulturskolerådet Mitt möts.", ["Kulturskolerådet [council]"]),
    ("a compound with a capital and a noun", "i Länsgrupp simkunnighet och i", ["Länsgrupp simkunnighet [group]"]),
    ("a compound with a capital and a name", "Kulturråd Kusten träffas", ["Kulturråd Kusten [council]"]),
    ("a compound with a capital that opens a sentence", "Länsgrupp bildades i maj", []),
    (
        "for something new",
        "Sjöfartsverkets referensgrupp för ny farled",
        ["Sjöfartsverkets referensgrupp för ny farled [reference-group, Sjöfartsverket]"],
    ),
    ("for a new treatment", "till Kustnätverket för ny behandling", ["Kustnätverket [network]"]),
    ("an acronym that is owned", "Region Hallands AI-råd", ["Region Hallands AI-råd [council, Region Halland]"]),
    (
        "a name that begins with a genitive",
        "i arbetsgruppen Framtidens station.",
        ["Arbetsgrupp Framtidens station [working-group]"],
    ),
    (
        "an adjective and its noun",
        "i arbetsgruppen Digitala läsrum.",
        ["Arbetsgrupp Digitala läsrum [working-group]"],
    ),
    (
        "owned by a body with two words",
        "till Nordsvenska hamnbolagets kulturråd",
        ["Nordsvenska hamnbolagets kulturråd [council]"],
    ),
    ("of people who are not those who meet", "frågan går till rektorernas nätverk", []),
    ("of all parties", "i Kustgemensamt forum", ["Kustgemensamt forum [forum]"]),
    (
        "for what a place has",
        "Styrgruppen för Dalslands miljö- och energikontor",
        ["Styrgruppen för Dalslands miljö- och energikontor [steering-group]"],
    ),
    ("of a project with the bare word", "i styrgruppen för projekt Lotsen.", ["Styrgrupp Lotsen [steering-group]"]),
    (
        "of a project in quotation marks",
        'i styrgruppen för projektet "Unga vägar" nu',
        ["Styrgrupp Unga vägar [steering-group]"],
    ),
    (
        "for what stands in quotation marks",
        'i referensgruppen för "Hållbara hamnar" nu',
        ["Referensgruppen för Hållbara hamnar [reference-group]"],
    ),
    (
        "words that belong together",
        "den regionala arbetsgruppen för våld i nära relationer",
        ["Regionala arbetsgruppen för våld i nära relationer [working-group]"],
    ),
    (
        "a name that is an adjective",
        "i programrådet för Industritekniska programmet.",
        ["Programrådet för Industritekniska programmet [industry-council]"],
    ),
    ("for the rest of a time", "i Hälsorådet för resterande del av perioden", ["Hälsorådet [council]"]),
    (
        "of a project that is on a condition",
        "i styrgruppen för Läslust i väst om bidraget beviljas",
        ["Styrgrupp Läslust i väst [steering-group]"],
    ),
    (
        "two words before brackets",
        "Branschråd vård och omsorg (möttes)",
        ["Branschråd vård och omsorg [industry-council]"],
    ),
    ("what it gets something for", "till Utvecklingsnämnden för fastställelse", ["Utvecklingsnämnden [committee]"]),
    ("several", "Nationella nätverk\n", []),
    ("several, within a line", "Regionala branschråd möts", []),
    ("one of them", "Nationella nätverket", ["Nationella nätverket [network]"]),
    ("for a part of a country's", "i Styrelsen för svenska sektionen.", ["Styrelsen för svenska sektionen [board]"]),
    (
        "a council with an adjective, for two branches",
        "Lokala programrådet för El- och energiprogrammet möttes",
        ["Lokala programrådet för El- och energiprogrammet [industry-council]"],
    ),
    (
        "somebody's council, for two branches",
        "i Skolverkets nationella programråd för restaurang- och livsmedelsprogrammet sedan januari",
        ["Skolverkets nationella programråd [industry-council, Skolverket]"],
    ),
    (
        "two branches by a sign",
        "Branschråd Bygg & anläggning – Lerum",
        ["Branschråd Bygg & anläggning [industry-council]"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), labelled(FOUND))
def test_forums_are_known_by_the_head_of_their_name(text: str, expected: list[str]) -> None:
    assert forums(text) == expected


def test_a_span_covers_the_name_as_written() -> None:
    text = "enligt SKR:s skolchefsnätverk i maj"
    (mark,) = find_forums(text, {k.span.end: k for k in lexicon().find(text)})
    assert isinstance(mark, ForumMark)
    assert mark.span.of(text) == "SKR:s skolchefsnätverk"
