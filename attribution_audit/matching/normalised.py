"""A batch of records as it is said: text in, numbers and the few texts that likeness is read from out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import pyarrow as pa

from attribution_audit.matching.coded import Ints
from attribution_audit.matching.rows import Numbers


@dataclass(frozen=True)
class Normalised:
    """What `count` records say.

    `said` is what comparisons read and `keys` what only brings records together, both as arrays (records, slots);
    `codes` are all features with what says nothing at the end, which records that say the same have in common; `texts`
    are what likeness is read from, `columns` texts whose words are counted.
    """

    count: int
    said: Mapping[str, Numbers]
    codes: Mapping[str, Ints]
    keys: Mapping[str, Numbers]
    texts: Mapping[str, pa.StringArray]
    columns: Mapping[str, pa.StringArray] = field(default_factory=dict)
