"""What was found, written to a file: all of it or nothing."""

from __future__ import annotations

import os
import re
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from tui.export import FILE_FORMATS, Sheet, quotes_writer

if TYPE_CHECKING:
    from tui.article import Article
    from tui.export import Analysed

_WIDTH = 100  # cells, for formats that are laid out
_MOST = 40  # characters of a title that become the name of a file
_OTHER = re.compile(r"[^\w.]+")


class SaveError(Exception):
    """A file cannot be written; the text is one line that names it and says why."""


class FileThereError(Exception):
    """A file is there already and would be lost; the text is one line that asks."""


def suggested(article: Article, kind: str) -> str:
    """Return a path for the quotations of `article` in a format: in the working folder, named after the article."""
    ending = next(known.ending for known in FILE_FORMATS if known.name == kind)
    name = _OTHER.sub("-", article.label.lower()).strip("-.").removesuffix(".txt")
    if len(name) > _MOST:
        name = name[: _MOST + 1].rpartition("-")[0] or name[:_MOST]
    return f"{name or 'quotations'}{ending}"


def save(item: Analysed, kind: str, path: str, *, overwrite: bool = False) -> str:
    """Write what was found in an article to a file, in UTF-8; return its path.

    `~` is the home folder. Raise `FileThereError` where there is such a file and it is not to `overwrite` it, and
    `SaveError` where it cannot be written; what was there before is whole then.
    """
    target = Path(path).expanduser()
    if target.is_dir():
        raise SaveError(f"{target}: is a folder; name a file in it")
    if target.exists() and not overwrite:
        raise FileThereError("overwrite it? Enter again:")
    text = "".join(quotes_writer(kind)([item], Sheet(width=_WIDTH)))
    try:
        _replace(target, text)
    except OSError as error:
        raise SaveError(f"{target}: {error.strerror or error}") from error
    return str(target)


def _replace(target: Path, text: str) -> None:
    """Put a file in the place of another, in one step."""
    real = target.resolve()
    descriptor, name = tempfile.mkstemp(dir=real.parent, prefix=".sayso-")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(real.stat().st_mode & 0o777 if real.exists() else 0o666 & ~mask)
        Path(name).replace(real)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
