"""Evidence is told in words, whichever way the earlier record ended."""

from __future__ import annotations

import re
from importlib.resources import files

from attribution_audit.detectors.conversion_bypassed import ENDS as BYPASSED_ENDS
from attribution_audit.detectors.facts import ENDS


def test_every_end_of_an_earlier_record_has_its_words() -> None:
    closings = files("attribution_audit.lineage").joinpath("queries", "closings.sql").read_text(encoding="utf-8")
    dispositions = set(re.findall(r"'(no_opportunity|lost)'", closings))
    assert dispositions == {"no_opportunity", "lost"}
    assert set(ENDS) == dispositions | set(BYPASSED_ENDS)
