from annotator.analysis.counts import count
from annotator.model.document import Document, State
from annotator.model.span import Span, Status
from annotator.store.project import Project
from tests.store.conftest import labels


def test_counts_by_label_status_and_recommender(tmp_path):
    project = Project.open(tmp_path / "p.annotator", label_set=labels(), create=True)
    stamps = {"created": "t", "updated": "t"}
    with project.writing():
        project.documents.add(Document("a", "沈晓明在衡阳", state=State.DONE), "")
        project.spans.put(
            [
                Span("1", "a", 0, 3, "OFFICIAL", "沈晓明", Status.ACCEPTED, "officials", **stamps),
                Span("2", "a", 4, 6, "PLACE", "衡阳", Status.REJECTED, "places", **stamps),
                Span("3", "a", 4, 6, "OFFICIAL", "衡阳", **stamps),
            ]
        )
    counts = count(project)
    project.close()
    assert counts.documents == {State.TODO: 0, State.IN_PROGRESS: 0, State.DONE: 1}
    assert counts.characters == 6
    assert counts.spans == {("OFFICIAL", Status.ACCEPTED): 2, ("PLACE", Status.REJECTED): 1}
    assert counts.ledger == {
        ("officials", "OFFICIAL", Status.ACCEPTED): 1,
        ("places", "PLACE", Status.REJECTED): 1,
    }
