"""What the suggestions for a project go by."""

from __future__ import annotations

from annotator.model.learning import Knowledge
from annotator.review.passed_over import passed_over
from annotator.store.project import Project


def version_of(project: Project) -> str:
    """Return a text that changes with the knowledge of a project; empty while there is none."""
    version = project.models.version()
    return f"{project.path}|{version}" if version.strip("|") else ""


def choices_of(project: Project) -> tuple[frozenset[str], dict[str, float]]:
    """Return which recommenders stay silent, and the least score of labels that have one."""
    chosen = project.settings.get("suggestions", {})
    return frozenset(chosen.get("off", ())), dict(chosen.get("thresholds", {}))


def knowledge_of(project: Project) -> Knowledge:
    """Return the decisions, the models that win, and the choices of a project."""
    off, thresholds = choices_of(project)
    return Knowledge(
        version=version_of(project),
        lessons=(*project.models.lessons(), *passed_over(project)),
        models={model.label: model.data for model in project.models.all() if model.wins},
        off=off,
        thresholds=thresholds,
        without=frozenset(project.settings.get("without", ())),
    )
