"""Packages that are damaged or hostile are refused in one sentence that names the file."""

import io
import struct
import zipfile
import zlib

import pytest

from drafter.errors import FileProblem
from drafter.importers import package
from drafter.importers.package import Package
from tests.importers.word import document, paragraph

NAME = "年报.docx"


def zipped(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def test_parts_and_relations_are_read() -> None:
    opened = Package(document(paragraph("正文"), {"styles": ""}), NAME)
    assert opened.related("", "officeDocument") == "word/document.xml"
    assert opened.related("word/document.xml", "styles") == "word/styles.xml"
    assert opened.related("word/document.xml", "numbering") is None
    assert opened.xml("word/missing.xml") is None


def test_a_relation_cannot_lead_out_of_the_package() -> None:
    relations = '<r><Relationship Type="x/styles" Target="../../../etc/passwd"/></r>'
    opened = Package(zipped({"word/_rels/document.xml.rels": relations.encode()}), NAME)
    part = opened.related("word/document.xml", "styles")
    assert part == "etc/passwd"
    assert opened.read(part) is None


def test_a_relation_to_the_outside_is_not_followed() -> None:
    relations = (
        '<r><Relationship Type="x/styles" Target="http://example.org/a.xml" TargetMode="External"/></r>'
    )
    opened = Package(zipped({"_rels/a.xml.rels": relations.encode()}), NAME)
    assert opened.related("a.xml", "styles") is None


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>',
        '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;&x;">]><a>&y;</a>',
        "<!DOCTYPE a><a/>",
    ],
)
def test_a_part_with_a_document_type_is_refused(text: str) -> None:
    with pytest.raises(FileProblem, match=f"“{NAME}”里有文档不该有的外部定义"):
        Package(zipped({"a.xml": text.encode()}), NAME).xml("a.xml")


@pytest.mark.parametrize("text", ["", "<a>", "没有标签", "<a>" * 300 + "</a>" * 300])
def test_a_part_that_is_no_sound_xml_is_damage(text: str) -> None:
    with pytest.raises(FileProblem, match=f"“{NAME}”损坏了"):
        Package(zipped({"a.xml": text.encode()}), NAME).xml("a.xml")


def test_a_bomb_is_stopped_by_its_ratio() -> None:
    with pytest.raises(FileProblem, match="展开后大得不正常"):
        Package(zipped({"a.xml": b"\0" * 8_000_000}), NAME).read("a.xml")


def test_all_parts_together_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "LARGEST", 3000)
    opened = Package(zipped({"a": bytes(range(250)) * 8, "b": bytes(range(250)) * 8}), NAME)
    assert opened.read("a") is not None
    with pytest.raises(FileProblem, match="展开后大得不正常"):
        opened.read("b")


def test_a_bomb_that_lies_about_its_size_is_stopped_too() -> None:
    data = bytearray(zipped({"a.xml": b"\0" * 8_000_000}))
    for mark, at in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        place = data.index(mark) + at
        data[place : place + 4] = struct.pack("<I", 10)
    with pytest.raises(FileProblem, match=NAME):
        Package(bytes(data), NAME).read("a.xml")


def test_too_many_parts_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MOST_PARTS", 3)
    with pytest.raises(FileProblem, match="部件太多"):
        Package(zipped({f"p{n}": b"" for n in range(4)}), NAME)


def test_a_part_with_a_password_is_said_to_have_one() -> None:
    data = bytearray(zipped({"a.xml": b"<a/>"}))
    place = data.index(b"PK\x01\x02") + 8
    data[place : place + 2] = struct.pack("<H", 1)
    with pytest.raises(FileProblem, match="加了密码"):
        Package(bytes(data), NAME).read("a.xml")


@pytest.mark.parametrize("keep", [0.2, 0.5, 0.9])
def test_a_cut_file_is_damage(keep: float) -> None:
    data = document(paragraph("正文" * 1000))
    with pytest.raises(FileProblem, match=f"“{NAME}”损坏了"):
        Package(data[: int(len(data) * keep)], NAME)


def test_a_flipped_byte_is_damage() -> None:
    data = bytearray(zipped({"a.xml": zlib.compress(bytes(range(256)) * 20)}))
    data[60] ^= 0xFF
    with pytest.raises(FileProblem, match=f"“{NAME}”损坏了"):
        Package(bytes(data), NAME).read("a.xml")


def test_all_parts_of_a_kind_are_found_and_each_by_its_relation() -> None:
    relations = (
        '<r><Relationship Id="a" Type="x/header" Target="h1.xml"/>'
        '<Relationship Id="b" Type="x/header" Target="/h%202.xml"/>'
        '<Relationship Id="c" Type="x/header" Target="http://example.org/h" TargetMode="External"/></r>'
    )
    opened = Package(zipped({"word/_rels/document.xml.rels": relations.encode()}), NAME)
    assert list(opened.every_related("word/document.xml", "header")) == ["word/h1.xml", "h 2.xml"]
    assert [opened.target("word/document.xml", relation) for relation in "abcd"] == [
        "word/h1.xml",
        "h 2.xml",
        None,
        None,
    ]


def test_names_written_with_the_strokes_of_windows_are_found() -> None:
    assert Package(zipped({"word\\document.xml": b"<a/>"}), NAME).read("word/document.xml") == b"<a/>"


def test_a_package_inside_counts_with_the_one_around_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "LARGEST", 3000)
    content = bytes(range(250)) * 8
    outer = Package(zipped({"a": content}), NAME)
    assert outer.inside(zipped({"b": content})).read("b") == content
    assert outer.read("a") == content
    with pytest.raises(FileProblem, match="展开后大得不正常"):
        outer.inside(zipped({"b": content})).read("b")
