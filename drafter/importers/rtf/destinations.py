"""Groups of RTF whose text belongs elsewhere than in the line: fonts, comments, heads, boxes, numbers."""

from collections.abc import Callable, KeysView
from functools import partial

from drafter.importers.left_out import LeftOut, about, margin
from drafter.importers.rtf.charsets import Fonts
from drafter.importers.rtf.flow import Flow
from drafter.importers.rtf.state import Captured, Silence, State
from drafter.importers.rtf.styles import Styles
from drafter.importers.rtf.words import FOOTERS, HEADERS, PROPERTIES
from drafter.model.draft import Aside, AsideKind

_DESCRIPTION = "wzDescription"

End = Callable[[], None]
"""What is to be done when a group ends."""


class Destinations:
    """Begins such groups, and keeps what they bring."""

    def __init__(self, fonts: Fonts, styles: Styles) -> None:
        self.left_out = LeftOut()
        self._margins: dict[Aside, None] = {}
        """The heads and feet of the pages, each once: every section may repeat them."""
        self._beside: list[Aside] = []
        self._fonts = fonts
        self._styles = styles
        self._comments = 0
        self._property = ""
        self._known: dict[str, Callable[[State], End | None]] = {
            "fonttbl": self._fonts_begin,
            "stylesheet": self._styles_begin,
            "info": partial(_silence, word="info"),
            "upr": _upr,
            "pict": self._picture,
            "object": self._object,
            "footnote": self._note,
            "annotation": self._comment,
            "shptxt": _box,
            "dptxbxtext": _box,
            "listtext": _number,
            "pntext": _number,
            "sn": self._property_name,
            "sv": self._property_value,
            **{word: partial(self._margin, "header") for word in HEADERS},
            **{word: partial(self._margin, "footer") for word in FOOTERS},
            **{word: partial(self._about, what) for word, what in PROPERTIES.items()},
        }

    @property
    def words(self) -> KeysView[str]:
        """The words that begin such a group."""
        return self._known.keys()

    @property
    def asides(self) -> tuple[Aside, ...]:
        """What the groups have brought that stands beside the text."""
        return (*self._margins, *self._beside)

    def begin(self, word: str, state: State) -> End | None:
        """Begin the group of a word: change its state, and return what is to be done at its end."""
        return self._known[word](state)

    def _fonts_begin(self, state: State) -> None:
        state.place = self._fonts

    def _styles_begin(self, state: State) -> None:
        state.place = self._styles

    def _picture(self, state: State) -> None:
        self.left_out.pictures += isinstance(state.place, Flow)
        _silence(state, "pict")

    def _object(self, state: State) -> None:
        self.left_out.objects += isinstance(state.place, Flow)
        state.place = None

    def _note(self, state: State) -> None:
        self.left_out.notes += isinstance(state.place, Flow)
        state.place = None

    def _comment(self, state: State) -> End:
        def end() -> None:
            self._comments += 1
            self._keep("comment", captured.text(), f"批注 {self._comments}")

        captured = _capture(state)
        return end

    def _margin(self, kind: AsideKind, state: State) -> End:
        def end() -> None:
            self._margins.update(dict.fromkeys(margin(kind, captured.text())))

        captured = _capture(state)
        return end

    def _about(self, what: str, state: State) -> End | None:
        """Take what the file says of itself; elsewhere these words mean nothing."""

        def end() -> None:
            if text := captured.text():
                self._beside.append(about(what, text))

        if not (isinstance(state.place, Silence) and state.place.of == "info"):
            return None
        captured = _capture(state)
        return end

    def _property_name(self, state: State) -> End:
        def end() -> None:
            self._property = captured.text()

        captured = _capture(state)
        return end

    def _property_value(self, state: State) -> End:
        def end() -> None:
            if self._property == _DESCRIPTION:
                self._keep("alt", captured.text(), f"第 {picture} 张图片附近")

        picture = self.left_out.pictures + (not isinstance(state.place, Silence))
        captured = _capture(state)
        return end

    def _keep(self, kind: AsideKind, text: str, place: str) -> None:
        if text:
            self._beside.append(Aside(kind, text, place))


def _capture(state: State) -> Captured:
    captured = Captured()
    state.enter(captured)
    return captured


def _silence(state: State, word: str) -> None:
    state.place = Silence(word)


def _upr(state: State) -> None:
    r"""The text stands twice, in Unicode in an inner `\ud`: the other is dropped."""
    state.outer, state.place = state.place, None


def _number(state: State) -> End | None:
    story = state.place
    if not isinstance(story, Flow):
        return None
    captured = _capture(state)
    return lambda: story.number(captured.text())


def _box(state: State) -> End | None:
    """Read a text box as a story of its own, which goes on behind the paragraph that it hangs on."""
    outside = state.place
    if not isinstance(outside, Flow):
        return None
    story = Flow()
    state.enter(story)
    return lambda: outside.box(story.finish())
