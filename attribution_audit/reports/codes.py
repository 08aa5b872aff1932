"""User ids out, codes in: a reader sees `U-7`, also inside sentences. A name is a separate step elsewhere."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping

USER_ID = re.compile(r"(?<![A-Za-z0-9])005[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?(?![A-Za-z0-9])")
TOKEN = re.compile(r"[^\s\"'<>,;\[\]()]+")
TEXT_OR_COMMENT = re.compile(
    r'''(?P<text>"""(?:\\.|[^\\])*?"{3,5}|\'{3}.*?\'{3,5}|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\')'''
    r"|(?m:^)[ \t]*\#[^\n]*(?:\n|\Z)"
    r"|(?<![ \t])[ \t]*\#[^\n]*",
    re.DOTALL,
)
"""A TOML text, in which # is a letter, or a comment: a line of its own, or the end of one."""
SHORT = 15
"""Characters of a Salesforce id without its checksum: 15 and 18 mean the same user."""


class Codes:
    """The codes of one audit. A user that the outcome does not list gets a code from a hash of the id."""

    def __init__(self, users: Mapping[str, str]) -> None:
        self._codes = {**{user[:SHORT]: code for user, code in users.items() if len(user) == SHORT + 3}, **users}
        shortest = min(map(len, self._codes), default=SHORT)
        self._words = re.compile(rf"[A-Za-z0-9]{{{max(1, shortest)},}}")  # shorter ones need not be looked up

    def of(self, user_id: str | None) -> str:
        """The code of one user; nothing where there is no user."""
        return "" if not user_id else self._codes.get(user_id) or self._codes.get(user_id[:SHORT]) or code_of(user_id)

    def within(self, text: str) -> str:
        """The text with every user id in it replaced by its code."""
        known = self._words.sub(lambda word: self._codes.get(word.group(), word.group()), text)
        return USER_ID.sub(lambda found: self.of(found.group()), known)


def without_mailboxes(text: str) -> str:
    """The text of a policy without the e-mail addresses of the people it lists, and without comments, which name people
    too: beside ids, and in the lists from other files, which stand below a policy as comments.
    """
    told = TEXT_OR_COMMENT.sub(lambda found: found["text"] or "", text)
    return TOKEN.sub(lambda token: "‹e-mail address left out›" if "@" in token.group() else token.group(), told)


def code_of(user_id: str) -> str:
    """The code of a user whom no list holds, from the id alone."""
    return "U-" + hashlib.sha256(user_id[:SHORT].encode(errors="replace")).hexdigest()[:6]
