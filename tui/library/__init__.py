"""What is kept between runs, in one SQLite file: a module for each subject.

`articles` what was read and where one is in it, `later` what is to be read, `marks`, `pins`, `corrections`, `searches`.
Every function opens the library for itself, so threads and processes may use it at the same time. None of them fails:
where the library cannot be used nothing is remembered, and `notice` says so once. What is said to be kept is on the
disk: no end of the process takes it away.
"""

from __future__ import annotations

from tui.library.articles import begin_reading, everything, keep_figures, keep_place, recall, recent
from tui.library.asking import notice
from tui.library.kept import Kept

__all__ = ["Kept", "begin_reading", "everything", "keep_figures", "keep_place", "notice", "recall", "recent"]
