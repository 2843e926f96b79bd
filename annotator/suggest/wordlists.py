"""Word lists that travel with the program: words and patterns by section."""

from __future__ import annotations

import re
from functools import cache

from annotator.paths import resource

_HEADING = re.compile(r"\[([a-z0-9 ]+)\]")


@cache
def sections(name: str) -> dict[str, tuple[str, ...]]:
    """Return the entries of the gazetteer file ``name`` by ``[section]``."""
    found: dict[str, list[str]] = {}
    entries: list[str] = []
    for line in resource("gazetteers", name).read_text(encoding="utf-8").split("\n"):
        heading = _HEADING.fullmatch(line)
        if heading:
            entries = found.setdefault(heading[1], [])
        elif not line.startswith("#"):
            entries += line.split()
    return {section: tuple(dict.fromkeys(entries)) for section, entries in found.items()}


@cache
def one_of(name: str, section: str) -> str:
    """Return the alternatives of a section as a part of a regular expression, the longest first."""
    entries = sorted(sections(name)[section], key=lambda entry: (-len(entry), entry))
    return f"(?:{'|'.join(entries)})"


@cache
def pattern(name: str, section: str, *, after: str = "") -> re.Pattern[str]:
    """Return the alternatives of a section as a pattern; ``after`` has to follow them."""
    return re.compile(one_of(name, section) + after)
