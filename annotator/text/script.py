"""Between Simplified and Traditional characters; the length of a text never changes."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

import ahocorasick_rs

from annotator.paths import resource


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
_PREFERRED = str.maketrans(
    "峯羣衆喫爲啓僞麪竈糉蔘祕牀擡脣覈鉢鍼皁癡纔", "峰群眾吃為啟偽麵灶粽參秘床抬唇核缽針皂痴才"
)
# In names these stay: each stands for several characters of the other script.
_KEPT_IN_NAMES = frozenset("里干谷岳于乾於")
_KEPT_SURNAMES = frozenset("范余郁党")
_DIVISION = re.compile("[省市县縣区區镇鎮乡鄉村州旗]$")


class Written:
    """A text with the script of each of its lines; a line where nothing tells is as most are."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = text.split("\n")
        self._surplus = [0 if line.isascii() else _traditional_surplus(line) for line in self._lines]
        self.script = Script.TRADITIONAL if sum(self._surplus) > 0 else Script.SIMPLIFIED

    def in_script(self, script: Script, names: Collection[str] = ()) -> str:
        """Return the text in ``script``, as long as before; a line that is in it already stays.

        In ``names`` of people and places, in either script, and in those that the program knows,
        a character stays that stands for several of the other script.
        """
        if script is Script.AS_PUBLISHED:
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
        surplus = self._surplus[number]
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
    phrases, characters = (dict(_entries(name)) for name in _DICTIONARIES[script])
    return _Converter(
        {ord(key): value for key, value in characters.items()},
        tuple(phrases.values()),
        _finder(tuple(phrases)),
    )


def _entries(name: str) -> Iterator[tuple[str, str]]:
    """Yield the entries of one of OpenCC's dictionaries, the first choice of each.

    Left out is what would change the length, or need a glyph that common fonts lack.
    """
    table = (files("opencc") / "dictionary" / f"{name}.txt").read_text("utf-8")
    for line in table.split("\n"):
        key, _, choices = line.strip().partition("\t")
        value = choices.partition(" ")[0].translate(_PREFERRED)
        if value and len(key) == len(value) and not (max(value) > "\uffff" >= max(key)):
            yield key, value


def _finder(words: tuple[str, ...]) -> ahocorasick_rs.AhoCorasick:
    return ahocorasick_rs.AhoCorasick(words, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)


@cache
def _variants(script: Script) -> dict[int, str]:
    return {ord(key): value for key, value in _entries(_VARIANTS[script])}


@cache
def _only_in_one() -> tuple[frozenset[str], frozenset[str]]:
    """Return the characters of Traditional, and of Simplified, texts alone."""
    to_simplified = dict(_entries("TSCharacters"))
    to_traditional = dict(_entries("STCharacters"))
    simplified = {key for key, value in to_traditional.items() if to_simplified.get(value) == key}
    # 后 and 里 are found in both.
    simplified -= set(to_simplified) | _both_scripts() | _KEPT_IN_NAMES
    traditional = {character for character, other in to_simplified.items() if character != other}
    traditional -= set(to_traditional) | _KEPT_IN_NAMES
    return frozenset(traditional), frozenset(simplified)


def _both_scripts() -> set[str]:
    table = (files("opencc") / "dictionary" / "STCharacters.txt").read_text("utf-8")
    rows = (line.partition("\t") for line in table.split("\n"))
    return {key for key, _, choices in rows if key in choices.split(" ")}


def _traditional_surplus(line: str) -> int:
    """Return by how much the characters of Traditional texts alone outnumber those of Simplified ones."""
    traditional, simplified = _only_in_one()
    return sum(map(traditional.__contains__, line)) - sum(map(simplified.__contains__, line))


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
    return {ord(key): value for key, value in _entries("STCharacters")}


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
