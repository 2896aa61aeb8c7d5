"""What is said when a page cannot be had: one line that tells which of many things went wrong, and what to do."""

from __future__ import annotations

import re
import socket
import ssl
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

import httpcore
import httpx

from tui.sources.lexicon import entries

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROBOT_CHECK = "asks to prove that one is no robot; open it in a browser (o in the reader), save the page, and open that"

_STATUSES = {
    401: "wants a name and a password; open it in a browser and save the page",
    402: "is behind a paywall (402); open it in a browser where you subscribe, and save the page",
    403: "is not given to sayso (403, forbidden); open it in a browser and save the page",
    404: "there is no such page (404); check the address",
    405: "is not given to sayso (405); open it in a browser and save the page",
    406: "is not given in a form that sayso reads (406); open it in a browser",
    407: "the proxy wants a name and a password (407); check the settings of the proxy",
    410: "the page is gone for good (410); look for a copy in a web archive",
    429: "too many requests (429)",
    451: "is withheld for legal reasons (451)",
    503: "the server is busy or being repaired (503)",
}
_LATER = "try it later"
_ROBOT_STATUSES = (401, 403, 405, 406, 429, 503)
_SAMPLE = 65_536  # bytes of a page that are looked at
_FEW_WORDS = 150  # that are seen of a robot check; an article about such checks has more
_UNSEEN = re.compile(r"<(script|style|noscript|svg)\b.*?</\1\s*>|<[^>]*>|<script.*", re.DOTALL)


def of_status(status: int, headers: Mapping[str, str], beginning: bytes) -> str:
    """Say what an answer that is no page means; `beginning` is that of its body."""
    if status in _ROBOT_STATUSES and is_robot_check(headers, beginning):
        return ROBOT_CHECK
    said = _STATUSES.get(status)
    if status in (429, 503):
        return f"{said}; {_when(headers.get('retry-after', ''))}"
    if said:
        return said
    if status >= 500:
        return f"the server has failed ({status}); {_LATER}"
    return f"the server answers with status {status}, and no page; open it in a browser"


def of_error(error: Exception) -> str:
    """Say what went wrong with a connection."""
    causes = list(_causes(error))
    for cause in causes:
        match cause:
            case ssl.SSLCertVerificationError():
                reason = cause.verify_message.rstrip(".").lower()
                return f"the server's certificate is not valid ({reason}), it may be somebody else's; check the address"
            case ssl.SSLError():
                return "no secure connection can be made (TLS); check the address, or try it with http://"
            case socket.gaierror(errno=socket.EAI_AGAIN):
                return "the host cannot be looked up; are you online?"
            case socket.gaierror() | UnicodeError():
                return "no such host; check the address"
            case ConnectionRefusedError():
                return "the server refuses the connection; check the address, or try it later"
            case httpcore.ConnectTimeout():
                return "the server does not answer (timed out); check the address, or try it later"
            case httpcore.TimeoutException():
                return f"the server falls silent (timed out); {_LATER}"
    if any(isinstance(cause, httpcore.ProxyError) for cause in causes):
        return "the proxy does not let it through; check the settings of the proxy"
    if any(isinstance(cause, httpx.InvalidURL | httpcore.UnsupportedProtocol) for cause in causes):
        return "is no possible address; check it"
    if any(isinstance(cause, httpcore.ConnectError) for cause in causes):
        return "the server cannot be reached; are you online?"
    if any(isinstance(cause, httpcore.RemoteProtocolError) and "disconnect" not in str(cause) for cause in causes):
        if any("incomplete" in str(cause) or "peer closed" in str(cause) for cause in causes):
            return f"the connection was closed before all had come; {_LATER}"
        return "the server does not speak HTTP; check the address"
    return f"the server closed the connection; {_LATER}"


def is_robot_check(headers: Mapping[str, str], data: bytes) -> bool:
    """Tell whether an answer is no page, but a check that asks whether one is a robot."""
    if headers.get("cf-mitigated", "").lower() == "challenge":
        return True
    text = data[:_SAMPLE].decode("utf-8", "replace").lower()
    return any(sign in text for sign in entries("robot_checks")) and len(_UNSEEN.sub(" ", text).split()) < _FEW_WORDS


def _when(retry_after: str) -> str:
    """Say when to try again, as the header `Retry-After` has it: in seconds, or a date."""
    value = retry_after.strip()
    if value.isascii() and value.isdigit() and len(value) < 9:
        return f"try again in {_time(int(value))}"
    try:
        date = parsedate_to_datetime(value)
    except ValueError:
        return _LATER
    wait = (date if date.tzinfo else date.replace(tzinfo=UTC)) - datetime.now(UTC)
    seconds = int(wait.total_seconds())
    return f"try again in {_time(seconds)}" if seconds > 0 else _LATER


def _time(seconds: int) -> str:
    for unit, name in ((86_400, "day"), (3600, "hour"), (60, "minute")):
        if seconds >= 2 * unit or seconds == unit:
            count = round(seconds / unit)
            return f"{count} {name}{'' if count == 1 else 's'}"
    return f"{seconds} second{'' if seconds == 1 else 's'}"


def _causes(error: BaseException) -> Iterator[BaseException]:
    seen: BaseException | None = error
    for _ in range(8):
        if seen is None:
            return
        yield seen
        seen = seen.__cause__ or seen.__context__
