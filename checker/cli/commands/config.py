"""`check config`."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import click

from checker.cli.commands import configuring, options
from checker.cli.output import write
from checker.cli.status import Status
from checker.config import Config
from checker.report.configuration import FORMATS, Setting, Value


@click.command(context_settings={"max_content_width": 100})
@configuring.options
@configuring.fail_on
@configuring.baseline
@options.more_rules
@click.option("--format", "shape", type=click.Choice(list(FORMATS)), default="text", help="Default: text.")
@options.debug
def config_command(**given: Any) -> int:
    """What `check` would go by with the same words, and where each value comes from.

    A configuration is checker.toml, or [tool.checker] in pyproject.toml, in the current folder or the
    nearest one above it. The command line wins over it.
    """
    write([FORMATS[given["shape"]](_shown(configuring.settings(given)))])
    return Status.CLEAN


def _shown(chosen: configuring.Settings) -> tuple[Setting, ...]:
    """The settings for `check config`: all that are set, with their origins."""
    plain = (
        Setting(name.replace("_", "-"), getattr(chosen, name), chosen.origins[name])
        for name in configuring.KEYS
        if getattr(chosen, name)
    )
    return (*plain, *_tables(chosen.config))


def _tables(found: Config) -> tuple[Setting, ...]:
    """The settings that the configuration alone can give."""
    severities: dict[str, dict[str, str]] = {}
    for one in found.severity:
        severities.setdefault(one.rule, {})[one.path] = one.severity
    entries = tuple({k: v for k, v in asdict(allow).items() if v} for allow in found.allow)
    tables: tuple[tuple[str, Value], ...] = (("severity", severities), ("allow", entries))
    return tuple(Setting(name, value, configuring.origin_of(found, name)) for name, value in tables if value)
