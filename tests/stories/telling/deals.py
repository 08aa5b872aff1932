"""Opportunities, who has a role in them, and how they end."""

from __future__ import annotations

from ..record_names import record_id
from .writing import Writing

STAGES = {
    "won": "Closed Won",
    "lost": "Closed Lost",
    "no_opportunity": "Closed - No Opportunity",
    "duplicate": "Closed - Duplicate",
}


class Deals(Writing):
    """`opportunity`, `role`, `close`."""

    def opportunity(self, plain: list[str], facts: dict[str, str]) -> None:
        name = plain[0]
        stamps = self.stamps(facts, "R1")
        self.story.rows("Opportunity").append(
            {
                "Id": record_id(name),
                "AccountId": record_id(facts["account"]) if "account" in facts else "",
                "Name": facts.get("title", f"Deal {name}"),
                "StageName": "Prospecting",
                "Amount": facts.get("amount", "10000.00"),
                "CloseDate": "2027-01-01",
                "LeadSource": facts.get("source", ""),
                "Type": facts.get("kind", ""),
                "CampaignId": "",
                "IsClosed": "0",
                "IsWon": "0",
                "Description": f"Follows {record_id(facts['about'])}." if "about" in facts else "",
                "CurrencyIsoCode": "USD",
                **stamps,
            }
        )
        self.stage(name, "Prospecting", stamps["CreatedById"])
        for contact in filter(None, facts.get("contacts", "").split(",")):
            self.role([name, contact], facts)
        for product in filter(None, facts.get("product", "").split(",")):
            self.story.rows("OpportunityLineItem").append(
                {
                    "Id": self.event_id("00k"),
                    "OpportunityId": record_id(name),
                    "Product2Id": record_id(product),
                    "TotalPrice": "10000.00",
                    "IsDeleted": "0",
                }
            )

    def role(self, plain: list[str], facts: dict[str, str]) -> None:
        name, contact = plain
        self.story.rows("OpportunityContactRole").append(
            {
                "Id": self.event_id("00K"),
                "OpportunityId": record_id(name),
                "ContactId": record_id(contact),
                "IsPrimary": "1",
                "CreatedDate": self.at,
                "CreatedById": self.user(facts.get("by", "R1")),
                "IsDeleted": "0",
            }
        )

    def close(self, plain: list[str], facts: dict[str, str]) -> None:
        name, how = plain
        row = self.story.row(name)
        stage = STAGES[how]
        row |= {"StageName": stage, "IsClosed": "1", "IsWon": "1" if how == "won" else "0", "CloseDate": self.at[:10]}
        row["LastModifiedDate"] = self.at
        row["Description"] = facts.get("why", row["Description"])
        self.stage(name, stage, self.user(facts.get("by", "R1")))
