"""Reporting verbs: where somebody is said to demand something."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from annotator.suggest.wordlists import pattern, sections


class Force(IntEnum):
    """How much a cue says by itself."""

    SAYING = 0
    STRESSING = 1
    DEMANDING = 2


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb ``[start, end)``."""

    start: int
    end: int
    force: Force
    word: str


_FILE = "speech.txt"
_FORCE = {
    word: force
    for section, force in (
        ("demanding", Force.DEMANDING),
        ("stressing", Force.STRESSING),
        ("saying", Force.SAYING),
    )
    for word in sections(_FILE)[section]
}
_WORD = re.compile("|".join(sorted(_FORCE, key=len, reverse=True)))
_SPEECH_MARK = re.compile("[，,：:“—]")
_NOUN_BEFORE = pattern(_FILE, "noun before", after="$")
_NOUN_CLAUSE = pattern(_FILE, "noun clause", after="[^，,。；]{0,40}$")
_NOUN_AFTER = pattern(_FILE, "noun after")
_COUNTED = pattern(_FILE, "counted", after="$")
_NOT_SAID = pattern(_FILE, "not said", after="$")


def find_cues(text: str, start: int, end: int, quoted: list[tuple[int, int]]) -> Iterator[Cue]:
    """Yield the reporting verbs of ``text[start:end]`` that stand outside ``quoted``."""
    for match in _WORD.finditer(text, start, end):
        if _inside(match.start(), quoted):
            continue
        word, force = match[0], _FORCE[match[0]]
        before = text[max(start, match.start() - 44) : match.start()]
        clause = re.split("[,，。；;：:]", before)[-1]
        after = text[match.end() : min(end + 1, match.end() + 6)]
        if _is_verb(word, force, clause, after):
            yield Cue(match.start(), match.end(), force, word)


def _inside(position: int, stretches: list[tuple[int, int]]) -> bool:
    at = bisect_left(stretches, (position,)) - 1
    return at >= 0 and position < stretches[at][1]


def _is_verb(word: str, force: Force, clause: str, after: str) -> bool:
    if force is Force.SAYING:
        return bool(_SPEECH_MARK.match(after)) and not _NOT_SAID.search(clause)
    if not after.strip() or _NOUN_AFTER.match(after):
        return False
    if word in ("强调", "指出", "强调指出", "重申"):
        return not re.match("的(?!是)|过", after) and not clause.endswith("所")
    if word in ("提出", "明确", "批示", "指示"):
        return bool(re.match("(?:[，,：:]|要(?!求)|必须|“)", after)) and not clause.endswith(
            ("的", "党中央", "所")
        )
    if after[0] in "：:" and _COUNTED.search(clause):
        return True
    if _NOUN_BEFORE.search(clause) or _NOUN_CLAUSE.search(clause):
        return False
    return not (word in ("希望", "要求", "期望") and re.match("[，,]", after) and not clause)
