"""Who speaks: the name or body that a reporting verb belongs to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from annotator.suggest.recommender import Suggestion

Interval = tuple[int, int]

_BODY_HEAD = (
    "会议|全会|座谈会|推进会|动员会|部署会|调度会|视频会|电视电话会|常委会|党中央|国务院|中央|省委|市委|县委|区委|州委|旗委|盟委|党委|党组|工委|自治区党委|政府|人大|政协|纪委|监委|纪检监察组"
    "|部门|办公厅|办公室|指挥部|领导小组|工作组|督导组|督查组|督察组|巡视组|巡察组|调研组|检查组|专班|法院|检察院|公安部|[部委局厅署]|省领导|市领导|县领导|区领导|州领导|厅领导|负责人|负责同志|通知|意见|方案|决定|通报|公报|公告|规定|办法|纲要|条例|规划|报告|文件|通告|指导意见|行动计划|讲话|致辞|贺信|回信|批示|指示|倡议书|社论|评论员文章|文章|发言人|习主席|总书记|总理|主席团|双方|与会领导|县里|市里|省里|区里|州里"
)
_BODY = re.compile(f"(?:(?:[一-鿿]{{0,20}}(?:{_BODY_HEAD})、)*[一-鿿]{{0,26}}?(?:{_BODY_HEAD})|《[^》]{{2,60}}》)$")
_ACTING_BODY = re.compile(
    f"(?:{_BODY_HEAD})(?=(?:对|在|也|还|高度|召开|印发|列出|作出|决定|提出|专门|迅速|立即|先后|多次|近日|日前|于|将|已|就|及时|认真|研究|下发|发布|坚持|强调|要求|指出|分析|听取|传达|学习|审议|部署|主动|全面|通报|明确|组织|派出|牵头|会同|联合|下达|发出|认为|同意|通过))"
)
_BORDER = re.compile(
    "(?:[0-9]+[日月年]|近日|日前|昨日|今日|当日|上午|下午|召开的|举行的|发布的|印发的|下发的|出台的|在|由|据|经|对|和|与|向|给|并|还|也|时|中(?![央共国])|上(?!海|级|饶|虞)|随后|最后|其中|为此|对此|同时|此前|此次|本次|这次|随即|连夜|再次|多次|主持召开|出席|了|曾)"
)
_ADVERBS = re.compile(
    "(?:时|还|也|又|再次|多次|反复|并|均|都|进一步|特别|特|明确|着重|郑重|明确地|高兴地|动情地|深情地|深刻|语重心长地?|亲切|亲切地|在讲话中|讲话中|在会上|会上|就此|一再|专门|同时|强烈|在致辞中|在发言中|在回信中|在贺信中|在批示中|在重要指示中|最后|首先|随后|对此|在座谈时|充满深情地|坚定地|严肃|要|对大家|对他们|对乡亲们|对记者|分别|共同|一致|接着|随即|主持会议并|并讲话|讲话|[在从就对向围绕针对][^，,。]{1,30}(?:时|中|上|后|工作|问题|情况))$"
)
_EDGE = re.compile("[，,。；;：:“”（）()\\n]")
_JOINING = frozenset("并 还 也 又 同时 并且 再次".split())
_PRONOUN = re.compile("(?:他|她|他们|总书记|总理|主席)$")
_OBJECT_BEFORE = re.compile(
    "(?:以|学习|贯彻|落实|按照|根据|遵循|牢记|对|向|同|与|受|被|在|由|陪同|会见|会晤|看望|以及|关于|拥护|听取|收到|给|把|坚持|维护|践行|深化|领会|宣传|研究|感谢|应|请|随|跟|和|及|、|“|《|当选|选举|任命|免去)$"
)
_REFERENCE = re.compile(
    "(?:总书记|主席|同志)?(?:关于|重要|新时代|系列|的?(?:重要)?(?:讲话|指示|批示|论述|思想|精神|嘱托|回信|贺信)|为核心|为总书记|外交思想|法治思想|强军思想|生态文明思想|文化思想|经济思想|理论|在[^，。]{2,40}?(?:讲话|考察|视察|调研)[^，。]{0,12}精神|视察[^，。]{0,14}精神|考察[^，。]{0,14}精神)"
)
_NO_SPEAKER = re.compile(
    "(?:专家|学者|记者|村民|居民|市民|群众|农民|渔民|牧民|工人|职工|代表|委员|大家|他们|人们|网友|教授|院士|老师|学生|企业家|经理|董事长|业主|店主|老人|大爷|大娘|与会人员|与会者|参会人员|同志们|党员|党员干部|干部|干部群众|纷纷|一致|青年|官兵|战士|医生|分析人士|业内人士|研究员|媒体|数据|事实|结果|研究|调查|统计|报道|观察家|友人|人士|消费者|家长|游客|负责人之一|董事|总裁|公司|集团|企业)$"
)


class Speakers:
    """Resolves the subjects of reporting verbs in one text."""

    def __init__(self, text: str, found: Sequence[Suggestion]) -> None:
        self._text = text
        officials = sorted(
            (one for one in found if one.label == "OFFICIAL"), key=lambda one: (one.start, one.end)
        )
        self._officials = officials
        self._starts = [one.start for one in officials]
        self._ends = {one.end: one for one in officials}
        self._title_ends = {one.quoted["title"][1]: one for one in reversed(officials) if "title" in one.quoted}
        self.topic: Interval | None = None

    def of_cue(self, start: int, cue: int) -> tuple[Interval | None, bool]:
        """Return who speaks at ``cue`` in the sentence from ``start``, and False where it is nobody in office."""
        end = self._before_adverbs(start, cue)
        name = self._name_ending_at(end)
        if name:
            return name, True
        prefix = self._text[start:end]
        clause = re.split("[,，。；;：:“”（）()]", prefix)[-1]
        if not clause or clause in _JOINING:
            return self._subject(start, cue) or self._acting_body(start, cue) or self.topic, True
        if _NO_SPEAKER.search(clause):
            return None, False
        if _PRONOUN.search(clause) and len(clause) <= 8:
            return self._subject(start, end) or self.topic, True
        inside = self._subject(end - len(clause), end)
        if inside:
            return inside, True
        body = self._body(end - len(clause), end)
        if body:
            return body, True
        return self._subject(start, cue) or self._acting_body(start, cue) or self.topic, True

    def note_topic(self, start: int, end: int) -> None:
        """Remember what the sentence ``[start, end)`` is about."""
        subject = self._subject(start, end)
        if subject:
            self.topic = subject
            return
        self.topic = self._acting_body(start, end) or self.topic

    def names_in(self, start: int, end: int) -> bool:
        """Whether an official does something between ``start`` and ``end``."""
        return self._subject(start, end) is not None

    def in_title_of(self, end: int) -> bool:
        """Whether an official's name ends at ``end``."""
        return end in self._ends

    def _before_adverbs(self, start: int, cue: int) -> int:
        """Return the end of what stands before the adverbs that lead up to ``cue``."""
        end = cue
        while end > start:
            if self._name_ending_at(end):
                return end
            match = _ADVERBS.search(self._text, max(start, end - 36), end)
            if not match:
                break
            inside = self._last_name(match.start(), end)
            if inside:
                return inside
            end = match.start()
        return end

    def _last_name(self, start: int, end: int) -> int:
        last = bisect_left(self._starts, end) - 1
        if last < 0 or not start <= self._starts[last] < self._officials[last].end < end:
            return 0
        one = self._officials[last]
        return 0 if _OBJECT_BEFORE.search(self._text, start, one.start) else one.end

    def _name_ending_at(self, end: int) -> Interval | None:
        one = self._ends.get(end)
        if one is None:
            one = self._title_ends.get(end)
            return (one.start, one.end) if one and one.end < end else None
        return one.start, one.end

    def _subject(self, start: int, end: int) -> Interval | None:
        """Return the first official of ``[start, end)`` that is no part of a phrase about somebody else."""
        for one in self._officials[bisect_left(self._starts, start) :]:
            if one.start >= end:
                break
            first = min(one.start, one.quoted.get("title", (one.start, 0))[0])
            if _OBJECT_BEFORE.search(self._text, max(start, first - 4), first):
                continue
            if _REFERENCE.match(self._text, one.end):
                continue
            return one.start, one.end
        return None

    def _acting_body(self, start: int, end: int) -> Interval | None:
        """Return the first body of ``[start, end)`` that does something there."""
        for match in _ACTING_BODY.finditer(self._text, start, end):
            begin = start
            for edge in _EDGE.finditer(self._text, start, match.start()):
                begin = edge.end()
            body = self._body(begin, match.end())
            if body and not _OBJECT_BEFORE.search(self._text, start, body[0]):
                return body
        return None

    def _body(self, start: int, end: int) -> Interval | None:
        match = _BODY.search(self._text, start, end)
        if not match:
            return None
        first = match.start()
        for border in _BORDER.finditer(self._text, first, end):
            if border.end() < end and _BODY.search(self._text, border.end(), end):
                first = border.end()
        return first, end
