"""nginx as the yardstick: a private configuration in a temporary folder that serves given bytes as files."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

from served import free_port

CONFIGURATION = """\
daemon off;
{user}
worker_processes 2;
pid {folder}/nginx.pid;
error_log {folder}/error.log warn;
events {{ worker_connections 1024; }}
http {{
    access_log off;
    sendfile on;
    tcp_nopush on;
    keepalive_requests 100000000;
    gzip_static on;
    default_type "text/html; charset=utf-8";
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {{ listen 127.0.0.1:{port}; root {folder}/pages; }}
}}
"""


class Nginx:
    """Serves what `put` gave it; use it as a context manager."""

    def __init__(self, folder: Path):
        self._folder = folder
        self._pages = folder / "pages"
        self._pages.mkdir(parents=True)
        folder.chmod(0o755)
        port = free_port()
        self.url = f"http://127.0.0.1:{port}"
        # As root the workers would otherwise run as an account that may not read a private folder.
        user = "user root;" if os.geteuid() == 0 else ""
        text = CONFIGURATION.format(folder=folder, port=port, user=user)
        (folder / "nginx.conf").write_text(text, encoding="utf-8")
        self._process: subprocess.Popen[bytes] | None = None

    def put(self, name: str, identity: bytes, zipped: bytes | None = None) -> str:
        """Stores a page as `name` with `name.gz` beside it and returns its address."""
        (self._pages / name).write_bytes(identity)
        (self._pages / f"{name}.gz").write_bytes(zipped if zipped is not None else gzip.compress(identity, 6))
        return f"{self.url}/{name}"

    def __enter__(self) -> Nginx:
        program = shutil.which("nginx", path=os.environ.get("PATH", "") + ":/usr/sbin")
        if program is None:
            raise RuntimeError("nginx is not installed: scripts/deps.sh bench")
        command = [program, "-p", str(self._folder), "-e", f"{self._folder}/error.log", "-c", "nginx.conf"]
        command[-1] = str(self._folder / "nginx.conf")
        self._process = subprocess.Popen(command, stdin=subprocess.DEVNULL)
        self._await()
        return self

    def __exit__(self, *_: object) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(timeout=10)

    def _await(self) -> None:
        for _ in range(500):
            try:
                urllib.request.urlopen(self.url, timeout=1).close()
                return
            except urllib.error.HTTPError:
                return  # no index page, but it answers
            except OSError:
                time.sleep(0.01)
        raise RuntimeError("nginx does not start: " + (self._folder / "error.log").read_text())
