"""The sample articles: found in a checkout and in an installed package."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui import samples

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_the_samples_of_the_checkout_are_found() -> None:
    found = samples.samples()
    assert len(found) >= 8
    assert len({sample.name for sample in found}) == len(found)
    for sample in found:
        assert sample.path.is_file()
        assert sample.title
        assert samples.sample_path(sample.name) == sample.path


def test_an_installed_package_holds_them_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside, beside = tmp_path / "tui" / "sample_articles", tmp_path / "sample_articles"
    inside.mkdir(parents=True)
    (inside / "harbour-news.txt").write_text("Harbour closed\n\nThe harbour is closed today.\n", encoding="utf-8")
    (inside / "harbour-news.json").write_text("{}", encoding="utf-8")
    monkeypatch.setattr(samples, "_FOLDERS", (inside, beside))
    assert [sample.name for sample in samples.samples()] == ["harbour-news"]


def test_no_samples_are_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(samples, "_FOLDERS", (tmp_path / "nowhere",))
    assert samples.samples() == ()
    assert samples.sample_path("lido") is None


def test_a_name_leads_nowhere_else() -> None:
    assert samples.sample_path("../pyproject") is None
