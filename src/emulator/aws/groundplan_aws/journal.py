"""State that outlives the process: changing calls are recorded, and played again at the next start."""

import base64
import json
import os
import threading
from contextlib import suppress
from pathlib import Path

from werkzeug.test import create_environ, run_wsgi_app

from .call import body_of, call_of
from .repeatable import seeded

READING = ("Describe", "Get", "List", "Head", "BatchGet", "Lookup", "Query", "Scan", "Select", "Simulate", "Validate", "Check")


class Journal:
    """WSGI middleware. Changing calls run one after the other, in the order in which they are written down."""

    def __init__(self, app, file: Path) -> None:
        self.app = app
        self.file = file
        self.lock = threading.Lock()
        self.number = 0

    def __call__(self, environ, start_response):
        path = environ.get("PATH_INFO", "")
        if path == "/moto-api/reset":
            with self.lock:
                self.file.unlink(missing_ok=True)
                self.number = 0
                return self.app(environ, start_response)
        if path.startswith("/moto-api/") or call_of(environ).action.startswith(READING):
            return self.app(environ, start_response)
        body = body_of(environ)
        with self.lock:
            self.number += 1
            self.write(environ, body)
            with seeded(f"call {self.number}"):
                return self.app(environ, start_response)

    def write(self, environ: dict, body: bytes) -> None:
        """One line a call. Bodies may hold secrets: only the owner may read the file."""
        headers = {name[5:].replace("_", "-").title(): value for name, value in environ.items() if name.startswith("HTTP_")}
        entry = {
            "method": environ["REQUEST_METHOD"],
            "path": environ.get("PATH_INFO", "/"),
            "query": environ.get("QUERY_STRING", ""),
            "type": environ.get("CONTENT_TYPE", ""),
            "headers": headers,
            "body": base64.b64encode(body).decode(),
        }
        with os.fdopen(os.open(self.file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "w") as out:
            out.write(json.dumps(entry) + "\n")

    def drop_unfinished_line(self) -> None:
        """A killed process may have left half a line, to which the next one must not be appended."""
        content = self.file.read_bytes() if self.file.exists() else b""
        if not content.endswith(b"\n"):
            with suppress(FileNotFoundError):
                os.truncate(self.file, content.rfind(b"\n") + 1)

    def replay(self) -> int:
        """Play all recorded calls; answers how many there were."""
        self.drop_unfinished_line()
        lines = self.file.read_text().splitlines() if self.file.exists() else []
        for entry in map(json.loads, lines):
            self.number += 1
            environ = create_environ(
                path=entry["path"],
                query_string=entry["query"],
                method=entry["method"],
                headers=entry["headers"],
                content_type=entry["type"] or None,
                data=base64.b64decode(entry["body"]),
                base_url=f"http://{entry['headers'].get('Host', '127.0.0.1')}/",
            )
            with seeded(f"call {self.number}"):
                run_wsgi_app(self.app, environ)
        return self.number
