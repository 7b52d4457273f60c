"""How a mend reaches moto: it runs right after the moto module that it changes was imported.

moto imports a service at its first call. Importing all of them to change them would cost a second at each start.
"""

import importlib.abc
import importlib.machinery
import sys
from collections import defaultdict
from collections.abc import Callable

MENDS: dict[str, list[Callable]] = defaultdict(list)


def mend(module: str) -> Callable[[Callable], Callable]:
    """Decorate a function that gets the imported moto module and changes it."""

    def register(function: Callable) -> Callable:
        MENDS[module].append(function)
        return function

    return register


def watch_imports() -> None:
    """From now on mend what is imported."""
    too_late = sorted(MENDS.keys() & sys.modules.keys())
    if too_late:
        raise RuntimeError(f"imported before their mends: {', '.join(too_late)}")
    sys.meta_path.insert(0, MendingFinder())


class MendingFinder(importlib.abc.MetaPathFinder):
    """Finds modules as ever, and lets those with mends be mended when they have run."""

    def find_spec(self, fullname, path=None, target=None):
        if fullname not in MENDS:
            return None
        spec = importlib.machinery.PathFinder.find_spec(fullname, path, target)
        if spec and spec.loader:
            spec.loader = MendingLoader(spec.loader, MENDS[fullname])
        return spec


class MendingLoader(importlib.abc.Loader):
    """Runs a module, then its mends."""

    def __init__(self, loader, mends: list[Callable]) -> None:
        self.loader = loader
        self.mends = mends

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module) -> None:
        self.loader.exec_module(module)
        for function in self.mends:
            function(module)
