"""What the commands print."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from annotator.formats.dataset import Written
from annotator.importing import FileReport


def say_file(file: FileReport) -> None:
    """Print what became of a file; refusals and losses go to standard error."""
    if file.outcome == "refused":
        click.echo(f"refused        {file.path}: {file.message}", err=True)
    else:
        count = f" ({len(file.documents)} articles)" if len(file.documents) > 1 else ""
        click.echo(f"{file.outcome.replace('_', ' '):15}{file.path}{count}")
    for quote in file.lost:
        click.echo(f"{'':15}has no one place for the span “{quote}”", err=True)


def say_written(out: Path, report: Written) -> None:
    """Print what a dataset holds and lacks, and the checksum of a file."""
    click.echo(f"{out}: {report.documents} documents, {report.spans} spans, {report.relations} relations.")
    for what, number in report.left_out.items():
        click.echo(f"Left out: {number} {what}.")
    if out.is_file():
        with out.open("rb") as file:
            click.echo(f"SHA-256: {hashlib.file_digest(file, 'sha256').hexdigest()}")


def table(header: Sequence[str], rows: Sequence[tuple[object, ...]]) -> None:
    """Print a name and numbers in columns."""
    width = max(len(str(row[0])) for row in (header, *rows))
    click.echo(f"\n{header[0]:{width}}" + "".join(f"{name:>11}" for name in header[1:]))
    for name, *numbers in rows:
        click.echo(f"{name:{width}}" + "".join(f"{number:11,}" for number in numbers))


@contextmanager
def progress(label: str, length: int) -> Iterator[Callable[[str], None]]:
    """Give a function to be called after each document; the bar is shown on a terminal only."""
    with click.progressbar(length=length, label=label, file=sys.stderr) as bar:

        def step(document_id: str) -> None:
            bar.update(1)

        yield step
