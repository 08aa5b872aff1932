"""Who is told to have changed another source the same way is told how often it went the other way."""

from __future__ import annotations

import json
from pathlib import Path

from tests.stories.audited import audited
from tests.stories.story import read_stories

STORY = """story: two sources blanked and one given
2024-05-02 10:00  touchpoint  ada@acme.example  Webinar 12
2024-05-02 10:05  lead        L1  ada@acme.example  source=Webinar  by=I1  owner=R7
2024-05-03        change      L1  lead_source: Webinar ->  by=R7
2024-06-02 10:00  touchpoint  bo@bolt.example  Webinar 12
2024-06-02 10:05  lead        L2  bo@bolt.example  source=Webinar  by=I1  owner=R7
2024-06-04        change      L2  lead_source: Webinar ->  by=R7
2024-07-02 10:05  lead        L3  cy@core.example  source="Cold Call"  by=R7  owner=R7
2024-07-09        change      L3  lead_source: Cold Call -> Webinar  by=R7
finds  source_blanked on L1
finds  source_blanked on L2
"""


def test_both_directions_are_counted_in_the_sentence(tmp_path: Path) -> None:
    path = tmp_path / "both.story"
    path.write_text(STORY, encoding="utf-8")
    with audited(read_stories(path)[0], tmp_path) as audit:
        evidence = [json.loads(text) for text in audit.findings["evidence"]]
    told = [part["because"] for parts in evidence for part in parts if part.get("explanation") == "both_ways"]
    assert len(told) == 2
    says = "from sales to marketing or a partner on 1 records, and away from them on 2, such as on 2024-0"
    assert all(says in because for because in told)
