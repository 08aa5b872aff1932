"""What all events write: users, who did it and when, rows of history, ids of what a story does not name."""

from __future__ import annotations

from ..record_names import HISTORIES, OBJECTS, checked, record_id
from ..tables import Story


class Writing:
    """Writes the rows of one event, at its time, into the tables of a story."""

    def __init__(self, story: Story, at: str, number: int) -> None:
        self.story, self.at, self.number = story, at, number

    def user(self, name: str) -> str:
        if name.startswith("Q"):
            return record_id(name)
        users = self.story.rows("User")
        if all(row["Id"] != record_id(name) for row in users):
            users.append(
                {
                    "Id": record_id(name),
                    "Username": f"{name.lower()}@us.example",
                    "Email": f"{name.lower()}@us.example",
                    "FirstName": name,
                    "LastName": "User",
                    "IsActive": "1",
                    "ManagerId": "",
                    "CreatedDate": "2020-01-01 00:00:00",
                }
            )
        self.story.names[record_id(name)] = name
        return record_id(name)

    def stamps(self, facts: dict[str, str], default: str = "I1") -> dict[str, str]:
        by = self.user(facts.get("by", default))
        return {
            "OwnerId": self.user(facts.get("owner", facts.get("by", "R1"))),
            "CreatedDate": self.at,
            "CreatedById": by,
            "LastModifiedDate": self.at,
            "LastModifiedById": by,
            "SystemModstamp": self.at,
            "IsDeleted": "0",
        }

    def modified(self, facts: dict[str, str]) -> dict[str, str]:
        return {"LastModifiedDate": self.at, "LastModifiedById": self.user(facts["by"])}

    def history(self, name: str, field_name: str, before: str, after: str, by: str) -> None:
        self.story.rows(HISTORIES[name[0]]).append(
            {
                "Id": self.event_id("017"),
                f"{OBJECTS[name[0]]}Id": record_id(name),
                "CreatedById": self.user(by),
                "CreatedDate": self.at,
                "Field": field_name,
                "OldValue": before,
                "NewValue": after,
            }
        )

    def stage(self, name: str, stage: str, by_id: str) -> None:
        self.story.rows("OpportunityHistory").append(
            {
                "Id": self.event_id("008"),
                "OpportunityId": record_id(name),
                "CreatedById": by_id,
                "CreatedDate": self.at,
                "StageName": stage,
                "Amount": self.story.row(name)["Amount"],
                "CloseDate": "2027-01-01",
            }
        )

    def event_id(self, prefix: str) -> str:
        """An id of its own for what a story does not name."""
        count = sum(len(rows) for rows in self.story.tables.values())
        return checked(f"{prefix}{self.number:06d}{count:06d}")
