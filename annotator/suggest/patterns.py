"""Regular expressions that are made ready when they are first used."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from annotator.text.cleaning import HAN

_HAN = re.compile(r"\[(\^?)一-鿿([^\]]*)\]")
_Found: TypeAlias = re.Match[str] | None


class Pattern:
    """A regular expression that is compiled when it is first used: an article needs only some of them.

    ``一-鿿`` at the beginning of a class stands for Chinese characters and other letters beyond Latin-1;
    as a range Python would take a millisecond to make it ready.
    """

    match: Callable[..., _Found]
    search: Callable[..., _Found]
    fullmatch: Callable[..., _Found]
    finditer: Callable[..., Iterator[re.Match[str]]]

    def __init__(self, source: str) -> None:
        self.source = source

    def __getattr__(self, name: str) -> Any:
        """Compile the pattern, and keep its ways of looking: from now on they are found without this."""
        compiled = re.compile(_HAN.sub(_han, self.source))
        self.match, self.search = compiled.match, compiled.search
        self.fullmatch, self.finditer = compiled.fullmatch, compiled.finditer
        return getattr(compiled, name)


def _han(found: re.Match[str]) -> str:
    """Return what stands for a class that begins with all Chinese characters."""
    without, others = found.groups()
    if without:
        return r"[\W\x00-\xff]" if not others else f"(?!{HAN})[^{others}]"
    return f"(?:{HAN}|[{others}])" if others else HAN
