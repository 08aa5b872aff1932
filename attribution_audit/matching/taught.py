"""All that outlives the records it was learnt of: enough to judge any two records, new ones too, as these were."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from attribution_audit.matching.coded import Ints
from attribution_audit.matching.judging import Judging
from attribution_audit.matching.pairs import Pairs
from attribution_audit.matching.roles import MatchKind
from attribution_audit.matching.saying import Layouts, Roles, Shared, layouts_of, normalise, settle, settled_layouts


@dataclass(frozen=True)
class Taught:
    """How records of one kind are read and judged: their `roles`, what is `shared` by many, and the `judging`."""

    roles: Roles
    shared: Shared
    judging: Judging

    @property
    def kind(self) -> MatchKind:
        """What records are matched to."""
        return self.judging.kind

    @property
    def layouts(self) -> Layouts:
        """The layouts of `match_said`."""
        return settled_layouts(self.kind, layouts_of(self.kind, self.roles))

    def said(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """Rows of `match_said` from rows of mentions: record_no and the columns of `roles`."""
        before = layouts_of(self.kind, self.roles)
        return settle(self.kind, before, self.shared, normalise(self.kind, self.roles, batch))

    def pairs(self, mentions: pa.Table, one_no: Sequence[int] | Ints, other_no: Sequence[int] | Ints) -> Pairs:
        """Pairs of records by their numbers, which are places in `mentions` (a few: all they say is laid out)."""
        ends = np.asarray(one_no, dtype=np.int64), np.asarray(other_no, dtype=np.int64)
        numbers, places = np.unique(np.concatenate(ends), return_inverse=True)
        some = mentions.take(pa.array(numbers)).combine_chunks()
        columns = {name: some[name].combine_chunks() for name in some.column_names}
        cells = self.said(pa.record_batch({"record_no": pa.array(numbers), **columns})).column("said")
        one, other = (cells.take(pa.array(part)) for part in np.split(places.reshape(-1), 2))
        sides = {"one_no": pa.array(ends[0]), "other_no": pa.array(ends[1]), "one_said": one, "other_said": other}
        says = pa.array(np.zeros(len(ends[0]), dtype=np.int64))
        return Pairs.of(pa.record_batch({**sides, "says": says}), self.judging.layout, self.judging.known)
