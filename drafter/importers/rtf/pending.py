"""Bytes of RTF text that wait to become characters: a character may be cut by groups and control words."""

from drafter.importers.rtf.charsets import Fonts
from drafter.importers.rtf.flow import Flow
from drafter.importers.rtf.state import Place, State
from drafter.model.draft import AsideKind


def put(place: Place, text: str, kind: AsideKind | None) -> None:
    """Put text in its place; `kind` is that of text that is not to be shown, which only a story keeps."""
    if isinstance(place, Flow):
        place.add(text, kind)
    elif kind is None:
        place.add(text)


class Pending:
    """The bytes of one place, in fonts of one encoding."""

    def __init__(self, fonts: Fonts) -> None:
        self._fonts = fonts
        self._bytes = bytearray()
        self._place: Place | None = None
        self._kind: AsideKind | None = None
        self._font = 0

    def add(self, data: bytes, state: State) -> None:
        """Take bytes in the font and for the place of a state."""
        if self._bytes and not self._is_same(state):
            if self._place is state.place and self._fonts.is_cut(bytes(self._bytes), self._font):
                self._bytes += data[:1]
                data = data[1:]
            self.flush()
        self._place, self._kind, self._font = state.place, state.kind, state.font
        self._bytes += data

    def flush(self) -> None:
        """Put what waits in its place."""
        if self._bytes and self._place is not None:
            put(self._place, self._fonts.decode(bytes(self._bytes), self._font), self._kind)
        self._bytes.clear()

    def _is_same(self, state: State) -> bool:
        if self._place is not state.place or self._kind != state.kind:
            return False
        return self._font == state.font or self._fonts.codec(self._font) == self._fonts.codec(state.font)
