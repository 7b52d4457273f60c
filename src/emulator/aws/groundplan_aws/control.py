"""The emulator's own API, below /groundplan: who answers, which calls were answered, whether IAM is enforced."""

import json
import os
import threading
from urllib.parse import parse_qs

from werkzeug.wrappers import Response

from .calls import Calls
from .enforcement import enforce, is_enforced


class Control:
    """WSGI middleware: answers /groundplan/ itself, hands on everything else."""

    def __init__(self, app, calls: Calls) -> None:
        self.app = app
        self.calls = calls
        self.switching = threading.Lock()

    def __call__(self, environ, start_response):
        path = environ.get("PATH_INFO", "")
        if path.startswith("/groundplan/"):
            return self.answer(environ["REQUEST_METHOD"], path, environ.get("QUERY_STRING", ""))(environ, start_response)
        if path == "/moto-api/reset" and environ["REQUEST_METHOD"] == "POST":
            self.calls.forget()
            enforce(False)
        return self.app(environ, start_response)

    def answer(self, method: str, path: str, query: str) -> Response:
        match method, path:
            # Says which process answers, so that nobody ends another that has its number by now.
            case "GET", "/groundplan/identity":
                return answer({"pid": os.getpid(), "account": os.environ["MOTO_ACCOUNT_ID"]})
            case "GET", "/groundplan/calls":
                mark = parse_qs(query).get("since", [""])[0]
                return answer(self.calls.since(int(mark) if mark.isdigit() else None))
            case "GET", "/groundplan/mark":
                return answer({"last": self.calls.last})
            case "PUT", "/groundplan/enforcement":
                return self.switched(True)
            case "DELETE", "/groundplan/enforcement":
                return self.switched(False)
        return answer({"error": f"there is no {method} {path}"}, 404)

    def switched(self, on: bool) -> Response:
        """Two that enforce at once would turn it off for each other, so the second one is refused."""
        with self.switching:
            if on and is_enforced():
                return answer({"error": "IAM is enforced already"}, 409)
            enforce(on)
        return answer({"enforced": on})


def answer(value: object, status: int = 200) -> Response:
    return Response(json.dumps(value), status=status, content_type="application/json")
