"""What people decided beside the CRM: approvals, payouts, verdicts."""

from __future__ import annotations

from ..record_names import record_id
from .writing import Writing


class Decisions(Writing):
    """`approve`, `payout`, `verdict`."""

    def approve(self, plain: list[str], facts: dict[str, str]) -> None:
        """`approve O1 from="Webinar" to="Sales Prospecting" by=M1`."""
        self.story.rows("SourceApproval").append(
            {
                "RecordId": record_id(plain[0]),
                "OldValue": facts.get("from", ""),
                "NewValue": facts.get("to", ""),
                "ApprovedById": self.user(facts["by"]),
                "ApprovedDate": self.at,
                "Reason": "checked",
            }
        )

    def payout(self, plain: list[str], facts: dict[str, str]) -> None:
        """`payout O1 R7 1000.00 [currency=EUR]`."""
        name, payee, amount = plain
        self.story.rows("Payout").append(
            {
                "PayoutLineId": f"P{self.number}",
                "PayeeId": self.user(payee),
                "OpportunityId": record_id(name),
                "PaidOn": self.at[:10],
                "Amount": amount,
                "Currency": facts.get("currency", "USD"),
                "PlanId": "plan",
                "CreditPercent": "100",
            }
        )

    def verdict(self, plain: list[str], facts: dict[str, str]) -> None:
        """`verdict dismissed source_blanked on O1 by=X1 [reason="..."] [reply="..."]`: on what an audit without it
        finds.
        """
        said, kind, _, name = plain
        by = facts["by"]
        self.story.rows("Verdict").append(
            {
                "FindingId": f"?{kind} {record_id(name)}",
                "Verdict": said,
                "ReviewerId": by if "@" in by else self.user(by),
                "DecidedAt": self.at,
                "Reason": facts.get("reason", ""),
                "Reply": facts.get("reply", ""),
            }
        )
