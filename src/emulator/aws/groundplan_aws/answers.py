"""Answers that got lost on their way are given again."""

import threading
from collections import OrderedDict

from werkzeug.wrappers import Response

# So many calls back a retry may come.
KEPT = 500


class Answers:
    """
    The answers to the last calls, by the id that AWS SDKs give a call and all its retries (amz-sdk-invocation-id).

    Go's client now and then ends a connection before it has read the answer, and asks again (strace: ECONNRESET right after the answer).
    A lock that Terraform had taken by then would be refused to it, as held by itself.
    """

    def __init__(self) -> None:
        self.kept: OrderedDict[str, Response] = OrderedDict()
        self.lock = threading.Lock()

    def again(self, environ: dict) -> Response | None:
        """The answer to the first attempt, where this call is a retry of one that was carried out."""
        attempt = environ.get("HTTP_AMZ_SDK_REQUEST", "")
        if not attempt.startswith("attempt=") or attempt.startswith("attempt=1;"):
            return None
        with self.lock:
            return self.kept.get(environ.get("HTTP_AMZ_SDK_INVOCATION_ID", ""))

    def keep(self, environ: dict, answer: Response) -> None:
        """Errors of the server are not kept: those are what a retry is for."""
        invocation = environ.get("HTTP_AMZ_SDK_INVOCATION_ID")
        if not invocation or environ["REQUEST_METHOD"] in ("GET", "HEAD") or answer.status_code >= 500:
            return
        answer.make_sequence()  # else it could be read once only
        with self.lock:
            self.kept[invocation] = answer
            while len(self.kept) > KEPT:
                self.kept.popitem(last=False)
