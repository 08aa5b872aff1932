"""The users whom the files of an audit name, and the codes that its report gives them."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow.parquet as pq

from attribution_audit.records.replacement import standing
from attribution_audit.reports.codes import code_of
from attribution_audit.reports.codes_key import keyed_codes

NAMED_IN = (
    # file               columns that hold users
    ("findings.parquet", ("actor_id", "owner_id")),
    ("lineage.parquet", ("actor_id",)),
    ("commission.parquet", ("payee_id",)),
)


def read_users(out: Path) -> frozenset[str]:
    """The ids of all users in the files of an audit; a file or column that is not there names nobody."""
    named: set[str] = set()
    for name, columns in NAMED_IN:
        path = standing(out, name)
        if path.is_file():
            kept = [column for column in columns if column in pq.read_schema(path).names]
            table = pq.read_table(path, columns=kept)
            named.update(str(user) for column in kept for user in table[column].unique().to_pylist() if user)
    return frozenset(named)


def read_codes(out: Path, key: bytes | None = None) -> dict[str, str]:
    """User id -> code: the report's own; those of the key where one is given.

    Where the report's own were made with a key that nobody names, codes of the ids alone.
    """
    if key is not None:
        return keyed_codes(read_users(out), key)
    try:
        written = json.loads(standing(out, "provenance.json").read_text(encoding="utf-8")).get("codes")
    except (OSError, ValueError, AttributeError):
        written = None
    known = written if isinstance(written, dict) else {}
    return {**{user: code_of(user) for user in read_users(out)}, **known}
