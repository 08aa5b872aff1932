"""Which sources are channels of their own: the most frequent; rare ones beyond them are one channel together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from attribution_audit.attribution.path import Walks

MOST_CHANNELS = 100
"""So many channels are told apart. A company has some 10 to 30 sources; thousands are free text."""
OTHER = "\0other"
"""The channel of all that is rarer: no source of an export bears that name."""


def grouped(walks: Walks, most: int = MOST_CHANNELS) -> dict[str, str]:
    """Source -> channel: itself, or OTHER beyond the `most` that stand in most deals; by name on a tie."""
    frequency = Counter[str]()
    for walk, deals in walks.items():
        for channel in set(walk.channels):
            frequency[channel] += deals
    ranked = sorted(frequency, key=lambda channel: (-frequency[channel], channel))
    kept = ranked if len(ranked) <= most else ranked[: most - 1]
    return {channel: channel for channel in kept} | dict.fromkeys(ranked[len(kept) :], OTHER)


def shared_out(channels: Sequence[str], worth: Mapping[str, int]) -> list[int]:
    """What each channel of a path is worth, shared out evenly among its touches; even shares where none has worth."""
    if not any(worth[channel] for channel in channels):
        worth = dict.fromkeys(channels, 1)
    touches = Counter(channels)
    product = 1
    for count in touches.values():
        product *= count
    return [worth[channel] * product // touches[channel] for channel in channels]
