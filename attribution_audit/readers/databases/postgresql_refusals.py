"""What a PostgreSQL server, or the way to it, refuses, in words that say what to do. No password is repeated."""

from __future__ import annotations

import re

from attribution_audit.errors import UnreadableExport
from attribution_audit.readers.databases.postgresql_url import PostgreSQLURL

REASONS = (
    # what libpq or the server says, what is wrong, what to do
    (
        "could not translate host name",
        "there is no such host",
        "Check the name, and that you are in its network (VPN).",
    ),
    ("Connection refused", "no server answers there", "Check host and port, and that the server runs."),
    ("No such file or directory", "no server answers there", "Check host and port, and that the server runs."),
    ("timeout expired", "the server does not answer", "Check host and port, and that you are in its network (VPN)."),
    ("timed out", "the server does not answer", "Check host and port, and that you are in its network (VPN)."),
    ("unreachable", "the server does not answer", "Check host and port, and that you are in its network (VPN)."),
    (
        "password authentication failed",
        "the server does not accept this user with this password",
        "Check both; in a URL write / ? @ : % of a password as %2F %3F %40 %3A %25.",
    ),
    (
        "no password supplied",
        "the server asks for a password",
        "Set PGPASSWORD, or write it into your password file (PGPASSFILE).",
    ),
    (
        "pg_hba.conf",
        "the server lets this user into this database from here not at all, or only with encryption",
        "Add ?sslmode=require to the URL, or ask who runs the server.",
    ),
)
NO_DATABASE = re.compile(r'database ".*" does not exist')
DRIVERS_OWN = re.compile(r"^.*?(\[libpq\] Failed to connect|Failed to prepare query|\[PGRES_\w+\]):\s*")
"""What the driver says before it repeats the server."""


def refusal(parts: PostgreSQLURL, said: str) -> UnreadableExport:
    """The failure to connect of which the driver `said` something."""
    for words, what, remedy in REASONS:
        if words in said:
            return UnreadableExport(parts.shown, what, remedy)
    if NO_DATABASE.search(said):
        return UnreadableExport(parts.shown, "the server has no database of this name", "Check the part after the /.")
    what = f"the server cannot be used ({words_of(parts, said)})"
    return UnreadableExport(parts.shown, what, "Check the URL, or ask who runs the server.")


def words_of(parts: PostgreSQLURL, said: str) -> str:
    """The server's own words on one line, without the driver's and without secrets."""
    first = next(iter(said.splitlines()), "")
    return parts.without_secrets(" ".join(DRIVERS_OWN.sub("", first).split()))
