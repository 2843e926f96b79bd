"""The two families of trouble: a reader's situation, and everything else (a bug)."""

from __future__ import annotations


class UserError(Exception):
    """One sentence in the reader's terms that says what to do.

    ``template`` is the English sentence with ``{named}`` places and serves as the key of
    its translation; ``params`` fill the places.
    """

    def __init__(self, template: str, **params: object) -> None:
        self.template = template
        self.params = params
        super().__init__(template.format(**params))
