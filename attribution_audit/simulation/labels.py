"""From what somebody did to the label of it: drafted when it happens, filled in when the company's time is over."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from .campaigns import Campaign
from .pursuit import Pursuit
from .salesforce.followers import Member
from .salesforce.picklists import CATEGORY
from .salesforce.records import Record
from .staff import User
from .truth import Act, Innocent


@dataclass(slots=True)
class ActDraft:
    """An act whose deal and payee are read off when the company's time is over."""

    kind: str
    record: Record
    pursuit: Pursuit
    occurred_at: int
    source_before: str
    source_after: str
    variant: str
    related: Record | Member | Campaign | None = None
    actor: User | None = None
    """Without one the pursuit's rep at the time."""
    personal: bool = True
    """False for a hand-off fault, which has neither actor nor deal nor payee."""

    def __post_init__(self) -> None:
        self.actor = self.actor or self.pursuit.rep


def stands(draft: ActDraft, gone: Collection[int]) -> bool:
    """Tell whether anything is left of the act when the company's time is over; `gone` are records that no file holds.

    A response that others took out again is not, nor a contradiction that others have put right, nor what a team did
    not do with a lead that is gone.
    """
    if not draft.personal and draft.record.id in gone:
        return False
    if draft.kind == "touchpoint_backdated":
        return bool(draft.related and draft.related.id)
    return draft.kind != "source_contradicted" or CATEGORY[draft.record.source] != "marketing"


def labelled(draft: ActDraft, text: Callable[[int], str]) -> Act:
    """Turn a draft into a label; the deal is now what it has become."""
    deal = draft.pursuit.deal if draft.personal else None
    payee = (deal.closed_owner if deal.closed else deal.owner) if deal else 0
    return Act(
        kind=draft.kind,
        record_type=draft.record.object_name,
        record_id=text(draft.record.id),
        related_type=draft.related.object_name if draft.related else "",
        related_id=text(draft.related.id) if draft.related else "",
        opportunity_id=text(deal.id) if deal else "",
        actor_id=text(draft.actor.id) if draft.actor and draft.personal else "",
        payee_id=text(payee),
        occurred_at=stamp(draft.occurred_at),
        source_before=draft.source_before,
        source_after=draft.source_after,
        variant=draft.variant,
    )


def left_in_the_export(innocents: list[Innocent], gone: frozenset[str]) -> list[Innocent]:
    """Labels without the ids that no file holds any more; a label of nothing else is dropped."""
    kept = []
    for innocent in innocents:
        ids = tuple(one for one in innocent.record_ids if one not in gone)
        if ids:
            kept.append(innocent if len(ids) == len(innocent.record_ids) else replace(innocent, record_ids=ids))
    return kept


def stamp(moment: int) -> str:
    """Spell a moment as ISO 8601."""
    return datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
