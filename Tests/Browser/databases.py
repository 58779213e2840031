"""Demo counties on both engines: loaded once, then copied for every server that wants its own."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Protocol

from served import ROOT, Store, load_demo


class Template(Protocol):
    """A demo county that nobody serves; `copy` gives a fresh county with the same accounts and data."""

    def copy(self, name: str) -> Store: ...

    def fresh(self, name: str, *options: str) -> Store:
        """A small county of its own, loaded with options of `yangguang demo`, such as another day."""
        ...


class SQLiteTemplate:
    """$YANGGUANG_DEMO names a folder that `yangguang demo` filled before, to save its time when tests are written."""

    def __init__(self, binary: Path, folder: Path):
        self._binary = binary
        self._folder = folder
        self._template = Path(os.environ.get("YANGGUANG_DEMO") or folder / "template")
        if not self._template.exists():
            load_demo(binary, Store.sqlite(self._template))

    def copy(self, name: str) -> Store:
        shutil.copytree(self._template, self._folder / name)
        return Store.sqlite(self._folder / name)

    def fresh(self, name: str, *options: str) -> Store:
        store = Store.sqlite(self._folder / name)
        load_demo(self._binary, store, "tiny", *options)
        return store


class PostgresTemplate:
    """Databases are cloned by the server itself (CREATE DATABASE … TEMPLATE)."""

    def __init__(self, binary: Path, folder: Path, url: str):
        self._url = url
        self._prefix = f"browser_{os.getpid()}"
        self._binary = binary
        self._folder = folder
        self._create(f"{self._prefix}_template")
        load_demo(binary, self._store("template"))

    def copy(self, name: str) -> Store:
        self._create(f"{self._prefix}_{name}", template=f"{self._prefix}_template")
        return self._store(name)

    def fresh(self, name: str, *options: str) -> Store:
        """With a folder of its own for its key and accounts."""
        self._create(f"{self._prefix}_{name}")
        folder = self._folder / name
        folder.mkdir()
        store = Store.postgres(self._address(name), folder)
        load_demo(self._binary, store, "tiny", *options)
        return store

    def _store(self, name: str) -> Store:
        return Store.postgres(self._address(name), self._folder)

    def _address(self, name: str) -> str:
        base = self._url.rsplit("/", 1)[0]
        return f"{base}/{self._prefix}_{name}"

    def _create(self, database: str, template: str = "template0") -> None:
        statement = f'CREATE DATABASE "{database}" TEMPLATE "{template}"'
        subprocess.run(["psql", "-qX", "-v", "ON_ERROR_STOP=1", "-d", self._url, "-c", statement], check=True)


class PrivatePostgres:
    """The PostgreSQL that scripts/test.sh started, or one of our own when pytest runs by itself."""

    def __init__(self, folder: Path):
        self._folder: Path | None = None
        self.url = os.environ.get("YANGGUANG_TEST_POSTGRES", "")
        if not self.url:
            self._folder = folder / "cluster"
            self.url = self._script("start").strip()

    def stop(self) -> None:
        if self._folder is not None:
            self._script("stop")

    def _script(self, verb: str) -> str:
        command = [str(ROOT / "scripts" / "postgres.sh"), verb, str(self._folder)]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout
