"""What stands in a text by accident, as named rules; none of them touches the stored text."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from annotator.text.alignment import Cut

# Chinese characters, and the other letters beyond Latin-1. Spelt out in ranges, the set takes
# Python some milliseconds to make ready, every time it occurs.
HAN = "[^\\W\\x00-\\xff]"

# Qt breaks lines at these, str.splitlines too; as "\n" they mean one thing everywhere.
_BREAKS = "\r\x0b\x0c\x85\u2028\u2029"
_TONES = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿế"
_SYLLABLE = re.compile(
    "(?:f(?:a|ang?|ei|eng?|ou?|u)|"
    "(?:[zcs]h|[bpmdtnlgkhjqxrzcsyw])?"
    "(?:[iu]?ang?|[iu]ai|[iu]?ao|[iu]a|ai|a|[iu]e|ei|eng?|er|e|iong|ing?|iu|i|ong|ou|o|uo|ui|ue|un|u|[üv]e?|ng?|m))"
    "+"
)
# Syllables that are read without a tone and so bear no mark.
_TONELESS = frozenset(
    {"de", "le", "zhe", "zi", "men", "ma", "ba", "ne", "ya", "tou", "shang", "xia", "guo", "di"}
)
_IN_BRACKETS = re.compile(f"[(（](?<={HAN}.)([a-z{_TONES}üê\u0300\u0301\u0304\u030c ]{{1,30}})[)）]")
_BRACKETS = "(（"
_ZERO_WIDTH = "\u200b\u2060\ufeff\u00ad\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_JOINERS = "\u200c\u200d"
_CONTROL = "".join(map(chr, (*range(0x09), *range(0x0E, 0x20), 0x7F)))
# White space but for the line feed, spelt out: a set is looked up faster than a class.
_BLANKS = (
    " \t\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
    "\u200a\u2028\u2029\u202f\u205f\u3000"
)
_BLANK = f"[{_BLANKS}]"
# With these most kinds of noise begin; few texts have many of them.
_SELDOM = re.compile(f"[{_BRACKETS}{_ZERO_WIDTH}{_JOINERS}{_CONTROL}{_BLANKS}]")
_UNREADABLE = re.compile(f"^{_BLANK}*(?:\\?{{2,}}|\ufffd+){_BLANK}*", re.MULTILINE)
_BLANK_LINES = re.compile(f"\n((?:{_BLANK}*\n)+)")
# Three full stops and more stand for an ellipsis.
_DOUBLED = re.compile("[，、；：。]((?<=，)，+|(?<=、)、+|(?<=；)；+|(?<=：)：+|(?<=[^。]。)。(?!。))")
_TWICE = tuple(2 * mark for mark in "，、；：。")
_ENTITY = re.compile("&(?:[a-zA-Z]{2,8}|#[0-9]{2,6}|#[xX][0-9a-fA-F]{2,5});")
_TAG = re.compile(
    "</?(?:p|br|div|span|strong|b|em|i|u|a|img|font|center|table|tbody|tr|td|h[1-6]|o:p)(?:\\s[^<>\n]{0,300})?/?>",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of noise; ``find`` yields its cuts, sorted, in code points of the text given.

    Beside the text it is given the places of the seldom characters with which this noise ``begins``;
    where there are none it is not asked. It is always asked where no character tells.
    What is ``inline`` stands inside words: a line is as wide as it is without that.
    """

    name: str
    find: Callable[[str, Sequence[int]], Iterator[Cut]]
    begins: str = ""
    inline: bool = False


def find_noise(text: str, rules: Iterable[Rule]) -> tuple[list[Cut], list[Cut]]:
    """Return the cuts that ``rules`` make in ``text``: those inside words, and the others."""
    seldom = [match.start() for match in _SELDOM.finditer(text)]
    places: dict[str, list[int]] = {}
    inline: list[Cut] = []
    others: list[Cut] = []
    for rule in rules:
        begins = rule.begins
        if begins not in places:
            places[begins] = [place for place in seldom if text[place] in begins]
        if places[begins] or not begins:
            (inline if rule.inline else others).extend(rule.find(text, places[begins]))
    return inline, others


def _pinyin(text: str, places: Sequence[int]) -> Iterator[Cut]:
    for match in _matches(_IN_BRACKETS, text, places):
        if _is_pinyin(match[1]):
            yield Cut(match.start(), match.end(), "", True)


def _matches(pattern: re.Pattern[str], text: str, places: Sequence[int]) -> Iterator[re.Match[str]]:
    """Yield what ``pattern`` matches at ``places``, each behind the one before."""
    end = 0
    for place in places:
        if place >= end and (match := pattern.match(text, place)):
            end = match.end()
            yield match


@lru_cache(maxsize=4096)
def _is_pinyin(letters: str) -> bool:
    letters = unicodedata.normalize("NFC", letters).replace(" ", "")
    bare = unicodedata.normalize("NFD", letters).encode("ascii", "ignore").decode("ascii")
    toned = any(character in _TONES for character in letters)
    return _SYLLABLE.fullmatch(bare) is not None and (toned or letters in _TONELESS)


def _markup(text: str, _places: Sequence[int]) -> Iterator[Cut]:
    for match in _ENTITY.finditer(text) if "&" in text else ():
        character = html.unescape(match[0])
        if len(character) == 1 and (character.isprintable() or character.isspace()):
            yield Cut(match.start(), match.end(), " " if character.isspace() else character)
    for match in _TAG.finditer(text) if "<" in text else ():
        yield Cut(match.start(), match.end(), "", True)


def _removal(name: str, begins: str, behind: str, *, attached: bool, inline: bool = False) -> Rule:
    """Return a rule that removes one of the characters ``begins`` with what matches ``behind`` it.

    Where that has a group, only this is removed. The pattern looks behind what it has taken.
    """
    compiled = re.compile(f"[{begins}]{behind}", re.MULTILINE)
    group = 1 if compiled.groups else 0

    def find(text: str, places: Sequence[int]) -> Iterator[Cut]:
        for match in _matches(compiled, text, places):
            start, end = match.span(group)
            if start < end:
                yield Cut(start, end, "", attached)

    return Rule(name, find, begins, inline)


def _doubled_punctuation(text: str, _places: Sequence[int]) -> Iterator[Cut]:
    if any(mark in text for mark in _TWICE):
        for match in _DOUBLED.finditer(text):
            yield Cut(*match.span(1), "", True)


def _blank_lines(text: str, _places: Sequence[int]) -> Iterator[Cut]:
    for match in _BLANK_LINES.finditer(text):
        yield Cut(*match.span(1))


def _question_marks(text: str, _places: Sequence[int]) -> Iterator[Cut]:
    if "??" in text or "\ufffd" in text:
        for match in _UNREADABLE.finditer(text):
            yield Cut(match.start(), match.end())


RULES = (
    Rule("pinyin", _pinyin, _BRACKETS, inline=True),
    _removal(
        "zero_width",
        _ZERO_WIDTH + _JOINERS,
        # A joiner between two emoji is part of a glyph.
        f"(?:(?<=[{_ZERO_WIDTH}])[{_ZERO_WIDTH}]*|(?<=[{_JOINERS}])(?![\u2600-\u27bf\U0001f000-\U0001faff]))",
        attached=True,
        inline=True,
    ),
    _removal("control", _CONTROL, f"[{_CONTROL}]*", attached=True, inline=True),
    Rule("markup", _markup, inline=True),
    Rule("doubled_punctuation", _doubled_punctuation),
    Rule("question_marks", _question_marks),
    _removal("indent", _BLANKS, f"(?<![^\n].){_BLANK}*", attached=False),
    _removal("trailing_space", _BLANKS, f"{_BLANK}*$", attached=False),
    _removal("doubled_space", _BLANKS, f"(?<=\\S{_BLANK})({_BLANK}+)(?=\\S)", attached=False),
    Rule("blank_line", _blank_lines),
)


# Blanks that are no noise to a reader, but part what recommenders look for: 2024 年 11 月, 李　强.
BLANK_RULES = (
    _removal(
        "blank_beside_digits",
        " \xa0",
        f"(?:(?<={HAN}.)(?=\\d)|(?<=[，。、：；（《“].)(?=\\d)|(?<=\\d.)(?={HAN}|[，。、：；）》”%％]))",
        attached=False,
    ),
    _removal(
        "blank_beside_punctuation",
        " \xa0",
        "(?:(?=[，。、：；！？）》”])|(?<=[，。、：；！？（《“].))",
        attached=False,
    ),
    _removal(
        "blank_in_name",
        " \xa0\u3000",
        f"(?:(?<=^{HAN}.)|(?<=[\\s、，：；（(]{HAN}.))(?={HAN}(?:[\\s、，。；）)]|$))",
        attached=False,
    ),
)


def unify_breaks(text: str) -> str:
    """Return ``text`` with every line separator as a line feed; its length stays the same."""
    for mark in _BREAKS:
        if mark in text:
            text = text.replace(mark, "\n")
    return text
