"""Written-out chains of divisions (湖南省株洲市攸县), each resolved to one code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.suggest.gazetteer import Entry, Gazetteer, Hit, Kind, prefix
from annotator.suggest.recommender import Article

_DIVISIONS = (Kind.PROVINCE, Kind.PREFECTURE, Kind.COUNTY, Kind.TOWN)


@dataclass(frozen=True, slots=True)
class Chain:
    """Adjacent names from wide to narrow, and the meanings that fit together."""

    start: int
    end: int
    entries: tuple[Entry, ...]
    hits: tuple[Hit, ...]

    @property
    def is_division(self) -> bool:
        """Tell whether the chain names a division (no country, river or region)."""
        return self.entries[0].kind in _DIVISIONS

    @property
    def is_full(self) -> bool:
        """Tell whether its last name is written with its 省, 市, 县 …"""
        return any(entry.full for entry in self.entries)


def chains(hits: Sequence[Hit]) -> Iterator[Chain]:
    """Yield the chains of ``hits``, common words left out unless they stand in a list of places."""
    waiting: Chain | None = None
    for index, hit in enumerate(hits):
        meanings = tuple(entry for entry in hit.entries if entry.kind is not Kind.WORD)
        is_word = len(meanings) < len(hit.entries) and not _is_listed(hits, index)
        if waiting is not None and hit.start == waiting.end:
            deeper = _below(waiting.entries, meanings)
            if deeper:
                waiting = Chain(waiting.start, hit.end, deeper, (*waiting.hits, hit))
                continue
        if waiting is not None:
            yield waiting
        waiting = None if is_word or not meanings else Chain(hit.start, hit.end, meanings, (hit,))
    if waiting is not None:
        yield waiting


def _is_listed(hits: Sequence[Hit], index: int) -> bool:
    """Tell whether divisions that are no common words stand one character before or after a hit."""
    hit = hits[index]
    near = [one for one in hits[max(0, index - 1) : index] if one.end == hit.start - 1]
    near += [one for one in hits[index + 1 : index + 2] if one.start == hit.end + 1]
    return any(all(entry.kind in _DIVISIONS for entry in one.entries) for one in near)


def _below(wide: tuple[Entry, ...], narrow: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return the meanings of ``narrow`` that lie inside one of ``wide``."""
    if wide[0].kind in (Kind.COUNTRY, Kind.CITY) or wide[0].code.startswith("71"):
        return tuple(entry for entry in narrow if entry.kind is Kind.CITY)
    inside = tuple(
        entry
        for entry in narrow
        if entry.kind in _DIVISIONS
        and any(w.kind < entry.kind and entry.code.startswith(prefix(w.code)) for w in wide if w.code)
    )
    return inside or _loose(wide, narrow)


def _loose(wide: tuple[Entry, ...], narrow: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return waters and mountains after a division (广西漓江), but not 湖北省 and 长江."""
    if wide[0].kind not in _DIVISIONS:
        return ()
    full = any(entry.full for entry in wide)
    if full and wide[0].kind is Kind.COUNTY and all(entry.kind is Kind.TOWN for entry in narrow):
        # A town that the list does not know under this county.
        return (Entry(Kind.TOWN, wide[0].code),) if narrow else ()
    return tuple(
        entry for entry in narrow if entry.kind is Kind.LANDMARK or (entry.kind is Kind.NATURE and not full)
    )


class Surroundings:
    """Which provinces and prefectures an article is about, to choose among namesakes."""

    def __init__(self, article: Article, found: Sequence[Chain], gazetteer: Gazetteer) -> None:
        self._weights: Counter[str] = Counter()
        self.full: set[str] = set()
        for chain in found:
            self._count(chain, 1)
        for text, weight in ((article.source, 6), (article.title, 3)):
            for chain in chains(gazetteer.find(text)):
                self._count(chain, weight)

    def _count(self, chain: Chain, weight: int) -> None:
        codes = {entry.code for entry in chain.entries if entry.kind in _DIVISIONS}
        if len(codes) != 1:
            return
        code = codes.pop()
        certain = chain.is_full or chain.entries[0].kind < Kind.COUNTY
        if certain:
            self._weights[code[:2]] += weight
            self._weights[code[:4]] += weight
            self.full.add(code)

    def weight(self, entry: Entry) -> int:
        """Return how much speaks for one meaning: its prefecture counts more than its province."""
        if not entry.code:
            return 0
        return 3 * self._weights[entry.code[:4]] + self._weights[entry.code[:2]]

    def choose(self, entries: Sequence[Entry]) -> Entry:
        """Return the likeliest meaning: by the article, then the widest, then the first listed."""
        return max(entries, key=self._likelihood)

    def _likelihood(self, entry: Entry) -> tuple[bool, bool, bool, int, int]:
        wide = entry.kind <= Kind.PREFECTURE
        # 巢湖 and 江南 alone are the lake and the region; the divisions are written 巢湖市, 江南区.
        plain = entry.kind > Kind.TOWN or entry.full
        return entry.kind is not Kind.TOWN, wide, plain, self.weight(entry), -entry.kind
