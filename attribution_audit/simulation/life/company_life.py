"""A company's eighteen months: who gets in touch with it or it with whom, how often, and by which way.

Several persons of a company come by different ways; sales calls companies whose colleagues answered a campaign, and the
other way round (mechanism 25 is what happens to one and the same person).
"""

from __future__ import annotations

from itertools import accumulate

from ..people import Company, Person, mailbox, new_company, new_person, typed_company, typed_person
from ..pursuit import Pursuit
from ..salesforce.records import Account, Contact
from ..worktime import AS_OF, DAY, START
from ..world import Occasion, World
from .prospecting import drop_in, prospect, refer
from .responses import answer, entered_at, mail

KNOWN_BEFORE, FEWEST_DAYS_BETWEEN = 0.12, 150
WAYS = ("marketing", "sales", "partner", "unknown")
APPROACH = {"sales": prospect, "partner": refer, "unknown": drop_in}


def live(world: World) -> None:
    """Simulate one company from its first appearance to the export's date."""
    dice = world.dice
    world.company = next_company(world)
    world.rep = world.staff.one(dice, "rep")
    if dice.chance(KNOWN_BEFORE):
        migrate(world)
    moment = dice.uniform(START, AS_OF - DAY)
    nobody = Person("", "", "", "", "", "", world.company)
    world.occasion(Occasion.COMPANY, START, Pursuit(nobody, "", world.rep, world.rep, START))
    while True:
        world.later(moment, approach)
        if dice.chance(1 / world.scenario.arrivals):
            break
        moment += dice.wait(world.scenario.days_between * DAY)
    world.run()
    world.name_look_alikes()
    leave_behind(world)
    world.finish()


def next_company(world: World) -> Company:
    """A company; now and then a homonym of the last one in another town."""
    world.homonym, world.waiting_homonym = world.waiting_homonym, None
    return new_company(world.dice, world.taken_domains, world.homonym[0] if world.homonym else "")


def leave_behind(world: World) -> None:
    """What the next company takes over: a name, or somebody who changes employer."""
    if not world.crm.leads:
        return
    if world.happens("homonym_company", AS_OF - DAY):
        world.waiting_homonym = world.company.name, world.crm.leads[0]
    mover = world.company.persons[-1]
    if mover.lead and world.happens("change_of_employer", AS_OF - DAY):
        world.waiting_mover = mover, mover.lead


def migrate(world: World) -> None:
    """The company was a customer's or prospect's account before: its records came with a data migration."""
    dice, loader = world.dice, world.staff.groups["integration"][1]
    at = START - dice.between(40, 160) * DAY + dice.between(0, DAY - 1)
    company = world.company
    account = world.crm.create(
        Account,
        at,
        loader.id,
        owner=world.rep.id,
        name=typed_company(dice, company),
        city=company.town,
        phone=company.phone,
        website=company.website,
        country=company.country,
        account_type=dice.pick(("Customer", "Prospect")),
    )
    for _ in range(dice.between(1, 3)):
        person = new_person(dice, company)
        source = dice.pick(("", "", "Trade Show", "Web", "Sales Prospecting", "Other"))
        person.contact = world.crm.create(
            Contact,
            at + dice.between(60, 900),
            loader.id,
            owner=world.rep.id,
            account=account.id,
            source=source,
            **typed_person(dice, person),
        )
        mail(world, START, person)


def approach(world: World, at: int) -> None:
    """One approach, by somebody new or by somebody who is known already."""
    dice = world.dice
    way = dice.weighted(WAYS, tuple(accumulate(world.scenario.sources)))
    person = somebody(world, at, way)
    if way == "marketing":
        campaign, answered_at = world.programme.near(dice, at)
        entry = entered_at(dice, campaign, answered_at)
        if entry < at:
            answered_at, entry = at, entered_at(dice, campaign, at)
        world.later(entry, answer, person, campaign, answered_at)
    else:
        APPROACH[way](world, at, person)


def somebody(world: World, at: int, way: str) -> Person:
    """Choose who it is about.

    Sales does not call persons who answered a campaign in the last months; that is what handed-over leads are for.
    """
    dice, known = world.dice, world.company.persons
    if known and dice.chance(world.scenario.same_person):
        person = dice.pick(known)
        fresh = person.responded_at and at - person.responded_at < FEWEST_DAYS_BETWEEN * DAY
        if way == "marketing" or (way == "sales" and not fresh):
            return person
    return moved_here(world) or new_person(dice, world.company)


def moved_here(world: World) -> Person | None:
    """Somebody of the last company who works here now: same name and mobile number, another address."""
    if world.waiting_mover is None:
        return None
    (mover, left_behind), world.waiting_mover = world.waiting_mover, None
    person = new_person(world.dice, world.company)
    person.first, person.last, person.mobile = mover.first, mover.last, mover.mobile
    person.email = mailbox(world.dice, person.first, person.last, world.company.domain)
    world.moved = person, left_behind
    return person
