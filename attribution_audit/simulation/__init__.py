"""A company that never existed: a generator of Salesforce exports with known truth, driven by what people do.

`simulate` lives through eighteen months of a made-up company, companies and persons that get in touch with it,
reps who call them, marketing that counts them, and, in the scenario "story", reps who take marketing's name off
deals. The export holds what Salesforce would hold; the truth is kept apart. Nothing here knows how the audit
looks for anything.
"""

from __future__ import annotations

from .company import SimulatedCompany
from .scenario import SCENARIOS, Scenario
from .simulation import simulate
from .truth import Act, Innocent, TrueSource, Truth

__all__ = ["SCENARIOS", "Act", "Innocent", "Scenario", "SimulatedCompany", "TrueSource", "Truth", "simulate"]
