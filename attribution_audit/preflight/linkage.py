"""Can leads, contacts and opportunities be linked at all, and do linked ones go together?"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from attribution_audit.engines import Engine, Query
from attribution_audit.preflight.agreement import FEWEST_PAIRS, Agreement, Margin, Relation, agreement

ROOM = "attribution_audit.preflight"


@dataclass(frozen=True)
class Reach:
    """How many opportunities (deleted ones left out) lead to something else, each by the way it is found."""

    opportunities: int
    with_conversion: int
    """A lead names it as what it was converted into."""
    with_contact: int
    """A contact role, or a contact of its own."""
    with_person: int
    with_lead_of_person: int
    with_response: int
    """A dated response of anybody in it."""
    with_company: int
    with_lead_of_company: int
    with_lead: int
    """By conversion or by person."""


@dataclass(frozen=True)
class Linkage:
    """What opportunities reach, and whether sources of linked pairs agree more than by chance."""

    reach: Reach
    agreements: tuple[Agreement, ...]

    @property
    def telling(self) -> Agreement | None:
        """The comparison that decides: by conversion before by person, a related one before any other."""
        for linked_by in ("conversion", "person"):
            found = [one for one in self.agreements if one.linked_by == linked_by and one.pairs >= FEWEST_PAIRS]
            related = [one for one in found if one.relation is Relation.RELATED]
            told = [one for one in found if one.relation in {Relation.UNRELATED, Relation.HARDLY_RELATED}]
            if related or told:
                return (related or told)[0]
        return max(self.agreements, key=lambda one: (one.pairs, one.compares), default=None)

    @property
    def says_nothing(self) -> bool:
        """Whether a difference between the two sources says nothing about either."""
        told = self.telling
        return told is not None and told.relation in {Relation.UNRELATED, Relation.HARDLY_RELATED}


def linkage(engine: Engine) -> Linkage:
    """Read both from the tables of matching and lineage."""
    for name in ("opportunity_reach", "source_pairs", "source_agreement"):
        engine.table(Query.of(ROOM, name))
    (reach,) = engine.arrow("opportunity_reach").to_pylist()
    margins: dict[tuple[str, str], list[Margin]] = defaultdict(list)
    for row in engine.arrow("source_agreement").to_pylist():
        margin = Margin(row["leads"], row["opportunities"], row["both_bear"])
        margins[row["linked_by"], row["compares"]].append(margin)
    order = [(linked_by, compares) for linked_by in ("conversion", "person") for compares in ("source", "category")]
    return Linkage(Reach(**reach), tuple(agreement(*key, margins[key]) for key in order if margins[key]))
