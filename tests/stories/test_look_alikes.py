"""No explanation is there for nothing: taken out, its look-alike is found, found at another tier, or no longer in
doubt.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from attribution_audit.findings import EXPLANATIONS, weigh
from attribution_audit.findings.certainty import Profile
from attribution_audit.run import Audit
from attribution_audit.vocabulary import Ruling

from .audited import audited
from .look_alikes import LOOK_ALIKES, every_story

Found = set[tuple[str, str, str, bool]]


class Certain:
    """Every finding is certain, so that the rulings alone draw its tier: counts change from version to version."""

    def certainty(self, profile: Profile) -> float:
        return 1.0


def test_every_explanation_has_a_look_alike_and_every_look_alike_is_a_story() -> None:
    assert set(LOOK_ALIKES) == {explanation.name for explanation in EXPLANATIONS}
    assert set(LOOK_ALIKES.values()) <= set(every_story())


@pytest.mark.parametrize("name", LOOK_ALIKES)
def test_without_it_something_else_is_found(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules[weigh.__module__], "calibration", Certain)
    story = every_story()[LOOK_ALIKES[name]]
    with audited(story, tmp_path) as audit:
        assert _without(audit, name) != _without(audit, None)


def _without(audit: Audit, name: str | None) -> Found:
    """What is found once one explanation is not tried: tier, kind, record and whether something lowers it; the audit's
    claims are weighed anew.
    """
    kept = [explanation for explanation in EXPLANATIONS if explanation.name != name]
    weighing = weigh(audit.outcome.engine, kept, audit.policy, audit.reading.present)
    return {
        (row["tier"], row["kind"], row["record_id"], _is_lowered(row["evidence"]))
        for row in weighing.findings.to_pylist()
    }


def _is_lowered(evidence: str) -> bool:
    """Whether an explanation lowers the finding: of kinds that are never held, certainty alone hangs on it."""
    return any(fact.get("ruling") == Ruling.LOWERS for fact in json.loads(evidence))
