import hashlib
import json
import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from annotator import workflows
from annotator.cli import cli


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli, [str(one) for one in arguments], prog_name="annotator")


@pytest.fixture
def project(articles: list[Path], tmp_path: Path) -> Path:
    path = tmp_path / "带 空格.annotator"
    result = run("import", path, *articles, "--source", "湖南日报", "--published", "2024-11-14")
    assert result.exit_code == 0, result.output
    return path


def test_from_import_to_dataset(project: Path, tmp_path: Path) -> None:
    assert run("suggest", project).exit_code == 0
    out = tmp_path / "数据.jsonl"
    result = run("export", project, out, "--include", "suggested")
    assert result.exit_code == 0
    rows = [json.loads(line) for line in out.read_text(encoding="utf-8").split("\n") if line]
    spans = [span for row in rows for span in row["spans"]]
    assert f"2 documents, {len(spans)} spans" in result.output
    assert {span["status"] for span in spans} == {"suggested"}
    assert rows[0]["source"] == "湖南日报"


def test_a_line_a_file_says_what_became_of_it(project: Path, articles: list[Path], tmp_path: Path) -> None:
    picture = tmp_path / "photo.png"
    picture.write_bytes(b"\x89PNG\r\n")
    result = run("import", project, articles[0], picture)
    assert result.exit_code == 1
    assert f"already there  {articles[0]}" in result.stdout
    assert str(picture) in result.stderr
    assert "Traceback" not in result.output


def test_labels_of_a_file_are_taken_for_those_of_the_project(tmp_path: Path) -> None:
    path, project = tmp_path / "msra.bio", tmp_path / "p.annotator"
    path.write_text("沈\tB-PER\n晓\tI-PER\n明\tI-PER\n到\tO\n湘\tB-LOC\n潭\tI-LOC\n", encoding="utf-8")
    refused = run("import", project, path)
    assert refused.exit_code == 1
    assert "LOC, PER" in refused.stderr
    assert run("import", project, path, "--label", "PER=OFFICIAL", "--label", "LOC=PLACE").exit_code == 0
    with closing(workflows.open_project(project, read_only=True)) as session:
        (document_id,) = session.document_ids()
        assert [(one.quote, one.label) for one in session.spans(document_id)] == [
            ("沈晓明", "OFFICIAL"),
            ("湘潭", "PLACE"),
        ]
    assert run("import", project, path, "--label", "PER").exit_code == 2


def test_statistics_count_documents_and_labels(project: Path) -> None:
    run("suggest", project)
    result = run("stats", project)
    assert "2 documents: 2 to do, 0 in progress, 0 done" in result.output
    (row,) = [line.split() for line in result.output.split("\n") if line.startswith("DATE")]
    assert int(row[1]) > 0
    assert row[2:] == ["0", "0"]


def test_a_split_puts_every_article_into_one_part(project: Path, tmp_path: Path) -> None:
    out = tmp_path / "数据.jsonl"
    assert run("export", project, out, "--split", "train=50,test=50", "--seed", 7).exit_code == 0
    train, test = (
        (tmp_path / f"数据-{part}.jsonl").read_text(encoding="utf-8") for part in ("train", "test")
    )
    ids = [json.loads(text)["id"] for text in (train, test)]
    assert len(set(ids)) == 2
    assert not out.exists()
    wrong = run("export", project, out, "--split", "train")
    assert (wrong.exit_code, wrong.stderr.count("\n")) == (1, 1)


def test_the_checksum_is_that_of_the_file(project: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    result = run("export", project, out)
    assert f"SHA-256: {hashlib.sha256(out.read_bytes()).hexdigest()}" in result.output


def test_what_a_format_leaves_out_is_said_before_and_counted_after(project: Path, tmp_path: Path) -> None:
    run("suggest", project)
    out = tmp_path / "out.conll"
    result = run("export", project, out, "--format", "bio", "--include", "suggested")
    assert "bio does not carry: metadata" in result.stderr
    assert "Left out:" in result.stdout


def test_nested_spans_follow_the_rule_that_is_asked_for(tmp_path: Path, root: Path) -> None:
    project, out = tmp_path / "hunan.annotator", tmp_path / "out.conll"
    run("import", project, root / "example_data" / "hunan_inspections.jsonl")
    assert run("export", project, out, "--format", "bio", "--nested", "per-label").exit_code == 0
    assert out.read_text(encoding="utf-8").startswith("-DOCSTART-\tO\tO\tO\tO\n")
    assert "- nested spans: per-label\n" in (tmp_path / "out.conll.card.md").read_text(encoding="utf-8")
    assert run("export", project, out, "--nested", "innermost").exit_code == 1


def test_a_dataset_may_hold_the_text_as_it_is_read(project: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    assert run("export", project, out, "--text", "simplified").exit_code == 0
    assert "- text: reading view, simplified\n" in (tmp_path / "out.jsonl.card.md").read_text(
        encoding="utf-8"
    )


def test_a_folder_of_tables_and_a_dataset_beside_its_card_come_back_whole(tmp_path: Path, root: Path) -> None:
    project, again = tmp_path / "hunan.annotator", tmp_path / "again.annotator"
    run("import", project, root / "example_data" / "hunan_inspections.jsonl")
    for name, format_id in (("tables", "csv-tables"), ("lines/a.jsonl", "jsonl")):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        assert run("export", project, tmp_path / name, "--format", format_id).exit_code == 0
    tables = run("import", again, tmp_path / "tables")
    assert (tables.exit_code, tables.stdout.count("\n")) == (0, 1)
    lines = run("import", again, tmp_path / "lines")
    assert "already there" in lines.stdout
    assert lines.stdout.count("\n") == 1
    assert "OFFICIAL" in run("stats", again).output


def test_a_sentence_and_status_1_for_what_cannot_be(tmp_path: Path, root: Path) -> None:
    missing = run("stats", tmp_path / "no.annotator")
    assert (missing.exit_code, missing.stdout) == (1, "")
    assert missing.stderr.count("\n") == 1
    assert run("stats", root / "README.md").exit_code == 1
    assert run("import", tmp_path / "p.annotator", tmp_path / "nothing.txt").exit_code == 1
    assert list(tmp_path.iterdir()) == []


def test_a_project_that_is_open_elsewhere_is_read_but_not_written(
    project: Path, articles: list[Path]
) -> None:
    with closing(workflows.open_project(project)):
        written = run("import", project, *articles)
        assert (written.exit_code, written.stdout) == (1, "")
        assert written.stderr.endswith("close it there and do this again.\n")
        assert run("stats", project).exit_code == 0


def test_status_2_for_wrong_usage() -> None:
    assert run("frobnicate").exit_code == 2
    assert run("export", "p.annotator", "out", "--format", "docx").exit_code == 2


def test_every_command_shows_an_example() -> None:
    for name, command in cli.commands.items():
        if name != "formats":
            assert f"annotator {name} " in run(name, "--help").output.replace("\n", " \n"), name
        assert command.help


def test_a_sample_and_a_source_limit_the_dataset(project: Path, tmp_path: Path) -> None:
    names = []
    for seed in range(6):
        out = tmp_path / f"{seed}.jsonl"
        assert run("export", project, out, "--sample", 1, "--seed", seed).exit_code == 0
        (row,) = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
        names.append(row["id"])
    assert len(set(names)) == 2
    out = tmp_path / "source.jsonl"
    run("export", project, out, "--source", "湖南日报")
    sources = [json.loads(line)["source"] for line in out.read_text(encoding="utf-8").splitlines()]
    assert sources == ["湖南日报"]


def test_evaluate_prints_figures_per_label(project: Path, tmp_path: Path) -> None:
    text = "11月12日,沈晓明在湖南调研。"
    date = {"start": 0, "end": 6, "label": "DATE", "attributes": {"value": "2024-11-12"}}
    gold = {"id": "1", "text": text, "published": "2024-11-13", "spans": [date]}
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(gold) + "\n", encoding="utf-8")
    result = run("evaluate", path)
    assert result.exit_code == 0
    (row,) = [line.split() for line in result.output.split("\n") if line.startswith("DATE")]
    assert row[1:5] == ["1", "1.000", "1.000", "1.000"]


def test_evaluate_compares_with_older_figures(tmp_path: Path, root: Path) -> None:
    gold = root / "example_data" / "hunan_inspections.jsonl"
    assert run("evaluate", gold, "--json", tmp_path / "old.json").exit_code == 0
    result = run("evaluate", gold, "--compare", tmp_path / "old.json")
    assert result.exit_code == 0
    assert "DIRECTIVE" in result.output
    assert run("evaluate", gold, "--compare", gold).exit_code == 1


def test_evaluate_measures_a_project_by_what_is_done(project: Path, tmp_path: Path, root: Path) -> None:
    assert run("evaluate", project).exit_code == 1
    done = tmp_path / "done.annotator"
    run("import", done, root / "example_data" / "hunan_inspections.jsonl")
    result = run("evaluate", done)
    assert result.exit_code == 0
    assert result.output.startswith("2 documents")


def test_learning_from_too_little_is_said(tmp_path: Path, root: Path) -> None:
    done = tmp_path / "done.annotator"
    run("import", done, root / "example_data" / "hunan_inspections.jsonl")
    result = run("learn", done)
    assert result.exit_code == 1
    assert "too little" in result.stderr


def test_chinese_reaches_a_console_of_another_code_page(project: Path, root: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    shown = subprocess.run(
        [sys.executable, "-m", "annotator", "stats", str(project.with_name("不在.annotator"))],
        capture_output=True, env=environment, cwd=root,
    )  # fmt: skip
    assert shown.returncode == 1
    assert "不在.annotator" in shown.stderr.decode("utf-8")
    assert shown.stdout == b""


def test_without_a_display_open_is_a_sentence_and_no_abort(project: Path, root: Path) -> None:
    nothing = {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"}
    environment = {name: value for name, value in os.environ.items() if name not in nothing}
    if not sys.platform.startswith("linux"):
        pytest.skip("other systems have a display")
    shown = subprocess.run(
        [sys.executable, "-m", "annotator", "open", str(project)],
        capture_output=True, env=environment, cwd=root, timeout=60,
    )  # fmt: skip
    assert shown.returncode == 1
    assert b"There is no display here" in shown.stderr
