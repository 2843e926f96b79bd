"""Titles of office in a text: organ and post, and chains of them."""

from __future__ import annotations

from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from annotator.suggest.officials.characters import ANY_HAN, is_han
from annotator.suggest.officials.lexicon import OFFICES, foreign_places, lexicon
from annotator.suggest.officials.names import NameReader
from annotator.suggest.officials.standing import OPEN, PUBLIC, SURE, judge
from annotator.suggest.patterns import Pattern
from annotator.suggest.wordlists import sections, word_set

# A place may stand before these: 吉林省长, 罗瓦涅米市长.
HEADS_OF_PLACES = ("省长", "市长", "县长", "区长", "州长")
# One person of a land holds each of these: a name is before it, if nothing else is.
HEADS_OF_LANDS = ("总统", "总理", "首相", "议长", "国王")
_REACH = 36
# What a title is made of where nothing breaks it. Not all letters that patterns take for Chinese are meant.
_RUN = Pattern("[〇·一-鿿]*")
_BRACKET = Pattern(f"[（(]{ANY_HAN}{{1,12}}[）)]$")
_ON_BEHALF = "代表"
_NOMINEES = ("提名人选", "人选", "候选人")
_NOMINEE_STARTS = "提人候"
_LEFT_OVER = "记年月日"
# The second half of 科技与产业化发展中心, 财务与外事司; what cannot end the first half.
_HALF_ORGAN = Pattern(
    f"(?!国务院|中共|中央|全国|最高|自治|[省市县区州厅党该原前副]|{ANY_HAN}{{1,5}}[省市县区州])"
    f"{ANY_HAN}{{2,10}}?(?:[司处科局部室厅]|中心|委员会|联合会|办公室|会议)"
)
_NO_HALF = frozenset("部局厅委处院会府长记任席员司科们人者导志夫妇士")
# Before these a title may go on: its organ has a bracket, a list or a number.
_MAY_GO_ON = "）)、”0123456789"
# 推进“一带一路”建设工作领导小组组长.
_LONGEST_QUOTED = 12
_PLACE_LENGTHS = range(2, 5)
_JOINTS = ("、", "，", ",", "兼", "、兼", "，兼", "兼任", "，兼任", ",兼", "、兼任")
_LONGEST_JOINT = max(map(len, _JOINTS))


# Words that are looked for all at once, the words, and what each of them is.
_Finder = tuple[AhoCorasick, tuple[str, ...], tuple[int, ...]]


class Title:
    """A chain of titles ``[start, end)``; ``post`` is where the last post begins.

    Most titles of a text name nobody, so what an office is shows only when it is asked for.
    """

    __slots__ = ("_judgement", "_offices", "_text", "behind_name", "end", "post", "start")

    def __init__(self, text: str, start: int, post: int, post_end: int, end: int) -> None:
        self.start = start
        self.end = end
        self.post = post
        self._text = text
        self._offices = [(start, post, post_end)]
        self.behind_name = False
        self._judgement: tuple[int, bool] | None = None

    def append(self, other: Title) -> None:
        """Make ``other`` the last office of the chain."""
        self.end, self.post = other.end, other.post
        self._offices += other._offices
        self._judgement = None

    @property
    def judgement(self) -> tuple[int, bool]:
        """The standing, in a chain the highest, and whether one of the offices is foreign."""
        return self._judgement or self._judge()

    @property
    def public(self) -> bool:
        """Whether the title is a public office."""
        return self.judgement[0] in (PUBLIC, SURE)

    @property
    def foreign(self) -> bool:
        """Whether it is an office of another country or of a body of several."""
        return self.judgement[1]

    def _judge(self) -> tuple[int, bool]:
        text = self._text
        standing, foreign = OPEN, False
        for start, post, end in self._offices:
            office, abroad = judge(text[start:end], text[post:end])
            if office > standing:
                standing = office
            foreign = foreign or abroad
        self._judgement = standing, foreign
        return self._judgement


_POST, _CHIEF, _DECOY, _LEADER, _STOP, _OTHER = range(6)


@cache
def _posts() -> _Finder:
    """Posts, words that only look like one, and names that need no title."""
    offices, leaders = sections(OFFICES), sections("leaders.txt")
    names = leaders["leaders"] + leaders["foreign leaders"] + leaders["shared names"]
    kinds = dict.fromkeys(names, _LEADER)
    for post in offices["posts"] + offices["private posts"]:
        kinds[post] = _CHIEF if post[-1] == "长" else _POST
    kinds |= dict.fromkeys(offices["not posts"], _DECOY)
    return _finder(kinds)


@cache
def _borders() -> _Finder:
    """Words that are a border, and names of organs that cover such words."""
    offices = sections(OFFICES)
    parts = ("organs", "posts", "private posts", "foreign bodies")
    covers = {*foreign_places(), *(word for part in parts for word in offices[part])}
    # What shares no character with a border covers none.
    characters = frozenset("".join(offices["stops"]))
    kinds = {word: _OTHER for word in covers if not characters.isdisjoint(word)}
    return _finder(kinds | dict.fromkeys(offices["stops"], _STOP))


@cache
def _places() -> frozenset[str]:
    """Countries and cities of the world."""
    return frozenset((*foreign_places(), *sections(OFFICES)["domestic places"]))


def _finder(kinds: dict[str, int]) -> _Finder:
    words = tuple(kinds)
    automaton = AhoCorasick(words, matchkind=MatchKind.LeftmostLongest)
    return automaton, words, tuple(kinds.values())


class TitleFinder:
    """Finds the titles of one text, and on the way its ``leaders``: well-known names that it has."""

    def __init__(self, text: str, names: NameReader) -> None:
        self._text = text
        # Where a title begins is looked for from its post to the left.
        self._backwards, self._size = text[::-1], len(text)
        self._names = names
        self._joined = word_set(OFFICES, "joined organs")
        self._places = _places()
        # 市长 + 江大桥, 所长 + 年 are no post.
        self._long = word_set(OFFICES, "behind long")
        self._borders = _borders()
        self._surnames = lexicon().surnames
        self._posts: dict[int, int] = {}
        self.leaders: set[str] = set()

    def titles(self) -> list[Title]:
        """Return the titles in the order of the text; chains are one title."""
        text = self._text
        found: list[Title] = []
        last: Title | None = None
        self._posts = self._find_posts()
        for post, post_end in self._posts.items():
            if last and last.end == post and self._acts(post, post_end):
                continue
            start = self._first(post, post_end)
            if text[start] in _LEFT_OVER:
                start += self._is_left_over(start, post)
            end = self._with_nominee(post_end) if text[post_end] in _NOMINEE_STARTS else post_end
            title = Title(text, start, post, post_end, end)
            if last and start <= last.end + _LONGEST_JOINT:
                if start < last.end <= post:
                    self._leave_out_name(last, title)
                if self._continues(last, title.start) and not self._are_named(last, title):
                    last.append(title)
                    continue
            found.append(title)
            last = title
        return found

    def _is_left_over(self, start: int, post: int) -> bool:
        """Whether the character at ``start`` ends what stands before the post: 侧记, 2月."""
        before = self._text[start - 1 : start]
        if self._text[start] == "记":
            return before == "—"
        return start + 1 == post and self._text[start] in "年月日" and before.isdigit()

    def _acts(self, post: int, post_end: int) -> bool:
        """Whether the 代表 at ``post``, behind another post, is what its holder does (总理代表政府讲话)."""
        text = self._text
        if text[post:post_end] != _ON_BEHALF or text[post_end : post_end + 1] == "、":
            return False
        return self._names.read(post_end) is None or lexicon().leaders.at(text, post_end) > 0

    def _leave_out_name(self, last: Title, title: Title) -> None:
        """Begin ``title`` behind the title ``last`` and the name that begin it."""
        end = self._names.end_of(last.end, foreign=last.foreign, titled=True)
        if 0 < end <= title.post and self._names.borders.at(end):
            title.start = end + (self._text[end] in "和与及、")
            title.behind_name = title.start == title.post == end

    def _find_posts(self) -> dict[int, int]:
        """Return where posts end by where they begin, and keep the leaders beside them."""
        text, posts = self._text, {}
        automaton, words, kinds = _posts()
        for index, start, end in automaton.find_matches_as_indexes(text):
            kind = kinds[index]
            if kind == _LEADER:
                self.leaders.add(words[index])
            elif kind == _POST or (kind == _CHIEF and not self._long.at(text, end)):
                posts[start] = end
        return posts

    def _with_nominee(self, end: int) -> int:
        """Return the end of 市长候选人, whose post ends at ``end``."""
        for nominee in _NOMINEES:
            if self._text.startswith(nominee, end):
                return end + len(nominee)
        return end

    def _first(self, post: int, post_end: int) -> int:
        """Return where the title begins whose post is ``[post, post_end)``."""
        text, size = self._text, self._size
        reach = post - _REACH if post > _REACH else 0
        position, reading_end, behind_break = post, post_end, post
        while position > reach:
            run = _RUN.match(self._backwards, size - position, size - reach)
            first = size - run.end() if run else position
            border = self._last_border(first, position, reading_end) if first < position else -1
            if border < 0:
                if first == 0 or text[first - 1] not in _MAY_GO_ON:
                    return first
                behind_break, position = first, self._over_break(first, reach, post)
                if position == first:
                    return first
                reading_end = position
            elif border == position < post:
                return behind_break
            elif border == reach or not self._joins_organs(border, post):
                return border
            else:
                position = reading_end = border - 1
        return position

    def _last_border(self, first: int, last: int, reading_end: int) -> int:
        """Return where the last word of ``[first, last]`` ends that belongs to no title, or -1."""
        automaton, _, kinds = self._borders
        last -= first
        hits = automaton.find_matches_as_indexes(self._text[first:reading_end])
        for index, _, end in reversed(hits) if hits else ():
            if end <= last and kinds[index] == _STOP:
                return int(first + end)
        return -1

    def _over_break(self, position: int, reach: int, post: int) -> int:
        """Return where the title goes on before a bracket, quotation, 、 or number ending at ``position``."""
        text = self._text
        if position <= reach:
            return position
        character = text[position - 1]
        if character == "、":
            return position - 1 if position < post and self._is_joined(position - 1) else position
        if "0" <= character <= "9":
            return self._over_number(position)
        if character == "”":
            opened = text.rfind("“", max(reach, position - _LONGEST_QUOTED), position)
            return opened if opened > reach and is_han(text[opened - 1]) else position
        bracket = _BRACKET.search(text, max(0, position - 14), position)
        if bracket and bracket.start() > reach and "一" <= text[bracket.start() - 1] <= "鿿":
            return bracket.start()
        return position

    def _over_number(self, position: int) -> int:
        """Return where 第24 begins that ends at ``position``; ``position`` where none does."""
        first = position
        while self._text[first - 1 : first].isdigit():
            first -= 1
        return first - 1 if self._text[first - 1 : first] == "第" else position

    def _joins_organs(self, position: int, post: int) -> bool:
        """Whether 和 or 与 before ``position`` stands inside the name of an organ: 科技与|产业化发展中心."""
        text, joint = self._text, position - 1
        before = text[joint - 1 : joint]
        if text[joint] not in "和与" or before in _NO_HALF or not is_han(before):
            return False
        organ = _HALF_ORGAN.match(text, position)
        if not organ or organ.end() > post + 1:
            return False
        starts = (joint - length for length in (2, 3) if length <= joint)
        return all(
            self._names.end_of(start, listed=True) != joint or self._ends_place(start + 1) for start in starts
        )

    def _ends_place(self, end: int) -> bool:
        """Whether a land ends here: 中国|物流与采购联合会 has nobody called 国物流."""
        return any(self._text[max(0, end - length) : end] in self._places for length in _PLACE_LENGTHS)

    def _is_joined(self, position: int) -> bool:
        """Whether an organ stands before ``position`` that shares its posts with the next."""
        return self._joined.before(self._text, position) > 0

    def _continues(self, last: Title, start: int) -> bool:
        text = self._text
        if start <= last.end:
            return start == last.end or last.start <= start
        if last.behind_name or self._is_surname(start):
            return False
        between = text[last.end : start]
        if between in ("，", ",") and (last.start == last.post or self._is_anonymous(last)):
            return False
        return between in _JOINTS

    def _are_named(self, *titles: Title) -> bool:
        """Whether each begins with the name of who holds it: 哈桑总统、阿里总理 are two, no chain."""
        for title in titles:
            if title.start == title.post or self._names.end_of(title.start, titled=True) != title.post:
                return False
        names = [self._text[title.start : title.post] for title in titles]
        return lexicon().foreign.isdisjoint(names) and any(map(self._names.is_foreign, names))

    def _is_surname(self, start: int) -> bool:
        """Whether a surname and its post stand here, which go with no other office: 毛主席、周总理."""
        return start + 1 in self._posts and self._text[start] in self._surnames

    def _is_anonymous(self, title: Title) -> bool:
        """Whether nobody's name follows this: 有关部门负责人，…"""
        return self._text[title.post : title.end].endswith(("负责人", "负责同志", "领导", "领导人"))
