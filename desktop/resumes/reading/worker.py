"""The child process that reads one untrusted file. Its limits hold even where a library's do not."""

from multiprocessing.connection import Connection

import msgspec

from desktop.resumes.reading.limits import limit_this_process
from desktop.resumes.reading.tasks import Task, done

READY = b"ready"


def work(connection: Connection, with_parser: bool) -> None:
    """Says that it is ready, waits for one task, answers it and ends; ends too when the parent is gone."""
    _load(with_parser)
    connection.send_bytes(READY)
    try:
        task = msgspec.msgpack.decode(connection.recv_bytes(), type=Task)
    except EOFError:
        return
    limit_this_process()
    connection.send_bytes(msgspec.msgpack.encode(done(task)))


def _load(with_parser: bool) -> None:
    """Loads what the task will need while nobody waits for it."""
    import lxml.etree
    import pypdfium2

    from desktop.resumes.reading.pdf import reader

    _ = (lxml.etree, pypdfium2, reader)
    if with_parser:
        from desktop.resumes.parsing import parse

        _ = (parse,)
