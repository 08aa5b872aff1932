"""Deals: opened by conversion or by hand, moved through the stages, won, lost, found to be none, or left to lie.

An opportunity made from a contact's page takes the contact's lead source and a contact role; from an account's
page it has neither (mechanism 5 of crm_exports.md); reps type a source into the form or do not, each by habit.
"""

from __future__ import annotations

from bisect import bisect
from typing import Any

from ..people import Person, facts, typed_company, typed_person, words
from ..pursuit import Pursuit
from ..salesforce.merging import surviving
from ..salesforce.picklists import LOST, NO_OPPORTUNITY, OPEN_STAGES, SALES_SOURCES, WON
from ..salesforce.records import Account, Contact, Opportunity
from ..staff import User
from ..worktime import DAY, HOUR, MINUTE
from ..world import Occasion, World
from .activities import call, meeting
from .payouts import owe

FATES = (WON, LOST, NO_OPPORTUNITY, "")
FATE_SHARES = (0.30, 0.62, 0.78, 1.0)
"""Running shares; the last fate is a deal that nobody touches any more."""
ROLES = ("Decision Maker", "Economic Buyer", "Evaluator", "Influencer", "Technical Buyer", "")
STAGE_DAYS = 15.0


def offers() -> list[dict[str, Any]]:
    """List what the company sells."""
    products: list[dict[str, Any]] = facts("offers")["products"]
    return products


def account_of(world: World) -> Account | None:
    """The account that stands for the company, as people find it: the oldest one that is left."""
    return next((account for account in world.crm.accounts if not account.deleted), None)


def account_by_hand(world: World, at: int, actor: User) -> Account:
    """Enter the company as an account, named as somebody types it."""
    company, dice = world.company, world.dice
    return world.crm.create(
        Account,
        at,
        actor.id,
        owner=world.rep.id,
        name=typed_company(dice, company),
        city=company.town,
        phone=company.phone if dice.chance(0.6) else "",
        website=company.website if dice.chance(0.5) else "",
        street=company.street if dice.chance(0.4) else "",
        country=company.country,
        industry=company.industry if dice.chance(0.5) else "",
    )


def contact_by_hand(world: World, at: int, actor: User, person: Person, account: Account, source: str) -> Contact:
    """Enter the person as a contact, as somebody types it."""
    account_id = surviving(world.crm, account).id
    contact = world.crm.create(
        Contact, at, actor.id, account=account_id, source=source, **typed_person(world.dice, person)
    )
    person.contact = person.contact or contact
    return contact


def choose_product(world: World, pursuit: Pursuit, other_than: int = -1) -> None:
    """Decide what the pursuit is about."""
    choices = [place for place in range(len(offers())) if place != other_than]
    pursuit.product = world.dice.pick(choices)


def amount_for(world: World, pursuit: Pursuit) -> int:
    """Estimate a deal by its product's price and the company's size."""
    price = offers()[pursuit.product]["price"] * world.company.size
    return max(500, int(world.dice.around(price, 0.5)) // 100 * 100)


def deal_name(world: World, pursuit: Pursuit, account: Account) -> str:
    """Name a deal in one of the ways in use; conversion leaves the dash at the end."""
    product, dice = offers()[pursuit.product]["name"], world.dice
    name = account.name if dice.chance(0.6) else world.company.name
    return dice.pick(
        (f"{name} - {product}", f"{name} {product}", f"{name}: {product}", f"{product} {name}", f"{name} -")
    )


def own_source(world: World, rep: User) -> str:
    """What a rep types into the source of a deal found by prospecting."""
    return "" if world.dice.chance(rep.blank_habit) else world.dice.pick(SALES_SOURCES)


def open_by_hand(
    world: World,
    at: int,
    pursuit: Pursuit,
    account: Account,
    contact: Contact | None,
    source: str,
    amount: int | None = None,
) -> Opportunity:
    """An opportunity that the rep makes in the form; with `contact`, from the contact's page."""
    actor, account = pursuit.rep, surviving(world.crm, account)
    if pursuit.product < 0:
        choose_product(world, pursuit)
    if amount is None:
        amount = amount_for(world, pursuit) if world.dice.chance(0.7) else 0
    deal = world.crm.create(
        Opportunity,
        at,
        actor.id,
        account=account,
        name=deal_name(world, pursuit, account),
        amount=amount,
        source=source,
        deal_type=pursuit.deal_type,
        close_on=close_date(world, at),
        campaign=contact.campaign if contact and world.dice.chance(0.3) else 0,
        true_source=pursuit.true_source,
    )
    if contact:
        world.crm.add_role(deal, contact, at, actor.id, "")
    begin(world, at, pursuit, deal)
    return deal


def pursuit_of(world: World, at: int, deal: Opportunity) -> Pursuit:
    """A deal as somebody finds it who goes through the list of deals: no mechanism of a pursuit may have it."""
    persons, owner = world.company.persons, world.user(deal.owner)
    person = next((one for one in persons if deal.contacts and one.contact is deal.contacts[0]), persons[0])
    return Pursuit(person, deal.true_source, owner, owner, at, deal=deal, product=deal.product, claimed=True)


def close_date(world: World, at: int) -> int:
    """Guess when a deal will close: a day in one to five months."""
    later = at + world.dice.between(30, 150) * DAY
    return later - later % DAY


def begin(world: World, at: int, pursuit: Pursuit, deal: Opportunity) -> None:
    """The deal is there: whoever may act on it acts, and selling goes on."""
    pursuit.deal = deal
    world.selling[deal.id] = pursuit
    deal.product = max(pursuit.product, 0)
    if world.dice.chance(0.25):
        deal.next_step = world.dice.pick(words("offers", "wording", "next_steps"))
    world.occasion(Occasion.DEAL_OPENED, at, pursuit)
    dice = world.dice
    fate = FATES[min(bisect(FATE_SHARES, dice.fraction()), 3)]
    steps = len(OPEN_STAGES) if fate == WON else dice.between(1, len(OPEN_STAGES))
    world.at_work(at + dice.wait(STAGE_DAYS * DAY) + HOUR, pursuit.rep, advance, pursuit, deal, fate, steps)


def advance(world: World, at: int, pursuit: Pursuit, deal: Opportunity, fate: str, steps: int) -> None:
    """The next stage of a deal, or its end after `steps` stages."""
    if not deal.open or deal.left:
        return
    rep, dice = world.user(deal.owner), world.dice
    stage = OPEN_STAGES.index(deal.stage)
    if stage + 1 < steps:
        world.crm.set_stage(deal, at, rep.id, OPEN_STAGES[stage + 1])
        world.occasion(Occasion.STAGE_REACHED, at, pursuit)
        work_on(world, at, deal, rep)
        wait = dice.wait(STAGE_DAYS * DAY) + 2 * HOUR
        world.at_work(at + wait, rep, advance, pursuit, deal, fate, steps)
    elif fate:
        close(world, at, pursuit, deal, rep, fate)


def work_on(world: World, at: int, deal: Opportunity, rep: User) -> None:
    """What goes with a new stage: calls, a meeting, buyers in their roles, prices, products."""
    dice, crm = world.dice, world.crm
    person = deal.contacts[0] if deal.contacts else None
    for _ in range(dice.between(0, 2)):
        call(world, at + dice.between(3, 50) * MINUTE, rep, person, deal)
    if dice.chance(0.3):
        meeting(world, at, rep, person, deal)
    if dice.chance(0.25):
        colleague = next(
            (one for one in dice.sample(crm.contacts, 3) if one.account == deal.account.id and not one.deleted), None
        )
        if colleague:
            crm.add_role(deal, colleague, at + dice.between(1, 20) * MINUTE, rep.id, dice.pick(ROLES))
    if not deal.amount or dice.chance(0.2):
        price = offers()[deal.product]["price"] * world.company.size
        amount = (
            int(deal.amount * dice.uniform(0.7, 1.3)) // 100 * 100 if deal.amount else max(500, int(price) // 100 * 100)
        )
        crm.set_amount(deal, at, rep.id, amount)
    if deal.stage == "Proposal":
        line_items(world, at, deal, rep)
    if deal.close_on < at:
        crm.set_close_date(deal, at, rep.id, close_date(world, at))


def line_items(world: World, at: int, deal: Opportunity, rep: User) -> None:
    """The product itself, sometimes with support or training."""
    places = [deal.product] + [place for place in (4, 5) if place != deal.product and world.dice.chance(0.2)]
    for place in places:
        offer, count = offers()[place], world.dice.between(1, 3)
        world.crm.rows.add(
            "OpportunityLineItem",
            (
                world.crm.new_id("OpportunityLineItem"),
                deal.id,
                world.products[place],
                offer["code"],
                offer["name"],
                f"{count}.0",
                f"{offer['price']}.0",
                f"{offer['price'] * count}.0",
                "USD",
                at,
                rep.id,
                False,
            ),
        )


def close(world: World, at: int, pursuit: Pursuit, deal: Opportunity, actor: User, stage: str) -> None:
    """Close a deal; the loss reason is mostly left blank."""
    lost = stage != WON
    reason = world.dice.pick(words("offers", "wording", "loss_reasons")) if lost and world.dice.chance(0.3) else ""
    if not lost and not deal.amount:
        world.crm.set_amount(deal, at, actor.id, amount_for(world, pursuit))
    world.crm.set_stage(deal, at, actor.id, stage, reason)
    if not lost:
        deal.account.account_type = "Customer"
        owe(world, at, deal)
    world.occasion(Occasion.DEAL_LOST if lost else Occasion.DEAL_WON, at, pursuit)
