"""What the company decides: source categories, stages, windows, people, pay. One TOML file, checked when it is
loaded, and longer lists in CSV files beside it.
"""

from attribution_audit.policy.in_words import standard_in_words, summary_in_words
from attribution_audit.policy.load import CheckedPolicy, LoadedPolicy, check_policy, load_policy
from attribution_audit.policy.plans import CommissionPlan
from attribution_audit.policy.policy import Policy
from attribution_audit.policy.schema import SCHEMA_FILE, policy_schema

__all__ = [
    "SCHEMA_FILE",
    "CheckedPolicy",
    "CommissionPlan",
    "LoadedPolicy",
    "Policy",
    "check_policy",
    "load_policy",
    "policy_schema",
    "standard_in_words",
    "summary_in_words",
]
