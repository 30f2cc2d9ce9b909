"""Addresses: which of those that pages give are fit to be handed on as links."""

import re

__all__ = ["web_address"]

_ADDRESS = re.compile(r"https?://[^\s/?#\"<>\\^`{|}]+[^\s\"<>\\^`{|}\x00-\x20\x7f-\x9f]*", re.I)


def web_address(url: str | None) -> str | None:
    """Return *url* if it is an address of the web without marks that an address cannot have.

    >>> web_address("https://courier.example/kelm?a=1"), web_address("javascript:alert(1)")
    ('https://courier.example/kelm?a=1', None)
    """
    whole = _ADDRESS.fullmatch(url or "")
    return None if whole is None or _lone(whole.group()) else whole.group()


def _lone(url: str) -> bool:
    return any("\ud800" <= sign <= "\udfff" for sign in url)
