"""Tasks, alone or many at once."""

from __future__ import annotations

from ..record_names import record_id
from .writing import Writing


class Activities(Writing):
    """`task`, `mailing`."""

    def task(self, plain: list[str], facts: dict[str, str]) -> None:
        """`task L1|C1|O1|A1 by=R7 [dated=2024-01-01] [subject="No show"]`: entered now, dated now or as said."""
        name = plain[0]
        who, what = (record_id(name), "") if name[0] in "LC" else ("", record_id(name))
        self.story.rows("Task").append(
            {
                "Id": self.event_id("00T"),
                "WhoId": who,
                "WhatId": what,
                "Subject": facts.get("subject", "Call"),
                "AccountId": record_id(name) if name[0] == "A" else "",
                "OwnerId": self.user(facts["by"]),
                "ActivityDate": facts.get("dated", self.at[:10]),
                "CreatedDate": self.at,
                "CreatedById": self.user(facts["by"]),
                "IsDeleted": "0",
            }
        )

    def mailing(self, plain: list[str], facts: dict[str, str]) -> None:
        """`mailing L1 by=R7`: one subject to ten people at once, L1 among them."""
        for other in range(9):
            self.task([f"L9{other}0"], {**facts, "subject": "Our news"})
        self.task(plain, {**facts, "subject": "Our news"})
