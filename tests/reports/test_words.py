"""Whatever has no plain words yet is named here; and no words accuse."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from attribution_audit.findings.explanations import EXPLANATIONS
from attribution_audit.reports import words
from attribution_audit.vocabulary import Grade, Kind, Ruling, Tier

ACCUSING = re.compile(
    r"fraud|suspect|guilt|stole|steal|cheat|culprit|offen[cd]|manipulat|motive|\breps?\b", re.IGNORECASE
)


@pytest.mark.parametrize(
    ("said", "values"),
    [(words.KINDS, Kind), (words.TIERS, Tier), (words.GRADES, Grade), (words.RULINGS, Ruling)],
)
def test_every_word_of_the_data_has_plain_words(
    said: dict[str, str], values: type[Kind | Tier | Grade | Ruling]
) -> None:
    assert {value.value for value in values} <= said.keys()


def test_every_explanation_has_plain_words() -> None:
    assert {explanation.name for explanation in EXPLANATIONS} == words.EXPLANATIONS.keys()


def test_what_has_no_words_keeps_its_own() -> None:
    assert words.kind_in_words("campaign_moved") == "Campaign moved"
    assert words.explanation_in_words("solar_flare") == "Solar flare"
    assert words.what_would_show_it("solar_flare") == "a dated record that shows “solar flare”"


def test_no_doubt_is_rounded_away() -> None:
    assert words.certainty_in_words(0.9999) == "99 of 100"
    assert words.certainty_in_words(0.29) == "29 of 100"
    assert words.certainty_in_words(1.0) == "100 of 100"
    assert words.certainty_in_words(None) == "not known"


@pytest.mark.parametrize("room", ["reports", "reports.page", "cli"])
def test_no_word_accuses(room: str) -> None:
    for file in files(f"attribution_audit.{room}").iterdir():
        if file.name.endswith(".py"):
            assert not ACCUSING.search(file.read_text(encoding="utf-8")), file.name
    for file in files("attribution_audit.reports").joinpath("templates").iterdir():
        assert not ACCUSING.search(file.read_text(encoding="utf-8")), file.name
