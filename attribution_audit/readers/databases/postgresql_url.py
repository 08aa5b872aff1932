"""A PostgreSQL URL in parts: what the driver gets, what may be shown, and the schemas it is limited to.

The form is libpq's: https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import quote, unquote

from attribution_audit.errors import UnreadableExport

HOST = r"(\[[0-9A-Fa-f:.%]*\]|[\w.%~-]*)(:[0-9]*)?"
HOSTS = re.compile(f"{HOST}(,{HOST})*")
SCHEMA = "schema"
"""The one parameter that is ours."""
SHOWN = (SCHEMA, "host", "port", "dbname", "user")
"""Parameters that a message may repeat; among the others are passwords and paths of keys."""
SECRET = ("password", "sslpassword")
CONNECT_SECONDS = "30"
"""How long to wait for a server that does not answer; libpq by itself waits for minutes."""
AMBIGUOUS = "In user, password and names write / as %2F, ? as %3F, & as %26, @ as %40, : as %3A and % as %25."


@dataclass(frozen=True)
class PostgreSQLURL:
    """`shown` has neither the password nor parameters that could hold one; `driver_url` has all but the schema."""

    shown: str
    schemas: frozenset[str]
    driver_url: str = field(repr=False)
    secrets: frozenset[str] = field(repr=False)

    def without_secrets(self, words: str) -> str:
        """`words` of the driver with whatever is secret masked."""
        for secret in sorted(self.secrets, key=lambda secret: (-len(secret), secret)):
            words = words.replace(secret, "***")
        return words


def parse(url: str) -> PostgreSQLURL:
    """The parts of a URL. A password may hold any signs but `/` and `?`, which must be written %2F and %3F.

    Raises
    ------
    UnreadableExport
        If a part of the password could be taken for something else, and so be shown.
    """
    scheme, _, rest = url.partition("://")
    place, _, query = rest.partition("?")
    authority, slash, database = place.partition("/")
    login, at, hosts = authority.rpartition("@")
    pairs = [pair.partition("=") for pair in query.split("&") if pair]
    is_clear = HOSTS.fullmatch(hosts) and not re.search("[@/]", database) and "@" not in query
    if not is_clear or not all(equals for _, equals, _ in pairs) or "%00" in rest or "\0" in rest:
        raise UnreadableExport(f"{scheme}://...", "this URL can be understood in more than one way", AMBIGUOUS)
    user, colon, password = login.partition(":")
    given = {unquote(key): unquote(value) for key, _, value in pairs}
    shown = "&".join(f"{key}={value}" for key, _, value in pairs if key in SHOWN)
    secrets = {password, unquote(password), *(given.get(key, "") for key in SECRET)}
    return PostgreSQLURL(
        shown=f"{scheme}://{user}{colon and ':***'}{at}{hosts}{slash}{database}{shown and '?'}{shown}",
        schemas=frozenset(unquote(value) for key, _, value in pairs if key == SCHEMA and value),
        driver_url=f"postgresql://{_encoded(login)}{at}{hosts}{slash}{_encoded(database)}?{_query(given)}",
        secrets=frozenset(secrets - {""}),
    )


def _query(given: Mapping[str, str]) -> str:
    ours = {"fallback_application_name": "attribution-audit"}
    if "PGCONNECT_TIMEOUT" not in os.environ:
        ours["connect_timeout"] = CONNECT_SECONDS
    asked = {key: value for key, value in given.items() if key != SCHEMA}
    return "&".join(f"{quote(key, safe='')}={quote(value, safe='')}" for key, value in {**ours, **asked}.items())


def _encoded(part: str) -> str:
    """`part` percent-encoded whether it was before or not; the first colon parts user and password."""
    return ":".join(quote(unquote(piece), safe="") for piece in part.split(":", 1))
