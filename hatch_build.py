"""What is made when the package is built or installed: `scripts/compile_data.py` writes it."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledData(BuildHookInterface[Any]):
    """Compiles what the first run needs, for a wheel as for an editable installation."""

    def initialize(self, _version: str, build_data: dict[str, Any]) -> None:
        """Before the files are gathered."""
        subprocess.run([sys.executable, "-m", "scripts.compile_data"], cwd=self.root, check=True)
        build_data["artifacts"].append("checker/_compiled/*")
