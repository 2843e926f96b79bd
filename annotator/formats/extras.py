"""Libraries too heavy for every installation, asked for by the format that needs them."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from annotator.errors import UserError


def need(module: str, extra: str) -> Any:
    """Return ``module``; UserError that says what to install where it is not there."""
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        # A module that is there but broken is a bug of that installation and shows as one.
        if error.name and error.name.partition(".")[0] != module.partition(".")[0]:
            raise
        raise UserError(
            "This format needs {module}; install it with: pip install 'annotator[{extra}]'.",
            module=module.partition(".")[0],
            extra=extra,
        ) from error
