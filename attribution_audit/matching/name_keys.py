"""What brings records of one name together however it was spelt: roots, starts and sounds of names."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pyarrow as pa

from attribution_audit.matching.coded import NOTHING, Coded, Ints, Normal
from attribution_audit.matching.person_names import first_word, given_root
from attribution_audit.matching.rows import Numbers
from attribution_audit.matching.transliteration import sound
from attribution_audit.matching.value_codes import at_places, key_codes, key_codes_of, mixed

VOWELS = str.maketrans("", "", "aeiouyhw")
SURNAME_START = 4
"""Letters of a surname to block on where it may be mistyped."""
NAME_END = 3
"""Last letters of a name to block on where its first one may be mistyped."""
NICKNAME_LETTERS = 0x110000
"""Where the numbers of nickname groups begin, beyond all letters."""
GROUP = "group "
WORDS_OF_TWO = 2
"""Words of a name that has a given name and a surname and no more."""


def keys_of_names(given: Coded, surname: Coded, codes: Mapping[str, Ints]) -> dict[str, Numbers]:
    """The keys of given names and surnames; `codes` are those of both features."""
    roots = given.derived(given_root)
    sounds = keyed(given, lambda name: skeleton(sound(first_word(name)))), keyed(surname, sounding)
    return {
        "given_root": key_codes_of(roots),
        "surname_start": keyed(surname, lambda name: name.replace(" ", "")[:SURNAME_START]),
        "name_key": _either_way(_first(codes["given"]), _first(codes["surname"])),
        "name_words": _words(given, surname),
        "name_sound": _either_way(*map(_first, sounds)),
        "user": _users(given)[:, None],
        "given_initial": keyed(roots, lambda root: root if root.startswith(GROUP) else root[:1]),
        "given_end": keyed(given, lambda name: first_word(name)[-NAME_END:]),
        "surname_end": keyed(surname, lambda name: name.replace(" ", "")[-NAME_END:]),
        "surname_initial": keyed(surname, lambda name: name[:1]),
        "surname_sound": sounds[1],
    }


def _words(given: Coded, surname: Coded) -> Numbers:
    """One key for the words of a name of three or more, in whatever order and however divided."""
    counts, sums = (sum(parts) for parts in zip(_counted(given), _counted(surname), strict=True))
    key: Ints = np.where(counts > WORDS_OF_TWO, mixed(sums), NOTHING)
    return key[:, None]


def _counted(names: Coded) -> tuple[Ints, Ints]:
    """How many words each record's name has, and the sum of their numbers; zeros where it says nothing."""
    said = [name.split() for name in names.values]
    counts = np.array([len(each) for each in said], dtype=np.int64)
    numbers = key_codes(pa.array([word for each in said for word in each], pa.string()))
    ends = np.concatenate([[0], np.cumsum(numbers)])[np.concatenate([[0], np.cumsum(counts)])]
    at = names.first
    return np.where(at == NOTHING, 0, at_places(counts, at)), np.where(at == NOTHING, 0, at_places(np.diff(ends), at))


def keyed(feature: Coded, function: Normal) -> Ints:
    """Keys of what `function` makes of each value."""
    return key_codes_of(feature.derived(function))


def skeleton(name: str) -> str:
    """A name's first letter and the consonants behind it, doubled ones once: what typing errors often leave.

    >>> skeleton("riddle") == skeleton("ridele"), skeleton("thompson"), skeleton("tomson")
    (True, 'tmpsn', 'tmsn')
    """
    letters = name.replace(" ", "").replace("ph", "f").replace("ck", "k").replace("th", "t")
    rest = letters[1:].translate(VOWELS)
    return letters[:1] + "".join([letter for place, letter in enumerate(rest) if letter != rest[place - 1 : place]])


def sounding(name: str) -> str:
    """The consonants of a name as they sound, behind its first letter as it sounds.

    >>> sounding("yusuf") == sounding("youssef"), sounding("kohen") == sounding("cohen"), sounding("philips")
    (True, True, 'flps')
    """
    return skeleton(sound(name))


def _either_way(one: Ints, other: Ints) -> Numbers:
    """Two numbers in either order, as one key; nothing where one says nothing."""
    key: Ints = mixed(np.minimum(one, other), np.maximum(one, other))
    return np.where((one == NOTHING) | (other == NOTHING), NOTHING, key)[:, None]


def _first(codes: Ints) -> Ints:
    first: Ints = codes[:, 0] if codes.shape[1] else np.full(len(codes), NOTHING, dtype=np.int64)
    return first


def _users(given: Coded) -> Ints:
    """Who uses a shared value: told apart by the initial of the (nick)name's group, else by nobody."""
    letters = np.array([_root_initial(name) for name in given.values], dtype=np.int64)
    return at_places(letters, given.first)


def _root_initial(given: str) -> int:
    """One number for all nicknames of a name: Bill and William use one mailbox as one person.

    >>> _root_initial("bill") == _root_initial("william")
    True
    """
    root = given_root(given)
    return NICKNAME_LETTERS + int(root.split()[1]) if root.startswith(GROUP) else ord(root[0])
