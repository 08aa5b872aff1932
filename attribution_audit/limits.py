"""What an audit cannot say of follow-ups, of verdicts and of rows that a company wrote itself, as check and reason."""

from __future__ import annotations

from collections.abc import Iterator

from attribution_audit.engines import Engine, Query
from attribution_audit.findings import Decided
from attribution_audit.policy import LoadedPolicy
from attribution_audit.readers import Reading, RowCount
from attribution_audit.readers.company import COMPANY
from attribution_audit.vocabulary import Kind

ROWS = (".csv", ".csv.gz", ".parquet", ".json", ".xlsx", ".xls")
"""How files end in which somebody may have written rows."""
FOLLOWED_UP = (Kind.NEVER_FOLLOWED_UP, Kind.LATE_FOLLOW_UP)
OWN_FILES = {spec.name: "reading" for spec in COMPANY.objects} | {
    "SourceApproval": "approved_change",
    "Payout": "commission",
    "Verdict": "verdicts",
}
"""A company's own file -> the check that hangs on it."""
MOST_NAMED = 10
"""How many findings of one sort are named."""


def own_file_limits(reading: Reading) -> list[tuple[str, str]]:
    """Decisions, approvals and amounts that somebody wrote down and that do not count: a row left out of a company's
    own file, and a file that bears more than its name. People act on what they wrote, so it is told before all else.
    """
    written = [(file, OWN_FILES[name]) for file, name in sorted(reading.objects.items()) if name in OWN_FILES]
    left_out = [(check, reason) for file, check in written for reason in _unread_rows(file, reading.rows[file])]
    unread = [
        (check, f"{file} was not read, only {name}.csv is: put its rows there")
        for file in reading.unread
        for name, check in OWN_FILES.items()
        if file.rpartition("/")[2].lower().startswith(name.lower()) and file.lower().endswith(ROWS)
    ]
    return [*left_out, *unread]


def _unread_rows(file: str, count: RowCount) -> Iterator[str]:
    if count.quarantined:
        reasons = "; ".join(f"{reason} ({rows} of them)" for reason, rows in sorted(count.reasons.items()))
        rows = f"rows of {file} that do not count: {count.quarantined:,} of {count.read:,}"
        yield f"{rows}; {reasons}; mend them and audit again (quarantine.parquet holds each)"
    for what, cells in sorted(count.unreadable_values.items()):
        yield f"rows of {file} that say too little: {cells:,} of {count.read:,}; {what}; mend them and audit again"


def follow_up_limits(engine: Engine, loaded: LoadedPolicy) -> list[tuple[str, str]]:
    """Leads of which it cannot be told whether sales took them up."""
    if not loaded.policy.service_levels.are_named:
        return []
    engine.table(Query.of("attribution_audit", "follow_up_limits"))
    (found,) = engine.arrow("follow_up_limits").to_pylist()
    reasons = []
    if found["begin_at"] is None:
        reasons.append("the export holds no task and no event that sales entered: who followed up cannot be told")
    if found["older"]:
        since = f"{found['begin_at']:%Y-%m-%d}"
        reasons.append(f"{found['older']} leads came to sales before its activities in the export begin ({since})")
    if found["unplaced"]:
        reasons.append(
            f"of {found['unplaced']} leads nobody can say when they came to their owner: changes of the owner are not"
            " tracked, LastTransferDate is not in the export, or the owner never sold anything"
        )
    return [(kind, reason) for kind in FOLLOWED_UP for reason in reasons]


def verdict_limits(decided: Decided) -> list[tuple[str, str]]:
    """Verdicts that change nothing: on findings that are not made any more, or by who acted or is paid."""
    unknown = [f"Verdict.csv decides on finding {one!r}, which this audit does not make" for one in decided.unknown]
    own = [
        f"nobody but who acted in finding {one!r} or is paid on it decided on it: that does not count"
        for one in decided.own
    ]
    return [("verdicts", reason) for reason in (*unknown[:MOST_NAMED], *own[:MOST_NAMED])]
