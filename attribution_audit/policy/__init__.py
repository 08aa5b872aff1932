"""What the company decides: source categories, stages, windows, people, pay. One TOML file, checked when it is
loaded.
"""

from attribution_audit.policy.load import LoadedPolicy, load_policy
from attribution_audit.policy.policy import CommissionPlan, Policy

__all__ = ["CommissionPlan", "LoadedPolicy", "Policy", "load_policy"]
