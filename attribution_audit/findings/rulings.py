"""Try every explanation on the claims it can explain."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from attribution_audit.engines import Engine, Query
from attribution_audit.findings.explanation import Explanation, Ruled
from attribution_audit.policy import Policy
from attribution_audit.vocabulary import Ruling

ROOM = "attribution_audit.findings"


def rule(
    engine: Engine, explanations: Sequence[Explanation], policy: Policy, present: Collection[str]
) -> dict[str, list[Ruled]]:
    """What became of each explanation on each claim, by claim id, in the order of `explanations`.

    Reads the tables `claims`, `deals` and the lineage; `present` names the CRM objects that the export holds.
    """
    engine.table(Query.of(ROOM, "claim_people"))
    engine.table(Query.of(ROOM, "claim_context"), attribution_days=policy.windows.attribution_days)
    kinds = dict(zip(*(engine.arrow("claims")[name].to_pylist() for name in ("claim_id", "kind")), strict=True))
    rulings: dict[str, list[Ruled]] = defaultdict(list)
    for explanation in explanations:
        if all(set(need.split("|")) & set(present) for need in explanation.needs):
            ruled = _ask(engine, explanation, policy)
            missing = "The export does not show it."
        else:
            ruled = {}
            missing = f"{' and '.join(explanation.needs).replace('|', ' or ')} is not in the export."
        unknown = Ruled(explanation.name, Ruling.NOT_CHECKABLE, None, None, missing)
        for claim_id, kind in kinds.items():
            if kind in explanation.kinds:
                rulings[claim_id].append(ruled.get(claim_id, unknown))
    return dict(rulings)


def _ask(engine: Engine, explanation: Explanation, policy: Policy) -> dict[str, Ruled]:
    engine.table(
        Query.of(ROOM, explanation.name),
        attribution_days=policy.windows.attribution_days,
        correction_minutes=policy.windows.correction_minutes,
        recreation_days=policy.windows.recreation_days,
    )
    return {
        row["claim_id"]: Ruled(
            explanation.name, Ruling(row["ruling"]), row["record_id"], row["fact_at"], row["because"]
        )
        for row in engine.arrow(explanation.name).to_pylist()
    }
