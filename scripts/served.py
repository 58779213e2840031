"""A yangguang process for tests, benchmarks and screenshots: load a demo county, serve it, stop it by its pid."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass
class Account:
    """One officer of the demo county; `role` is the raw value of Domain's Role."""

    role: str
    login: str
    password: str
    name: str
    unit: str
    passphrase: str = ""  # of the sealed reports; discipline commissions only


@dataclass(frozen=True)
class Store:
    """Where a county's data lies, in the words of the command line, and the file with its demo accounts."""

    arguments: tuple[str, ...]
    accounts_file: Path

    @staticmethod
    def sqlite(folder: Path) -> Store:
        return Store(("--data", str(folder)), folder / "demo-accounts.json")

    @staticmethod
    def postgres(url: str, folder: Path) -> Store:
        """The key that seals source files lies outside the database, so it goes where the accounts go."""
        key = folder / "master.key"
        return Store(("--database", url, "--key-file", str(key)), folder / "demo-accounts.json")

    def accounts(self) -> dict[str, Account]:
        """The first account of each role that `yangguang demo` wrote, and each by its login; keys not known here are passed
        over."""
        known = Account.__dataclass_fields__
        found: dict[str, Account] = {}
        for entry in json.loads(self.accounts_file.read_text(encoding="utf-8")):
            account = Account(**{key: str(entry.get(key, "")) for key in known})
            found.setdefault(account.role, account)
            found[account.login] = account
        return found


def load_demo(binary: Path, store: Store, size: str = "small", *options: str) -> str:
    """Fills an empty store with the demo county and gives the command's last line, which says how much it holds;
    all its words go to the terminal only on failure."""
    command = [str(binary), "demo", *store.arguments, "--size", size, *options]
    if "--database" in store.arguments:
        command += ["--accounts", str(store.accounts_file)]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"yangguang demo failed ({done.returncode}):\n{done.stdout[-2000:]}{done.stderr[-4000:]}")
    if not store.accounts_file.exists():
        raise RuntimeError(f"yangguang demo wrote no {store.accounts_file}:\n{done.stdout[-2000:]}")
    said = (done.stdout + done.stderr).splitlines()
    return next((line for line in reversed(said) if " rows in " in line), "")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


# All requests come from one address here, which is held to a rate like everybody.
UNHURRIED = ("--requests-per-minute", "1000000000")


class Server:
    """A running `yangguang serve` on a free loopback port; use it as a context manager."""

    def __init__(self, binary: Path, store: Store, log: Path, *options: str):
        self.store = store
        self.log = log
        self.accounts = store.accounts()  # kept with the server: a password changed in a test stays changed
        self.url = f"http://127.0.0.1:{free_port()}"
        listen = ("--listen", self.url.removeprefix("http://"))
        self._command = [str(binary), "serve", *store.arguments, *listen, *UNHURRIED, *options]
        self._process: subprocess.Popen[bytes] | None = None
        self.seconds_to_ready = 0.0

    @property
    def pid(self) -> int:
        assert self._process is not None, "not started"
        return self._process.pid

    def __enter__(self) -> Server:
        with self.log.open("wb") as output:
            began = time.perf_counter()
            self._process = subprocess.Popen(
                self._command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT, cwd=ROOT
            )
        try:
            self._await_ready(began + 60)
        except BaseException:
            self.stop()
            raise
        self.seconds_to_ready = time.perf_counter() - began
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def _await_ready(self, deadline: float) -> None:
        while time.perf_counter() < deadline:
            if self._process is None or self._process.poll() is not None:
                raise RuntimeError(f"yangguang serve ended at once:\n{self.log_text()[-4000:]}")
            try:
                with urllib.request.urlopen(self.url + "/readyz", timeout=2) as answer:
                    if answer.status == 200:
                        return
            except (urllib.error.URLError, OSError):
                pass
            time.sleep(0.005)
        raise RuntimeError(f"yangguang serve was not ready in time:\n{self.log_text()[-4000:]}")

    def stop(self) -> int:
        """Ends it as Ctrl-C does and returns its exit code; a server that does not end within 15 s is killed."""
        if self._process is None:
            return 0
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGINT)
        try:
            return self._process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
            return -signal.SIGKILL

    def log_text(self) -> str:
        return self.log.read_text(encoding="utf-8", errors="replace")

    def resident_megabytes(self) -> float:
        """Resident memory now, in MB of 2^20 bytes (VmRSS)."""
        for line in Path(f"/proc/{self.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
        raise RuntimeError("no VmRSS: the server has ended")


def binary(configuration: str) -> Path:
    """The built executable: $YANGGUANG, or where `swift build` puts it."""
    return Path(os.environ.get("YANGGUANG") or ROOT / ".build" / configuration / "yangguang").resolve()
