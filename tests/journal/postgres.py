"""A real PostgreSQL, started for the tests on a free loopback port."""

import os
import shutil
import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

import psycopg

INSTALLED = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl")) or [
    Path(found) for found in [shutil.which("pg_ctl")] if found
]
USER = "postgres"  # who runs the server where the tests run as root, whom it refuses


class Postgres:
    """A server in a folder of its own, which can be stopped and started again."""

    def __init__(self) -> None:
        self._bin = INSTALLED[-1].parent
        self._folder = Path(mkdtemp(prefix="raci-postgres-"))
        self._data = self._folder / "data"
        if os.geteuid() == 0:
            shutil.chown(self._folder, USER)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = int(free.getsockname()[1])
        self._run("initdb", "--auth=trust", "--username=raci", "--encoding=UTF8", "--no-sync")
        self._databases = 0
        self.start()

    def start(self) -> None:
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories="
        options += " -c fsync=off"  # the machine stays on; it is clients and servers that die
        self._run("pg_ctl", "--wait", f"--log={self._folder}/log", f"-o {options}", "start")

    def stop(self) -> None:
        self._run("pg_ctl", "--wait", "--mode=immediate", "stop")

    def remove(self) -> None:
        self.stop()
        shutil.rmtree(self._folder)

    def database(self) -> str:
        """The URL of a new, empty database."""
        self._databases += 1
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE journal{self._databases}".encode())
        return self.url(f"journal{self._databases}")

    @contextmanager
    def frozen(self, url: str) -> Iterator[None]:
        """Have nobody answer on the connections that a database has by now."""
        backends = self._backends(url)
        assert backends
        try:
            for pid in backends:
                os.kill(pid, signal.SIGSTOP)
            yield
        finally:
            for pid in backends:
                os.kill(pid, signal.SIGCONT)

    def _backends(self, url: str) -> list[int]:
        name = url.rsplit("/", 1)[1]
        with psycopg.connect(self.url("postgres")) as connection:
            found = connection.execute(
                "SELECT pid FROM pg_stat_activity WHERE datname = %s", (name,)
            )
            return [int(pid) for (pid,) in found]

    def url(self, database: str) -> str:
        return f"postgresql://raci:hunter2@127.0.0.1:{self.port}/{database}"

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self._bin / program), f"--pgdata={self._data}", *arguments]
        if os.geteuid() == 0:
            command = ["runuser", "-u", USER, "--", *command]
        done = subprocess.run(
            command,
            cwd=self._folder,
            stdout=subprocess.DEVNULL,  # the server inherits it: a pipe would not end
            stderr=subprocess.STDOUT,
            check=False,
            timeout=60,
        )
        assert done.returncode == 0, f"{program} failed; see {self._folder}/log"
