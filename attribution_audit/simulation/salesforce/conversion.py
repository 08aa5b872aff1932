"""Lead conversion as Salesforce does it (mechanisms 1-3, 6 of crm_exports.md).

A new account and contact take the lead's values; an existing contact keeps its own source, and only a blank one
is filled. A new opportunity takes the lead's source and, as its primary campaign, the campaign last associated
with the lead. Nothing of that leaves a LeadSource row in any history. Whoever converts may choose an existing
open opportunity instead, whose source stays.
"""

from __future__ import annotations

from typing import Any

from .database import Database
from .picklists import QUALIFIED
from .records import Account, Contact, Lead, Opportunity


def convert(
    crm: Database, lead: Lead, at: int, actor: int, account: Account | None, contact: Contact | None, account_name: str
) -> tuple[Account, Contact]:
    """Turn the lead into (or join it to) an account and a contact. The opportunity comes with `converted_deal`."""
    if account is None:
        account = crm.create(
            Account,
            at,
            actor,
            owner=lead.owner,
            name=account_name,
            phone=lead.phone,
            website=lead.website,
            city=lead.city,
            country=lead.country,
            industry=lead.industry,
            source=lead.source,
        )
    if contact is None:
        contact = crm.create(
            Contact,
            at,
            actor,
            owner=lead.owner,
            account=account.id,
            salutation=lead.salutation,
            first=lead.first,
            last=lead.last,
            title=lead.title,
            email=lead.email,
            phone=lead.phone,
            mobile=lead.mobile,
            city=lead.city,
            country=lead.country,
            description=lead.description,
            source=lead.source,
        )
    elif not contact.source:
        crm.set_source(contact, at, actor, lead.source)
    contact.campaign = lead.campaign or contact.campaign
    crm.set_status(lead, at, actor, QUALIFIED)
    crm.history(lead, at, actor, "leadConverted", "DynamicEnum", "", "")
    lead.converted, lead.converted_at, lead.unread = True, at, False
    lead.account, lead.contact = account.id, contact.id
    crm.touch(lead, at, actor)
    return account, contact


def converted_deal(
    crm: Database, lead: Lead, at: int, account: Account, contact: Contact, **values: Any
) -> Opportunity:
    """The opportunity that the conversion by the lead's owner makes.

    `values` go before what it takes from the lead: a source there is one that the converter's form put in.
    """
    inherited = {"source": lead.source, "campaign": lead.campaign, "true_source": lead.true_source, "owner": lead.owner}
    deal = crm.create(
        Opportunity,
        at,
        lead.owner,
        event="opportunityCreatedFromLead",
        account=account,
        from_lead=True,
        **inherited | values,
    )
    lead.opportunity = deal.id
    crm.add_role(deal, contact, at, lead.owner, "")
    return deal
