"""Reporting verbs: where somebody is said to demand something."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum


class Force(IntEnum):
    """How much a cue says by itself."""

    SAYING = 0
    STRESSING = 1
    DEMANDING = 2


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb ``[start, end)``."""

    start: int
    end: int
    force: Force
    word: str


_DEMANDING = "要求 责令 希望 勉励 鼓励 叮嘱 嘱咐 号召 督促 敦促 告诫 呼吁 寄语 嘱托 下令 命令 指示 提醒 期望 期许 强烈要求 交代".split()
_STRESSING = "强调指出 指出 强调 提出 明确 重申 批示".split()
_SAYING = "表示 认为 谈到 说 讲话时说 表态 谈道 说道 讲道".split()
_FORCE = (
    dict.fromkeys(_DEMANDING, Force.DEMANDING)
    | dict.fromkeys(_STRESSING, Force.STRESSING)
    | dict.fromkeys(_SAYING, Force.SAYING)
)
_WORD = re.compile("|".join(sorted(_FORCE, key=len, reverse=True)))
_SPEECH_MARK = re.compile("[，,：:“—]|——")
_NOUN_BEFORE = re.compile(
    "(?:的[一-鿿]{0,8}|之|各项|工作|总|新|更高|最新|重要|有关|部署|标准|明确|任务|目标|具体|基本|总体|殷切|殷殷|谆谆|美好|这一|这个|这些|一|点|项|个|条|大|所|高|严|政治|根本|内在|客观|迫切|时代|质量|战略|有|无|没有|不|被|受|应|按|照|依|据|因|谈|心|领会|牢记|遵循|满足|适应|符合|达到|提出|落实|贯彻|围绕|[和与及、])$"
)
_NOUN_PREFIX = re.compile(
    "(?:按照|根据|遵照|依照|对照|围绕|落实|贯彻|符合|适应|满足|达到|提出|牢记|充满|带着|寄予|承载|看到|点燃|学习|严格按|不负|认真听取|结合)[^，,。；]{0,40}$"
)
_NOUN_AFTER = re.compile(r"[。！？、；\n]|的|和(?!谐)|与|及|下[，,]|中[，,]|之一|较|更高|很高|书|工程|小学|中学|田野|之光|所在|措施|机制|政策|为|是|性|精神|等|作了|进行|到位|落到|不断提高")
_COUNTED = re.compile("(?:点|项|条|个|方面|以下|如下|几点|具体|明确|新)$")
_NOT_SAID = re.compile("(?:可以|小|听|学|传|来|据|再|按|俗话|常言|难|话|如|诉|解|演|劝|胡|还|也就是|应该|换句话|具体来)$")


def find_cues(text: str, start: int, end: int, quoted: list[tuple[int, int]]) -> Iterator[Cue]:
    """Yield the reporting verbs of ``text[start:end]`` that stand outside ``quoted``."""
    for match in _WORD.finditer(text, start, end):
        if _inside(match.start(), quoted):
            continue
        word, force = match[0], _FORCE[match[0]]
        before = text[max(start, match.start() - 44) : match.start()]
        clause = re.split("[,，。；;：:]", before)[-1]
        after = text[match.end() : min(end + 1, match.end() + 6)]
        if _is_verb(word, force, clause, after):
            yield Cue(match.start(), match.end(), force, word)


def _inside(position: int, stretches: list[tuple[int, int]]) -> bool:
    at = bisect_left(stretches, (position,)) - 1
    return at >= 0 and position < stretches[at][1]


def _is_verb(word: str, force: Force, clause: str, after: str) -> bool:
    if force is Force.SAYING:
        return bool(_SPEECH_MARK.match(after)) and not _NOT_SAID.search(clause)
    if not after or _NOUN_AFTER.match(after):
        return False
    if word in ("强调", "指出", "强调指出", "重申"):
        return not re.match("的(?!是)|过", after) and not clause.endswith("所")
    if word in ("提出", "明确", "批示", "指示"):
        return bool(re.match("(?:[，,：:]|要(?!求)|必须|“)", after)) and not clause.endswith(("的", "党中央", "所"))
    if after[0] in "：:" and _COUNTED.search(clause):
        return True
    if _NOUN_BEFORE.search(clause) or _NOUN_PREFIX.search(clause):
        return False
    return not (word in ("希望", "要求", "期望") and re.match("[，,]", after) and not clause)
