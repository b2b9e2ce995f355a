"""Windows' way of limiting a process: a job that holds its memory and ends with us."""

import contextlib
import ctypes
import subprocess
import sys
from collections.abc import Generator

_PROCESS_MEMORY = 0x100
_ACTIVE_PROCESSES = 0x8
_DIE_ON_ERROR = 0x400
_KILL_ON_CLOSE = 0x2000
_EXTENDED_LIMITS = 9
_TERMINATE = 0x1
_SET_QUOTA = 0x100


class _Basic(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = [
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_pages", ctypes.c_size_t),
        ("most_pages", ctypes.c_size_t),
        ("processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    ]


class Limits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = [
        ("basic", _Basic),
        ("io_counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    ]


def limits(memory: int, processes: int = 1) -> Limits:
    """Return the limits of so many processes (0: any) with `memory` bytes each, which end with the job."""
    flags = _PROCESS_MEMORY | _DIE_ON_ERROR | _KILL_ON_CLOSE | (_ACTIVE_PROCESSES if processes else 0)
    return Limits(basic=_Basic(flags=flags, processes=processes), process_memory=memory)


@contextlib.contextmanager
def confined(process: "subprocess.Popen[bytes]", memory: int, processes: int = 1) -> Generator[None]:
    """Hold a process in a job of its own until the end of the block; then it is gone.

    `processes` is how many there may be with those that it starts, 0 for any number.

    A Windows that refuses the job is no reason to read nothing: the clock still holds.
    """
    if sys.platform != "win32":
        raise OSError("jobs are for Windows")
    kernel = ctypes.WinDLL("kernel32")
    kernel.CreateJobObjectW.restype = kernel.OpenProcess.restype = ctypes.c_void_p
    job = ctypes.c_void_p(kernel.CreateJobObjectW(None, None))
    handle = ctypes.c_void_p(kernel.OpenProcess(_SET_QUOTA | _TERMINATE, 0, process.pid))
    wanted = limits(memory, processes)
    kernel.SetInformationJobObject(job, _EXTENDED_LIMITS, ctypes.byref(wanted), ctypes.sizeof(wanted))
    kernel.AssignProcessToJobObject(job, handle)
    try:
        yield
    finally:
        kernel.CloseHandle(handle)
        kernel.CloseHandle(job)
