from __future__ import annotations

import pytest

from annotator.errors import UserError
from annotator.ingest.metadata import Place
from annotator.ingest.read import read_path
from annotator.model.document import Role

PARAGRAPH = "省委书记在调研时强调，要深入学习贯彻党的二十大精神，扎实推动高质量发展，努力完成全年目标任务。"
PAGE = f"""<!DOCTYPE html><html><head><meta charset="gb2312"><title>某省召开会议_某省人民政府网</title>
<meta name="ContentSource" content="某省日报"><script>var x = "会议，会议，会议。";</script></head><body>
<div class="nav"><a href="/">首页</a> &gt; <a href="/n">要闻</a></div>
<ul><li><a href="1">另一地召开会议，研究部署下一步工作，推动高质量发展</a></li></ul>
<h1>某省召开会议</h1><div><span>2024-11-14 08:30</span>　作者：张三</div><div>字号：<b>大</b> <b>小</b></div>
<p>　　{PARAGRAPH}</p><p>一、工作部署<p>　　{PARAGRAPH}<br>{PARAGRAPH}</p>
<p><a href="x">会议</a>指出，要抓落实。</p>
<div>责任编辑：李四</div><h3>相关新闻</h3><ul><li><a href="3">又一地召开会议</a></li></ul>
<p>{PARAGRAPH}</p><footer>版权所有：某省人民政府办公厅，未经授权不得转载。</footer></body></html>"""


def read(tmp_path, page, encoding="utf-8"):
    path = tmp_path / "page.html"
    path.write_bytes(page.encode(encoding))
    return next(iter(read_path(path))).document


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_the_article_of_a_page(tmp_path, encoding):
    document = read(tmp_path, PAGE, encoding)
    assert document.text.split("\n") == [
        "某省召开会议",
        "2024-11-14 08:30\u3000作者：张三",
        PARAGRAPH,
        "一、工作部署",
        PARAGRAPH,
        PARAGRAPH,
        "会议指出，要抓落实。",
        "责任编辑：李四",
    ]
    assert (document.title, document.published, document.source) == ("某省召开会议", "2024-11-14", "某省日报")
    assert (document.author, document.editor) == ("张三", "李四")
    assert document.zones[0].role is Role.TITLE
    assert document.original.data == PAGE.encode(encoding)


def test_what_only_the_page_states_is_marked_so(tmp_path):
    path = tmp_path / "page.html"
    path.write_text(PAGE, "utf-8")
    found = next(iter(read_path(path))).found
    assert (found["source"].place, found["author"].place) == (Place.FILE, Place.LABELLED_LINE)


def test_the_address_and_its_date(tmp_path):
    link = '<head><link rel="canonical" href="https://x.cn/2023/05/06/c_1.html">'
    document = read(tmp_path, PAGE.replace("<head>", link).replace("2024-11-14 08:30", ""))
    assert document.url == "https://x.cn/2023/05/06/c_1.html"
    assert document.published == "2023-05-06"


def test_text_parted_by_breaks_in_unclosed_elements(tmp_path):
    body = f"<table><tr><td>{PARAGRAPH}<br>　　{PARAGRAPH}<br><br><b>{PARAGRAPH}</td></table>"
    document = read(tmp_path, f"<html><title>题目在此</title><body><form>{body}")
    assert document.text.split("\n") == ["题目在此", PARAGRAPH, PARAGRAPH, PARAGRAPH]


def test_a_table_of_figures_keeps_its_rows(tmp_path):
    rows = "<tr><td>指标</td><td><p>2018年</p></td></tr><tr><td>总数</td><td>290</td></tr>"
    document = read(tmp_path, PAGE.replace("<p>一、工作部署", f"<table>{rows}</table><p>一、工作部署"))
    assert "\n指标\t2018年\n总数\t290\n一、工作部署\n" in document.text


def test_a_page_without_an_article(tmp_path):
    with pytest.raises(UserError, match="No article stands out"):
        read(tmp_path, "<html><body><a href='x'>首页</a><p>登录</p></body></html>")
