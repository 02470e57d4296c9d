"""Lets child processes of the tests die, or go silent, at pages that say so.

Python imports this module by itself at its start where its folder is on ``PYTHONPATH``.
"""

import os
import time


def _faulty(read):
    def reading(extractor, page, markdown):
        body = page[0] if isinstance(page[0], bytes) else str(page[0]).encode()
        if b"ABORT" in body:
            os.abort()
        if b"EXIT" in body:
            os._exit(7)
        if b"HANG" in body:
            time.sleep(3600)
        return read(extractor, page, markdown)

    return reading


try:
    from dehusk import _child
except ImportError:  # Other interpreters than the tests' start here too.
    pass
else:
    _child.read = _faulty(_child.read)
