#!/usr/bin/env python3
"""Extracts the main content of all pages of web archives, with Spark.

    spark-submit examples/spark_common_crawl.py --out rows '/data/crawl/*.warc.gz'

Writes Parquet with a row for each record, whatever came of it, then tells how many there are of each status, and
fails where more went wrong than `--max-error-rate`. It wants `pip install './python[spark]'`.

The archives are files that driver and executors see by the same path, or URIs of `pyarrow.fs`. One file is one task.
Rows come in the order of files and of records in them, so that a second run gives the same.
"""

import argparse

from pyspark.sql import SparkSession

import dehusk.spark

parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
parser.add_argument("archives", nargs="+", help="files, patterns such as '/data/*.warc.gz', or URIs")
parser.add_argument("--out", required=True, help="the folder for the rows; it must not be there yet")
parser.add_argument("--partitions", type=int, help="how many tasks read the archives; default: one for each file")
parser.add_argument("--max-error-rate", type=float, default=0.01, help="the share of records that may have gone wrong")
parser.add_argument("--isolation", choices=["none", "process"], default="none", help="read pages in a child process")
parser.add_argument("--markdown", action="store_true", help="write the content as Markdown, too")


def main() -> None:
    """Runs the job that the command line asks for."""
    args = parser.parse_args()
    spark = SparkSession.builder.appName("dehusk").getOrCreate()
    rows = dehusk.spark.extract_warc(
        spark, args.archives, partitions=args.partitions, isolation=args.isolation, markdown=args.markdown
    )
    rows.write.parquet(args.out)
    counts = dehusk.spark.summary(spark.read.parquet(args.out), max_error_rate=args.max_error_rate)
    for status, count in counts.items():
        print(f"{status:<12} {count:>12,}")
    spark.stop()


if __name__ == "__main__":
    main()
