"""A real PostgreSQL server: what is listed, how cells are spelled, what is refused and how that is said."""

import builtins
import threading
from collections.abc import Callable
from urllib.parse import quote

import pytest

from attribution_audit.errors import UnreadableExport
from attribution_audit.readers.databases import Database, open_database

from .postgresql_server import PASSWORD, Server

Opened = Callable[[str], Database]


def test_tables_views_and_parents_of_partitions_of_every_schema(server: Server, empty_database, opened, rows) -> None:
    server.run(
        empty_database,
        'create schema "Sales force"',
        'create table "Sales force"."Lead" (id text)',
        'create table "Sales force".lead (id text)',
        "create table opportunity (id text, gone text, amount numeric) partition by list (id)",
        "alter table opportunity drop column gone",
        "create table opportunity_1 partition of opportunity for values in ('1')",
        "insert into opportunity values ('1', 10.50)",
        "create view won as select amount from opportunity",
        "create materialized view kept as select 1 as one",
        "create table nothing ()",
    )
    database = opened(empty_database)
    assert [(table.full_name, table.columns) for table in database.tables] == [
        ("Sales force.Lead", ("id",)),
        ("Sales force.lead", ("id",)),
        ("public.kept", ("one",)),
        ("public.opportunity", ("id", "amount")),
        ("public.won", ("amount",)),
    ]
    assert [rows(table) for table in database.tables] == [
        [],
        [],
        [{"one": "1"}],
        [{"id": "1", "amount": "10.50"}],
        [{"amount": "10.50"}],
    ]


def test_a_schema_in_the_url_limits_what_is_listed(server: Server, empty_database, opened) -> None:
    server.run(
        empty_database,
        "create schema salesforce",
        "create table salesforce.lead (id text)",
        "create table public.lead (id text)",
    )
    database = opened(f"{empty_database}?schema=salesforce")
    assert [table.full_name for table in database.tables] == ["salesforce.lead"]
    assert database.where.endswith("?schema=salesforce")
    with pytest.raises(
        UnreadableExport, match=r"has no schema 'salesforc' .* It has: public, salesforce\. Did you mean"
    ):
        open_database(f"{empty_database}?schema=salesforc")


def test_cells_are_spelled_the_same_whatever_the_role_prefers(server: Server, empty_database, opened, rows) -> None:
    name = empty_database.rpartition("/")[2].replace("%20", " ")
    server.run(
        empty_database,
        f"alter database \"{name}\" set timezone = 'Asia/Kolkata'",
        f"alter database \"{name}\" set datestyle = 'German'",
        f'alter database "{name}" set extra_float_digits = -5',
        "create table t (at timestamptz, bare timestamp, day date, amount float8, money numeric(18, 2), won boolean, "
        "doc jsonb)",
        "insert into t values ('2024-05-02 12:00:00+02', '2024-05-02 12:00:00', '2024-05-02', 1234567.891, 1000, true, "
        "'{\"a\": 1}')",
    )
    assert rows(opened(empty_database).tables[0]) == [
        {
            "at": "2024-05-02 10:00:00+00",
            "bare": "2024-05-02 12:00:00",
            "day": "2024-05-02",
            "amount": "1234567.891",
            "money": "1000.00",
            "won": "true",
            "doc": '{"a": 1}',
        }
    ]


def test_names_are_identifiers_whatever_they_hold(server: Server, empty_database, opened, rows) -> None:
    server.run(
        empty_database,
        'create schema "sch""ema"',
        'create table "sch""ema"."le""ad; drop table x; --" ("Größe ""a""" text, "select" text, "Select" text)',
        """insert into "sch""ema"."le""ad; drop table x; --" values ('1', '2', null)""",
    )
    (table,) = opened(empty_database).tables
    assert rows(table) == [{'Größe "a"': "1", "select": "2", "Select": None}]


def test_a_wide_table_that_takes_several_batches(server: Server, empty_database, opened, rows) -> None:
    columns = ", ".join(f"repeat(i::text, 20) as custom_{at}__c" for at in range(382))
    server.run(empty_database, f"create table wide as select {columns} from generate_series(1, 3000) i")
    written = rows(opened(empty_database).tables[0])
    assert {row["custom_381__c"] for row in written} == {str(at) * 20 for at in range(1, 3001)}


def test_every_table_is_read_as_it_was_at_the_start(server: Server, empty_database, opened, rows) -> None:
    server.run(empty_database, "create table lead (id text)", "insert into lead values ('L1')")
    database = opened(empty_database)
    server.run(empty_database, "insert into lead values ('L2')")
    assert rows(database.tables[0]) == [{"id": "L1"}]


def test_nothing_can_be_written_not_even_by_a_view(server: Server, empty_database, opened, rows) -> None:
    server.run(
        empty_database,
        "create table log (id text)",
        "create function logs() returns text language sql as $$ insert into log values ('x') returning id $$",
        "create view sly as select logs() as id",
    )
    sly = opened(empty_database).tables[1]
    with pytest.raises(UnreadableExport, match=r"public\.sly cannot be read \(.*read-only transaction\)"):
        rows(sly)


def test_what_the_user_may_not_read_is_not_listed(server: Server, empty_database, opened, rows) -> None:
    server.run(
        empty_database,
        "create table lead (id text, salary text)",
        "create table payroll (id text)",
        "create schema hidden",
        "create table hidden.lead (id text)",
        "insert into lead values ('L1', '9')",
        "drop role if exists auditor",
        "create role auditor login password 'reads only'",
        "grant select (id) on lead to auditor",
        "grant select on hidden.lead to auditor",
    )
    database = opened(empty_database.replace(f"postgres:{quote(PASSWORD, safe='')}", "auditor:reads%20only"))
    assert [(table.full_name, table.columns) for table in database.tables] == [("public.lead", ("id",))]
    assert rows(database.tables[0]) == [{"id": "L1"}]
    database.close()
    server.run(empty_database, "drop owned by auditor", "drop role auditor")


def test_an_error_after_the_first_rows_is_a_sentence_too(server: Server, empty_database, opened, rows) -> None:
    server.run(
        empty_database,
        "create view late as select repeat('x', 1000) || (1 / (50000 - i)) as id from generate_series(1, 60000) i",
    )
    with pytest.raises(UnreadableExport, match=r"public\.late cannot be read \(ERROR: division by zero\)"):
        rows(opened(empty_database).tables[0])


def test_a_query_that_somebody_cancels_is_an_interrupt_not_a_fault_of_the_export(
    server: Server, empty_database, opened, rows
) -> None:
    server.run(empty_database, "create view sleepy as select pg_sleep(60)::text as id")
    sleepy = opened(empty_database).tables[0]
    cancel = "select pg_cancel_backend(pid) from pg_stat_activity where query like '%sleepy%' and datname = '{}'"
    name = empty_database.rpartition("/")[2].replace("%20", " ")
    timer = threading.Timer(1.0, lambda: server.run(server.url(), cancel.format(name)))
    timer.start()
    with pytest.raises(KeyboardInterrupt, match=r"while public\.sleepy was read"):
        rows(sleepy)
    timer.join()


def test_a_statement_timeout_of_the_server_is_named(server: Server, empty_database, opened, rows) -> None:
    name = empty_database.rpartition("/")[2].replace("%20", " ")
    server.run(
        empty_database,
        "create view sleepy as select pg_sleep(60)::text as id",
        f"alter database \"{name}\" set statement_timeout = '1s'",
    )
    with pytest.raises(UnreadableExport, match=r"public\.sleepy cannot be read \(ERROR: .* statement timeout\)"):
        rows(opened(empty_database).tables[0])


@pytest.mark.parametrize(
    ("encoding", "stored"), [("LATIN1", "Müller"), ("SQL_ASCII", "M\ufffdller")], ids=["latin", "no encoding"]
)
def test_text_is_utf8_whatever_the_database_keeps(server: Server, opened, rows, encoding: str, stored: str) -> None:
    name = encoding.lower()
    server.run(
        server.url(),
        f"create database {name} encoding '{encoding}' template template0 lc_collate 'C' lc_ctype 'C'",
    )
    server.run(server.url(name), "create table t (name text)", r"insert into t values (E'M\374ller')")
    assert rows(opened(server.url(name)).tables[0]) == [{"name": stored}]


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"password": "wr/ong"}, "does not accept this user with this password"),
        ({"user": "nobody_here"}, "does not accept this user with this password"),
        ({"database": "no such database"}, "no database of this name"),
        ({"host": "no-such-host.invalid"}, "there is no such host"),
        ({"port": 1}, "no server answers there"),
        ({"query": "?host=/nowhere"}, "no server answers there"),
        ({"query": "?sslmode=require"}, "server does not support SSL"),
        ({"query": "?foo=bar"}, 'invalid URI query parameter: "foo"'),
        ({"password": None}, "the server asks for a password"),
    ],
    ids=str,
)
def test_what_a_server_refuses_is_one_sentence_without_the_password(
    server: Server, change: dict[str, str | int | None], what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("PGPASSWORD", "PGPASSFILE"):
        monkeypatch.delenv(variable, raising=False)
    given = {"user": "postgres", "password": PASSWORD, "host": "127.0.0.1", "port": server.port, "database": "postgres"}
    given |= change
    secret = f":{quote(str(given['password']), safe='')}" if given["password"] else ""
    place = f"{given['host']}:{given['port']}/{quote(str(given['database']))}{given.get('query', '')}"
    with pytest.raises(UnreadableExport) as refused:
        open_database(f"postgresql://{given['user']}{secret}@{place}")
    said = str(refused.value)
    assert what in said
    assert "\n" not in said
    assert refused.value.where.startswith(f"postgresql://{given['user']}{secret and ':***'}@{given['host']}")
    if given["password"]:
        assert str(given["password"]) not in said
        assert quote(str(given["password"]), safe="") not in said
    assert refused.value.__cause__ is None


def test_the_password_may_come_from_the_environment(server: Server, opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    database = opened(f"postgresql://postgres@127.0.0.1:{server.port}/postgres")
    assert database.where == f"postgresql://postgres@127.0.0.1:{server.port}/postgres"
    assert database.tables == ()


def test_the_server_may_be_reached_by_its_socket(server: Server, opened) -> None:
    secret = quote(PASSWORD, safe="")
    database = opened(f"postgresql://postgres:{secret}@/postgres?host={server.folder}&port={server.port}")
    assert database.where == f"postgresql://postgres:***@/postgres?host={server.folder}&port={server.port}"


def test_a_missing_driver_is_named_with_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    present = builtins.__import__

    def absent(name: str, *rest):
        if name.startswith("adbc"):
            raise ImportError(name)
        return present(name, *rest)

    monkeypatch.setattr(builtins, "__import__", absent)
    with pytest.raises(UnreadableExport, match=r"pip install 'attribution-audit\[postgresql\]'"):
        open_database("postgresql://ada:hidden@h/d")
