"""The users whom the files of an audit name: what is told in codes, or left out, has to be known first."""

from __future__ import annotations

from pathlib import Path

import pyarrow.parquet as pq

from attribution_audit.records.replacement import standing

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
