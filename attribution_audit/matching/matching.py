"""Anybody's records matched to persons or companies: `match` is the public door, `Matching` what it gives."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from attribution_audit.matching import matching_folder
from attribution_audit.matching.answers import Answers
from attribution_audit.matching.changes import CHANGE_SCHEMA
from attribution_audit.matching.compare import MILLIBITS
from attribution_audit.matching.explaining import explained, reasons
from attribution_audit.matching.from_scratch import match_all
from attribution_audit.matching.given import given_records
from attribution_audit.matching.going_on import check_fits, go_on
from attribution_audit.matching.links import probabilities
from attribution_audit.matching.model_document import document, read_model
from attribution_audit.matching.naming import Parts
from attribution_audit.matching.remembered import Remembered
from attribution_audit.matching.review_band import review_band
from attribution_audit.matching.roles import Fields, kind_of
from attribution_audit.matching.waterfall import Waterfall

if TYPE_CHECKING:
    import pandas as pd

REVIEWED = 1_000
"""Pairs that a review list holds at most: some hours of one person's work."""


@dataclass(frozen=True)
class Matching:
    """Who is who among the records that were given."""

    clusters_table: pa.Table
    """One row a record: key, cluster_id; where two tables were matched also side ("a" or "b")."""
    links_table: pa.Table
    """One row a link: key_a, key_b, match_weight (bits), match_probability, reason; heaviest first."""
    large_blocks: pa.Table
    """One row a rule with blocks too large to compare all their pairs: rule, blocks, records, pairs, is_left_out (false
    where their records were compared in smaller blocks)."""
    remembered: Remembered = field(repr=False, compare=False)
    """The records themselves, and what was learnt of them."""
    changes_table: pa.Table = field(default_factory=CHANGE_SCHEMA.empty_table)
    """One row a change of known clusters: what, cluster_id, others (the other cluster it concerns), records."""

    @property
    def parts(self) -> Parts:
        """Its tables and what it remembers, as they are written."""
        return Parts(self.clusters_table, self.links_table, self.large_blocks, self.remembered, self.changes_table)

    @property
    def clusters(self) -> pd.DataFrame:
        """Every record once: key, cluster_id."""
        frame: pd.DataFrame = self.clusters_table.to_pandas()
        return frame

    @property
    def links(self) -> pd.DataFrame:
        """Every link: key_a, key_b, match_weight (bits), match_probability, reason."""
        frame: pd.DataFrame = self.links_table.to_pandas()
        return frame

    @property
    def changes(self) -> pd.DataFrame:
        """What new records and answers changed among known clusters: what, cluster_id, others, records."""
        frame: pd.DataFrame = self.changes_table.to_pandas()
        return frame

    @property
    def note(self) -> str:
        """What was left out of the answers, in a sentence, or nothing."""
        return self.remembered.note

    @property
    def model(self) -> dict[str, Any]:
        """What was learnt, as a JSON document: to be given to another `match` as its `model`."""
        return document(self.remembered.taught.judging)

    def explain(self, key_a: object, key_b: object) -> Waterfall:
        """Why two records are linked or not; of two tables key_a is of the first, key_b of the second.

        Raises
        ------
        UnknownKey
            If no record has one of the keys.
        """
        return explained(self.remembered, key_a, key_b)

    def write(self, folder: str | os.PathLike[str], review: int = REVIEWED) -> None:
        """Write clusters, links, a list of at most `review` pairs to look at, and all that is needed to go on, whole or
        not at all; an earlier matching in the folder is replaced.

        Raises
        ------
        UnusableOutput
            If the folder cannot take it.
        """
        matching_folder.write(self.parts, self.review_band_table(review), Path(folder))

    @classmethod
    def read(cls, folder: str | os.PathLike[str]) -> Matching:
        """The matching that was written to a folder.

        Raises
        ------
        NotAMatching, UnusableModel
            If there is none, or it was written by a version of this program that compares otherwise.
        """
        return cls(*matching_folder.read(Path(folder)))

    def review_band(self, limit: int = REVIEWED) -> pd.DataFrame:
        """The pairs that a person should be asked about, the most useful first (see `review_band.py`): key_a, key_b,
        match_weight (bits), match_probability, reason, is_linked.
        """
        frame: pd.DataFrame = self.review_band_table(limit).to_pandas()
        return frame

    def review_band_table(self, limit: int = REVIEWED) -> pa.Table:
        """The same as an Arrow table."""
        kept = self.remembered
        least = round(kept.taught.judging.model.link * MILLIBITS)
        asked = review_band(kept.links, kept.near, kept.first_no, kept.answered, least, limit)
        columns = {
            "key_a": kept.keys.take(pa.array(asked.one_no)),
            "key_b": kept.keys.take(pa.array(asked.other_no)),
            "match_weight": asked.millibits / MILLIBITS,
            "match_probability": probabilities(asked.millibits),
            "reason": reasons(kept, asked.one_no, asked.other_no),
            "is_linked": asked.is_linked,
        }
        return pa.table(columns)


def match(  # noqa: PLR0913 - one door, its options by name
    records: Any,
    other: Any = None,
    /,
    *,
    kind: str,
    key: str,
    fields: Fields,
    one_to_one: bool = False,
    known: Matching | str | os.PathLike[str] | None = None,
    answers: Any = None,
    model: Mapping[str, Any] | str | os.PathLike[str] | None = None,
) -> Matching:
    """Find the records that are the same person or company, in one table or, without comparing inside either, in two.

    How much each agreement and difference weighs is learnt from the records themselves. What two records share with
    households, colleagues or namesakes links nobody; a name alone does only where it is rare enough among so many.

    Parameters
    ----------
    records, other
        Tables with an Arrow interface (pandas, polars, pyarrow, DuckDB), or paths of CSV or Parquet files.
    kind
        "person" or "company".
    key
        The column that names each record.
    fields
        Roles, each with its column or list of columns.
    one_to_one
        Whether to keep only the best link of each record.
    known
        An earlier matching, or the folder it was written to: new records are put beside its own. Its clusters keep
        their names, what it learnt is used as it is, and its records are not compared again. `changes` tells what came.
    answers
        What people decided on pairs, as a table or the path of one: key_a, key_b, answer (same, different, unsure).
    model
        What was learnt before (`Matching.model`, or the path of a model.json), to be used instead of learning anew.

    Raises
    ------
    UnknownMatchKind, UnknownRole, MissingColumn, UnusableKey, UnreadableRecords
        If kind, roles, columns, key or records cannot be used as given.
    NotAMatching, OtherRecords, UnusableAnswers, ContradictoryAnswers, UnusableModel
        If the known matching, answers or model cannot.

    Examples
    --------
    >>> import pyarrow as pa
    >>> people = pa.table({"id": [1, 2], "name": ["Ann Lee", "Lee, Ann"], "mail": ["a@lee.example", "A@Lee.example"]})
    >>> matching = match(people, kind="person", key="id", fields={"full_name": "name", "email": "mail"})
    >>> matching.clusters_table["cluster_id"].to_pylist()
    ['person:1', 'person:1']
    """
    match_kind = kind_of(kind)
    frozen = None if model is None else read_model(model, match_kind)
    before = None if known is None else _known(known)
    tables = {"records": records} if other is None else {"records_a": records, "records_b": other}
    given = given_records(tables, key, fields)
    asked = Answers() if answers is None else Answers.of(answers)
    if before is None:
        return Matching(*match_all(given, match_kind, key, asked, frozen, one_to_one=one_to_one))
    check_fits(before.remembered, match_kind, given, one_to_one=one_to_one)
    return Matching(*go_on(before.remembered, before.links_table, given, asked))


def _known(known: Matching | str | os.PathLike[str]) -> Matching:
    return known if isinstance(known, Matching) else Matching.read(known)
