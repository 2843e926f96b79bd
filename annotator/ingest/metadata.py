"""What an article says about itself: headline, source, people, date, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from annotator.model.document import Role, Zone
from annotator.text.folding import fold
from annotator.text.script import Script, simplified_characters
from annotator.text.view import reading_view


class Place(StrEnum):
    """Where something was found."""

    TITLE = "title"
    LABELLED_LINE = "labelled_line"
    DATE_LINE = "date_line"
    SOURCE_LINE = "source_line"
    DATELINE = "dateline"
    CREDIT = "credit"
    URL = "url"
    FILE_NAME = "file_name"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Found:
    """A value and where it was found; ``line`` is that line, noise out, or the URL or name."""

    value: str
    place: Place
    line: str = ""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What was found, best first; None where the article does not say."""

    title: Found | None = None
    source: Found | None = None
    author: Found | None = None
    editor: Found | None = None
    published: Found | None = None
    url: Found | None = None


_NAME = "[一-鿿㐀-䶿·•\U00020000-\U000323af]"
_LABEL = "(?:责任编辑|责编|编辑|作者|记者|通讯员|校对|来源|时间|日期|发布|字体|浏览)"
_PERSON = f"{_NAME}{{2,8}}?(?=[ 、，,；|）)】\\]/]|$|{_LABEL}[：:])"
_PEOPLE = f"{_PERSON}(?:[ 、，,]+(?!{_LABEL}[：:]){_PERSON})*"
_VALUE_END = "(?=$|[ ]{1,}|[|｜）)】\\]；;]|" + _LABEL + "[：:])"
_MARK = "[ ]*[：:丨|｜/][ ]*"
_SOURCE = re.compile(
    f"(?:^|[ |｜（(\\d日])(?:信息|文章|稿件|新闻|本文)?(?:来源于?|稿源|转自){_MARK}(.{{2,30}}?){_VALUE_END}"
)
_FROM = re.compile(
    "(?:摘自|原载)[ ]*《[ ]*([^》]{2,16}?)[ ]*》|^《[ ]*([^》]{2,16}?)[ ]*》[ ，]*[（(]?[ ]*(?:19|20)\\d\\d年"
)
_AFTER_DATE = re.compile(f"^[\\d年月日:：. /-]{{8,20}}({_NAME}{{2,12}}(?:报|社|网|台|客户端|公众号))$")
_DATELINE = re.compile(
    f"^(?:\\(|（)?(?!据)(?:本报讯|({_NAME}{{2,8}}?(?:日报|晚报|晨报|商报|早报|时报|报|社|网|台)))"
    f"(?:·{_NAME}{{2,8}})?[ ]*{_NAME}{{0,6}}?[ ]*(?:(\\d{{1,2}})月(\\d{{1,2}})日)?(?:电|讯|消息)"
)
_TAIL_DATELINE = re.compile(f"^[（(]({_NAME}{{2,5}}?社){_NAME}{{0,6}}(\\d{{1,2}})月(\\d{{1,2}})日电[）)]$")
_CREDIT_OUTLET = re.compile(
    f"({_NAME}{{2,6}}?(?:日报|晚报|晨报|报|社|网))(?:全媒体|首席|特约)*(?:记者|通讯员)"
)
_AUTHOR = re.compile(f"(?:作者|撰文|撰稿|采写|署名|记者|^文(?:字)?){_MARK}({_PEOPLE})")
_REPORTER = re.compile(f"[（(□■◎]?[ ]*{_NAME}{{0,10}}?(?:记者|通讯员)[ ：:]+({_PEOPLE})")
_ROLE = re.compile("[ ]*(?:通讯员|记者|特约记者|实习生)[ ：:]*")
_EDITOR = re.compile(f"(?:责任编辑|责编|网络编辑|值班编辑|(?<!视频)(?<!文字)编辑){_MARK}({_PEOPLE})")
_FULL_DATE = re.compile("((?:19|20)\\d\\d)(?:年|[-/.])[ ]?(\\d{1,2})(?:月|[-/.])[ ]?(\\d{1,2})日?(?!\\d)")
_POINT = "(?:\\.\\.|[\\dX]{4}(?:-[\\dX]{2}){0,2}[?~%]?)"
_EDTF = re.compile(f"{_POINT}(?:/{_POINT})?")
_DATE_LABEL = re.compile("(?:发稿|发布|发表|成文|更新|编辑|刊发|出版)?(?:日期|时间)[ ]*[：:]")
_IN_NAME = (
    re.compile("(?<!\\d)((?:19|20)\\d\\d)[-/_.年]?(\\d{2})[-/_.月]?(\\d{2})(?!\\d)"),
    re.compile("(?<!\\d)((?:19|20)\\d\\d)[-/_.年](\\d{1,2})[-/_.月](\\d{1,2})(?!\\d)"),
)
_URL = re.compile("https?://[^\\s<>“”\"'，。）)]+")


def find_metadata(text: str, zones: Sequence[Zone], *, name: str = "", url: str = "") -> Metadata:
    """Return what ``text`` says about itself; ``name`` of its file and ``url`` help with the date.

    Values keep the script of the text; noise is left out. A date is EDTF; where only month
    and day are known, it is ``XXXX-12-18``.
    """
    view = reading_view(text, zones, script=Script.AS_PUBLISHED, fold=False)
    lines = [(zone.role, view.text[zone.start : zone.end].strip()) for zone in view.zones]
    lines = [(role, line) for role, line in lines if line]
    address = Found(url, Place.FILE, url) if url else _first(_urls(lines))
    return Metadata(
        title=_title(lines),
        source=_first(_sources(lines)),
        author=_first(_authors(lines)),
        editor=_first(_editors(lines)),
        published=_first(_dates(lines, name, address.value if address else "")),
        url=address,
    )


Lines = Sequence[tuple[Role, str]]


def date_in_address(address: str) -> str:
    """Return the date that a URL or file name holds (/2024-11/14/, 20241114), or nothing."""
    for pattern in _IN_NAME:
        for match in pattern.finditer(address):
            if date := _iso(*match.groups()):
                return date
    return ""


def edtf_date(stated: str) -> str:
    """Return a date that somebody stated (2024年1月2日, 2024/1/2 8:30) as EDTF, others as they are."""
    match = _FULL_DATE.match(stated.strip())
    found = _iso(*match.groups()) if match and not _EDTF.fullmatch(stated) else ""
    return found or stated.strip()


def _first(found: Iterator[Found]) -> Found | None:
    return next(found, None)


def _form(line: str) -> str:
    """Return ``line`` as patterns read it; its length is the same."""
    return fold(line.translate(simplified_characters()))


def _matches(pattern: re.Pattern[str], lines: Lines, *roles: Role) -> Iterator[tuple[str, str]]:
    """Yield what the first group with a match holds, as written, and its line."""
    for role, line in lines:
        if role not in roles:
            continue
        for match in pattern.finditer(_form(line)):
            group = next((number for number in range(1, pattern.groups + 1) if match[number]), 0)
            value = line[slice(*match.span(group))].strip(" ·、，,") if group else ""
            if value:
                yield value, line


_ABOUT = (Role.BYLINE, Role.FURNITURE, Role.CREDIT)


def _title(lines: Lines) -> Found | None:
    found = [line for role, line in lines if role is Role.TITLE]
    title = " ".join(" ".join(line.split()) for line in found)
    return Found(title, Place.TITLE, title) if title else None


def _sources(lines: Lines) -> Iterator[Found]:
    for value, line in _matches(_SOURCE, lines, Role.BYLINE, Role.FURNITURE):
        yield Found(value, Place.LABELLED_LINE, line)
    for value, line in _matches(_FROM, lines, Role.BYLINE):
        yield Found(value.replace(" ", ""), Place.SOURCE_LINE, line)
    for value, line in _matches(_AFTER_DATE, lines, Role.BYLINE):
        yield Found(value, Place.DATE_LINE, line)
    for value, line in _matches(_DATELINE, _heads(lines), Role.BODY, Role.BYLINE):
        yield Found(value, Place.DATELINE, line)
    for value, line in _matches(_TAIL_DATELINE, lines, Role.BYLINE):
        yield Found(value, Place.DATELINE, line)
    for value, line in _matches(_CREDIT_OUTLET, lines, Role.CREDIT, Role.BYLINE):
        yield Found(value, Place.CREDIT, line)


def _heads(lines: Lines) -> Lines:
    """Return the first lines of text, each cut to where a dateline stands."""
    return [(role, line[:60]) for role, line in lines if role in (Role.BODY, Role.BYLINE)][:3]


def _authors(lines: Lines) -> Iterator[Found]:
    for value, line in _matches(_AUTHOR, lines, Role.BYLINE, Role.FURNITURE):
        yield Found(_people(value), Place.LABELLED_LINE, line)
    for value, line in _matches(_REPORTER, lines, Role.BYLINE):
        yield Found(_people(value), Place.SOURCE_LINE, line)
    for value, line in _matches(_REPORTER, _heads(lines), Role.BODY):
        yield Found(_people(value), Place.DATELINE, line)


def _people(names: str) -> str:
    """Return ``names`` without what the people are, one blank between two."""
    for match in reversed(list(_ROLE.finditer(_form(names)))):
        names = names[: match.start()] + " " + names[match.end() :]
    return " ".join(names.split())


def _editors(lines: Lines) -> Iterator[Found]:
    for value, line in _matches(_EDITOR, lines, *_ABOUT):
        yield Found(value, Place.LABELLED_LINE, line)


def _dates(lines: Lines, name: str, url: str) -> Iterator[Found]:
    about = [(role, line) for role, line in lines if role in _ABOUT]
    labelled = [line for _, line in about if _DATE_LABEL.search(_form(line))]
    for place, candidates in (
        (Place.LABELLED_LINE, labelled),
        (Place.SOURCE_LINE, [line for _, line in about if _FROM.search(_form(line))]),
        (Place.DATE_LINE, [line for _, line in about]),
    ):
        for line in candidates:
            match = _FULL_DATE.search(_form(line))
            if match and (date := _iso(*match.groups())):
                yield Found(date, place, line)
    if date := date_in_address(url):
        yield Found(date, Place.URL, url)
    if date := date_in_address(name):
        yield Found(date, Place.FILE_NAME, name)
    yield from _datelines(lines)


def _datelines(lines: Lines) -> Iterator[Found]:
    places = ((_DATELINE, _heads(lines)), (_TAIL_DATELINE, lines))
    for pattern, candidates in places:
        for _, line in candidates:
            match = pattern.match(_form(line))
            if match and match[2] and _iso("2000", match[2], match[3]):
                yield Found(f"XXXX-{int(match[2]):02}-{int(match[3]):02}", Place.DATELINE, line)


def _urls(lines: Lines) -> Iterator[Found]:
    for role, line in lines:
        match = _URL.search(line)
        if match and role in _ABOUT:
            yield Found(match[0], Place.LABELLED_LINE, line)


def _iso(year: str, month: str, day: str) -> str:
    """Return the EDTF date, empty where there is no such day."""
    days = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    if not 1 <= int(month) <= 12 or not 1 <= int(day) <= days[int(month) - 1]:
        return ""
    return f"{year}-{int(month):02}-{int(day):02}"
