"""Takes the husk off scraped pages.

In goes HTML, or page text that somebody flattened already; out come the main content, the readers' comments, the
metadata, and for every block of the page what it is, why, and where it stood in the source.

>>> import dehusk
>>> dehusk.extract("<nav><a href='/'>Home</a></nav><p>It rained all night, and the river rose before dawn.</p>")
'It rained all night, and the river rose before dawn.'
"""

from ._native import Block, Chunk, Comment, Extraction, Feed, Metadata, Paywall, __version__
from ._options import Limits, Options
from ._pages import bare_extraction, extract, extract_text
from ._rows import Row, Status, extract_many

__all__ = [
    "Block",
    "Chunk",
    "Comment",
    "Extraction",
    "Feed",
    "Limits",
    "Metadata",
    "Options",
    "Paywall",
    "Row",
    "Status",
    "__version__",
    "bare_extraction",
    "extract",
    "extract_many",
    "extract_text",
]
