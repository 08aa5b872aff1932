"""Is the actor a data steward, an integration, or somebody who is paid on no deal?

Operations and integrations edit in bulk and without a stake (mechanisms 11, 14, 16-18). That clears the actor and not
the loss: where it pays more it stays as a note that names nobody. Marketing gains nothing by taking its own name off.
Where nothing tells who set a source, that one of them modified the opportunity last lowers.
"""

from __future__ import annotations

from attribution_audit.findings.explanation import Explanation
from attribution_audit.vocabulary import LOST_SOURCES, RECREATIONS

STEWARD_EDIT = Explanation(
    name="steward_edit",
    asks="Is the actor a data steward, an integration, or somebody who is paid on no deal?",
    kinds=(*LOST_SOURCES, *RECREATIONS),
    needs=(),
)
