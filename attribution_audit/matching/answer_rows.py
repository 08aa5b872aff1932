"""Answers row by row, as a table or a file holds them: which pair, what was decided, by whom, when and why."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum
from pathlib import Path
from typing import Any

import pyarrow as pa

from attribution_audit.errors import AuditError, MissingColumn, did_you_mean
from attribution_audit.matching.inputs import plain_column, read_records, text_column
from attribution_audit.matching.review_file import read_review

WHERE = "the answers"
NEEDED = ("key_a", "key_b", "answer")


class Answer(StrEnum):
    """What somebody decided on two records."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True)
class Answered:
    """One answer as it was given."""

    key_a: str
    key_b: str
    answer: Answer
    decided_at: datetime | None = None
    reviewer: str | None = None
    reason: str | None = None


class UnusableAnswers(AuditError):
    """An answer that cannot be read: the `row` (the first below the header is 1), and `what` is wrong with it."""

    def __init__(self, row: int, what: str) -> None:
        self.row, self.what = row, what
        super().__init__(f"{WHERE}: row {row:,} below the header: {what}")


def read_answers(given: Any) -> tuple[tuple[Answered, ...], int]:
    """The answers of a table or file in the order they stand in, and how many rows nobody has answered.

    Raises
    ------
    UnreadableRecords, MissingColumn, UnusableAnswers
        If there is no such table, a column is missing, or a row holds another word or no time.
    """
    table = _table(given)
    for column in NEEDED:
        if column not in table.column_names:
            raise MissingColumn(WHERE, column, table.column_names)
    texts = [_texts(table, name) for name in (*NEEDED, "reviewer", "reason")]
    rows = zip(*texts, _times(table), strict=True)
    read = [_answered(number, *row) for number, row in enumerate(rows, 1)]
    answered = tuple(one for one in read if one is not None)
    return answered, len(read) - len(answered)


def _answered(
    number: int, key_a: str, key_b: str, word: str, reviewer: str, reason: str, decided_at: datetime | None
) -> Answered | None:
    said = word.strip().lower()
    if not said:
        return None
    if said not in set(Answer):
        words = [answer.value for answer in Answer]
        raise UnusableAnswers(
            number, f"{word!r} is no answer.{did_you_mean(said, words)} Answers are {', '.join(words)}."
        )
    return Answered(key_a, key_b, Answer(said), decided_at, reviewer or None, reason or None)


def _table(given: Any) -> pa.Table:
    if isinstance(given, str | os.PathLike) and not os.fspath(given).lower().endswith((".parquet", ".pq", ".gz")):
        return read_review(Path(os.fspath(given)))
    return read_records(given, WHERE)


def _texts(table: pa.Table, column: str) -> list[str]:
    if column not in table.column_names:
        return [""] * table.num_rows
    return [text or "" for text in text_column(table, column).to_pylist()]


def _times(table: pa.Table) -> list[datetime | None]:
    if "decided_at" not in table.column_names:
        return [None] * table.num_rows
    cells = plain_column(table, "decided_at").to_pylist()
    return [_time(number, cell) for number, cell in enumerate(cells, 1)]


def _time(number: int, cell: Any) -> datetime | None:
    if cell is None or (isinstance(cell, str) and not cell.strip()):
        return None
    if isinstance(cell, date) and not isinstance(cell, datetime):
        cell = datetime.combine(cell, time())
    try:
        at = cell if isinstance(cell, datetime) else datetime.fromisoformat(str(cell).strip())
    except ValueError:
        what = f"decided_at: {cell!r} is no time such as 2026-06-30 or 2026-06-30T14:00:00Z."
        raise UnusableAnswers(number, what) from None
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
