"""Radicals that text out of PDFs has in place of characters (⼈ for 人, ⻓ for 长)."""

from __future__ import annotations

import re
import unicodedata

# EquivalentUnifiedIdeograph.txt of Unicode for the supplement, which NFKC leaves alone.
_SUPPLEMENT = (
    "⺁厂⺄乙⺆冂⺈刀⺊卜⺋㔾⺌小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺗心⺘手⺙攵⺛旡⺝月⺞歺⺟母⺠民⺡氵⺢氺"
    "⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺱罓⺲罒⺳网⺶羊⺷羊⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹"
    "⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨"
    "⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜"
    "⻲亀⻳龟"
)
_CHARACTERS = {point: unicodedata.normalize("NFKC", chr(point)) for point in range(0x2F00, 0x2FD6)} | {
    ord(radical): character for radical, character in zip(_SUPPLEMENT[::2], _SUPPLEMENT[1::2], strict=True)
}
# The blocks of radicals, as a part of a set of characters.
RADICALS = "⺀-⿕"
_RADICAL = re.compile(f"[{RADICALS}]")


def with_characters(text: str) -> str:
    """Return ``text`` with a character for each radical; its length stays the same."""
    return text.translate(_CHARACTERS) if _RADICAL.search(text) else text
