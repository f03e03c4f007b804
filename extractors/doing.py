"""Verbs of doing in the present: of a person at the head of a sentence they tell what she undertakes, not a report.

"Anna tar fram ett underlag", "Bo återkommer", "Siv bokar lokal". A verb of telling ("informerar", "berättar") is none.
"""

from __future__ import annotations

import re

_VERBS = """
    återkommer · tar fram · tar reda på · tar kontakt · tar med sig · tar med frågan · tar upp frågan · tar på sig
    tar hem frågan · tar frågan vidare · kontaktar · undersöker · ansvarar · bjuder in · bokar · skickar
    kollar · ser över · ser till · stämmer av · sammanställer · förbereder · bereder · utreder · bevakar
    skriver · lägger fram · lägger upp · lägger in · lägger ut · arbetar fram · gör ett · gör en · hör av
    följer upp · planerar · sammankallar · kallar till · mejlar · mailar · formulerar · uppdaterar · delar ut
    hämtar · samlar in · pratar ihop · pratar sig samman · kompletterar · justerar · återkopplar
    ordnar · sprider · publicerar · anmäler · begär in · beställer · fixar · läser · reviderar
    färdigställer · distribuerar · lyfter frågan · lyfter detta · för frågan vidare · tar ansvar
"""
_EACH = (verb.strip() for line in _VERBS.strip().splitlines() for verb in line.split(" · "))
# the same as a fragment of a larger pattern, the longest first
DOES = "(?:" + "|".join(re.escape(v).replace(r"\ ", r"\s") for v in sorted(_EACH, key=lambda v: (-len(v), v))) + ")"
