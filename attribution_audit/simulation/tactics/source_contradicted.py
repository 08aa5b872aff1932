"""A known contact answers a campaign, and the rep's deal for it bears a sales source or none.

What happens: the contact came by hand or with a migration, so there is no lead of that approach; the rep opens
the deal in the form.
In the export: a response, then a hand-made opportunity; no row shows a change, because the value was set at
creation.
Looks like it: deals from the account's page (mechanism 5 of crm_exports.md), sales really first (25), responses
after sales had found the person.
"""

from __future__ import annotations

from ..labels import ActDraft
from ..pursuit import Pursuit
from ..salesforce.records import Contact, Opportunity
from ..world import Mechanism, Occasion, World
from .remaking import better_paid

BLANK_OR_VAGUE = 0.35


def _contradict(world: World, at: int, pursuit: Pursuit, rate: float) -> bool:
    contact, lead = pursuit.person.contact, pursuit.person.lead
    if contact is None or lead is not None or dealt_with(world, pursuit, contact) or not world.dice.chance(rate):
        return False
    pursuit.source_at_conversion = better_paid(world, BLANK_OR_VAGUE)
    world.later(at, note, pursuit)
    return True


def dealt_with(world: World, pursuit: Pursuit, contact: Contact) -> bool:
    """Tell whether sales was in touch with the contact before the answer, or had a deal with it."""
    answered_at = pursuit.response.responded_on if pursuit.response else 0
    called = any(one.person is contact and one.happens_at < answered_at for one in world.activities)
    return called or any(contact in deal.contacts for deal in world.crm.opportunities)


def note(world: World, _at: int, pursuit: Pursuit) -> None:
    """The deal is there: label what contradicts it."""
    deal, before = pursuit.deal, pursuit.true_source
    if not isinstance(deal, Opportunity):
        return
    variant = "under a sales source" if deal.source else "under none"
    draft = ActDraft("source_contradicted", deal, pursuit, deal.created_at, before, deal.source, variant)
    draft.related = pursuit.response
    world.act(draft)


SOURCE_CONTRADICTED = Mechanism("source_contradicted", (Occasion.ANSWERED,), _contradict, tactic=True)
