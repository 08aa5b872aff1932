"""Long lists stand in CSV files beside the policy, and what is wrong there is told by file, line and column."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from attribution_audit.policy import check_policy, load_policy
from attribution_audit.vocabulary import Category
from tests.policy.written import PLAN, problems, written

SOURCES = "[files]\nsources = 'sources.csv'\n"
PLANS = "[files]\ncommission = 'plans.csv'\n"
PLANS_HEADER = "from,to,sales,marketing,partner,unknown\n"


def test_lists_from_files_are_added_to_what_the_policy_says(tmp_path: Path) -> None:
    text = (
        "[sources]\nmarketing = ['Webinar']\n[people]\nsales = ['a@x.example']\n"
        "[files]\nsources = 'sources.csv'\npeople = 'people.csv'\ncommission = 'lists/plans.csv'\n"
        "stages = 'stages.csv'\nstatuses = 'statuses.csv'\n"
    )
    (tmp_path / "lists").mkdir()
    (tmp_path / "lists" / "plans.csv").write_text(PLANS_HEADER + "2025-01-01,2025-12-31,0.1,0.06,0.06,0.1\n")
    path = written(
        tmp_path,
        text,
        sources="value,category\nExpo,marketing\nCold Call,Sales\nWebinar,marketing\n",
        people="user,part,note\nb@x.example,sales,Bob\n005000000000001,integration,Loader\n",
        stages="value,meaning\nNo Deal,no opportunity\nGone,lost\nSigned,won\n",
        statuses="value,meaning\nJunk,disqualified\n",
    )
    policy = load_policy(path).policy
    assert policy.sources.marketing == ("Webinar", "Expo", "Webinar")
    assert policy.sources.sales == ("Cold Call",)
    assert policy.people.sales == ("a@x.example", "b@x.example")
    assert policy.people.integration == ("005000000000001",)
    assert (policy.stages.no_opportunity, policy.stages.lost, policy.stages.won) == (
        ("No Deal",),
        ("Gone",),
        ("Signed",),
    )
    assert policy.statuses.disqualified == ("Junk",)
    assert policy.commission[0].sales == Decimal("0.1")


@pytest.mark.parametrize(
    "content",
    [
        "value;category\r\nExposición;marketing\r\n".encode("cp1252"),
        "\ufeffVALUE,Category\n\n Exposición , Marketing \n,,\n".encode(),
        b"sep=;\r\nvalue;category;\r\nExposici\xf3n;marketing;\r\n",
        'category,value\nmarketing,"Exposición"\n'.encode(),
    ],
    ids=["cp1252 and semicolons", "BOM, blanks and blank rows", "as Excel marks it", "columns the other way"],
)
def test_what_spreadsheets_save_is_read(tmp_path: Path, content: bytes) -> None:
    policy = load_policy(written(tmp_path, SOURCES, sources=content)).policy
    assert policy.sources.category_of("Exposición") is Category.MARKETING


def test_a_blank_in_the_sources_is_the_blank_source(tmp_path: Path) -> None:
    policy = load_policy(written(tmp_path, SOURCES, sources="value,category\n,sales\nOther,unknown\n")).policy
    assert policy.sources.category_of("") is Category.SALES
    policy = load_policy(written(tmp_path, SOURCES, sources="value,category\nOther,unknown\n")).policy
    assert policy.sources.category_of("") is Category.UNKNOWN


def test_plans_as_spreadsheets_write_them(tmp_path: Path) -> None:
    rows = "from;to;sales;marketing;partner;unknown\n01.01.2025;31.12.2025;10%;0,06;6,5 %;1\n2026-01-01;;0.1;0;0;0\n"
    first, second = load_policy(written(tmp_path, PLANS, plans=rows)).policy.commission
    assert (first.sales, first.marketing, first.partner, first.unknown) == (
        Decimal("0.1"), Decimal("0.06"), Decimal("0.065"), Decimal(1),
    )  # fmt: skip
    assert (str(first.starts_on), str(first.ends_on), second.ends_on) == ("2025-01-01", "2025-12-31", None)


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ("Webinar,sales", "line 2, column value: 'Webinar' stands under marketing (in the policy) and under sales (s"),
        ("A,sales\n\nB,sales\na ,partner", "stands under sales (sources.csv, line 2, column value) and under partner"),
        ("A,markting", "'markting' is not one of marketing, sales, partner, unknown. Did you mean 'marketing'?"),
        (
            "A,",
            ("line 2, column category: is blank, which is not one of marketing, sales, partner, unknown."
            " Write one of them, or take the row out."),
        ),
        ("A,xyz", "'xyz' is not one of marketing, sales, partner, unknown. Write one of them, or take the row out."),
        ("A,sales,5", "line 2: has more cells than the header has columns."),
        ('"A\nB",sales', "line 2, column value: holds a line break or another control character."),
        ("A\x1b[31m,sales", "line 2, column value: holds a line break or another control character."),
        ("A\u2028B,sales", "line 2, column value: holds a line break or another control character."),
        ('A,sales\n"B,sales', "line 3: is not CSV"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_list_is_told_by_line_and_column(tmp_path: Path, rows: str, says: str) -> None:
    text = "[sources]\nmarketing = ['Webinar']\n" + SOURCES
    (told,) = problems(tmp_path, text, sources=f"value,category\n{rows}\n")
    assert told.startswith("sources.csv: ")
    assert says in told


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ("2025-01-01,,10,0,0,0", "line 2, column sales: must be a share from 0 to 1, not '10'. Write 0.10 for"),
        ("01/02/2025,,0,0,0,0", "line 2, column from: must be a day, not '01/02/2025'."),
        ("2025-01-01,,0,,0,0", "line 2, column marketing: is missing. Add it."),
        ("2025-01-01,,0,0,0,0\n2025-01-01,,0,0,0,0", "line 3: two plans are in force on 2025-01-01:"),
        ("2024-01-01,2025-03-01,0,0,0,0", "2024-01-01 (plans.csv, line 2) and that from 2025-02-01 (in the policy)."),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_plan_is_told_by_line_and_column(tmp_path: Path, rows: str, says: str) -> None:
    (told,) = problems(tmp_path, PLANS + PLAN.format(start="2025-02-01"), plans=f"{PLANS_HEADER}{rows}\n")
    assert says in told


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "the file: is empty. Begin it with the line value,category."),
        (b"Webinar,marketing\n", "line 1: there is no column 'value'."),
        (
            b"value,categry\nA,sales\n",
            "there is no column 'category'. Is it 'categry'? The columns are value, category.",
        ),
        (b"value,category,region\nA,sales,EU\n", "line 1: 'region' is not a column of this list."),
        (b"value,category,value\nA,sales,B\n", "line 1: the column 'value' stands twice."),
        ("value,category\nA,sales\n".encode("utf-16"), "is UTF-16 text."),
        (b"value,category\n\x81,sales\n\xe9", "line 2: holds a character that is neither UTF-8 nor Western European."),
    ],
)
def test_what_is_no_such_list_is_told(tmp_path: Path, content: bytes, says: str) -> None:
    told = problems(tmp_path, SOURCES, sources=content)
    assert any(says in one for one in told), told
    assert all(one.startswith("sources.csv: ") for one in told)


@pytest.mark.parametrize(
    "name",
    ["../sources.csv", "lists/../../sources.csv", "/etc/passwd", "C:\\lists.csv", "\\\\server\\a.csv", "..\\a.csv", "",
     "a\\u0000b.csv", "a\\nb.csv"],
)  # fmt: skip
def test_a_list_stands_below_the_policys_own_folder(tmp_path: Path, name: str) -> None:
    quoted = name if "\\u" in name or "\\n" in name else name.replace("\\", "\\\\")
    (told,) = problems(tmp_path, f'[files]\nsources = "{quoted}"')
    assert told.startswith("policy.toml: files.sources: must name a file beside the policy, not ")


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    outside, folder = tmp_path / "secret.csv", tmp_path / "policy"
    outside.write_text("value,category\nA,sales\n")
    folder.mkdir()
    (folder / "sources.csv").symlink_to(outside)
    (told,) = problems(folder, SOURCES)
    assert "leads out of the policy's folder" in told


def test_a_missing_list_is_told_with_what_is_there(tmp_path: Path) -> None:
    (told,) = problems(tmp_path, "[files]\nsources = 'source.csv'", sources="value,category\n")
    assert "files.sources: there is no file 'source.csv' beside the policy. Did you mean 'sources.csv'?" in told
    (tmp_path / "folder.csv").mkdir()
    (told,) = problems(tmp_path, "[files]\nsources = 'folder.csv'")
    assert "there is no file 'folder.csv'" in told


def test_text_and_hash_cover_the_lists(tmp_path: Path) -> None:
    path = written(tmp_path, SOURCES, sources="value,category\nWebinar,marketing\n")
    before = load_policy(path)
    assert "# sources.csv\n# value,category\n# Webinar,marketing\n" in before.text
    written(tmp_path, SOURCES, sources="value,category\nWebinar,sales\n")
    assert load_policy(path).sha256 != before.sha256
    alone = load_policy(written(tmp_path, "version = 1\n"))
    assert alone.text == "version = 1\n"


def test_problems_of_the_policy_and_of_its_lists_are_told_together(tmp_path: Path) -> None:
    text = "currency = 'x'\n[sources]\nsales = 'A'\n" + SOURCES + "people = 'people.csv'"
    told = problems(tmp_path, text, sources="value,category\nA,sales\nB,x\n", people="user,part\n,sales\n")
    assert len(told) == 4


CELLS = st.text(st.characters(blacklist_categories=["Cs"]), max_size=6)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(CELLS, st.sampled_from(["sales", "marketing", "", "x"]) | CELLS), max_size=5),
    st.binary(max_size=30),
)
def test_any_bytes_give_a_policy_or_a_sentence(tmp_path: Path, rows: list[tuple[str, str]], tail: bytes) -> None:
    content = "value,category\n" + "".join(f"{value},{category}\n" for value, category in rows)
    checked = check_policy(written(tmp_path, SOURCES, sources=content.encode() + tail))
    assert (checked.loaded is None) == bool(checked.problems)
    assert all("\n" not in str(problem) for problem in checked.problems)
