"""What became of what: dated hand-offs, source histories, earned sources, recreations. Facts only."""

from attribution_audit.lineage.lineage import Lineage, trace

__all__ = ["Lineage", "trace"]
