"""OLE files: streams large and small, and what a damaged or hostile one may not cost."""

import io
import struct
import time
from pathlib import Path

import olefile
import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.errors import FileProblem
from drafter.importers.ole import OleFile
from tests.importers.word97.build import MAGIC, ole

SAMPLES = sorted((Path(__file__).parent.parent / "samples" / "doc").glob("*.doc"))
LARGE = bytes(range(256)) * 40


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_the_streams_are_those_that_olefile_reads(path: Path) -> None:
    data = path.read_bytes()
    file = OleFile(data, path.name)
    with olefile.OleFileIO(io.BytesIO(data)) as known:
        names = [entry[0] for entry in known.listdir(streams=True, storages=False) if len(entry) == 1]
        assert names
        assert {name: file.read(name) for name in names} == {
            name: known.openstream(name).read() for name in names
        }


@pytest.mark.parametrize("cutoff", [0, 4096])
def test_large_and_small_streams_are_read_whole(cutoff: int) -> None:
    streams = {"WordDocument": LARGE, "年": b"abc", "1Table": b"x" * 130}
    file = OleFile(ole(streams, cutoff), "年报.doc")
    assert {name: file.read(name) for name in file.names} == streams
    assert file.read("Data") is None


def test_what_lies_in_an_embedded_object_is_not_in_the_root() -> None:
    data = bytearray(ole({"ObjectPool": b"", "Workbook": b"x"}))
    directory = data.find("Root Entry".encode("utf-16-le"))
    pool = directory + 128
    struct.pack_into("<B", data, pool + 66, 1)
    struct.pack_into("<3I", data, pool + 68, 0xFFFFFFFF, 0xFFFFFFFF, 2)
    file = OleFile(bytes(data), "年报.doc")
    assert file.names == {"ObjectPool"}
    assert file.read("ObjectPool") is None


def test_a_tree_of_names_that_runs_in_a_circle_ends() -> None:
    data = bytearray(ole({"WordDocument": LARGE}))
    entry = data.find("WordDocument".encode("utf-16-le"))
    struct.pack_into("<2I", data, entry + 68, 1, 1)
    assert OleFile(bytes(data), "年报.doc").names == {"WordDocument"}


def circle() -> bytes:
    """A stream whose chain of sectors leads back to its beginning."""
    data = bytearray(ole({"WordDocument": LARGE}))
    table = 512 + struct.unpack_from("<I", data, 76)[0] * 512
    struct.pack_into("<I", data, table, 0)
    return bytes(data)


def too_large() -> bytes:
    """A stream that claims four gigabytes."""
    data = bytearray(ole({"WordDocument": LARGE}))
    entry = data.find("WordDocument".encode("utf-16-le"))
    struct.pack_into("<I", data, entry + 120, 0xFFFFFFF0)
    return bytes(data)


def cut_off() -> bytes:
    """A file without its end: the stream is there in part."""
    data = ole({"WordDocument": LARGE})
    return data[:512] + data[512:].replace(LARGE, b"")


@pytest.mark.parametrize("data", [circle(), too_large()], ids=["circle", "too large"])
def test_a_stream_that_is_not_sound_is_said_to_be_damaged(data: bytes) -> None:
    with pytest.raises(FileProblem, match=r"“年报\.doc”损坏了"):
        OleFile(data, "年报.doc").read("WordDocument")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK",
        MAGIC,
        MAGIC + bytes(100),
        MAGIC + bytes(1000),
        ole({"WordDocument": LARGE})[:700],
        cut_off(),
    ],
)
def test_a_file_that_is_not_sound_is_said_to_be_damaged(data: bytes) -> None:
    with pytest.raises(FileProblem, match=r"“年报\.doc”损坏了"):
        OleFile(data, "年报.doc").read("WordDocument")


def test_a_list_of_tables_that_runs_in_a_circle_ends() -> None:
    data = bytearray(ole({"WordDocument": LARGE}))
    struct.pack_into("<I", data, 68, 0)
    struct.pack_into("<I", data, 512 + 508, 0)
    begun = time.monotonic()
    assert OleFile(bytes(data), "年报.doc").names == {"WordDocument"}
    assert time.monotonic() - begun < 1


@given(
    place=st.integers(0, 2000), change=st.binary(min_size=1, max_size=8), cutoff=st.sampled_from([0, 4096])
)
def test_any_damage_is_a_problem_or_a_shorter_answer(place: int, change: bytes, cutoff: int) -> None:
    data = bytearray(ole({"WordDocument": LARGE[:1500], "1Table": b"x" * 100}, cutoff))
    data[place : place + len(change)] = change
    try:
        file = OleFile(bytes(data), "年报.doc")
        total = sum(len(file.read(name) or b"") for name in file.names)
    except FileProblem:
        return
    assert total <= 2 * len(data)
