"""The command that lists and changes the labels of a project."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from annotator import workflows
from annotator.cli_opening import opened
from annotator.errors import UserError
from annotator.model.label import Colour, Label, LabelSet
from annotator.model.span import Status
from annotator.review import edits, labelling
from annotator.review.session import Session


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--add", "added", multiple=True, metavar="ID=NAME[/中文]", help="Add a label; may be repeated.")
@click.option("--key", "keys", multiple=True, metavar="ID=KEY", help="Tag it by another key, 1 to 9.")
@click.option("--colour", "colours", multiple=True, metavar="ID=COLOUR", help="Draw it in another colour.")
@click.option(
    "--remove",
    "removed",
    multiple=True,
    metavar="ID[=OTHER]",
    help="Remove a label that was added; its accepted spans get the OTHER one.",
)
@click.option("--with-spans", is_flag=True, help="Remove the accepted spans of such a label too.")
def labels(
    project: Path,
    added: Sequence[str],
    keys: Sequence[str],
    colours: Sequence[str],
    removed: Sequence[str],
    with_spans: bool,
) -> None:
    """List the labels of PROJECT with their keys and colours; add, change and remove some.

    A key or colour that another label has is exchanged with it. What is done here can be undone in
    the window.

    \b
    annotator labels tours.annotator
    annotator labels tours.annotator --add ORG=Organisation/机构
    annotator labels tours.annotator --key ORG=7 --colour ORG=red
    annotator labels tours.annotator --remove ORG=PLACE
    """
    changing = any((added, keys, colours, removed))
    with opened(project, read_only=not changing) as session:
        into = dict(map(_pair, removed))
        # First what goes: it may leave its key to what is added.
        left = _without(session.label_set, into, added)
        after = _changed(left, added, keys, colours)
        if after != session.label_set:
            _apply(session, after, into, with_spans=with_spans)
        for label in session.label_set:
            click.echo(_line(label))


def _without(label_set: LabelSet, removed: Iterable[str], added: Sequence[str]) -> LabelSet:
    new = dict(map(_pair, added))
    for id_ in removed:
        if id_ in new:
            raise UserError(
                "The label {id} cannot be added and removed at once; do one after the other.", id=id_
            )
        label_set = labelling.without_label(label_set, id_, workflows.default_labels())
    return label_set


def _changed(
    label_set: LabelSet, added: Sequence[str], keys: Sequence[str], colours: Sequence[str]
) -> LabelSet:
    for id_, names in map(_pair, added):
        english, _, chinese = names.partition("/")
        there = workflows.label_colours()
        label_set = labelling.with_label(label_set, id_, {"en": english, "zh": chinese}, there)
    for id_, key in map(_pair, keys):
        label_set = labelling.with_key(label_set, id_, key)
    for id_, name in map(_pair, colours):
        label_set = labelling.with_colour(label_set, id_, _colour(name))
    return label_set


def _apply(session: Session, after: LabelSet, into: dict[str, str], *, with_spans: bool) -> None:
    spans = session.spans_bearing({*into, *into.values()})
    accepted = Counter(span.label for span in spans if span.status is Status.ACCEPTED)
    others = Counter(span.label for span in spans if span.status is not Status.ACCEPTED)
    for id_, other in into.items():
        if other:
            labelling.known(after, other)
        elif accepted[id_] and not with_spans:
            raise UserError(
                "The label {id} bears accepted spans: {n}. Say which label they get, as --remove {id}=PLACE, "
                "or remove them too, with --with-spans.",
                id=id_,
                n=accepted[id_],
            )
    session.apply(edits.change_labels(session.label_set, after, spans, into))
    for id_, other in into.items():
        fate = f"now {other}" if other else "removed; undo in the window brings them back"
        told = f" Accepted spans that bore it: {accepted[id_]}, {fate}." if accepted[id_] else ""
        gone = f" Suggested and rejected spans that went with it: {others[id_]}." if others[id_] else ""
        click.echo(f"{id_} is removed.{told}{gone}", err=True)


def _pair(text: str) -> tuple[str, str]:
    id_, _, value = text.partition("=")
    return id_, value


def _colour(name: str) -> Colour:
    there = {colour.id: colour for colour in workflows.label_colours()}
    if name not in there:
        raise UserError(
            "“{name}” is no colour of labels; choose one of {names}.", name=name, names=", ".join(there)
        )
    return there[name]


def _line(label: Label) -> str:
    colours = workflows.label_colours()
    colour = next((colour.id for colour in colours if colour.light == label.light), "")
    chinese = label.names.get("zh", "")
    return f"{label.key}  {label.id:14}{colour:9}{label.name('en')}  {chinese}".rstrip()
