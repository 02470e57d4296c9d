"""Batches of pages in, batches of rows out, for any engine that speaks Arrow; it needs ``pyarrow``.

All adapters stand on :func:`extract_batches`: Spark's ``mapInArrow`` takes it as it is. :func:`extract_warc` and
:func:`read_warc` begin at archives, :func:`read_warc_ranges` at places in them.
"""

from ._archives import EXTRACTED_SCHEMA, WARC_SCHEMA, extract_warc, read_warc, read_warc_ranges
from ._batches import SCHEMA, extract_batches
from ._isolation import TIMEOUT, Isolation

__all__ = [
    "EXTRACTED_SCHEMA",
    "SCHEMA",
    "TIMEOUT",
    "WARC_SCHEMA",
    "Isolation",
    "extract_batches",
    "extract_warc",
    "read_warc",
    "read_warc_ranges",
]
