"""Names as they sound: one key for the spellings that alphabets and languages have for one name.

Rules in the manner of Russell's Soundex (US patent 1,261,167, 1918) and of its later kin, but for the ways in which
Cyrillic, Greek, Arabic and Hangul are written in Latin letters, and for German, Nordic and French spellings.
"""

from __future__ import annotations

import re
from functools import lru_cache

SPELT = {
    # sibilants: shch shows Щ, sch, sh and sz show Ш, tch, tsch, cz and ch show Ч, zh, dj and j show Ж
    "schtsch": "s", "shch": "s", "sch": "s", "sh": "s", "sz": "s", "ss": "s", "z": "s", "ts": "s", "tz": "s",
    "tsch": "x", "tch": "x", "tsh": "x", "cz": "x", "ch": "x", "dsch": "x", "dzh": "x", "dj": "x", "zh": "x",
    # one letter for the breath after a consonant
    "ph": "f", "th": "t", "dh": "d", "gh": "g", "bh": "b", "kh": "k", "rh": "r", "wh": "v",
    # hard c, q and x; soft c
    "ce": "sa", "ci": "si", "cy": "si", "ck": "k", "cc": "k", "c": "k", "qu": "k", "q": "k", "x": "ks",
    # w and v, y, j and i; a final f or w of Russian names
    "w": "v", "y": "i", "j": "i", "ff": "v",
    # vowels written with two letters: umlauts, long vowels, diphthongs
    "ae": "a", "oe": "o", "ue": "o", "ou": "o", "oo": "o", "oy": "o", "ow": "ov", "ee": "i", "ie": "i", "iy": "i",
    "ij": "i", "ii": "i", "ai": "ai", "ei": "ai", "ey": "ai", "ay": "ai", "aj": "ai", "ej": "ai", "eu": "o",
    "aie": "ai", "eie": "ai", "eye": "ai", "aye": "ai", "aje": "ai", "eje": "ai",
    # a and e, o and u are told apart by few alphabets
    "e": "a", "u": "o",
}  # fmt: skip
"""What stands for each group of letters; the longest group counts."""
GROUPS = re.compile("|".join(sorted(SPELT, key=lambda letters: (-len(letters), letters))))
DOUBLED = re.compile(r"(.)\1+")
SILENT = re.compile(r"(?<=.)h")
SON_OF = re.compile(r"^ma?c(?=[a-z]{3})")
VOWELS = frozenset("aeiou")
UNWRITTEN = re.compile("[aeiouyvw]")
"""Letters that Arabic and Hebrew leave out, or write with the letters of y and w."""
LEAST_CONSONANTS = 2
REMEMBERED = 50_000
"""Names whose key is kept: some 10 MB."""


@lru_cache(maxsize=REMEMBERED)
def sound(name: str) -> str:
    """The key of a folded name; names that are spelt apart and sound alike mostly share it.

    >>> sound("mohammed") == sound("muhammad"), sound("ivanoff") == sound("ivanov"), sound("maier") == sound("meyer")
    (True, True, True)
    >>> sound("soeren") == sound("soren"), sound("mcdonald") == sound("macdonald"), sound("maria") == sound("mario")
    (True, True, False)
    """
    joined = SON_OF.sub("mk", name.replace(" ", ""))
    heard = GROUPS.sub(lambda found: SPELT[found.group()], joined)
    return DOUBLED.sub(r"\1", SILENT.sub("", DOUBLED.sub(r"\1", heard)))


def is_unvocalised(name: str) -> bool:
    """Whether a name has no vowels, as those transliterated from Arabic or Hebrew.

    >>> is_unvocalised("mhmd"), is_unvocalised("mohammed")
    (True, False)
    """
    return len(name) > LEAST_CONSONANTS and VOWELS.isdisjoint(name)


@lru_cache(maxsize=REMEMBERED)
def consonants(name: str) -> str:
    """The consonants of a folded name, by which it meets one written without vowels.

    >>> consonants("mhmd") == consonants("mohammed"), consonants("ywsf") == consonants("yousef")
    (True, True)
    """
    hard = name.replace(" ", "").replace("kh", "k").replace("c", "k").replace("q", "k").replace("ph", "f")
    return DOUBLED.sub(r"\1", UNWRITTEN.sub("", hard))
