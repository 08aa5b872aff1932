"""What is no export: one sentence that says where, what and what to do; never a traceback."""

import gzip
import stat
import zipfile
from pathlib import Path

import pytest

from attribution_audit.engines import Engine
from attribution_audit.errors import AuditError, MissingColumn, UnreadableExport
from attribution_audit.readers import read

from .made_exports import lead, write_csv, write_export


def refusal(export: object, engine: Engine, **options: str) -> str:
    with pytest.raises(AuditError) as caught:
        read(export, engine, **options)  # type: ignore[arg-type]
    return str(caught.value)


def zipped(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def test_no_such_folder(engine: Engine, tmp_path: Path) -> None:
    assert "there is no such folder or ZIP" in refusal(tmp_path / "nowhere", engine)


def test_an_empty_folder(engine: Engine, folder: Path) -> None:
    assert "holds no files" in refusal(folder, engine)


def test_a_file_that_is_no_zip(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "export.zip").write_text("not a ZIP")
    assert "is neither a folder nor a ZIP" in refusal(tmp_path / "export.zip", engine)


@pytest.mark.parametrize(
    ("gone", "message"),
    [(["Opportunity"], "has no Opportunity file"), (["Lead"], "has no Lead and no Contact file")],
)
def test_a_required_file_is_missing(engine: Engine, folder: Path, gone: list[str], message: str) -> None:
    write_export(folder)
    for name in gone:
        (folder / f"{name}.csv").unlink()
    assert message in refusal(folder, engine)


@pytest.mark.parametrize(
    ("file", "tool"),
    [("deal_data.csv", "HubSpot"), ("SystemUser.csv", "Dynamics 365"), ("marketo_lead.csv", "Marketo")],
)
def test_an_export_of_another_tool_is_called_so(engine: Engine, folder: Path, file: str, tool: str) -> None:
    (folder / file).write_text("id,name\n1,a\n")
    assert f"It looks like an export of {tool}; only Salesforce's are read." in refusal(folder, engine)


def test_a_required_file_is_empty(engine: Engine, folder: Path) -> None:
    write_export(folder)
    (folder / "Opportunity.csv").write_bytes(b"")
    assert "has no Opportunity file" in refusal(folder, engine)


def test_a_column_without_which_nothing_can_be_said(engine: Engine, folder: Path) -> None:
    rows = [{key: value for key, value in lead().items() if key != "Id"}]
    with pytest.raises(MissingColumn) as caught:
        read(write_export(folder, Lead=rows), engine)
    assert (caught.value.table, caught.value.column) == ("Lead.csv", "Id")


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"<!DOCTYPE html><html>Log in</html>", "is a web page, not CSV"),
        (b"\xef\xbb\xbf  <HTML>", "is a web page, not CSV"),
        (b"PK\x03\x04\x14\0\x06\0", "is an Excel workbook or a ZIP, not CSV"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is an old Excel workbook, not CSV"),
        (b"PAR1\x15\x04", "is a Parquet file, not CSV"),
        (gzip.compress(b"Id\n", mtime=0), "is a gzip file, not CSV"),
    ],
)
def test_content_that_is_not_csv(engine: Engine, folder: Path, content: bytes, what: str) -> None:
    write_export(folder)
    (folder / "Lead.csv").write_bytes(content)
    assert refusal(folder, engine).startswith(f"Lead.csv: {what}")


PACKED = gzip.compress(b"Id,LastName\n" * 9999, mtime=0)


@pytest.mark.parametrize(
    "content",
    [b"not gzip", PACKED[:-30], PACKED[:40] + b"\xff" * 20 + PACKED[60:]],
    ids=["no gzip", "cut off", "damaged"],
)
def test_a_damaged_gzip_file(engine: Engine, folder: Path, content: bytes) -> None:
    write_export(folder)
    (folder / "Lead.csv").unlink()
    (folder / "Lead.csv.gz").write_bytes(content)
    assert refusal(folder, engine).startswith("Lead.csv.gz: is cut off or damaged")


def test_a_damaged_parquet_file(engine: Engine, folder: Path) -> None:
    write_export(folder)
    (folder / "Lead.csv").unlink()
    (folder / "Lead.parquet").write_bytes(b"PAR1 and nothing more")
    assert refusal(folder, engine).startswith("Lead.parquet: is damaged or no Parquet file")


def test_two_files_of_one_object_whose_rows_have_no_ids(engine: Engine, folder: Path) -> None:
    spend = [{"Month": "2024-03", "LeadSource": "Webinar", "Cost": "100"}]
    write_export(folder, Spend=spend)
    write_csv(folder / "Spend_2.csv", spend)
    assert "Spend.csv and Spend_2.csv both hold Spend" in refusal(folder, engine)


@pytest.mark.parametrize("name", ["../Lead.csv", "/etc/Lead.csv", "a/../../Lead.csv", "..\\Lead.csv", "C:\\Lead.csv"])
def test_a_zip_that_leads_out_of_its_folder(engine: Engine, tmp_path: Path, name: str) -> None:
    export = zipped(tmp_path / "export.zip", {name: b"Id\n"})
    assert "would be written outside the folder" in refusal(export, engine)
    assert [path.name for path in tmp_path.iterdir()] == ["export.zip"]


def test_a_zip_bomb(engine: Engine, tmp_path: Path) -> None:
    export = zipped(tmp_path / "export.zip", {"Lead.csv": b"0" * 50_000_000})
    assert "to 50 MB when unpacked" in refusal(export, engine)


def test_a_zip_with_two_files_of_one_name(engine: Engine, tmp_path: Path) -> None:
    export = zipped(tmp_path / "export.zip", {"a/Lead.csv": b"Id\n", "b/Lead.csv": b"Id\n"})
    assert "holds two files named 'Lead.csv'" in refusal(export, engine)


def test_a_damaged_zip(engine: Engine, folder: Path) -> None:
    write_export(folder)
    export = folder.parent / "export.zip"
    with zipfile.ZipFile(export, "w") as archive:
        for path in folder.iterdir():
            archive.write(path, path.name)
    content = bytearray(export.read_bytes())
    content[60] ^= 0xFF
    export.write_bytes(content)
    assert "cannot be unpacked" in refusal(export, engine)


def test_a_zip_with_a_password(engine: Engine, folder: Path) -> None:
    export = zipped(folder.parent / "export.zip", {"Lead.csv": b"Id\n", "Opportunity.csv": b"Id\n"})
    content = export.read_bytes()
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):  # bit 0 of the flags says "encrypted"
        at = content.index(signature) + flags
        content = content[:at] + bytes([content[at] | 1]) + content[at + 1 :]
    export.write_bytes(content)
    assert "cannot be unpacked" in refusal(export, engine)


@pytest.mark.parametrize("frame", [None, [1, 2], "Lead.csv"])
def test_a_frame_that_is_no_table(engine: Engine, frame: object) -> None:
    assert "not a table" in refusal({"Lead": frame}, engine)


def test_no_frames(engine: Engine) -> None:
    assert "has no Opportunity file" in refusal({}, engine)


def test_a_file_that_may_not_be_read(engine: Engine, folder: Path) -> None:
    path = write_export(folder) / "Lead.csv"
    path.chmod(0)
    try:
        path.read_bytes()
    except PermissionError:
        assert "cannot be read" in refusal(folder, engine)
    finally:
        path.chmod(stat.S_IRUSR | stat.S_IWUSR)


def test_a_refusal_says_where_what_and_what_to_do(engine: Engine, tmp_path: Path) -> None:
    with pytest.raises(UnreadableExport) as caught:
        read(tmp_path / "nowhere", engine)
    assert caught.value.remedy == "Give the folder that holds the CRM's files."
