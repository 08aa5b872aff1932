"""A throw-away PostgreSQL server from the binaries of this machine, on a free port and a socket of its own."""

from __future__ import annotations

import os
import pwd
import re
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

PASSWORD = "s3cret/with?signs@of#all:kinds%41"
SECONDS_TO_START = 60


@dataclass(frozen=True)
class Server:
    """`folder` holds the socket; only the right password opens it, on the socket too."""

    folder: Path
    port: int

    def url(self, database: str = "postgres", *, user: str = "postgres", password: str = PASSWORD) -> str:
        return f"postgresql://{user}:{quote(password, safe='')}@127.0.0.1:{self.port}/{quote(database)}"

    def run(self, url: str, *statements: str) -> None:
        """Run statements one by one, each in a transaction of its own."""
        from adbc_driver_postgresql import dbapi

        with dbapi.connect(url, autocommit=True) as connection, connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)


def binaries() -> Path | None:
    """The folder of initdb and postgres: in PATH, or the newest where Debian puts them."""
    if shutil.which("initdb") and (found := shutil.which("postgres")):
        return Path(found).parent
    versions = Path("/usr/lib/postgresql").glob("*/bin/postgres")
    newest = max(versions, key=lambda path: int(re.sub(r"\D", "", path.parts[-3]) or 0), default=None)
    return newest.parent if newest else None


@contextmanager
def running(programs: Path) -> Iterator[Server]:
    """A server from start to end; a crash of this process ends it too, where `setpriv` is there."""
    folder = Path(tempfile.mkdtemp(prefix="pg", dir="/tmp"))  # a socket's path has some 100 characters at most
    process = None
    try:
        port = _free_port()
        account = _account(folder)
        (folder / "password").write_text(PASSWORD, encoding="utf-8")
        made = ["-D", folder / "data", "-U", "postgres", "-A", "scram-sha-256", "-E", "UTF8", "--locale=C", "--no-sync"]
        subprocess.run(
            [programs / "initdb", *made, "--pwfile", folder / "password"], check=True, capture_output=True, **account
        )
        leash = ["setpriv", "--pdeathsig", "QUIT"] if shutil.which("setpriv") else []
        settings = {"port": port, "listen_addresses": "127.0.0.1", "unix_socket_directories": folder, "fsync": "off"}
        options = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
        with (folder / "log").open("wb") as log:
            process = subprocess.Popen(
                [*leash, programs / "postgres", "-D", folder / "data", *options], stdout=log, stderr=log, **account
            )
        _wait(process, folder)
        yield Server(folder, port)
    finally:
        if process is not None:
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        shutil.rmtree(folder, ignore_errors=True)


def _account(folder: Path) -> dict[str, object]:
    """Whom the server runs as: it refuses to be root, so then a user that owns the folder."""
    if os.geteuid() != 0:
        return {}
    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    user = names.get("postgres") or names["nobody"]
    os.chown(folder, user.pw_uid, user.pw_gid)
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": [], "cwd": folder}


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def _wait(process: subprocess.Popen[bytes], folder: Path) -> None:
    """Return when the server says that it is ready: in the eighth line of its file."""
    state = folder / "data" / "postmaster.pid"
    for _ in range(SECONDS_TO_START * 20):
        lines = state.read_text(encoding="utf-8").splitlines() if state.exists() else []
        if len(lines) > 7 and lines[7].strip() == "ready":
            return
        if process.poll() is not None:
            break
        time.sleep(0.05)
    raise RuntimeError((folder / "log").read_text(encoding="utf-8", errors="replace"))
