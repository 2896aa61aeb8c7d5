"""Addresses of pages: what may be opened, and where it leads."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit, urlunsplit

SCHEMES = ("http", "https")
_EMBEDDED = ipaddress.IPv6Network("64:ff9b::/96")  # an IPv4 address within an IPv6 one, for networks without IPv4
_LOCAL = ("localhost", ".localhost", ".local", ".internal", ".lan", ".home.arpa")


class AddressError(Exception):
    """An address that is not opened; its text says why, as the end of a sentence."""


def checked(address: str) -> str:
    """Return an http or https address without what stands after `#`; raise `AddressError` for any other."""
    try:
        parts = urlsplit(address.strip())
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise AddressError("is no possible address; check it") from error
    if parts.scheme not in SCHEMES:
        raise AddressError("is not opened; only http and https addresses are")
    if not host:
        raise AddressError("names no host; check the address")
    if parts.username or parts.password:
        raise AddressError("has a name or a password in it, and is not opened; leave them out")
    return urlunsplit((parts.scheme, parts.netloc, parts.path or "/", parts.query, ""))


def is_private(ip: str) -> bool:
    """Tell whether an IP address is not one of the public net: loopback, private, link-local, reserved, no address."""
    try:
        address = ipaddress.ip_address(ip.partition("%")[0])
    except ValueError:
        return True
    if isinstance(address, ipaddress.IPv6Address):
        if address in _EMBEDDED:
            return is_private(str(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)))
        inner = address.ipv4_mapped or address.sixtofour
        if inner is not None:
            return is_private(str(inner))
    return not address.is_global or address.is_multicast


def names_private(host: str) -> bool:
    """Tell whether a host is private by its name alone: an IP address that is, or one of the names for such."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        name = host.rstrip(".").lower()
        return name == "localhost" or name.endswith(_LOCAL) or name.isdigit()
    return is_private(host)
