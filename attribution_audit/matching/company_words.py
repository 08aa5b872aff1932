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
from attribution_audit.matching.value_codes import key_codes, value_codes
from attribution_audit.matching.wordlists import words

ROOM = "attribution_audit.matching"
RARE_AMONG = 30_000
"""Companies: a word of a name is never taken as rarer than one in so many."""
GENERIC_BITS = 3.0
"""Bits that a generic word ("solutions", "global") is worth at most."""
WHOLE_NAME_BITS = {1: 3.0, 2: 10.0}
"""Bits that a name is worth beyond its words, by how many there are (2: or more), if one of them is no generic word:
a CRM has far more records of one company than companies of one name."""
PLAIN_NAME_BITS = 5.0
"""The same of a name of several words that are all common: few companies bear all of them."""
DISTINCTIVE_BITS = 8.0
"""Bits from which a word tells companies apart."""
WORDS = 3
"""Words of a name by which it meets others: one of them may be mistyped."""
WEAK_SHARE, WEAK_FROM = 0.002, 6
"""Share of all names, and how many, beyond which a word that they bear tells little: measured on made-up registers of
500 to 10,000 names, 19 of 20 pairs of different names that looked alike do so no more, and 1 true pair of 30.
"""
WORD_SCHEMA = pa.schema([("word", pa.string()), ("name", pa.int64()), ("is_name", pa.bool_())])


@dataclass(frozen=True)
class Words:
    """The words that several of `names` different company names bear, by how many, and those that towns bear too."""

    names: int = 0
    bearing: Mapping[str, int] = field(default_factory=dict)
    towns: frozenset[str] = frozenset()

    @property
    def weak(self) -> frozenset[str]:
        """Words that tell little here: those of towns, and what many names bear."""
        many = max(WEAK_FROM, WEAK_SHARE * self.names)
        return self.towns | {word for word, names in self.bearing.items() if names > many}

    def worth(self, names: pa.StringArray) -> Ints:
        """What the first name of each record is worth in millibits; 0 where it has none.

        That is the sum of its words, each by the number of different names that bear it, and what it is worth whole.
        """
        encoded = names.dictionary_encode()
        said = _Said.of(pc.replace_substring_regex(encoded.dictionary, "(?s)\n.*", ""))
        bits = self._bits(said.words)[said.codes]
        worth, most = said.over_words(np.add, bits), said.over_words(np.maximum, bits)
        whole = np.array([0, *(round(each * MILLIBITS) for each in WHOLE_NAME_BITS.values())], dtype=np.int64)
        many = np.minimum(said.over_words(np.add, np.ones_like(bits)), len(whole) - 1)
        plain = np.where(many > 1, round(PLAIN_NAME_BITS * MILLIBITS), 0)
        is_distinctive = most >= DISTINCTIVE_BITS * MILLIBITS
        return _of_each(worth + np.where(is_distinctive, whole[many], plain), encoded, 0)

    def rarest(self, names: pa.StringArray, slots: int) -> Ints:
        """The rarest words of each name of each record (records, `slots` times `WORDS`), NOTHING where they end."""
        encoded = names.dictionary_encode()
        lines = pc.split_pattern(encoded.dictionary, "\n")
        said = _Said.of(lines.flatten())
        keys = key_codes(said.words)
        name, place, codes = said.in_order(self._rank(said.words))
        record = pc.list_parent_indices(lines).to_numpy()
        slot = (np.arange(len(record)) - np.searchsorted(record, record))[name] * WORDS + place
        found = np.full((len(encoded.dictionary), slots * WORDS), NOTHING, dtype=np.int64)
        is_rare = place < WORDS
        found[record[name][is_rare], slot[is_rare]] = keys[codes[is_rare]]
        return _of_each(found, encoded, NOTHING)

    def _rank(self, said: pa.StringArray) -> Ints:
        """The place of each word among all, the rarest first, those that are as rare by the alphabet."""
        alphabet = np.argsort(pc.sort_indices(said).to_numpy())
        rank: Ints = np.argsort(np.lexsort((alphabet, self._bearing(said))))
        return rank

    def _bits(self, said: pa.StringArray) -> Ints:
        """Millibits of each word by how many names bear it; generic words and towns are worth little."""
        share = max(self.names, RARE_AMONG) / self._bearing(said)
        millibits = np.rint(np.log2(np.maximum(share, 1.0)) * MILLIBITS).astype(np.int64)
        little = sorted(self.towns | words("generic_company_words"))
        is_little = pc.is_in(said, pa.array(little, pa.string())).to_numpy(zero_copy_only=False)
        found: Ints = np.where(is_little, np.minimum(millibits, round(GENERIC_BITS * MILLIBITS)), millibits)
        return found

    def _bearing(self, said: pa.StringArray) -> Ints:
        """How many names bear each word."""
        return np.array([self.bearing.get(word, 1) for word in said.to_pylist()], dtype=np.int64)


@dataclass(frozen=True)
class _Said:
    """The words of some names: the different words of each, by their places in `words`, one name after another."""

    words: pa.StringArray
    names: Ints
    codes: Ints

    @classmethod
    def of(cls, names: pa.StringArray) -> _Said:
        """Names of one word or more, with one blank between them."""
        parts = pc.split_pattern(names, " ")
        encoded = parts.flatten().dictionary_encode()
        count = max(len(encoded.dictionary), 1)
        parents = pc.list_parent_indices(parts).to_numpy().astype(np.int64)
        pairs = np.unique(parents * count + encoded.indices.to_numpy())
        return cls(encoded.dictionary, pairs // count, pairs % count)

    def over_words(self, function: np.ufunc, numbers: Ints) -> Ints:
        """One number for each name, made of those of its words."""
        starts = np.flatnonzero(np.diff(self.names, prepend=-1))
        found: Ints = function.reduceat(numbers, starts) if len(starts) else np.zeros(0, dtype=np.int64)
        return found

    def in_order(self, rank: Ints) -> tuple[Ints, Ints, Ints]:
        """For each word of each name, sorted by the rank of words: the name, the place among its words, the word."""
        order = np.lexsort((rank[self.codes], self.names))
        starts = np.searchsorted(self.names, self.names)
        return self.names[order], np.arange(len(order)) - starts, self.codes[order]


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
