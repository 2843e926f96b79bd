"""Whether a title is a public office, and one of another country."""

from __future__ import annotations

from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick

from annotator.suggest.officials.lexicon import OFFICES, lexicon
from annotator.suggest.wordlists import sections

_PRESIDENTS = ("大学校长", "大学副校长")
_DEPUTY_OFFICES = ("科", "科副", "股", "股副")

# What a word in a title tells of the office, as bits; a cover hides the mark that lies in it.
_PRIVATE, _SCHOLARLY, _PUBLIC_BODY, _PUBLIC, _SURE, _PARTY_POST, _FOREIGN, _ENVOY, _COVER = (
    1 << bit for bit in range(9)
)
_SECTIONS = (
    ("private marks", _PRIVATE),
    ("scholarly marks", _SCHOLARLY),
    ("public bodies", _PUBLIC_BODY),
    ("public marks", _PUBLIC),
    ("sure marks", _SURE),
    ("party posts", _PARTY_POST),
    ("envoys", _ENVOY),
)
# What a title is; in a chain the highest counts.
OPEN, PUBLIC, PRIVATE, SURE = range(4)
_COVERS = (("no private marks", _PRIVATE), ("no scholarly marks", _SCHOLARLY))


@cache
def _marks() -> tuple[AhoCorasick, tuple[int, ...], tuple[int, ...]]:
    """Return the words that tell of an office, and of each its marks and the mark that it hides."""
    marks: dict[str, int] = {}
    for section, mark in _SECTIONS:
        for word in sections(OFFICES)[section]:
            marks[word] = marks.get(word, 0) | mark
    hidden: dict[str, int] = {}
    for section, mark in _COVERS:
        for word in sections(OFFICES)[section]:
            marks[word] = marks.get(word, 0) | _COVER
            hidden[word] = mark
    return AhoCorasick(tuple(marks)), tuple(marks.values()), tuple(hidden.get(word, 0) for word in marks)


@cache
def _posts(section: str) -> frozenset[str]:
    return frozenset(sections(OFFICES)[section])


@lru_cache(maxsize=4096)
def judge(wording: str, post: str) -> tuple[int, bool]:
    """Return the standing of the office ``wording``, which ends with ``post``, and whether it is foreign."""
    wording = wording.replace("原", "")
    found = _found(wording, len(wording) - len(post))
    if lexicon().foreign_words.stand_in(wording):
        found |= _FOREIGN
    return _standing(found, wording, post), bool(found & _FOREIGN)


def _found(wording: str, body: int) -> int:
    """Return the marks in ``wording``; what tells a public body has to end by ``body``."""
    automaton, marks, hidden = _marks()
    hits = automaton.find_matches_as_indexes(wording, overlapping=True)
    found = 0
    for index, _, end in hits:
        found |= marks[index] if end <= body else marks[index] & ~_PUBLIC
    if not found & _COVER:
        return found
    covers = [(hidden[index], start, end) for index, start, end in hits if hidden[index]]
    for index, start, end in hits:
        for hides, first, last in covers:
            if marks[index] & hides and first <= start and end <= last:
                found &= ~marks[index]
    return found


def _standing(found: int, wording: str, post: str) -> int:
    if post in _posts("private posts") and post not in _posts("posts"):
        is_of_state = post in _posts("media posts") and found & _PUBLIC_BODY
        return PUBLIC if is_of_state else PRIVATE
    if found & (_PARTY_POST | _SURE) or post in _posts("state posts"):
        return SURE
    if found & _PUBLIC_BODY or wording.endswith(_PRESIDENTS):
        return PUBLIC
    if found & _PRIVATE:
        return PRIVATE
    if found & _SCHOLARLY:
        return OPEN
    if post.endswith("代表"):
        return PUBLIC if found & _ENVOY else OPEN
    if post in _posts("posts of a body"):
        of_body = found & (_PUBLIC | _FOREIGN) or wording[: -len(post)].endswith(_DEPUTY_OFFICES)
        return PUBLIC if of_body else OPEN
    return PUBLIC
