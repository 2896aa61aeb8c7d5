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
    connection.execute("INSERT INTO articles (source, opened, place) VALUES ('/a.txt', 0, 0)")
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, ("CREATE TABLE marks (id INTEGER)",)))
    migrations.migrate(connection)
    assert tables(connection) == {"articles", "marks"}
    assert connection.execute("SELECT source FROM articles").fetchall() == [("/a.txt",)]


def test_a_step_that_fails_leaves_nothing_behind(
    connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    migrations.migrate(connection)
    broken = ("CREATE TABLE marks (id INTEGER)", "CREATE nonsense")
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, broken))
    with pytest.raises(sqlite3.OperationalError):
        migrations.migrate(connection)
    assert tables(connection) == {"articles"}
    assert connection.execute("PRAGMA user_version").fetchone() == (len(migrations.STEPS) - 1,)


def test_a_schema_ahead_of_ours_is_refused(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA user_version = 99")
    with pytest.raises(migrations.NewerSchemaError):
        migrations.migrate(connection)
