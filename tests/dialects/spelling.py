"""What each column holds, and how the dialects spell it. The sorts of cells: id, stamp, day, flag, number, text."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime

NULL_REFERENCE = "000000000000000AAA"
FLAG = re.compile(r"Is[A-Z]\w+|Has[A-Z]\w+|DoNotCall")
STAMPS = {"CreatedDate", "LastModifiedDate", "SystemModstamp", "LastStageChangeDate", "ApprovedDate"}
STAMPS |= {"StartDateTime", "EndDateTime"}
DAYS = {"CloseDate", "PrevCloseDate", "ActivityDate", "LastActivityDate", "ConvertedDate", "LastTransferDate"}
DAYS |= {"StartDate", "EndDate", "FirstRespondedDate", "PaidOn"}
NUMBERS = {"Amount", "Probability", "ExpectedRevenue", "PrevAmount", "Quantity", "UnitPrice", "TotalPrice"}
NUMBERS |= {"BudgetedCost", "ActualCost", "AnnualRevenue", "Cost", "CreditPercent"}
MONEY = {"Amount", "ExpectedRevenue", "PrevAmount", "UnitPrice", "TotalPrice", "BudgetedCost", "ActualCost", "Cost"}
OURS = ("SourceApproval", "Payout", "Spend")
"""Files that do not come from Salesforce."""
LEFT_BLANK = {"MasterRecordId"}
"""A reference that even the weekly export leaves blank."""


def sort_of(field: str) -> str:
    """What the cells of a column hold."""
    if field in STAMPS:
        return "stamp"
    if field in DAYS:
        return "day"
    if field in NUMBERS:
        return "number"
    if FLAG.fullmatch(field):
        return "flag"
    return "id" if field.endswith("Id") else "text"


def spelt(row: dict[str, str], **spellings: Callable[[str], str]) -> dict[str, str]:
    """The row with the cells of each sort that is named spelt by its function; blank cells too."""
    return {field: spellings.get(sort_of(field), str)(cell) for field, cell in row.items()}


def weekly(name: str, row: dict[str, str]) -> dict[str, str]:
    """A row as the weekly Data Export has it; files that are not Salesforce's stay as they are."""
    if name in OURS:
        return row
    found = spelt(row, stamp=_no_zone, day=_midnight, flag=_digit, id=lambda cell: cell or NULL_REFERENCE)
    return found | {field: row[field] for field in LEFT_BLANK & row.keys()}


def from_weekly(name: str, row: dict[str, str]) -> dict[str, str]:
    """The other way."""
    if name in OURS:
        return row
    return spelt(
        row,
        stamp=lambda cell: cell.replace(" ", "T") + ".000Z" if cell else "",
        day=lambda cell: cell.removesuffix(" 00:00:00"),
        flag=lambda cell: {"1": "true", "0": "false"}.get(cell, cell),
        id=lambda cell: "" if cell == NULL_REFERENCE else cell,
    )


def as_pipeline(row: dict[str, str]) -> dict[str, str]:
    """A row as pipelines write it to CSV: stamps and days without zone, flags as true and false."""
    return spelt(row, stamp=_no_zone, day=_midnight)


def at(stamp: str) -> datetime:
    """The moment of a stamp in the API's spelling, without its zone (UTC)."""
    return datetime.fromisoformat(stamp).replace(tzinfo=None)


def _no_zone(cell: str) -> str:
    return cell.replace("T", " ").removesuffix(".000Z")


def _midnight(cell: str) -> str:
    return f"{cell} 00:00:00" if cell else ""


def _digit(cell: str) -> str:
    return {"true": "1", "false": "0"}.get(cell, cell)


def snake(name: str) -> str:
    """A column or object as Fivetran names it.

    >>> snake("LeadSource"), snake("Product2Id"), snake("Loss_Reason__c"), snake("OpportunityFieldHistory")
    ('lead_source', 'product_2_id', 'loss_reason_c', 'opportunity_field_history')
    """
    words = re.sub(r"(?<=[a-z])(?=[A-Z0-9])|(?<=[0-9])(?=[A-Z])", "_", name)
    return re.sub("_+", "_", words).lower()
