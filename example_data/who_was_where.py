"""From a project file to a table of who was where when; run it whole or cell by cell.

annotator import hunan.annotator example_data/hunan_inspections.jsonl
python example_data/who_was_where.py hunan.annotator who_was_where.csv

It takes the standard library alone; the last cell shows the same with pandas where that is installed.
"""
# ruff: noqa: T201

# %% Open the project. A file of tagged articles is one SQLite database.
import csv
import re
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

project = Path(sys.argv[1] if len(sys.argv) > 1 else "hunan.annotator")
out = Path(sys.argv[2] if len(sys.argv) > 2 else "who_was_where.csv")
if not project.exists():
    raise SystemExit(f"There is no {project}; make it with: annotator import {project} ARTICLES.jsonl")

# %% Each row of the view “visits” is a link that a reviewer made from an official to a place.
# The sentence is cut from the article: offsets are code points, and SQLite counts from one.
VISITS = """
SELECT v.official, v.title, v.place, v.code, v.date, v.document,
    substr(d.text, v.place_start + 1, 30) AS context
FROM visits v JOIN documents d ON d.id = v.document_id
"""
with closing(sqlite3.connect(project)) as connection:
    connection.row_factory = sqlite3.Row
    visits = [dict(row) for row in connection.execute(VISITS)]
print(f"{len(visits)} visits of {len({one['official'] for one in visits})} officials")


# %% A date is EDTF: one day, or a first and a last day. Vague times stay as the text has them.
def first_and_last(date: str) -> tuple[str, str]:
    """Return the two days of an EDTF day or range, empty where there are none."""
    days = re.fullmatch(r"(\d{4}-\d\d-\d\d)(?:/(\d{4}-\d\d-\d\d))?", date)
    return (days[1], days[2] or days[1]) if days else ("", "")


# %% GB/T 2260: two digits for the province, two for the prefecture, two for the county.
table = sorted(
    (
        {
            "first_day": first_and_last(one["date"])[0],
            "last_day": first_and_last(one["date"])[1],
            "date": one["date"],
            "who": one["official"],
            "title": one["title"],
            "where": one["place"].replace("\n", ""),
            "prefecture": one["code"][:4] + "00" if one["code"] else "",
            "context": one["context"].replace("\n", " "),
            "document": one["document"],
        }
        for one in visits
    ),
    key=lambda row: (not row["first_day"], row["first_day"], row["who"], row["where"]),
)

# %% The table, with the mark by which Excel knows UTF-8.
with out.open("w", encoding="utf-8-sig", newline="") as file:
    columns = ["first_day", "last_day", "date", "who", "title", "where", "prefecture", "context", "document"]
    writer = csv.DictWriter(file, columns)
    writer.writeheader()
    writer.writerows(table)
print(f"{out}: {len(table)} rows")
for row in table[:10]:
    print(row["first_day"] or "          ", row["who"], row["where"], sep="  ")

# %% The same with pandas: how many days of visits each official has in each prefecture.
try:
    import pandas
except ImportError:
    print("pandas is not installed; the table above is complete without it.")
else:
    frame = pandas.DataFrame(table, columns=columns)
    print(frame.pivot_table(index="who", columns="prefecture", values="where", aggfunc="count", fill_value=0))
