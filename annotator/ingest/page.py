"""The lines of a web page, each with what it is made of."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split(" "))


_SKIPPED = _names("script style noscript template svg iframe select textarea button object math")
_VOID = _names("br hr img input meta link area base col embed source wbr")
_BLOCKS = _names(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot "
    "th thead title tr ul"
)
_BOILERPLATE = frozenset({"nav", "footer", "aside"})
_CELL = 24
_WHITE = re.compile("[ \t\n\r\f]+")


@dataclass(slots=True)
class Line:
    """One line of a page: its text, how many of its characters are links, and where it stands."""

    text: str
    linked: int = 0
    heading: int = 0
    boilerplate: bool = False


@dataclass(slots=True)
class Page:
    """A page as lines in reading order, with the names and contents of its ``meta`` elements."""

    title: str = ""
    address: str = ""
    meta: dict[str, str] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)


def parse_page(source: str) -> Page:
    """Return the lines of an HTML page; scripts, forms' fields and comments are left out."""
    parser = _Parser()
    parser.feed(source)
    parser.close()
    parser.end_line()
    return parser.page


class _Parser(HTMLParser):
    """Collects lines; unclosed elements do no harm, as only what is open is counted."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self._pieces: list[str] = []
        self._linked = 0
        self._open: list[str] = []
        self._skipping = 0
        self._rows: list[int] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SKIPPED:
            self._skipping += 1
        elif tag == "meta":
            self._note_meta({name: value or "" for name, value in attrs})
        elif tag == "link":
            self._note_link({name: value or "" for name, value in attrs})
        if tag in _BLOCKS or tag == "br":
            self.end_line()
        if tag == "tr":
            self._rows.append(len(self.page.lines))
        if tag not in _VOID and tag not in _SKIPPED:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _SKIPPED:
            self._skipping = max(0, self._skipping - 1)
            return
        if tag in _BLOCKS:
            self.end_line()
        if tag == "tr" and self._rows:
            self._end_row(self._rows.pop())
        if tag in self._open:
            # What is still open inside was never closed.
            while self._open and self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self._skipping or (not data.strip() and not self._pieces):
            return
        if "title" in self._open:
            self.page.title += data.strip()
            return
        text = data if "pre" in self._open else _WHITE.sub(" ", data)
        self._pieces.append(text)
        if "a" in self._open:
            self._linked += len("".join(text.split()))

    def handle_comment(self, data: str) -> None:
        match = re.search("saved from url=\\(\\d+\\)(\\S+)", data)
        if match:
            self.page.address = match[1]

    def end_line(self) -> None:
        """Finish the line that is being collected."""
        text = "".join(self._pieces).strip(" \t\r\n")
        if text.strip():
            level = next((int(tag[1]) for tag in reversed(self._open) if re.fullmatch("h[1-6]", tag)), 0)
            boilerplate = any(tag in _BOILERPLATE for tag in self._open)
            for line in text.split("\n"):
                if line.strip():
                    self.page.lines.append(Line(line.strip(), self._linked, level, boilerplate))
        self._pieces = []
        self._linked = 0

    def _end_row(self, start: int) -> None:
        """Make one line of a row of short cells; a row that lays out the page keeps its lines."""
        cells = self.page.lines[start:]
        if len(cells) > 1 and all(len(cell.text) <= _CELL and not cell.heading for cell in cells):
            linked = sum(cell.linked for cell in cells)
            boilerplate = any(cell.boilerplate for cell in cells)
            text = "\t".join(cell.text for cell in cells)
            self.page.lines[start:] = [Line(text, linked, 0, boilerplate)]

    def _note_meta(self, attributes: dict[str, str]) -> None:
        name = attributes.get("name") or attributes.get("property") or attributes.get("itemprop") or ""
        content = attributes.get("content", "").strip()
        if name and content:
            self.page.meta.setdefault(name.lower(), content)

    def _note_link(self, attributes: dict[str, str]) -> None:
        if attributes.get("rel", "").lower() == "canonical" and not self.page.address:
            self.page.address = attributes.get("href", "")
