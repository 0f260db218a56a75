"""Where a text in another language than English tells the history of a name: "früher X", "X s'appelle désormais Y".

They are read as the English ones are (see `phrases`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgcheck.matching.phrases import CLOSING, OPENING, Phrases, Surroundings

_ARTICLE = (
    r"(?:(?:der|die|das|den|dem|des|ein|eine|einen|einem|unser|unsere|unserem|im|le|la|les|un|une|du|notre|el|los|las"
    r"|una|nuestro|nuestra|il|lo|o|a|os|as|de|het|een)\s|l['’])?"
)
_TO_NAME = rf"{OPENING}{_ARTICLE}{OPENING}"

_BEFORE = re.compile(
    rf"""(?:
      \b(?:ehemals|vormals|ehemalige[rsn]?|vormalige[rsn]?|anciennement|autrefois|anteriormente|antiguamente|voorheen
        |precedentemente|già|anteriormente)(?:\s(?:bekannt\sals|connue?\ssous\sle\snom\sde|conocid[oa]\scomo|bekend\sals))?
    | \b(?:früher|bisher)\s(?:noch\s)?(?:bekannt\sals|unter\sdem\snamen|auch)
    | \b(?:hieß|hiess|hießen)(?:\s(?:früher|bisher|bis\s\w+|noch|zuvor|einst))?
    | \b(?:connue?|vendue?)\ssous\sle\snom(?:\sde)?
    | \bs['’]appelait(?:\s(?:avant|autrefois))?
    | \b(?:antes|previamente)\s(?:conocid[oa]|llamad[oa])(?:\scomo)?
    | \bse\sllamaba(?:\santes)?
    | \bsi\schiamava | \bchamava-se | \bheette
    | \b(?:alter|früherer|bisheriger|ancien|antiguo|vecchio|antigo|oude|vroegere)\s(?:name|nom|nombre|nome|naam)
    | \bex-(?=\Z)
    )[\s:,]{{0,3}}{_TO_NAME}\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_BEFORE_BESIDE_NAME_TO_SAY = re.compile(
    rf"""(?:
      [,;(\[–—-]\s?(?:früher|bisher|zuvor|einst|bis\sdato|avant|antes|prima|già|eerder|vroeger|ex)
    | \b(?:ersetzt|löst|statt|anstatt|anstelle\svon|nicht\smehr|remplace|au\slieu\sde|reemplaza\sa?|sustituye\sa?
        |en\slugar\sde|en\svez\sde|sostituisce|invece\sdi|substitui|em\svez\sde|vervangt|in\splaats\svan)
    | \baus
    )[\s:,]{{0,3}}{_TO_NAME}\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_AFTER = re.compile(
    rf"""{CLOSING},?\s(?:
      (?:wurde|wird|ist)\s[^.;:!?]{{0,60}}\bumbenannt
    | in\s[^.;:!?]{{1,60}}\bumbenannt
    | (?:est|a\sété|sera)\srebaptisée? | (?:ha\ssido|fue)\s(?:renombrad[oa]|rebautizad[oa])
    | (?:heißt|heisst|heißen|nennt\ssich)\s(?:jetzt|nun|künftig|seither|seit|ab|heute)
    | s['’]appelle(?:nt)?\s(?:désormais|maintenant|dorénavant|aujourd['’]hui)
    | (?:ahora|hoy)\sse\sllama | pasa\sa\sllamarse | pasó\sa\sllamarse | se\sllama\sahora
    | (?:ora|adesso)\ssi\schiama | si\schiama\sora | (?:agora\s)?passa\sa\schamar-se | (?:agora\s)?chama-se\sagora
    | heet\s(?:nu|voortaan)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_AFTER_TO_NAME_TO_SAY = re.compile(
    rf"""{CLOSING}\s?(?:
      (?:wird|wurde)(?:\s(?:jetzt|nun|künftig))?(?:\szu[mr]?)? | (?:ist|sind)\s(?:jetzt|nun|künftig)
    | (?:heißt|heisst) | [(,;:–—-]\s?(?:jetzt|nun|heute|neu)
    | (?:devient|est\s(?:désormais|maintenant|devenue?)) | [(,;:–—-]\s?(?:désormais|maintenant|aujourd['’]hui)
    | (?:ahora\ses|es\sahora|se\sconvierte\sen) | [(,;:–—-]\s?(?:ahora|hoy)
    | (?:diventa|è\sora|ora\sè) | (?:torna-se|agora\sé|é\sagora) | (?:wordt|is\snu)
    | →|-*>|=+>|⇒|➔
    ){_TO_NAME}""",
    re.IGNORECASE | re.VERBOSE,
)
_PHRASES = Phrases(_BEFORE, _BEFORE_BESIDE_NAME_TO_SAY, _AFTER, _AFTER_TO_NAME_TO_SAY)


def tells_history_abroad(around: Surroundings, names: Sequence[str]) -> bool:
    """Whether the history of a stale name is told; `names` are, folded, those that may be said instead."""
    return _PHRASES.tell_history(around, names)
