"""Where in a text a name may end."""

from __future__ import annotations

import re
from functools import cache

from annotator.suggest.officials.lexicon import lexicon

NOTHING, CHARACTER, WORD, PUNCTUATION = range(4)

# 张三说：, 张三8日
_ENDING = re.compile(r"说[，。：:]|\d{1,4}[年月日号]")
_SAYS = "说"
_FULL_STOPS = frozenset("，。、；：！？,;:!?()（）“”‘’\"'《》〈〉【】[]…—\n \t　 ")
_ALWAYS = "等副"


def is_full_stop(character: str) -> bool:
    """Whether ``character`` is punctuation or white space; nothing at all is, too."""
    return character in _FULL_STOPS or not character


class Borders:
    """How much speaks at each place of a text for the end of a name."""

    __slots__ = ("_alone", "_known", "_text", "_words")

    def __init__(self, text: str) -> None:
        self._text = text
        self._words = lexicon().follow
        self._alone = _alone()
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
        alone = self._alone.get(character, NOTHING)
        if alone >= WORD or self._words.at(text, position):
            return max(alone, WORD)
        digit = character.isdigit()
        if (digit or character == _SAYS) and _ENDING.match(text, position):
            return WORD
        return CHARACTER if digit else alone


@cache
def _alone() -> dict[str, int]:
    """Return what single characters are, whatever goes on behind them."""
    return (
        dict.fromkeys(lexicon().follow_characters, CHARACTER)
        | dict.fromkeys(_ALWAYS, WORD)
        | dict.fromkeys(_FULL_STOPS, PUNCTUATION)
    )
