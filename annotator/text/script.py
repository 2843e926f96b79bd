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


def stored_script(text: str) -> Script:
    """Return the script of most characters that belong to one only; Simplified where none does."""
    return _script_of(text, Script.SIMPLIFIED)


def convert(text: str, script: Script, names: Collection[str] = ()) -> str:
    """Return ``text`` in ``script``, as long as before; a line that is in it already stays.

    In ``names`` of people and places, in either script, and in those that the program knows,
    a character stays that stands for several of the other script.
    """
    if script is Script.AS_PUBLISHED or text.isascii():
        return text
    if script in _VARIANTS:
        return convert(text, Script.TRADITIONAL, names).translate(_variants(script))
    lines = text.split("\n")
    whole = stored_script(text)
    changed = [number for number, line in enumerate(lines) if _script_of(line, whole) is not script]
    if not changed:
        return text
    converter = _converter(script)
    finder = _names(frozenset(names))
    for number in changed:
        lines[number] = _keep_names(lines[number], converter.convert(lines[number]), finder)
    return "\n".join(lines)


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
def _only_in_one() -> tuple[dict[int, None], dict[int, None]]:
    """Return tables that delete the characters of Traditional, and of Simplified, texts alone."""
    to_simplified = dict(_entries("TSCharacters"))
    to_traditional = dict(_entries("STCharacters"))
    # 后 and 里 are found in both.
    simplified = {
        character for character, other in to_traditional.items() if to_simplified.get(other) == character
    }
    simplified -= set(to_simplified) | _both_scripts() | _KEPT_IN_NAMES
    traditional = {character for character, other in to_simplified.items() if character != other}
    traditional -= set(to_traditional) | _KEPT_IN_NAMES
    return dict.fromkeys(map(ord, traditional)), dict.fromkeys(map(ord, simplified))


def _both_scripts() -> set[str]:
    table = (files("opencc") / "dictionary" / "STCharacters.txt").read_text("utf-8")
    rows = (line.partition("\t") for line in table.split("\n"))
    return {key for key, _, choices in rows if key in choices.split(" ")}


def _telling(text: str) -> tuple[int, int]:
    """Return how many characters of ``text`` are of Traditional, and of Simplified, texts alone."""
    traditional, simplified = _only_in_one()
    return len(text) - len(text.translate(traditional)), len(text) - len(text.translate(simplified))


def _script_of(line: str, default: Script) -> Script:
    """Return the script of ``line``, ``default`` where nothing in it tells."""
    traditional, simplified = (0, 0) if line.isascii() else _telling(line)
    if traditional == simplified:
        return default
    return Script.TRADITIONAL if traditional > simplified else Script.SIMPLIFIED


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
