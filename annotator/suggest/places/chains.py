"""Written-out chains of divisions (湖南省株洲市攸县), each resolved to one code."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from annotator.suggest.gazetteer import (
    DIVISIONS,
    Entry,
    Gazetteer,
    Hit,
    Kind,
    Name,
    division_chain,
    lexicon,
    prefix,
)
from annotator.suggest.recommender import Article

_COUNTY = Kind.COUNTY
_JOINING = frozenset("、，,和与及至到—－-·/ ")
_PARTS = (Kind.REGION, Kind.NATURE, Kind.CONTINENT)


class Chain(NamedTuple):
    """Adjacent names from wide to narrow: how many, and their meanings that fit together."""

    start: int
    end: int
    name: Name
    steps: int


def chains(hits: Sequence[Hit], text: str) -> Iterator[Chain]:
    """Yield the chains of ``hits`` in ``text``, common words left out unless they stand in a list of places.

    A common word behind its province or prefecture (陕西富县) is that county from there on, and so is what
    no name of a site is made of, once its county is written in full (建始县).
    """
    waiting: Chain | None = None
    told: set[Name] = set()
    in_full: frozenset[str] | None = None
    for index, (start, end, name) in enumerate(hits):
        if waiting is not None:
            deeper = _below(waiting.name, name) if start == waiting.end else None
            if deeper and not _is_said_of(waiting.name, name, deeper):
                waiting = Chain(waiting.start, end, deeper, waiting.steps + 1)
                if name.is_word and (name.is_full or _is_no_district(deeper)):
                    told.add(name)
                continue
            yield waiting
        is_word = name.is_word and name not in told and not _is_listed(hits, index, text)
        if is_word and name.code and text[start:end] not in _generic():
            in_full = _in_full(hits) if in_full is None else in_full
            is_word = name.code not in in_full
        waiting = None if is_word else Chain(start, end, name, 1)
    if waiting is not None:
        yield waiting


def _in_full(hits: Iterable[Hit]) -> frozenset[str]:
    """Return the codes of the counties and cities, no districts, that a text names in full."""
    return frozenset(
        name.code
        for _, _, name in hits
        if name.code and name.is_full and not name.is_word and _is_no_district(name)
    )


def _is_listed(hits: Sequence[Hit], index: int, text: str) -> bool:
    """Tell whether divisions that are no common words stand before or after a hit in a list."""
    start, end, _ = hits[index]
    near: list[Name] = []
    before = text[start - 1 : start]
    # 重庆的江北, as 重庆、江北
    if before in _JOINING or before == "的":
        near += [one for _, last, one in hits[max(0, index - 1) : index] if last == start - 1]
    if text[end : end + 1] in _JOINING:
        near += [one for first, _, one in hits[index + 1 : index + 2] if first == end + 1]
    return any(not one.is_word and all(entry.kind in DIVISIONS for entry in one.entries) for one in near)


@lru_cache(maxsize=4096)
def _is_no_district(name: Name) -> bool:
    """Tell whether a name is the stem of counties alone: 嘉善 for 嘉善县, but not 振兴 for 振兴区."""
    return all(entry.code and division_chain(entry.code)[-1][-1] != "区" for entry in name.entries)


def _is_said_of(wide: Name, narrow: Name, deeper: Name) -> bool:
    """Tell whether a word behind a province is only said of it: 辽宁振兴, but 辽宁振兴区 and 陕西富县."""
    if not narrow.is_word or narrow.is_full or wide.entries[0].kind is not Kind.PROVINCE:
        return False
    return all(
        entry.kind is _COUNTY and division_chain(entry.code)[-1][:-1] in _generic()
        for entry in deeper.entries
    )


@cache
def _generic() -> frozenset[str]:
    """Return the common words that names of sites are made of."""
    return frozenset(lexicon()["generic"])


@lru_cache(maxsize=4096)
def _below(wide: Name, narrow: Name) -> Name | None:
    """Return the meanings of ``narrow`` that lie inside one of ``wide``."""
    entries = _inside(wide, narrow.entries) or _loose(wide, narrow.entries) or _part(wide, narrow)
    return Name.of(entries) if entries else None


def _inside(wide: Name, narrow: tuple[Entry, ...]) -> tuple[Entry, ...]:
    if _is_beyond(wide):
        return tuple(entry for entry in narrow if entry.kind is Kind.CITY)
    return tuple(
        entry
        for entry in narrow
        if entry.kind in DIVISIONS
        and any(w.kind < entry.kind and entry.code.startswith(prefix(w.code)) for w in wide.entries if w.code)
    )


def _loose(wide: Name, narrow: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return waters and mountains after a division (广西漓江), but not 湖北省 and 长江."""
    if not wide.is_division or _is_beyond(wide):
        return ()
    if wide.is_full and wide.entries[0].kind is Kind.COUNTY and all(e.kind is Kind.TOWN for e in narrow):
        # A town that the list does not know under this county.
        return (Entry(Kind.TOWN, wide.entries[0].code),)
    return tuple(
        entry
        for entry in narrow
        if entry.kind is Kind.LANDMARK or (entry.kind is Kind.NATURE and not wide.is_full)
    )


def _part(wide: Name, narrow: Name) -> tuple[Entry, ...]:
    """Return regions and waters after a land or an abbreviated province: 云南藏区, 中国澜沧江."""
    kind = wide.entries[0].kind
    if narrow.is_word or wide.is_word:
        return ()
    if kind is Kind.COUNTRY:
        return tuple(entry for entry in narrow.entries if entry.kind in _PARTS)
    if kind <= Kind.PREFECTURE and not wide.is_full:
        return tuple(entry for entry in narrow.entries if entry.kind is Kind.REGION)
    return ()


def _is_beyond(wide: Name) -> bool:
    """Tell whether the list knows no counties below a name: abroad, and in Taiwan."""
    return wide.is_abroad or wide.entries[0].code.startswith("71")


class Surroundings:
    """Which provinces and prefectures an article is about, to choose among namesakes."""

    def __init__(self, article: Article, found: Iterable[Chain], gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._weights: defaultdict[str, int] = defaultdict(int)
        self.full: set[str] = set()
        self._count(found, 1)
        for text, weight in ((article.source, 6), (article.title, 3)):
            if text:
                self._count(chains(gazetteer.find(text), text), weight)
        self._chosen: dict[Name, Entry] = {}

    def _count(self, found: Iterable[Chain], weight: int) -> None:
        weights = self._weights
        for _, _, name, steps in found:
            code = name.code
            if code and (name.is_full or steps > 1 or name.entries[0].kind < _COUNTY):
                weights[code[:2]] += weight
                weights[code[:4]] += weight
                self.full.add(code)

    def weight(self, entry: Entry) -> int:
        """Return how much speaks for one meaning: its prefecture counts more than its province."""
        if not entry.code:
            return 0
        return 3 * self._weights.get(entry.code[:4], 0) + self._weights.get(entry.code[:2], 0)

    def is_word(self, written: str) -> bool:
        """Tell whether what is written so is a common word too."""
        return self._gazetteer.name(written).is_word

    def choose(self, name: Name) -> Entry:
        """Return the likeliest meaning: by the article, then the widest, then the first listed."""
        chosen = self._chosen.get(name)
        if chosen is None:
            entries = name.entries
            chosen = entries[0] if len(entries) == 1 else max(entries, key=self._likelihood)
            self._chosen[name] = chosen
        return chosen

    def _likelihood(self, entry: Entry) -> tuple[bool, bool, bool, int, int]:
        wide = entry.kind <= Kind.PREFECTURE
        # 巢湖 and 江南 alone are the lake and the region; the divisions are written 巢湖市, 江南区.
        plain = entry.kind > Kind.TOWN or entry.full
        return entry.kind is not Kind.TOWN, wide, plain, self.weight(entry), -entry.kind
