"""The sample articles that come with the program."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tui.sources import ReadError, read

_HERE = Path(__file__).parent
# In an installed package they lie inside it, in a checkout beside it.
_FOLDERS = (_HERE / "sample_articles", _HERE.parent / "sample_articles")


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample article: its name, its file, and the title that it bears."""

    name: str
    path: Path
    title: str


def samples() -> tuple[Sample, ...]:
    """Return the sample articles by name; none where they were not installed."""
    return tuple(Sample(path.stem, path, _title(path)) for path in _files())


def sample_names() -> tuple[str, ...]:
    """Return the names of the sample articles, without opening one."""
    return tuple(path.stem for path in _files())


def sample_path(name: str) -> Path | None:
    """Return the file of the sample article `name`, `None` where there is none of that name."""
    return next((path for path in _files() if path.stem == name), None)


def _files() -> list[Path]:
    return next((files for folder in _FOLDERS if (files := sorted(folder.glob("*.txt")))), [])


def _title(path: Path) -> str:
    try:
        title = read(str(path)).title
    except ReadError:
        title = None
    return title or path.stem.replace("-", " ")
