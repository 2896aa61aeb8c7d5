"""`sayso sample`: the articles that come with the program are listed, or read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli.reading import open_reader
from tui.cli.terminal import complain, emit, encode_for
from tui.samples import sample_path, samples
from tui.view.fit import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence


def list_samples() -> int:
    """Print the name and the title of each sample article, a line each; return the exit status."""
    found = samples()
    if not found:
        complain("no sample articles are installed; name a file of your own")
        return 1
    widest = max(len(sample.name) for sample in found)
    encode_for("table")
    emit("".join(f"{sample.name:{widest}}  {one_line(sample.title)}\n" for sample in found))
    return 0


def read_samples(names: Sequence[str]) -> int:
    """Open the reader on the sample articles of these names; return the exit status."""
    paths = [sample_path(name) for name in names]
    for name, path in zip(names, paths, strict=True):
        if path is None:
            complain(f"there is no sample article {name!r}; sayso sample lists them")
            return 2
    return open_reader([str(path) for path in paths])
