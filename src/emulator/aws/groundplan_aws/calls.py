"""Which calls were answered: for tests that ask what a deployment used."""

import threading
from collections import deque
from dataclasses import asdict, dataclass, field

from .call import Call
from .judgement import Judgement

# A deployment of a hundred resources makes some two thousand.
KEPT = 20_000


@dataclass(frozen=True)
class AnsweredCall:
    """One call, without its content. `by` is the ARN of a role or user; None for the emulator's own key."""

    number: int
    at: str
    service: str
    action: str
    status: int
    permissions: list[str]
    by: str | None
    resource: str | None
    judged: bool
    ignored: list[str] = field(default_factory=list)


class Calls:
    """The last calls. Their numbers go on for ever, so that a mark stays valid."""

    def __init__(self) -> None:
        self.kept: deque[AnsweredCall] = deque(maxlen=KEPT)
        self.last = 0
        self.began = 0
        self.lock = threading.Lock()

    def add(self, call: Call, at: str, status: int, permissions: list[str], judgement: Judgement) -> None:
        resource = None if judgement.resource in (None, "*") else judgement.resource
        with self.lock:
            self.last += 1
            self.kept.append(AnsweredCall(
                self.last, at, call.service, call.action, status, permissions,
                judgement.by, resource, judgement.judged, list(judgement.ignored),
            ))

    def forget(self) -> None:
        """Begin anew."""
        with self.lock:
            self.kept.clear()
            self.began = self.last

    def since(self, mark: int | None) -> dict:
        """The calls after a mark (by default all since the beginning), and how many of them are no longer there."""
        with self.lock:
            after = self.began if mark is None else mark
            calls = [asdict(it) for it in self.kept if it.number > after]
            return {"last": self.last, "missing": max(0, self.last - after - len(calls)), "calls": calls}
