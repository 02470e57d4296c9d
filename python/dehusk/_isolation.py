"""Pages read by a process of their own, so that what kills it, or never ends, costs a page and not a job.

The child answers page by page. So the page at which it dies or stays silent is known, no other is read twice, and
every page has the whole deadline.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import select
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from types import TracebackType
from typing import IO, TYPE_CHECKING, Literal, cast

from ._native import Extractor, failed_row

if TYPE_CHECKING:
    from ._native import _RowPage as RowPage
    from ._options import Options
    from ._rows import Row

#: Where pages are read: in this process, or in one of its own.
Isolation = Literal["none", "process"]

#: Seconds that one page may take in a process of its own; real pages take milliseconds.
TIMEOUT = 60.0

#: What gives a row for each page.
Read = Callable[[Sequence["RowPage"]], "list[Row]"]

#: Seconds that a child may take to start and to import dehusk.
START = 60.0

#: A frame's length, before it.
LENGTH = struct.Struct("<Q")

#: Most bytes of an answer that are read at once.
PIECE = 1 << 20

#: The child looks where its parent does, and not first of all where it happens to stand.
_CHILD = [
    sys.executable,
    "-c",
    "import sys; sys.path[:] = filter(None, sys.path); from dehusk._child import main; main()",
]


def check_isolation(isolation: str, timeout: float) -> None:
    """Raises ``ValueError`` for wrong options."""
    if isolation not in ("none", "process"):
        raise ValueError(f"isolation: expected none or process, got {isolation!r}")
    if not timeout > 0:
        raise ValueError(f"timeout: expected more than 0 seconds, got {timeout}")


@contextlib.contextmanager
def here(options: Options, *, markdown: bool, threads: int = 1) -> Iterator[Read]:
    """Reads pages in this process."""
    extractor = Extractor(options)
    yield lambda pages: extractor.extract_rows(list(pages), markdown=markdown, threads=threads)


@contextlib.contextmanager
def isolated(options: Options, *, markdown: bool, timeout: float) -> Iterator[Read]:
    """Reads pages in a process of its own, which ends when this does."""
    with Isolated(options, markdown=markdown, timeout=timeout) as child:
        yield child.rows


class _Late(Exception):
    """The deadline has passed."""


class Isolated:
    """Reads pages in a child process; kills and replaces it where it must.

    It is a context manager, and one thread's alone. It needs ``poll``, so it is not for Windows.
    """

    def __init__(self, options: Options, *, markdown: bool, timeout: float) -> None:
        if not hasattr(select, "poll"):
            raise NotImplementedError("isolation: a process of its own needs a system with poll")
        self._setup = (options, markdown)
        self._timeout = timeout
        self._child: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Isolated:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def rows(self, pages: Sequence[RowPage]) -> list[Row]:
        """A row for each page; ``timeout`` and ``crashed`` are among their statuses."""
        return [self._row(page) for page in pages]

    def _row(self, page: RowPage) -> Row:
        child = self._living()
        try:
            _send(_pipe(child.stdin), page)
            return cast("Row", pickle.loads(_answer(_pipe(child.stdout), time.monotonic() + self._timeout)))
        except _Late:
            self._end()
            return failed_row("timeout", f"no answer within {self._timeout:g} s", page[1])
        except (EOFError, BrokenPipeError):
            return failed_row("crashed", _death(self._end()), page[1])

    def _living(self) -> subprocess.Popen[bytes]:
        """The child; a new one where there is none, or where it died between two pages."""
        if self._child is not None and self._child.poll() is not None:
            self._end()
        if self._child is None:
            self._child = self._start()
        return self._child

    def _start(self) -> subprocess.Popen[bytes]:
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path or os.getcwd() for path in sys.path)}
        child = subprocess.Popen(_CHILD, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment)
        self._child = child
        try:
            _send(_pipe(child.stdin), self._setup)
            _answer(_pipe(child.stdout), time.monotonic() + START)
        except (_Late, EOFError, BrokenPipeError) as error:
            raise RuntimeError(f"isolation: the child process did not start: {_death(self._end())}") from error
        return child

    def _end(self) -> int:
        """Kills the child, if there is one; its exit status."""
        child, self._child = self._child, None
        if child is None:
            return 0
        died_itself = child.poll()
        child.kill()
        status = child.wait()
        for pipe in (child.stdin, child.stdout):
            _close(_pipe(pipe))
        return status if died_itself is None else died_itself


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe is not None
    return pipe


def _close(pipe: IO[bytes]) -> None:
    try:
        pipe.close()
    except BrokenPipeError:
        pass  # What was not written yet has no reader.


def _send(pipe: IO[bytes], value: object) -> None:
    frame = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    pipe.write(LENGTH.pack(len(frame)))
    pipe.write(frame)
    pipe.flush()


def _answer(pipe: IO[bytes], deadline: float) -> bytes:
    (length,) = LENGTH.unpack(_exactly(pipe, LENGTH.size, deadline))
    return _exactly(pipe, length, deadline)


def _exactly(pipe: IO[bytes], length: int, deadline: float) -> bytes:
    """So many bytes of what a child writes; never waits longer than the deadline."""
    read, poll = bytearray(), select.poll()
    poll.register(pipe.fileno(), select.POLLIN)
    while len(read) < length:
        if not poll.poll(max(0.0, deadline - time.monotonic()) * 1000):
            raise _Late
        piece = os.read(pipe.fileno(), min(length - len(read), PIECE))
        if not piece:
            raise EOFError
        read += piece
    return bytes(read)


def _death(status: int) -> str:
    """How a process ended, in words."""
    if status >= 0:
        return f"the process that read it ended with status {status}"
    try:
        name = signal.Signals(-status).name
    except ValueError:
        name = f"signal {-status}"
    return f"the process that read it was ended by {name}"
