"""What a matching keeps of the records it was made of, so that it can be asked why, go on, and be written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from attribution_audit.errors import AuditError, did_you_mean
from attribution_audit.matching.answered import ANSWERED_SCHEMA
from attribution_audit.matching.coded import Ints
from attribution_audit.matching.inputs import text_column
from attribution_audit.matching.links import FOUND_SCHEMA
from attribution_audit.matching.said_file import SaidFile
from attribution_audit.matching.taught import Taught

MOST_COMPARED = 50_000
"""Keys among which a similar one is looked for: half a second."""


class UnknownKey(AuditError):
    """A key that no record of a matching has."""

    def __init__(self, key: object, known: tuple[str, ...]) -> None:
        self.key = key
        near = did_you_mean(str(key), known) if len(known) <= MOST_COMPARED else ""
        remedy = near or " The column key of its clusters lists them all."
        super().__init__(f"{key!r} is the key of no record of this matching.{remedy}")


@dataclass(frozen=True)
class Remembered:
    """The records by their numbers: `keys` and `mentions` in that order, and what was found of them.

    `columns` are the columns of each role as they were named; those of `mentions` are called as `taught.roles` says.
    """

    key: str
    columns: Mapping[str, tuple[str, ...]]
    keys: pa.Array
    mentions: pa.Table
    second_from: int | None
    one_to_one: bool
    taught: Taught
    first_no: Ints
    """For each record the first record of its cluster."""
    said: SaidFile | None = None
    """Rows of `match_said`, where they were kept."""
    links: pa.Table = field(default_factory=FOUND_SCHEMA.empty_table)
    """Links by their numbers: one_no, other_no, match_millibits."""
    near: pa.Table = field(default_factory=FOUND_SCHEMA.empty_table)
    """Pairs that came near a link: one_no, other_no, match_millibits; the heaviest first."""
    near_left_out: int = 0
    """Pairs that came as near and were not kept."""
    answered: pa.Table = field(default_factory=ANSWERED_SCHEMA.empty_table)
    note: str = ""
    """What was left out of the answers, in a sentence, or nothing."""

    @property
    def sides(self) -> tuple[slice, slice]:
        """Where the records of key_a and of key_b stand: all of them, or one table's and the other's."""
        if self.second_from is None:
            return slice(0, len(self.keys)), slice(0, len(self.keys))
        return slice(0, self.second_from), slice(self.second_from, len(self.keys))

    def pair(self, key_a: object, key_b: object) -> tuple[int, int]:
        """The numbers of the records with these keys, given as they are or as text.

        Raises
        ------
        UnknownKey
            If no record has one of them.
        """
        first, second = self.sides
        return self._number(key_a, first), self._number(key_b, second)

    def are_one(self, one: int, other: int) -> bool:
        """Whether two records are in one cluster."""
        return bool(self.first_no[one] == self.first_no[other])

    def typed(self, role: str, number: int) -> str | None:
        """What a record says in the columns of a role, as typed; null where it says nothing."""
        cells = [self.mentions[name][number].as_py() for name in self.taught.roles.get(role, ())]
        said = [cell for cell in cells if cell is not None and cell.strip()]
        return ", ".join(said) if said else None

    def _number(self, key: object, side: slice) -> int:
        keys = text_column(pa.table({"key": self.keys}), "key").slice(side.start, side.stop - side.start)
        place = int(pc.index(keys, pa.scalar(str(key), pa.string())).as_py())
        if place < 0:
            raise UnknownKey(key, tuple(keys.to_pylist()) if len(keys) <= MOST_COMPARED else ())
        number: int = side.start + place
        return number


def first_numbers(count: int, clusters: pa.Table) -> Ints:
    """For each record the first record of its cluster, by rows of `match_clusters`."""
    first_no = np.arange(count)
    first_no[clusters["record_no"].to_numpy()] = clusters["first_no"].to_numpy()
    return first_no
