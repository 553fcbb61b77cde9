"""The single instance: what a second start, or a command in a terminal, asks of the app arrives here."""

import logging
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from desktop.composition.instance_place import InstancePlace
from desktop.composition.instance_wish import LONGEST_BYTES, InstanceWish, NotAWish, Reply

logger = logging.getLogger(__name__)

IDLE_LIMIT_MS = 2_000
"""Who connects and says nothing for so long is let go."""

MOST_AT_ONCE = 8

OnWish = Callable[[InstanceWish], Reply]


class SingleInstance(QObject):
    """Listens at the place until `close`. Only for the process that holds the place's lock.

    `on_wish` is called on the loop and answers at once. What is malformed or too long is dropped without a word.
    """

    def __init__(self, place: InstancePlace, on_wish: OnWish, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._on_wish = on_wish
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(MOST_AT_ONCE)
        self._server.newConnection.connect(self._on_connected)
        self._talks: set[Talk] = set()

    def open(self) -> bool:
        """False where nobody can reach the app; it works all the same."""
        if not self._place.is_pipe:
            with suppress(OSError):
                Path(self._place.address).unlink()  # left by an app that was killed; the lock says that it is gone
        listening = self._server.listen(self._place.address)
        if not listening:
            logger.warning("A second start will not find this one: %s", self._server.errorString())
        return listening

    def close(self) -> None:
        for talk in tuple(self._talks):
            talk.end()
        self._server.close()

    def _on_connected(self) -> None:
        while self._server.hasPendingConnections():
            connection = self._server.nextPendingConnection()
            if len(self._talks) >= MOST_AT_ONCE:
                connection.abort()
                continue
            self._talks.add(Talk(connection, self._on_wish, self._talks.discard, self))


class Talk(QObject):
    """One line in, one line out, and it is over."""

    def __init__(
        self, connection: QLocalSocket, on_wish: OnWish, on_end: Callable[["Talk"], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._connection = connection
        self._on_wish = on_wish
        self._on_end = on_end
        self._over = False
        connection.setReadBufferSize(LONGEST_BYTES + 1)
        connection.readyRead.connect(self._on_bytes)
        connection.disconnected.connect(self.end)
        self._patience = QTimer(self, singleShot=True, interval=IDLE_LIMIT_MS)
        self._patience.timeout.connect(self.end)
        self._patience.start()
        self._on_bytes()

    def end(self) -> None:
        if self._over:
            return
        self._over = True
        self._patience.stop()
        self._connection.abort()
        self._connection.deleteLater()
        self._on_end(self)
        self.deleteLater()

    def _on_bytes(self) -> None:
        if self._over:
            return
        if self._connection.canReadLine():
            self._answer(bytes(self._connection.readLine(LONGEST_BYTES + 1).data()))
        elif self._connection.bytesAvailable() > LONGEST_BYTES:
            self.end()

    def _answer(self, line: bytes) -> None:
        self._connection.readyRead.disconnect(self._on_bytes)  # one wish a connection
        try:
            reply = self._on_wish(InstanceWish.decoded(line))
        except NotAWish:
            self.end()
            return
        self._connection.write(reply.encoded())
        self._connection.flush()
        self._connection.disconnectFromServer()
