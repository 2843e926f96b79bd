"""Names of meetings, celebrations and shows that begin with a place: 湖南省成立60周年庆祝活动."""

from __future__ import annotations

from annotator.suggest.patterns import Pattern

# 主持召开推动雄安新区建设座谈会: the place is a part of the meeting's name, whatever it is furthered with.
_FURTHERED = frozenset({"推进", "推动", "促进"})
_SYMPOSIUM = Pattern(r"[^，。、；：“”《》\n]{2,22}?座谈会")
# 筹备丹青县安全生产工作培训会, 在湖南省安全生产视频会议上: what is held bears the name of the place.
_CONVENED = ("召开", "举行", "举办", "筹备", "出席", "参加", "组织")
_HOLDING = tuple(word + just for word in _CONVENED for just in ("", "了"))
_KINDS = (
    "座谈会", "推进会", "培训会", "动员会", "研讨会", "工作会", "现场会", "通气会", "恳谈会", "宣讲会",
    "报告会", "大会", "会议", "培训班", "签约仪式", "启动仪式", "开通仪式", "开工仪式", "揭牌仪式",
    "授牌仪式", "奠基仪式", "通车仪式", "首发仪式",
)  # fmt: skip
# No name of a meeting or celebration is without one of these, and none has more before it than the reach.
WORDS = (*_KINDS, "庆祝", "纪念", "周年")
REACH = 31
_MEETING = Pattern(
    r"(?:(?!召开|举[行办]|主持|参加|出席|考察|调研|听取|会[见晤谈])[^，。、；：“”《》的时\s])"
    rf"{{0,30}}?(?:{'|'.join(_KINDS)})(?![堂场馆厅室中])"
)
_IS_HELD = Pattern(r"[0-9月日上下午今昨天]{0,9}(?:在[^，。\s]{2,20}?)?(?:隆重)?(?:召开|举行|举办|开幕|闭幕)")
# 株洲市、攸县合作园区签约仪式: what several places hold.
_HELD_TOGETHER = Pattern(
    rf"(?:、(?:(?!考察|调研|举[办行])[一-鿿]){{1,8}}?[省市县区州盟旗])+{_MEETING.source}"
)
# 湖南省“落实责任大会”: the name of the meeting is quoted.
_QUOTED = Pattern("“[^”\n]{2,40}(?:大会|会议|座谈会|推进会|动员会|仪式|论坛)”")
# 湖南省成立60周年庆祝活动: the celebration bears the name.
_CELEBRATION = Pattern(
    "(?:成立|建[省市县区州])[0-9一二三四五六七八九十]*(?:周年)?(?:庆祝|纪念)(?:活动|大会|座谈会|仪式|晚会)"
)
# 湖南改革开放40周年展览
_SHOW = Pattern(
    "(?:(?![在于是的])[一-鿿]){2,6}[0-9一二三四五六七八九十]+周年(?:(?!纪念馆)[一-鿿]){0,6}?展览?(?![示现厅区馆])"
)
_REACH_OF_SHOW = 12


def meeting_end(text: str, start: int, end: int) -> int | None:
    """Return where a meeting or celebration ends whose name begins with the place ``[start, end)``."""
    if celebration := _CELEBRATION.match(text, end):
        return celebration.end()
    if text.find("周年", end, end + _REACH_OF_SHOW) >= 0 and (show := _SHOW.match(text, end)):
        return show.end()
    leading = text[max(0, start - 2) : start]
    if leading in _FURTHERED:
        symposium = _SYMPOSIUM.match(text, end)
        return symposium.end() if symposium else None
    meeting = _MEETING.match(text, end)
    if meeting is None:
        return None
    held = text.endswith(_HOLDING, 0, start) or _IS_HELD.match(text, meeting.end())
    in_it = leading[-1:] == "在" and text.startswith("上", meeting.end())
    return meeting.end() if held or in_it else None


def held_together(text: str, start: int, end: int) -> int | None:
    """Return where a ceremony or meeting ends that several places hold: 出席株洲市、攸县合作签约仪式."""
    if not text.endswith(_HOLDING, 0, start):
        return None
    meeting = _HELD_TOGETHER.match(text, end)
    return meeting.end() if meeting else None


def quoted_meeting_end(text: str, end: int) -> int | None:
    """Return where a meeting ends whose name is quoted behind its place: 湖南省“落实责任大会”."""
    quoted = _QUOTED.match(text, end)
    return quoted.end() if quoted else None
