"""The steps that a program takes on its disk, told one by one just before each is taken.

SQLite's own are heard in its VFS, beneath which is only the system: what it writes, cuts, flushes, removes and locks.
Those of Python code are heard where it asks the system, in `os` and `open`. A listener may note a step, end the
process, or raise an OSError in place of the step; what it does on the disk itself is not heard.
"""

import _sqlite3
import builtins
import ctypes
import errno
import io
import os
import random
import sqlite3
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final, Literal
from unittest.mock import patch

What = Literal["make", "write", "cut", "flush", "names", "remove", "rename", "link", "folder", "lock", "say"]
CHANGES: Final = frozenset({"make", "write", "cut", "remove", "rename", "link", "folder"})
"""Steps after which the disk is another one, or soon will be; the others make sure, or only say something."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step on a file: data written at a place, a length it is cut to, the name it gets beside or instead.

    `names` has the names in a folder on disk, as `flush` has what is in a file; `say` tells the user something.
    """

    what: What
    path: str = ""
    data: bytes = b""
    at: int = 0
    to: str = ""


Listener = Callable[[Step], None]


def moment(steps: Sequence[Step], chance: random.Random) -> int:
    """One of the steps, locks left out: any, or any of those of a kind in a row, so that rare ones come up as well."""
    taken = list(enumerate(step for step in steps if step.what != "lock"))
    rows = [list(row) for _, row in groupby(taken, key=lambda each: (each[1].what, each[1].path))]
    return chance.choice(chance.choice([taken, chance.choice(rows)]))[0]


class _Ear:
    """Hands steps on to the listener, but not those that it takes itself."""

    def __init__(self) -> None:
        self.listener: Listener | None = None

    def __call__(self, step: Step) -> None:
        listener, self.listener = self.listener, None
        try:
            if listener:
                listener(step)
        finally:
            self.listener = listener


_EAR: Final = _Ear()


@contextmanager
def heard(listener: Listener) -> Iterator[None]:
    """Let every step be heard until the end. Only a process of its own should do that."""
    _listen_to_sqlite()
    _EAR.listener = listener
    with ExitStack() as patches:
        for name, of_ours in _OF_OS.items():
            patches.enter_context(patch.object(os, name, of_ours(getattr(os, name))))
        for module in (io, builtins):
            patches.enter_context(patch.object(module, "open", _opened(open)))
        patches.enter_context(patch.object(sys, "stdout", _told()))
        yield
    _EAR.listener = None


def _told() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BufferedWriter(_Told(), 1 << 16), "utf-8", line_buffering=True)


class _Told(io.RawIOBase):
    """What is told to the user, for it is a promise from then on."""

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        if data:
            _EAR(Step("say", data=bytes(data)))
        return os.write(1, data)


# Python


def _whole(path: Any, dir_fd: int | None = None) -> str:
    name = os.fsdecode(path) if not isinstance(path, int) else os.readlink(f"/proc/self/fd/{path}")
    return os.path.join(os.readlink(f"/proc/self/fd/{dir_fd}"), name) if dir_fd is not None else os.path.abspath(name)


def _made(real: Callable[..., int]) -> Callable[..., int]:
    def make(path: Any, flags: int, mode: int = 0o777, *, dir_fd: int | None = None) -> int:
        name = _whole(path, dir_fd)
        if flags & os.O_CREAT and not os.path.lexists(name):
            _EAR(Step("make", name))
        elif flags & os.O_TRUNC:
            _EAR(Step("cut", name))
        return real(path, flags, mode, dir_fd=dir_fd)

    return make


def _flushed(real: Callable[[Any], None]) -> Callable[[Any], None]:
    def flush(file: Any) -> None:
        path = _whole(file if isinstance(file, int) else file.fileno())
        _EAR(Step("names" if os.path.isdir(path) else "flush", path))
        real(file)

    return flush


def _of_one(what: What) -> Callable[[Callable[..., None]], Callable[..., None]]:
    def of(real: Callable[..., None]) -> Callable[..., None]:
        def act(path: Any, *args: Any, dir_fd: int | None = None) -> None:
            name = _whole(path, dir_fd)
            if what == "folder":
                can_be_done = not os.path.lexists(name) and os.path.isdir(os.path.dirname(name))
            else:
                can_be_done = os.path.lexists(name)
            if can_be_done:
                _EAR(Step(what, name))
            real(path, *args, dir_fd=dir_fd)

        return act

    return of


def _of_two(what: What) -> Callable[[Callable[..., None]], Callable[..., None]]:
    def of(real: Callable[..., None]) -> Callable[..., None]:
        def act(path: Any, to: Any) -> None:
            if what == "rename" or not os.path.lexists(to):
                _EAR(Step(what, _whole(path), to=_whole(to)))
            real(path, to)

        return act

    return of


_OF_OS: Final[Mapping[str, Callable[[Any], Any]]] = {
    "open": _made,
    "fsync": _flushed,
    "unlink": _of_one("remove"),
    "remove": _of_one("remove"),
    "rmdir": _of_one("remove"),
    "mkdir": _of_one("folder"),
    "rename": _of_two("rename"),
    "replace": _of_two("rename"),
    "link": _of_two("link"),
}


class _Written(io.FileIO):
    """A file that tells what is written to it."""

    def __init__(self, file: Any, mode: str, closefd: bool, opener: Any) -> None:
        if not isinstance(file, int):
            name = _whole(file)
            if not os.path.lexists(name):
                _EAR(Step("make", name))
            elif "w" in mode:
                _EAR(Step("cut", name))
        super().__init__(file, mode, closefd, opener)

    def write(self, data: Any) -> int:
        at = os.fstat(self.fileno()).st_size if "a" in self.mode else self.tell()
        _EAR(Step("write", _whole(self.fileno()), bytes(data), at))
        return super().write(data)


def _opened(real: Callable[..., Any]) -> Callable[..., Any]:
    def opened(
        file: Any,
        mode: str = "r",
        buffering: int = -1,
        encoding: str | None = None,
        errors: str | None = None,
        newline: str | None = None,
        closefd: bool = True,
        opener: Any = None,
    ) -> Any:
        if not set("wxa+") & set(mode):
            return real(file, mode, buffering, encoding, errors, newline, closefd, opener)
        raw = io.BufferedWriter(_Written(file, mode.replace("b", "").replace("t", ""), closefd, opener))
        return raw if "b" in mode else io.TextIOWrapper(raw, encoding or "utf-8", errors, newline)

    return opened


# SQLite


_Pointer: Final = ctypes.c_void_p
_OPEN: Final = ctypes.CFUNCTYPE(ctypes.c_int, _Pointer, _Pointer, _Pointer, ctypes.c_int, _Pointer)
_DELETE: Final = ctypes.CFUNCTYPE(ctypes.c_int, _Pointer, ctypes.c_char_p, ctypes.c_int)
_OF_FILE: Final = ctypes.CFUNCTYPE(ctypes.c_int, _Pointer)
_WITH_NUMBER: Final = ctypes.CFUNCTYPE(ctypes.c_int, _Pointer, ctypes.c_int)
_WITH_LENGTH: Final = ctypes.CFUNCTYPE(ctypes.c_int, _Pointer, ctypes.c_int64)
_WRITE: Final = ctypes.CFUNCTYPE(ctypes.c_int, _Pointer, _Pointer, ctypes.c_int, ctypes.c_int64)
_IS_MADE, _IS_JOURNAL = 0x4, 0x800
_FULL: Final = 13
_FAILED: Final[Mapping[What, int]] = {
    "make": sqlite3.SQLITE_CANTOPEN,
    "write": sqlite3.SQLITE_IOERR_WRITE,
    "cut": sqlite3.SQLITE_IOERR_TRUNCATE,
    "flush": sqlite3.SQLITE_IOERR_FSYNC,
    "names": sqlite3.SQLITE_IOERR_DIR_FSYNC,
    "remove": sqlite3.SQLITE_IOERR_DELETE,
    "lock": sqlite3.SQLITE_IOERR_LOCK,
}
"""What SQLite calls a step that its VFS says has failed."""


class _Vfs(ctypes.Structure):
    _fields_ = (
        ("version", ctypes.c_int),
        ("size_of_file", ctypes.c_int),
        ("longest", ctypes.c_int),
        ("next", _Pointer),
        ("name", ctypes.c_char_p),
        ("data", _Pointer),
        ("open", _OPEN),
        ("delete", _DELETE),
    )


class _Methods(ctypes.Structure):
    """What can be done to an open file; those behind are never called by name."""

    _fields_ = (
        ("version", ctypes.c_int),
        ("close", _OF_FILE),
        ("read", _Pointer),
        ("write", _WRITE),
        ("cut", _WITH_LENGTH),
        ("flush", _WITH_NUMBER),
        ("size", _Pointer),
        ("lock", _WITH_NUMBER),
        ("others", _Pointer * 11),
    )


class _File(ctypes.Structure):
    _fields_ = (("methods", ctypes.POINTER(_Methods)),)


_PATHS: Final[dict[int, tuple[str, bool]]] = {}
"""The files that SQLite has open, by address, and whether the folder of one is still to be flushed with it."""
_KEPT: Final[list[object]] = []
"""What SQLite calls must stay where it is."""
_METHODS: Final[dict[int, _Methods]] = {}


def _listen_to_sqlite() -> None:
    if _KEPT:
        return
    library = ctypes.CDLL(getattr(_sqlite3, "__file__", None))  # one that is built in is the program itself
    library.sqlite3_vfs_find.restype = ctypes.POINTER(_Vfs)
    vfs = library.sqlite3_vfs_find(None).contents
    real = _Vfs.from_buffer_copy(vfs)
    opened, deleted = _OPEN(_open(real)), _DELETE(_delete(real))
    _KEPT.extend((library, real, opened, deleted))
    vfs.open, vfs.delete = opened, deleted


def _code(step: Step) -> int:
    """Tell a step of SQLite's; the code of what befell it, 0 when it may be taken."""
    try:
        _EAR(step)
    except OSError as error:
        return _FULL if error.errno == errno.ENOSPC and step.what == "write" else _FAILED[step.what]
    return 0


def _open(real: _Vfs) -> Callable[..., int]:
    def opened(vfs: int, name: int | None, file: int, flags: int, out: int) -> int:
        path = os.fsdecode(ctypes.string_at(name)) if name else ""  # SQLite keeps the pointer: it is handed on as it is
        if path and flags & _IS_MADE and not os.path.exists(path) and (code := _code(Step("make", path))):
            return code
        code = int(real.open(vfs, name, file, flags, out))
        found = ctypes.cast(file, ctypes.POINTER(_File)).contents
        if not code and path and found.methods:
            _PATHS[file] = path, bool(flags & _IS_JOURNAL)
            found.methods = ctypes.pointer(_listening(ctypes.addressof(found.methods.contents)))
        return code

    return opened


def _delete(real: _Vfs) -> Callable[..., int]:
    def delete(vfs: int, name: bytes, is_flushed: int) -> int:
        path = os.fsdecode(name)
        if os.path.exists(path) and (code := _code(Step("remove", path))):
            return code
        if code := int(real.delete(vfs, name, 0)):
            return code
        if is_flushed and (code := _code(Step("names", os.path.dirname(path)))):
            return code
        return int(real.delete(vfs, name, is_flushed)) & 0 if is_flushed else 0

    return delete


def _listening(address: int) -> _Methods:
    if address in _METHODS:
        return _METHODS[address]
    real = _Methods.from_address(address)
    mine = _Methods.from_buffer_copy(real)

    def close(file: int) -> int:
        _PATHS.pop(file, None)
        return int(real.close(file))

    def write(file: int, data: int, amount: int, at: int) -> int:
        return _code(Step("write", _PATHS[file][0], ctypes.string_at(data, amount), at)) or int(
            real.write(file, data, amount, at)
        )

    def cut(file: int, length: int) -> int:
        return _code(Step("cut", _PATHS[file][0], at=length)) or int(real.cut(file, length))

    def flush(file: int, how: int) -> int:
        path, is_new = _PATHS[file]
        if code := _code(Step("flush", path)) or int(real.flush(file, how)):
            return code
        if is_new:  # SQLite has the name of a new journal on disk, too
            _PATHS[file] = path, False
            return _code(Step("names", os.path.dirname(path)))
        return 0

    def lock(file: int, how: int) -> int:
        return _code(Step("lock", _PATHS[file][0], at=how)) or int(real.lock(file, how))

    mine.close, mine.write, mine.cut = _OF_FILE(close), _WRITE(write), _WITH_LENGTH(cut)
    mine.flush, mine.lock = _WITH_NUMBER(flush), _WITH_NUMBER(lock)
    _METHODS[address] = mine
    return mine
