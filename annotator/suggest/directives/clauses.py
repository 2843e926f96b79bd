"""How a clause of official prose reads: a demand, an opener of one, or a statement of fact."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.suggest.wordlists import pattern

_FILE = "speech.txt"
_MODAL = pattern(_FILE, "modals")
_STARTER = pattern(_FILE, "starters")
_WEAK_STARTER = pattern(_FILE, "weak starters")
_PREPOSITION = pattern(_FILE, "prepositions")
_FACT = pattern(_FILE, "facts")
_STATEMENT = pattern(_FILE, "statements")
_ADVERB = pattern(_FILE, "adverbs")
# 是一项必须完成的任务 states a fact.
_ATTRIBUTE = re.compile(
    "(?<![一二三四五六七八九十就])是[^，,]{0,10}?(?:必须|应当?|要)[^，,]{1,14}的(?=[一-鿿])"
)
_SETTING = re.compile("^[一-鿿]{1,6}(?:下|上|中|时期|时代|阶段)(?=[一-鿿]{4})")
_QUOTING = re.compile("[“《‘]")
_ORDINAL = re.compile(
    "(?:[一二三四五六七八九十]+是|第[一二三四五六七八九十]+、?|首先|其次|另?一方面|一[手边]|另一[手边])[，,]?"
)
_COMMA = re.compile("[,，](?![0-9]{3})|[:：]|——")


def clauses(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches between the commas of ``text[start:end]`` that stand in no quotes."""
    first = start
    for match in _COMMA.finditer(text, start, end):
        stretch = text[start : match.start()]
        if stretch.count("“") > stretch.count("”") or stretch.count("《") > stretch.count("》"):
            continue
        if stretch.count("（") > stretch.count("）"):
            continue
        yield first, match.start()
        first = match.end()
    yield first, end


def is_modal(clause: str) -> bool:
    """Whether the clause says that something must be done."""
    return bool(_MODAL.search(_ATTRIBUTE.sub("", _unquoted(clause))))


def modal_at(clause: str) -> int:
    """Return where the clause has its 要 or the like, -1 where it has none."""
    match = _MODAL.search(clause)
    return match.start() if match else -1


def is_imperative(clause: str) -> bool:
    """Whether the clause begins like an instruction and states no fact."""
    clause = _ORDINAL.sub("", clause)
    return bool(_STARTER.match(clause)) and not _FACT.search(_unquoted(clause))


def may_be_imperative(clause: str) -> bool:
    """Whether the clause may begin an instruction that the next clause makes sure."""
    return bool(_WEAK_STARTER.match(_ORDINAL.sub("", clause))) and not _FACT.search(_unquoted(clause))


def states_something(clause: str) -> bool:
    """Whether the clause says what is, not what is to be done."""
    return bool(_STATEMENT.search(_unquoted(_ORDINAL.sub("", clause))))


def is_opener(clause: str) -> bool:
    """Whether the clause names the purpose or topic of the demand that follows it."""
    clause = _SETTING.sub("", _ORDINAL.sub("", clause))
    return not _FACT.search(_unquoted(clause)) and bool(
        _STARTER.match(clause) or _WEAK_STARTER.match(clause) or _PREPOSITION.match(clause)
    )


def is_adverb(clause: str) -> bool:
    """Whether the clause is no more than 同时, 当前 and the like."""
    return bool(_ADVERB.fullmatch(clause))


def begins_modal(text: str) -> bool:
    """Whether a demand of its own begins with ``text``: 要…, 二要…, 各地要…."""
    clause = re.split("[,，。；;]", text, maxsplit=1)[0]
    match = _MODAL.search(clause)
    return match is not None and match.start() <= 14


def _unquoted(clause: str) -> str:
    if not _QUOTING.search(clause):
        return clause
    return re.sub("“[^”]*”?|《[^》]*》?|‘[^’]*’?", "＊", clause)
