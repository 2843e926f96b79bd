"""What an evaluation found, as text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from annotator.suggest.figures import Finding, LabelFigures, Report, Share


def format_report(report: Report, *, findings: bool = True) -> str:
    """Return the report as text: figures, then (with ``findings``) every error in its context."""
    lines = list(_table(report))
    if report.confusion:
        pairs = (f"{pair} {count}" for pair, count in sorted(report.confusion.items()))
        lines += ["", "Same edges, other label: " + ", ".join(pairs)]
    if findings:
        lines += _listed("Missed", report.misses)
        lines += _listed("False alarms", report.false_alarms)
        lines += _listed("Wrong attributes", report.wrong_attributes)
    return "\n".join(lines)


def _table(report: Report) -> Iterator[str]:
    yield f"{report.documents} documents"
    yield f"{'':10} {'gold':>5} {'strict P':>8} {'R':>6} {'F1':>6} {'overlap F1':>11} {'characters F1':>14}"
    for label, figures in report.labels.items():
        strict = figures.strict
        yield (
            f"{label:10} {strict.gold.all:5} {strict.precision:8.3f} {strict.recall:6.3f} {strict.f1:6.3f}"
            f" {figures.overlap.f1:11.3f} {figures.characters.f1:14.3f}"
        )
        for name, share in figures.attributes.items():
            stated = figures.stated.get(name, Share())
            yield (
                f"  {name}: {share.value:.3f} of {share.all} right;"
                f" {stated.value:.3f} of the {stated.all} stated ones"
            )
    for name, by_label in report.recommenders.items():
        for label, share in by_label.items():
            yield f"{name or 'unnamed'}, {label}: {share.value:.3f} of {share.all} right"
    for name, promise in sorted(report.rules.items()):
        yield f"{name}: {promise.share.value:.3f} of {promise.share.all} right, {promise.mean:.3f} promised"


def _listed(heading: str, findings: Sequence[Finding]) -> Iterator[str]:
    if findings:
        yield f"\n{heading} ({len(findings)})"
    for item in findings:
        passage = f"{item.before}【{item.quote}】{item.after}".replace("\n", "⏎")
        detail = f"  [{' '.join(filter(None, (item.attribute, item.detail)))}]" if item.detail else ""
        yield f"  {item.document}:{item.start}–{item.end} {item.label} {passage}{detail}"


def format_comparison(old: Report, new: Report) -> str:
    """Return as text what changed from ``old`` to ``new``: figures, gains and losses."""
    lines = []
    for label, figures in new.labels.items():
        before = old.labels.get(label, LabelFigures())
        for way in ("strict", "overlap", "characters"):
            was, now = getattr(before, way).f1, getattr(figures, way).f1
            lines.append(f"{label:10} {way:10} {was:.3f} → {now:.3f} ({now - was:+.3f})")
        for name, share in figures.attributes.items():
            was = before.attributes.get(name, Share()).value
            lines.append(f"{label:10} {name:10} {was:.3f} → {share.value:.3f} ({share.value - was:+.3f})")
    for heading, earlier, later in (
        ("Found now", new.misses, old.misses),
        ("Missed now", old.misses, new.misses),
        ("False alarms gone", new.false_alarms, old.false_alarms),
        ("New false alarms", old.false_alarms, new.false_alarms),
        ("Attributes right now", new.wrong_attributes, old.wrong_attributes),
        ("Attributes wrong now", old.wrong_attributes, new.wrong_attributes),
    ):
        lines += _listed(heading, _only_in(later, earlier))
    return "\n".join(lines)


def _only_in(findings: Iterable[Finding], others: Iterable[Finding]) -> list[Finding]:
    known = {item.key for item in others}
    return [item for item in findings if item.key not in known]
