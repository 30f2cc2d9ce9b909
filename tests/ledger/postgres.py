"""A PostgreSQL server of its own for a run of tests, from whatever is installed."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from sqlalchemy import create_engine
from sqlalchemy.exc import OperationalError

__all__ = ["Server", "running_server"]

_INITIAL = ("-U", "onrecord", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync")
_SETTINGS = (
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "shared_buffers=16MB",
    "max_connections=60",
)
_PATIENCE = 30.0


class Server:
    """A running server: makes empty databases, or copies of one, and drops them."""

    def __init__(self, port: int) -> None:
        self._base = f"postgresql://onrecord@127.0.0.1:{port}/"
        self._numbers = count(1)
        address = self._base.replace("://", "+psycopg://") + "postgres"
        self._engine = create_engine(address, isolation_level="AUTOCOMMIT")

    def new_database(self, *, like: str | None = None, charset: str | None = None) -> str:
        """Return the address of a new database: a copy of *like*, or one for a charset."""
        name = f"tests_{next(self._numbers)}"
        template = f" TEMPLATE {like.rpartition('/')[2]} STRATEGY FILE_COPY" if like else ""
        kind = f" TEMPLATE template0 ENCODING '{charset}'" if charset else template
        self._say(f"CREATE DATABASE {name}{kind}")
        return self._base + name

    def drop(self, address: str) -> None:
        """Drop a database that this server made."""
        self._say(f"DROP DATABASE {address.rpartition('/')[2]} WITH (FORCE)")

    def wait(self) -> None:
        """Return when the server answers."""
        until = time.monotonic() + _PATIENCE
        while True:
            try:
                return self._say("SELECT 1")
            except OperationalError:
                if time.monotonic() > until:
                    raise
                time.sleep(0.05)

    def close(self) -> None:
        """Let go of the server."""
        self._engine.dispose()

    def _say(self, words: str) -> None:
        with self._engine.connect() as connection:
            connection.exec_driver_sql(words)


@contextmanager
def running_server() -> Iterator[Server | None]:
    """Return a server on a free port, or nothing where PostgreSQL is not installed."""
    programs = _programs()
    owner = _owner()
    if programs is None or owner is None:
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="onrecord-postgres-") as folder:
        os.chown(folder, owner.pw_uid, owner.pw_gid)
        data = f"{folder}/data"
        subprocess.run(
            [programs / "initdb", "-D", data, *_INITIAL],
            **_rights(owner),
            cwd="/",
            stdout=subprocess.DEVNULL,
            check=True,
        )
        port = _free_port()
        server = Server(port)
        with _started([programs / "postgres", "-D", data, "-p", str(port)], owner=owner):
            try:
                server.wait()
                yield server
            finally:
                server.close()


def _programs() -> Path | None:
    """Return the folder of the server's programs; Debian does not put them on the path."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    on_path = shutil.which("initdb")
    for initdb in (*reversed(found), *([Path(on_path).resolve()] if on_path else ())):
        if (initdb.parent / "postgres").exists():
            return initdb.parent
    return None


def _owner() -> pwd.struct_passwd | None:
    """Return who runs the server: us, or a user without rights where we are root."""
    if os.geteuid() != 0:
        return pwd.getpwuid(os.geteuid())
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    return None


def _rights(owner: pwd.struct_passwd) -> dict[str, int]:
    return {"user": owner.pw_uid, "group": owner.pw_gid} if os.geteuid() == 0 else {}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def _started(command: list[str | Path], *, owner: pwd.struct_passwd) -> Iterator[None]:
    settings = [word for setting in _SETTINGS for word in ("-c", setting)]
    # A run of tests that is killed takes its server with it.
    setpriv = shutil.which("setpriv")
    leash = [setpriv, "--pdeathsig", "INT"] if setpriv else []
    process = subprocess.Popen(
        [*leash, *command, *settings],
        **_rights(owner),
        cwd="/",
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(timeout=_PATIENCE)
