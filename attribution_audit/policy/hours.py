"""When the company works."""

from __future__ import annotations

from pydantic import model_validator

from attribution_audit.policy.section import Section
from attribution_audit.policy.values import Clock, Day
from attribution_audit.policy.wrong import Contradictions, Wrong


class Hours(Section):
    """Working hours on Mondays to Fridays, in the policy's time zone, and days on which nobody works."""

    opens: Clock = "00:00"
    """When a working day begins, such as "09:00". Without it the whole day counts."""
    closes: Clock = "24:00"
    """When a working day ends, such as "17:00"."""
    holidays: tuple[Day, ...] = ()
    """Public holidays and closures. Weekdays on which sales as a whole entered nothing need not be named."""

    @model_validator(mode="after")
    def _closes_after_it_opens(self) -> Hours:
        if self.day_seconds <= 0:
            what, remedy = "a working day must end after it begins", "Write a later time for closes."
            raise Contradictions([Wrong(what, remedy, (("", ("closes",)),))])
        return self

    @property
    def opens_second(self) -> int:
        """Seconds from midnight until a working day begins."""
        return _second(self.opens)

    @property
    def day_seconds(self) -> int:
        """Seconds of a working day."""
        return _second(self.closes) - _second(self.opens)


def _second(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * 3600 + int(minutes) * 60
