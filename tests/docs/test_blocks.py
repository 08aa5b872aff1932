"""Every code block of README and docs runs, or stands in a list with the reason why it cannot."""

from __future__ import annotations

import csv
import importlib.util
import re
import shutil
import tomllib
from pathlib import Path

import pytest

from attribution_audit.cli.door import run
from attribution_audit.policy.load import check_policy
from attribution_audit.readers.company import COMPANY
from tests.stories.audited import audited, named
from tests.stories.story import read_stories

from .blocks import PAGES, Block, blocks, known_here, make_world, typed

CANNOT_RUN = {
    "pip install": "installs: .ci/run does it as the README says",
    "postgresql://": "needs a server: tests/readers try the reader on one where there is one",
    "s3a://": "needs a cluster and a store: tests/same run whole audits on Spark",
    "python -m tests.": "takes hours",
    "create role": "is for the administrator of a database",
    "-- recreations:": "is the head of a query: tests/queries run it",
    '"Press_Release", # 12 leads': "is cut out of a draft: tests/drafting hold what a draft says",
}
TRIED = {"console", "python", "toml", "story", "text", "csv"}
FAULTY = """version = 1
[sources]
marketing = ["Expo"]
[files]
sources = "sources.csv"
[windows]
recreation_days = "six months"
recreation_day = 180
[[commission]]
from = 2025-01-01
sales = 10
marketing = 0.06
partner = 0.06
unknown = 0.10
"""
"""The policy that the page about policies shows the check of."""
MATCHING = "--kind person --key rec_id --field first_name=given_name --field last_name=surname --field email=email"


MAY_END = {"--fail-on": (0, 1), "proposal": (2,)}
"""How commands may end that do not end with 0: by what was found, and a matching that first proposes its options."""


def _kind(arguments: list[str]) -> str:
    if arguments[0] == "match" and "--out" not in arguments:
        return "proposal"
    return "--fail-on" if "--fail-on" in arguments else ""


def reason(block: Block) -> str | None:
    """Why a block is not tried; None where it is."""
    return next((why for sign, why in CANNOT_RUN.items() if sign in block.text), None)


def tried(*languages: str) -> list[pytest.param]:  # type: ignore[valid-type]
    return [pytest.param(block, id=block.name) for block in blocks(*languages) if reason(block) is None]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The world, made once."""
    folder = tmp_path_factory.mktemp("made")
    make_world(folder)
    return folder


@pytest.fixture
def world(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it, in which a block may write; one stands in it."""
    shutil.copytree(made, tmp_path / "world")
    monkeypatch.chdir(tmp_path / "world")
    return tmp_path / "world"


def test_each_block_is_tried_or_excused() -> None:
    left = [block.name for block in blocks() if block.language not in TRIED and reason(block) is None]
    assert left == []
    assert len(list(blocks())) > 60


def test_no_block_is_overlooked() -> None:
    fences = sum(len(re.findall(r"^ *(?:```|~~~)", page.read_text(encoding="utf-8"), re.MULTILINE)) for page in PAGES)
    assert fences == 2 * len(list(blocks()))


@pytest.mark.parametrize("block", tried("console"))
def test_commands_run(block: Block, world: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for command in block.commands():
        # a draft goes to a new file, and a matching into the folder that the page goes on with
        text = known_here(command.replace("people.csv ...", f"people.csv {MATCHING}"), world)
        arguments, target = typed(text.replace("--known matched/ ...", f"--known matched/ {MATCHING}"))
        if "init" in arguments:
            Path("policy.toml").unlink(missing_ok=True)
        if "--known" in arguments or arguments[:2] == ["explain", "matched/"]:
            assert run(["match", "people.csv", "--out", "matched/", *MATCHING.split()]) == 0
        capsys.readouterr()
        assert run(arguments) in MAY_END.get(_kind(arguments), (0,)), capsys.readouterr().err
        if target:
            Path(target).write_text(capsys.readouterr().out, encoding="utf-8")


@pytest.mark.parametrize("block", tried("toml"))
def test_a_policy_is_sound(block: Block, world: Path) -> None:
    (world / "sources.csv").write_text("value,category\nWebinar,marketing\n")
    (world / "people.csv").write_text("user,part\nada@acme.example,sales\n")
    (world / "plans.csv").write_text("from,sales,marketing,partner,unknown\n2025-01-01,0.10,0.06,0.06,0.10\n")
    policy = world / "block.toml"
    policy.write_text(block.text if "version = " in block.text else f"version = 1\n{block.text}", encoding="utf-8")
    assert tomllib.loads(policy.read_text())
    assert [str(problem) for problem in check_policy(policy).problems] == []


@pytest.mark.parametrize("block", tried("story"))
def test_a_story_finds_what_it_says(block: Block, tmp_path: Path) -> None:
    path = tmp_path / "block.story"
    path.write_text(block.text, encoding="utf-8")
    for story in read_stories(path):
        with audited(story, tmp_path) as audit:
            found = named(story, audit)
        assert {(kind, name) for _, kind, name in found} == {(kind, name) for _, kind, name in story.found}


@pytest.mark.parametrize("block", tried("csv"))
def test_a_sheet_has_the_columns_of_a_file_that_is_read(block: Block) -> None:
    header, *rows = csv.reader(block.text.splitlines())
    read = [{spec.names(column)[0] for column in spec.columns} for spec in COMPANY.objects]
    assert any(set(header) <= names for names in read)
    assert rows
    assert {len(row) for row in rows} == {len(header)}


@pytest.mark.parametrize("block", tried("text"))
def test_what_a_check_says_is_what_the_page_says(block: Block, world: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (world / "sources.csv").write_text("value,category\n" + "".join(f"S{n},sales\n" for n in range(5)) + "Expo,sales\n")
    (world / "policy.toml").write_text(FAULTY, encoding="utf-8")
    assert run(["policy", "check", "policy.toml"]) == 2
    assert sorted(capsys.readouterr().err.splitlines()) == sorted(block.text.splitlines())


@pytest.mark.parametrize("page", sorted({block.page.name for block in blocks("python") if reason(block) is None}))
def test_python_runs(page: str, world: Path) -> None:
    import pandas as pd

    import attribution_audit

    (world / "packet_3f9a").mkdir()
    records = pd.read_csv(world / "people.csv")
    with attribution_audit.audit(world / "export", policy=world / "policy.toml", threads=1) as audit:
        names: dict[str, object] = {"aa": attribution_audit, "audit": audit, "records": records}
        names["new_records"] = records.assign(rec_id="N-" + records["rec_id"])
        for block in blocks("python"):
            if block.page.name == page and reason(block) is None:
                exec(compile(known_here(block.text, world), block.name, "exec"), names)


def test_what_is_not_tried_is_excused_by_something_that_is_there() -> None:
    text = "\n".join(block.text for block in blocks())
    assert [sign for sign in CANNOT_RUN if sign not in text] == []


def test_modules_that_are_named_are_there() -> None:
    named = {name for block in blocks("console") for name in re.findall(r"python -m (tests\.[\w.]+)", block.text)}
    assert named
    assert [name for name in named if importlib.util.find_spec(name) is None] == []
