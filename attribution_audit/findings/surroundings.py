"""The dated facts around claims, found by the place of a claim among all."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from attribution_audit.detectors import Claim
from attribution_audit.engines import Engine, Query
from attribution_audit.findings.rulings import ROOM


@dataclass(frozen=True)
class Surroundings:
    """The rows of `claim_facts` in the order of the claims."""

    rows: pa.Table
    ends: list[int]
    """For each claim how many rows the claims up to it have."""

    def of(self, first: int, count: int) -> list[list[Claim]]:
        """The facts of `count` claims from the place `first` on, claim by claim."""
        starts = [0, *self.ends][first : first + count]
        rows = self.rows.slice(starts[0], self.ends[first + count - 1] - starts[0]).to_pylist()
        return [
            rows[start - starts[0] : end - starts[0]]
            for start, end in zip(starts, self.ends[first : first + count], strict=True)
        ]


def surroundings(engine: Engine, claim_ids: pa.ChunkedArray) -> Surroundings:
    """Make the table `claim_facts` and put it in the order of `claim_ids`."""
    engine.table(Query.of(ROOM, "claim_facts"))
    facts = engine.arrow("claim_facts")
    places = pc.index_in(facts["claim_id"], value_set=claim_ids.combine_chunks()).to_numpy()
    ends = np.cumsum(np.bincount(places, minlength=len(claim_ids)))
    return Surroundings(facts.take(np.argsort(places, kind="stable")).combine_chunks(), ends.tolist())
