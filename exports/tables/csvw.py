"""CSV tables with a description by CSV on the Web, so that a program knows each column's meaning and datatype.

The CSV is that of RFC 4180, in UTF-8. Cells hold the data as it is, for programs: a spreadsheet that takes a name for a
formula is what the overview's workbook is for.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from typing import IO, Any, Final

from exports.tables.columns import Column, Table
from exports.tables.rows import Row

METADATA: Final = "csv-metadata.json"  # where a reader looks for it (Tabular Data Model, section 5.3)


def write_table(table: Table, rows: Iterable[Row], stream: IO[bytes]) -> None:
    """Write a table as CSV: a header with the columns' names, then the rows. Raises ValueError for a row too short."""
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow([column.name for column in table.columns])
    for row in rows:
        if len(row) != len(table.columns):
            raise ValueError(f"{table.name} has {len(table.columns)} columns, a row {len(row)}")
        writer.writerow(["" if cell is None else cell for cell in row])
    text.detach()


def write_metadata(tables: Iterable[Table], stream: IO[bytes]) -> None:
    """Write the description of the tables (Metadata Vocabulary for Tabular Data, section 5)."""
    described = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "sv"}],
        "tables": [_table(table) for table in tables],
    }
    stream.write(json.dumps(described, ensure_ascii=False, indent=1).encode() + b"\n")


def _table(table: Table) -> dict[str, Any]:
    keys = [
        {"columnReference": column.name, "reference": {"resource": f"{column.about}.csv", "columnReference": "id"}}
        for column in table.columns
        if column.about is not None
    ]
    schema: dict[str, Any] = {"columns": [_column(column) for column in table.columns]}
    if table.key:
        schema["primaryKey"] = list(table.key)
    if keys:
        schema["foreignKeys"] = keys
    title = [{"@value": table.sv, "@language": "sv"}, {"@value": table.en, "@language": "en"}]
    return {"url": f"{table.name}.csv", "dc:title": title, "tableSchema": schema}


def _column(column: Column) -> dict[str, Any]:
    said: dict[str, Any] = {
        "name": column.name,
        "titles": {"sv": column.sv, "en": column.en, "und": column.name},
        "datatype": column.datatype,
    }
    if column.separator is not None:
        said["separator"] = column.separator
    return said
