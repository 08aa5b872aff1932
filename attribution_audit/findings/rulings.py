"""Try every explanation on the claims it can explain.

Claims may be many, each with some fifteen rulings. What the queries say stays in columns, therefore, and becomes
`Ruled` for a batch of claims at a time.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from attribution_audit.detectors import Claim
from attribution_audit.engines import Engine, Query
from attribution_audit.findings.explanation import Explanation, Ruled
from attribution_audit.findings.matches import make_claim_matches
from attribution_audit.policy import Policy
from attribution_audit.vocabulary import HANDOFF_FAULTS, Ruling

ROOM = "attribution_audit.findings"
RULED = pa.schema(
    [
        ("claim_id", pa.string()),
        ("ruling", pa.string()),
        ("record_id", pa.string()),
        ("fact_at", pa.timestamp("us")),
        ("because", pa.string()),
    ]
)
SURE_MILLIBITS = 10_000
"""Match weight from which two records are surely one: ten bits, a thousand to one. Of twenty payees whose pay is held
one may wait for nothing, for all reasons together; that the records were two is then a fiftieth of that.
"""
UNKNOWN = "The export does not show it."


@dataclass(frozen=True)
class Answers:
    """What one explanation's query says of all claims."""

    explanation: Explanation
    rows: pa.Table
    """One row a claim of which it says something; the columns of `RULED` but the claim's id."""
    places: pa.Array
    """For each claim, in the order of the claims, its row in `rows`; null where there is none."""
    missing: str
    """Why nothing is said of the others."""

    def on(self, claims: Sequence[Claim], first: int) -> Iterator[Ruled | None]:
        """What became of it on some claims, of which the first is at the place `first` of all; None where it cannot
        explain their kind.
        """
        rows = self.rows.take(self.places.slice(first, len(claims))).to_pylist()
        for claim, row in zip(claims, rows, strict=True):
            yield self._ruled(row) if claim["kind"] in self.explanation.kinds else None

    def _ruled(self, row: dict[str, Any]) -> Ruled:
        name = self.explanation.name
        if row["ruling"] is None:
            return Ruled(name, Ruling.NOT_CHECKABLE, None, None, self.missing)
        return Ruled(name, Ruling(row["ruling"]), row["record_id"], row["fact_at"], row["because"])


def ask(
    engine: Engine,
    explanations: Sequence[Explanation],
    policy: Policy,
    present: Collection[str],
    claim_ids: pa.ChunkedArray,
) -> list[Answers]:
    """Put the question of each explanation to the claims `claim_ids`, in whose order the answers stand.

    Reads the tables `claims`, `deals` and the lineage; `present` names the CRM objects that the export holds.
    """
    engine.table(Query.of(ROOM, "claim_people"))
    engine.table(Query.of(ROOM, "deal_repairs"))
    engine.table(Query.of(ROOM, "claim_context"), attribution_days=policy.windows.attribution_days)
    engine.table(Query.of(ROOM, "sittings"))
    make_claim_matches(engine)
    answers = []
    claimed = _claimed_kinds(engine)
    for explanation in explanations:
        rows, missing = RULED.empty_table(), UNKNOWN
        if not set(explanation.kinds) & claimed:
            missing = "Nothing of its kinds is claimed."
        elif not _is_asked(explanation, policy):
            missing = "The policy names no service level."
        elif all(set(need.split("|")) & set(present) for need in explanation.needs):
            rows = _rows(engine, explanation, policy)
        else:
            missing = f"{' and '.join(explanation.needs).replace('|', ' or ')} is not in the export."
        places = pc.index_in(claim_ids, value_set=rows["claim_id"]).combine_chunks()
        answers.append(Answers(explanation, rows.drop_columns(["claim_id"]), places, missing))
    return answers


def tried(answers: Sequence[Answers], claims: Sequence[Claim], first: int) -> list[list[Ruled]]:
    """What became of every explanation on some claims, claim by claim, in the order of the explanations."""
    columns = [answer.on(claims, first) for answer in answers]
    return [[ruled for ruled in row if ruled is not None] for row in zip(*columns, strict=True)]


def _claimed_kinds(engine: Engine) -> set[str]:
    """The kinds of which there is any claim."""
    return set(engine.arrow("claims", ["kind"])["kind"].unique().to_pylist())


def _is_asked(explanation: Explanation, policy: Policy) -> bool:
    """Without service levels there are no claims of hand-off faults, and no tables about them."""
    return policy.service_levels.are_named or not set(explanation.kinds) <= set(HANDOFF_FAULTS)


def _rows(engine: Engine, explanation: Explanation, policy: Policy) -> pa.Table:
    engine.table(
        Query.of(ROOM, explanation.name),
        attribution_days=policy.windows.attribution_days,
        correction_minutes=policy.windows.correction_minutes,
        recreation_days=policy.windows.recreation_days,
        sure_millibits=SURE_MILLIBITS,
    )
    return engine.arrow(explanation.name, RULED.names).cast(RULED).combine_chunks()
