"""Word (.docx) and OpenDocument (.odt) files: paragraphs and tables in reading order."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError, fromstring

from annotator.errors import UserError
from annotator.ingest.incoming import Incoming, Options
from annotator.ingest.metadata import Found, Place
from annotator.ingest.plain import article
from annotator.model.document import Original

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_LARGEST_PART = 100_000_000
# Deleted text that is still tracked, field codes, comments' marks, and the copy of a text box.
_NOT_READ = frozenset(
    {_W + "del", _W + "instrText", _W + "moveFrom", _MC + "Fallback", _OFFICE + "annotation"}
)
_CELL = "\t"


def read_docx(path: Path, options: Options) -> Iterator[Incoming]:
    """Yield the one article of a Word file; the cells of a table row are parted by tabs."""
    del options
    body = _part(path, "word/document.xml").find(_W + "body")
    if body is None:
        raise UserError("The file is no Word document, whatever its name says.")
    yield _article(path, _word_blocks(body), "docx")


def read_odt(path: Path, options: Options) -> Iterator[Incoming]:
    """Yield the one article of an OpenDocument text; the cells of a table row are parted by tabs."""
    del options
    body = _part(path, "content.xml").find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise UserError("The file is no OpenDocument text, whatever its name says.")
    yield _article(path, _open_blocks(body), "odt")


def _article(path: Path, lines: Iterator[str], encoding: str) -> Incoming:
    text = "\n".join(lines).strip("\n")
    incoming = article(text, Original(path.name, encoding, path.read_bytes()))
    title = _stated_title(path)
    if incoming.document.title or not title:
        return incoming
    found = {**incoming.found, "title": Found(title, Place.FILE)}
    return replace(incoming, document=replace(incoming.document, title=title), found=found)


def _part(path: Path, name: str) -> Element:
    """Return the root of one XML file inside; UserError for what is damaged, locked or no such file."""
    try:
        with zipfile.ZipFile(path) as archive:
            info = archive.getinfo(name)
            if info.file_size > _LARGEST_PART:
                raise UserError("The file unpacks to {size} MB.", size=info.file_size // 1_000_000)
            data = archive.read(name)
    except (zipfile.BadZipFile, KeyError, RuntimeError, EOFError, NotImplementedError):
        raise UserError(
            "The file is damaged, locked by a password, or an old Word file: save it as .docx and try again."
        ) from None
    if b"<!DOCTYPE" in data[:2000]:
        raise UserError("The file is not as Word writes it and is not opened, for safety.")
    try:
        return fromstring(data)
    except ParseError as error:
        raise UserError("The file is damaged: {problem}.", problem=error) from None


def _stated_title(path: Path) -> str:
    name = "docProps/core.xml" if path.suffix.lower() == ".docx" else "meta.xml"
    try:
        found = _part(path, name).find(f".//{_DC}title")
    except UserError:
        return ""
    return (found.text or "").strip() if found is not None else ""


def _word_blocks(parent: Element) -> Iterator[str]:
    for element in parent:
        if element.tag == _W + "p":
            yield from _word_text(element).split("\n")
        elif element.tag == _W + "tbl":
            for row in element.iter(_W + "tr"):
                cells = (" ".join(_word_blocks(cell)) for cell in row.iter(_W + "tc"))
                yield _CELL.join(cells)
        elif element.tag not in _NOT_READ:
            # Content controls and the like hold blocks of their own.
            yield from _word_blocks(element)


def _word_text(parent: Element) -> str:
    pieces: list[str] = []
    for element in parent:
        if element.tag == _W + "t":
            pieces.append(element.text or "")
        elif element.tag in (_W + "tab", _W + "ptab"):
            pieces.append("\t")
        elif element.tag in (_W + "br", _W + "cr"):
            pieces.append("\n")
        elif element.tag == _W + "noBreakHyphen":
            pieces.append("-")
        elif element.tag not in _NOT_READ and element.tag != _W + "pPr":
            pieces.append(_word_text(element))
    return "".join(pieces)


def _open_blocks(parent: Element) -> Iterator[str]:
    for element in parent:
        if element.tag in (_TEXT + "p", _TEXT + "h"):
            yield from _open_text(element).split("\n")
        elif element.tag == _TABLE + "table-row":
            cells = (" ".join(_open_blocks(cell)) for cell in element if cell.tag == _TABLE + "table-cell")
            yield _CELL.join(cells)
        elif element.tag not in _NOT_READ and element.tag != _TEXT + "tracked-changes":
            yield from _open_blocks(element)


def _open_text(parent: Element) -> str:
    pieces = [parent.text or ""]
    for element in parent:
        if element.tag == _TEXT + "s":
            pieces.append(" " * int(element.get(_TEXT + "c", "1")))
        elif element.tag == _TEXT + "tab":
            pieces.append("\t")
        elif element.tag == _TEXT + "line-break":
            pieces.append("\n")
        elif element.tag not in _NOT_READ and element.tag != _TEXT + "note":
            pieces.append(_open_text(element))
        pieces.append(element.tail or "")
    return "".join(pieces)
