"""What people answered when they were asked whether two records are one: same, different or unsure.

Of several answers to one pair the latest stands (`decided_at`); without an order, a decision stands before "unsure".
Answers must fit together: if A is B and B is C, then A is not different from C.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from attribution_audit.errors import AuditError
from attribution_audit.matching.answer_conflicts import Contradiction, contradictions
from attribution_audit.matching.answer_rows import WHERE, Answer, Answered, read_answers
from attribution_audit.matching.inputs import text_column

SHOWN = 3
"""Contradictions and unknown keys that an error or a report names."""
PAIR_SCHEMA = pa.schema([("one_no", pa.int64()), ("other_no", pa.int64())])


class ContradictoryAnswers(AuditError):
    """Answers that cannot all be right; `found` are the contradictions, each with the pairs it is made of."""

    def __init__(self, found: tuple[Contradiction, ...]) -> None:
        self.found = found
        more = f" ({len(found) - SHOWN:,} more such places)" if len(found) > SHOWN else ""
        told = " Also ".join(f"{one}." for one in found[:SHOWN])
        super().__init__(f"{WHERE} contradict each other: {told}{more} Correct one answer in each place.")


@dataclass(frozen=True)
class NumberedAnswers:
    """Answers on the records that are matched, by their numbers: tables of one_no and other_no, one_no the smaller."""

    same: pa.Table
    different: pa.Table
    unsure: pa.Table
    unknown_keys: tuple[str, ...] = ()
    """Keys in answers that no record has; such answers are left out."""

    @property
    def note(self) -> str:
        """What was left out, in a sentence, or nothing."""
        if not self.unknown_keys:
            return ""
        some = ", ".join(map(repr, self.unknown_keys[:SHOWN])) + (", …" if len(self.unknown_keys) > SHOWN else "")
        keys = "1 key" if len(self.unknown_keys) == 1 else f"{len(self.unknown_keys):,} keys"
        return f"Answers name {keys} that no record has ({some}); these were left out."


@dataclass(frozen=True)
class Answers:
    """All answers that were given, in the order they stand in."""

    given: tuple[Answered, ...] = ()
    unanswered: int = 0
    """Rows of a review list that nobody has answered yet."""

    @classmethod
    def of(cls, given: Any) -> Answers:
        """Answers from a table with an Arrow interface, or from a CSV (a review list too) or Parquet file.

        Columns are key_a, key_b, answer (same, different, unsure; empty where nobody answered yet), and if they are
        there decided_at (ISO 8601, UTC where no zone is given), reviewer and reason.

        Raises
        ------
        UnreadableRecords, MissingColumn, UnusableAnswers
            If there is no such table, a column is missing, or a row holds another word or no time.
        """
        if isinstance(given, Answers):
            return given
        return cls(*read_answers(given))

    def numbered(self, keys: pa.Array, second_from: int | None = None) -> NumberedAnswers:
        """The answers that stand, as numbers of records: places in `keys`.

        With `second_from`, records from that number on are the second table's, where key_b is looked up.

        Raises
        ------
        ContradictoryAnswers
            If they cannot all be right.
        """
        texts = text_column(pa.table({"key": keys}), "key")
        ends = [[one.key_a for one in self.given], [one.key_b for one in self.given]]
        if second_from is None:
            first = second = _numbers(ends[0] + ends[1], texts)
        else:
            first = _numbers(ends[0], texts.slice(0, second_from))
            second = _numbers(ends[1], texts.slice(second_from), second_from)
        by_pair, unknown = _by_pair(self.given, first, second)
        found = {pair: _standing(answers) for pair, answers in by_pair.items()}
        wrong = contradictions(found, {number: key for key, number in (*first.items(), *second.items())})
        if wrong:
            raise ContradictoryAnswers(wrong)
        standing = {answer: [pair for pair, stands in found.items() if answer in stands] for answer in Answer}
        tables = {answer: _pairs(pair for pair in pairs if pair[0] != pair[1]) for answer, pairs in standing.items()}
        return NumberedAnswers(tables[Answer.SAME], tables[Answer.DIFFERENT], tables[Answer.UNSURE], unknown)


Pair = tuple[int, int]


def _numbers(asked: Iterable[str], keys: pa.Array, first_no: int = 0) -> dict[str, int]:
    """The numbers of the keys asked for, of those that are there; `first_no` is the number of the first of `keys`."""
    distinct = pa.array(sorted(set(asked)), pa.string())
    places = pc.index_in(distinct, value_set=keys)
    found = zip(distinct.to_pylist(), places.to_pylist(), strict=True)
    return {key: first_no + place for key, place in found if place is not None}


def _by_pair(
    given: Iterable[Answered], first: Mapping[str, int], second: Mapping[str, int]
) -> tuple[dict[Pair, list[Answered]], tuple[str, ...]]:
    by_pair: dict[Pair, list[Answered]] = {}
    unknown: set[str] = set()
    for one in given:
        ends = first.get(one.key_a), second.get(one.key_b)
        unknown |= {key for key, end in zip((one.key_a, one.key_b), ends, strict=True) if end is None}
        if ends[0] is not None and ends[1] is not None:
            by_pair.setdefault((min(ends[0], ends[1]), max(ends[0], ends[1])), []).append(one)
    return dict(sorted(by_pair.items())), tuple(sorted(unknown))


def _standing(answers: list[Answered]) -> frozenset[str]:
    """The answers to one pair that nothing later or firmer replaces: one, or two that contradict each other."""
    dates = [one.decided_at for one in answers if one.decided_at is not None]
    last = max(dates) if len(dates) == len(answers) else None
    latest = {one.answer for one in answers if last is None or one.decided_at == last}
    return frozenset(latest - {Answer.UNSURE} or latest)


def _pairs(pairs: Iterable[Pair]) -> pa.Table:
    columns = list(zip(*pairs, strict=True)) or [(), ()]
    return pa.table([pa.array(column, pa.int64()) for column in columns], schema=PAIR_SCHEMA)
