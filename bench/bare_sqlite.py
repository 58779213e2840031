"""The yardstick of taking petitions: SQLite by itself, writing the same two rows as fast as it durably can."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

TABLES = ("petition", "petition_entry")


def transactions_per_second(source: Path, target: Path, count: int = 4_000) -> float:
    """Single transactions a second, one after the other, each inserting one petition and its first entry.

    The definitions of both tables with all their indexes, and the rows themselves, are taken from `source`; `target` is
    a new file beside it, with the same journal (WAL) and the same `synchronous=FULL`, so that each COMMIT is one fsync.
    Rules between tables are not checked, nothing else is looked up or written, and the statements stay prepared.
    """
    with sqlite3.connect(f"file:{source}?mode=ro", uri=True) as made:
        statements = [
            sql
            for (sql,) in made.execute(
                f"SELECT sql FROM sqlite_master WHERE tbl_name IN {TABLES} AND sql IS NOT NULL ORDER BY type DESC"
            )
        ]
        petition = made.execute("SELECT * FROM petition WHERE state = 'received' ORDER BY id DESC").fetchone()
        entry = made.execute("SELECT * FROM petition_entry WHERE petition = ?", petition[:1]).fetchone()
    target.unlink(missing_ok=True)
    bare = sqlite3.connect(target, isolation_level=None)
    bare.execute("PRAGMA journal_mode = WAL")
    bare.execute("PRAGMA synchronous = FULL")
    for sql in statements:
        bare.execute(sql)
    insertions = [f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})" for table, row in zip(TABLES, (petition, entry))]

    def insert(number: int) -> None:
        key = f"{number:08d}{petition[0][8:]}"
        bare.execute("BEGIN IMMEDIATE")
        bare.execute(insertions[0], (key, *petition[1:]))
        bare.execute(insertions[1], (key, *entry[1:]))
        bare.execute("COMMIT")

    for number in range(100):
        insert(number)
    began = time.perf_counter()
    for number in range(100, 100 + count):
        insert(number)
    seconds = time.perf_counter() - began
    bare.close()
    return count / seconds
