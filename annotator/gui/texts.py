"""Sentences of the window that several panes share, in the language of the window."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from annotator.errors import UserError
from annotator.model.document import State
from annotator.model.edit import Action, Decision
from annotator.model.label import LabelSet
from annotator.model.span import Status

_QUOTE_LENGTH = 14

_UNDO_ONE = {
    Action.SUGGESTED: QT_TRANSLATE_NOOP("texts", "suggest {quote} as {label}"),
    Action.ADDED: QT_TRANSLATE_NOOP("texts", "tag {quote} as {label}"),
    Action.ACCEPTED: QT_TRANSLATE_NOOP("texts", "accept {quote} as {label}"),
    Action.REJECTED: QT_TRANSLATE_NOOP("texts", "reject {quote} as {label}"),
    Action.CORRECTED: QT_TRANSLATE_NOOP("texts", "move the edges of {quote}"),
    Action.RELABELLED: QT_TRANSLATE_NOOP("texts", "relabel {quote} as {label}"),
    Action.REMOVED: QT_TRANSLATE_NOOP("texts", "remove {quote}"),
    Action.ATTRIBUTED: QT_TRANSLATE_NOOP("texts", "edit an attribute of {quote}"),
    Action.NOTED: QT_TRANSLATE_NOOP("texts", "edit the note of {quote}"),
    Action.FLAGGED: QT_TRANSLATE_NOOP("texts", "flag {quote}"),
    Action.STATE_SET: QT_TRANSLATE_NOOP("texts", "set the state of an article"),
    Action.DESCRIBED: QT_TRANSLATE_NOOP("texts", "edit the details of an article"),
    Action.IMPORTED: QT_TRANSLATE_NOOP("texts", "import"),
    Action.DELETED: QT_TRANSLATE_NOOP("texts", "delete from the project"),
    Action.ZONED: QT_TRANSLATE_NOOP("texts", "change the zones of an article"),
    Action.LINKED: QT_TRANSLATE_NOOP("texts", "link spans"),
    Action.VERSIONED: QT_TRANSLATE_NOOP("texts", "take a new version of an article"),
    Action.LABELS_CHANGED: QT_TRANSLATE_NOOP("texts", "change the labels"),
}
_UNDO_MANY = {
    Action.SUGGESTED: QT_TRANSLATE_NOOP("texts", "suggest {count} spans"),
    Action.ADDED: QT_TRANSLATE_NOOP("texts", "tag {count} spans"),
    Action.ACCEPTED: QT_TRANSLATE_NOOP("texts", "accept {count} spans"),
    Action.REJECTED: QT_TRANSLATE_NOOP("texts", "reject {count} spans"),
    Action.RELABELLED: QT_TRANSLATE_NOOP("texts", "relabel {count} spans"),
    Action.REMOVED: QT_TRANSLATE_NOOP("texts", "remove {count} spans"),
}
_HISTORY = {
    Action.SUGGESTED: QT_TRANSLATE_NOOP("texts", "suggested by {who}"),
    Action.ADDED: QT_TRANSLATE_NOOP("texts", "tagged by {who}"),
    Action.ACCEPTED: QT_TRANSLATE_NOOP("texts", "accepted by {who}"),
    Action.REJECTED: QT_TRANSLATE_NOOP("texts", "rejected by {who}"),
    Action.CORRECTED: QT_TRANSLATE_NOOP("texts", "edges moved by {who}"),
    Action.RELABELLED: QT_TRANSLATE_NOOP("texts", "relabelled by {who}"),
    Action.REMOVED: QT_TRANSLATE_NOOP("texts", "removed by {who}"),
    Action.ATTRIBUTED: QT_TRANSLATE_NOOP("texts", "attribute edited by {who}"),
    Action.NOTED: QT_TRANSLATE_NOOP("texts", "note edited by {who}"),
    Action.FLAGGED: QT_TRANSLATE_NOOP("texts", "flag set by {who}"),
    Action.IMPORTED: QT_TRANSLATE_NOOP("texts", "imported by {who}"),
    Action.UNDONE: QT_TRANSLATE_NOOP("texts", "undone by {who}"),
    Action.REDONE: QT_TRANSLATE_NOOP("texts", "redone by {who}"),
}
_CHANGED_BY = QT_TRANSLATE_NOOP("texts", "changed by {who}")
_STATUS = {
    Status.SUGGESTED: QT_TRANSLATE_NOOP("texts", "Suggested"),
    Status.ACCEPTED: QT_TRANSLATE_NOOP("texts", "Accepted"),
    Status.REJECTED: QT_TRANSLATE_NOOP("texts", "Rejected"),
}
_STATE = {
    State.TODO: QT_TRANSLATE_NOOP("texts", "to do"),
    State.IN_PROGRESS: QT_TRANSLATE_NOOP("texts", "in progress"),
    State.DONE: QT_TRANSLATE_NOOP("texts", "done"),
}
_RECOMMENDERS = {
    "dates": QT_TRANSLATE_NOOP("texts", "dates"),
    "places": QT_TRANSLATE_NOOP("texts", "places"),
    "officials": QT_TRANSLATE_NOOP("texts", "officials"),
    "directives": QT_TRANSLATE_NOOP("texts", "directives"),
    "learned": QT_TRANSLATE_NOOP("texts", "what was learned"),
    "lexicon": QT_TRANSLATE_NOOP("texts", "words of this project"),
}
_OUTCOMES = {
    "added": QT_TRANSLATE_NOOP("texts", "added"),
    "already_there": QT_TRANSLATE_NOOP("texts", "there already"),
    "same_article": QT_TRANSLATE_NOOP("texts", "left out: another print of an article that is there"),
    "version": QT_TRANSLATE_NOOP("texts", "added as a new version"),
    "refused": QT_TRANSLATE_NOOP("texts", "not imported"),
}
_FIELDS = {
    "text": QT_TRANSLATE_NOOP("texts", "text of the article"),
    "id": QT_TRANSLATE_NOOP("texts", "number or id"),
    "title": QT_TRANSLATE_NOOP("texts", "title"),
    "published": QT_TRANSLATE_NOOP("texts", "published date"),
    "source": QT_TRANSLATE_NOOP("texts", "source"),
    "url": QT_TRANSLATE_NOOP("texts", "address"),
    "author": QT_TRANSLATE_NOOP("texts", "author"),
    "editor": QT_TRANSLATE_NOOP("texts", "editor"),
    "state": QT_TRANSLATE_NOOP("texts", "state"),
    "note": QT_TRANSLATE_NOOP("texts", "note"),
    "zones": QT_TRANSLATE_NOOP("texts", "zones as JSON"),
    "spans": QT_TRANSLATE_NOOP("texts", "spans as JSON"),
    "relations": QT_TRANSLATE_NOOP("texts", "relations as JSON"),
}
_PLACES = {
    "title": QT_TRANSLATE_NOOP("texts", "from the headline"),
    "labelled_line": QT_TRANSLATE_NOOP("texts", "from a line that names it"),
    "date_line": QT_TRANSLATE_NOOP("texts", "from a line with a date"),
    "source_line": QT_TRANSLATE_NOOP("texts", "from the source line"),
    "dateline": QT_TRANSLATE_NOOP("texts", "from the dateline"),
    "credit": QT_TRANSLATE_NOOP("texts", "from a credit"),
    "url": QT_TRANSLATE_NOOP("texts", "from the address"),
    "file_name": QT_TRANSLATE_NOOP("texts", "from the name of the file"),
    "file": QT_TRANSLATE_NOOP("texts", "from the file"),
}
_PARTS = {
    "year": QT_TRANSLATE_NOOP("texts", "year"),
    "month": QT_TRANSLATE_NOOP("texts", "month"),
    "day": QT_TRANSLATE_NOOP("texts", "day"),
    "code": QT_TRANSLATE_NOOP("texts", "code"),
    "issuer": QT_TRANSLATE_NOOP("texts", "issuer"),
    "name": QT_TRANSLATE_NOOP("texts", "name"),
    "title": QT_TRANSLATE_NOOP("texts", "title"),
}
_SOURCES = {
    "published": QT_TRANSLATE_NOOP("texts", "from the published date"),
    "chain": QT_TRANSLATE_NOOP("texts", "from the date before"),
    "text": QT_TRANSLATE_NOOP("texts", "from the text"),
    "context": QT_TRANSLATE_NOOP("texts", "from the places around"),
    "source": QT_TRANSLATE_NOOP("texts", "from the source of the article"),
    "dateline": QT_TRANSLATE_NOOP("texts", "from the dateline"),
}


def say(text: str) -> str:
    """Return ``text`` of this module in the language of the window."""
    return QCoreApplication.translate("texts", text)


def sentence(error: UserError) -> str:
    """Return what a user did, and can do, in the language of the window."""
    template = QCoreApplication.translate("errors", error.template)
    params = {name: sentence(v) if isinstance(v, UserError) else v for name, v in error.params.items()}
    return template.format(**params)


def undo_text(decision: Decision, labels: LabelSet, language: str) -> str:
    """Return what an undo would take back, as ``accept 10月8日至9日 as Date``."""
    if decision.count > 1 and decision.action in _UNDO_MANY:
        return say(_UNDO_MANY[decision.action]).format(count=decision.count)
    label = labels.get(decision.label).name(language) if decision.label in labels else decision.label
    template = _UNDO_ONE.get(decision.action)
    if template is None:
        return say(QT_TRANSLATE_NOOP("texts", "the last change"))
    return say(template).format(quote=shortened(decision.quote), label=label)


def history_text(decision: Decision, reviewer: str, recommender: str) -> str:
    """Return one line of a span's history."""
    if decision.action is Action.SUGGESTED:
        return suggested_text(recommender or decision.reviewer)
    template = say(_HISTORY.get(decision.action, _CHANGED_BY))
    if not decision.reviewer or decision.reviewer == reviewer:
        return template.format(who=say(QT_TRANSLATE_NOOP("texts", "you")))
    return template.format(who=decision.reviewer)


def suggested_text(recommender: str) -> str:
    """Return who suggested a span, as a line of its history."""
    return say(_HISTORY[Action.SUGGESTED]).format(who=recommender_name(recommender))


def status_name(status: Status) -> str:
    """Return the name of a status."""
    return say(_STATUS[status])


def state_name(state: State) -> str:
    """Return the name of a state."""
    return say(_STATE[state])


def outcome_name(outcome: str) -> str:
    """Return what became of a file."""
    return say(_OUTCOMES[outcome])


def field_name(field: str) -> str:
    """Return what a column of a table holds."""
    return say(_FIELDS.get(field, field))


def recommender_name(recommender: str) -> str:
    """Return the name of a recommender."""
    return say(_RECOMMENDERS[recommender]) if recommender in _RECOMMENDERS else recommender


def place_name(place: str) -> str:
    """Return where in an article a piece of its metadata stands."""
    return say(_PLACES[place]) if place in _PLACES else place


def inferred_text(evidence: str) -> str:
    """Return ``year,month:published`` as words: which parts were completed, and from what."""
    parts, _, source = evidence.partition(":")
    names = [say(_PARTS[part]) if part in _PARTS else part for part in parts.split(",") if part]
    origin = say(_SOURCES[source]) if source in _SOURCES else source
    comma = say(QT_TRANSLATE_NOOP("texts", ", "))
    return say(QT_TRANSLATE_NOOP("texts", "inferred: {parts} {origin}")).format(
        parts=comma.join(names), origin=origin
    )


def shortened(quote: str) -> str:
    """Return a quote on one line, cut in its middle where it is long."""
    flat = " ".join(quote.split())
    if len(flat) <= _QUOTE_LENGTH:
        return flat
    half = _QUOTE_LENGTH // 2
    return f"{flat[:half]}…{flat[-half + 1 :]}"


def clock(at: str) -> str:
    """Return an instant (ISO 8601) as this machine's time: 14:32, with the day where it is another."""
    try:
        moment = datetime.fromisoformat(at.replace("Z", "+00:00")).astimezone()
    except ValueError:
        return at
    if moment.date() == datetime.now(UTC).astimezone().date():
        return moment.strftime("%H:%M")
    return moment.strftime("%m-%d %H:%M")
