"""Between Simplified and Traditional characters; the length of a text never changes."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import ahocorasick_rs

from annotator.paths import resource
from annotator.text.radicals import RADICALS


class Script(StrEnum):
    """In which characters a text is written or shown."""

    AS_PUBLISHED = "as_published"
    SIMPLIFIED = "simplified"
    TRADITIONAL = "traditional"
    TAIWAN = "taiwan"
    HONG_KONG = "hong_kong"


# OpenCC's dictionaries: phrases first, then single characters.
_DICTIONARIES = {
    Script.SIMPLIFIED: ("TSPhrases", "TSCharacters"),
    Script.TRADITIONAL: ("STPhrases", "STCharacters"),
}
# What Taiwan and Hong Kong write in place of OpenCC's own Traditional characters.
_VARIANTS = {Script.TAIWAN: "TWVariants", Script.HONG_KONG: "HKVariants"}
# Variants that readers of Traditional texts rarely see, each with what Taiwan and Hong Kong write.
_UNUSUAL = frozenset("峯羣衆喫爲啓僞麪竈糉蔘祕牀擡脣覈鉢鍼皁癡纔")
_PREFERRED = str.maketrans(
    "峯羣衆喫爲啓僞麪竈糉蔘祕牀擡脣覈鉢鍼皁癡纔", "峰群眾吃為啟偽麵灶粽參秘床抬唇核缽針皂痴才"
)
# In names these stay: each stands for several characters of the other script.
_KEPT_IN_NAMES = frozenset("里干谷岳于乾於")
_KEPT_SURNAMES = frozenset("范余郁党")
_DIVISION = re.compile("[省市县縣区區镇鎮乡鄉村州旗]$")


class Written:
    """A text with the script of each of its lines; a line where nothing tells is as most are.

    It ``is_plain`` where it is Simplified throughout and has no radicals.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = text.split("\n")
        # Most texts have no character of Traditional texts alone, and no radical: they need no count.
        self.is_plain = _maybe_traditional().search(text) is None
        self._surplus = [] if self.is_plain else [_traditional_surplus(line) for line in self._lines]
        self.script = Script.TRADITIONAL if sum(self._surplus) > 0 else Script.SIMPLIFIED

    def in_script(self, script: Script, names: Collection[str] = ()) -> str:
        """Return the text in ``script``, as long as before; a line that is in it already stays.

        In ``names`` of people and places, in either script, and in those that the program knows,
        a character stays that stands for several of the other script.
        """
        if script is Script.AS_PUBLISHED or (self.is_plain and script is Script.SIMPLIFIED):
            return self._text
        if script in _VARIANTS:
            return self.in_script(Script.TRADITIONAL, names).translate(_variants(script))
        foreign = [number for number in range(len(self._lines)) if self._is_foreign(number, script)]
        if not foreign:
            return self._text
        converter = _converter(script)
        finder = _names(frozenset(names))
        lines = list(self._lines)
        for number in foreign:
            lines[number] = _keep_names(lines[number], converter.convert(lines[number]), finder)
        return "\n".join(lines)

    def _is_foreign(self, number: int, script: Script) -> bool:
        surplus = self._surplus[number] if self._surplus else 0
        if surplus == 0:
            return self.script is not script and not self._lines[number].isascii()
        return (surplus > 0) is not (script is Script.TRADITIONAL)


def stored_script(text: str) -> Script:
    """Return the script of most characters that belong to one only; Simplified where none does."""
    return Written(text).script


def convert(text: str, script: Script, names: Collection[str] = ()) -> str:
    """Return ``text`` in ``script`` (see ``Written.in_script``)."""
    return text if text.isascii() else Written(text).in_script(script, names)


def characters_of(script: Script) -> dict[int, str]:
    """Return the table for ``str.translate`` to ``script``, character by character."""
    return _converter(Script.SIMPLIFIED).characters if script is Script.SIMPLIFIED else _to_traditional()


def simplified_characters() -> dict[int, str]:
    """Return the table for ``str.translate`` from Traditional to Simplified characters."""
    return characters_of(Script.SIMPLIFIED)


@dataclass(frozen=True, slots=True)
class _Converter:
    """Longest phrase first, from left to right, then single characters."""

    characters: dict[int, str]
    phrases: tuple[str, ...]
    finder: ahocorasick_rs.AhoCorasick

    def convert(self, text: str) -> str:
        pieces: list[str] = []
        position = 0
        for index, start, end in self.finder.find_matches_as_indexes(text):
            pieces.append(text[position:start].translate(self.characters))
            pieces.append(self.phrases[index])
            position = end
        pieces.append(text[position:].translate(self.characters))
        return "".join(pieces)


@cache
def _converter(script: Script) -> _Converter:
    phrases, characters = map(_characters, _DICTIONARIES[script])
    return _Converter(
        {ord(key): value for key, value in characters.items()},
        tuple(phrases.values()),
        _finder(tuple(phrases)),
    )


def _entries(name: str) -> Iterator[tuple[str, str]]:
    """Yield the entries of one of OpenCC's dictionaries, the first choice of each.

    Left out is what would change the length, or need a glyph that common fonts lack.
    """
    for key, choices in _rows(name):
        value = choices.partition(" ")[0]
        if not _UNUSUAL.isdisjoint(value):
            value = value.translate(_PREFERRED)
        if value and len(key) == len(value) and not (max(value) > "\uffff" >= max(key)):
            yield key, value


@cache
def _rows(name: str) -> tuple[tuple[str, str], ...]:
    """Return the rows of one of OpenCC's dictionaries: what is written, and what it may become."""
    table = (_dictionaries() / f"{name}.txt").read_text("utf-8")
    cells = table.strip("\n").replace("\n", "\t").split("\t")
    return tuple(zip(cells[::2], cells[1::2], strict=True))


@cache
def _dictionaries() -> Path:
    """Return the folder of OpenCC's dictionaries without importing its converter."""
    package = find_spec("opencc")
    folders = package.submodule_search_locations if package else None
    if not folders:
        raise ModuleNotFoundError("opencc-python-reimplemented is not installed", name="opencc")
    return Path(folders[0]) / "dictionary"


def _finder(words: tuple[str, ...]) -> ahocorasick_rs.AhoCorasick:
    return ahocorasick_rs.AhoCorasick(words, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)


@cache
def _variants(script: Script) -> dict[int, str]:
    return {ord(key): value for key, value in _entries(_VARIANTS[script])}


@cache
def _characters(name: str) -> dict[str, str]:
    return dict(_entries(name))


@cache
def _traditional_only() -> frozenset[str]:
    """Return the characters of Traditional texts alone.

    Every text waits for these: they are taken from the rows, not from the tables of a conversion.
    """
    changed = {
        key
        for key, choices in _rows("TSCharacters")
        if choices[0] != key and (choices[0] <= "\uffff" or key > "\uffff")
    }
    return frozenset(changed.difference(dict(_rows("STCharacters")), _KEPT_IN_NAMES))


@cache
def _simplified_only() -> frozenset[str]:
    """Return the characters of Simplified texts alone."""
    back = _characters("TSCharacters")
    found = {key for key, value in _characters("STCharacters").items() if back.get(value) == key}
    # 后 and 里 are found in both.
    both = {key for key, choices in _rows("STCharacters") if key in choices.split(" ")}
    return frozenset(found - back.keys() - both - _KEPT_IN_NAMES)


@cache
def _maybe_traditional() -> re.Pattern[str]:
    """Return what finds a character of Traditional texts alone, a radical, or a character beyond U+FFFF.

    A set within 16 bits is looked up at once, further characters one after another.
    """
    plane = sorted(character for character in _traditional_only() if character <= "\uffff")
    return re.compile(f"[{''.join(plane)}{RADICALS}\U00010000-\U0010ffff]")


def _traditional_surplus(line: str) -> int:
    """Return by how much the characters of Traditional texts alone outnumber those of Simplified ones."""
    return sum(map(_traditional_only().__contains__, line)) - sum(map(_simplified_only().__contains__, line))


@cache
def _known_names() -> frozenset[str]:
    lines = resource("scripts", "names.txt").read_text("utf-8").split("\n")
    return frozenset(line for line in lines if line and not line.startswith("#"))


@cache
def _names(more: frozenset[str]) -> tuple[tuple[str, ...], ahocorasick_rs.AhoCorasick]:
    """Return names in both scripts that hold a character to keep, and what finds them."""
    plain = {name for name in _known_names() | more if _kept(name)}
    both = {converted for name in plain for converted in _in_both(name)}
    words = tuple(sorted(both))
    return words, _finder(words)


def _in_both(name: str) -> Iterator[str]:
    yield name
    for script in _DICTIONARIES:
        characters = _converter(script).characters if script is Script.SIMPLIFIED else _to_traditional()
        other = list(name.translate(characters))
        for position in _kept(name):
            other[position] = name[position]
        yield "".join(other)


@cache
def _joining() -> frozenset[str]:
    """Return the words that end in 于: 由于欢迎 holds no name."""
    return frozenset(key for key, _ in _entries("STPhrases") if len(key) == 2 and key.endswith("于"))


@cache
def _to_traditional() -> dict[int, str]:
    return {ord(key): value for key, value in _characters("STCharacters").items()}


def _kept(name: str) -> list[int]:
    """Return the positions in ``name`` of the characters to keep."""
    surname = name[:1] in _KEPT_SURNAMES and (name[0] == "范" or not _DIVISION.search(name))
    return [
        position
        for position, character in enumerate(name)
        if character in _KEPT_IN_NAMES or (surname and position == 0)
    ]


def _keep_names(line: str, converted: str, names: tuple[tuple[str, ...], ahocorasick_rs.AhoCorasick]) -> str:
    words, finder = names
    found = finder.find_matches_as_indexes(line)
    if not found:
        return converted
    characters = list(converted)
    for index, start, _ in found:
        if line[max(0, start - 1) : start + 1] in _joining():
            continue
        for position in _kept(words[index]):
            characters[start + position] = line[start + position]
    return "".join(characters)
