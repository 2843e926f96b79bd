"""Names of places: the official divisions with their codes, countries, waters, mountains, regions."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cache, cached_property
from typing import NamedTuple

import ahocorasick_rs

from annotator import paths


class Kind(IntEnum):
    """What a name stands for; divisions are ordered from the widest to the narrowest."""

    PROVINCE = 1
    PREFECTURE = 2
    COUNTY = 3
    TOWN = 4
    COUNTRY = 5
    CITY = 6
    NATURE = 7
    REGION = 8
    LANDMARK = 9
    WORD = 10


class Entry(NamedTuple):
    """One meaning of a name; ``full`` tells that it is written with its 省, 市, 县 …

    ``code`` has six digits for divisions (GB/T 2260), nine for towns, and is empty elsewhere.
    """

    kind: Kind
    code: str = ""
    full: bool = True


@dataclass(frozen=True, slots=True)
class Hit:
    """A name found in a text at ``[start, end)``, with all its meanings."""

    start: int
    end: int
    entries: tuple[Entry, ...]


_PEOPLES = (
    "维吾尔|哈萨克|柯尔克孜|蒙古|朝鲜|傈僳|仡佬|拉祜|布依|土家|毛南|仫佬|布朗|撒拉|达斡尔|景颇|普米|塔吉克|鄂温克|"
    "鄂伦春|裕固|保安|东乡|锡伯|壮|回|藏|苗|彝|侗|瑶|白|哈尼|黎|傣|佤|畲|水|纳西|土|羌|怒|独龙|满|各"
)
_AUTONOMOUS = re.compile(rf"(.{{2,}}?)(?:(?:{_PEOPLES})族?)+自治[州县旗]")
_SUFFIX = {
    Kind.PROVINCE: re.compile(r"(?:省|市|特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区)$"),
    Kind.PREFECTURE: re.compile(r"(?:市|地区|盟|州)$"),
    Kind.COUNTY: re.compile(r"(?:林区|特区|矿区|新区|县|区|市|旗)$"),
}
_TOWN_END = re.compile("镇|乡|街道|苏木")
# What a county-level division may have been before: districts come out of counties and cities.
_BEFORE = {"区": "县市", "市": "县"}
_WORLD = {"continent": Kind.REGION, "country": Kind.COUNTRY, "city": Kind.CITY}
_NATURE = {
    "water": Kind.NATURE, "mountain": Kind.NATURE, "region": Kind.REGION, "landmark": Kind.LANDMARK,
}  # fmt: skip


def prefix(code: str) -> str:
    """Return the digits of a code that all divisions below it share."""
    if len(code) > 6:
        return code
    return code[:2] if code.endswith("0000") else code[:4] if code.endswith("00") else code


class Gazetteer:
    """All names, found in one pass over a text."""

    def __init__(self) -> None:
        self.names: dict[str, list[Entry]] = {}
        self._read_divisions()
        self._read_renamed()
        self._read_lists("world.tsv", _WORLD)
        self._read_lists("nature.tsv", _NATURE)
        for word in lexicon()["blockers"]:
            self._add(word, Entry(Kind.WORD))
        self._keys = list(self.names)
        self._automaton = ahocorasick_rs.AhoCorasick(
            self._keys,
            matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
            implementation=ahocorasick_rs.Implementation.NoncontiguousNFA,
        )

    def find(self, text: str) -> list[Hit]:
        """Return the names in ``text``: the leftmost, and of those the longest."""
        found = [(start, end) for _, start, end in self._automaton.find_matches_as_indexes(text)]
        hits: list[Hit] = []
        reached = 0
        for start, end in sorted([*found, *self._towns_in(text)], key=_leftmost_longest):
            if start >= reached:
                hits.append(Hit(start, end, self.meanings(text[start:end])))
                reached = end
        return hits

    def _towns_in(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield every name of a town: they are too many for the automaton to be made quickly."""
        for match in _TOWN_END.finditer(text):
            end = match.end()
            for start in range(max(0, end - 12), end - 2):
                if text[start:end] in self._towns:
                    yield start, end

    def meanings(self, name: str) -> tuple[Entry, ...]:
        """Return what a name may stand for; nothing for an unknown one."""
        entries = tuple(self.names.get(name, ()))
        if not _TOWN_END.search(name):
            return entries
        return (*entries, *(Entry(Kind.TOWN, code) for code in self._towns.get(name, ())))

    def chain(self, code: str) -> str:
        """Return the official names from the province down to the county of that code, joined."""
        return "".join(division_chain(code))

    def _add(self, name: str, entry: Entry) -> None:
        entries = self.names.get(name)
        if entries is None:
            self.names[name] = [entry]
        elif not any(one.code == entry.code and one.kind == entry.kind for one in entries):
            entries.append(entry)

    def _read_divisions(self) -> None:
        for code, name in _rows("divisions.tsv"):
            kind = _kind_of(code, name)
            self._add(name, Entry(kind, code))
            for written, full in _variants(name, kind):
                self._add(written, Entry(kind, code, full))

    def _read_renamed(self) -> None:
        for _, name, code in _rows("renamed.tsv"):
            kind = _kind_of(code, name)
            self._add(name, Entry(kind, code))
            stem = _SUFFIX[kind].sub("", name)
            if len(stem) > 1:
                self._add(stem, Entry(kind, code, full=False))

    @cached_property
    def _towns(self) -> dict[str, list[str]]:
        towns: dict[str, list[str]] = {}
        for parent, line in _rows("townships.tsv"):
            for item in line.split(" "):
                towns.setdefault(item[:-3], []).append(parent + item[-3:])
        return towns

    def _read_lists(self, file: str, kinds: dict[str, Kind]) -> None:
        for kind, line in _rows(file):
            for name in line.split(" "):
                self._add(name, Entry(kinds[kind]))


def division_of_outlet(outlet: str) -> str:
    """Return the code of the province or prefecture that an outlet is named after; 湖南日报 → 430000.

    Empty where its name begins with none.
    """
    best = ""
    longest = 0
    for code, name in _division_names().items():
        kind = _kind_of(code, name)
        if kind not in (Kind.PROVINCE, Kind.PREFECTURE):
            continue
        stem = _SUFFIX[kind].sub("", name)
        if len(stem) > max(1, longest) and outlet.startswith(stem):
            best, longest = code, len(stem)
    return best


def division_chain(code: str) -> tuple[str, ...]:
    """Return the official names from the province down to the county that ``code`` lies in."""
    names = _division_names()
    steps = dict.fromkeys((code[:2] + "0000", code[:4] + "00", code[:6]))
    return tuple(dict.fromkeys(names[step] for step in steps if step in names))


@cache
def _division_names() -> dict[str, str]:
    names: dict[str, str] = {}
    for code, name in _rows("divisions.tsv"):
        names.setdefault(code, name)
    return names


@cache
def gazetteer() -> Gazetteer:
    """Return the gazetteer, read when it is first asked for."""
    return Gazetteer()


@cache
def lexicon() -> dict[str, tuple[str, ...]]:
    """Return the word lists of the grammar of sites."""
    path = paths.resource("gazetteers", "sites.json")
    lists: dict[str, list[str]] = json.loads(path.read_text(encoding="utf-8"))
    return {name: tuple(words) for name, words in lists.items()}


def _leftmost_longest(interval: tuple[int, int]) -> tuple[int, int]:
    return interval[0], -interval[1]


def _rows(file: str) -> Iterator[list[str]]:
    with paths.resource("gazetteers", file).open(encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\n").split("\t")


def _kind_of(code: str, name: str) -> Kind:
    if code[:2] in ("71", "81", "82"):
        return Kind.PROVINCE if len(name) > 3 or name.endswith("省") else Kind.PREFECTURE
    if code.endswith("0000"):
        return Kind.PROVINCE
    return Kind.PREFECTURE if code.endswith("00") else Kind.COUNTY


def _variants(name: str, kind: Kind) -> Iterable[tuple[str, bool]]:
    """Yield the other ways of writing a division, and whether each is a full one."""
    autonomous = _AUTONOMOUS.fullmatch(name)
    stem = autonomous[1] if autonomous else name
    if autonomous:
        yield stem + ("州" if kind is Kind.PREFECTURE else name[-1]), True
    else:
        stem = _SUFFIX[kind].sub("", name)
    if len(stem) < 2 or stem == name:
        return
    yield stem, False
    if kind is Kind.COUNTY and name[-1] in _BEFORE:
        for suffix in _BEFORE[name[-1]]:
            yield stem + suffix, True
    elif kind is Kind.PREFECTURE:
        yield stem + "市", True
        yield stem + "地区", True
