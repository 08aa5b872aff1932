"""One company's time as it passes: what is to happen next, the occasions at which mechanisms may act, and the labels.

Companies are simulated one after the other, each with draws of its own; everything that happens is a step on
the company's timeline, taken in order of time. Mechanisms (tactics and innocents) wait for occasions; whoever
takes an occasion that concerns a source has the pursuit for itself, so that no lead and no deal gets two
stories.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import astuple, dataclass, field
from enum import Enum, auto
from heapq import heappop, heappush
from typing import Any

from .campaigns import Programme
from .dice import Dice
from .labels import ActDraft, labelled, stamp, stands
from .people import Company, Person
from .pursuit import Pursuit
from .salesforce.database import Database
from .salesforce.followers import Activity, Member, write_activities, write_members, write_roles
from .salesforce.picklists import CATEGORY, RENAMED_TO
from .salesforce.records import Lead, Record
from .scenario import Rate, Scenario
from .staff import Staff, User
from .truth import Innocent, TrueSource, Truth
from .worktime import LAST_STEP, office_hours


class Occasion(Enum):
    """When a mechanism may act. Except for COMPANY, the occasion concerns one pursuit."""

    COMPANY = auto()
    """The company appears; calendar-driven mechanisms put their dates on the timeline."""
    LEAD_MADE = auto()
    LEAD_REJECTED = auto()
    ANSWERED = auto()
    """A known contact has answered a campaign, and the rep is about to open a deal for it by hand."""
    HANDED_OVER = auto()
    """A rep has the lead and has met the person; it is about to be converted."""
    CONVERTING = auto()
    CONVERTED = auto()
    """The lead has its account and contact; its deal, if any, comes next."""
    PICKED_UP = auto()
    """A lead has left the queue; its owner is about to call for the first time."""
    DEAL_OPENED = auto()
    STAGE_REACHED = auto()
    """In the second in which a deal has got another open stage."""
    DEAL_LOST = auto()
    DEAL_WON = auto()


PICKED_BLINDLY = tuple(value for value in CATEGORY if value not in ("", RENAMED_TO))
Step = Callable[..., None]


@dataclass(frozen=True, slots=True)
class Approval:
    """What somebody agreed to: one line of SourceApproval, in the order of its columns."""

    before: str
    after: str
    approver: int
    approved_at: int
    reason: str


@dataclass(frozen=True)
class Mechanism:
    """Something people do: `apply(world, at, pursuit, rate)` when one of its occasions comes.

    It gives True if it took the pursuit. `rate` is the company's, multiplied for a tactic of sales' by the rep's
    leaning; the mechanism draws, since only it knows whether the occasion suits it.
    """

    name: str
    occasions: tuple[Occasion, ...]
    apply: Callable[[World, int, Pursuit, float], bool]
    touches_source: bool = True
    tactic: bool = False
    by_marketing: bool = False
    """A tactic of somebody in marketing, whom the mechanism finds."""


@dataclass
class World:
    """The company under way, and everything that outlasts it."""

    dice: Dice
    crm: Database
    staff: Staff
    programme: Programme
    scenario: Scenario
    """With the company's own rates."""
    seed: int
    shift_at: int
    """When lead sources are locked."""
    mechanisms: Mapping[Occasion, Sequence[Mechanism]]
    truth: Truth = field(default_factory=Truth)
    taken_domains: dict[str, int] = field(default_factory=dict)
    waiting_homonym: tuple[str, Lead] | None = None
    """A company's name that the next one shares, and a lead of the first."""
    waiting_mover: tuple[Person, Lead] | None = None
    """Somebody who turns up at the next company, and the lead left behind."""
    homonym: tuple[str, Lead] | None = None
    moved: tuple[Person, Lead] | None = None
    products: tuple[int, ...] = ()
    """Ids of the products, in the order of data/offers.toml."""
    appointments: tuple[tuple[int, Step, tuple[Any, ...]], ...] = ()
    """What is fixed for all companies: each one's timeline takes it up."""
    _timeline: list[tuple[int, int, Step, tuple[Any, ...]]] = field(default_factory=list)
    _drafts: list[ActDraft] = field(default_factory=list)
    _step: int = 0
    company: Company = field(init=False)
    rep: User = field(init=False)
    pursuits: dict[int, Pursuit] = field(default_factory=dict)
    """By lead id."""
    selling: dict[int, Pursuit] = field(default_factory=dict)
    """By deal id."""
    members: list[Member] = field(default_factory=list)
    activities: list[Activity] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._users = {user.id: user for user in self.staff.everyone}
        if self.scenario.sources_at_random:
            self.crm.typed = self.picked_blindly

    def picked_blindly(self, _source: str, owner: int) -> str:
        """A lead source as somebody enters it who does not look: none by habit, else any."""
        return "" if self.dice.chance(self.user(owner).blank_habit) else self.dice.pick(PICKED_BLINDLY)

    def user(self, user_id: int) -> User:
        """The user of that id; the company's rep where a queue owns the record."""
        return self._users.get(user_id, self.rep)

    def later(self, moment: float, step: Step, *args: Any) -> None:
        """Put a step on the timeline; what lies beyond the export's date never happens."""
        if moment < LAST_STEP:
            self._step += 1
            heappush(self._timeline, (int(moment), self._step, step, args))

    def at_work(self, moment: float, user: User, step: Step, *args: Any) -> None:
        """The same, at the next moment at which the user sits at the desk."""
        self.later(office_hours(self.dice, moment, user.zone), step, *args)

    def run(self) -> None:
        """Take all steps in order of time, also those that steps add."""
        for moment, appointment, args in self.appointments:
            self.later(moment, appointment, *args)
        timeline = self._timeline
        while timeline:
            moment, _, step, args = heappop(timeline)
            step(self, moment, *args)

    def begin(self, pursuit: Pursuit) -> None:
        """A pursuit that has a lead."""
        if pursuit.lead:
            self.pursuits[pursuit.lead.id] = pursuit

    def pursuit_of(self, lead: Lead) -> Pursuit | None:
        """Find the pursuit that a lead belongs to."""
        return self.pursuits.get(lead.id)

    def occasion(self, which: Occasion, at: int, pursuit: Pursuit) -> bool:
        """Let the mechanisms have the occasion, in a random order; True if one took the pursuit."""
        taken = False
        for mechanism in self.dice.sample(self.mechanisms[which], len(self.mechanisms[which])):
            if mechanism.touches_source and pursuit.claimed:
                continue
            rate = self.rate(mechanism, at, pursuit)
            if rate and mechanism.apply(self, at, pursuit, rate) and mechanism.touches_source:
                pursuit.claimed = taken = True
        return taken

    def rate(self, mechanism: Mechanism, at: int, pursuit: Pursuit) -> float:
        """Look up a mechanism's rate at that time, for a tactic of sales' times the rep's leaning."""
        if not mechanism.tactic:
            return self._in_force(self.scenario.innocents, mechanism.name, at)
        share = self._in_force(self.scenario.tactics, mechanism.name, at)
        return share if mechanism.by_marketing else share * pursuit.rep.leaning

    def happens(self, name: str, at: int) -> bool:
        """Draw for an innocent mechanism that is part of daily life and waits for no occasion."""
        return self.dice.chance(self._in_force(self.scenario.innocents, name, at))

    def once(self, name: str) -> Dice:
        """Draws that all of the made-up company shares, for what happens to its records on one day."""
        return Dice(f"{self.seed} {name}")

    def goes_wrong(self, fault: str, at: int) -> bool:
        """Draw for a hand-off fault."""
        return self.dice.chance(self._in_force(self.scenario.faults, fault, at))

    def hides(self) -> bool:
        """Draw whether an act is done in a way that hides it."""
        return self.dice.chance(self.scenario.evasion)

    def act(self, draft: ActDraft) -> ActDraft:
        """Label an act; what is done about it later may still amend the draft."""
        self._drafts.append(draft)
        return draft

    def acted_on(self, record: Record) -> bool:
        """Tell whether an act is labelled on the record: what goes through lists of records leaves it as it is."""
        return any(draft.record is record for draft in self._drafts)

    def approve(self, _now: int, record: Record, approval: Approval) -> None:
        """Enter a line of SourceApproval."""
        self.crm.rows.add("SourceApproval", (record.id, *astuple(approval)))

    def innocent(self, mechanism: str, at: int, *records: Record) -> None:
        """Label an event that may look like an act."""
        left = [record.id for record in records if record.id not in self.crm.rows.erased]
        ids = tuple(self.crm.ids.text(record_id) for record_id in left)
        self.truth.innocents.append(Innocent(mechanism, ids, stamp(at)))

    def name_look_alikes(self) -> None:
        """Label what this company shares with the last: its name, or a person."""
        if self.homonym and self.crm.leads:
            self.innocent("homonym_company", self.crm.leads[0].created_at, self.homonym[1], self.crm.leads[0])
        if self.moved:
            person, left_behind = self.moved
            record = person.contact or person.lead
            if record:
                self.innocent("change_of_employer", record.created_at, left_behind, record)
        self.homonym = self.moved = None

    def finish(self) -> None:
        """The company's time is over: label acts and true sources, write the records out."""
        if self.scenario.sources_at_random and self.crm.leads:
            made = (*self.crm.leads, *self.crm.opportunities)
            self.innocent("entered_at_random", made[0].created_at, *made)
        gone = self.crm.rows.erased | self.crm.rows.purged
        binned = [one for one in self.crm.binned if one.id not in gone]
        for record in (*self.crm.leads, *self.crm.opportunities, *binned):
            if record.object_name not in ("Lead", "Opportunity"):
                continue
            true_source = TrueSource(record.true_source, CATEGORY[record.true_source])
            self.truth.true_source[record.object_name, self.crm.ids.text(record.id)] = true_source
        write_roles(self.crm)
        write_members(self.crm, self.members)
        write_activities(self.crm, self.activities)
        self.truth.acts.extend(labelled(draft, self.crm.ids.text) for draft in self._drafts if stands(draft, gone))
        self._drafts.clear()
        self.pursuits.clear()
        self.selling.clear()
        self.members.clear()
        self.activities.clear()
        self.crm.finish()

    def _in_force(self, rates: Mapping[str, Rate], name: str, at: int) -> float:
        rate = rates.get(name, NEVER)
        return rate.before if at < self.shift_at else rate.after


NEVER = Rate(0.0, 0.0)
