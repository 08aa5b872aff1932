"""Leads, contacts and accounts as they are made."""

from __future__ import annotations

from ..record_names import record_id
from .writing import Writing


class People(Writing):
    """`lead`, `account`, `contact`."""

    def person(self, mail: str, facts: dict[str, str]) -> dict[str, str]:
        first, _, last = facts.get("name", mail.split("@", maxsplit=1)[0].replace(".", " ").title()).rpartition(" ")
        return {"FirstName": first, "LastName": last, "Email": mail, "Phone": facts.get("phone", "")}

    def lead(self, plain: list[str], facts: dict[str, str]) -> None:
        name, mail = plain
        company = facts.get("company", mail.split("@")[1].split(".")[0].title())
        self.story.rows("Lead").append(
            {
                "Id": record_id(name),
                **self.person(mail, facts),
                "Company": company,
                "LeadSource": facts.get("source", ""),
                "Status": "New",
                "LastTransferDate": self.at[:10],
                "IsConverted": "0",
                "ConvertedDate": "",
                "ConvertedAccountId": "",
                "ConvertedContactId": "",
                "ConvertedOpportunityId": "",
                "MasterRecordId": "",
                **self.stamps(facts),
            }
        )

    def account(self, plain: list[str], facts: dict[str, str]) -> None:
        self.story.rows("Account").append(
            {
                "Id": record_id(plain[0]),
                "Name": " ".join(plain[1:]),
                "Website": facts.get("website", ""),
                "BillingCity": facts.get("city", ""),
                **self.stamps(facts, "R1"),
            }
        )

    def contact(self, plain: list[str], facts: dict[str, str]) -> None:
        name, mail = plain
        self.story.rows("Contact").append(
            {
                "Id": record_id(name),
                "AccountId": record_id(facts["account"]),
                **self.person(mail, facts),
                "LeadSource": facts.get("source", ""),
                "MasterRecordId": "",
                **self.stamps(facts, "R1"),
            }
        )
