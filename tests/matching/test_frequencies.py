"""What all records told together comes back from its table as it was, whatever it holds."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import numpy as np
import pytest

from attribution_audit.matching import match
from attribution_audit.matching.company_words import Words
from attribution_audit.matching.frequencies import READS, WRITES, frequencies, read_frequencies
from attribution_audit.matching.known import Known
from attribution_audit.matching.saying import Shared

from .leads import FIELDS, leads


@pytest.mark.parametrize(("kind", "roles"), [("person", tuple(FIELDS)), ("company", ("company", "city", "phone"))])
def test_all_of_it_comes_back(kind: str, roles: tuple[str, ...]) -> None:
    chosen = {role: FIELDS[role] for role in roles}
    taught = match(leads(200), kind=kind, key="lead_id", fields=chosen).remembered.taught
    known, shared = read_frequencies(frequencies(taught.judging.known, taught.shared))
    same(known, taught.judging.known)
    same(shared, taught.shared)
    assert known.rarity


def test_every_field_can_be_written() -> None:
    kinds = {str(field.type) for kind in (Known, Shared, Words) for field in fields(kind) if field.compare}
    assert kinds <= WRITES.keys() == READS.keys()


def same(one: Any, other: Any) -> None:
    if isinstance(other, dict):
        assert one.keys() == other.keys()
        for name in other:
            same(one[name], other[name])
    elif isinstance(other, np.ndarray):
        assert np.array_equal(one, np.sort(other))
    elif hasattr(other, "codes") and hasattr(other, "numbers"):
        assert np.array_equal(one.codes, other.codes)
        assert np.array_equal(one.numbers, other.numbers)
        assert one.other == other.other
    elif hasattr(other, "__dataclass_fields__"):
        for field in fields(other):
            if field.compare:
                same(getattr(one, field.name), getattr(other, field.name))
    else:
        assert one == other
