import pytest

from annotator.errors import UserError
from annotator.store import backup
from annotator.store.project import Project


def test_backup_of_an_open_project_can_be_restored(project, path):
    copy = project.back_up()
    with project.writing():
        project.settings.put("name", "later")
    project.close()
    aside = backup.restore(copy, path)
    restored = Project.open(path)
    assert restored.settings.get("name") is None
    assert restored.documents.ids() == ["a"]
    restored.close()
    old = Project.open(aside)
    assert old.settings.get("name") == "later"
    old.close()


def test_only_the_newest_backups_are_kept(project, path):
    made = [backup.back_up(project._connection.db.conn, path, keep=2) for _ in range(3)]
    assert backup.backups_of(path) == [made[2], made[1]]


def test_a_damaged_backup_is_refused(project, path, tmp_path):
    copy = project.back_up()
    project.close()
    data = bytearray(copy.read_bytes())
    data[5000:9000] = b"\xff" * 4000
    copy.write_bytes(data)
    before = path.read_bytes()
    with pytest.raises(UserError, match="damaged"):
        backup.restore(copy, path)
    assert path.read_bytes() == before
