"""A package's names, each loaded when it is first asked for: a command loads only the rooms that it enters.

A package says under `TYPE_CHECKING` what it offers, and in a table which of its modules holds what:

    if TYPE_CHECKING:
        from checker.running.folder import cache_folder
    else:
        __getattr__ = deferred(__name__, {"folder": "cache_folder"})

So `from checker.running import cache_folder` loads that module and no other.  No name may be a module's as
well: once such a module is loaded, Python takes the name for the module.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from types import ModuleType
from typing import Any

from checker.signals import held


def deferred(package: str, offered: Mapping[str, str]) -> Callable[[str], Any]:
    """The ``__getattr__`` of a package, from its modules and the names, parted by spaces, that each holds."""
    modules = {name: module for module, names in offered.items() for name in names.split()}

    def found(name: str) -> Any:
        if name not in modules:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = getattr(load(f"{package}.{modules[name]}"), name)
        setattr(sys.modules[package], name, value)  # from now on it is found without asking
        return value

    return found


def load(module: str) -> ModuleType:
    """The module of that name, loaded whole: Ctrl-C waits.

    (Python runs the methods that it writes for a dataclass as a program of their own, and when one of those
    has met Ctrl-C, the process ends by that signal, whatever becomes of it later.)  Modules and their tables
    stay, so that no time is spent on looking for what can go among them.
    """
    if module in sys.modules:
        return sys.modules[module]
    collecting = gc.isenabled()
    gc.disable()
    try:
        with held():
            return import_module(module)
    finally:
        gc.freeze()
        if collecting:
            gc.enable()
