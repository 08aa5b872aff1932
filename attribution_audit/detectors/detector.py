"""What a detector is: a kind, a question, what it needs, a query that claims and a sentence that tells."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from attribution_audit.vocabulary import Kind, Tier

Claim = Mapping[str, Any]
"""One row of a detector's query, by column name."""
Fact = dict[str, str | int | float | None]
"""One dated fact of the evidence, ready for JSON: `fact` names it, `at` is ISO 8601 UTC, `text` is a sentence."""

TEXT, STAMP, COUNT = pa.string(), pa.timestamp("us"), pa.int64()

CLAIM_SCHEMA = pa.schema(
    [
        ("claim_id", TEXT),
        ("kind", TEXT),
        ("family", TEXT),  # of the kind; queries that serve a whole family ask for it
        ("record_type", TEXT),
        ("record_id", TEXT),
        ("related_type", TEXT),
        ("related_id", TEXT),
        ("opportunity_id", TEXT),
        ("actor_id", TEXT),
        ("occurred_at", STAMP),
        ("source_before", TEXT),
        ("category_before", TEXT),
        ("source_after", TEXT),
        ("category_after", TEXT),
        ("grade", TEXT),
        ("act_key", TEXT),  # tells acts on the same records apart; empty where the records do
        ("bulk_id", TEXT),
        ("person_id", TEXT),  # the person that both records share, in a recreation
        ("evidence_id", TEXT),  # the record that shows the act: a history row, else the newer record
        ("last_changed_at", STAMP),
        ("last_change_id", TEXT),
        ("last_actor_id", TEXT),
        ("restored_at", STAMP),  # when the category was put back, if it was
        ("restored_by_id", TEXT),
        ("restored_change_id", TEXT),
        ("steps", COUNT),
        ("earlier_at", STAMP),  # when the earlier record of a recreation was closed or left
        ("earlier_by_id", TEXT),
        ("earlier_evidence_id", TEXT),
        ("gap_days", COUNT),
        ("how", TEXT),  # how the earlier record ended
        ("not_before", STAMP),  # of two states compared: the act came after this, up to occurred_at
        ("modifier_id", TEXT),  # and this user modified the record last by then, in whatever field
        ("team", TEXT),  # of a hand-off fault: the role of the owner
        ("level", COUNT),  # of a hand-off fault: the service level that was missed
    ]
)
"""The columns of the table `claims`. A detector's query gives those that its kind has, but for `claim_id` and `family`;
the others are null.
"""


@dataclass(frozen=True)
class Detector:
    """One kind of claim.

    `needs` names the CRM objects without which the question cannot be put, and `needs_columns` the columns
    ("Lead.ConvertedOpportunityId"): a column that is not there is no column of blanks. Without `leans_on_columns` it
    is put and sees less, which is said. `tell` gives a claim as one sentence of dates, fields and values that a
    reviewer can read out, without a motive; `facts` gives what the claim itself says as dated facts. `most` is the
    highest tier that such evidence can reach. Without `is_paid_by_plan` no plan says who gains by it. `needs_levels`
    names the service levels without which there is nothing to hold anybody to.
    """

    kind: Kind
    asks: str
    needs: tuple[str, ...]
    tell: Callable[[Claim], str]
    facts: Callable[[Claim], list[Fact]]
    needs_columns: tuple[str, ...] = ()
    leans_on_columns: tuple[str, ...] = ()
    most: Tier = Tier.HOLD
    is_paid_by_plan: bool = True
    needs_levels: tuple[str, ...] = ()
