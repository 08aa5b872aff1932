"""Do closed deals say why? Share of the deals closed in a week with a reason for the loss, or the win.

Won deals are asked where any of them gives a reason: else the CRM asks for losses alone.
"""

from __future__ import annotations

from attribution_audit.service_levels.service_level import ServiceLevel, counted

WIN_LOSS_COMPLETENESS = ServiceLevel(
    kind="win_loss_completeness",
    unit="ratio",
    target=lambda policy: policy.service_levels.reason_rate,
    counts=lambda engine, asked: counted(engine, "win_loss_completeness", zone=asked.policy.timezone),
    blocked=lambda asked: asked.lacks("Opportunity"),
    none_judged="no deal was closed in that week",
    nothing=(
        "no closed deal has a column that says why: if the CRM has one, name it (close_reason in [fields.opportunity])"
    ),
    pending="deals",
)
