"""The languages that names may be in, by their codes: "de", "pt-BR" (ISO 639-1, with a region or a script, BCP 47)."""

from __future__ import annotations

import re

_LISTED = """
aa Afar, ab Abkhazian, ae Avestan, af Afrikaans, ak Akan, am Amharic, an Aragonese, ar Arabic, as Assamese, av Avaric,
ay Aymara, az Azerbaijani, ba Bashkir, be Belarusian, bg Bulgarian, bi Bislama, bm Bambara, bn Bengali, bo Tibetan,
br Breton, bs Bosnian, ca Catalan, ce Chechen, ch Chamorro, co Corsican, cr Cree, cs Czech, cu Church Slavic,
cv Chuvash, cy Welsh, da Danish, de German, dv Divehi, dz Dzongkha, ee Ewe, el Greek, en English, eo Esperanto,
es Spanish, et Estonian, eu Basque, fa Persian, ff Fulah, fi Finnish, fj Fijian, fo Faroese, fr French,
fy Western Frisian, ga Irish, gd Scottish Gaelic, gl Galician, gn Guarani, gu Gujarati, gv Manx, ha Hausa, he Hebrew,
hi Hindi, ho Hiri Motu, hr Croatian, ht Haitian, hu Hungarian, hy Armenian, hz Herero, ia Interlingua, id Indonesian,
ie Interlingue, ig Igbo, ii Sichuan Yi, ik Inupiaq, io Ido, is Icelandic, it Italian, iu Inuktitut, ja Japanese,
jv Javanese, ka Georgian, kg Kongo, ki Kikuyu, kj Kuanyama, kk Kazakh, kl Greenlandic, km Khmer, kn Kannada,
ko Korean, kr Kanuri, ks Kashmiri, ku Kurdish, kv Komi, kw Cornish, ky Kyrgyz, la Latin, lb Luxembourgish, lg Ganda,
li Limburgish, ln Lingala, lo Lao, lt Lithuanian, lu Luba-Katanga, lv Latvian, mg Malagasy, mh Marshallese, mi Maori,
mk Macedonian, ml Malayalam, mn Mongolian, mr Marathi, ms Malay, mt Maltese, my Burmese, na Nauru,
nb Norwegian Bokmål, nd North Ndebele, ne Nepali, ng Ndonga, nl Dutch, nn Norwegian Nynorsk, no Norwegian,
nr South Ndebele, nv Navajo, ny Chichewa, oc Occitan, oj Ojibwa, om Oromo, or Oriya, os Ossetian, pa Punjabi, pi Pali,
pl Polish, ps Pashto, pt Portuguese, qu Quechua, rm Romansh, rn Rundi, ro Romanian, ru Russian, rw Kinyarwanda,
sa Sanskrit, sc Sardinian, sd Sindhi, se Northern Sami, sg Sango, si Sinhala, sk Slovak, sl Slovenian, sm Samoan,
sn Shona, so Somali, sq Albanian, sr Serbian, ss Swati, st Southern Sotho, su Sundanese, sv Swedish, sw Swahili,
ta Tamil, te Telugu, tg Tajik, th Thai, ti Tigrinya, tk Turkmen, tl Tagalog, tn Tswana, to Tonga, tr Turkish,
ts Tsonga, tt Tatar, tw Twi, ty Tahitian, ug Uyghur, uk Ukrainian, ur Urdu, uz Uzbek, ve Venda, vi Vietnamese,
vo Volapük, wa Walloon, wo Wolof, xh Xhosa, yi Yiddish, yo Yoruba, za Zhuang, zh Chinese, zu Zulu
"""
_NAMES = dict(re.findall(r"([a-z]{2}) ([^,\n]+)", _LISTED))
ENGLISH = "en"
CODE = r"[a-z]{2}(-[A-Z][a-z]{3})?(-[A-Z]{2})?"
_OTHER_WORDS = {  # that people write: ISO 639-2, and what the languages call themselves
    "deu": "de", "ger": "de", "deutsch": "de", "eng": "en", "fra": "fr", "fre": "fr", "français": "fr", "spa": "es",
    "español": "es", "castellano": "es", "ita": "it", "italiano": "it", "por": "pt", "português": "pt",
    "brazilian": "pt-BR", "nld": "nl", "dut": "nl", "nederlands": "nl", "dansk": "da", "swe": "sv", "svenska": "sv",
    "pol": "pl", "polski": "pl", "norsk": "no", "suomi": "fi", "jp": "ja", "cn": "zh", "cz": "cs", "gr": "el",
    "ua": "uk", "dk": "da", "se": "sv", "uk": "en-GB",
}  # fmt: skip


def known_language(code: str) -> str:
    """`code` as it is; ValueError, with the one most likely meant, where it is no language's."""
    if re.fullmatch(CODE, code) and base_language(code) in _NAMES:
        return code
    nearest = _nearest(code)
    hint = f'did you mean "{nearest}"?' if nearest else "it is one such as de, fr or pt-BR"
    raise ValueError(f"must be the code of a language, not “{code}”; {hint}")


def base_language(code: str) -> str:
    """The language of `code` without region and script: "pt" of "pt-BR"."""
    return code.partition("-")[0]


def in_words(code: str) -> str:
    """The language in English: "German"; with its region or script as the code has it, "Portuguese (BR)"."""
    base, _, region = code.partition("-")
    return f"{_NAMES.get(base, base)} ({region})" if region else _NAMES.get(base, base)


def _nearest(said: str) -> str | None:
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only a file with a mistake in it pays for it

    said = said.casefold().replace("_", "-")
    meant = {name.casefold(): code for code, name in _NAMES.items()} | dict.fromkeys(_NAMES, "") | _OTHER_WORDS
    base, _, region = said.partition("-")
    near = process.extractOne(base, list(meant), scorer=fuzz.ratio, score_cutoff=66)
    if near is None:
        return None
    code = meant[near[0]] or near[0]
    return f"{code}-{region.upper()}" if len(region) == 2 and "-" not in code else code
