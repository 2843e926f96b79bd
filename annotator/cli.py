"""The command line: each command is a thin shell around one workflow."""

from __future__ import annotations

import os
import sys
from contextlib import closing
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import click

from annotator import __version__, display, paths, workflows
from annotator.cli_labels import labels
from annotator.cli_learning import evaluate, learn
from annotator.cli_opening import opened
from annotator.console import progress, say_file, say_written, table
from annotator.errors import UserError
from annotator.formats import catalogue
from annotator.formats.dataset import Include
from annotator.formats.flat import Nested
from annotator.model.document import State
from annotator.model.span import Status
from annotator.settings import Settings
from annotator.text.script import Script

_PATH = click.Path(path_type=Path)
_STATE_NAMES = {State.TODO: "to do", State.IN_PROGRESS: "in progress", State.DONE: "done"}


class _Refused(click.ClickException):
    """A UserError on its way to standard error: the sentence alone, and exit status 1."""

    def show(self, file: Any = None) -> None:
        click.echo(self.message, file=file, err=file is None)


class _Sentences(click.Group):
    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except UserError as error:
            raise _Refused(str(error)) from error


def _label_pairs(
    context: click.Context, parameter: click.Parameter, pairs: tuple[str, ...]
) -> dict[str, str]:
    split = [pair.partition("=") for pair in pairs]
    if not all(theirs and ours for theirs, _, ours in split):
        raise click.BadParameter("it must look like PER=OFFICIAL", context, parameter)
    return {theirs: ours for theirs, _, ours in split}


def main() -> None:
    """Run the command line of this process."""
    for stream in (sys.stdout, sys.stderr):
        # A console in another code page would fail on the first Chinese name.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    cli(prog_name="annotator")


@click.group(cls=_Sentences, invoke_without_command=True)
@click.version_option(__version__, prog_name="annotator")
@click.pass_context
def cli(context: click.Context) -> None:
    """Tag officials, places, dates and directives in Chinese official news.

    Without a command the last project opens, the first time an example.

    \b
    annotator import tours.annotator articles/ --source 湖南日报
    annotator suggest tours.annotator
    annotator open tours.annotator
    annotator export tours.annotator tours.jsonl

    Exit status: 0 done, 1 something was refused and said, 2 wrong usage.
    """
    if context.invoked_subcommand is None:
        context.exit(_show_window(_last_project()))


@cli.command("open")
@click.argument("project", type=_PATH)
def open_(project: Path) -> None:
    """Open PROJECT in the window; it is made where it does not exist.

    \b
    annotator open tours.annotator
    """
    if not project.exists():
        with opened(project, create=True):
            click.echo(f"A new project: {project}")
    raise SystemExit(_show_window(project))


@cli.command("import")
@click.argument("project", type=_PATH)
@click.argument("sources", metavar="PATH...", type=_PATH, nargs=-1, required=True)
@click.option("--source", default="", help="Who published the articles, where a file does not say.")
@click.option("--published", default="", help="When, as an EDTF date such as 2024-11-13.")
@click.option("--title", default="", help="The title, for a single article.")
@click.option("--encoding", help="Of text files, where it is judged wrongly: gb18030, big5 …")
@click.option("--split", is_flag=True, help="Cut text files that hold many articles.")
@click.option("--versions", is_flag=True, help="Let a corrected article take the place of the one there.")
@click.option(
    "--label",
    "labels",
    metavar="THEIRS=OURS",
    multiple=True,
    callback=_label_pairs,
    help="Take a label of the file for one of the project; may be given more than once.",
)
def import_(
    project: Path,
    sources: tuple[Path, ...],
    source: str,
    published: str,
    title: str,
    encoding: str | None,
    split: bool,
    versions: bool,
    labels: dict[str, str],
) -> None:
    """Add articles to PROJECT from files and folders.

    A row of a JSONL or CSV file has a text and may have id, title, published, source, url and
    spans; its text is taken as it is.

    \b
    annotator import tours.annotator articles/ more.jsonl
    annotator import tours.annotator 1113.txt --source 湖南日报 --published 2024-11-13
    annotator import tours.annotator msra.bio --label PER=OFFICIAL --label LOC=PLACE
    """
    reading = workflows.Reading(encoding=encoding, split=split, versions=versions, labels=labels)
    # Asked for first: a wrong name shall not leave an empty project behind.
    files = workflows.files_in(sources)
    with opened(project, create=True) as session:
        report = workflows.import_paths(
            session,
            files,
            source=source,
            title=title,
            published=published,
            reading=reading,
            on_file=say_file,
        )
    if any(file.outcome == "refused" for file in report.files):
        raise SystemExit(1)


@cli.command()
@click.argument("project", type=_PATH)
def suggest(project: Path) -> None:
    """Let the recommenders propose spans in all articles of PROJECT.

    A second run changes nothing that a person has touched.

    \b
    annotator suggest tours.annotator
    """
    with opened(project) as session, progress("Suggesting", len(session.document_ids())) as step:
        report = workflows.suggest(session, on_document=step)
    click.echo(
        f"{report.documents} articles read: {report.added} suggestions added, "
        f"{report.changed} changed, {report.removed} removed."
    )


@cli.command()
@click.argument("project", type=_PATH)
@click.argument("out", type=_PATH)
@click.option(
    "--format",
    "format_id",
    type=click.Choice([one.id for one in catalogue.FORMATS]),
    default="jsonl",
    show_default=True,
    help="See annotator formats.",
)
@click.option(
    "--include",
    type=click.Choice([one.value for one in Include]),
    default=Include.REVIEWED.value,
    show_default=True,
    help="Accepted spans; these and open suggestions; or everything, the rejected too.",
)
@click.option(
    "--state",
    "states",
    type=click.Choice([one.value for one in State]),
    multiple=True,
    help="Only articles in this state; may be given more than once.",
)
@click.option(
    "--text",
    type=click.Choice(["document", *(one.value for one in Script)]),
    default="document",
    show_default=True,
    help="The text as imported, or as it is read: without furniture and noise, in one script.",
)
@click.option(
    "--nested",
    type=click.Choice([one.value for one in Nested]),
    help="Which of overlapping spans stay, or a column for each label (bio, bioes, spacy, huggingface).",
)
@click.option(
    "--source", "sources", multiple=True, help="Only articles of this source; may be given more than once."
)
@click.option("--sample", type=click.IntRange(min=1), help="Only so many articles, drawn by --seed.")
@click.option("--split", help="Parts, such as train=80,dev=10,test=10: OUT-train, OUT-dev, OUT-test.")
@click.option("--seed", default=0, show_default=True, help="Another number deals the articles anew.")
@click.option(
    "--group",
    type=click.Choice(["document", "source", "month"]),
    default="document",
    show_default=True,
    help="Keep the articles of one source or month in one part.",
)
def export(
    project: Path,
    out: Path,
    format_id: str,
    include: str,
    states: tuple[str, ...],
    text: str,
    nested: str | None,
    sources: tuple[str, ...],
    sample: int | None,
    split: str | None,
    seed: int,
    group: str,
) -> None:
    """Write the labelled dataset of PROJECT to OUT.

    \b
    annotator export tours.annotator tours.jsonl --state done
    annotator export tours.annotator tours.csv --format csv-excel
    annotator export tours.annotator tours.bio --format bio --text simplified
    annotator export tours.annotator tours.bio --format bio --nested innermost
    annotator export tours.annotator tours.jsonl --split train=80,test=20 --group source
    annotator export tours.annotator tours.jsonl --source 湖南日报 --sample 50
    """
    rule = f":{nested}" if nested else ""
    lost = catalogue.not_carried(catalogue.get(format_id + rule))
    if lost:
        click.echo(f"{format_id} does not carry: {', '.join(lost)}.", err=True)
    chosen = [State(one) for one in states]
    with opened(project, read_only=True) as session:
        drawn = workflows.chosen_documents(session, states=chosen, sources=sources, sample=sample, seed=seed)
        parts = {"": drawn}
        if split is not None:
            dealt = workflows.split(session, split, seed=seed, group=group, states=chosen)
            parts = {part: ids & drawn for part, ids in dealt.items()}
        for part, document_ids in parts.items():
            target = out.with_name(f"{out.stem}-{part}{out.suffix}") if part else out
            report = workflows.export(
                session,
                target,
                format=format_id + rule,
                include=include,
                states=chosen,
                document_ids=document_ids,
                text=text,
            )
            say_written(target, report)


@cli.command()
@click.argument("project", type=_PATH)
def stats(project: Path) -> None:
    """Count what is in PROJECT.

    \b
    annotator stats tours.annotator
    """
    with opened(project, read_only=True) as session:
        counts = workflows.stats(session)
        labels = [label.id for label in session.label_set]
    by_state = ", ".join(f"{counts.documents[state]:,} {name}" for state, name in _STATE_NAMES.items())
    click.echo(f"{sum(counts.documents.values()):,} documents: {by_state}")
    click.echo(f"{counts.characters:,} characters")
    table(("label", *Status), [(one, *(counts.spans.get((one, s), 0) for s in Status)) for one in labels])
    if counts.ledger:
        names = dict.fromkeys((name, label) for name, label, _ in counts.ledger)
        rows = [(f"{n} {one}", *(counts.ledger.get((n, one, s), 0) for s in Status)) for n, one in names]
        table(("recommender", *Status), rows)


@cli.command()
def formats() -> None:
    """List the formats of datasets and what each leaves out, and what import reads."""
    for one in catalogue.FORMATS:
        click.echo(f"{one.id:14}{one.extension or 'folder':9}{one.name}")
        lost = catalogue.not_carried(one)
        if one.is_read:
            click.echo(f"{'':23}can be imported again")
        if lost:
            click.echo(f"{'':23}leaves out: {', '.join(lost)}")
    click.echo(f"\nImport reads files ending in {', '.join(workflows.import_endings())}")
    click.echo(f"and datasets of {', '.join(dict.fromkeys(one.id for one in catalogue.FOREIGN))}.")


@cli.command()
@click.option("--screenshot", type=_PATH, help="Write a picture of the window to this file and end.")
def demo(screenshot: Path | None) -> None:
    """Import the example articles, suggest spans, and open the window on them.

    \b
    annotator demo
    annotator demo --screenshot window.png
    """
    project = workflows.example_project(on_file=say_file)
    # Opened to be written, so that one of an older version is brought up to date.
    with closing(workflows.open_project(project)) as session:
        summaries = session.summaries()
    suggestions = sum(summary.open for summary in summaries)
    click.echo(f"{project}: {len(summaries)} articles, {suggestions} open suggestions")
    if not display.available():
        screenshot = screenshot or paths.user_data() / "demo.png"
        click.echo(f"There is no display here, so no window opens; a picture of it goes to {screenshot}.")
    status = _show_window(project, screenshot)
    if status and screenshot:
        raise UserError(
            "{path} cannot be written; choose a folder that exists and a name that ends in .png.",
            path=screenshot,
        )
    raise SystemExit(status)


cli.add_command(evaluate)
cli.add_command(learn)
cli.add_command(labels)


def _last_project() -> Path:
    last = Settings().text("last_project")
    return Path(last) if last and Path(last).exists() else workflows.example_project()


def _show_window(project: Path, screenshot: Path | None = None) -> int:
    """Open the window and return its exit status; with ``screenshot`` no display is needed."""
    display.check_libraries()
    if not display.available():
        if screenshot is None:
            raise UserError(
                "There is no display here to open a window on; start this on a desktop. "
                "Everything else works without: see annotator --help."
            )
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # The window, and Qt with it, is loaded only where it is shown.
    app = import_module("annotator.gui.app")
    return int(app.run(project, screenshot=screenshot))
