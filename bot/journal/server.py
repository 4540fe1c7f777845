"""A PostgreSQL server: nothing is waited for without end, whatever becomes of it."""

from typing import Any, cast

from psycopg import Connection, OperationalError
from psycopg.abc import RV, PQGen
from psycopg.rows import TupleRow
from sqlalchemy import URL, Dialect, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

CONNECT_WITHIN = 2  # seconds; the least that libpq knows
SILENT_FOR = 5  # seconds after which a connection is taken for dead
STATEMENT_WITHIN = 2.0  # seconds that a statement may take, where nothing else is set


class Patient(Connection[TupleRow]):
    """A connection that is given up where an answer does not come.

    Neither TCP nor the server ends such a wait: for a process that is stopped or hangs
    the kernel goes on to acknowledge what is sent to it.
    """

    within: float  # seconds until an answer must be there

    def wait(self, gen: PQGen[RV], interval: float = 0.1, timeout: float | None = None) -> RV:
        """As psycopg waits, but with a limit, after which the connection is closed."""
        try:
            return super().wait(gen, interval, self.within if timeout is None else timeout)
        except OperationalError as error:
            if error.sqlstate or self.closed:  # the server says what is wrong, or it is gone
                raise
            self.close()
            raise OperationalError("it does not answer in time") from error


def engine(url: URL, connections: int, *, lasting: bool, patience: float) -> Engine:
    """So many connections to a server.

    `lasting` is whether what is committed is to outlive a loss of power; `patience` is how
    many seconds a statement may take at least.
    """
    within = max(STATEMENT_WITHIN, patience)
    arguments = _arguments(within, lasting=lasting)
    made = create_engine(url, pool_size=connections, max_overflow=0, connect_args=arguments)

    @event.listens_for(made, "do_connect")
    def connect(
        _: Dialect, __: ConnectionPoolEntry, ___: list[str], named: dict[str, Any]
    ) -> DBAPIConnection:
        connection = Patient.connect(**named)
        connection.within = within + SILENT_FOR
        return cast("DBAPIConnection", connection)

    return made


def _arguments(within: float, *, lasting: bool) -> dict[str, str | int]:
    milliseconds = round(within * 1000)
    return {
        "connect_timeout": CONNECT_WITHIN,
        "tcp_user_timeout": SILENT_FOR * 1000,  # where a cable is cut
        "keepalives_idle": SILENT_FOR,
        "keepalives_interval": SILENT_FOR,
        "keepalives_count": 1,
        "application_name": "raci",
        "options": f"-c statement_timeout={milliseconds} -c lock_timeout={milliseconds}"
        f" -c synchronous_commit={'on' if lasting else 'off'}",
    }
