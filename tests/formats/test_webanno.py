from pathlib import Path

from annotator.formats import webanno
from annotator.ingest.incoming import Incoming

TSV = """#FORMAT=WebAnno TSV 3.3
#T_SP=webanno.custom.Span|note|label
#T_RL=webanno.custom.SpanRelation|label|BT_webanno.custom.Span
#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value


#Text=𠮷林李强,
1-1\t0-2\t𠮷\t_\tPLACE[1]\t_\t_\t_\t_
1-2\t2-3\t林\t_\tPLACE[1]\t_\t_\t_\t_
1-3\t3-4\t李\t_\tOFFICIAL[2]|PLACE[3]\t_\t_\t_\tPER[4]
1-4\t4-5\t强\t_\tOFFICIAL[2]\t_\t_\t_\tPER[4]
1-5\t5-6\t,\t_\t_\t_\t_\t_\t_

#Text=到\\[湘\\]
2-1\t7-8\t到\t_\t_\t_\t_\t_\t_
2-2\t8-9\t\\[\t_\t_\t_\t_\t_\t_
2-3\t9-10\t湘\t_\tPLACE\t_\t_\t_\t_
2-4\t10-11\t\\]\t_\t_\t_\t_\t_\t_
"""


def test_layers_with_a_name_are_read_in_their_unit(tmp_path: Path) -> None:
    path = tmp_path / "a.tsv"
    path.write_text(TSV, encoding="utf-8")
    assert webanno.recognises(path)
    (read,) = webanno.read(path)
    assert isinstance(read, Incoming)
    assert read.document.text == "𠮷林李强,\n到[湘]"
    assert sorted((one.start, one.quote, one.label) for one in read.spans) == [
        (0, "𠮷林", "PLACE"), (2, "李", "PLACE"), (2, "李强", "OFFICIAL"), (2, "李强", "PER"),
        (8, "湘", "PLACE"),
    ]  # fmt: skip


def test_a_table_of_articles_is_none(tmp_path: Path) -> None:
    path = tmp_path / "a.tsv"
    path.write_text("text\ttitle\n晴。\t天气\n", encoding="utf-8")
    assert not webanno.recognises(path)
