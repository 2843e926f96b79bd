"""The commands that measure the recommenders and let them learn."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import click

from annotator import workflows
from annotator.errors import UserError
from annotator.formats.files import swapped_in
from annotator.suggest.figures import Report
from annotator.suggest.report import format_comparison, format_report

_PATH = click.Path(path_type=Path)


@click.command()
@click.argument("gold", type=_PATH)
@click.option("--errors", is_flag=True, help="List every miss, false alarm and wrong attribute.")
@click.option("--json", "out", type=_PATH, help="Keep the figures in this file, to compare with later.")
@click.option("--compare", "old", type=_PATH, help="Say what was gained and lost since those figures.")
def evaluate(gold: Path, errors: bool, out: Path | None, old: Path | None) -> None:
    """Measure the recommenders against tagged articles: GOLD is a JSONL file or a project.

    \b
    annotator evaluate gold.jsonl --errors
    annotator evaluate tours.annotator --json before.json
    annotator evaluate tours.annotator --compare before.json
    """
    before = Report.from_json(_read(old)) if old else None
    report = workflows.evaluate(gold)
    click.echo(format_report(report, findings=errors))
    if before is not None:
        click.echo(format_comparison(before, report))
    if out is not None:
        with swapped_in(out) as beside:
            beside.write_text(report.to_json() + "\n", encoding="utf-8")


@click.command()
@click.argument("project", type=_PATH)
def learn(project: Path) -> None:
    """Train a model for each label of which PROJECT has enough done articles.

    A model is used only where it beats the rules on articles that it has not seen.

    \b
    annotator learn tours.annotator
    """
    with closing(workflows.open_project(project)) as session:
        models = workflows.learn(workflows.reviewed(session))
        if not models:
            raise UserError(
                "There is too little to learn from: it takes 200 spans in five articles that are done."
            )
        session.keep_models(models)
    for model in models:
        use = "in use" if model.wins else "the rules stay"
        click.echo(
            f"{model.label:12} {model.spans:6,} spans  rules {model.rules_f1:.3f}  "
            f"learned {model.learned_f1:.3f}  {use}"
        )


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError("{path} cannot be read; choose a file that evaluate wrote.", path=path) from error
