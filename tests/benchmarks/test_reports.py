"""What the commands print, and what they refuse."""

from __future__ import annotations

import pytest

from benchmarks import __main__ as command
from benchmarks import attribution, speed


def test_scores_stand_beside_the_baselines_in_a_hundred_columns(capsys: pytest.CaptureFixture[str]) -> None:
    attribution.report(attribution.SAMPLES / "coast-marsh.json")
    printed = capsys.readouterr().out
    _, beside = printed.split("F1 beside others")
    ours = beside.splitlines()[2]
    assert ours.startswith("sayso on coast-marsh.json")
    assert all(baseline.name in beside for baseline in attribution.BASELINES)
    assert "PolNeAR" in beside
    assert max(map(len, printed.splitlines())) <= 100


def test_samples_alone_are_not_held_against_the_baselines(capsys: pytest.CaptureFixture[str]) -> None:
    attribution.report(None)
    assert "F1 beside others" not in capsys.readouterr().out


def test_speed_says_how_many_times_the_length_and_the_time(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speed, "SIZES", (50, 500))
    speed.report(1)
    _, _, first, second, *_ = (line.split() for line in capsys.readouterr().out.splitlines())
    assert first[-2:] == ["1x", "1.0x"]
    assert second[-2] == "10x"


@pytest.mark.parametrize("part", ["errors", "confidence"])
def test_what_needs_annotated_articles_asks_for_them(
    part: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["benchmarks", part])
    with pytest.raises(SystemExit):
        command.main()
    assert f"needs --data: {part}" in capsys.readouterr().err
