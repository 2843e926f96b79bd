"""Zones of an article, found by how its lines are put."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from annotator.model.document import Role, Zone
from annotator.text.alignment import apply_cuts, merge_cuts
from annotator.text.cleaning import RULES, find_noise, unify_breaks
from annotator.text.folding import fold
from annotator.text.lines import lines
from annotator.text.radicals import with_characters
from annotator.text.script import simplified_characters
from annotator.text.zone_grammar import (
    NUMBERED,
    RELATED,
    SIGNED,
    credit_start,
    editors_start,
    ends_sentence,
    is_plain_credit,
    is_scene,
    known_role,
)

_EDGE = 8
_TITLE_LINES = 4
_TITLE_LENGTH = 60
_HEADING_LENGTH = 32
# A line of a life or of a chronicle: 2005—2006年　市委书记.
_ENTRY = re.compile("(?:19|20)\\d\\d[ ]?(?:年|[-－—–~至])")


@dataclass(slots=True)
class _Line:
    """A line with text: where it starts and stops, its form, and the role found so far."""

    start: int
    end: int
    stop: int
    form: str
    after_blank: bool
    role: Role | None = None


def find_zones(text: str) -> tuple[Zone, ...]:
    """Return zones that cover ``text``, in code points; neighbours differ in role."""
    unified = unify_breaks(text)
    noise, _ = find_noise(unified, (rule for rule in RULES if rule.inline))
    plain, alignment = apply_cuts(unified, merge_cuts(noise))
    found = _lines(fold(with_characters(plain).translate(simplified_characters())))
    if not found:
        return (Zone(0, len(text), Role.BODY),) if text else ()
    _know_roles(found)
    _find_title(found)
    _find_tail(found)
    _find_captions(found)
    _find_headings(found)
    starts = [(alignment.to_document(at, at)[0], role) for at, role in _pieces(found)]
    return tuple(_covering(starts, len(text)))


def _lines(form: str) -> list[_Line]:
    found: list[_Line] = []
    after_blank = False
    for line in lines(form):
        content = form[line.start : line.end].replace("\n", "")
        if content.strip():
            found.append(_Line(line.start, line.end, line.stop, content, after_blank))
        after_blank = not content.strip()
    return found


def _know_roles(found: list[_Line]) -> None:
    text_began = False
    for number, line in enumerate(found):
        form = line.form.strip()
        at_edge = number < _EDGE or number >= len(found) - _EDGE
        # The day under a letter or a document is a part of it.
        if not (text_began and SIGNED.fullmatch(form)):
            line.role = known_role(form, at_edge=at_edge)
        text_began = text_began or ends_sentence(form)


def _find_title(found: list[_Line]) -> None:
    """Give the title its role: the first lines that could be one, up to a byline, gap or sentence."""
    open_lines = [number for number, line in enumerate(found[:_EDGE]) if line.role is None]
    if not open_lines or len(open_lines) == len(found) == 1:
        return
    first = open_lines[0]
    for number in range(first, min(first + _TITLE_LINES, len(found))):
        line = found[number]
        following = found[number + 1].role if number + 1 < len(found) else None
        if line.role is not None or not _could_be_title(line.form.strip(), following is Role.BYLINE):
            break
        if number > first and line.after_blank and not _goes_with(found[number - 1], line):
            break
        line.role = Role.TITLE


def _could_be_title(form: str, over_byline: bool) -> bool:
    """Tell whether a line could be (part of) a title; over a byline it may be longer."""
    if "。" in form or len(form) > _TITLE_LENGTH + 20 * over_byline:
        return False
    if form.endswith(("！", "？")):
        return over_byline or len(form) <= _HEADING_LENGTH
    return not ends_sentence(form) and not form.endswith(("：", "，", "、"))


def _goes_with(before: _Line, line: _Line) -> bool:
    """Tell whether a line after a gap is part of the title before it: after a kicker, or a dash."""
    kicker = before.form.strip().endswith(("强调", "指出", "要求", "表示", "提出", "时", "强调："))
    return kicker or line.form.strip().startswith(("——", "—", "──"))


def _find_tail(found: list[_Line]) -> None:
    """Give the links after 相关稿件 and its like their role, where no text follows."""
    for line in reversed(found):
        if RELATED.match(line.form.strip()):
            break
        if line.role is not Role.FURNITURE and ends_sentence(line.form.strip()):
            return
    else:
        return
    for following in found[found.index(line) :]:
        following.role = Role.FURNITURE


def _find_captions(found: list[_Line]) -> None:
    """Give captions without a credit of their own their role, where the article has photos."""
    if not any(line.role in (Role.CREDIT, Role.CAPTION) for line in found):
        return
    for number, line in enumerate(found):
        if line.role is None and is_scene(line.form.strip()):
            line.role = Role.CAPTION
        elif line.role is Role.CREDIT and number and is_plain_credit(line.form.strip()):
            before = found[number - 1]
            form = before.form.strip()
            if before.role is None and len(form) <= _TITLE_LENGTH and form.find("。") in (-1, len(form) - 1):
                before.role = Role.CAPTION


def _find_headings(found: list[_Line]) -> None:
    """Give headings their role: one or two short lines over body text; three and more are a list."""
    for is_short, group in groupby(range(len(found)), key=lambda number: _is_short(found[number])):
        numbers = list(group)
        if not is_short:
            continue
        distinct = _distinct([found[number].form for number in numbers])
        after = found[numbers[-1] + 1] if numbers[-1] + 1 < len(found) else None
        before = found[numbers[0] - 1].form.strip() if numbers[0] else ""
        leads_in = before.endswith(("：", "——", "—", "，", "、"))
        over_body = after is not None and after.role in (None, Role.CAPTION)
        for number in numbers:
            numbered = NUMBERED.match(found[number].form.strip()) is not None
            if numbered or (distinct <= 2 and over_body and not leads_in):
                found[number].role = Role.HEADING


def _distinct(forms: list[str]) -> int:
    """Return how many of ``forms`` are not repeated by others: text out of PDFs doubles headings."""
    packed = {"".join(form.split()) for form in forms}
    return sum(not any(form != other and form in other for other in packed) for form in packed)


def _is_short(line: _Line) -> bool:
    """Tell whether a line without a role is short and no sentence, as headings and items are."""
    form = line.form.strip()
    if line.role is not None or not 2 <= len(form) <= _HEADING_LENGTH:
        return False
    if form.endswith("？"):
        return len(form) > 5 and "：" not in form[:8]
    if _ENTRY.match(form):
        return False
    no_heading = ("：", "，", "、", "—", "”", "）", ")", "！")
    return not ends_sentence(form) and not form.endswith(no_heading) and form[0] not in "“，、）)"


def _pieces(found: list[_Line]) -> Iterator[tuple[int, Role]]:
    """Yield where each role begins; captions and body lines may end in a part of their own."""
    for line in found:
        role = line.role or Role.BODY
        yield line.start, role
        indent = len(line.form) - len(line.form.lstrip())
        form = line.form.strip()
        # Joined lines are longer in the text than in their form.
        joined = line.end - line.start - len(line.form)
        if role is Role.CAPTION and (start := credit_start(form)):
            yield line.start + joined + indent + start, Role.CREDIT
        elif role is Role.BODY and (start := editors_start(form)):
            yield line.start + joined + indent + start, Role.FURNITURE
            yield line.end, Role.BODY


def _covering(starts: list[tuple[int, Role]], length: int) -> Iterator[Zone]:
    """Yield zones from each start to the next, the first from 0; equal neighbours are one."""
    begin, role = 0, starts[0][1]
    for start, following in starts[1:]:
        if following is not role and start > begin:
            yield Zone(begin, start, role)
            begin = start
            role = following
        elif following is not role:
            role = following
    if length > begin:
        yield Zone(begin, length, role)
