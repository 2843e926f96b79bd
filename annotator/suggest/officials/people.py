"""The officials of one text: named with their title first, then wherever the name comes again."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import cache
from itertools import islice

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from annotator.suggest.officials.characters import (
    ANY_HAN,
    CHARACTER,
    END,
    LEADER,
    NOTHING,
    PUNCTUATION,
    WORD,
    characters,
)
from annotator.suggest.officials.foreign import DOTS
from annotator.suggest.officials.lexicon import OFFICES, lexicon
from annotator.suggest.officials.lists import Item, NameLists
from annotator.suggest.officials.mention import Mention, in_order
from annotator.suggest.officials.names import LONGEST_CHINESE, NameReader
from annotator.suggest.officials.standing import OPEN, PRIVATE
from annotator.suggest.officials.stated import COMRADE, StatedTitles
from annotator.suggest.officials.titles import HEADS_OF_PLACES, Title, TitleFinder
from annotator.suggest.patterns import Pattern
from annotator.suggest.wordlists import pattern, sections, word_set

_ASIDE = Pattern(f"[（(]{ANY_HAN}{{1,6}}[）)]")
_BRACKETS = ("（", "(")
_SPACES = (" ", "　", "\u00a0")
# 时任省长的习近平: only a title that is said to be held then or now is joined by 的.
_HELD = (
    *("时任", "现任", "曾任", "已任", "出任", "担任", "兼任", "就任", "身为", "作为"),
    *("当选", "当选为", "履新", "挂职", "现为", "原为"),
)
# 就任州长后, 任县委书记时: no surname.
_WHEN = frozenset("后时")
# 作为县委书记，王建平…: the clause goes on with who that is.
_AS = ("作为", "身为")
_GAP_STARTS = "（( 　\u00a0同的，"
_BEFORE_SIGNER = "：: 　"
# So many names are looked for one by one; for more, a finder of all of them takes less time to build.
_FEW = 20
_CHIEFS_OF_PLACES = (*HEADS_OF_PLACES, "镇长", "乡长", "部长")
_CHIEF_ENDS = "记席任官长"
_CHIEFS = ("书记", "主席", "主任", "行政长官", *(f"{place}长" for place in "省市县区州旗盟镇乡部厅局"))
_SINGLE_POSTS = ("总统", "总理", "首相", "州长", "省长", "议长", "国王", "外长")
_RANKS = "副原前们任席常"
_NO_LAST = "会制村镇州省市县城话作务坛责年届"
_RELATIVE, _ATTENDING, _COUNTED = range(3)


@cache
def _cues() -> tuple[AhoCorasick, tuple[int, ...]]:
    """Return the words that tell of names beside them, and what each of them is."""
    words = sections(OFFICES)
    kinds = dict.fromkeys(words["relatives"], _RELATIVE)
    kinds |= dict.fromkeys(words["attending"], _ATTENDING) | dict.fromkeys(words["counted"], _COUNTED)
    return AhoCorasick(tuple(kinds), matchkind=MatchKind.LeftmostLongest), tuple(kinds.values())


class People:
    """Finds the officials of one text."""

    def __init__(self, text: str) -> None:
        self._text = text = text + END * LONGEST_CHINESE
        self._words = lexicon()
        self._characters = characters()
        self._names = NameReader(text)
        finder = TitleFinder(text, self._names)
        self._titles = finder.titles()
        self._leaders = finder.leaders
        starts = {title.start: title for title in self._titles}
        self._starts = starts
        self._lists = NameLists(text, self._names, starts)
        self._stated = StatedTitles(text, self._names, starts)
        self._foreign_list_end = -10
        self._mentions: dict[int, Mention] = {}
        # So many mentions have been looked at for names; where they stand, and the names.
        self._looked_at = 0
        self._taken = bytearray(len(text))
        self._known: set[str] = set()
        self._private: set[str] = set()

    def mentions(self) -> list[Mention]:
        """Return every mention of an official, in the order of the text."""
        cues = self._find_cues()
        self._read_relatives(cues[_RELATIVE])
        for title in self._titles:
            self._read_heads(title)
        for title in self._titles:
            self._read_before(title)
        for start, end in cues[_COUNTED]:
            self._lists.counted(self._mentions, start, end)
        met = self._meet()
        self._remember(met, met.keys() | self._leaders)
        self._lists.spread(self._mentions, self._private, [start for start, _ in cues[_ATTENDING]])
        met = self._meet()
        self._remember(met, met.keys())
        self._read_surnames()
        return self._lists.share_later(self._mentions)

    def _find_cues(self) -> tuple[list[tuple[int, int]], ...]:
        """Return where words of each kind stand that tell of names beside them."""
        found: tuple[list[tuple[int, int]], ...] = ([], [], [])
        automaton, kinds = _cues()
        for index, start, end in automaton.find_matches_as_indexes(self._text):
            found[kinds[index]].append((start, end))
        return found

    def _read_relatives(self, places: Iterable[tuple[int, int]]) -> None:
        """Read the names of wives and husbands, who go along and hold no office."""
        for _, start in places:
            end = self._names.end_of(start, foreign=True)
            if end > 0:
                self._private.add(self._text[start:end])

    def _read_heads(self, title: Title) -> None:
        """Read the names that stand behind ``title``."""
        start = self._behind(title) if self._text[title.end] in _GAP_STARTS else title.end
        # The title stands right behind names with a foreign one.
        goes_on_abroad = 0 < title.start - self._foreign_list_end < 3
        names: Sequence[Item] = ()
        if self._names.may_begin(start):
            names = self._names_behind(title, start, goes_on_abroad or title.foreign)
        names = names or self._unusual(title, start)
        if not names or self._is_headed(title, start):
            return
        standing, foreign = title.judgement
        if foreign or goes_on_abroad:
            self._foreign_list_end = names[-1][1]
        if standing == PRIVATE:
            self._private.update([self._text[first:end] for first, end, _ in names])
        elif standing != OPEN:
            interval = (title.start, title.end)
            for first, end, sure in self._sharing(title, names):
                rule = "titled" if first == start else "heads_list"
                self._mentions[first] = Mention(first, end, interval, sure, rule)

    def _names_behind(self, title: Title, start: int, foreign: bool) -> list[Item]:
        """Return the names of the list at ``start``, behind ``title``."""
        post = self._text[title.post : title.end]
        # A name has to follow: the title has its organ, or is a post of one person.
        tells = title.start < title.post or post in _SINGLE_POSTS
        names = self._lists.listed(start, foreign, tells)
        if names and post[-2:] in _CHIEFS_OF_PLACES:
            return [name for name in names if not self._is_place(title, name[1])]
        return names

    def _is_headed(self, title: Title, start: int) -> bool:
        """Whether a leader ends the organ of ``title``, or 后 or 时 at ``start`` tells when it was held."""
        text = self._text
        if title.start < title.post and self._words.ends_with_leader(text, title.start, title.post):
            return True
        return text[start] in _WHEN and text.endswith((*_HELD, "任"), 0, title.start)

    def _sharing(self, title: Title, names: Sequence[Item]) -> Sequence[Item]:
        """Return of ``names`` those that share ``title``: one 县委书记 and others are no two of them."""
        text = self._text
        if len(names) == 1 or text[title.post - 1] in _RANKS:
            return names
        if not text.endswith(_CHIEFS, title.post, title.end):
            return names
        for number, (first, _, _) in enumerate(names[1:], 1):
            if text[first - 1] != "、":
                return names[:number]
        return names

    def _behind(self, title: Title) -> int:
        """Return where a name may begin behind ``title``."""
        text, end = self._text, title.end
        if text[end] == "，":
            return end + text.endswith(_AS, 0, title.start)
        if text[end] == "的":
            return end + text.endswith(_HELD, 0, title.start)
        if text[end] in _BRACKETS:
            aside = _ASIDE.match(text, end)
            end = aside.end() if aside else end
        for _ in range(2):
            end += text.startswith(_SPACES, end)
        return end + len(COMRADE) if text.startswith(COMRADE, end) else end

    def _unusual(self, title: Title, start: int) -> list[Item]:
        """Return a name without a known surname where the text leaves no doubt: 旗长希尼，旗政协主席…"""
        text = self._text
        if title.start == title.post or text[title.end - 1] not in _CHIEF_ENDS:
            return []
        if not text.endswith(_CHIEFS, title.post, title.end):
            return []
        if not self._names.may_be_name(start, start + 2) or not title.public:
            return []
        attending = word_set(OFFICES, "attending")
        for end in range(start + 2, min(start + 5, len(text) - LONGEST_CHINESE)):
            name = text[start:end]
            if self._names.borders.at(end) < WORD or not self._names.may_be_name(start, end):
                continue
            if name[-1] in _NO_LAST:
                return []
            in_list = text[end] in "，,、" and end + 1 in self._starts
            if in_list or self._names.recurs(name) or attending.at(text, end):
                return [(start, end, 0.6)]
            return []
        return []

    def _is_place(self, title: Title, end: int) -> bool:
        """Whether 县长 + 宁镇, which ends at ``end``, is a county and its 长宁镇, or 长 + 江 the river."""
        if self._text.startswith("江", title.end) and self._names.borders.at(end) == NOTHING:
            return True
        return self._text[end - 1] in "镇乡村街" or self._text[end] in "镇乡村"

    def _read_before(self, title: Title) -> None:
        """Read the names that stand before ``title``."""
        mentions = self._mentions
        if title.start < title.post and title.end not in mentions:
            mention = self._stated.before_post(title)
            if mention:
                mentions.setdefault(mention.start, mention)
        mention = self._stated.named_before(title)
        if mention:
            mentions.setdefault(mention.start, mention)

    def _read_surnames(self) -> None:
        """Read the surnames that stand for a name: 习总书记."""
        mentions, surnames = self._mentions, {name[0] for name in self._known}
        for title in self._titles:
            if title.start not in mentions and title.end not in mentions:
                mention = self._stated.surname_before(title, surnames)
                if mention and not self._is_eponym(title.end):
                    mentions[mention.start] = mention

    def _meet(self) -> dict[str, Mention]:
        """Return the names met since this was asked last, each with its surest mention."""
        text, known = self._text, self._known
        met: dict[str, Mention] = {}
        for mention in in_order(islice(self._mentions.values(), self._looked_at, None)):
            start, end = mention.start, mention.end
            self._taken[start:end] = b"\1" * (end - start)
            name = text[start:end]
            if name not in known and (name not in met or met[name].sure < mention.sure):
                met[name] = mention
        for name in [name for name in met if len(name) > 3]:
            last = name[max(map(name.rfind, DOTS)) + 1 :]
            if last != name and len(last) > 1 and last not in known:
                met.setdefault(last, met[name])
        self._looked_at = len(self._mentions)
        known.update(met)
        return met

    def _remember(self, met: dict[str, Mention], looked_for: Collection[str]) -> None:
        """Add every other place where one of the names ``looked_for`` stands."""
        mentions, taken = self._mentions, self._taken
        for start, end, name in self._places(looked_for):
            if start in mentions or taken.find(1, start, end) >= 0:
                continue
            source = met.get(name)
            if not self._is_person(name, start, end, source is not None):
                continue
            title = self._stated.behind(end, mentions)
            rule = "title_after" if title else "known" if source else "leader"
            sure = min(source.sure, 0.95) if source else 0.9
            mentions[start] = Mention(start, end, title, sure, rule, source.stretch() if source else None)

    def _places(self, names: Collection[str]) -> list[tuple[int, int, str]]:
        """Return where ``names`` stand, in the order of the text; the longest of those at one place."""
        text = self._text
        if len(names) > _FEW:
            looked_for = tuple(names)
            # Of all kinds the quickest to build; this one runs only once.
            kind = Implementation.NoncontiguousNFA
            finder = AhoCorasick(looked_for, matchkind=MatchKind.LeftmostLongest, implementation=kind)
            hits = finder.find_matches_as_indexes(text)
            return [(start, end, looked_for[index]) for index, start, end in hits]
        found = []
        for name in names:
            length, start = -len(name), -1
            while (start := text.find(name, start + 1)) >= 0:
                found.append((start, length, name))
        places, reach = [], 0
        for start, length, name in sorted(found):
            if start >= reach:
                reach = start - length
                places.append((start, reach, name))
        return places

    def _is_eponym(self, end: int) -> bool:
        """Whether something is called after the name that ends at ``end``."""
        text = self._text
        if text[end] == COMRADE[0] and text.startswith(COMRADE, end):
            end += len(COMRADE)
        return text[end] in self._words.eponym_starts and self._words.eponyms.at(text, end) > 0

    def _signs(self, start: int) -> bool:
        """Whether the name at ``start`` only signs the article."""
        credit = pattern(OFFICES, "credits", after="[：:][ 　]*$")
        return credit.search(self._text, max(0, start - 8), start) is not None

    def _is_private(self, start: int) -> bool:
        """Whether a word like 记者 or 村民 stands before the name at ``start``."""
        return word_set(OFFICES, "private roles").before(self._text, start) > 0

    def _is_person(self, name: str, start: int, end: int, known: bool) -> bool:
        text, shared_names = self._text, self._words.shared_names
        before, behind = text[start - 1], text[end]
        # 娜塔莉·戴高乐 is somebody else.
        if known and (before in DOTS or behind in DOTS):
            return False
        if before == "《" and behind == "》":
            return False
        is_leader = self._characters[behind] & LEADER
        if self._is_eponym(end + self._words.leaders.at(text, end) if is_leader else end):
            return False
        if before in _BEFORE_SIGNER and self._signs(start):
            return False
        if known:
            return True
        if name in self._private or self._is_private(start):
            # 代表习近平总书记: a verb before a leader, no delegate.
            return name not in self._private | shared_names and text.endswith("代表", 0, start)
        if name in shared_names:
            borders = self._names.borders
            among_leaders = len(self._leaders - shared_names) > 2
            least = CHARACTER if among_leaders else WORD
            return borders.at(start - 1) == PUNCTUATION and borders.at(end) >= least
        return True
