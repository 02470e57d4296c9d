"""What runs in a process of its own; see ``_isolation``."""

from __future__ import annotations

import os
import pickle
import resource
import sys
from typing import IO, TYPE_CHECKING, Any

from ._isolation import LENGTH
from ._native import Extractor

if TYPE_CHECKING:
    from ._native import _RowPage as RowPage
    from ._rows import Row


def main() -> None:
    """Answers with a row for each page, until there are no more."""
    # What is written to standard output by others would be read as an answer.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    # A dump for each page that kills its reader would fill the disk.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    options, markdown = _receive(sys.stdin.buffer)
    extractor = Extractor(options)
    _send(answers, None)
    while True:
        try:
            page = _receive(sys.stdin.buffer)
        except EOFError:
            return
        _send(answers, read(extractor, page, markdown))


def read(extractor: Extractor, page: RowPage, markdown: bool) -> Row:
    """The row of one page."""
    (row,) = extractor.extract_rows([page], markdown=markdown)
    return row


def _receive(pipe: IO[bytes]) -> Any:
    head = pipe.read(LENGTH.size)
    if len(head) < LENGTH.size:
        raise EOFError
    return pickle.loads(pipe.read(LENGTH.unpack(head)[0]))


def _send(pipe: IO[bytes], value: object) -> None:
    frame = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    pipe.write(LENGTH.pack(len(frame)) + frame)
    pipe.flush()
