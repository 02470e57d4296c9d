"""datatrove: its pipelines with our extraction; it needs ``datatrove`` 0.10.

datatrove's own extractors take text, drop what fails without a trace, and keep no metadata. Here a page may be bytes,
nothing raises, and what came of a page is in the document's metadata.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any

from datatrove.pipeline.extractors.base import BaseExtractor
from datatrove.pipeline.readers.base import BaseDiskReader

from . import warc
from ._isolation import TIMEOUT, Isolation, Read, check_isolation, here, isolated
from ._native import failed_row
from ._options import Options

if TYPE_CHECKING:
    from datatrove.data import Document
    from datatrove.io import DataFolderLike

    from ._rows import Row

#: What a row says of its page beside its text.
_METADATA = (
    *("title", "author", "date", "site_name", "description", "language", "page_type", "confidence"),
    *("status", "error", "extractor_version"),
)

#: What readers say of a page.
_KNOWN = ("url", "content_type", "charset", "warc_error")

#: Stands for a page of no bytes; nothing comes of it either.
_NO_TEXT = b" "


class Extractor(BaseExtractor):  # type: ignore[misc]
    """Puts the main content of pages in the place of their HTML, and what is known of them into their metadata.

    Every document gets a ``status``; those without text go no further unless they are asked for.

    >>> from datatrove.data import Document
    >>> page = Document(text="<title>Rain</title><p>It rained all night, and the river rose before dawn.</p>", id="1")
    >>> document, = Extractor().run([page])
    >>> document.text, document.metadata["title"], document.metadata["status"]
    ('It rained all night, and the river rose before dawn.', 'Rain', 'ok')
    """

    name = "🌾 dehusk"

    def __init__(
        self,
        *,
        options: Options = Options(),
        markdown: bool = False,
        keep_failed: bool = False,
        isolation: Isolation = "none",
        timeout: float = TIMEOUT,
    ) -> None:
        """
        :param options: of extraction.
        :param markdown: make documents' text Markdown.
        :param keep_failed: hand on documents without text, too, so that none is lost; see their ``status``.
        :param isolation: "process" reads pages in a child process, as in ``dehusk.arrow``.
        :param timeout: seconds for each page there.
        """
        check_isolation(isolation, timeout)
        super().__init__(timeout)
        self.options = options
        self.markdown = markdown
        self.keep_failed = keep_failed
        self.isolation = isolation

    def extract(self, text: str) -> str:
        """The main content of one page; empty where there is none.

        >>> Extractor().extract("<nav><a href=/>Home</a></nav>")
        ''
        """
        with here(self.options, markdown=self.markdown) as read:
            return self._text(*read([(text, None, None, None)]))

    def run(self, data: Iterable[Document] | None, rank: int = 0, world_size: int = 1) -> Iterator[Document]:
        """Documents with text for HTML, in their order."""
        with self._reading() as read:
            for document in data or ():
                with self.track_time():
                    self._apply(_row(document, read), document)
                if document.text or self.keep_failed:
                    self.stat_update("forwarded")
                    self.update_doc_stats(document)
                    yield document
                else:
                    self.stat_update("dropped")

    def _reading(self) -> AbstractContextManager[Read]:
        if self.isolation == "process":
            return isolated(self.options, markdown=self.markdown, timeout=self.timeout)
        return here(self.options, markdown=self.markdown)

    def _text(self, row: Row) -> str:
        return (row["markdown"] or "") if self.markdown else row["text"]

    def _apply(self, row: Row, document: Document) -> None:
        self.stat_update("total", row["status"])
        document.text = self._text(row)
        known = {name: row[name] for name in _METADATA}  # type: ignore[literal-required]
        document.metadata.update({name: value for name, value in known.items() if value is not None})


def _row(document: Document, read: Read) -> Row:
    """What comes of a document, whose text may be bytes."""
    url, content_type, charset, error = (_text_of(document, name) for name in _KNOWN)
    if error is not None:
        return failed_row("warc_error", error, url)
    (row,) = read([(document.text, url, content_type, charset)])
    return row


def _text_of(document: Document, name: str) -> str | None:
    """What the reader says of a page, where that is a text."""
    value = document.metadata.get(name)
    return value if isinstance(value, str) else None


class WarcReader(BaseDiskReader):  # type: ignore[misc]
    """Reads archives for :class:`Extractor`: a document's ``text`` is the page in bytes, so that extraction finds its
    encoding. Other steps want text: put this reader right before that extractor.

    Metadata have the fields of ``dehusk.warc.Record``. What is broken in an archive is a document with
    ``warc_error``, and reading goes on behind it. Parameters that are not named here are those of datatrove's readers.
    """

    name = "🌾 dehusk: WARC"

    def __init__(
        self,
        data_folder: DataFolderLike,
        *,
        records: Sequence[str] = warc.RECORDS,
        max_bytes: int = warc.MAX_BYTES,
        **options: Any,
    ) -> None:
        """
        :param data_folder: where the archives lie.
        :param records: types of records that are wanted.
        :param max_bytes: a longer page is cut here.
        """
        warc.check(records, max_bytes)
        super().__init__(data_folder, **options)
        self.records = records
        self.max_bytes = max_bytes

    def read_file(self, filepath: str) -> Iterator[Document]:
        """The records of one archive."""
        with self.data_folder.open(filepath, "rb", compression=None) as file:
            records = warc.read(file, name=filepath, records=self.records, max_bytes=self.max_bytes)
            for number, record in enumerate(records):
                yield self.get_document_from_dict(_given(record), filepath, number)


def _given(record: warc.Record) -> dict[str, object]:
    """A record as datatrove's readers take it; a document without text would be dropped."""
    known: dict[str, object] = {name: value for name, value in record.items() if value is not None}
    page = known.pop("html", b"") or _NO_TEXT
    name = known.pop("record_id", f"{record['warc_file']}:{record['warc_offset']}")
    return {**known, "text": page, "id": name}
