"""Evidence is told in words, whichever way the earlier record ended."""

from __future__ import annotations

import re
from importlib.resources import files

from attribution_audit.detectors.conversion_bypassed import ENDS as BYPASSED_ENDS
from attribution_audit.detectors.deleted_and_recreated import ENDS as DELETED_ENDS
from attribution_audit.detectors.facts import ENDS
from attribution_audit.detectors.parallel_opportunity import ENDS as PARALLEL_ENDS


def lineage_query(name: str) -> str:
    return files("attribution_audit.lineage").joinpath("queries", f"{name}.sql").read_text(encoding="utf-8")


def test_every_end_of_an_earlier_record_has_its_words() -> None:
    dispositions = set(re.findall(r"'(no_opportunity|lost)'", lineage_query("closings")))
    assert dispositions == {"no_opportunity", "lost"}
    assert set(ENDS) == dispositions | set(BYPASSED_ENDS) | set(DELETED_ENDS) | set(PARALLEL_ENDS)


def test_a_first_opportunity_beside_a_second_was_closed_or_is_open() -> None:
    assert "'open') as disposition" in lineage_query("parallels")
    assert set(PARALLEL_ENDS) == {"no_opportunity", "lost", "open"}


def test_a_record_that_is_no_more_was_deleted_or_is_gone_or_left_a_trace() -> None:
    assert set(re.findall(r"'(deleted|gone|traced)'", lineage_query("deletions"))) == set(DELETED_ENDS)
