"""Codes that a key makes: the same user has the same code in every audit, and nobody without the key can tell whose it
is, also not by trying out the ids of all users.

HMAC-SHA-256 (RFC 2104) of the id's first fifteen characters, cut to 35 bits: among ten thousand users two share a code
in about one of a thousand companies, and both then bear a longer one.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
import secrets
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from attribution_audit.errors import AuditError
from attribution_audit.reports.codes import SHORT

KEY_BYTES = 32
SHORT_CODE, LONG_CODE = 7, 20
"""Characters of a code, five bits each."""


class UnusableKey(AuditError):
    """A key of codes that cannot be read or made: `where` it is, `what` is wrong."""

    def __init__(self, where: str, what: str) -> None:
        self.where, self.what = where, what
        super().__init__(f"{where}: {what}. Name with --codes-key the key of the first audit, or a new file for one.")


def read_codes_key(path: Path, *, make: bool = False) -> bytes:
    """The key in a file; with `make`, a new one of chance where there is no file, for its owner's eyes only.

    Raises
    ------
    UnusableKey
        If the file cannot be read or made, or holds no key.
    """
    try:
        if make and not path.exists():
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "w", encoding="ascii") as file:
                file.write(f"{secrets.token_hex(KEY_BYTES)}\n")
        key = bytes.fromhex(path.read_text(encoding="ascii").strip())
    except OSError as error:
        raise UnusableKey(str(path), f"the key cannot be read or made ({error.strerror})") from error
    except ValueError as error:
        raise UnusableKey(str(path), "it holds no key of codes") from error
    if len(key) != KEY_BYTES:
        raise UnusableKey(str(path), "it holds no key of codes")
    return key


def keyed_codes(users: Iterable[str], key: bytes) -> dict[str, str]:
    """User id -> code, such as `U-K7Q2ZMA`."""
    digests = {user: _digest(user, key) for user in users}
    bearers = Counter({user[:SHORT]: digest[:SHORT_CODE] for user, digest in digests.items()}.values())
    return {
        user: f"U-{digest[: SHORT_CODE if bearers[digest[:SHORT_CODE]] == 1 else LONG_CODE]}"
        for user, digest in digests.items()
    }


def _digest(user: str, key: bytes) -> str:
    made = hmac.new(key, user[:SHORT].encode(errors="replace"), hashlib.sha256).digest()
    return base64.b32encode(made).decode("ascii")
