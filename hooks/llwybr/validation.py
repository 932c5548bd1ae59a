"""What pydantic says of a thing, said again for somebody who does not program."""

from typing import Any, get_args

from pydantic import BaseModel

from llwybr.faults import Fault, Path, nearest

GAP = "…"
LANGUAGES = {"cy": "Welsh", "en": "English"}
LOOK = "Look at how other files write it."
# A sign that only this pattern has -> how to write what it asks for.
PATTERN_HINTS = {
    "a-z0-9": "Use small letters a-z, numbers and hyphens, such as “ask-the-council”.",
    "A-F": "Write the OpenMoji code of the picture, such as “1F3EB”.",
    "@": "Write an e-mail address, such as “help@meic.cymru”.",
    "https": "Write an address that starts with https://, or “”.",
}


def fault_of(model: Any, error: dict) -> Fault:
    """One pydantic error as a fault; its file and line are filled in by the caller."""
    path: Path = tuple(error["loc"])
    kind = error["type"]
    if kind in ("unexpected_keyword_argument", "extra_forbidden"):
        hint = nearest(str(path[-1]), _keys_at(model, path[:-1])) or "Take it out."
        return Fault("", path, "is not a key that can stand here.", hint)
    says, hint = _words(kind, path, error.get("ctx", {}), error)
    return Fault("", path, says, hint)


def _words(kind: str, path: Path, context: dict, error: dict) -> tuple[str, str]:
    match kind:
        case "missing" if path and path[-1] in LANGUAGES:
            return "is missing.", "Every text needs Welsh and English."
        case "missing":
            return "is missing.", "Add it."
        case "empty_text":
            return "is empty.", "Write the text, or take the whole entry out."
        case "no_date":
            return f"“{context['value']}” is not a date.", "Write year-month-day, such as 2026-11-22."
        case "no_web_address":
            return f"“{context['value']}” is not a web address.", "It should start with https://."
        case "literal_error":
            return f"cannot be “{error['input']}”.", f"Write one of: {context['expected'].replace(' or ', ', ')}."
        case "string_pattern_mismatch":
            hint = next((hint for sign, hint in PATTERN_HINTS.items() if sign in context["pattern"]), LOOK)
            return f"“{error['input']}” is not written the way it must be.", hint
        case "too_short":
            return f"has {context['actual_length']} entries; it needs at least {context['min_length']}.", "Add more."
        case "too_long":
            return f"has {context['actual_length']} entries; the most is {context['max_length']}.", "Take some out."
        case "no_other_form":
            return "has no form “other”.", "Add other: with the form that stands after most numbers."
        case "no_figure":
            return "has a unit, and its amount is not in figures.", "Write the amount in figures, such as 3."
        case "two_numbers":
            return "has more than one of limit, number and date.", "Make a fact of each."
        case "int_parsing" | "int_type" | "greater_than":
            return f"“{error['input']}” is not a whole number above 0.", "Write it in figures, such as 35."
        case "bool_parsing" | "bool_type":
            return f"cannot be “{error['input']}”.", "Write true or false."
        case "string_type" | "list_type" | "dict_type" | "model_type" | "dataclass_type":
            wanted = {"string_type": "a text", "list_type": "a list"}.get(kind, "a group of keys, such as cy: and en:")
            return f"should be {wanted}.", LOOK
        case _:
            return f"is not right ({error['msg']}).", LOOK


def fill_gaps(data: Any, faults: list[Fault]) -> list[Fault]:
    """In a draft: put «…» where a text is missing or empty. The faults that were filled."""
    return [fault for fault in faults if fault.path and fault.path[-1] in LANGUAGES and _fill(data, fault)]


def _fill(data: Any, fault: Fault) -> bool:
    if not fault.says.startswith(("is missing", "is empty")):
        return False
    for step in fault.path[:-1]:
        data = data[step]
    data[fault.path[-1]] = GAP
    return True


def _keys_at(model: Any, path: Path) -> list[str]:
    """The keys that may stand at a path of a model."""
    for step in path:
        if isinstance(step, int):
            continue
        fields = getattr(model, "__pydantic_fields__", {})
        field = next((f for name, f in fields.items() if step in (name, f.alias)), None)
        model = _inner(field.annotation if field else model)
    fields = getattr(model, "__pydantic_fields__", {})
    return [field.alias or name for name, field in fields.items()]


def _inner(annotation: Any) -> Any:
    """The model inside `list[Model]` or `Model | None`."""
    for part in get_args(annotation):
        found = _inner(part)
        if found is not None:
            return found
    is_model = isinstance(annotation, type) and (
        issubclass(annotation, BaseModel) or hasattr(annotation, "__pydantic_fields__")
    )
    return annotation if is_model else None
