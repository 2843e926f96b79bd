"""Opening a project for a command."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from annotator import workflows
from annotator.errors import UserError
from annotator.review.session import Session


@contextmanager
def opened(project: Path, *, create: bool = False, read_only: bool = False) -> Iterator[Session]:
    """Open a project; UserError where it is to be written and cannot be."""
    with closing(workflows.open_project(project, create=create, read_only=read_only)) as session:
        if session.holder:
            raise UserError(
                "{holder} has {path} open; close it there and do this again.",
                holder=session.holder,
                path=project,
            )
        if session.read_only and not read_only:
            raise UserError(
                "{path} can only be read here; copy it to a folder that you may write to.", path=project
            )
        yield session
