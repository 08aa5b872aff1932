"""Had the lead itself borne no source when it was converted?

A form without a tag, or a list without the column, makes a lead whose source is blank. At its conversion the
opportunity gets what the CRM gives by default, or what somebody picks because the field must be filled (mechanism 3).
Nothing was taken off then: it had never been put on.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import Kind

UNTAGGED_LEAD = Explanation(
    name="untagged_lead",
    asks="Had the lead itself borne no source when it was converted?",
    kinds=(Kind.SOURCE_CONTRADICTED,),
    needs=(),
)
