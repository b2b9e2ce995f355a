"""The interpreter of RTF: follows groups and control words, and puts text where it belongs."""

from collections.abc import Callable

from drafter.errors import FileProblem
from drafter.importers.nested import flatten
from drafter.importers.raw import RawReport
from drafter.importers.rtf.charsets import FONT_WORDS, Fonts, page_codec
from drafter.importers.rtf.destinations import Destinations, End
from drafter.importers.rtf.flow import Flow
from drafter.importers.rtf.pending import Pending, put
from drafter.importers.rtf.state import STATE_WORDS, Silence, State
from drafter.importers.rtf.styles import STYLE_WORDS, Styles
from drafter.importers.rtf.tables import ROW_WORDS
from drafter.importers.rtf.tokens import Kind, Token, tokens
from drafter.importers.rtf.words import CHARACTERS, DROPPED, SHOWN, SIGNS

_DEEPEST = 1000
_PAGES = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
_CHANGES = frozenset({"revised", "deleted", "mvf", "mvt"})
_FILE_WORDS = frozenset({"u", "ud", "ansicpg", "deff"})
_WORDS = frozenset[str]().union(
    _PAGES, _CHANGES, _FILE_WORDS, CHARACTERS, DROPPED, SHOWN, ROW_WORDS, STATE_WORDS, FONT_WORDS, STYLE_WORDS
)
"""The words that mean something, but for marks and destinations."""


class Reader:
    """Reads one file; `name` is for messages."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._fonts = Fonts()
        self._styles = Styles()
        self._story = Flow()
        self._elsewhere = Destinations(self._fonts, self._styles)
        self._pending = Pending(self._fonts)
        self._state = State(self._story)
        self._groups: list[tuple[State, End | None]] = []
        self._end: End | None = None
        self._is_optional = False
        self._to_skip = 0
        self._marks: dict[str, Callable[[], None]] = {
            "par": self._end_paragraph,
            "sect": self._end_paragraph,
            "cell": self._end_cell,
            "nestcell": self._end_cell,
            "row": self._end_row,
            "nestrow": self._end_row,
            "trowd": self._begin_row,
            "pard": self._begin_paragraph,
            "plain": self._plain,
        }
        self._begin_groups = self._elsewhere.words
        self._words = _WORDS.union(self._marks, self._begin_groups)

    def read(self, data: bytes) -> RawReport:
        """Read the whole; a file that is cut short is read as far as it goes, and said to be so."""
        is_closed = False
        for token in tokens(data, self._words):
            self._take(token)
            is_closed = token.kind is Kind.CLOSE and not self._groups
            if is_closed:
                break
        while self._groups:
            self._close()
        self._pending.flush()
        flat = flatten(self._story.finish())
        cut = () if is_closed else ("文件不完整，末尾可能缺了内容，请核对。",)
        warnings = (*self._elsewhere.left_out.warnings(), *cut)
        return RawReport(
            tuple(flat.blocks), warnings=warnings, asides=(*flat.asides, *self._elsewhere.asides)
        )

    def _take(self, token: Token) -> None:
        if token.kind is Kind.BYTES:
            self._take_bytes(token.data)
        elif token.kind is Kind.WORD:
            self._take_word(token.word, token.value)
        elif token.kind is Kind.SYMBOL:
            self._take_sign(token.word)
        else:
            self._to_skip = 0
            if token.kind is Kind.OPEN:
                self._open()
            elif self._groups:
                self._close()

    def _open(self) -> None:
        if len(self._groups) >= _DEEPEST:
            what = f"“{self._name}”层层嵌套得太深，读不了。"
            raise FileProblem(what, "请用 Word 或 WPS 打开，另存为 .docx 再导入。")
        self._groups.append((self._state, self._end))
        self._state = self._state.inner()
        self._end = None
        self._is_optional = False

    def _close(self) -> None:
        end = self._end
        self._state, self._end = self._groups.pop()
        if end:
            self._pending.flush()
            end()

    def _take_bytes(self, data: bytes) -> None:
        skipped = min(self._to_skip, len(data))
        self._to_skip -= skipped
        self._is_optional = False
        place = self._state.place
        if place is not None and not isinstance(place, Silence) and skipped < len(data):
            self._pending.add(data[skipped:], self._state)

    def _take_sign(self, sign: str) -> None:
        if self._to_skip:
            self._to_skip -= 1
        elif sign == "*":
            self._is_optional = True
        elif sign in "\r\n":
            self._take_word("par", None)
        else:
            self._put(SIGNS.get(sign, ""))

    def _put(self, text: str) -> None:
        if self._state.place is not None and text:
            self._pending.flush()
            put(self._state.place, text, self._state.kind)

    def _take_word(self, word: str, value: int | None) -> None:
        is_optional, self._is_optional = self._is_optional, False
        if self._to_skip and word in CHARACTERS:
            self._to_skip -= 1
            return
        self._to_skip = 0
        if self._state.place is None:
            # In a dropped group only text in Unicode beside dropped text is of use.
            self._state.place = self._state.outer if word == "ud" else None
        elif word in self._begin_groups:
            self._pending.flush()
            self._end = self._elsewhere.begin(word, self._state) or self._end
        elif word in DROPPED or (is_optional and word not in SHOWN):
            self._state.place = None
        elif word in CHARACTERS:
            self._put(CHARACTERS[word])
        elif not self._declare(word, value):
            self._change(word, value)

    def _declare(self, word: str, value: int | None) -> bool:
        """Take a word of the font table or the style sheet; False elsewhere."""
        place = self._state.place
        if isinstance(place, Fonts):
            self._pending.flush()
            place.declare(word, value)
            self._state.change(word, value)
        elif isinstance(place, Styles):
            self._pending.flush()
            place.declare(word, value)
        return isinstance(place, Fonts | Styles)

    def _change(self, word: str, value: int | None) -> None:
        state = self._state
        if word in self._marks:
            self._pending.flush()
            self._marks[word]()
        elif word == "u":
            self._put(self._fonts.sign(value or 0, state.font))
            self._to_skip = state.fallback
        elif word in ROW_WORDS and isinstance(state.place, Flow):
            state.place.layout_of(nested=state.nested).change(word, value)
        elif word == "s":
            state.level = self._styles.level(value)
        elif word in _PAGES or word == "ansicpg":
            self._fonts.page = _PAGES.get(word) or page_codec(value)
        elif word == "deff":
            self._fonts.default = state.font = value or 0
        else:
            self._elsewhere.left_out.changed |= word in _CHANGES and value != 0
            state.change(word, value)

    def _end_paragraph(self) -> None:
        """End a paragraph; where its mark is deleted or hidden, its text goes on in the next."""
        state = self._state
        if isinstance(state.place, Flow) and not state.kind:
            state.place.end_paragraph(state.depth, state.level)
        else:
            self._put("\n")

    def _end_cell(self) -> None:
        state = self._state
        if isinstance(state.place, Flow):
            state.place.end_cell(state.depth, state.level)
        else:
            self._put("\n")

    def _end_row(self) -> None:
        if isinstance(self._state.place, Flow):
            self._state.place.end_row(self._state.depth)

    def _begin_row(self) -> None:
        if isinstance(self._state.place, Flow):
            self._state.place.begin_row(nested=self._state.nested)

    def _begin_paragraph(self) -> None:
        self._state.begin_paragraph()

    def _plain(self) -> None:
        self._state.plain(self._fonts.default)
