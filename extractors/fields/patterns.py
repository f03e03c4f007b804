"""Patterns of the pieces of an attendance line that have a form of their own, each under what it reads."""

from __future__ import annotations

import re

from extractors.fields.kinds import Kind
from extractors.words.remark_words import any_of
from graph.claims import Status

# Ja · Nej Nej Ja: what a column of answers says
ANSWERS = re.compile(r"(?:Ja|Nej)(?: (?:Ja|Nej))*(?![\w-])")
# Ja, observatör Ja · Nej Nej: answers that stand behind each other, and behind nobody's name
COLUMN_OF_ANSWERS = re.compile(r"\b(?:Ja|Nej),? (?:[a-zåäö]+ )?(?:Ja|Nej)\b")
# se bilaga 1 · Se vidare sid 2 · enligt bifogad närvarolista · se deltagarförteckning s. 4 · Forts. nästa sida: where
# more of a list stands
ELSEWHERE = re.compile(
    r"(?:(?:se|enligt)\s(?:(?:även|vidare|nästa|bifogad|bilagd|särskild|separat)\s)*"
    r"(?:sid(?:an?|orna|or)?|bilaga|(?:när?varo|deltagar|tjänstgörings)?(?:förteckning(?:en)?|list(?:a|an))"
    r"|upprop(?:et)?|röstlängd(?:en)?)"
    r"|forts(?:ättning|ätter|\.)?\s(?:på\s)?(?:nästa\s)?sid(?:an?)?)(?!\w)\.?"
    r"(?:,?\s(?:bilaga|sid(?:an?|orna|or|\.)?|s\.))*(?:\s?\d{1,3}(?:\s?[-–]\s?\d{1,3}|\soch\s\d{1,3})?(?!\w))?",
    re.IGNORECASE,
)
# Lerums | kommunhus: where they meet, and nobody's home
HOUSE_BEHIND = re.compile(
    r" (?:(?:kommun|kommunal|stads|råd|region|landstings|medborgar)hus(?:et)?|kommunkontor(?:et)?)(?![a-zåäö])"
)
PUNCTUATION = {
    ",": Kind.COMMA, ":": Kind.COLON, ";": Kind.COMMA, "/": Kind.SLASH, "(": Kind.OPEN, ")": Kind.CLOSE,
    "[": Kind.OPEN, "]": Kind.CLOSE, "|": Kind.GAP, "•": Kind.GAP, "·": Kind.GAP,
}  # fmt: skip
# - 18:40: up to then
_BEFORE_TIME = r"(?=\s?\d{1,2}[.:]\d\d(?!\w))"
# a tab, two spaces, a line break, " - "
GAP = re.compile(rf"\t+| {{2,}}|\s*\n\s*|\s+[-–—](?!{_BEFORE_TIME})\s+")
# - Anna Ek · • Anna Ek · - @annaek – Anna Ek: what stands before an entry, and her name in a chat
BULLET = re.compile(r"[-–—*•·▪●○►](?=\s)\s*|@[\w.-]+\s*(?:[-–:]\s)?\s*")
# @annaek · annek123: all that a list says of somebody; before her name it is a bullet
USER_NAME = re.compile(r"(?:@[\w-][\w.-]*|[a-zåäö]{4,}\d{2,4})(?=\s*(?:$|[\n,(]))")
# anna.ek@lerum.se · <anna.ek@lerum.se>
ADDRESS = re.compile(r"<?[\w.+-]+@[\w-]+(?:\.[\w-]+)+>?")
# **Anna Ek**: what marks words in plain text
EMPHASIS = re.compile(r"\*{2,3}|_{2,3}")
# SKF | Sverige AB · Lerums | Energi AB: the form of a company, with what tells it apart
COMPANY_ENDS = re.compile(
    r"(?P<named>(?:[ \u00a0](?!Sverige\b)[A-ZÅÄÖ&][^\s,;:/()]*){0,3})"
    r"(?:[ \u00a0]Sverige)?[ \u00a0](?:AB|HB|Aktiebolag)(?!\w)"
)
# 070-123 45 67 · Tel. 0303-12 34 56
TELEPHONE = re.compile(r"(?:tel\.?:?\s*)?(?:\+46|0)\d{1,3}(?:[ -]?\d{2,3}){2,4}(?!\w)", re.IGNORECASE)
# 500 · 1 200 · -: in a column of votes or shares
FIGURE = re.compile(r"(?:\d[\d\u00a0 ]*|-)(?=\s*(?:$|[\t|]|\s{2}))")
SPACE = re.compile(r"\s+")
# ersatt av Bo Lund · i vars ställe Bo Lund var närvarande · ersättare Bo Lund deltog
_FULL_NAME = r"(?-i:[A-ZÅÄÖ][\w-]+(?: (?:von|af|de))?(?: [A-ZÅÄÖ][\w-]+){1,2})"
SUBSTITUTED_BY = re.compile(
    r"ersat(?:t|tes|ts) av(?=\s)|ersätts av(?=\s)|i vars ställe(?=\s)"
    rf"|(?:ersättare|suppleant)(?=\s{_FULL_NAME}\s(?:deltog|deltar|närvarade|medverkade|kom)(?!\w))",
    re.IGNORECASE,
)
# (ersättare Bo Lund): her substitute, or whose she is; who of them came, nothing tells
SUBSTITUTE_NAMED = re.compile(rf"(?:(?:personlig|ordinarie) )?(?:ersättare|suppleant):? {_FULL_NAME}", re.IGNORECASE)
# tjänstgör som | mötesordförande · fungerade som | sekreterare
SERVES_AS = re.compile(r"(?:tj(?:änst)?g(?:ör|jorde)|fungera(?:r|de)) som(?=\s[a-zåäö])", re.IGNORECASE)
AND = re.compile(r"(?:och|samt|[&+]|(?-i:o(?=\s[A-ZÅÄÖ]))|respektive|resp\.?)(?=\s)", re.IGNORECASE)
# [X] · [ ] · ☒ · ☐ · X at the end of a cell
TICK = re.compile(r"\[(?P<box>[xX✓1 \-]?)\]|(?P<on>[☒☑✓✔√])|(?P<off>☐)|(?P<x>[xX])(?![\w-])")
# Anna Ek  S  1 · Bo Lund  M  -
DIGIT_TICK = re.compile(rf"(?:1|[-–](?!{_BEFORE_TIME}))(?=\s|$)")

# ---- the part of the meeting: "fr o m § 45", "t.o.m. kl. 18.45", "avvek kl 16.20", "ej § 91-97" --------------------

_NUMBER = r"\d{1,3}(?:\s?[a-d]\b)?"
# 91-97 · 3, 5 och 7 · 12 t.o.m. § 15
_RANGE = rf"{_NUMBER}(?:\s*(?:-|–|—|,|och|till|t\.?o\.?m\.?)\s*(?:§+\s*)?{_NUMBER})*"
_CLOCK = r"\d{1,2}(?:[.:]\d\d)?"
# kl 13-14 · 09.00 till kl. 12.00
_HOURS = rf"(?:kl(?:ockan|\.)?\s*)?{_CLOCK}(?:\s*(?:-|–|—|till)\s*(?:kl\.?\s*)?{_CLOCK})?"
_NUMBERED = any_of("numbered")
_WHERE = rf"(?:§+\s*{_RANGE}|{_RANGE}\s*§+(?![\s\d])|{_NUMBERED}\s*{_RANGE}|kl(?:ockan|\.)?\s*{_HOURS}|{_CLOCK}(?=\b))"
_CAME_OR_WENT = any_of("came-or-went")
_FROM_OR_TO = any_of("from-or-to")
_AND_ALSO = r"(?:,|;|och|-|–|samt|t\.?o\.?m\.?|till|fr\.?o\.?m\.?)"
# fr o m § 45 · närvarande t.o.m. kl. 18.45 · från pass 3 · lämnade mötet efter punkt 9 · ej § 91-97 · kl 13-14
PART = re.compile(
    rf"(?:(?:{_CAME_OR_WENT}\s+)+(?:(?:mötet|sammanträdet)\s+)?(?:{_FROM_OR_TO}\s*)?"
    rf"|(?:(?:mötet|sammanträdet)\s+)?{_FROM_OR_TO}\s*)?"
    rf"{_WHERE}(?:\s*{_AND_ALSO}\s*{_WHERE})*(?!\w)"
    rf"|(?:t\.?\s?o\.?\s?m\.?|fr\.?\s?o\.?\s?m\.?)\s*{_RANGE}(?!\w)",  # t.o.m. 108: the sign is lost
    re.IGNORECASE,
)
# from 1/12 · t.o.m. 31/8 2025: since or until what day she comes, and no part of a meeting
DAY = re.compile(rf"{_FROM_OR_TO}\s*[0-3]?\d/1?\d(?:[ -]\d{{4}}|-\d\d)?(?![\w/])", re.IGNORECASE)
# avvek efter lunch · information på förmiddagen · del av mötet · delvis · e.m.
PART_WORDS = re.compile(
    r"(?:(?:avvek|anlände|ankom|lämna(?:de|r)|deltog|deltar|närvarande|information|föredragning)\s+)"
    r"(?!(?:ej|inte|ordet|över|in|fram|en|ett|förslag|rapport\w*|besked)\b)"
    r"(?:(?:under|vid|efter|före|från|till|på|kl)\s+)?(?:[^,;:()\n]|(?<=\d):(?=\d)){0,60}?(?=[,;:()\n]|$)"
    r"|del(?:ar)? av (?:mötet|dagen|tiden)|\b(?:delvis|fm|em|f\.m\.|e\.m\.)(?!\w)",
    re.IGNORECASE,
)
_TIME = r"(?:[01]?\d|2[0-3])[.:][0-5]\d"
# Anna Ek 1-7 · Bo Ek (8/12) · Eva Sten 19:15-19:25 · Ida Jonsson, - 18.40
BARE_PART = re.compile(
    rf"(?:[-–]\s?)?{_TIME}(?:\s?[-–]\s?{_TIME})?(?![\w:.]\d)|"
    rf"(?:{_NUMBER}\s{_NUMBER}|{_RANGE}|[0-3]?\d/1?\d)(?=\s*(?:$|[,;)\n]|\.\s*$)|\s+(?:[A-ZÅÄÖ]|(?:och|samt)\s))"
)
# ej tjänstgörande · på vakant plats · (även suppl): how somebody who is no voting member was there
STANDING = re.compile(
    r"(?:ej|icke|inte|även|inkl\.?)\s+(?:tj(?:änst)?g?(?:örande|ör)?\.?|suppl(?:eant)?\.?)(?:\s+ers(?:ättare|\.)?)?(?!\w)"
    r"|på\s+vakant\s+plats(?!\w)|ers(?:ättare|\.)?\s+för\s+vakant(?:\s+plats)?(?!\w)",
    re.IGNORECASE,
)
# L Sofia Ek: the party's code before the name
PARTY_BEFORE_NAME = re.compile(r"(?P<code>[A-ZÅÄÖ]{1,3})\s(?P<given>[A-ZÅÄÖ][a-zåäöéèü]+(?:-[A-ZÅÄÖ][a-zåäöéèü]+)?)\s")
# ($3) and (58): a paragraph sign that was read as another character
DAMAGED_PART = re.compile(r"[§$S58]\s?\d{1,3}(?=\))")
# a verb that makes a sentence of words in brackets
FINITE = re.compile(r"\b(?:var|är|hade|har|blev|fick|kunde|skulle|tjänstgjorde|ersatte|ledde)\b")
# what makes a match of the patterns above a part of a meeting: a bare number is not enough
NAMES_A_PART = re.compile(
    r"§|kl|pass|punkt|pkt|paragraf|ärende|p\.|p\s?\d|nr|t\.?\s?o\.?\s?m|[a-zåäö]{2}", re.IGNORECASE
)

# ---- for whom somebody stood in: "tjg ers för Bo Lund", "ersätter Bo Lund", "i stället för Bo Lund" -----------------

_SERVING = r"(?:tj(?:änst)?g?(?:örande|gör)?\.?|tjänstg\.?|tjg\.?|tj\.?|inträdd|kallad)"
_SUBSTITUTE = r"(?:ers(?:ättare|\.)?|suppleant|suppl\.?)"
_CAPITAL = r"(?-i:[A-ZÅÄÖ])"
SUBSTITUTE = re.compile(
    rf"{_SERVING}\s+som\s+{_SUBSTITUTE}\s+för(?=\s+{_CAPITAL})|"  # tjänstgör som ersättare för Bo Lund
    rf"(?:{_SERVING}\s+)?{_SUBSTITUTE}\s+(?:för|f\.?)(?!\w)(?=\s+{_CAPITAL})"  # tjg ers för Bo Lund
    r"|(?:tj(?:änst)?g?örande|tjänstgör|tjg\.?|tj\.?)\s+(?:för|f\.?)(?=\s)"  # tjänstgör för Bo Lund
    r"|ersätt(?:er|e)(?=\s)|ersatte(?=\s)|vik(?:arie(?:rar)?|\.)? för(?=\s)|(?:i\s?stället|istället|i st\.?) för(?=\s)"
    rf"|ers\.?(?=\s+{_CAPITAL}(?:\w+\s+|\.\s?){_CAPITAL})"  # ers. Bo Lund · ers. B. Lund
    r"|inträder för(?=\s)|tjänstgjorde för(?=\s)",
    re.IGNORECASE,
)
# Gunilla Ek för Ludvig Lund
FOR_NAME = re.compile(r"för(?=\s+(?P<given>[A-ZÅÄÖ][\wåäöé-]+)\s+(?:(?:von|af|de)\s)?[A-ZÅÄÖ])")
# ersättare för lärarrepresentanterna · direktör för bildningsväsendet: a role and those whom or what it is for
COMPLEMENT = re.compile(r" (?:för|hos) (?:[a-zåäö]+ ){0,2}[a-zåäö]{4,}(?:na|er|ar|en|et)(?!\w)")
# ordförande i valberedningen · ledamot i kommunfullmäktige: an office that is held elsewhere, unless the body is called
# what the one that meets may be, too
OFFICE_IN = re.compile(
    r" i (?!(?:[a-zåäö]*gruppen|nämnden|rådet|kommittén|styrelsen|direktionen|utskottet|föreningen|förbundet|nätverket"
    r"|forumet|projektet|kommunen|regionen|länet)(?!\w))(?:[a-zåäö]{4,}(?:en|et|ån)|[a-zåäö]*fullmäktige)(?!\w)"
)
# chef för plan- och byggutveckling: what a chief is of, as far as the next delimiter
CHIEF_OF = re.compile(r" för [a-zåäö]+(?:-? (?:och |samt |& )?[a-zåäö]+){0,4}(?=\s*(?:[,;)\n\d]|$|[A-ZÅÄÖ]))")
# chef förebyggande avdelningen · chef kulturavdelningen: what is said by nothing but the unit
HEADED_UNIT = re.compile(
    r" (?:[a-zåäö]+(?:\s?-)? (?:och )?){0,2}"
    r"[a-zåäö]*(?:avdelningen|enheten|förvaltningen|verksamheten|kontoret|sektionen|gruppen)(?!\w)",
    re.IGNORECASE,
)
# kyrkoherdens ersättare · stadsfullmäktiges I viceordförande: an office that is held elsewhere, as the list says
OFFICE_ELSEWHERE = re.compile(
    # KST I vice ordförande · KS-ordf. · kfge ordf
    r"(?:(?:(?-i:[A-ZÅÄÖ]{2,5}) (?=.{0,5}vice)|\b(?-i:[A-ZÅÄÖ])[^\W\d_]{1,9}-|\b(?:ks|kf|kst|kfge|rs|rf|ls|lf) )"
    r"(?:(?:1:e|2:e|3:e|I{1,3}) )?(?:v(?:ice |ice|\. ?))?ordf(?:örande|\.)?(?!\w))|"
    r"(?!(?:mötets|dagens|(?:styr|arbets)?gruppens|nämndens|rådets|kommitténs|styrelsens|direktionens|utskottets"
    r"|föreningens|förbundets|stämmans|årsmötets)\b)[^\W\d_][\w-]{4,}(?:[ntées]|ge|era)s "
    r"(?:(?:1:e|2:e|3:e|I{1,3}|förste|andre) )?(?:vice ?)?"
    r"(?:ordförande|v?\.?ordf\.?|ersättare|representant|repr\.?|presidium|sekreterare|sammankallande)(?!\w)",
    re.IGNORECASE,
)

# ---- how somebody took part -----------------------------------------------------------------------------------------

_EXCUSED = (
    r"(?:ha(?:r|de)\s+)?(?:anmält?|anmäld|meddelat|lämnat|fått)\s+(?:förhinder|frånvaro|förfall|återbud)(?!\w)"
    r"|tacka(?:t|de|r)\s+nej(?!\w)|kunde\s+(?:tyvärr\s+)?(?:inte|ej)\s+(?:komma|delta|närvara|medverka|vara\s+med)(?!\w)|(?:var\s+)?förhindrade?(?!\w)|(?:ha(?:r|de)\s+)?(?:förhindrad|förhinder|återbud|förfall|sjuk|ledig|tjänstledig|föräldraledig|vab|semester)(?!\w)"
)
_ABSENT = (
    r"saknas(?!\w)|saknades(?!\w)|uteblev(?!\w)|(?:ej|inte|icke)\s+närvarande(?!\w)|frånvarande(?!\w)|frånv\.?(?!\w)|deltog\s+(?:ej|inte)(?!\w)|frånvaro(?!\w)"
    r"|(?:ej|inte|icke)\s+representera(?:d|de|t)(?!\w)|ingen\s+(?:deltagare|representant|deltog|närvarande|medverkade|kom|från)(?!\w)|inga\s+(?:deltagare|representanter)(?!\w)"
    # ej med · inte kunde komma · var inte på plats · hade inte möjlighet att delta: what ends what is said of somebody
    r"|(?:(?:ha(?:r|de)|var|är|kom|kommer|kunde|kan|fick)\s+)?(?:ej|inte|icke)\s+"
    r"(?:(?:ha(?:r|de)|var|är|kunde|kan|kunnat|möjlighet\s+att|vara|varit)\s+){0,2}"
    r"(?:med|på\s+plats|kom|komma|kommer|kommit|delta|deltar|deltog|deltagit|närvara|närvarade|medverka|medverkade|medverkat)"
    r"(?=\s*(?:[,;:.()]|$))"
)
REMOTE = (
    r"(?:(?:deltog|deltar|deltagande|närvarande|medverkade)\s+)?(?:på\s+|via\s+|per\s+)?"
    r"(?:distans|digitalt?|teams|skype|zoom|lync|webex|google meet|online|telefon|länk|videolänk|video)"
    r"(?:[- ](?:deltagande|möte))?(?!\w)"
)
_PRESENT = r"närvar(?:ande|ade|ar)?(?!\w)|deltog(?!\w)|närv\.?(?!\w)|på plats(?!\w)"
# each group bears the name of a status; of two that match the first in this order is meant ("närvarande via Teams")
STATUS = re.compile(
    rf"(?P<{Status.EXCUSED.name}>{_EXCUSED})|(?P<{Status.ABSENT.name}>{_ABSENT})"
    rf"|(?P<{Status.REMOTE.name}>{REMOTE})|(?P<{Status.PRESENT.name}>{_PRESENT})",
    re.IGNORECASE,
)

# ---- words ---------------------------------------------------------------------------------------------------------

_END = r"\s,;:/()\[\]|"  # what no word holds
WORD_AT = re.compile(rf"[^{_END}]+")
CAPITALISED = re.compile(rf"[A-ZÅÄÖÉ][^{_END}]*")
# Göteborgs | grundskoleförvaltning
TAIL = re.compile(rf"[ \u00a0](?P<word>[^{_END}]+)")
# what an unknown organisation's name runs over: words up to a delimiter, a wide gap or a paragraph sign
NAME_RUN = re.compile(rf"[^{_END}§]+(?:[ \u00a0](?!§|kl\b|\d)[^{_END}§]+)*")
ORGANISATION_WORD = re.compile(
    r"(?:univ\.?|kommun(?:en)?s?|stad|förbund(?:et)?|nämnd(?:en)?|förvaltning(?:en)?|styrelse(?:n)?|kontor(?:et)?"
    r"|kansli(?:et)?|region(?:en)?|verk(?:et)?|myndighet(?:en)?|skol(?:a|an)|gymnasi(?:um|et)|universitet(?:et)?"
    r"|högskol(?:a|an)|förening(?:en)?|råd(?:et)?|bolag(?:et)?|stiftelse(?:n)?|kår(?:en)?|enhet(?:en)?"
    r"|avdelning(?:en)?|sjukhus(?:et)?|vården|hälsan|tjänst(?:en)?|polis(?:en)?|AB|centrum|center|college"
    r"|klubb(?:en)?|distrikt(?:et)?|akademi(?:n)?|museum|museet|bibliotek(?:et)?|departementet|län|landsting(?:et)?|team|gruppen|nätverket)$",
    re.IGNORECASE,
)
# Luleå | universitetsbibliotek · Borås | högskola · Kalmar | länsmuseum: what bears the name of a place and is not the
# municipality's own; a place that ends in s or a vowel may have no s of the genitive
INSTITUTION = re.compile(
    r"(?:stads|läns|universitets|högskole|student)?(?:(?:bibliotek|sjukhus|lasarett|universitet)(?:et)?|arkiv(?:et)?"
    r"|muse(?:um|et)|teatern?|mission(?:en)?|kår(?:en)?)|(?:folk)?högskol(?:a|an)|(?:domkyrko)?församling(?:en)?"
    r"|(?:pastorat|stift|distrikt)(?:et)?|räddningstjänst(?:en)?"
    # Uddevalla | Energi: companies, most of them the municipality's
    r"|(?i:energi|elnät|vatten|bostäder|fastigheter|hamn|renhållning|parkering|näringsliv|turism|sparbank|tidning)"
    # Ale Rör: those that are called after a trade
    r"|(?i:bygg|rör|plåt|bil|måleri|åkeri|mekaniska|maskin|golv|glas|svets|transport|bryggeri|fjärrvärme)"
)
# Samordningsteam | Lerum · Lärcentrum | Ale: what says little without where it is
NAMED_BY_PLACE = re.compile(r"(?:[a-zåäö]team|[a-zåäö]centrum|[a-zåäö]center|college)$")
# antecknades · kallades · valdes: what is said to have been done with somebody
PASSIVE = r"[a-zåäö]{3,}(?:ades|ndes|ldes|tes)"
# kulturnämnden | antecknades som gäster: a sentence goes on behind whom people come from
_SAID = rf"(?:{PASSIVE}|hade|har|var|är|kunde|deltog|deltar|saknas|som)"
# nämnden för folkhälsa och primärvård · norra hälso- och sjukvårdsnämnden · enhet folkhälsa: a part of an organisation,
# in lower case
UNIT = re.compile(
    r"(?:[a-zåäö]+a\s)?(?:[a-zåäö]+-\s(?:och|samt|&)\s)?"
    r"(?:[a-zåäö]*(?:nämnden|styrelsen|beredningen|förvaltningen|kommittén|föreningen|kontoret|utskottet|panelen|byrån"
    r"|avdelningen|staben)|[a-zåäö]+(?:tjänsten|enheten)"
    r"|enhet(?:en)?|avdelning(?:en)?|kommunen|polisen|sekretariatet|kansliet)(?![a-zåäö])"
    rf"(?:\s(?!{_SAID}(?![a-zåäö]))[a-zåäö&][^\s,;:()\n.]*){{0,6}}"
)
