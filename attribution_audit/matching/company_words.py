"""Words of company names: how many names bear each, what that makes a name worth, and which of them are towns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from attribution_audit.engines import Engine, Query
from attribution_audit.matching.coded import NOTHING, Ints
from attribution_audit.matching.compare import MILLIBITS
from attribution_audit.matching.rarity import millibits_of_rarity
from attribution_audit.matching.value_codes import value_codes
from attribution_audit.matching.wordlists import words

ROOM = "attribution_audit.matching"
RARE_AMONG = 8192
"""Companies: a word of a name is never taken as rarer than one in so many."""
GENERIC_BITS = 3.0
"""Bits that a generic word ("solutions", "global") is worth at most."""
WHOLE_NAME_BITS = {1: 3.0, 2: 10.0}
"""Bits that a name is worth beyond its words, by how many there are (2: or more), if one of them is no generic word:
a CRM has far more records of one company than companies of one name."""
DISTINCTIVE_BITS = 8.0
"""Bits from which a word tells companies apart."""
WORD_SCHEMA = pa.schema([("word", pa.string()), ("name", pa.int64()), ("is_name", pa.bool_())])


@dataclass(frozen=True)
class Words:
    """The words that several of `names` different company names bear, by how many, and those that towns bear too."""

    names: int = 0
    bearing: Mapping[str, int] = field(default_factory=dict)
    towns: frozenset[str] = frozenset()

    def worth(self, names: pa.StringArray) -> Ints:
        """What the first name of each record is worth in millibits; 0 where it has none."""
        encoded = names.dictionary_encode()
        bits = self._bits()
        worth = [self._worth(lines.partition("\n")[0], bits) for lines in encoded.dictionary.to_pylist()]
        return _of_each(np.array(worth, dtype=np.int64), encoded, 0)

    def rarest(self, names: pa.StringArray, slots: int) -> Ints:
        """The rarest word of each name of each record (records, slots), NOTHING where there is none."""
        encoded = names.dictionary_encode()
        rarest = np.full((len(encoded.dictionary), slots), NOTHING, dtype=np.int64)
        for place, lines in enumerate(encoded.dictionary.to_pylist()):
            cores = lines.split("\n")
            rarest[place, : len(cores)] = value_codes([min(core.split(), key=self._rank) for core in cores])
        return _of_each(rarest, encoded, NOTHING)

    def _rank(self, word: str) -> tuple[int, str]:
        return self.bearing.get(word, 1), word

    def _bits(self) -> dict[int, int]:
        """Millibits of a word by how many names bear it."""
        counts = np.unique(np.array([1, *self.bearing.values()], dtype=np.int64))
        return dict(zip(counts.tolist(), millibits_of_rarity(counts, self.names, RARE_AMONG).tolist(), strict=True))

    def _worth(self, core: str, bits: Mapping[int, int]) -> int:
        """The sum of a name's words, each by the number of different names that bear it, and what it is worth whole."""
        generic, least = words("generic_company_words"), round(GENERIC_BITS * MILLIBITS)
        each = {word: bits[self.bearing.get(word, 1)] for word in core.split()}
        worth = [min(millibits, least) if word in generic else millibits for word, millibits in each.items()]
        is_distinctive = max(worth) >= DISTINCTIVE_BITS * MILLIBITS
        return sum(worth) + (round(WHOLE_NAME_BITS[min(len(worth), 2)] * MILLIBITS) if is_distinctive else 0)


def words_of(engine: Engine) -> Words:
    """The words of the names and towns of `match_normalised`."""
    engine.table(Query.of(ROOM, "match_texts"))
    engine.map_arrow("match_words", "match_texts", words_in, WORD_SCHEMA)
    engine.table(Query.of(ROOM, "match_name_count"))
    engine.table(Query.of(ROOM, "match_frequent_words"))
    (counted,) = engine.arrow("match_name_count").to_pylist()
    frequent = engine.arrow("match_frequent_words").to_pylist()
    bearing = {row["word"]: row["names"] for row in frequent if row["names"] > 1}
    return Words(counted["names"], bearing, frozenset(row["word"] for row in frequent if row["is_town"]))


def words_in(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Rows of `match_words`: one a word in a text of `match_texts`, once for each different name it stands in."""
    lines = [text.split("\n") for text in batch.column("text").to_pylist()]
    flags = batch.column("is_name").to_pylist()
    said = [(core, is_name) for cores, is_name in zip(lines, flags, strict=True) for core in cores]
    codes = value_codes([core for core, _ in said]).tolist()
    rows = [(word, code, flag) for (core, flag), code in zip(said, codes, strict=True) for word in set(core.split())]
    columns = zip(*rows, strict=True) if rows else ((), (), ())
    return pa.record_batch(
        [pa.array(column, kind) for column, kind in zip(columns, WORD_SCHEMA.types, strict=True)], WORD_SCHEMA.names
    )


def _of_each(values: Ints, encoded: pa.DictionaryArray, missing: int) -> Ints:
    if not len(values):
        return np.full((len(encoded), *values.shape[1:]), missing, dtype=np.int64)
    places = pc.fill_null(encoded.indices, NOTHING).to_numpy(zero_copy_only=False)
    found: Ints = values[np.maximum(places, 0)]
    found[places == NOTHING] = missing
    return found
