"""Which given names one person may go by: our groups of names, and the English nicknames of the package `nicknames`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import count

from nicknames import NickNamer

from attribution_audit.matching.wordlists import groups_of_word, lines

NO_GROUPS: frozenset[int] = frozenset()


def nickname_groups(name: str) -> frozenset[int]:
    """The numbers of the groups that a folded given name stands in; two names with a number in common may be one.

    >>> bool(nickname_groups("robert") & nickname_groups("bob")), bool(nickname_groups("robert") & {-1})
    (True, False)
    """
    return _groups().get(name, NO_GROUPS)


def is_given_name(name: str) -> bool:
    """Whether a folded word is known as a given name."""
    return name in _groups()


@cache
def _groups() -> Mapping[str, frozenset[int]]:
    """Our groups by their lines, then each pair of a name and its nickname as a group of its own.

    Of two names that both stand in our groups, ours alone tell (the package has Bill for Robert).
    """
    ours = groups_of_word("nicknames")
    found = {name: set(numbers) for name, numbers in ours.items()}
    numbers = count(len(lines("nicknames")))
    for name, nicknames in sorted(NickNamer.default_lookup().items()):
        for nickname in sorted(other for other in nicknames if name not in ours or other not in ours):
            number = next(numbers)
            found.setdefault(name, set()).add(number)
            found.setdefault(nickname, set()).add(number)
    return {name: frozenset(groups) for name, groups in found.items()}
