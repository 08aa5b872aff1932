"""What a company took, as figures and as lines of a table."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any


@dataclass(frozen=True)
class Measured:
    """Medians over the runs of one company. Seconds, and megabytes (a million bytes) at most held by the process."""

    leads: int
    findings: int
    audit_seconds: float
    audit_processor_seconds: float
    """What all cores worked for it: of use where other programs had the cores too."""
    audit_megabytes: float
    reading_seconds: float
    reading_processor_seconds: float
    reading_megabytes: float
    stage_seconds: dict[str, float]
    stage_megabytes: dict[str, float]
    """The most held until the stage's end."""
    findings_digest: str

    @classmethod
    def of(cls, leads: int, audits: Sequence[dict[str, Any]], readings: Sequence[dict[str, Any]]) -> Measured:
        """From what both programs said of each run; two runs that find different things are an error."""
        digests = {audit["digest"] for audit in audits}
        if len(digests) > 1:
            raise SystemExit(f"{leads:,} leads: not the same findings.csv in every run")
        stages = audits[0]["stages"]
        return cls(
            leads=leads,
            findings=audits[0]["findings"],
            audit_seconds=median(audit["seconds"] for audit in audits),
            audit_processor_seconds=median(audit["processor_seconds"] for audit in audits),
            audit_megabytes=median(audit["megabytes"] for audit in audits),
            reading_seconds=median(reading["seconds"] for reading in readings),
            reading_processor_seconds=median(reading["processor_seconds"] for reading in readings),
            reading_megabytes=median(reading["megabytes"] for reading in readings),
            stage_seconds={name: median(audit["stages"][name][0] for audit in audits) for name in stages},
            stage_megabytes={name: median(audit["stages"][name][1] for audit in audits) for name in stages},
            findings_digest=digests.pop(),
        )

    @property
    def ratio(self) -> float:
        """How many times the reading alone."""
        return self.audit_seconds / self.reading_seconds

    def figures(self) -> dict[str, Any]:
        """As plain values."""
        return asdict(self) | {"ratio": self.ratio}

    @staticmethod
    def table(measured: Sequence[Measured]) -> Iterator[str]:
        """A line a company, then a line a stage."""
        programs = f"{'audit':>9} {'processor':>9} {'reading':>9} {'processor':>9}"
        yield f"{'leads':>10} {'findings':>9} {programs} {'ratio':>6} {'peak':>9} {'growth':>7}"
        for place, one in enumerate(measured):
            growth = "" if place == 0 else f"{_growth(measured[place - 1], one):.2f}"
            audit = f"{one.audit_seconds:7.1f} s {one.audit_processor_seconds:7.1f} s"
            reading = f"{one.reading_seconds:7.1f} s {one.reading_processor_seconds:7.1f} s"
            taken = f"{one.ratio:6.2f} {one.audit_megabytes:6.0f} MB {growth:>7}"
            yield f"{one.leads:10,} {one.findings:9,} {audit} {reading} {taken}"
        yield ""
        yield f"{'stage':12}" + "".join(f"{one.leads:>21,}" for one in measured)
        for stage in measured[0].stage_seconds:
            cells = [f"{one.stage_seconds[stage]:8.1f} s {one.stage_megabytes[stage]:7.0f} MB" for one in measured]
            yield f"{stage:12}" + "".join(f"{cell:>21}" for cell in cells)


def _growth(smaller: Measured, larger: Measured) -> float:
    """The exponent e of time ~ leads^e between two companies."""
    return math.log(larger.audit_seconds / smaller.audit_seconds) / math.log(larger.leads / smaller.leads)
