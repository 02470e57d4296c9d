#!/usr/bin/env bash
# check-spark.sh VERSION: tests the wheel that check.sh built with another version of PySpark.
set -euo pipefail
cd "$(dirname "$0")"
readonly version=${1:?usage: check-spark.sh VERSION, such as 3.5.9}
readonly here=$PWD
readonly work=${CARGO_TARGET_DIR:-$PWD/../target}/python
export PATH=$work/spark-$version/bin:$PATH

python3 -m venv "$work/spark-$version"
# Spark 3.5 takes parts of Python's that are in setuptools from 3.12 on.
pip install --quiet --disable-pip-version-check pytest==9.2.0 pyarrow==26.0.1 pandas==2.3.3 setuptools "pyspark==$version"
pip install --quiet --disable-pip-version-check --force-reinstall --no-deps "$work"/dist/*.whl
# From elsewhere, as check.sh has it.
cd "$work"
pytest --quiet --config-file "$here/pyproject.toml" --rootdir "$here" "$here/tests/test_spark.py"
