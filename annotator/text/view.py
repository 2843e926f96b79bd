"""The reading view: what is shown of a document, and what recommenders read of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from annotator.model.document import Role, Zone
from annotator.text.alignment import Alignment, Cut, apply_cuts, merge_cuts
from annotator.text.cleaning import BLANK_RULES, RULES, Rule, find_noise, unify_breaks
from annotator.text.folding import fold as even_widths
from annotator.text.lines import hard_breaks
from annotator.text.radicals import with_characters
from annotator.text.script import Script, Written

__all__ = ["ReadingView", "Script", "reading_view", "recommender_view"]


@dataclass(frozen=True, slots=True)
class ReadingView:
    """A text as it is read, with its way back to the document; offsets in code points of ``text``.

    ``zones`` cover ``text``. For those who show it they cross no line, and ``marks`` are
    ``(start, end, stored form)`` where noise was left out or mended. ``folded`` are the lines of
    furniture left out, stripped.
    """

    text: str
    alignment: Alignment
    zones: tuple[Zone, ...]
    marks: tuple[tuple[int, int, str], ...]
    folded: tuple[str, ...]
    stored_script: Script


def reading_view(
    text: str,
    zones: Sequence[Zone],
    *,
    script: Script = Script.SIMPLIFIED,
    fold: bool = True,
    clean: bool = True,
    without: Collection[str] = (),
    names: Collection[str] = (),
) -> ReadingView:
    """Return ``text`` as a reviewer reads it.

    ``fold`` leaves the furniture out; ``clean`` takes the noise out (all rules but those named
    in ``without``) and joins hard-wrapped lines; ``names`` keep their characters when the
    script is switched. Whatever is asked for, all line separators are line feeds.
    """
    rules = tuple(rule for rule in RULES if rule.name not in without) if clean else ()
    joins = clean and "hard_break" not in without
    return _view(
        text, zones, rules, script=script, furniture=not fold, joins=joins, names=names, displayed=True
    )


def recommender_view(
    text: str,
    zones: Sequence[Zone],
    *,
    script: Script = Script.SIMPLIFIED,
    without: Collection[str] = (),
    names: Collection[str] = (),
) -> ReadingView:
    """Return ``text`` as recommenders read it.

    Without noise, furniture, hard breaks, and blanks within dates and names; in Simplified
    characters, with full-width digits and letters narrow and half-width punctuation among
    Chinese characters wide. In another ``script`` the same stretches stand at the same
    places, their characters of the width in which they are stored. The noise of the rules
    named in ``without`` stays.
    """
    rules = tuple(rule for rule in (*RULES, *BLANK_RULES) if rule.name not in without)
    joins = "hard_break" not in without
    return _view(
        text, zones, rules, script=script, furniture=False, joins=joins, names=names, displayed=False
    )


def _view(
    text: str,
    zones: Sequence[Zone],
    rules: Sequence[Rule],
    *,
    script: Script,
    furniture: bool,
    joins: bool,
    names: Collection[str],
    displayed: bool,
) -> ReadingView:
    unified = unify_breaks(text)
    inline, others = find_noise(unified, rules)
    breaks = _hard_breaks(unified, inline) if joins else ()
    folded = [zone for zone in zones if zone.role is Role.FURNITURE and not furniture]
    cuts = [*inline, *others, *breaks, *(Cut(zone.start, zone.end) for zone in folded)]
    kept = _trimmed(unified, merge_cuts(cuts)) if cuts else []
    shown, alignment = apply_cuts(unified, kept)
    written = Written(shown)
    if rules and not written.is_plain:
        written = Written(with_characters(shown))
    in_view = _zones_in_view(zones, alignment)
    read = written.in_script(script, names)
    return ReadingView(
        text=read if displayed or script is not Script.SIMPLIFIED else even_widths(read),
        alignment=alignment,
        zones=tuple(_by_lines(shown, in_view) if displayed else in_view),
        marks=tuple(_marks(text, unified, kept, alignment)) if displayed else (),
        folded=tuple(line for zone in folded for line in _stripped_lines(unified, zone)),
        stored_script=written.script,
    )


def _hard_breaks(text: str, noise: Sequence[Cut]) -> Iterator[Cut]:
    """Yield the line feeds that only a narrow column made; ``noise`` does not count in its width."""
    plain, alignment = apply_cuts(text, merge_cuts(noise)) if noise else (text, None)
    for place in hard_breaks(plain):
        position = alignment.to_document(place, place + 1)[0] if alignment else place
        if _is_latin(text, position - 1) and _is_latin(text, position + 1):
            yield Cut(position, position + 1, " ")
        else:
            yield Cut(position, position + 1)


def _is_latin(text: str, position: int) -> bool:
    character = text[position : position + 1]
    return character.isascii() and character.isalpha()


def _trimmed(text: str, cuts: list[Cut]) -> list[Cut]:
    """Return ``cuts`` and those that leave no empty line at either end of the view."""
    head: list[Cut] = []
    position = index = 0
    while position < len(text):
        if index < len(cuts) and cuts[index].start == position and not cuts[index].replacement:
            position = cuts[index].end
            index += 1
        elif text[position] == "\n":
            head.append(Cut(position, position + 1))
            position += 1
        else:
            break
    tail: list[Cut] = []
    index, stop = len(cuts) - 1, len(text)
    while stop > position:
        if index >= 0 and cuts[index].end == stop and not cuts[index].replacement:
            stop = cuts[index].start
            index -= 1
        elif text[stop - 1] == "\n":
            tail.append(Cut(stop - 1, stop))
            stop -= 1
        else:
            break
    return sorted([*cuts, *head, *tail], key=lambda cut: cut.start) if head or tail else cuts


def _zones_in_view(zones: Sequence[Zone], alignment: Alignment) -> Iterator[Zone]:
    """Yield zones that cover the view; body where the document has none."""
    position = 0
    for zone in zones:
        where = alignment.to_view(zone.start, zone.end)
        if where is None:
            continue
        start, end = where
        if position < start:
            yield Zone(position, start, Role.BODY)
            position = start
        if position < end:
            yield Zone(position, end, zone.role)
            position = end
    if position < alignment.view_length:
        yield Zone(position, alignment.view_length, Role.BODY)


def _by_lines(shown: str, zones: Iterable[Zone]) -> Iterator[Zone]:
    """Yield ``zones``, each in as many as it has lines."""
    for zone in zones:
        start = zone.start
        while start < zone.end:
            stop = shown.find("\n", start, zone.end) + 1 or zone.end
            yield Zone(start, stop, zone.role)
            start = stop


def _marks(
    text: str, unified: str, cuts: Sequence[Cut], alignment: Alignment
) -> Iterator[tuple[int, int, str]]:
    """Yield where the view differs from the document within a line."""
    for cut in cuts:
        if cut.replacement and cut.end - cut.start == 1 and unified[cut.start] == "\n":
            continue
        if cut.attached or cut.replacement:
            where = alignment.to_view(max(0, cut.start - cut.attached), cut.end)
            if where is not None:
                start, end = alignment.to_document(*where)
                yield (*where, text[start:end])


def _stripped_lines(text: str, zone: Zone) -> Iterator[str]:
    for line in text[zone.start : zone.end].split("\n"):
        if line.strip():
            yield " ".join(line.split())
