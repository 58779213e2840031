"""Demo counties on both engines: loaded once for all workers, then copied for every server that wants its own."""

from __future__ import annotations

import copy
import fcntl
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from served import ROOT, Store, load_demo


class Template(Protocol):
    """A demo county that nobody serves; `copy` gives a fresh county with the same accounts and data."""

    def copy(self, name: str) -> Store: ...

    def fresh(self, name: str, *options: str) -> Store:
        """A small county of its own, loaded with options of `yangguang demo`, such as another day."""
        ...

    def with_petitions(self, count: int) -> Template:
        """The same county with so many more open petitions, made once for all workers."""
        ...


def once(mark: Path, load: Callable[[], object]) -> None:
    """Loads in the worker that comes first; the others wait for it."""
    with mark.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not mark.exists():
            load()
            mark.touch()


def bring_petitions(binary: Path, store: Store, count: int) -> None:
    command = [str(binary), "bench", "petitions", *store.arguments, "--all-open", "--count", str(count)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


class SQLiteTemplate:
    """Its template lies in a folder that workers share. $YANGGUANG_DEMO names a folder that `yangguang demo` filled
    before, to save its time when tests are written."""

    def __init__(self, binary: Path, folder: Path, shared: Path):
        self._binary = binary
        self._folder = folder
        self._shared = shared
        self._template = Path(os.environ.get("YANGGUANG_DEMO") or shared / "template")
        if "YANGGUANG_DEMO" not in os.environ:
            once(shared / "loaded", lambda: load_demo(binary, Store.sqlite(self._template)))

    def copy(self, name: str) -> Store:
        shutil.copytree(self._template, self._folder / name)
        return Store.sqlite(self._folder / name)

    def fresh(self, name: str, *options: str) -> Store:
        store = Store.sqlite(self._folder / name)
        load_demo(self._binary, store, "tiny", *options)
        return store

    def with_petitions(self, count: int) -> SQLiteTemplate:
        filled = copy.copy(self)
        filled._template = self._shared / f"petitions-{count}"
        once(self._shared / f"filled-{count}", lambda: filled._fill(self, count))
        return filled

    def _fill(self, origin: SQLiteTemplate, count: int) -> None:
        shutil.copytree(origin._template, self._template)
        bring_petitions(self._binary, Store.sqlite(self._template), count)


class PostgresTemplate:
    """Databases are cloned by the server itself (CREATE DATABASE … TEMPLATE)."""

    def __init__(self, binary: Path, folder: Path, shared: Path, postgres: PrivatePostgres):
        self._url = postgres.url
        self._prefix = f"browser_{os.getpid()}"
        self._binary = binary
        self._folder = folder
        # Beside the template its key and its accounts.
        self._shared = shared if postgres.is_shared else folder
        self._template = f"browser_{self._shared.parent.name}_template"
        once(self._shared / "loaded", self._load)

    def _load(self) -> None:
        self._create(self._template)
        load_demo(self._binary, Store.postgres(self._address(self._template), self._shared))

    def copy(self, name: str) -> Store:
        self._create(self._own(name), template=self._template)
        return Store.postgres(self._address(self._own(name)), self._shared)

    def fresh(self, name: str, *options: str) -> Store:
        """With a folder of its own for its key and accounts."""
        self._create(self._own(name))
        folder = self._folder / name
        folder.mkdir()
        store = Store.postgres(self._address(self._own(name)), folder)
        load_demo(self._binary, store, "tiny", *options)
        return store

    def with_petitions(self, count: int) -> PostgresTemplate:
        filled = copy.copy(self)
        filled._template = f"{self._template}_{count}"
        once(self._shared / f"filled-{count}", lambda: filled._fill(self, count))
        return filled

    def _fill(self, origin: PostgresTemplate, count: int) -> None:
        self._create(self._template, template=origin._template)
        bring_petitions(self._binary, Store.postgres(self._address(self._template), self._shared), count)

    def _own(self, name: str) -> str:
        return f"{self._prefix}_{name}"

    def _address(self, database: str) -> str:
        return f"{self._url.rsplit('/', 1)[0]}/{database}"

    def _create(self, database: str, template: str = "template0") -> None:
        statement = f'CREATE DATABASE "{database}" TEMPLATE "{template}"'
        subprocess.run(["psql", "-qX", "-v", "ON_ERROR_STOP=1", "-d", self._url, "-c", statement], check=True)


class PrivatePostgres:
    """The PostgreSQL that scripts/test.sh started, or one of our own when pytest runs by itself."""

    def __init__(self, folder: Path):
        self._folder: Path | None = None
        self.url = os.environ.get("YANGGUANG_TEST_POSTGRES", "")
        self.is_shared = bool(self.url)
        if not self.is_shared:
            self._folder = folder / "cluster"
            self.url = self._script("start").strip()

    def stop(self) -> None:
        if self._folder is not None:
            self._script("stop")

    def _script(self, verb: str) -> str:
        command = [str(ROOT / "scripts" / "postgres.sh"), verb, str(self._folder)]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout
