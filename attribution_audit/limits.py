"""What an audit cannot say of follow-ups and of verdicts, as check and reason."""

from __future__ import annotations

from attribution_audit.engines import Engine, Query
from attribution_audit.findings import Decided
from attribution_audit.policy import LoadedPolicy
from attribution_audit.vocabulary import Kind

FOLLOWED_UP = (Kind.NEVER_FOLLOWED_UP, Kind.LATE_FOLLOW_UP)
MOST_NAMED = 10
"""How many findings of one sort are named."""


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
