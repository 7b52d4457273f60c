"""Ids that come out the same when recorded calls are played again: moto's random source, seeded per call and thread."""

import random
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from moto.core.base_backend import AccountSpecificBackend
from moto.moto_api._internal.moto_random import MotoRandom

current = threading.local()
unseeded = random.Random()


@contextmanager
def seeded(seed: str) -> Iterator[None]:
    """Within it, this thread's ids follow from the seed alone."""
    outer = getattr(current, "source", unseeded)
    current.source = random.Random(seed)
    try:
        yield
    finally:
        current.source = outer


def install() -> None:
    """Make moto draw from the thread's source, and each new backend (with its default VPC and the like) from one of its own."""
    MotoRandom.random = lambda self: getattr(current, "source", unseeded).random()
    MotoRandom.getrandbits = lambda self, bits: getattr(current, "source", unseeded).getrandbits(bits)

    create = AccountSpecificBackend.__getitem__

    def created(self, region_name):
        name = "aws" if region_name == "global" else region_name
        if name in self.keys():
            return create(self, name)
        with seeded(f"{self.service_name} {self.account_id} {name}"):
            return create(self, name)

    AccountSpecificBackend.__getitem__ = created
