"""Saved web pages: the article of the page without what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from annotator.errors import UserError
from annotator.ingest.decode import decode, unify_line_ends
from annotator.ingest.incoming import Incoming, Options
from annotator.ingest.metadata import Found, Place, date_in_address
from annotator.ingest.page import Line, Page, parse_page
from annotator.ingest.plain import article
from annotator.model.document import Original, Role
from annotator.text.zone_grammar import NUMBERED, RELATED, known_role

_HAN = re.compile("[㐀-䶿一-鿿]")
_STOPS = re.compile("[，。；：！？、”]")
_SITE = re.compile("[ ]*[-_|—–][ ]*(?=[^-_|—–]{1,24}$)|_")
_LABELLED = re.compile(
    "[（(【\\[ ]*(?:责任编辑|责编|编辑|作者|来源|信息来源|稿源|发布日期|发布时间|发稿时间)[ ]*[：:]"
)
_SITES = ("网", "网站", "频道", "客户端", "门户", "人民政府")
_HEAD_LINES = 14
_FOOT_LINES = 5
_TITLE_LENGTH = 80
_SUBTITLE_LENGTH = 8
_SHORT = -4
_SENTENCE = 5
_LINKS = -12
_BOILERPLATE = -60
_RELATED = -600
# The names under which Chinese sites state these, best first.
_STATED = {
    "title": ("articletitle", "og:title", "title"),
    "source": ("contentsource", "source", "mediaid", "copyrightholder"),
    "author": ("author", "article:author", "byl"),
    "published": ("pubdate", "publishdate", "article:published_time", "publish-date", "date"),
}


def read_html(path: Path, options: Options) -> Iterator[Incoming]:
    """Yield the one article of a saved page; UserError where no article stands out."""
    data = path.read_bytes()
    decoded = decode(data, options.encoding)
    original = Original(path.name, decoded.encoding, data)
    yield replace(article_of_page(unify_line_ends(decoded.text), original), confidence=decoded.confidence)


def article_of_page(source: str, original: Original) -> Incoming:
    """Return the article of the HTML ``source``: headline, byline and main text, a line each."""
    page = parse_page(source)
    start, end = _main(page.lines)
    if start == end:
        raise UserError("No article stands out on this page; copy its text into a .txt file.")
    start = _first_paragraph(page, start, end)
    body = [line.text for line in page.lines[start:end] if not _is_link(line)]
    text = "\n".join([*_head(page, start), *body, *_foot(page.lines, end)])
    address = page.meta.get("og:url") or page.address
    incoming = article(text, original, url=address if address.startswith("http") else "")
    return _stated(incoming, page)


def _weight(line: Line) -> float:
    """Return how much ``line`` speaks for an article; negative where it speaks against one."""
    characters = len("".join(line.text.split()))
    if RELATED.match(line.text):
        return _RELATED
    if line.boilerplate:
        return _BOILERPLATE
    if _is_link(line):
        return _LINKS
    stops = len(_STOPS.findall(line.text))
    role = _role(line)
    if role is not None:
        return _SENTENCE if role is Role.CAPTION else _SHORT
    if characters < 16 or not stops:
        return _SENTENCE if line.text.endswith("。") else _SHORT
    return min(len(_HAN.findall(line.text)), 240) + 4 * min(stops, 12)


def _is_link(line: Line) -> bool:
    characters = len("".join(line.text.split()))
    return line.linked > 0.5 * characters


def _main(lines: Sequence[Line]) -> tuple[int, int]:
    """Return the stretch of lines with the greatest sum of weights; an empty one where none is."""
    best = total = 0.0
    start = found_start = found_end = 0
    for number, line in enumerate(lines):
        weight = _weight(line)
        if total <= 0:
            total, start = 0.0, number
        total += weight
        if total > best:
            best, found_start, found_end = total, start, number + 1
    return found_start, found_end


def _first_paragraph(page: Page, start: int, end: int) -> int:
    """Return where the paragraphs begin: a long headline may count as the first of them."""
    stated = _stated_title(page)
    opening = range(start, min(start + 3, end))
    title = next((number for number in opening if _is_title(page.lines[number], stated)), None)
    if title is None:
        return start
    return next((number for number in range(title + 1, end) if _weight(page.lines[number]) > 0), start)


def _head(page: Page, start: int) -> list[str]:
    """Return the lines that go before the main text: the headline and what stands below it."""
    stated = _stated_title(page)
    lines = page.lines[: start + 3]
    above = range(max(0, start - _HEAD_LINES), start)
    titles = [number for number in above if _is_title(lines[number], stated)]
    if not titles:
        if stated:
            return [stated]
        titles = _over_byline(lines, start)
    if not titles:
        return []
    first = min(titles, key=lambda number: (abs(len(lines[number].text) - len(stated)), -number))
    below = [line for line in lines[first + 1 : start] if not _is_link(line)]
    return [lines[first].text, *(line.text for line in below if _goes_below_title(line))]


def _over_byline(lines: Sequence[Line], start: int) -> list[int]:
    """Return where the line over the date and source stands, which is the headline of bare pages."""
    for number in range(max(1, start - _HEAD_LINES), len(lines)):
        over = lines[number - 1]
        if _role(lines[number]) is Role.BYLINE and number - 1 < start and not _is_link(over):
            return [number - 1] if 4 <= len(over.text) <= _TITLE_LENGTH else []
    return []


def _goes_below_title(line: Line) -> bool:
    role = _role(line)
    if role is not None:
        return role in (Role.BYLINE, Role.CREDIT, Role.CAPTION)
    return len(line.text) >= _SUBTITLE_LENGTH or NUMBERED.match(line.text) is not None


def _foot(lines: Sequence[Line], end: int) -> list[str]:
    """Return the lines below the main text that name people, source and date."""
    below = lines[end : end + _FOOT_LINES]
    return [line.text for line in below if not _is_link(line) and _LABELLED.match(line.text)]


def _role(line: Line) -> Role | None:
    return known_role(line.text, at_edge=True)


def _stated_title(page: Page) -> str:
    """Return the title that the page states of itself, without the name of the site."""
    for name in _STATED["title"]:
        if _HAN.search(page.meta.get(name, "")):
            return _without_site(page.meta[name])
    return _without_site(page.title)


def _without_site(title: str) -> str:
    parts = [part.strip() for part in _SITE.split(title) if part.strip()]
    articles = [part for part in parts if len(part) > 4 and not part.endswith(_SITES)]
    if articles:
        return title[: title.index(articles[0]) + len(articles[0])].strip()
    return parts[0] if parts else ""


def _is_title(line: Line, stated: str) -> bool:
    text = "".join(line.text.split())
    wanted = "".join(stated.split()).rstrip("….")
    if len(text) < 4 or _is_link(line):
        return False
    if wanted and (text in wanted or wanted in text) and len(text) <= 2 * len(wanted):
        return len(text) >= 0.5 * len(wanted)
    return line.heading in (1, 2) and not wanted


def _stated(incoming: Incoming, page: Page) -> Incoming:
    """Return ``incoming`` with what only the page's ``meta`` elements say."""
    document = incoming.document
    values: dict[str, str] = {}
    for field in ("source", "author", "published"):
        stated = next((page.meta[name] for name in _STATED[field] if page.meta.get(name)), "")
        if field == "published":
            stated = date_in_address(stated)
        here = getattr(document, field)
        usable = _HAN.search(stated) is not None or field == "published"
        if stated and usable and (not here or here.startswith("XXXX")):
            values[field] = stated
    if not document.title and (title := _stated_title(page)):
        values["title"] = title
    found = {name: Found(value, Place.FILE) for name, value in values.items()}
    return replace(
        incoming,
        document=replace(document, **values),  # type: ignore[arg-type]
        found={**incoming.found, **found},
    )
