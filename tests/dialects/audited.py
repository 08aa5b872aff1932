"""A dialect's copy of a company, audited: its findings, and the records that were read."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import attribution_audit as aa
from attribution_audit.records import TABLES
from tests.dialects.companies import COMPANIES, Company
from tests.dialects.dialect import Copy, Dialect, as_they_are, plainly
from tests.dialects.salesforce_copies import weekly_folder

Rows = list[dict[str, Any]]
WEEKLY = Dialect("weekly", plainly(weekly_folder))


@dataclass(frozen=True)
class Audited:
    """What one audit made of one copy."""

    findings: Rows
    records: dict[str, Rows]
    """Canonical table -> its rows, in one order whatever the file's."""
    summary: dict[str, Any]


def audited(copy: Copy) -> Audited:
    """Audit a copy; its policy is written beside it, not in it."""
    with tempfile.TemporaryDirectory() as beside:
        policy = Path(beside) / "policy.toml"
        policy.write_text(copy.policy or "", encoding="utf-8")
        with aa.audit(copy.export, policy=policy if copy.policy else None, threads=2) as audit:
            found = audit.outcome.engine
            records = {name: sorted(found.arrow(name).to_pylist(), key=repr) for name in TABLES}
            return Audited(audit.outcome.findings.to_pylist(), records, audit.summary)


def written(dialect: Dialect, company: str, folder: Path) -> Copy:
    """The copy of a company that a dialect writes."""
    folder.mkdir(parents=True, exist_ok=True)
    return dialect.write(dialect.before(COMPANIES[company]()), folder)


@cache
def as_weekly(company: str, before: Callable[[Company], Company] = as_they_are) -> Audited:
    """What the weekly Data Export of the same rows gives: the measure of all others."""
    with tempfile.TemporaryDirectory() as folder:
        return audited(WEEKLY.write(before(COMPANIES[company]()), Path(folder)))


def differences(found: Rows, expected: Rows, key: tuple[str, ...], but: tuple[str, ...] = ()) -> list[str]:
    """Where two tables differ, a line each: rows on one side only by their key, and cells that are not the same."""
    there, wanted = (
        {tuple(row[name] for name in key): {n: v for n, v in row.items() if n not in but} for row in rows}
        for rows in (found, expected)
    )
    lines = [f"{each} is not in the weekly export's" for each in there.keys() - wanted.keys()]
    lines += [f"{each} is missing" for each in wanted.keys() - there.keys()]
    for each in sorted(there.keys() & wanted.keys(), key=repr):
        differing = {name for name in wanted[each] if there[each].get(name) != wanted[each][name]}
        lines += [f"{each} {n}: {there[each].get(n)!r}, not {wanted[each][n]!r}" for n in sorted(differing)]
    return sorted(lines)
