"""Where in a text a name may end."""

from __future__ import annotations

from functools import cache

from annotator.suggest.officials.lexicon import OFFICES, lexicon
from annotator.suggest.wordlists import sections

NOTHING, CHARACTER, WORD, PUNCTUATION = range(4)

_SAYS = "说"
_BEHIND_SAYS = ("，", "。", "：", ":")
_UNITS = ("年", "月", "日", "号")
_LONGEST_NUMBER = 4
_FULL_STOPS = frozenset("，。、；：！？,;:!?()（）“”‘’\"'《》〈〉【】[]…—\n \t　 ")
_ALWAYS = "等副"


def is_full_stop(character: str) -> bool:
    """Whether ``character`` is punctuation or white space; nothing at all is, too."""
    return character in _FULL_STOPS or not character


class Borders(dict[int, int]):
    """How much speaks at each place of a text for the end of a name.

    NOTHING, a CHARACTER or WORD that may follow, or PUNCTUATION; a place is looked at when it is asked for.
    """

    __slots__ = ("_alone", "_text", "_words")

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text
        self._words = lexicon().follow
        self._alone = _alone()

    def __missing__(self, position: int) -> int:
        text, words = self._text, self._words
        character = text[position : position + 1] if position >= 0 else ""
        known = self._alone.get(character, NOTHING)
        if known < WORD:
            if text[position : position + 2] in words.heads and words.at(text, position):
                known = WORD
            elif character.isdigit():
                known = WORD if _is_dated(text, position) else CHARACTER
            elif character == _SAYS and text[position + 1 : position + 2] in _BEHIND_SAYS:
                known = WORD
        self[position] = known
        return known


def _is_dated(text: str, position: int) -> bool:
    """Whether a date begins at ``position``: 张三8日."""
    end = position
    while end < position + _LONGEST_NUMBER and text[end : end + 1].isdecimal():
        end += 1
    return text[end : end + 1] in _UNITS


@cache
def _alone() -> dict[str, int]:
    """Return what single characters are, or nothing at all, whatever goes on behind them."""
    follow = (word for word in sections(OFFICES)["follow"] if len(word) == 1)
    return (
        dict.fromkeys(follow, CHARACTER)
        | dict.fromkeys(_ALWAYS, WORD)
        | dict.fromkeys((*_FULL_STOPS, ""), PUNCTUATION)
    )
