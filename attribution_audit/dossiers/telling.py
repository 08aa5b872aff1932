"""What texts of a dossier become before anybody reads them: users are told by codes, every character is visible, and
for the person concerned nobody else can be recognised.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from attribution_audit.records.plain_text import shown
from attribution_audit.reports.codes import SHORT, USER_ID, Codes

Tell = Callable[[str], str]
"""A text of the export as this reader may see it."""
MAILBOX = re.compile(r"[^\s\"'‘’“”<>,;:\[\]()]+@[^\s\"'‘’“”<>,;\[\]()]+")
NUMBER = re.compile(r"(?<![\w.])(?:\+\d[\d ().\-/]{5,}\d|\(?0\d{2,}\)?[\d ().\-/]{4,}\d|\d{9,15})(?!\w|\.\d)")
"""Telephone numbers: with a country's or a town's sign in front, or nine digits and more that are no part of an id."""
NO_MAILBOX, NO_NUMBER = "‹mailbox left out›", "‹number left out›"
YOU, ANOTHER = "‹you›", "‹another user›"


def with_codes(codes: Codes) -> Tell:
    """For a reviewer: users by their codes."""
    return lambda text: shown(codes.within(text))


def for_person(user_id: str, users: Collection[str] = ()) -> Tell:
    """For the person concerned: none of the other `users`, no mailbox and no telephone number.

    >>> for_person("R1", ["R2"])("R1 told user R2 of a@b.example, +49 30 1234567.")
    '‹you› told ‹another user› of ‹mailbox left out›, ‹number left out›.'
    """
    others = sorted((re.escape(user) for user in users if user), key=lambda user: (-len(user), user))
    pattern = "|".join([re.escape(user_id) if user_id else "(?!)", *others, USER_ID.pattern])
    named = re.compile(rf"(?:\b[Uu]ser )?(?<!\w)(?P<user>{pattern})(?!\w)")

    def who(found: re.Match[str]) -> str:
        return YOU if user_id and found["user"][:SHORT] == user_id[:SHORT] else ANOTHER

    return lambda text: NUMBER.sub(NO_NUMBER, MAILBOX.sub(NO_MAILBOX, named.sub(who, shown(text))))
