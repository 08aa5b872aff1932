"""What was learnt, as a small JSON document: to be read by people, and used again instead of learning anew.

Shares stand under the names of their comparisons and levels. Of values there are only hashed codes, and how rare the
most frequent of them are: no name, address or number can be read in it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

import numpy as np

from attribution_audit.errors import AuditError
from attribution_audit.matching.compare import Compare, Level, Model
from attribution_audit.matching.judging import MODELS, Judging
from attribution_audit.matching.known import Lookup
from attribution_audit.matching.learnt import Learnt, Shares, assumed
from attribution_audit.matching.roles import MatchKind
from attribution_audit.version import VERSION

DOCUMENT_VERSION = 1
MOST_VALUES = 1_000
"""Values of a feature whose frequency is told, the most frequent ones: some 20 KB."""
SHARES = tuple(field.name for field in fields(Learnt) if field.type == "Shares")
"""What is learnt of each level."""
AGAIN = "Match without it, and take the model of that run"


class UnusableModel(AuditError):
    """A model that cannot be used: `where` it stands, `what` is wrong with it."""

    def __init__(self, where: str, what: str) -> None:
        self.where, self.what = where, what
        super().__init__(f"{where}: {what}. {AGAIN}.")


@dataclass(frozen=True)
class Frozen:
    """What was learnt elsewhere: shares of levels, among how many `records`, and how rare the most frequent values are
    (millibits by feature).
    """

    learnt: Learnt
    records: int
    rarity: Mapping[str, Lookup]

    def applied(self, judging: Judging) -> Judging:
        """Judge so, whatever the records at hand teach; they only tell how rare their other values are."""
        rarity = {name: _over(found, self.rarity.get(name)) for name, found in judging.known.rarity.items()}
        known = replace(judging.known, records=self.records, rarity=rarity, compared={})
        return replace(judging, known=known, learnt=self.learnt)


def document(judging: Judging) -> dict[str, Any]:
    """The model as JSON: what `read_model` reads."""
    learnt = judging.learnt
    return {
        "version": DOCUMENT_VERSION,
        "program_version": VERSION,
        "kind": judging.kind.value,
        "records": judging.known.records,
        "others": learnt.others,
        "pairs_per_record": learnt.pairs_per_record,
        "levels": [
            {"comparison": compare.name, "level": name, "says": level.says}
            | {what: getattr(learnt, what)[compare.name][place] for what in SHARES}
            for compare in judging.model.compares
            for place, name, level in _named(compare)
        ],
        "values": {name: _frequent(lookup) for name, lookup in judging.known.rarity.items()},
    }


def read_model(given: Mapping[str, Any] | str | os.PathLike[str], kind: MatchKind) -> Frozen:
    """The model that a document holds, given as a mapping or by its path.

    Raises
    ------
    UnusableModel
        If it cannot be read, is damaged, or is of another kind or version.
    """
    where, content = _content(given)
    if content.get("version") != DOCUMENT_VERSION:
        raise UnusableModel(where, f"this is no model of version {DOCUMENT_VERSION}")
    if content.get("kind") != kind.value:
        raise UnusableModel(where, f"it was learnt to match a {content.get('kind')}, not a {kind}")
    try:
        learnt = _learnt(MODELS[kind], content)
        rarity = {str(name): _lookup(values) for name, values in content["values"].items()}
        return Frozen(learnt, _count(content["records"]), rarity)
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
        if isinstance(error, _OtherLevels):
            raise UnusableModel(where, _other_program(content)) from None
        raise UnusableModel(where, "the model is damaged") from None


class _OtherLevels(ValueError):
    """The document tells of other comparisons or levels than this program makes."""


def _learnt(model: Model, content: Mapping[str, Any]) -> Learnt:
    others = _count(content["others"])
    start = assumed(model, others)
    told = {(row["comparison"], row["level"]): row for row in content["levels"]}
    if told.keys() != {(compare.name, name) for compare in model.compares for _, name, _ in _named(compare)}:
        raise _OtherLevels
    shares = {
        what: {compare.name: _shares(compare, start_of, told, what) for compare in model.compares}
        for what, start_of in ((what, getattr(start, what)) for what in SHARES)
    }
    return Learnt(others, _positive(content["pairs_per_record"]), **shares)


def _shares(
    compare: Compare, start: Shares, told: Mapping[tuple[str, str], Mapping[str, Any]], what: str
) -> tuple[float, ...]:
    found = list(start[compare.name])
    for place, name, _ in _named(compare):
        found[place] = _positive(told[compare.name, name][what])
    return tuple(found)


def _named(compare: Compare) -> Iterator[tuple[int, str, Level]]:
    """Each level with its place and a name: as in the table of comparisons, with the number of its context behind."""
    tables = (compare.levels, *(context.levels for context in compare.contexts))
    for context, table in enumerate(tables):
        for number, level in table.items():
            name = getattr(number, "name", str(number))
            yield context * compare.width + number, f"{name} in context {context}" if context else name, level


def _frequent(lookup: Lookup) -> dict[str, Any]:
    """The most frequent values by their codes, and the millibits of a value that one record has."""
    order = np.lexsort((lookup.codes, lookup.numbers))[:MOST_VALUES]
    codes = lookup.codes[order].tolist()
    return {
        "other": lookup.other,
        "millibits": dict(zip((f"{code:016x}" for code in codes), lookup.numbers[order].tolist(), strict=True)),
    }


def _lookup(values: Mapping[str, Any]) -> Lookup:
    codes = np.array([int(code, 16) for code in values["millibits"]], dtype=np.int64)
    numbers = np.array([_count(number) for number in values["millibits"].values()], dtype=np.int64)
    return Lookup.of(codes, numbers, _count(values["other"]))


def _over(found: Lookup, frozen: Lookup | None) -> Lookup:
    """A lookup in which what is frozen stands; any other value is as rare as found, but rarer than the frozen ones."""
    if frozen is None:
        return found
    is_other = ~np.isin(found.codes, frozen.codes)
    rarest = frozen.other
    listed = int(frozen.numbers.max(initial=0)) if len(frozen.codes) >= MOST_VALUES else 0
    numbers = np.clip(found.numbers[is_other], listed, rarest)
    return Lookup.of(
        np.concatenate([frozen.codes, found.codes[is_other]]), np.concatenate([frozen.numbers, numbers]), rarest
    )


def _content(given: Mapping[str, Any] | str | os.PathLike[str]) -> tuple[str, Mapping[str, Any]]:
    if isinstance(given, Mapping):
        return "the model", given
    where = os.fspath(given)
    try:
        content = json.loads(Path(where).read_text(encoding="utf-8"))
    except OSError as error:
        raise UnusableModel(where, f"the model cannot be read ({error.strerror or error})") from error
    except ValueError as error:
        raise UnusableModel(where, "this is no JSON") from error
    if not isinstance(content, dict):
        raise UnusableModel(where, f"this is no model of version {DOCUMENT_VERSION}")
    return where, content


def _other_program(content: Mapping[str, Any]) -> str:
    return f"version {content.get('program_version')} of this program learnt it, which compares otherwise than this one"


def _count(number: Any) -> int:
    if isinstance(number, bool) or not isinstance(number, int) or number < 0:
        raise ValueError(number)
    return number


def _positive(number: Any) -> float:
    if isinstance(number, bool) or not isinstance(number, int | float) or not 0 <= number < float("inf"):
        raise ValueError(number)
    return float(number)
