from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution_audit.reports.plain_text import shown
from tests.reports.hostile import HOSTILE

STEERING = {"Cc", "Cs", "Zl", "Zp"}
TURNING = set("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@given(st.text(alphabet=st.characters(), max_size=300))
def test_nothing_steers_and_nothing_turns(text: str) -> None:
    made = shown(text)
    assert not any(unicodedata.category(character) in STEERING for character in made)
    assert not TURNING.intersection(made)
    assert shown(made) == made


@given(st.text(alphabet=st.characters(), max_size=300))
def test_lines_are_kept_where_they_are_wanted_and_nothing_else(text: str) -> None:
    made = shown(text, keep_lines=True)
    assert not any(unicodedata.category(character) in STEERING for character in made if character != "\n")


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_what_is_shown_can_be_encoded(text: str) -> None:
    shown(text).encode("utf-8")


def test_long_text_says_what_is_left_out() -> None:
    assert shown("x" * 100_000, 10) == "xxxxxxxxxx … (99,990 more characters)"


def test_names_and_emoji_stay() -> None:
    assert shown(HOSTILE["emoji"]) == HOSTILE["emoji"]
