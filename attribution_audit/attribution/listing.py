"""All models, in the order in which they are shown."""

from __future__ import annotations

from attribution_audit.attribution.first_touch import FIRST_TOUCH
from attribution_audit.attribution.last_touch import LAST_TOUCH
from attribution_audit.attribution.lead_creation import LEAD_CREATION
from attribution_audit.attribution.linear import LINEAR
from attribution_audit.attribution.markov import MARKOV
from attribution_audit.attribution.model import Model
from attribution_audit.attribution.shapley import SHAPLEY
from attribution_audit.attribution.time_decay import TIME_DECAY
from attribution_audit.attribution.u_shaped import U_SHAPED
from attribution_audit.attribution.w_shaped import W_SHAPED

MODELS: tuple[Model, ...] = (
    FIRST_TOUCH,
    LAST_TOUCH,
    LEAD_CREATION,
    LINEAR,
    U_SHAPED,
    W_SHAPED,
    TIME_DECAY,
    MARKOV,
    SHAPLEY,
)
