"""Lists the records of archives as FastWARC reads them, in the form of warc/examples/list.rs."""

import hashlib
import sys

from fastwarc.warc import ArchiveIterator, WarcRecordType

TYPES = "warcinfo response resource request metadata revisit conversion continuation".split()
NAMES = {int(getattr(WarcRecordType, name)): name for name in TYPES}


def digest(record):
    return hashlib.sha256(record.reader.read()).hexdigest()


def records(path, parse_http):
    with open(path, "rb") as archive:
        yield from ArchiveIterator(archive, parse_http=parse_http)


def lines(path):
    for record, parsed in zip(records(path, False), records(path, True), strict=True):
        block = digest(record)
        body = digest(parsed) if parsed.http_headers and parsed.record_type == WarcRecordType.response else "-"
        name = NAMES.get(int(record.record_type), "other")
        yield f"{record.stream_pos} {name} {record.record_id or '-'} {block} {body}"


for path in sys.argv[1:]:
    for line in lines(path):
        print(line)
