"""Where in a text a name may end."""

from __future__ import annotations

import re

from annotator.suggest.officials.lexicon import lexicon

NOTHING, CHARACTER, WORD, PUNCTUATION = range(4)

# 张三说：, 张三8日
_ENDING = re.compile(r"说[，。：:]|\d{1,4}[年月日号]")
_FULL_STOPS = frozenset("，。、；：！？,;:!?()（）“”‘’\"'《》〈〉【】[]…—\n \t　 ")


def is_full_stop(character: str) -> bool:
    """Whether ``character`` is punctuation or white space; nothing at all is, too."""
    return character in _FULL_STOPS or not character


class Borders:
    """How much speaks at each place of a text for the end of a name."""

    __slots__ = ("_characters", "_known", "_text", "_words")

    def __init__(self, text: str) -> None:
        self._text = text
        self._words = lexicon().follow
        self._characters = lexicon().follow_characters
        self._known: dict[int, int] = {}

    def at(self, position: int) -> int:
        """Return what stands at ``position``: NOTHING, a CHARACTER or WORD that may follow, PUNCTUATION."""
        known = self._known.get(position)
        if known is None:
            known = self._known[position] = self._look(position)
        return known

    def _look(self, position: int) -> int:
        text = self._text
        if not 0 <= position < len(text):
            return PUNCTUATION
        character = text[position]
        if character in _FULL_STOPS:
            return PUNCTUATION
        if character in "等副" or self._words.at(text, position) or _ENDING.match(text, position):
            return WORD
        if character in self._characters or character.isdigit():
            return CHARACTER
        return NOTHING
