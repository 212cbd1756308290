"""What an event adds to the counts, in plain Python.

The rules are those of the product: rules.json is derived from its TypeScript (`npm run generate`), and a fixture of
events holds both sides to the same answers.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, Iterable, NamedTuple, Union

RULES: dict[str, Any] = json.loads(Path(__file__).with_name("rules.json").read_text(encoding="utf-8"))

#: Where that which is counted is told of; without the prefix of a shared Kafka.
TOPICS: list[str] = RULES["topics"]
#: The column that counts each kind of deed.
COLUMN_OF: dict[str, str] = RULES["columns"]

_DEED_OF: dict[str, str] = RULES["deeds"]
_DEFINITIONS: dict[str, Any] = RULES["event"].get("$defs", {})
_KINDS: dict[str, Any] = {kind["properties"]["type"]["const"]: kind for kind in RULES["event"]["oneOf"]}
_PATTERNS: dict[str, re.Pattern[str]] = {}


class Deed(NamedTuple):
    """What one person did in one class on one day. Its event's id makes it count once."""

    event_id: str
    user_id: str
    classroom_id: str
    #: None: it counts for the person and the class alone.
    organisation_id: Union[str, None]
    #: In UTC, YYYY-MM-DD.
    day: str
    deed: str


class Unreadable(NamedTuple):
    """No event; why not."""

    reason: str


def read_event(text: str) -> Union[Deed, Unreadable, None]:
    """The deed that an event tells of; None for an event that is not counted."""
    try:
        event = json.loads(text, parse_constant=_no_json)
    except ValueError as error:
        return Unreadable(f"no JSON: {error}")
    kind = _KINDS.get(event.get("type")) if _is_known_type(event) else None
    if kind is None:
        return Unreadable("no event of a known type")
    fault = _fault_of(event, kind, "event")
    if fault is not None:
        return Unreadable(fault)
    data = event["data"]
    deed = _DEED_OF.get(event["type"])
    if deed is None or "userId" not in data or "classroomId" not in data:
        return None
    return Deed(
        event["id"], data["userId"], data["classroomId"], event["organisationId"], event["occurredAt"][:10], deed
    )


def bucket_of(user_id: str) -> int:
    """Which part of an organisation's month holds a person."""
    return int(user_id[-2:], 16) % int(RULES["buckets"])


def position_of(header: Union[bytes, None]) -> Union[int, None]:
    """The place in the product's outbox that a message says it carries; None where no relay can have sent it."""
    text = bytes(header or b"").decode("ascii", "replace")
    return int(text) if re.fullmatch(r"[1-9][0-9]{0,15}", text, re.ASCII) else None


def gaps_after(reached: int, positions: Iterable[int]) -> list[tuple[int, int]]:
    """Between which positions some are missing: each pair is the last one before a gap and the first one after it."""
    gaps = []
    for position in sorted(set(positions)):
        if position > reached + 1:
            gaps.append((reached, position))
        reached = max(reached, position)
    return gaps


def _no_json(constant: str) -> Any:
    raise ValueError(f"{constant} is not JSON")


def _is_known_type(event: Any) -> bool:
    return isinstance(event, dict) and isinstance(event.get("type"), str)


def _fault_of(value: Any, schema: dict[str, Any], path: str) -> Union[str, None]:
    """Why `value` does not fit the schema; None where it does."""
    if "$ref" in schema:
        return _fault_of(value, _DEFINITIONS[schema["$ref"].rsplit("/", 1)[1]], path)
    if "anyOf" in schema:
        faults = [_fault_of(value, choice, path) for choice in schema["anyOf"]]
        return None if None in faults else faults[0]
    if not _is_of_type(value, schema["type"]):
        return f"{path} is not of type {schema['type']}"
    if "const" in schema and value != schema["const"] or "enum" in schema and value not in schema["enum"]:
        return f"{path} is none of the values it may have"
    if isinstance(value, str) and "pattern" in schema and not _pattern(schema["pattern"]).fullmatch(value):
        return f"{path} does not look as it must"
    if not isinstance(value, (str, dict)) and value is not None:
        if not schema.get("minimum", value) <= value <= schema.get("maximum", value):
            return f"{path} is out of range"
    if isinstance(value, dict):
        return _fault_of_members(value, schema, path)
    return None


def _fault_of_members(value: dict[str, Any], schema: dict[str, Any], path: str) -> Union[str, None]:
    for name in schema.get("required", []):
        if name not in value:
            return f"{path}.{name} is missing"
    for name, member in schema.get("properties", {}).items():
        if name in value:
            fault = _fault_of(value[name], member, f"{path}.{name}")
            if fault is not None:
                return fault
    return None


def _is_of_type(value: Any, types: Union[str, list[str]]) -> bool:
    return any(_TYPES[name](value) for name in ([types] if isinstance(types, str) else types))


def _is_integer(value: Any) -> bool:
    if isinstance(value, bool):
        return False
    return isinstance(value, int) or isinstance(value, float) and value.is_integer()


_TYPES = {
    "object": lambda value: isinstance(value, dict),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "integer": _is_integer,
    "null": lambda value: value is None,
}

#: All that is understood of JSON Schema. A rule that is not would be a rule that is not kept.
_KEYWORDS = {"$ref", "anyOf", "type", "const", "enum", "pattern", "format", "minimum", "maximum", "properties", "required"}


def _pattern(text: str) -> re.Pattern[str]:
    if text not in _PATTERNS:
        # As JavaScript has it: \d is 0 to 9. Patterns are anchored, and a line break at the end is no end.
        _PATTERNS[text] = re.compile(text, re.ASCII)
    return _PATTERNS[text]


def _refuse_unknown_rules(schema: dict[str, Any]) -> None:
    unknown = set(schema) - _KEYWORDS
    types = schema.get("type", [])
    unknown |= set([types] if isinstance(types, str) else types) - set(_TYPES)
    if "format" in schema and "pattern" not in schema:
        unknown.add("format")
    pattern = schema.get("pattern", "^$")
    if not (pattern.startswith("^") and pattern.endswith("$")):
        unknown.add(pattern)
    if unknown:
        raise ValueError(f"rules.json says what this job does not understand: {sorted(unknown)}")
    for member in [*schema.get("anyOf", []), *schema.get("properties", {}).values()]:
        _refuse_unknown_rules(member)


for _schema in [*_KINDS.values(), *_DEFINITIONS.values()]:
    _refuse_unknown_rules(_schema)
