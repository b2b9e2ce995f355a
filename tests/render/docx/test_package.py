"""The zip of a Word file: which parts there are, what refers to what, each picture once."""

from dataclasses import replace
from io import BytesIO

from PIL import Image

from drafter.render.blocks import Figure
from tests.render import samples
from tests.render.docx.word import STYLE, W, parsed, parts

RELATIONS = "word/_rels/document.xml.rels"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def targets(found: dict[str, bytes]) -> dict[str, str]:
    return {relation.attrib["Id"]: relation.attrib["Target"] for relation in parsed(found[RELATIONS])}


def test_there_are_only_the_parts_that_are_needed() -> None:
    assert set(parts(samples.document())) == {
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "word/document.xml",
        RELATIONS,
        "word/styles.xml",
        "word/settings.xml",
        "word/fontTable.xml",
        "word/footer1.xml",
        "word/footer2.xml",
    }


def test_a_centred_page_number_needs_one_footer() -> None:
    style = replace(STYLE, page_number=replace(STYLE.page_number, side="center"))
    found = parts(samples.document(), style)
    assert "word/footer1.xml" in found
    assert "word/footer2.xml" not in found


def test_a_mark_brings_a_head_for_each_kind_of_page() -> None:
    found = parts(replace(samples.document(), mark="草稿"))
    assert {"word/header1.xml", "word/header2.xml"} <= set(found)
    headers = [target for target in targets(found).values() if target.startswith("header")]
    assert sorted(headers) == ["header1.xml", "header2.xml"]
    section = parsed(found["word/document.xml"]).find(f".//{W}sectPr")
    assert section is not None
    kinds = [(node.tag, node.attrib[f"{W}type"]) for node in section[:4]]
    assert kinds == [
        (f"{W}headerReference", "default"),
        (f"{W}headerReference", "even"),
        (f"{W}footerReference", "default"),
        (f"{W}footerReference", "even"),
    ]


def test_every_relation_that_the_text_uses_leads_to_a_part() -> None:
    found = parts(samples.document(Figure(samples.picture())))
    known = targets(found)
    nodes = parsed(found["word/document.xml"]).iter()
    used = [value for node in nodes for key, value in node.attrib.items() if key.startswith(RELATION)]
    assert len(used) == 3  # two footers and the picture
    assert all(f"word/{known[relation]}" in found for relation in used)


def test_the_same_picture_is_stored_once() -> None:
    one, other = samples.picture(10, 10), samples.picture(20, 20)
    found = parts(samples.document(Figure(one), Figure(other), Figure(one)))
    media = {name: data for name, data in found.items() if name.startswith("word/media/")}
    assert media == {"word/media/image1.png": one, "word/media/image2.png": other}


def test_a_jpeg_is_stored_as_one() -> None:
    file = BytesIO()
    Image.new("RGB", (6, 3)).save(file, "JPEG")
    found = parts(samples.document(Figure(file.getvalue())))
    assert found["word/media/image1.jpg"] == file.getvalue()
    types = {
        entry.get("Extension"): entry.get("ContentType") for entry in parsed(found["[Content_Types].xml"])
    }
    assert types["jpg"] == "image/jpeg"


def test_every_part_has_its_content_type() -> None:
    found = parts(samples.small())
    types = parsed(found["[Content_Types].xml"])
    named = {entry.get("PartName", "").lstrip("/") for entry in types}
    by_ending = {entry.get("Extension") for entry in types}
    for name in found.keys() - {"[Content_Types].xml"}:
        assert name in named or name.rpartition(".")[2] in {"rels", "png"} & by_ending
