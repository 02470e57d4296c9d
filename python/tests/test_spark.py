"""Spark on a cluster of two executors, each a process of its own; one session for all tests, for its start is slow."""

import os
import pathlib
import shutil
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from archives import PLAIN, member, of_pages, response

if shutil.which("java") is None:
    pytest.skip("Spark needs Java", allow_module_level=True)
pytest.importorskip("pyspark")

from pyspark.sql import SparkSession  # noqa: E402
from pyspark.sql.pandas.types import from_arrow_schema  # noqa: E402

from dehusk import Options, arrow  # noqa: E402
from dehusk import spark as dehusk_spark  # noqa: E402

FAULTS = str(pathlib.Path(__file__).parent / "faults")

#: From Spark 4.0 on.
HAS_SOURCES = hasattr(SparkSession, "dataSource")

#: Large enough to take long in parsers that are not linear.
DEEP = "<div>" * 50_000 + "It rained all night."


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master("local-cluster[2,1,1024]").appName("dehusk")
    configuration = {
        "spark.ui.enabled": "false",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.sql.shuffle.partitions": "2",
        "spark.sql.execution.arrow.maxRecordsPerBatch": "64",
        # The module that lets pages kill the process that reads them; see tests/faults.
        "spark.executorEnv.PYTHONPATH": FAULTS,
    }
    for name, value in configuration.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    yield session
    session.stop()


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory, corpus: list[pathlib.Path]) -> str:
    """Nine archives of the corpus, one of them cut, and one that is none."""
    folder = tmp_path_factory.mktemp("archives")
    pages = [path.read_bytes() for path in corpus]
    for number in range(8):
        of_pages(folder / f"{number}.warc.gz", pages[number::8])
    whole = b"".join(member(response(PLAIN.encode(), f"https://example.org/{n}")) for n in range(4))
    (folder / "8-cut.warc.gz").write_bytes(whole[:-40])
    (folder / "9-none.warc.gz").write_bytes(b"%PDF-1.7")
    return str(folder / "*.warc.gz")


def rows_of(frame: Any) -> list[dict[str, Any]]:
    return [row.asDict() for row in frame.collect()]


def test_the_ddl_is_the_schema(spark: SparkSession) -> None:
    assert spark.createDataFrame([], dehusk_spark.SCHEMA_DDL).schema == from_arrow_schema(arrow.SCHEMA)


def test_pages_that_fail_cost_their_row_alone(spark: SparkSession) -> None:
    pages = [PLAIN, None, "", DEEP, "%PDF-1.7", PLAIN * 2000, PLAIN, "<p>" + "\ufffd" * 99]
    frame = spark.createDataFrame(list(enumerate(pages)), "id int, html string").repartition(3)
    rows = sorted(rows_of(dehusk_spark.extract(frame, url=None)), key=lambda row: row["id"])
    statuses = ["ok", "empty", "empty", "ok", "not_html", "ok", "ok", "bad_encoding"]
    assert [row["status"] for row in rows] == statuses
    assert "html" not in rows[0] and rows[0]["title"] == "Rain"


def test_pages_that_end_their_process_cost_their_row_alone(spark: SparkSession) -> None:
    pages = [PLAIN, PLAIN + "ABORT", PLAIN, PLAIN + "HANG", PLAIN + "EXIT", PLAIN]
    frame = spark.createDataFrame([(n, page.encode()) for n, page in enumerate(pages)], "id int, html binary")
    result = dehusk_spark.extract(frame.repartition(2), url=None, isolation="process", timeout=5)
    rows = sorted(rows_of(result), key=lambda row: row["id"])
    assert [row["status"] for row in rows] == ["ok", "crashed", "ok", "timeout", "crashed", "ok"]


def test_archives_are_accounted_for(spark: SparkSession, archives: str, corpus: list[pathlib.Path]) -> None:
    rows = rows_of(dehusk_spark.extract_warc(spark, archives))
    local = [
        row
        for batch in arrow.extract_warc(sorted(map(str, pathlib.Path(archives).parent.iterdir())))
        for row in batch.to_pylist()
    ]
    assert len(rows) == len(local) == len(corpus) + 4 + 1
    assert [(row["warc_file"], row["warc_offset"], row["status"], row["text"]) for row in rows] == [
        (row["warc_file"], row["warc_offset"], row["status"], row["text"]) for row in local
    ]
    assert sum(row["status"] == "warc_error" for row in rows) == 2


def test_a_second_run_gives_the_same_and_so_do_other_partitions(
    spark: SparkSession, archives: str, tmp_path: pathlib.Path
) -> None:
    runs = []
    for name, partitions in (("one", 1), ("eight", 8), ("again", 8)):
        frame = dehusk_spark.extract_warc(spark, archives, partitions=partitions)
        assert frame.rdd.getNumPartitions() == partitions
        runs.append(rows_of(frame))
        # Not Parquet: each JVM lists the encodings of a column in an order of its own.
        frame.write.json(str(tmp_path / name))
    assert runs[0] == runs[1] == runs[2]
    eight, again = ([file.read_bytes() for file in written(tmp_path / name)] for name in ("eight", "again"))
    assert len(eight) == 8 and eight == again


def written(folder: pathlib.Path) -> list[pathlib.Path]:
    """Its files in order; their names hold the task's number, and one for each run."""
    return sorted(folder.glob("part-*.json"))


def test_records_and_extraction_apart_give_the_same(spark: SparkSession, archives: str) -> None:
    records = dehusk_spark.read_warc(spark, archives)
    assert set(records.columns) == set(arrow.WARC_SCHEMA.names)
    apart, at_once = (
        rows_of(frame) for frame in (dehusk_spark.extract(records), dehusk_spark.extract_warc(spark, archives))
    )
    assert apart == at_once


@pytest.mark.skipif(HAS_SOURCES, reason="for Spark 3.5")
def test_without_data_sources_it_says_so(spark: SparkSession) -> None:
    with pytest.raises(NotImplementedError, match="needs Spark 4.0"):
        dehusk_spark.register(spark)


@pytest.mark.skipif(not HAS_SOURCES, reason="Spark 3.5 has no data sources of Python")
def test_the_data_source_gives_the_same_records(spark: SparkSession, archives: str) -> None:
    dehusk_spark.register(spark)
    loaded = spark.read.format("dehusk-warc").load(archives)
    assert rows_of(loaded) == rows_of(dehusk_spark.read_warc(spark, archives))
    with pytest.raises(Exception, match="records: expected some of"):
        spark.read.format("dehusk-warc").option("records", "request").load(archives).collect()
    few = spark.read.format("dehusk-warc").option("records", "conversion").load(archives)
    assert {row["warc_error"] is None for row in rows_of(few)} == {False}


def test_ranges_give_the_records_that_are_there(spark: SparkSession, archives: str) -> None:
    records = dehusk_spark.read_warc(spark, archives.replace("*", "0"))
    ranges = records.selectExpr("warc_file filename", "warc_offset offset", "warc_length length")
    assert rows_of(dehusk_spark.read_warc_ranges(ranges)) == rows_of(records)


def test_rows_are_split_and_counted(spark: SparkSession) -> None:
    frame = spark.createDataFrame([(PLAIN,), (None,), ("%PDF-1.7",), ("<p>" + "\ufffd" * 99,)], "html string")
    rows = dehusk_spark.extract(frame, url=None).localCheckpoint()
    kept, others = dehusk_spark.split(rows)
    assert (kept.count(), others.count()) == (1, 3)
    assert dehusk_spark.summary(rows, max_error_rate=0.25) == {"bad_encoding": 1, "empty": 1, "not_html": 1, "ok": 1}
    with pytest.raises(RuntimeError, match="max_error_rate: 1 of 4"):
        dehusk_spark.summary(rows, max_error_rate=0.2)


@pytest.mark.parametrize(
    ("options", "error", "named"),
    [
        ({"isolation": "thread"}, ValueError, "isolation"),
        ({"keep": ["text"]}, ValueError, "keep"),
        ({"timeout": -1}, ValueError, "timeout"),
        ({"html": "page"}, ValueError, "html"),
        ({"url": "address"}, ValueError, "url"),
        ({"charset": "encoding"}, ValueError, "charset"),
        ({"keep": ["name"]}, ValueError, "keep"),
        ({"fast": True}, TypeError, "fast"),
    ],
)
def test_wrong_options_fail_before_the_job(
    spark: SparkSession, options: dict[str, Any], error: type[Exception], named: str
) -> None:
    frame = spark.createDataFrame([(PLAIN, "x")], "html string, text string")
    with pytest.raises(error, match=named):
        dehusk_spark.extract(frame, **{"url": None, **options})


def test_wrong_paths_fail_before_the_job(spark: SparkSession, tmp_path: pathlib.Path) -> None:
    with pytest.raises(ValueError, match="paths: no file"):
        dehusk_spark.extract_warc(spark, str(tmp_path / "*.warc.gz"))
    with pytest.raises(ValueError, match="partitions"):
        dehusk_spark.read_warc(spark, "a.warc.gz", partitions=0)
    with pytest.raises(ValueError, match="records"):
        dehusk_spark.read_warc(spark, "a.warc.gz", records=["request"])


def test_options_reach_the_executors(spark: SparkSession) -> None:
    frame = spark.createDataFrame([(PLAIN,)], "html string")
    (row,) = rows_of(dehusk_spark.extract(frame, url=None, markdown=True, options=Options(drop="p")))
    assert row["status"] == "empty" and row["markdown"] == ""


def test_an_empty_frame_has_the_columns(spark: SparkSession) -> None:
    frame = spark.createDataFrame([], "id int, html string")
    result = dehusk_spark.extract(frame, url=None)
    assert result.columns == ["id", *arrow.SCHEMA.names] and result.count() == 0


EXAMPLE = pathlib.Path(__file__).resolve().parents[2] / "examples" / "spark_common_crawl.py"


def test_the_example_runs_as_it_is(archives: str, tmp_path: pathlib.Path, corpus: list[pathlib.Path]) -> None:
    submit = shutil.which("spark-submit", path=os.path.dirname(sys.executable))
    assert submit is not None
    command = [submit, "--master", "local[2]", "--conf", "spark.ui.enabled=false", EXAMPLE, archives]
    limit = ["--out", str(tmp_path / "rows"), "--max-error-rate", "0.05"]
    run = subprocess.run([*command, *limit], capture_output=True, text=True, timeout=300)
    assert run.returncode == 0, run.stderr
    counts = {line.split()[0]: int(line.split()[1]) for line in run.stdout.splitlines()}
    assert counts["warc_error"] == 2 and sum(counts.values()) == len(corpus) + 4 + 1
