"""Every figure of the accuracy page: python -m tests.accuracy.figures --ledger report --seeds 10 --folder FOLDER.

Companies are audited through the command line, once, and kept in FOLDER. By scenario: right and missed by kind,
what is wrong per 1,000 records, how well certainty is calibrated, whether those who game come first when users are
ranked by findings, the month of the shift, and who is called out.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path

from attribution_audit.simulation import SCENARIOS
from attribution_audit.vocabulary import FAMILIES, HANDOFF_FAULTS, Kind

from .audits import Audited, audits
from .measure import KINDS, seeds
from .reliability import Case, table
from .score import LOOKED_AT, Score, key_of, keys_of, score
from .score import table as score_table


def scored(one: Audited) -> Score:
    """One company's findings held against its truth."""
    tracked = SCENARIOS[one.scenario].tracked
    truth, findings = one.truth, one.rows("findings")
    users = truth["gaming_users"]
    return score(findings, one.acts, truth["records"], users, tracked=tracked, lead_of=truth["lead_of"])


def cases(one: Audited, tiers: Sequence[str] = LOOKED_AT) -> list[Case]:
    """Each finding of these tiers with whether it was right."""
    tracked, lead_of = SCENARIOS[one.scenario].tracked, one.truth["lead_of"]
    truth = set().union(*(keys_of(act, tracked, lead_of) for act in one.acts))
    return [
        Case(row["certainty"], key_of(row, tracked) in truth, FAMILIES[Kind(row["kind"])])
        for row in one.rows("findings")
        if row["tier"] in tiers
    ]


def ranked_right(one: Audited) -> float | None:
    """Area under the ROC curve of users ranked by the findings that name them; None where all or none game.

    The probability that a user who games has more findings than one who does not, ties counting half (Hanley and McNeil
    1982). Every user whom the policy names in sales or marketing is ranked.
    """
    named = Counter(
        row["actor_id"] for row in one.rows("findings") if row["tier"] in LOOKED_AT and _is_no_fault(row["kind"])
    )
    gaming = set(one.truth["gaming_users"])
    users = set(one.truth["users"])
    guilty, honest = [named[user] for user in users & gaming], [named[user] for user in users - gaming]
    if not guilty or not honest:
        return None
    wins = sum((more > less) + (more == less) / 2 for more in guilty for less in honest)
    return wins / (len(guilty) * len(honest))


def months_off(one: Audited) -> int | None:
    """Months between the shift that the audit tells and the true one; None where it tells none."""
    shifts = one.summary["timeline"]["shifts"]
    if not shifts:
        return None
    return abs(_months(shifts[0]["month"]) - _months(one.truth["shift_date"]))


def called_out(one: Audited) -> list[str]:
    """Users called out who never did any such thing."""
    gaming = set(one.truth["gaming_users"])
    return [row["unit_id"] for row in one.summary["patterns"]["called_out"] if row["unit_id"] not in gaming]


def _is_no_fault(kind: str) -> bool:
    return kind not in HANDOFF_FAULTS


def _months(day: str) -> int:
    return int(day[:4]) * 12 + int(day[5:7])


def told(scenario: str, companies: Iterable[Audited]) -> str:
    """All figures of one scenario as text."""
    of_it = list(companies)
    pooled = sum((scored(one) for one in of_it), Score())
    areas = sorted(area for one in of_it if (area := ranked_right(one)) is not None)
    off = [months_off(one) for one in of_it]
    return "\n".join(
        [
            f"\n{scenario}: {len(of_it)} companies",
            score_table(pooled, KINDS),
            "certainty of findings looked at:",
            table([case for one in of_it for case in cases(one)]),
            f"users ranked by findings, area under ROC: {[round(area, 4) for area in areas]}",
            f"months between the told and the true shift: {off}",
            f"called out wrongly: {[called_out(one) for one in of_it]}",
        ]
    )


def main() -> None:
    """Audit what is not audited yet, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ledger", default="build", choices=("build", "calibrate", "report"))
    parser.add_argument("--seeds", type=int, default=10, help="how many of the ledger's seeds")
    parser.add_argument("--scenario", default=list(SCENARIOS), nargs="+", choices=SCENARIOS)
    parser.add_argument("--leads", type=int, default=20_000)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--processes", type=int, default=2)
    arguments = parser.parse_args()
    used = seeds(arguments.ledger)[: arguments.seeds]
    done = audits(arguments.scenario, used, arguments.leads, arguments.folder, arguments.processes)
    for scenario, companies in groupby(done, lambda one: one.scenario):
        print(told(scenario, companies), flush=True)


if __name__ == "__main__":
    main()
