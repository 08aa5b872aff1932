"""Responses to campaigns, the campaigns themselves, and the one that an opportunity bears."""

from __future__ import annotations

from .writing import Writing


class Responses(Writing):
    """`touchpoint`, `primary`, `remove`, `unrespond`, `drop`."""

    def touchpoint(self, plain: list[str], facts: dict[str, str]) -> None:
        """`touchpoint MAIL Campaign [type=Webinar] [entered=2024-05-02] [by=M1]`: a response; the record is found by
        its mailbox at the end.
        """
        mail, campaign_id = plain[0], self.campaign(" ".join(plain[1:]), facts)
        entered = f"{facts['entered']} 00:00:00" if "entered" in facts else self.at
        self.story.rows("CampaignMember").append(
            {
                "Id": self.event_id("00v"),
                "CampaignId": campaign_id,
                "LeadId": f"?{mail}",
                "ContactId": "",
                "Status": facts.get("status", "Responded"),
                "HasResponded": "0" if facts.get("status") == "Sent" else "1",
                "FirstRespondedDate": "" if facts.get("status") == "Sent" else self.at[:10],
                "CreatedDate": entered,
                "CreatedById": self.user(facts.get("by", "I1")),
                "LastModifiedDate": entered,
                "LastModifiedById": self.user(facts.get("by", "I1")),
                "IsDeleted": "0",
            }
        )

    def campaign(self, name: str, facts: dict[str, str]) -> str:
        """The id of the campaign of that name, which is made where there is none; its type is its first word."""
        for row in self.story.rows("Campaign"):
            if row["Name"] == name:
                return row["Id"]
        stamps = {"StartDate": self.at[:10], "CreatedDate": self.at}
        kind = facts.get("type", name.split(maxsplit=1)[0])
        self.story.rows("Campaign").append({"Id": self.event_id("701"), "Name": name, "Type": kind, **stamps})
        return str(self.story.rows("Campaign")[-1]["Id"])

    def primary(self, plain: list[str], facts: dict[str, str]) -> None:
        """`primary O1 Webinar 12`: the campaign that an opportunity bears."""
        self.story.row(plain[0])["CampaignId"] = self.campaign(" ".join(plain[1:]), facts)

    def remove(self, plain: list[str], facts: dict[str, str]) -> None:
        """`remove MAIL Campaign by=R7`: the response is deleted, and the export still shows it."""
        self.member(plain).update({"IsDeleted": "1", **self.modified(facts)})

    def unrespond(self, plain: list[str], facts: dict[str, str]) -> None:
        """`unrespond MAIL Campaign by=R7`: the member is set back to "Sent"."""
        self.member(plain).update({"Status": "Sent", "HasResponded": "0", **self.modified(facts)})

    def drop(self, plain: list[str], facts: dict[str, str]) -> None:
        """`drop MAIL Campaign`: the response is deleted, and no export shows it any more."""
        self.story.rows("CampaignMember").remove(self.member(plain))

    def member(self, plain: list[str]) -> dict[str, str]:
        campaign_id = self.campaign(" ".join(plain[1:]), {})
        return next(
            row
            for row in self.story.rows("CampaignMember")
            if row["CampaignId"] == campaign_id and row["LeadId"] == f"?{plain[0]}"
        )
