"""Spark: columns of pages in, columns of text out; it needs ``pyspark`` 3.5 or later and ``pyarrow``.

What is done with pages is in :mod:`dehusk.arrow`; this module only says it to Spark.
"""

from __future__ import annotations

import glob
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from pyspark.sql import functions as F
from pyspark.sql.pandas.types import from_arrow_schema
from pyspark.sql.types import StructType

from . import arrow, warc
from ._isolation import TIMEOUT, Isolation
from ._options import Options
from .arrow import SCHEMA

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame, SparkSession

#: The columns of ``dehusk.arrow.SCHEMA`` as Spark's DDL.
SCHEMA_DDL = (
    "url string, text string, markdown string, title string, author string, date string, site_name string, "
    "description string, language string, page_type string, confidence float, n_chars_in bigint, "
    "n_chars_out bigint, status string NOT NULL, error string, extractor_version string"
)

#: Statuses that say that a page holds no content, not that something went wrong.
_NO_ERROR = ("ok", "empty", "not_html")

#: Columns that are used where they are there and no other is named, as ``read_warc`` calls them.
_USUAL = {"content_type": "content_type", "charset": "charset", "error": "warc_error"}


def extract(
    df: DataFrame,
    html: str = "html",
    url: str | None = "url",
    *,
    keep: Sequence[str] | None = None,
    content_type: str | None = None,
    charset: str | None = None,
    error: str | None = None,
    markdown: bool = False,
    options: Options = Options(),
    isolation: Isolation = "none",
    timeout: float = TIMEOUT,
) -> DataFrame:
    """A row for each row, with the columns ``keep`` and those of ``SCHEMA_DDL``.

    No page fails the job: its ``status`` says what came of it. The pages themselves go no further.

    Spark hands 10,000 rows at once to Python, which for pages is a gigabyte: set
    ``spark.sql.execution.arrow.maxRecordsPerBatch`` to some hundred.

    :param html: the column with pages, strings or binaries.
    :param url: the column with their addresses, or ``None``.
    :param keep: columns that are kept; ``None`` keeps all that are not named here and not of the result.
    :param content_type: the column with HTTP's ``Content-Type``; ``None`` takes ``content_type`` where it is there.
    :param charset: the column with encodings; ``None`` takes ``charset`` where it is there.
    :param error: the column that says why there is no page; ``None`` takes ``warc_error`` where it is there.

    Other parameters are those of :func:`dehusk.arrow.extract_batches`.
    """
    given = {"content_type": content_type, "charset": charset, "error": error}
    used: dict[str, Any] = {
        "html": html,
        "url": url,
        **{name: column or _usual(name, df) for name, column in given.items()},
    }
    kept = _kept(df, used) if keep is None else list(keep)
    _check_columns(df, [*used.items(), *(("keep", name) for name in kept)])
    work: Any = partial(
        arrow.extract_batches,
        keep=kept,
        markdown=markdown,
        options=options,
        isolation=isolation,
        timeout=timeout,
        **used,
    )
    work([])  # Wrong options fail here, and not in a task.
    needed = [*kept, *(name for name in used.values() if name is not None and name not in kept)]
    return df.select(*needed).mapInArrow(work, _result(df.select(*kept).schema))


def _check_columns(df: DataFrame, named: Iterable[tuple[str, str | None]]) -> None:
    for option, name in named:
        if name is not None and name not in df.columns:
            raise ValueError(f"{option}: no column {name!r} among {df.columns}")


def _usual(name: str, df: DataFrame) -> str | None:
    return _USUAL[name] if _USUAL[name] in df.columns else None


def _kept(df: DataFrame, used: dict[str, Any]) -> list[str]:
    gone = {used["html"], used["url"], used["error"], *SCHEMA.names}
    return [name for name in df.columns if name not in gone]


def _result(kept: StructType) -> StructType:
    return StructType([*kept.fields, *from_arrow_schema(SCHEMA).fields])


def read_warc(
    spark: SparkSession,
    paths: str | Sequence[str],
    *,
    partitions: int | None = None,
    records: Sequence[str] = warc.RECORDS,
    max_bytes: int = warc.MAX_BYTES,
) -> DataFrame:
    """The records of archives, in the order of files and of records in them, with the columns of ``dehusk.arrow.WARC_SCHEMA``.

    A record that is broken is a row with ``warc_error``, and so is a file that cannot be read. To extract from
    archives, :func:`extract_warc` is faster: there pages never leave the Python process that reads them.

    :param paths: files and patterns such as ``/data/*.warc.gz``, seen by driver and executors alike, or URIs that
        ``pyarrow.fs`` knows.
    :param partitions: how many tasks read them; ``None`` is one for each file. A file is never split.
    :param records: types of records that are wanted.
    :param max_bytes: a longer page is cut here, which extraction calls ``too_large``.
    """
    work = partial(arrow.read_warc, records=records, max_bytes=max_bytes)
    work([])  # Wrong options fail here, and not in a task.
    return _over_files(spark, paths, partitions, work, arrow.WARC_SCHEMA)


def read_warc_ranges(df: DataFrame, *, max_bytes: int = warc.MAX_BYTES) -> DataFrame:
    """The records at places of archives, with the columns of ``dehusk.arrow.WARC_SCHEMA``.

    To read what stands close together at once, repartition by ``filename`` and sort within partitions by ``offset``.

    :param df: with the columns ``filename``, ``offset`` and ``length``, as Common Crawl's index gives them once
        ``warc_filename`` and its like are renamed, and the bucket is put before.
    """
    work = partial(arrow.read_warc_ranges, max_bytes=max_bytes)
    work([])
    return df.select("filename", "offset", "length").mapInArrow(work, from_arrow_schema(arrow.WARC_SCHEMA))


def extract_warc(
    spark: SparkSession,
    paths: str | Sequence[str],
    *,
    partitions: int | None = None,
    records: Sequence[str] = warc.RECORDS,
    markdown: bool = False,
    options: Options = Options(),
    isolation: Isolation = "none",
    timeout: float = TIMEOUT,
) -> DataFrame:
    """Reads archives and extracts from their records: a row for each record, pages left out.

    The columns are those of :func:`read_warc` without ``html`` and ``warc_error``, then those of ``SCHEMA_DDL``.
    Parameters are those of :func:`read_warc` and :func:`extract`. The order is that of files and of records in them,
    so that a second run gives the same.
    """
    work = partial(
        arrow.extract_warc, records=records, markdown=markdown, options=options, isolation=isolation, timeout=timeout
    )
    work([])
    return _over_files(spark, paths, partitions, work, arrow.EXTRACTED_SCHEMA)


def _over_files(
    spark: SparkSession, paths: str | Sequence[str], partitions: int | None, work: Any, schema: pa.Schema
) -> DataFrame:
    files = _files(paths)
    tasks = len(files) if partitions is None else partitions
    if tasks < 1:
        raise ValueError(f"partitions: expected 1 or more, got {partitions}")
    numbers = spark.range(0, len(files), 1, min(tasks, len(files)))
    return numbers.mapInArrow(partial(_of_numbers, files=files, work=work), from_arrow_schema(schema))


def _of_numbers(batches: Iterator[pa.RecordBatch], *, files: Sequence[str], work: Any) -> Iterator[pa.RecordBatch]:
    """Works on the files whose numbers come in."""
    for batch in batches:
        yield from work([files[number] for number in batch.column(0).to_pylist()])


def _files(paths: str | Sequence[str]) -> list[str]:
    """All files, in the order of the paths; those of a pattern by name."""
    return [file for path in ([paths] if isinstance(paths, str) else paths) for file in _matching(path)]


def _matching(path: str) -> list[str]:
    if "://" in path or not glob.has_magic(path):
        return [path]
    if not (files := sorted(glob.glob(path, recursive=True))):
        raise ValueError(f"paths: no file matches {path!r}")
    return files


def split(df: DataFrame) -> tuple[DataFrame, DataFrame]:
    """The rows with text, and all others: those to keep, and those to look at."""
    return df.where(F.col("status") == "ok"), df.where(F.col("status") != "ok")


def summary(df: DataFrame, *, max_error_rate: float | None = None) -> dict[str, int]:
    """How many rows there are of each status. It runs the job: ask it of rows that are written.

    :param max_error_rate: the share of rows that may have gone wrong, 0 to 1; ``empty`` and ``not_html`` did not.
    :raises RuntimeError: where more did.
    """
    if max_error_rate is not None and not 0 <= max_error_rate <= 1:
        raise ValueError(f"max_error_rate: expected 0 to 1, got {max_error_rate}")
    counts = {row["status"]: row["count"] for row in df.groupBy("status").count().orderBy("status").collect()}
    failed = sum(count for status, count in counts.items() if status not in _NO_ERROR)
    if max_error_rate is not None and failed > max_error_rate * sum(counts.values()):
        raise RuntimeError(f"max_error_rate: {failed} of {sum(counts.values())} rows went wrong: {counts}")
    return counts


def register(spark: SparkSession) -> None:
    """Makes ``spark.read.format("dehusk-warc").load(path)`` known to a session of Spark 4.0 or later.

    It gives what :func:`read_warc` gives, with the options ``records`` (separated by commas) and ``maxBytes``.

    :raises NotImplementedError: with an older Spark, which has no data sources of Python.
    """
    if not hasattr(spark, "dataSource"):
        raise NotImplementedError(f"register: needs Spark 4.0, this is {spark.version}; read_warc gives the same")
    from ._datasource import WarcDataSource

    spark.dataSource.register(WarcDataSource)
