"""Where in a text a name may end."""

from __future__ import annotations

from annotator.suggest.officials.characters import BEGINS_BORDER, BORDER, CHARACTER, SAYS, WORD, characters
from annotator.suggest.officials.lexicon import lexicon

_BEHIND_SAYS = ("，", "。", "：", ":")
_UNITS = ("年", "月", "日", "号")
_LONGEST_NUMBER = 4


class Borders:
    """How much speaks at each place of a text for the end of a name; END stands behind the text."""

    __slots__ = ("_characters", "_text", "_words")

    def __init__(self, text: str) -> None:
        self._text = text
        self._words = lexicon().follow
        self._characters = characters()

    def at(self, position: int) -> int:
        """Return NOTHING, a CHARACTER or WORD that may follow, or PUNCTUATION; before the text, too."""
        return self.of(position, self._characters[self._text[position]])

    def of(self, position: int, character: int) -> int:
        """Return the same for ``position``, where a character stands that is ``character``."""
        if not character & BEGINS_BORDER:
            return character & BORDER
        text = self._text
        if text[position : position + 2] in self._words.heads and self._words.at(text, position):
            return WORD
        if text[position].isdigit():
            return WORD if self._is_dated(position) else CHARACTER
        if text[position] == SAYS and text[position + 1] in _BEHIND_SAYS:
            return WORD
        return character & BORDER

    def _is_dated(self, position: int) -> bool:
        """Whether a date begins at ``position``: 张三8日."""
        text, end = self._text, position
        while end < position + _LONGEST_NUMBER and text[end].isdecimal():
            end += 1
        return text[end] in _UNITS
