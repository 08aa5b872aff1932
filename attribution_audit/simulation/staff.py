"""Who works at the made-up company: reps, development reps (SDRs), managers, marketing, operations, integration users.

Only reps are paid by lead source; managers answer for their reps' figures and marketing for its own. Who games, and
how much, is theirs alone and shows in no column.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from .dice import Dice
from .letters import slug
from .people import cultures, words
from .salesforce.database import Database
from .worktime import DAY, START

PROFILES = {
    "rep": "Sales User",
    "sdr": "Sales Development",
    "manager": "Sales Manager",
    "marketing": "Marketing User",
    "intern": "Marketing User",
    "operations": "System Administrator",
    "integration": "Integration User",
}
TITLES = {
    "rep": "Account Executive",
    "sdr": "Sales Development Representative",
    "manager": "Sales Manager",
    "marketing": "Marketing Manager",
    "intern": "Marketing Intern",
    "operations": "CRM Operations",
    "integration": "",
}
DEPARTMENTS = {
    "rep": "Sales",
    "sdr": "Sales",
    "manager": "Sales",
    "marketing": "Marketing",
    "intern": "Marketing",
    "operations": "Operations",
    "integration": "",
}


@dataclass(slots=True, eq=False)
class User:
    """A user of the CRM, and what kind of person it is."""

    id: int
    group: str
    """One of PROFILES."""
    first: str
    last: str
    email: str
    zone: int
    """Hours from UTC."""
    created_at: int
    profile: int
    role: int = 0
    manager: int = 0
    active: bool = True
    leaning: float = 0.0
    """Of the occasions for a tactic, the share that the user takes; 0 for an honest one."""
    blank_habit: float = 0.1
    """Share of hand-made deals whose source the rep does not fill in, out of habit alone."""
    currency: str = "USD"

    @property
    def name(self) -> str:
        """Join first and last name."""
        return f"{self.first} {self.last}".strip()

    @property
    def title(self) -> str:
        """Name the job."""
        return TITLES[self.group]

    @property
    def department(self) -> str:
        """Name the department."""
        return DEPARTMENTS[self.group]

    @property
    def user_type(self) -> str:
        """Give Salesforce's kind of licence."""
        return "Standard"


@dataclass(slots=True)
class Staff:
    """All users by group."""

    queue: int
    """Owner of marketing's new leads until somebody picks them up."""
    groups: dict[str, list[User]] = field(default_factory=dict)

    def gaming(self, *groups: str) -> list[User]:
        """List the users of these groups who game at all."""
        return [user for group in groups for user in self.groups[group] if user.leaning]

    def one(self, dice: Dice, group: str) -> User:
        """Draw one user of a group."""
        return dice.pick(self.groups[group])

    @property
    def everyone(self) -> list[User]:
        """List all users."""
        return [user for users in self.groups.values() for user in users]


def sizes(leads: int) -> dict[str, int]:
    """Head count by group for a company with that many leads in eighteen months."""
    reps = max(6, min(600, leads // 170))
    return {
        "operations": 2,
        "integration": 2,
        "marketing": max(2, reps // 12),
        "intern": 1,
        "manager": max(1, reps // 8),
        "sdr": max(3, reps // 2),
        "rep": reps,
    }


def hire(dice: Dice, crm: Database, leads: int, gaming: dict[str, float]) -> Staff:
    """Users with profiles and roles, written to the export; `gaming` gives the share that leans to it, by group."""
    profiles = {name: crm.new_id("Profile") for name in dict.fromkeys(PROFILES.values())}
    for name, profile in profiles.items():
        crm.rows.add("Profile", (profile, name, "Standard"))
    roles = {group: crm.new_id("UserRole") for group in PROFILES if group != "integration"}
    for group, role in roles.items():
        crm.rows.add("UserRole", (role, TITLES[group], roles["manager"] if group in ("rep", "sdr") else 0))
    staff = Staff(queue=crm.new_id("Queue"))
    crm.names[staff.queue] = "Inbound Queue"
    for group, count in sizes(leads).items():
        staff.groups[group] = [
            _new_user(dice, crm, group, profiles[PROFILES[group]], roles.get(group, 0), serial)
            for serial in range(count)
        ]
    for user in staff.groups["rep"] + staff.groups["sdr"]:
        user.manager = staff.one(dice, "manager").id
    for group, share in gaming.items():
        users = staff.groups[group]
        for user in dice.sample(users, round(share * len(users))):
            user.leaning = dice.uniform(0.3, 1.0)
    for user in staff.everyone:
        crm.names[user.id] = user.name
        crm.rows.add_record("User", user)
    return staff


def _new_user(dice: Dice, crm: Database, group: str, profile: int, role: int, serial: int) -> User:
    names, shares = cultures()
    culture = dice.weighted(names, shares)
    first, last = dice.pick(words("persons", culture, "given")), dice.pick(words("persons", culture, "family"))
    address = f"{slug(first)}.{slug(last)}{serial or ''}@velaris.example"
    if group == "integration":
        first, last, address = (
            "",
            ("Marketing Sync", "Data Loader")[serial],
            ("sync", "loader")[serial] + "@velaris.example",
        )
    return User(
        id=crm.new_id("User"),
        group=group,
        first=first,
        last=last,
        email=address,
        zone=dice.pick((-8, -6, -5, -5, 0, 1)),
        created_at=START - dice.between(200, 900) * DAY + dice.between(0, DAY - 1),
        profile=profile,
        role=role,
        blank_habit=dice.uniform(0.05, 0.4),
    )
