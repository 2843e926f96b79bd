"""Provinces written with one character: 在京, 赴湘."""

from __future__ import annotations

import re
from collections.abc import Iterator

_PROVINCES = {
    "京": "北京", "津": "天津", "沪": "上海", "渝": "重庆", "冀": "河北", "豫": "河南",
    "滇": "云南", "辽": "辽宁", "湘": "湖南", "皖": "安徽", "鲁": "山东", "苏": "江苏",
    "浙": "浙江", "赣": "江西", "鄂": "湖北", "桂": "广西", "甘": "甘肃", "晋": "山西",
    "蒙": "内蒙古", "陕": "陕西", "吉": "吉林", "闽": "福建", "粤": "广东", "藏": "西藏",
    "川": "四川", "琼": "海南", "港": "香港", "澳": "澳门", "黔": "贵州", "疆": "新疆",
}  # fmt: skip
_ABBREVIATED = re.compile(
    f"[{''.join(_PROVINCES)}](?<=[在赴来抵离入进驻].)(?=期间|考察|调研|召开|举行|举办|会见|会谈|"
    f"视察|指导|开展|出席|投资|工作|学习|参加|主持|闭幕|开幕|"
    r"成立|启动|发布|签署|揭牌|看望|慰问|同|与|[，。、；）])"
)


def abbreviated(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where provinces are written with one character, and their usual names."""
    for match in _ABBREVIATED.finditer(text):
        yield match.start(), match.end(), _PROVINCES[match.group()]
