"""Labels damaged at random: a figure may be lost or doubted, but is never put wrongly with certainty."""

import random
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from drafter.importers.match import understand
from drafter.importers.raw import RawCell, RawReport, RawTable
from drafter.importers.reading import Reading
from drafter.model.figures import figures
from drafter.standard.loader import available, load
from tests.importers.match.grids import blocks_of, statutory

LETTERS = "的公开申请政府信息情况数量年本其他行政处理不予国家机关法人工作规定要求日月口目人入己已未末干千"
Shape = Callable[[RawTable], RawTable]


def damage(text: str, source: random.Random) -> str:
    """Change about a fifth of the letters: put wrong, left out, put in, changed places.

    A unit of money keeps its letters: 元 in place of 万元 is no damage that anybody could see.
    """
    text, bracket, unit = text.partition("（") if "万元" in text else (text, "", "")
    letters = list(text)
    for _ in range(source.randint(0, -(-len(text) // 5))):
        place = source.randrange(len(letters))
        match source.choice(("wrong", "lost", "more", "turned")):
            case "wrong":
                letters[place] = source.choice(LETTERS)
            case "lost" if len(letters) > 2:
                del letters[place]
            case "turned":
                letters[place - 1 : place + 1] = reversed(letters[place - 1 : place + 1])
            case _:
                letters.insert(place, source.choice(f"{LETTERS} \n"))
    return "".join((*letters, bracket, unit))


def whole(table: RawTable) -> RawTable:
    return table


def places_only(table: RawTable) -> RawTable:
    """As text with a mark between columns: merged cells are one cell and blanks."""
    width = max(cell.column + cell.columns for cell in table.cells)
    height = max(cell.row + cell.rows for cell in table.cells)
    known = {(cell.row, cell.column): cell for cell in table.cells}
    blank = RawCell("", 0, 0)
    cells = (
        replace(known.get((r, c), blank), row=r, column=c, rows=1, columns=1)
        for r in range(height)
        for c in range(width)
    )
    return RawTable(tuple(cells), table.place, exact=False)


def cells_only(table: RawTable) -> RawTable:
    """As text with a line a cell: the cells of a row one after the other, nothing for merged ones."""
    rows: dict[int, list[RawCell]] = {}
    for cell in sorted(table.cells, key=lambda c: (c.row, c.column)):
        rows.setdefault(cell.row, []).append(cell)
    cells = (
        replace(cell, column=number, rows=1, columns=1)
        for row in rows.values()
        for number, cell in enumerate(row)
    )
    return RawTable(tuple(cells), table.place, exact=False)


def texts_of(version: str, source: random.Random) -> dict[str, str]:
    """Give each cell a figure of its own (so that none can be mistaken), one in five a blank."""
    names = load(version).cells
    taken = source.sample(range(1000, 9999), len(names))
    return {
        name: "" if source.random() < 0.2 else str(figure) for name, figure in zip(names, taken, strict=True)
    }


def damaged_reading(version: str, texts: Mapping[str, str], shape: Shape, source: random.Random) -> Reading:
    grids = load(version).tables
    tables = {
        name: shape(
            replace(
                table,
                cells=tuple(
                    cell if cell.text in texts.values() else replace(cell, text=damage(cell.text, source))
                    for cell in table.cells
                ),
            )
        )
        for name in grids
        for table in [statutory(name, texts, version)]
    }
    return understand(RawReport(tuple(blocks_of(tables, version))))


def judged(reading: Reading, texts: Mapping[str, str]) -> Counter[str]:
    """Count the figures by what became of them: right, wrong, lost, with the confidence."""
    shown = {name: "" if value is None else str(value) for name, value in figures(reading.draft).items()}
    counts: Counter[str] = Counter()
    for name in texts.keys() | shown.keys():
        origin = reading.draft.provenance.get(name)
        sure = origin.confidence if origin else "none"
        given, found = texts.get(name, ""), shown.get(name, "")
        if given == found:
            counts["right"] += 1
        elif found:
            counts[f"wrong {sure}"] += 1
        else:
            counts["lost"] += 1
    return counts


@pytest.mark.parametrize("shape", [whole, places_only, cells_only])
@pytest.mark.parametrize("version", available())
def test_no_figure_lands_in_a_wrong_cell_with_certainty(version: str, shape: Shape) -> None:
    counts: Counter[str] = Counter()
    for seed in range(40):
        source = random.Random(seed)
        texts = texts_of(version, source)
        counts += judged(damaged_reading(version, texts, shape, source), texts)
    assert counts["wrong certain"] == counts["wrong none"] == 0, counts
    assert counts["wrong likely"] + counts["wrong guessed"] <= 0.001 * counts.total(), counts
    assert counts["lost"] <= 0.01 * counts.total(), counts
