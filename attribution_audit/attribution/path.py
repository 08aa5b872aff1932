"""The path of a deal: the dated touches before it was made, and the two moments that models know as milestones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple


class Touch(NamedTuple):
    """One dated touch: a response, or the making of a lead or an opportunity by its source."""

    at: int
    """Seconds since 1970, UTC."""
    source: str
    category: str
    campaign_id: str | None = None


class Path(NamedTuple):
    """One closed deal in one view, with one touch at least, the earliest first."""

    is_won: bool
    cents: int
    """The amount in hundredths of its currency."""
    currency: str | None
    touches: tuple[Touch, ...]
    lead_at: int | None = None
    """When the first lead of the deal was made; None for a deal without a lead."""
    made_at: int | None = None
    """When the opportunity was made, of a recreated chain the first; None is after all touches."""

    @property
    def channels(self) -> tuple[str, ...]:
        """The source of each touch: what Markov and Shapley call a channel."""
        return tuple([touch.source for touch in self.touches])

    @property
    def lead_touch(self) -> int | None:
        """The place of the touch that made the lead: the nearest in time, of two equally near the earlier."""
        if self.lead_at is None:
            return None
        distances = [abs(touch.at - self.lead_at) for touch in self.touches]
        return distances.index(min(distances))

    @property
    def opportunity_touch(self) -> int:
        """The place of the touch that made the opportunity: the last one until then, else the first."""
        if self.made_at is None:
            return len(self.touches) - 1
        return max(sum(touch.at <= self.made_at for touch in self.touches) - 1, 0)


class Walk(NamedTuple):
    """The channels of a deal in their order, and whether it was won: all that Markov and Shapley know of it."""

    is_won: bool
    channels: tuple[str, ...]


Walks = Counter[Walk]
"""Walk -> how many deals went it."""


def walks(paths: Iterable[Path]) -> Walks:
    """How many deals went which walk."""
    return Counter(Walk(path.is_won, path.channels) for path in paths)
