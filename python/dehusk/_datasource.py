"""Archives as a data source of Spark 4.0 and later."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from pyspark.sql.datasource import DataSource, DataSourceReader, InputPartition
from pyspark.sql.pandas.types import from_arrow_schema
from pyspark.sql.types import StructType

from . import arrow, warc
from .spark import _files

if TYPE_CHECKING:
    import pyarrow as pa


class WarcDataSource(DataSource):
    """``spark.read.format("dehusk-warc").load("/data/*.warc.gz")``: one partition for each file."""

    @classmethod
    def name(cls) -> str:
        """What the format is called."""
        return "dehusk-warc"

    def schema(self) -> StructType:
        """The columns of ``dehusk.arrow.WARC_SCHEMA``."""
        return from_arrow_schema(arrow.WARC_SCHEMA)

    def reader(self, schema: StructType) -> WarcReader:
        """Wrong options fail here, and not in a task."""
        if "path" not in self.options:
            raise ValueError("path: say which archives to load")
        if schema != self.schema():
            raise ValueError("schema: the columns of an archive are fixed; select after loading")
        records = self.options.get("records", ",".join(warc.RECORDS)).split(",")
        max_bytes = int(self.options.get("maxBytes", warc.MAX_BYTES))
        warc.check(records, max_bytes)
        return WarcReader(_files(self.options["path"]), records, max_bytes)


class WarcReader(DataSourceReader):
    """Reads one file in each task."""

    def __init__(self, files: Sequence[str], records: Sequence[str], max_bytes: int) -> None:
        self._files = files
        self._records = records
        self._max_bytes = max_bytes

    def partitions(self) -> Sequence[InputPartition]:
        """The files."""
        return [InputPartition(file) for file in self._files]

    def read(self, partition: InputPartition) -> Iterator[pa.RecordBatch]:
        """The records of one file."""
        return arrow.read_warc([partition.value], records=self._records, max_bytes=self._max_bytes)
