"""How much of what is claimed would be there if sources were noise, for the claims that compare two records' sources.

Nothing here looks at a person: what is judged is a company's pairs of one likeness, such as "made by the same user for
the same person". Where leads' and opportunities' sources agree no oftener than chance would make them, noise and
wholesale relabelling cannot be told apart, and no claim of that sort becomes more than a note; unless the moves go one
way by far more than the yardsticks give.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pyarrow as pa

from attribution_audit.engines import Engine, Query
from attribution_audit.findings.agreement import Agreement, agreement
from attribution_audit.findings.chance_words import cannot_be_told_apart
from attribution_audit.findings.shuffling import Count
from attribution_audit.findings.way import Way, judged
from attribution_audit.policy import Policy
from attribution_audit.vocabulary import RECREATIONS, Kind, Ruling

ROOM = "attribution_audit.findings"
NEVER = date(1000, 1, 1)
"""Before every record: the day on which rules changed that never did."""
RULINGS = pa.schema([(name, pa.string()) for name in ("kind", "likeness", "category_after", "ruling", "because")])
COMPARING = (Kind.SOURCE_LOST_AT_CONVERSION, Kind.SOURCE_CONTRADICTED, *RECREATIONS)
"""Kinds that rest on a difference between the sources of two records."""
NO_LIKE_PAIRS = "There are no pairs of records like these two to compare them with."
CONVERSIONS = (Kind.SOURCE_LOST_AT_CONVERSION, "conversion")


@dataclass(frozen=True)
class Chance:
    """What the company's pairs say: whether sources agree at all, and each way in which they go."""

    agreement: Agreement
    ways: tuple[Way, ...]
    claims: Mapping[str, int]
    """Kind -> how many claims of it there are."""

    @property
    def is_one_way(self) -> bool:
        """Whether sources get lost at conversion one way, beyond what noise gives."""
        return any((way.kind, way.likeness) == CONVERSIONS and way.ruling is Ruling.RULED_OUT for way in self.ways)

    @property
    def cannot_be_told_apart(self) -> bool:
        """Whether noise and wholesale relabelling look the same here."""
        return self.agreement.is_no_better_than_chance and not self.is_one_way

    @property
    def standing(self) -> tuple[Way, ...]:
        """The ways as they are ruled on in view of all of them."""
        if not self.cannot_be_told_apart:
            return self.ways
        says = cannot_be_told_apart(self.agreement)
        return tuple(
            way if way.ruling is Ruling.RULED_OUT else replace(way, ruling=Ruling.FITS, says=says) for way in self.ways
        )


def estimate_chance(engine: Engine, policy: Policy) -> Chance:
    """Read the pairs, and make the table `chance_rulings` that the explanation `chance` reads."""
    changed_on = min((change.happened_on for change in policy.policy_changes), default=NEVER)
    engine.table(Query.of(ROOM, "chance_pairs"), recreation_days=policy.windows.recreation_days, changed_on=changed_on)
    engine.table(Query.of(ROOM, "chance_counts"))
    kinds = engine.arrow("claims", ["kind"])["kind"].to_pylist()
    chance = chance_of(engine.arrow("chance_counts").to_pylist(), {kind: kinds.count(kind) for kind in set(kinds)})
    engine.register("chance_rulings", _rulings(chance))
    return chance


def chance_of(rows: Sequence[Mapping[str, Any]], claims: Mapping[str, int]) -> Chance:
    """What the rows of `chance_counts` say, in whatever order they come."""
    alike: dict[tuple[str, str], list[Count]] = {}
    for row in rows:
        stratum = (str(row["month"]), str(row["volume"]))
        count = Count(stratum, row["category_before"], row["category_after"], row["pairs"], row["unpaid"], row["early"])
        alike.setdefault((row["kind"], row["likeness"]), []).append(count)
    ways = [way for (kind, likeness), counts in sorted(alike.items()) for way in judged(kind, likeness, counts)]
    return Chance(agreement(alike.get(CONVERSIONS, [])), tuple(ways), dict(sorted(claims.items())))


def _rulings(chance: Chance) -> pa.Table:
    """What each claim is to be told, by its kind, likeness and category after; `any` where it has no like pairs."""
    ways = [(way.kind, way.likeness, way.after, str(way.ruling), way.says) for way in chance.standing]
    ruling, says = (
        (Ruling.FITS, cannot_be_told_apart(chance.agreement))
        if chance.cannot_be_told_apart
        else (Ruling.NOT_CHECKABLE, NO_LIKE_PAIRS)
    )
    ways += [(kind, "any", "", str(ruling), says) for kind in sorted(COMPARING)]
    return pa.Table.from_pylist([dict(zip(RULINGS.names, way, strict=True)) for way in ways], RULINGS)
