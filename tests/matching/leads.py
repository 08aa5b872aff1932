"""A made-up list of leads as a table, to be matched by `match`."""

from __future__ import annotations

import pyarrow as pa

from attribution_audit.matching import Matching

from .labelled import labelled_crm

FIELDS = {
    "first_name": "first_name",
    "last_name": "last_name",
    "email": "email",
    "phone": ["phone", "mobile_phone"],
    "company": "company",
    "city": "city",
}
COLUMNS = ("lead_id", "first_name", "last_name", "email", "phone", "mobile_phone", "company", "city")


def leads(people: int = 120, seed: int = 2) -> pa.Table:
    """Some one and a half rows a person."""
    rows = labelled_crm(people=people, seed=seed).rows["leads"]
    return pa.table({name: pa.array([row[name] for row in rows], pa.string()) for name in COLUMNS})


def together(matching: Matching) -> set[frozenset[object]]:
    """The clusters of several records, by their keys."""
    found: dict[str, set[object]] = {}
    table = matching.clusters_table
    for key, cluster in zip(table["key"].to_pylist(), table["cluster_id"].to_pylist(), strict=True):
        found.setdefault(cluster, set()).add(key)
    return {frozenset(keys) for keys in found.values() if len(keys) > 1}


def named(matching: Matching) -> dict[object, str]:
    """The cluster of each record."""
    table = matching.clusters_table
    return dict(zip(table["key"].to_pylist(), table["cluster_id"].to_pylist(), strict=True))
