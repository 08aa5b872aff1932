"""What became of what: dated hand-offs, source histories, earned sources, recreations. Facts only."""

from attribution_audit.lineage.lineage import Lineage, trace, trace_outreaches

__all__ = ["Lineage", "trace", "trace_outreaches"]
