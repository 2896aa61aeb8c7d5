"""Opens the address of an article in a browser, in a process of its own: what that says never gets to this screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_WEB = ("http://", "https://")
_PROGRAM = "import sys, webbrowser; sys.exit(not webbrowser.open(sys.argv[1]))"
_SOON = 30.0  # seconds; a browser that is still there then has opened the page


def browse(address: str, failed: Callable[[], object]) -> None:
    """Open an http or https address; call `failed`, in a thread, where there is no browser."""
    import subprocess
    import sys
    from threading import Thread

    if not address.lower().startswith(_WEB):
        failed()
        return

    def work() -> None:
        silent = subprocess.DEVNULL
        command = [sys.executable, "-c", _PROGRAM, address]
        try:
            process = subprocess.Popen(command, stdin=silent, stdout=silent, stderr=silent, start_new_session=True)  # noqa: S603
            if process.wait(_SOON):
                failed()
        except subprocess.TimeoutExpired:
            return
        except OSError:
            failed()

    Thread(target=work, daemon=True, name="browser").start()
