"""What IAM said of the call that this thread is answering: for whom, on what, and what it could not judge."""

import threading
from dataclasses import dataclass, field


@dataclass
class Judgement:
    """`permission` is the IAM action; `resource` the ARN that policies are held against, `*` where it is not known; `elsewhere`: a
    policy allows it for other things than the one that is known."""

    permission: str
    resource: str | None = None
    by: str | None = None
    judged: bool = False
    elsewhere: bool = False
    ignored: list[str] = field(default_factory=list)

    def ignore(self, what: str) -> None:
        """Something in a policy counted as met, or not at all, without being judged."""
        if what not in self.ignored:
            self.ignored.append(what)


class Denied(Exception):
    """IAM refuses the call."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class NotJudged(Exception):
    """The emulator knows too little of the call to allow or to refuse it."""


current = threading.local()


def begin(permission: str) -> Judgement:
    """The judgement of a call that begins now."""
    current.judgement = Judgement(permission)
    return current.judgement


def of_this_call() -> Judgement:
    """The judgement of the call that this thread answers."""
    return getattr(current, "judgement", None) or begin("")
