"""What the suggestions for a project go by."""

from __future__ import annotations

from annotator.model.learning import Knowledge
from annotator.review.passed_over import passed_over
from annotator.store.project import Project


def version_of(project: Project) -> str:
    """Return a text that changes with the knowledge of a project; empty while there is none."""
    version = project.models.version()
    return f"{project.path}|{version}" if version.strip("|") else ""


def knowledge_of(project: Project) -> Knowledge:
    """Return the decisions, the models that win, and the choices of a project."""
    chosen = project.settings.get("suggestions", {})
    return Knowledge(
        version=version_of(project),
        lessons=(*project.models.lessons(), *passed_over(project)),
        models={model.label: model.data for model in project.models.all() if model.wins},
        off=frozenset(chosen.get("off", ())),
        thresholds=chosen.get("thresholds", {}),
        without=frozenset(project.settings.get("without", ())),
    )
