"""The server: one port on loopback for AWS and the module registry."""

import json
import logging
import os
import socket
import threading
from pathlib import Path

from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

from .application import Application
from .control import Control
from .registry import ModuleRegistry

log = logging.getLogger("groundplan.aws")


def build(modules: Path | None = None, journal: Path | None = None):
    """The WSGI application: AWS, with what was recorded before, and the registry of the modules in a folder."""
    aws = Application()
    app = aws
    if journal:
        from . import repeatable
        from .journal import Journal

        repeatable.install()
        app = Journal(app, journal)
        log.info("replayed %d calls", app.replay())
        aws.calls.forget()
    return Control(ModuleRegistry(app, modules) if modules else app, aws.calls)


def bind(port: int) -> socket.socket:
    """A listening socket on loopback; port 0 takes a free one."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind(("127.0.0.1", port))
    except OSError as error:
        raise SystemExit(f"port {port} on 127.0.0.1 cannot be used: {error.strerror}") from None
    listener.listen(128)
    return listener


def listen(app, listener: socket.socket) -> BaseWSGIServer:
    """A server for the application on a bound socket."""
    host, port = listener.getsockname()
    os.environ["MOTO_PORT"] = str(port)
    return make_server(host, port, app, threaded=True, request_handler=QuietHandler, fd=listener.fileno())


def announce(ready: Path, port: int) -> None:
    """Tell whoever waits for it that calls are answered now; the file appears complete."""
    part = ready.with_suffix(".part")
    part.write_text(json.dumps({"port": port, "pid": os.getpid()}))
    part.replace(ready)


def exit_with_parent() -> None:
    """End when the parent has gone: it holds the other end of standard input."""

    def wait() -> None:
        while os.read(0, 4096):
            pass
        os._exit(0)

    threading.Thread(target=wait, daemon=True).start()


class QuietHandler(WSGIRequestHandler):
    """The application logs calls itself, by name."""

    def log_request(self, code="-", size="-") -> None:
        pass
