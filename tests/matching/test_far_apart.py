"""What is told far apart without being read is what a likeness function calls different; and nothing else is."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attribution_audit.matching.agreement import text_likeness
from attribution_audit.matching.company_likeness import company_likeness
from attribution_audit.matching.dates import date_likeness
from attribution_audit.matching.far_apart import MAY_BE_ALIKE, may_be_alike
from attribution_audit.matching.identifiers import identifier_likeness
from attribution_audit.matching.likeness import Likeness
from attribution_audit.matching.mailbox_likeness import handle_likeness, mailbox_likeness
from attribution_audit.matching.person_likeness import given_likeness, surname_likeness
from attribution_audit.matching.phones import phone_likeness
from attribution_audit.matching.postal_codes import postal_likeness
from attribution_audit.matching.sketch_bounds import Both
from attribution_audit.matching.sketches import SKETCHED, WIDTHS, sketched
from attribution_audit.matching.streets import street_likeness

LIKENS: dict[str, Callable[[str, str], int]] = {
    "given": given_likeness,
    "surname": surname_likeness,
    "company": company_likeness,
    "brand": company_likeness,
    "mailbox": mailbox_likeness,
    "handle": handle_likeness,
    "identifier": identifier_likeness,
    "domain": identifier_likeness,
    "phone": phone_likeness,
    "postal_code": postal_likeness,
    "city": text_likeness,
    "street": street_likeness,
    "date_of_birth": date_likeness,
}
WORDS = (
    "robert",
    "bob",
    "ann",
    "anne",
    "lee",
    "leigh",
    "mario",
    "maria",
    "kim",
    "ivanov",
    "ivanova",
    "acme",
    "ardent",
    "robotics",
    "st",
    "main",
    "oak",
    "12",
    "5",
    "14",
    "yousef",
    "youssef",
)
NAMES = st.lists(st.sampled_from(WORDS) | st.text("abemnrst", min_size=1, max_size=7), min_size=1, max_size=3).map(
    " ".join
)
DIGITS = st.text("0189", min_size=4, max_size=10)
TEXTS = {
    "mailbox": st.builds(
        "{}@{}".format, st.text("abe.1", min_size=1, max_size=8), st.text("ab.", min_size=1, max_size=5)
    ),
    "handle": st.text("aben", min_size=5, max_size=12),
    "identifier": DIGITS,
    "domain": st.text("ab1.", min_size=4, max_size=10),
    "phone": DIGITS | st.builds("+44 {}".format, DIGITS) | st.builds("+1 {}".format, DIGITS),
    "postal_code": DIGITS | st.just("sw1a1aa") | st.just("sw1a2bb"),
    "date_of_birth": st.dates().map(lambda day: day.strftime("%Y%m%d")) | DIGITS,
}
"""Short alphabets, so that many texts are nearly the same."""


def test_every_screen_is_held_against_a_likeness() -> None:
    assert set(MAY_BE_ALIKE) == set(LIKENS) == set(SKETCHED) == set(WIDTHS)


@pytest.mark.parametrize("feature", LIKENS)
def test_what_is_far_apart_is_different(feature: str) -> None:
    @settings(deadline=None)  # the first text reads the lists of names
    @given(st.lists(TEXTS.get(feature, NAMES), min_size=2, max_size=12, unique=True))
    def holds(texts: list[str]) -> None:
        for left, right in told_far(feature, texts):
            assert LIKENS[feature](left, right) == Likeness.DIFFERENT

    holds()


@pytest.mark.parametrize(
    ("feature", "one", "other"),
    [
        ("surname", "quiroga", "blythe"),
        ("company", "ardent robotics", "melville shipping"),
        ("mailbox", "ann.lee@acme.example", "bob@other.example"),
        ("phone", "+44 2079460958", "+44 1134960123"),
        ("street", "5 main street", "9 oakley avenue"),
        ("date_of_birth", "19870309", "19640522"),
    ],
)
def test_strangers_are_told_far_apart(feature: str, one: str, other: str) -> None:
    assert told_far(feature, [one, other]) == [(one, other), (other, one)]


def told_far(feature: str, texts: list[str]) -> list[tuple[str, str]]:
    """The pairs of different texts that are told far apart."""
    sketches = sketched(feature, pa.array(texts))
    pairs = [(one, other) for one, other in product(range(len(texts)), repeat=2) if one != other]
    ends = np.array(pairs)
    far = ~may_be_alike(feature, Both(sketches[ends[:, 0]], sketches[ends[:, 1]]))
    return [(texts[one], texts[other]) for (one, other), is_far in zip(pairs, far.tolist(), strict=True) if is_far]
