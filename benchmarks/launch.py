"""Runs a command on one core and prints what it took, as JSON.

    python -S benchmarks/launch.py OUT COMMAND...       what the command prints goes to the file OUT

A process of its own, and a small one: the memory of a process counts from the moment it was forked, so a
large parent would be a floor to what is measured (Linux).
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time


def main() -> None:
    """Reads the arguments, runs the command, prints seconds, kibibytes and the exit status."""
    out, *command = sys.argv[1:]
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    to_file = [(os.POSIX_SPAWN_OPEN, 1, out, flags, 0o600)]
    began = time.perf_counter()
    process = os.posix_spawnp(command[0], command, os.environ, file_actions=to_file)
    status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    clock = time.perf_counter() - began
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    took = {"processor": used.ru_utime + used.ru_stime, "clock": clock, "memory": used.ru_maxrss}
    print(json.dumps({**took, "status": status}))


if __name__ == "__main__":
    main()
