"""What the levels about taking leads up have in common."""

from __future__ import annotations

import pyarrow.compute as pc

from attribution_audit.engines import Engine
from attribution_audit.service_levels.service_level import Asked

NO_LEADS = "no lead came to a user of sales since tasks and events of sales are in the export, if any are"
NOBODY_KNOWS = "leads that are not old enough yet, or of which nobody can say whether they were taken up"


def nothing_entered(asked: Asked) -> str:
    """Why nobody can say who took leads up, "" where somebody can."""
    return asked.lacks("Lead") or asked.lacks("Task", "Event")


def as_of_second(engine: Engine, asked: Asked) -> int:
    """When the export was taken, in working seconds since the calendar began."""
    open_before = pc.max(engine.arrow("business_days", ["open_before"])["open_before"]).as_py()
    return asked.days.as_of_second(open_before)
