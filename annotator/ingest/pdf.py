"""PDF files with a text layer."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

from pypdf import PasswordType, PdfReader
from pypdf.errors import DependencyError, PyPdfError

from annotator.errors import UserError
from annotator.ingest.decode import unify_line_ends
from annotator.ingest.incoming import Incoming, Options
from annotator.ingest.plain import article
from annotator.model.document import Original

# It warns of every slip of the programs that write PDF files.
logging.getLogger("pypdf").setLevel(logging.ERROR)

# What reading a broken file raises, besides its own errors.
_DAMAGE = (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError)


def read_pdf(path: Path, options: Options) -> Iterator[Incoming]:
    """Yield the one article of a PDF, its pages one after the other; UserError for a mere scan."""
    del options
    text = unify_line_ends("\n".join(_pages(path))).strip("\n")
    if not text.strip():
        raise UserError("The PDF holds pictures of its pages and no text: run text recognition on it first.")
    yield article(text, Original(path.name, "pdf", path.read_bytes()))


def _pages(path: Path) -> list[str]:
    try:
        reader = PdfReader(path)
        if reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED:
            raise UserError("The PDF is locked by a password: save a copy without it.")
        return [page.extract_text() for page in reader.pages]
    except DependencyError:
        raise UserError("The PDF is encrypted: open it, print it to a new PDF, and import that.") from None
    except _DAMAGE as error:
        raise UserError("The PDF is damaged: {problem}.", problem=str(error) or "no page of it") from error
