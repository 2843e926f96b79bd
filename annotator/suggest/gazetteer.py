"""Names of places: the official divisions with their codes, countries, waters, mountains, regions."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cache, cached_property
from operator import itemgetter
from typing import NamedTuple, TypeAlias

import ahocorasick_rs

from annotator import paths
from annotator.suggest.wordlists import one_of


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
    CONTINENT = 11


class Entry(NamedTuple):
    """One meaning of a name; ``full`` tells that it is written with its 省, 市, 县 …

    ``code`` has six digits for divisions (GB/T 2260), nine for towns, and is empty elsewhere.
    """

    kind: Kind
    code: str = ""
    full: bool = True


DIVISIONS = frozenset((Kind.PROVINCE, Kind.PREFECTURE, Kind.COUNTY, Kind.TOWN))


@dataclass(frozen=True, slots=True, eq=False)
class Name:
    """What a name may stand for; made once for all texts.

    ``is_word`` tells that it is a common word too, ``is_full`` that some division is written so with its
    省, 市, 县 …, ``is_division`` and ``is_abroad`` what it is first, ``only_divisions`` that it is nothing
    else, ``is_sure`` that it is a division whatever the article is about: no town, no county by its stem.
    ``code`` is the only code of a division among the meanings, or empty.
    """

    entries: tuple[Entry, ...]
    is_word: bool
    is_full: bool
    is_division: bool
    only_divisions: bool
    is_sure: bool
    is_abroad: bool
    code: str

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Name:
        """Make the name with these meanings."""
        meanings = tuple(entries)
        places = tuple(entry for entry in meanings if entry.kind is not Kind.WORD)
        codes = {entry.code for entry in places if entry.kind in DIVISIONS}
        is_full = any(entry.full for entry in places)
        is_division = bool(places) and places[0].kind in DIVISIONS
        is_wide = any(entry.kind <= Kind.PREFECTURE for entry in places)
        return cls(
            entries=places,
            is_word=len(places) < len(meanings),
            is_full=is_full,
            is_division=is_division,
            is_sure=is_division and (places[0].kind is not Kind.TOWN if is_full else is_wide),
            only_divisions=bool(places) and all(entry.kind in DIVISIONS for entry in places),
            is_abroad=bool(places) and places[0].kind in (Kind.COUNTRY, Kind.CITY),
            code=next(iter(codes)) if len(codes) == 1 else "",
        )


# A name found in a text at ``[start, end)``.
Hit: TypeAlias = tuple[int, int, Name]
_Spelt: TypeAlias = tuple[Name | None, dict[str, list[tuple[str, Name]]]]

_PEOPLES = one_of("peoples.txt", "peoples")
_AUTONOMOUS = re.compile(rf"(.{{2,}}?)(?:(?:{_PEOPLES}|各)族?)+自治[州县旗]")
_SUFFIX = {
    Kind.PROVINCE: re.compile(r"(?:省|市|特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区)$"),
    Kind.PREFECTURE: re.compile(r"(?:市|地区|盟|州)$"),
    Kind.COUNTY: re.compile(r"(?:林区|特区|矿区|新区|县|区|市|旗)$"),
}
_TOWN_ENDS = ("镇", "乡", "街道", "苏木")
_LONGEST_TOWN = 12
_OF_A_PEOPLE = re.compile(f"(?<=..)(?:{_PEOPLES}族)+乡$")
# What a county-level division may have been before: districts come out of counties and cities.
_BEFORE = {"区": "县市", "市": "县"}
_LISTS = {
    "continent": Kind.CONTINENT, "country": Kind.COUNTRY, "city": Kind.CITY, "water": Kind.NATURE,
    "mountain": Kind.NATURE, "region": Kind.REGION, "landmark": Kind.LANDMARK,
}  # fmt: skip
# 从江西, 从江苏; 新宁夏; 达日本; 和政和县: the counties 从江, 新宁, 达日, 和政 are not meant.
_CUT_SHORT = {"从江": "西苏门阴油津", "新宁": "夏", "达日": "本内照喀", "和政": "和"}
# Before the code of today in the row of a former name.
_RENAMED = "renamed "
_START, _END = itemgetter(0), itemgetter(1)
# All spellings of a name begin with the same characters.
_HEAD = 2


def prefix(code: str) -> str:
    """Return the digits of a code that all divisions below it share."""
    if len(code) > 6:
        return code
    return code[:2] if code.endswith("0000") else code[:4] if code.endswith("00") else code


class Gazetteer:
    """All names, found in one pass over a text.

    The names are kept by their first two characters and spelt out when a text has these.
    """

    def __init__(self) -> None:
        self._rows: dict[str, list[tuple[str, str | Kind]]] = {}
        for code, name in _divisions():
            self._rows.setdefault(name[:_HEAD], []).append((name, code))
        for _, name, code in _rows("renamed.tsv"):
            self._rows.setdefault(name[:_HEAD], []).append((name, _RENAMED + code))
        for file in ("world.tsv", "nature.tsv"):
            for kind, line in _rows(file):
                self._add_list(line.split(" "), _LISTS[kind])
        self._add_list(lexicon()["blockers"], Kind.WORD)
        heads = list(self._rows)
        self._automaton = ahocorasick_rs.AhoCorasick(
            heads, implementation=ahocorasick_rs.Implementation.ContiguousNFA
        )
        self._heads = heads
        self._spelt: list[_Spelt | None] = [None] * len(heads)
        self._names: dict[str, Name] = {}
        self._attributes: dict[str, dict[str, str]] = {"": {}}

    def find(self, text: str) -> list[Hit]:
        """Return the names in ``text``: the leftmost, and of those the longest."""
        found = self._spelt_in(text)
        towns = self._towns_in(text)
        if towns:
            found = _leftmost_longest(found, towns)
        return [hit for hit in found if hit[2].entries]

    def _spelt_in(self, text: str) -> list[Hit]:
        found: list[Hit] = []
        spelt, startswith = self._spelt, text.startswith
        reached = 0
        for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if start < reached:
                continue
            alone, longer = spelt[index] or self._spell(index)
            name = alone
            if longer:
                for written, longer_name in longer.get(text[end : end + 1], ()):
                    if startswith(written, start):
                        name, end = longer_name, start + len(written)
                        break
            if name is not None:
                reached = end
                found.append((start, end, name))
        return found

    def _towns_in(self, text: str) -> list[Hit]:
        """Return every name of a town: they are too many to be spelt out."""
        found: list[Hit] = []
        for last in _TOWN_ENDS:
            start = text.find(last)
            while start >= 0:
                end = start + len(last)
                found += (
                    (first, end, self.name(text[first:end]))
                    for first in range(max(0, end - _LONGEST_TOWN), end - 2)
                    if text[first:end] in self._towns
                )
                start = text.find(last, end)
        return found

    def name(self, written: str) -> Name:
        """Return what a name may stand for, as :meth:`meanings` does, made once for all texts."""
        name = self._names.get(written)
        if name is None:
            name = self._names[written] = Name.of(self.meanings(written))
        return name

    def meanings(self, name: str) -> tuple[Entry, ...]:
        """Return what a name may stand for; nothing for an unknown one."""
        return tuple(self._spellings(name[:_HEAD]).get(name, self._meanings_of_town(name)))

    def attributes(self, code: str) -> dict[str, str]:
        """Return a code and the official names from its province down to its county, joined."""
        found = self._attributes.get(code)
        if found is None:
            found = self._attributes[code] = {"code": code, "name": "".join(division_chain(code))}
        return found

    def _add_list(self, names: Iterable[str], kind: Kind) -> None:
        for name in names:
            self._rows.setdefault(name[:_HEAD], []).append((name, kind))

    def _spell(self, index: int) -> _Spelt:
        """Return the head as a name, and by the next character what begins with it, the longest first."""
        head = self._heads[index]
        spellings = self._spellings(head)
        alone = Name.of(spellings.pop(head)) if head in spellings else None
        longer: dict[str, list[tuple[str, Name]]] = {}
        for written in sorted(spellings, key=len, reverse=True):
            longer.setdefault(written[len(head)], []).append((written, Name.of(spellings[written])))
        for following in _CUT_SHORT.get(head, ""):
            longer[following] = [(head[0], Name.of(()))]
        spelt = self._spelt[index] = alone, longer
        return spelt

    def _spellings(self, head: str) -> dict[str, list[Entry]]:
        names: dict[str, list[Entry]] = {}
        rows = self._rows.get(head, ())
        # 大通县 is short for the autonomous county of that name before it is what became 大通区.
        for spellings in (_spellings, _former):
            for name, what in rows:
                for written, entry in spellings(name, what):
                    entries = names.setdefault(written, [])
                    if not any(one.code == entry.code and one.kind == entry.kind for one in entries):
                        entries.append(entry)
        for written, entries in names.items():
            entries += self._meanings_of_town(written)
        return names

    def _meanings_of_town(self, name: str) -> tuple[Entry, ...]:
        if not any(last in name for last in _TOWN_ENDS):
            return ()
        return tuple(Entry(Kind.TOWN, code) for code in self._towns.get(name, "").split())

    @cached_property
    def _towns(self) -> dict[str, str]:
        """The codes of every name of a town, with a blank between them."""
        cells = _read("townships.tsv").replace("\n", "\t").split("\t")
        towns = dict(zip(cells[::2], cells[1::2], strict=False))
        for name in [name for name in towns if name.endswith("族乡")]:
            # 向化藏族乡 is called 向化乡.
            if people := _OF_A_PEOPLE.search(name):
                towns.setdefault(name[: people.start()] + "乡", towns[name])
        return towns


def division_of_outlet(outlet: str) -> str:
    """Return the code of the province or prefecture that an outlet is named after; 湖南日报 → 430000.

    Empty where its name begins with none.
    """
    best = ""
    longest = 0
    for code, name in _divisions():
        kind = _kind_of(code, name)
        if not outlet.startswith(name[:_HEAD]) or kind not in (Kind.PROVINCE, Kind.PREFECTURE):
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
    return dict(reversed(_divisions()))


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


def _leftmost_longest(found: list[Hit], towns: list[Hit]) -> list[Hit]:
    """Return the leftmost of all hits, and of those the longest; of the same length, what is spelt out."""
    longest: list[Hit] = []
    reached = 0
    # By the end and then by the start, each by a sort that leaves the order of equal ones.
    by_end = sorted([*found, *towns], key=_END, reverse=True)
    for hit in sorted(by_end, key=_START):
        if hit[0] >= reached:
            reached = hit[1]
            longest.append(hit)
    return longest


def _read(file: str) -> str:
    return paths.resource("gazetteers", file).read_text(encoding="utf-8")


def _rows(file: str) -> Iterator[list[str]]:
    for line in _read(file).splitlines():
        yield line.split("\t")


@cache
def _divisions() -> list[tuple[str, str]]:
    """Return codes and names of the divisions down to the counties."""
    return [(line[:6], line[7:]) for line in _read("divisions.tsv").splitlines()]


def _kind_of(code: str, name: str) -> Kind:
    if code[:2] in ("71", "81", "82"):
        return Kind.PROVINCE if len(name) > 3 or name.endswith("省") else Kind.PREFECTURE
    if code.endswith("0000"):
        return Kind.PROVINCE
    return Kind.PREFECTURE if code.endswith("00") else Kind.COUNTY


def _spellings(name: str, what: str | Kind) -> Iterator[tuple[str, Entry]]:
    """Yield the ways of writing a row today: a division has a code."""
    if isinstance(what, Kind):
        yield name, Entry(what)
    elif not what.startswith(_RENAMED):
        kind = _kind_of(what, name)
        yield name, Entry(kind, what)
        stem, short = _stem(name, kind)
        if short:
            yield short, Entry(kind, what)
        if len(stem) > 1 and stem != name:
            yield stem, Entry(kind, what, full=False)


def _former(name: str, what: str | Kind) -> Iterator[tuple[str, Entry]]:
    """Yield the ways of writing what a division was before, or may have been, with its code of today."""
    if isinstance(what, Kind):
        return
    code = what.removeprefix(_RENAMED)
    kind = _kind_of(code, name)
    if code != what:
        yield name, Entry(kind, code)
    stem, _ = _stem(name, kind)
    if len(stem) < 2 or stem == name:
        return
    if code != what:
        yield stem, Entry(kind, code, full=False)
    elif kind is Kind.COUNTY and name[-1] in _BEFORE:
        for suffix in _BEFORE[name[-1]]:
            yield stem + suffix, Entry(kind, code)
    elif kind is Kind.PREFECTURE:
        yield stem + "地区", Entry(kind, code)


def _stem(name: str, kind: Kind) -> tuple[str, str]:
    """Return a division without its 省, 市, 县 …, and an autonomous one without its peoples: 湘西州."""
    autonomous = _AUTONOMOUS.fullmatch(name)
    if autonomous is None:
        return _SUFFIX[kind].sub("", name), ""
    stem = autonomous[1]
    return stem, stem + ("州" if kind is Kind.PREFECTURE else name[-1])
