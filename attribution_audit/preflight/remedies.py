"""What to switch on or to export so that more can be judged next time, in words for whoever administers Salesforce.

A key is an object (`LeadHistory`), a column (`Lead.LeadSource`), a part of the policy (`policy.people`), or of an
object or column that is there: `track:` it is not tracked, `since:` its history is short, `values:` its rows have no
values, `empty:` no row or no value in it.
"""

from __future__ import annotations

from dataclasses import dataclass

EXPORT = "Setup > Data Export > Export Now (or Schedule Export): tick"
TRACKING = "Fields & Relationships > Set History Tracking"
FROM_THEN_ON = "Changes are kept from that day on, never backwards."
KEEP = (
    "Leave tracking on and keep every export: history is deleted after 18 months (24 by the API), and what was not"
    " tracked cannot be had any more."
)


@dataclass(frozen=True)
class Remedy:
    """One thing to do; `gap` says in a few words what is missing without it."""

    key: str
    gap: str
    do: str


def _history(name: str, record: str, fields: str) -> tuple[Remedy, ...]:
    """What can be wrong with the history of one record type."""
    where = f"Setup > Object Manager > {record} > {TRACKING}"
    track = f"{where}: tick Lead Source (and {fields})."
    plural = {"Lead": "leads", "Opportunity": "opportunities"}[record]
    return (
        Remedy(
            f"track:{record}.LeadSource",
            f"no change of a lead source on record for {plural}",
            f"See whether Lead Source is ticked, and tick it (and {fields}) if not: {where}. {FROM_THEN_ON}",
        ),
        Remedy(name, f"{name}.csv is missing", f"{EXPORT} {name}. If it is not offered, switch tracking on: {track}"),
        Remedy(
            f"values:{name}",
            f"{name} has no old and new values",
            f"Export {name} with OldValue and NewValue, as the weekly Data Export does; some copying programs (Airbyte)"
            " leave them out.",
        ),
        Remedy(f"since:{name}", f"the history of {plural} reaches back too little", KEEP),
    )


REMEDIES = (
    *_history("LeadHistory", "Lead", "Lead Status, Lead Owner"),
    *_history("OpportunityFieldHistory", "Opportunity", "Stage, Amount, Close Date, Owner, Primary Campaign Source"),
    Remedy(
        "policy.commission",
        "no commission plan",
        "Add the plan to the policy ([[commission]]): without one nobody's gain is known, and nothing is held.",
    ),
    Remedy(
        "policy.sources",
        "lead sources that the policy does not name",
        "Put each lead source into one list of the policy ([sources]): nothing follows from one that no list names.",
    ),
    Remedy(
        "policy.people",
        "nobody listed as operations or integration",
        "List data stewards and loaders in the policy ([people] operations, integration), so that their edits are told"
        " from those of sales.",
    ),
    Remedy(
        "OpportunityContactRole",
        "no contact roles",
        f"{EXPORT} OpportunityContactRole, and have sales enter the contacts of each opportunity.",
    ),
    Remedy(
        "empty:OpportunityContactRole",
        "no contact roles",
        "Have sales enter the contacts of each opportunity (Contact Roles); without them nobody knows whose deal it"
        " was.",
    ),
    Remedy(
        "OpportunityHistory",
        "OpportunityHistory.csv is missing",
        f"{EXPORT} OpportunityHistory: it dates every close.",
    ),
    Remedy(
        "CampaignMember",
        "no campaign responses",
        f"{EXPORT} Campaign and CampaignMember: responses are what earns a source.",
    ),
    Remedy(
        "empty:CampaignMember",
        "no campaign responses",
        "Record responses as campaign members whose status counts as Responded, with their dates.",
    ),
    Remedy(
        "Touchpoint",
        "no responses from outside the CRM",
        "Put responses that the CRM does not hold into Touchpoint.csv beside the export.",
    ),
    Remedy("Task", "Task.csv is missing", f"{EXPORT} Task and Event: they show whether sales was in touch first."),
    Remedy(
        "OpportunityLineItem",
        "OpportunityLineItem.csv is missing",
        f"{EXPORT} OpportunityLineItem: it tells another product from the same deal made again.",
    ),
    Remedy(
        "SourceApproval",
        "no list of approved changes",
        "Keep SourceApproval.csv beside the export (RecordId, OldValue, NewValue, ApprovedById, ApprovedDate, Reason):"
        " approved changes are then cleared.",
    ),
    Remedy("Payout", "no payouts", "Put Payout.csv beside the export: what was paid, to whom, on which opportunity."),
    Remedy("Spend", "no spend by source", "Put Spend.csv beside the export (Month, LeadSource, Cost): ROI needs it."),
    Remedy(
        "unrelated",
        "sources of leads and opportunities do not go together",
        "Look at how opportunities get their source: Setup > Object Manager > Lead > Fields & Relationships > Map Lead"
        " Fields, and whatever fills it afterwards.",
    ),
)
"""Everything with words of its own, the most important first."""
BY_KEY = {remedy.key: remedy for remedy in REMEDIES}
TOGETHER = {"Event": "Task"}
"""Objects that one remedy brings together with another."""


def remedy(key: str) -> Remedy:
    """The remedy of a key; what has no words of its own gets those of its sort."""
    if key in BY_KEY:
        return BY_KEY[key]
    sort, _, name = key.rpartition(":")
    record, _, column = name.partition(".")
    if column:
        may_read = f"(Object Manager > {record} > Fields & Relationships > {column} > Set Field-Level Security)"
        if sort == "empty":
            do = f"See that {column} of {record} is filled, and that whoever exports may read it {may_read}."
            return Remedy(key, f"{name} is blank throughout", do)
        return Remedy(
            key, f"{name} is missing", f"Export {record} with {column}, as a user who may read it {may_read}."
        )
    if sort == "empty":
        do = f"See whether {name} was exported whole; without rows it shows nothing."
        return Remedy(key, f"{name}.csv holds no row", do)
    return Remedy(key, f"{name}.csv is missing", f"{EXPORT} {name}.")


def rank(key: str) -> int:
    """How important a remedy is by its place in the list, those without words of their own last."""
    return next((place for place, one in enumerate(REMEDIES) if one.key == key), len(REMEDIES))
