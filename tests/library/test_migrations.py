"""The steps of the library's schema."""

from __future__ import annotations

import sqlite3

import pytest

from tui.library import migrations


@pytest.fixture
def connection() -> sqlite3.Connection:
    return sqlite3.connect(":memory:", isolation_level=None)


def tables(connection: sqlite3.Connection) -> set[str]:
    return {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def test_an_empty_file_gets_the_whole_schema(connection: sqlite3.Connection) -> None:
    migrations.migrate(connection)
    assert "articles" in tables(connection)
    assert connection.execute("PRAGMA user_version").fetchone() == (len(migrations.STEPS),)


def test_only_the_steps_not_yet_taken_are_taken(
    connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    migrations.migrate(connection)
    before = tables(connection)
    connection.execute("INSERT INTO articles (source, added) VALUES ('/a.txt', 0)")
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, ("CREATE TABLE shelves (id INTEGER)",)))
    migrations.migrate(connection)
    assert tables(connection) == before | {"shelves"}
    assert connection.execute("SELECT source FROM articles").fetchall() == [("/a.txt",)]


def test_a_step_that_fails_leaves_nothing_behind(
    connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    migrations.migrate(connection)
    before = tables(connection)
    broken = ("CREATE TABLE shelves (id INTEGER)", "CREATE nonsense")
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, broken))
    with pytest.raises(sqlite3.OperationalError):
        migrations.migrate(connection)
    assert tables(connection) == before
    assert connection.execute("PRAGMA user_version").fetchone() == (len(migrations.STEPS) - 1,)


def test_a_schema_ahead_of_ours_is_refused(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA user_version = 99")
    with pytest.raises(migrations.NewerSchemaError):
        migrations.migrate(connection)


def test_what_the_first_version_kept_is_there_after_the_steps(connection: sqlite3.Connection) -> None:
    for statement in migrations.STEPS[0]:
        connection.execute(statement)
    connection.execute("PRAGMA user_version = 1")
    connection.execute("INSERT INTO articles VALUES (7, '/a.txt', 'Ferry sails', 1700000000.5, 310)")
    migrations.migrate(connection)
    row = connection.execute("SELECT id, source, title, added, first_opened, opened, place, anchor FROM articles")
    assert row.fetchall() == [(7, "/a.txt", "Ferry sails", *[1700000000.5] * 3, 310, None)]
    assert connection.execute("SELECT name, article FROM names").fetchall() == [("/a.txt", 7)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
