"""What marketing and sales agreed on, and how much of it was attained week by week: one file, one kind."""

from attribution_audit.service_levels.attainment import TABLE, Attainment, attain
from attribution_audit.service_levels.business_days import register_business_days
from attribution_audit.service_levels.listing import SERVICE_LEVELS
from attribution_audit.service_levels.service_level import SERVICE_LEVEL_SCHEMA, ServiceLevel

__all__ = [
    "SERVICE_LEVELS",
    "SERVICE_LEVEL_SCHEMA",
    "TABLE",
    "Attainment",
    "ServiceLevel",
    "attain",
    "register_business_days",
]
