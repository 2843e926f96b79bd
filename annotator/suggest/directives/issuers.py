"""Who speaks: the name or body that a reporting verb belongs to."""

from __future__ import annotations

import re

from annotator.suggest.directives.bodies import Bodies
from annotator.suggest.directives.documents import Documents
from annotator.suggest.directives.named import Named
from annotator.suggest.directives.prose import Interval, Prose
from annotator.suggest.directives.subjects import Subjects
from annotator.suggest.directives.together import Together
from annotator.suggest.directives.words import endings, openings
from annotator.suggest.officials.lexicon import lexicon
from annotator.suggest.patterns import Pattern
from annotator.suggest.wordlists import one_of

_FILE = "speech.txt"
_ADVERBS = endings(_FILE, "speech adverbs")
_SETTING_ENDS = ("时", "中", "上", "后", "工作", "问题", "情况")
_SETTING = re.compile(f"[在从就对向围绕针][^，,。]{{1,30}}(?:{'|'.join(_SETTING_ENDS)})$")
_AUDIENCES = endings(_FILE, "audiences")
_ADDRESSED = re.compile(f"[对向][^，,。]{{0,16}}{one_of(_FILE, 'audiences')}$")
# 笑呵呵地: how somebody says it.
_MANNER = Pattern(r"[一-鿿]([一-鿿])\1地$")
# How an adverbial ends; dates do too.
_ADVERBIAL_ENDS = _ADVERBS.characters | _AUDIENCES.characters | {end[-1] for end in _SETTING_ENDS} | {"地"}
_WINDOW = 36
# So near behind the verb stands who is told.
_TOLD_WITHIN = 12
_NAME = 64
_JOINING = frozenset(("并", "还", "也", "又", "同时", "并且", "再次"))
# 作出重要批示，批示指出…: who gave it speaks.
_PRONOUNS = ("他", "她", "他们", "总书记", "总理", "主席", "批示", "指示")
# 他就乡村建设提出三点要求.
_PRONOUN_ABOUT = re.compile("[他她](?:还|又)?[就对从围]")
_NO_SPEAKERS = endings(_FILE, "no speakers")
_ORDERING = re.compile("(?:强调|要求|指出)(?:[，,：:]|要(?!求))")
_ACCORDING = Pattern("[^，。]{0,16}?(?:按照|根据|针对|围绕|落实|贯彻|结合|践行|响应|做到|将|把)")
# Who demands something in the street holds no office.
_PROTEST = re.compile("(?:民众|群众|市民|工人|学生|抗议者|示威者)[^。]{0,20}(?:抗议|示威|集会|罢工|游行)")
# 李克强主持召开国务院常务会议，听取汇报，要求…: what all of them decided.
_CABINET = re.compile("主持召开([^，。；]{0,10}常务会议)，[^。]*$")
# 习近平总书记的重要讲话回顾了…，强调….
_WORDS = re.compile("(?:总书记|主席|总理)?的?(?:系列)?(?:重要)?(?:讲话|贺信|回信|指示|批示)(?!精神)")
# So near behind a verb is told whose speech it is.
_NEXT = 2
_ADVISERS = re.compile("民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|工商联|无党派|人大代表|政协委员")
# 湖北召开省委常委扩大会议，学习有关精神，要求….
_HELD = re.compile(
    "召开(?<!主持召开)了?((?:全[国省市])?(?:住房和城乡建设)?[^，。；、《》“”和\n]{0,12}"
    "(?:委|党|府|专题|专门|全体|工作|领导|扩大|调度|推进|常务)"
    "[^，。；、《》“”和\n]{0,8}会议)(?=[，和]|强调|指出|要求|提出|明确)"
)
_ACTS = openings(_FILE, "acts")
# What stands before the first words of the news.
_SOURCE = re.compile("[ 　]*(?:央视网消息[（(][^）)]{2,8}[）)]：|本报讯)?[ 　]*")
# How the name of somebody ends who is neither an official nor a body.
_SOMEBODY = tuple("者们人员家商户民生师团队社厂店行院校网报台")
_PRIVATE = re.compile("女士|先生(?!们)|大[爷妈娘姐]|老[人伴汉]|奶奶|爷爷|阿姨|村民|居民|业主|住户|店主")
_EMPLOYED = frozenset("长师员任者人家理手生裁事记官授士工")
# How the words end that tell when or how something is said.
_MOMENTS = tuple("时中上后间际下并还也又地前并着")


class Speakers:
    """Resolves the subjects of reporting verbs in one text."""

    def __init__(self, prose: Prose, named: Named) -> None:
        self._prose = prose
        self._text = prose.text
        self._named = named
        self._bodies = Bodies(prose.text)
        self._documents = Documents(prose, self._bodies, self._before_adverbs)
        self.subjects = Subjects(prose, named, self._bodies)
        self.together = Together(prose, named)
        self._private: dict[str, bool] = {}

    def of_cue(self, start: int, cue: int, *, saying: bool = False) -> Interval | None:
        """Return who speaks at ``cue`` in the sentence from ``start``; None for nobody in office.

        ``saying``: the cue is 说 or the like, by which anybody may speak.
        """
        speaker = self._said_by(start, cue, saying=saying)
        return self.subjects.in_full(speaker) if speaker else None

    def _said_by(self, start: int, cue: int, *, saying: bool) -> Interval | None:
        end = self._before_adverbs(start, cue)
        official = self._named.ending_at(end)
        if official:
            return self.together.ending_with(start, official)
        first = self._run_start(start, end)
        if first == end or self._text[first:end] in _JOINING:
            return self._anybody(start, cue)
        if _NO_SPEAKERS.end(self._text, first, end) and not self._text.endswith("常委们", first, end):
            return None
        named = end - first <= 8 and self._text.endswith(_PRONOUNS, first, end)
        if named or _PRONOUN_ABOUT.match(self._text, first, end):
            return self.subjects.official_in(start, end) or self.subjects.meant_by(first, end)
        subject = self._documents.issuer_before(start, end) or self.subjects.official_in(first, end)
        subject = subject or self._bodies.ending_at(first, end)
        return subject or self._place(first, end) or self._somebody(start, first, end, cue, saying=saying)

    def _run_start(self, start: int, end: int) -> int:
        """Return where the words begin that run up to ``end``; a title in 《》 may have marks of its own."""
        opened = self._text.rfind("《", start, end) if self._text[end - 1 : end] == "》" else -1
        return self._prose.run_start(start, opened if opened >= 0 else end)

    def of_document(self, start: int, cue: int) -> Interval | None:
        """Return who issued the document that is named right before ``cue``."""
        return self._documents.issuer_before(start, self._before_adverbs(start, cue))

    def _place(self, start: int, end: int) -> Interval | None:
        """Return the place that makes up the words before ``end``, as in 美国要求."""
        place = self._named.place_ends.get(end)
        return (place, end) if place is not None and place - start <= 2 else None

    def _somebody(self, start: int, first: int, end: int, cue: int, *, saying: bool) -> Interval | None:
        """Return who speaks where the words ``[first, end)`` before the verb name nobody known."""
        text = self._text
        if _is_like_name(text[first:end]) or self._has_trade(first, end):
            return self._unknown(end, cue)
        if saying and _PRIVATE.search(text, first, end):
            return None
        if text.endswith(_SOMEBODY, first, end) or (saying and not text.endswith(_MOMENTS, first, end)):
            return None
        return self._anybody(start, cue)

    def _has_trade(self, start: int, end: int) -> bool:
        """Whether a name stands before ``end`` and before it a trade: 总裁孙英."""
        text = self._text
        return any(
            end - length - 2 >= start
            and text[end - length - 1] in _EMPLOYED
            and _is_like_name(text[end - length : end])
            for length in (2, 3)
        )

    def _unknown(self, end: int, cue: int) -> Interval | None:
        """Return the name before ``end`` of somebody whose office is not given, where he demands."""
        name = self._text[self._prose.run_start(max(0, end - 4), end) : end]
        if not _is_like_name(name) or not _ORDERING.match(self._text, cue):
            return None
        if name not in self._private:
            self._private[name] = self._has_another_trade(name)
        return None if self._private[name] else (end - len(name), end)

    def _has_another_trade(self, name: str) -> bool:
        """Whether the text says of ``name`` that he is an expert, a villager or the like."""
        text = self._text
        at = text.find(name)
        while at >= 0:
            if text[max(0, at - 1) : at] in _EMPLOYED or _NO_SPEAKERS.end(text, max(0, at - 8), at):
                return True
            at = text.find(name, at + 1)
        return False

    def _anybody(self, start: int, end: int) -> Interval | None:
        """Return whom the words between ``start`` and ``end`` are about, or those before them."""
        issuer = self.of_document(start, end)
        if issuer:
            return issuer
        official = self.subjects.official_in(start, end)
        cabinet = _CABINET.search(self._text, start, end) if self._text.startswith("要求", end) else None
        if official and cabinet:
            return cabinet.span(1)
        if official:
            return self.together.beginning_with(official, end)
        if _PROTEST.search(self._text, start, end):
            return None
        document = self._documents.first(start, end)
        if document:
            return document
        body = self.subjects.titled_in(start, end) or self.subjects.body_in(start, end)
        return body or self._meeting(start, end) or self._acting_place(start, end) or self.subjects.topic

    def _meeting(self, start: int, end: int) -> Interval | None:
        """Return the meeting that was held between ``start`` and ``end``."""
        held = _HELD.search(self._text, start, end)
        return held.span(1) if held else None

    def _acting_place(self, start: int, end: int) -> Interval | None:
        """Return the place with which the sentence begins, where it does something: 美国此前宣布…."""
        source = _SOURCE.match(self._text, start, end)
        start = source.end() if source else start
        stop = self._named.place_starts.get(start)
        if stop is None or stop >= end or not _ACTS.begin(self._text, stop, end):
            return None
        if self._text.find(self._text[start:stop], end, end + _TOLD_WITHIN) >= 0:
            return None  # 该地作用重要，希望该地…: it is told.
        return start, stop

    def advises(self, speaker: Interval) -> bool:
        """Whether ``speaker`` is named with an office whose proposals are advice: 民盟中央主席."""
        name = self._text[slice(*speaker)]
        titles = self._named.titles
        return any(
            self._text[first:last] == name and _ADVISERS.search(self._text, *titles[first]) is not None
            for first, last in self._named.officials
            if first in titles
        )

    def whose_words(self, start: int, cue: int) -> Interval | None:
        """Return whose speech is told of right behind ``start``: …说，总书记习近平的讲话…，强调."""
        officials = self._named.officials
        for number in range(self._named.before(start), len(officials)):
            first, last = officials[number]
            title = self._named.titles.get(first)
            begins = min(first, title[0]) if title else first
            if last >= cue or begins > start + _NEXT:
                return None
            if _WORDS.match(self._text, last, cue):
                return first, last
        return None

    def of_quotation(self, start: int, cue: int) -> Interval | None:
        """Return whose words are quoted: 按照省政府提出的“…”要求."""
        end = self._before_adverbs(start, cue)
        according = _ACCORDING.match(self._text, start, end)
        first = max(according.end() if according else start, self._run_start(start, end))
        named = (
            self._named.ending_at(end)
            or self._documents.issuer_before(first, end)
            or self._bodies.ending_at(first, end)
        )
        return self.subjects.in_full(named) if named else None

    def is_body(self, start: int, end: int) -> bool:
        """Whether a body or document is named right before ``end``."""
        stop = self._before_adverbs(start, end)
        if self._bodies.ending_at(start, stop) is not None:
            return True
        return self._text[stop - 1] in "）)" and self._documents.issuer_before(start, stop) is not None

    def stands_before(self, start: int, cue: int) -> bool:
        """Whether a name, a pronoun or a body stands right before ``cue``."""
        end = self._before_adverbs(start, cue)
        if self._named.ending_at(end) or self._text.endswith(_PRONOUNS, start, end):
            return True
        return (
            self._bodies.ending_at(max(start, end - _NAME), end) is not None
            or self._unknown(end, cue) is not None
        )

    def is_said_in(self, start: int, cue: int) -> bool:
        """Whether an official says something in a speech or the like: 李明在全省的大会上要求."""
        end = self._before_adverbs(start, cue)
        return self._text.startswith("在", end) and self._named.ending_at(end) is not None

    def is_bare(self, start: int, cue: int) -> bool:
        """Whether nothing but adverbs stands before ``cue``: 多次强调."""
        return self._before_adverbs(start, cue) == start

    def adverb_before(self, start: int, cue: int) -> bool:
        """Whether an adverb leads up to ``cue``."""
        return self._before_adverbs(start, cue) < cue

    def _before_adverbs(self, start: int, cue: int) -> int:
        """Return the end of what stands before the adverbs that lead up to ``cue``."""
        end = cue
        while end > start and self._named.ending_at(end) is None:
            near = end - _WINDOW
            first = self._adverb_start(near if near > start else start, end)
            if first == end:
                break
            if first < start:
                first = start
            inside = self._last_official(first, end)
            if inside:
                return inside
            end = first
        return end

    def _adverb_start(self, start: int, end: int) -> int:
        """Return where the adverbial begins that ends at ``end``, or ``end``."""
        text = self._text
        date = self._named.date_ends.get(end, end)
        last = text[end - 1]
        if last not in _ADVERBIAL_ENDS:
            return date
        first = min(end - _ADVERBS.longest(text, start, end), date)
        manner = _MANNER.search(text, start, end) if last == "地" else None
        if manner:
            return min(first, manner.start())
        setting = _SETTING.search(text, start, end) if text.endswith(_SETTING_ENDS, start, end) else None
        if setting:
            first = min(first, setting.start())
        addressed = _ADDRESSED.search(text, start, end) if _AUDIENCES.end(text, start, end) else None
        return min(first, addressed.start()) if addressed else first

    def _last_official(self, start: int, end: int) -> int:
        """Return where the last official of ``[start, end)`` ends who stands before the adverbs."""
        last = self._named.before(end) - 1
        if last < 0:
            return 0
        official = self._named.officials[last]
        if not start <= official[0] < official[1] < end:
            return 0
        return 0 if self.subjects.is_object(start, official[0]) else official[1]


def _is_like_name(clause: str) -> bool:
    if not 2 <= len(clause) <= 3:
        return False
    words = lexicon()
    if clause[:2] in words.not_names:
        return False
    return clause[0] in words.surnames or clause[:2] in words.double_surnames
