"""Property changes: codes with operands of every kind of length."""

from hypothesis import given
from hypothesis import strategies as st

from drafter.importers.word97 import sprms
from tests.importers.word97.build import sprm, table_row


def test_operands_have_the_length_that_their_code_says() -> None:
    changes = (
        sprm(sprms.HIDDEN, 1) + sprm(sprms.LIST, 2, 0) + sprm(sprms.DEPTH, 1, 0, 0, 0) + sprm(0xEA28, 1, 2, 3)
    )
    assert [(code, len(operand)) for code, operand in sprms.sprms(changes)] == [
        (sprms.HIDDEN, 1),
        (sprms.LIST, 2),
        (sprms.DEPTH, 4),
        (0xEA28, 3),
    ]


def test_an_operand_may_say_its_own_length() -> None:
    changes = sprm(sprms.MERGE_DOWN, 2, 4, 3) + table_row([0, 100, 200]) + sprm(sprms.HIDDEN, 1)
    found = dict(sprms.sprms(changes))
    assert found[sprms.MERGE_DOWN] == bytes([4, 3])
    assert len(found[sprms.TABLE]) == 1 + 3 * 2 + 2 * 20
    assert found[sprms.HIDDEN] == b"\x01"


def test_the_tabs_that_are_too_many_for_a_length_are_passed_over() -> None:
    tabs = sprm(0xC615, 0xFF, 2, *range(8), 1, 0, 0, 0)
    assert list(sprms.sprms(tabs + sprm(sprms.IN_TABLE, 1)))[1] == (sprms.IN_TABLE, b"\x01")


def test_a_piece_says_a_change_in_sixteen_bits() -> None:
    assert sprms.short(0x5C << 1 | 1 << 8) == sprm(sprms.HIDDEN, 1)
    assert sprms.short(0x55 << 1 | 1 << 8) == b""
    assert sprms.short(0) == b""


@given(st.binary(max_size=60))
def test_any_bytes_come_to_an_end(properties: bytes) -> None:
    assert sum(2 + len(operand) for _, operand in sprms.sprms(properties)) <= len(properties)
