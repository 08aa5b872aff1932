"""URLs: what the driver gets, what is shown, and that no part of a password is ever shown."""

from urllib.parse import quote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from attribution_audit.errors import UnreadableExport
from attribution_audit.readers.databases.postgresql_url import parse


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("postgresql://ada:pw@db.example:5433/crm", "postgresql://ada:***@db.example:5433/crm"),
        ("postgres://ada@db.example/crm?schema=salesforce", "postgres://ada@db.example/crm?schema=salesforce"),
        ("postgresql://db.example", "postgresql://db.example"),
        ("postgresql:///crm?host=/run/db&password=pw", "postgresql:///crm?host=/run/db"),
        ("postgresql://[::1]:5432,b:1/crm?sslpassword=pw", "postgresql://[::1]:5432,b:1/crm"),
        ("postgresql://ada:p@w:d%@db.example/crm", "postgresql://ada:***@db.example/crm"),
    ],
)
def test_what_is_shown_says_where_and_holds_no_secret(url: str, shown: str) -> None:
    assert parse(url).shown == shown


def test_the_driver_never_sees_the_schema(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGCONNECT_TIMEOUT", "5")
    parts = parse("postgres://ada:p%40w@h/my%20crm?schema=Sales%20force&sslmode=require&options=-c%20a=b+c")
    assert parts.schemas == {"Sales force"}
    assert parts.driver_url == (
        "postgresql://ada:p%40w@h/my%20crm?fallback_application_name=attribution-audit&sslmode=require"
        "&options=-c%20a%3Db%2Bc"
    )


def test_a_server_that_does_not_answer_is_not_waited_for_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PGCONNECT_TIMEOUT", raising=False)
    assert "connect_timeout=30" in parse("postgresql://h/d").driver_url
    assert "connect_timeout=3" in parse("postgresql://h/d?connect_timeout=3").driver_url
    assert "connect_timeout=30" not in parse("postgresql://h/d?connect_timeout=3").driver_url


@pytest.mark.parametrize("password", ["pa/ss", "pa?ss", "12/ss", "12?s=s", "12/a?b=c", "a%00b"])
def test_a_password_that_could_be_taken_for_something_else_is_refused_and_not_shown(password: str) -> None:
    with pytest.raises(UnreadableExport, match=r"more than one way\. In user, password and names write / as %2F") as no:
        parse(f"postgresql://ada:{password}@h/d")
    assert no.value.where == "postgresql://..."


@given(st.text(min_size=6, alphabet=st.characters(min_codepoint=1, exclude_categories=["Cs"])))
@example("s3cret/with?signs@of#all:kinds%41")
def test_an_encoded_password_is_kept_for_the_driver_and_from_everybody_else(password: str) -> None:
    encoded = quote(password, safe="")
    parts = parse(f"postgresql://ada:{encoded}@h/d")
    assert parts.shown == "postgresql://ada:***@h/d"
    assert f"postgresql://ada:{encoded}@h/d" in parts.driver_url
    assert parts.without_secrets(f"said {password}, {encoded}.") == "said ***, ***."
    assert password not in repr(parts)


@given(st.text(max_size=40, alphabet="a1/?@#:%&=.,[] +"))
@example("/d?a=b@h")
def test_a_raw_password_is_used_or_refused_and_never_shown(password: str) -> None:
    try:
        shown = parse(f"postgresql://ada:{password}mark@h/d").shown
    except UnreadableExport as refused:
        shown = refused.where
    assert "mark" not in shown
