"""Parties that every text may name: countries, and bodies with their acronyms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from checker.english.tables import table


@dataclass(frozen=True, slots=True)
class Party:
    """An actor under all its names, without a leading "the"."""

    name: str
    names: tuple[str, ...]  # all of them, ``name`` first
    capital: str = ""  # "" for bodies, as the next two
    adjective: str = ""  # "Ukrainian"
    people: str = ""  # "Ukrainians"
    seats: tuple[str, ...] = ()  # of government: "Kremlin"


@cache
def parties() -> Mapping[str, Party]:
    """Name -> party, for the countries and bodies that the language itself knows."""
    return MappingProxyType({party.name: party for party in (*_countries(), *_bodies())})


@cache
def party_names() -> Mapping[str, str]:
    """Every name of a party, as written and without a leading "the" -> the party's name."""
    return MappingProxyType({name: party.name for party in parties().values() for name in party.names})


def _countries() -> Iterator[Party]:
    listed = table("parties")
    for country, (capital, adjective, people) in listed["countries"].items():
        seats = tuple(listed["seats"].get(country, ()))
        names = (country, capital, adjective, people, *listed["also"].get(country, ()), *seats)
        yield Party(country, tuple(dict.fromkeys(names)), capital, adjective, people, seats)


def _bodies() -> Iterator[Party]:
    for body, names in table("parties")["bodies"].items():
        yield Party(body, (body, *names))
