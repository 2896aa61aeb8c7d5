"""A real server on the loopback interface that answers as one likes, and as badly."""

from __future__ import annotations

import gzip
import socket
import threading
from contextlib import contextmanager, suppress
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Iterator, Mapping

    Answer = Callable[["Visit"], None]

PUBLIC = "127.0.0.2"  # an address that tests may take for one of the public net
PARAGRAPH = "“We reopen on Monday,” said harbour master Mira Kolb, who had waited for that day since the spring. "
PAGE = (
    "<!doctype html><html><head><title>The quay</title></head><body><article><h1>The quay</h1>"
    f"{f'<p>{PARAGRAPH}</p>' * 6}</article></body></html>"
)


class Visit:
    """One request that came, and the connection to answer it on."""

    def __init__(self, connection: socket.socket, path: str, headers: Mapping[str, str], server: Server) -> None:
        self.connection, self.path, self.headers, self.server = connection, path, headers, server

    def send(self, data: bytes) -> None:
        self.connection.sendall(data)

    def head(self, status: str = "200 OK", **headers: object) -> None:
        """Send the head of an answer; `_` in the name of a header stands for `-`."""
        lines = [f"HTTP/1.1 {status}", *(f"{name.replace('_', '-')}: {value}" for name, value in headers.items())]
        self.send("\r\n".join([*lines, "Connection: close", "", ""]).encode())

    def answer(self, body: bytes | str, status: str = "200 OK", **headers: object) -> None:
        data = body.encode() if isinstance(body, str) else body
        self.head(status, **{"Content_Type": "text/plain; charset=utf-8", "Content_Length": len(data), **headers})
        self.send(data)


class Server:
    """Answers each path as `answers` says, with 404 where it says nothing; `visits` are those that came."""

    def __init__(
        self, host: str, answers: Mapping[str, Answer], context: ssl.SSLContext | None = None, *, greets: bool = True
    ) -> None:
        self.answers = dict(answers)
        self._context = context  # with one it speaks TLS
        self._greets = greets  # or else it says nothing whatever comes
        self.visits: list[Visit] = []
        self.closing = threading.Event()
        self._socket = socket.create_server((host, 0))
        self.host, self.port = self._socket.getsockname()[:2]
        threading.Thread(target=self._serve, daemon=True).start()

    def url(self, path: str) -> str:
        return f"http://{self.host}:{self.port}{path}"

    def close(self) -> None:
        self.closing.set()
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()

    def _serve(self) -> None:
        while not self.closing.is_set():
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            threading.Thread(target=self._answer, args=(connection,), daemon=True).start()

    def _secured(self, connection: socket.socket) -> socket.socket:
        return self._context.wrap_socket(connection, server_side=True) if self._context else connection

    def _answer(self, connection: socket.socket) -> None:
        with suppress(OSError), self._secured(connection) as connection:
            if not self._greets:
                self.closing.wait()
            data = b""
            while b"\r\n\r\n" not in data:
                if not (more := connection.recv(65_536)):
                    return
                data += more
                if data.startswith(b"\x16"):  # the beginning of TLS, which this server does not speak
                    connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
                    return
            first, *lines = data.decode("latin-1").split("\r\n\r\n")[0].split("\r\n")
            headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
            visit = Visit(connection, first.split()[1], headers, self)
            self.visits.append(visit)
            self.answers.get(visit.path, _missing)(visit)


def _missing(visit: Visit) -> None:
    visit.answer("Not here", "404 Not Found")


def status(line: str, **headers: object) -> Answer:
    return lambda visit: visit.answer("Something else", line, **headers)


def redirect(goal: str) -> Answer:
    return lambda visit: visit.head("302 Found", Location=goal, Content_Length=0)


@cache
def packed_bomb(megabytes: int) -> bytes:
    """Return so many megabytes of zeros, packed."""
    return gzip.compress(bytes(40_000_000), 1) * (megabytes // 40)


def _endless(visit: Visit) -> None:
    visit.head(Content_Type="text/html")
    while not visit.server.closing.is_set():
        visit.send(b"<p>and so on</p>" * 4096)


def _endless_head(visit: Visit) -> None:
    visit.send(b"HTTP/1.1 200 OK\r\n")
    while not visit.server.closing.is_set():
        visit.send(b"X-More: and so on\r\n" * 1000)


def _slow(visit: Visit) -> None:
    visit.head(Content_Type="text/html")
    while not visit.server.closing.wait(0.05):
        visit.send(b"<p>")


def _silent(visit: Visit) -> None:
    visit.head(Content_Type="text/html", Content_Length=1000)
    visit.send(b"<p>wait")
    visit.server.closing.wait()


def _cut_off(visit: Visit) -> None:
    visit.head(Content_Type="text/plain", Content_Length=100_000)
    visit.send(PARAGRAPH.encode())


def _ring(visit: Visit) -> None:
    redirect("/ring-b" if visit.path == "/ring" else "/ring")(visit)


def _stairs(visit: Visit) -> None:
    redirect(f"/stairs{int(visit.path[7:] or 0) + 1}")(visit)


HOSTILE: dict[str, Answer] = {
    "/good": lambda visit: visit.answer(PARAGRAPH * 3),
    "/page": lambda visit: visit.answer(PAGE, Content_Type="text/html; charset=utf-8"),
    "/moved": redirect("/good"),
    "/ring": _ring,
    "/ring-b": _ring,
    **{f"/stairs{number or ''}": _stairs for number in range(15)},
    "/endless": _endless,
    "/slow": _slow,
    "/silent": _silent,
    "/cut-off": _cut_off,
    "/closed": lambda visit: None,
    "/no-http": lambda visit: visit.send(b"220 mail.fenwick.example ESMTP\r\n\r\n"),
    "/wrong-charset": lambda visit: visit.answer(PARAGRAPH, Content_Type="text/plain; charset=utf-16-be"),
    "/windows": lambda visit: visit.answer(PARAGRAPH.encode("cp1252"), Content_Type="text/plain; charset=windows-1252"),
    "/bomb": lambda visit: visit.answer(packed_bomb(400), Content_Encoding="gzip"),
    "/file-bomb": lambda visit: visit.answer(packed_bomb(400), Content_Type="application/gzip"),
    "/no-gzip": lambda visit: visit.answer(b"\x00nonsense", Content_Encoding="gzip"),
    "/large": lambda visit: visit.head(Content_Type="text/html", Content_Length=3_000_000_000),
    "/pdf": lambda visit: visit.answer(b"%PDF-1.4\n" + bytes(range(256)), Content_Type="text/html"),
    "/empty": lambda visit: visit.answer(b""),
    "/401": status("401 Unauthorized"),
    "/402": status("402 Payment Required"),
    "/403": status("403 Forbidden"),
    "/410": status("410 Gone"),
    "/429": status("429 Too Many Requests", Retry_After=120),
    "/500": status("500 Internal Server Error"),
    "/503": status("503 Service Unavailable", Retry_After="soon"),
    "/robot": lambda visit: visit.answer("<html><title>Just a moment...</title>", "403 Forbidden"),
    "/robot-200": lambda visit: visit.answer("<html><title>Just a moment...</title>", Content_Type="text/html"),
    "/endless-head": _endless_head,
    "/no-length": lambda visit: visit.head(Content_Length="many"),
    "/to-file": redirect("file:///etc/passwd"),
    "/to-nowhere": lambda visit: visit.head("302 Found", Content_Length=0),
}


@contextmanager
def serving(
    answers: Mapping[str, Answer] = HOSTILE,
    host: str = "127.0.0.1",
    context: ssl.SSLContext | None = None,
    *,
    greets: bool = True,
) -> Iterator[Server]:
    """Run a server for a while."""
    server = Server(host, answers, context, greets=greets)
    try:
        yield server
    finally:
        server.close()
