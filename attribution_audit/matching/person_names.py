"""Names of persons as they are typed: given name, surname, generation."""

from __future__ import annotations

import re

from attribution_audit.matching.blanks import folded, is_blank
from attribution_audit.matching.wordlists import groups_of_word, words

GENERATIONS = {"jr": "2", "junior": "2", "sr": "1", "senior": "1", "ii": "2", "iii": "3", "iv": "4"}
GENERATIONS |= {"2nd": "2", "3rd": "3", "4th": "4"}
BRACKETS = re.compile(r"[(\[].*?[)\]]")
LETTERS_AFTER = re.compile(r" (?:ph d|m d|d d s|m b a|b a|m a|b sc|m sc|b s|m s|r n|j d|ll m|ll b|c p a|p e|d o|ed d)$")
"""Degrees that were typed with full stops, as they stand once folded."""
LONGEST_LETTER_GROUP = 3
HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]{2,4}")
"""A name in Chinese characters or Hangul without a blank; its surname stands first."""
TWO_CHARACTER_SURNAMES = frozenset(
    "欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 司徒 夏侯 皇甫 尉迟 公孙 慕容 令狐 남궁 황보 제갈 선우 독고".split()  # noqa: SIM905
)
LETTERS_LIKE = {"0": "o", "1": "l", "3": "e", "4": "a", "5": "s", "8": "b", "9": "g"}
MISREAD = re.compile(r"(?<=[a-z])[0134589]|[0134589](?=[a-z])")
"""Digits beside letters: no name has any, but letters are read or typed as such (5chubert, Wi1l)."""
PATRONYMIC = re.compile(r"(?:ovich|evich|yich|ovych|evych|ovna|evna|ichna|ivna)$")
LEAST_CAPITALS = 3
"""Letters from which a word in capitals beside one that is not is taken for a surname and not for initials."""


def name_words(cell: str) -> str | None:
    """A name's words without titles, degrees, brackets and generation; null for a name in disguise of none.

    >>> name_words("Dr. María-José (Pepa)"), name_words("Smith, Ph.D."), name_words("5chubert")
    ('maria jose', 'smith', 'schubert')
    """
    plain = folded(BRACKETS.sub(" ", cell) if "(" in cell or "[" in cell else cell)
    if MISREAD.search(plain):
        plain = " ".join([_as_letters(word) for word in plain.split()])
    if is_blank(plain) and len(plain) != 1:
        return None
    if " " not in plain:
        return plain if _has_letter(plain) else None
    if "." in cell:
        plain = LETTERS_AFTER.sub("", plain)
    said, titles = plain.split(), words("titles")
    kept = [word for word in said if word not in titles and word not in GENERATIONS]
    named = " ".join(kept or said)
    return named if _has_letter(named) else None


def generation(cell: str) -> str | None:
    """1 for senior, 2 for junior, then III, IV; null where the name says none.

    >>> generation("Smith Jr."), generation("Smith")
    ('2', None)
    """
    if " " not in cell and "," not in cell:
        return None
    found = [GENERATIONS[word] for word in folded(cell).split()[1:] if word in GENERATIONS]
    return found[-1] if found else None


def split_name(cell: str) -> tuple[str | None, str | None]:
    """Given name and surname of a full name.

    The surname stands first before a comma, in capitals beside words that are not, in Chinese characters and Hangul,
    and before a given name and a patronymic.

    >>> split_name("Ludwig van Beethoven"), split_name("Ibáñez, Lucía"), split_name("LEE Ann"), split_name("王小明")
    (('Ludwig', 'van Beethoven'), ('Lucía', 'Ibáñez'), ('Ann', 'LEE'), ('小明', '王'))
    """
    before, comma, after = cell.partition(",")
    if comma and _is_name(after):
        return after.strip(), before.strip()
    parts = before.split()
    while len(parts) > 2 and parts[-1].strip(".").lower() in words("titles"):
        parts = parts[:-1]
    if len(parts) < 2:
        return _undivided(before.strip())
    return _by_form(parts) or _by_place(parts)


def first_word(name: str) -> str:
    """The first word of a name."""
    return name.split(maxsplit=1)[0]


def given_root(given: str) -> str:
    """The first given name, or the first name of its group of nicknames, to block on."""
    first = first_word(given)
    numbers = groups_of_word("nicknames").get(first)
    return first if numbers is None else f"group {min(numbers)}"


def _as_letters(word: str) -> str:
    """A word with letters for the digits that were read or typed in their place."""
    return word if word in GENERATIONS else MISREAD.sub(lambda digit: LETTERS_LIKE[digit.group()], word)


def _has_letter(plain: str) -> bool:
    return plain.isalpha() or not plain.replace(" ", "").isdigit()


def _is_name(after: str) -> bool:
    """Whether what stands after the comma is a given name, and not titles, degrees or a generation."""
    said = LETTERS_AFTER.sub("", f" {folded(after)}").split()
    return not set(said) <= words("titles") | set(GENERATIONS)


def _undivided(name: str) -> tuple[str | None, str | None]:
    """A name of one word: a surname, but for one in characters of East Asia that holds both."""
    if not HAN.fullmatch(name):
        return None, name or None
    length = 2 if name[:2] in TWO_CHARACTER_SURNAMES and len(name) > 2 else 1
    return name[length:], name[:length]


def _by_form(parts: list[str]) -> tuple[str, str] | None:
    """Where capitals or a patronymic show which words are the surname."""
    if any(map(str.isupper, parts)):
        return _by_capitals(parts)
    if len(parts) == 3 and PATRONYMIC.search(folded(parts[2])) and not PATRONYMIC.search(folded(parts[1])):
        return f"{parts[1]} {parts[2]}", parts[0]
    return None


def _by_capitals(parts: list[str]) -> tuple[str, str] | None:
    """The words in capitals at one end, where there are others, are the surname."""
    marked = [part for part in parts if part.isupper()]
    rest = [part for part in parts if not part.isupper()]
    is_clear = rest and parts[0].isupper() != parts[-1].isupper() and min(map(len, marked)) >= LEAST_CAPITALS
    return (" ".join(rest), " ".join(marked)) if is_clear and not set(rest) <= words("name_particles") else None


def _by_place(parts: list[str]) -> tuple[str | None, str]:
    start = len(parts) - 1
    if start > 1 and folded(parts[start]) in GENERATIONS:
        start -= 1
    while start > 1 and folded(parts[start - 1]) in words("name_particles"):
        start -= 1
    if start == 1 and _is_written_as_particle(parts[0]):
        return None, " ".join(parts)
    return " ".join(parts[:start]), " ".join(parts[start:])


def _is_written_as_particle(word: str) -> bool:
    """Whether a word begins a surname, as in "van Beek", and is no given name, such as "Van" or "Di"."""
    return word[0].islower() and folded(word) in words("name_particles")
