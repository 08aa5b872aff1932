"""What sales and marketing owe each other, by lead and by week."""

from __future__ import annotations

from attribution_audit.policy.section import Section
from attribution_audit.policy.values import Count, Day, Days, Rate, Response


class ServiceLevels(Section):
    """What sales owes a lead once it is handed over, and what both sides agreed on by week. A level that is not named
    is not checked.
    """

    follow_up_days: Days | None = None
    """Working days from the hand-over to a sales owner until the first outreach, such as 2."""
    never_days: Days | None = None
    """Whole days after which a lead without any outreach was never followed up, such as 30."""
    owner_changes: Days | None = None
    """Changes of owner within `owner_change_days` from which a lead is passed back and forth, such as 4."""
    owner_change_days: Days = 30
    """The stretch, in whole days, in which changes of owner are counted."""
    volume_per_week: Count | None = None
    """Leads that are handed over to sales in a week, such as 100."""
    scoring_agreed_on: tuple[Day, ...] = ()
    """Days on which marketing and sales agreed on how leads are scored."""
    scoring_agreed_days: Days = 365
    """How long such an agreement holds, in whole days. One budget year."""
    response_minutes: Response | None = None
    """Working minutes from the hand-over until the first outreach, such as 60. See `[hours]`."""
    response_rate: Rate | None = None
    """Share of a week's leads that are to be taken up within `response_minutes`, such as 0.80."""
    follow_up_rate: Rate | None = None
    """Share of a week's leads that are to be taken up at all, within `never_days` (30 without it), such as 0.95."""
    disposition_rate: Rate | None = None
    """Share of a week's leads that are to be converted or disqualified `disposition_days` later, such as 0.90."""
    disposition_days: Days = 30
    """Whole days after which a lead should be converted or disqualified. One month."""
    reason_rate: Rate | None = None
    """Share of the deals closed in a week that are to say why they were won or lost, such as 0.90."""
    contacts_per_week: Count | None = None
    """Contacts that sales adds to opportunities in a week. For information: nothing hangs on it."""

    @property
    def are_named(self) -> bool:
        """Whether there is any level by which a single lead is judged."""
        return any(level is not None for level in (self.follow_up_days, self.never_days, self.owner_changes))

    @property
    def are_weekly(self) -> bool:
        """Whether there is any level that is attained by the week."""
        numbers = (self.volume_per_week, self.contacts_per_week)
        rates = (self.response_rate, self.follow_up_rate, self.disposition_rate, self.reason_rate)
        return bool(self.scoring_agreed_on) or any(level is not None for level in (*numbers, *rates))
