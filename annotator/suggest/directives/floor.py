"""Who has the floor: whether who spoke goes on, pauses, or has fallen silent."""

from __future__ import annotations

import re
from functools import cached_property

from annotator.suggest.directives.clauses import begins_modal, begins_numbered, is_imperative, is_opener
from annotator.suggest.directives.context import Context
from annotator.suggest.directives.cues import Cues
from annotator.suggest.directives.named import Named
from annotator.suggest.directives.prose import Interval, Prose
from annotator.suggest.directives.quoted import Quoted
from annotator.suggest.directives.subjects import Subjects
from annotator.suggest.wordlists import pattern

_NARRATIVE = pattern("speech.txt", "narrative")
_WENT_ON = re.compile("[ 　]*(?:他|她|在|[0-9]|调研|会前|会后)")
_WENT_ON_FIRST = frozenset(" 　他她在0123456789调会")
_SAID = ("说", "表示", "介绍", "告诉记者", "回忆道", "坦言")
_SAID_LAST = frozenset(word[-1] for word in _SAID)
_TELLER = frozenset(" 　他她")
_TELLS = re.compile("[ 　]*[他她](?:还|也)?(?:透露|介绍|解释|回忆|坦言|告诉)")
_LEAD_IN = frozenset("：:—，,")
# A demand that begins with its setting: 在新征程上，株洲要….
_WE_MUST = re.compile(
    "[ 　]*(?:[^，；。]{2,30}，(?:我们|(?:各级|各地|全党|全社会|广大)[^，；。]{0,16}?)"
    "|(?:在|面[对向]|站在|新)[^，；。]{2,30}，[^，；。的]{0,8}"
    "(?<![主重需首只将想就正都]))(?:要(?!求|么)|必须|应(?!对|急|用))"
)
# So long may the topic of a demand be.
_TOPIC = 40
_BEHIND_FACTS = re.compile("，(?:我们)?(?:要(?!求|么)|必须)")
_MUST = re.compile("(?:就|也|还|更)?(?:要(?!求|么)|必须|应当|应该)")
# So near the beginning of a demand is told whose words are to be carried out.
_OWN_NAME = 40
_CARRIED_OUT = re.compile("学习|贯彻|落实|按照|遵循|领会|以")
# So many sentences of a summary may tell of something else.
_SUMMARY = 20
# So many sentences that are lines of their own may; more where the next begins with 要.
_IDLE = 2
_LONG_IDLE = 7
_OWN_HEADING = 30
# So many sentences make a paragraph of orders.
_FEWEST = 2
# Behind so many sentences of a paragraph, less one, a demand may follow.
_COMES_TO_IT = 4


class Floor:
    """Follows, line by line and sentence by sentence, whether the last speaker may go on demanding.

    ``context`` is who speaks where the text stands.
    """

    def __init__(self, prose: Prose, cues: Cues, named: Named, subjects: Subjects, quoted: Quoted) -> None:
        self._prose = prose
        self._text = prose.text
        self._cues = cues
        self._named = named
        self._subjects = subjects
        self._quoted = quoted
        self._last: Interval | None = None
        self.context = Context()

    def give(
        self, issuer: Interval, *, listing: bool = False, summary: bool = False, saying: bool = False
    ) -> None:
        """Let ``issuer`` speak from here on."""
        last, text = self.context.issuer, self._text
        if last and last != issuer and text[last[0] : last[1]] != text[issuer[0] : issuer[1]]:
            self._last = last
        self.context = Context(issuer, active=True, listing=listing, summary=summary, saying=saying)

    def demander(self, start: int, end: int) -> Interval | None:
        """Return who demands ``[start, end)``.

        Nobody names himself there as one to be followed: then who spoke before has the floor again.
        """
        issuer = self.context.issuer
        if issuer and self._last and self._named.is_official(issuer[1]):
            name = self._text[slice(*issuer)]
            at = self._text.find(name, start, min(end, start + _OWN_NAME))
            if at >= 0 and _CARRIED_OUT.search(self._text, start, at):
                self.context.issuer = self._last
        return self.context.issuer

    def clear(self) -> None:
        """Let nobody speak."""
        self.context = Context()

    def enter(self, start: int, end: int) -> None:
        """Tell whether what was being said before this line goes on in it."""
        context = self.context
        if self._one_a_line:
            return
        context.pausing = False
        if not (context.active or context.listing) or context.summary:
            return
        first = end - len(self._text[start:end].lstrip(" 　"))
        goes_on = begins_numbered(self._text, first, end) or (
            context.active
            and (
                self._leads_in(start)
                or begins_modal(self._text, first, end)
                or self._names_topic(first, end)
                or self._tells_demands(first, end)
            )
        )
        if goes_on:
            context.wake()
        else:
            context.sleep()

    def woken(self, position: int, stop: int) -> int:
        """Return the start of the line before ``stop`` in which somebody who paused goes on, or ``stop``."""
        context = self.context
        for start, end in self._prose.lines(position, stop) if self._one_a_line else ():
            if not context.pausing or self._wakes(start, end):
                return start if context.pausing else stop
            context.idle += 1
            context.pausing = context.idle < _LONG_IDLE
        return stop

    def may_be_held(self, start: int, end: int) -> bool:
        """Whether somebody is speaking, or goes on behind a pause with ``[start, end)``."""
        return self.context.active or (self.context.pausing and self._wakes(start, end))

    def follow(self, start: int, end: int, *, modal: bool) -> bool:
        """Note whether who is speaking may go on with demands in this sentence, and return it.

        ``modal``: something must be done by it.
        """
        context = self.context
        if not context.summary and self._ends_speech(start, end, modal=modal):
            context.active = context.listing = False
            context.pausing = not self._tells(start, end)
            return False
        return self._goes_on(start, end, modal=modal)

    def wake(self, start: int, end: int) -> None:
        """Let somebody who paused speak again where the sentence begins with a demand."""
        if self.context.pausing and self._wakes(start, end):
            self.context.wake()

    def pass_over(self, start: int, end: int) -> None:
        """Note a stretch in which nothing is demanded."""
        context = self.context
        context.idle += 1
        context.pausing = context.pausing and context.idle < _LONG_IDLE
        self._subjects.note(start, end)

    def _leads_in(self, position: int) -> bool:
        """Whether the line before ``position`` is not at its end."""
        return self._text[max(0, position - 40) : position].rstrip(" 　\n")[-1:] in _LEAD_IN

    def _names_topic(self, start: int, end: int) -> bool:
        """Whether the line begins with the topic of a demand, right before it: 进一步深化改革，要…."""
        plain = self._prose.outside
        comma = plain.find("，", start, min(end, start + _TOPIC))
        if comma < 0 or _MUST.match(plain, comma + 1) is None or not is_opener(plain, start, comma):
            return False
        sentence = self._prose.sentences(start, end)[0]
        return not self._cues.may_be_in(*sentence) and self._subjects.official_in(*sentence) is None

    def _tells_demands(self, start: int, end: int) -> bool:
        """Whether more than one sentence makes up the line, and they tell that demands stand in it."""
        sentences = self._prose.sentences(start, end)
        if len(sentences) < _FEWEST:
            return False
        if not self._cues.may_be_in(start, end) and self._comes_to_it(sentences):
            return True
        return not self._is_official_speaking() and (
            self._heads_demands(sentences) or self._orders(sentences)
        )

    def _comes_to_it(self, sentences: list[Interval]) -> bool:
        """Whether a fact begins the line, no news, and a demand follows it: …已到关键阶段。我们要…."""
        return (
            any(begins_modal(self._text, *one) for one in sentences[1:_COMES_TO_IT])
            and self._subjects.official_in(*sentences[0]) is None
            and not self._is_narrative(*sentences[0])
        )

    def _heads_demands(self, sentences: list[Interval]) -> bool:
        """Whether the paragraph begins with its own heading, a short order: 压实责任。…各地要…."""
        start, plain = sentences[0][0], self._prose.outside
        return (
            sentences[0][1] - start <= _OWN_HEADING
            and is_imperative(plain, start, sentences[0][1] - 1)
            and plain.find("，", *sentences[0]) < 0
            and (
                self._begins_order(*sentences[1])
                or any(begins_modal(self._text, *one) for one in sentences[1:])
            )
        )

    def _begins_order(self, start: int, end: int) -> bool:
        """Whether the first clause of a sentence is an order."""
        comma = self._prose.outside.find("，", start, end)
        return is_imperative(self._prose.outside, start, comma if comma >= 0 else end - 1)

    def _orders(self, sentences: list[Interval]) -> bool:
        """Whether the paragraph is of orders, as those of a notice are.

        They may be told with a few facts where one has 要.
        """
        if not self._begins_order(*sentences[0]):
            return False
        modal = [begins_modal(self._text, *one) for one in sentences]
        orders = sum(has or self._begins_order(*one) for one, has in zip(sentences, modal, strict=True))
        return orders == len(sentences) or (any(modal) and 2 * orders > len(sentences))

    @cached_property
    def _one_a_line(self) -> bool:
        """Whether nearly every line is one sentence, so that a line end ends no paragraph."""
        lines = [line for line in self._text.split("\n") if "。" in line]
        return len(lines) > 5 and self._text.count("。") < 1.3 * len(lines)

    def _wakes(self, start: int, end: int) -> bool:
        """Whether the sentence begins with a demand, so that somebody who paused goes on."""
        return (
            begins_modal(self._text, start, end)
            or _WE_MUST.match(self._text, start, end) is not None
            or (self.context.listing and begins_numbered(self._text, start, end))
            or self._comes_behind_facts(start, end)
        )

    def _comes_behind_facts(self, start: int, end: int) -> bool:
        """Whether a demand ends a line that tells why, not long behind another: 这里任务重，要守住底线."""
        return (
            self._one_a_line
            and self.context.idle <= _IDLE
            and _BEHIND_FACTS.search(self._text, start, end) is not None
            and not self._begins_order(start, end)
            and not self._cues.may_be_in(start, end)
            and self._subjects.official_in(start, end) is None
        )

    def _ends_speech(self, start: int, end: int, *, modal: bool) -> bool:
        """Whether the sentence tells news again, not what the speaker says."""
        if self._is_said(start, end):
            return True
        if not modal and self._is_official_speaking():
            return self._subjects.official_in(start, end) is not None or self._is_narrative(start, end)
        return self._is_narrative(start, end)

    def _is_official_speaking(self) -> bool:
        issuer = self.context.issuer
        return issuer is not None and self._named.is_official(issuer[1])

    def _is_said(self, start: int, end: int) -> bool:
        """Whether the sentence leads up to what somebody says, or a quotation is told of behind it."""
        return (
            (self._text[end - 2] in _SAID_LAST and self._text.endswith(_SAID, start, end - 1))
            or (self._text[start] in _TELLER and _TELLS.match(self._text, start, end) is not None)
            or self._quoted.is_said_behind(start)
        )

    def _tells(self, start: int, end: int) -> bool:
        """Whether the sentence tells what somebody did or said."""
        return self._is_said(start, end) or _NARRATIVE.search(self._text, start, end) is not None

    def _is_narrative(self, start: int, end: int) -> bool:
        went_on = self._text[start] in _WENT_ON_FIRST and _WENT_ON.match(self._text, start, end)
        if not went_on and self._subjects.official_in(start, end) is None:
            return False
        return _NARRATIVE.search(self._text, start, end) is not None

    def _goes_on(self, start: int, end: int, *, modal: bool) -> bool:
        """Whether a sentence may go on with demands; where each is a line of its own, not for long."""
        context = self.context
        if context.telling and not modal and begins_numbered(self._text, start, end):
            return False
        if context.summary:
            return context.idle < _SUMMARY and (modal or begins_numbered(self._text, start, end))
        if context.idle and self._one_a_line:
            begins = self._is_official_speaking() and begins_modal(self._text, start, end)
            context.active = (context.listing and begins_numbered(self._text, start, end)) or (
                modal and context.idle <= (_LONG_IDLE if begins else _IDLE)
            )
            context.pausing = not context.active
        return context.active and (modal or not context.saying)
