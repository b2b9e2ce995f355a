"""Which line stands where: cells by the reading, texts by their paragraphs, the cover by its words."""

from dataclasses import replace

import pytest

from drafter.importers.raw import RawParagraph
from drafter.importers.reading import Place, Reading
from drafter.model.differences import differences
from drafter.ui.adopt.decision import Decision, Key
from drafter.ui.adopt.places import Places
from tests.ui.adopt.readings import NATURAL, reading

READ = reading()


@pytest.fixture
def places() -> Places:
    return Places(READ, Decision(differences(None, READ.draft)))


def text_at(place: Place | None) -> str:
    assert place is not None
    block = READ.raw.blocks[place.block]
    assert isinstance(block, RawParagraph)
    return block.text


def test_every_cell_that_was_read_has_its_place_both_ways(places: Places) -> None:
    for name, place in READ.places.items():
        assert places.of(Key("cell", name)) == place
        assert places.at(place) == Key("cell", name)
    assert NATURAL in READ.places


def test_a_text_begins_with_its_first_paragraph_and_owns_them_all(places: Places) -> None:
    key = Key("part", "overview")
    assert text_at(places.of(key)).startswith("（一）主动公开")
    blocks = enumerate(READ.raw.blocks)
    second = next(n for n, block in blocks if isinstance(block, RawParagraph) and "120条" in block.text)
    assert places.at(Place(second, 0, 0)) == key


def test_the_cover_is_where_its_words_are(places: Places) -> None:
    assert text_at(places.of(Key("cover", "agency"))) == READ.draft.meta.agency
    assert places.of(Key("cover", "date")) is None, "the report has none"


def test_without_a_source_nothing_has_a_place() -> None:
    bare = Reading(READ.draft, replace(READ.raw, blocks=()), {})
    made = Places(bare, Decision(differences(None, bare.draft)))
    assert made.of(Key("cell", NATURAL)) is None
    assert made.at(Place(0, 0, 0)) is None
