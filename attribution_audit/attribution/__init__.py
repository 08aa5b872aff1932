"""Who is credited with what was won, by nine models, as recorded and as restated: one file, one model."""

from attribution_audit.attribution.attribution import TABLE, Attribution, attribute, attributed
from attribution_audit.attribution.listing import MODELS
from attribution_audit.attribution.model import Model
from attribution_audit.attribution.path import Path, Touch

__all__ = ["MODELS", "TABLE", "Attribution", "Model", "Path", "Touch", "attribute", "attributed"]
