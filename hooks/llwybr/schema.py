"""JSON Schemas of the content, made from the models: an editor's program completes and explains each field."""

import json
from collections.abc import Iterator
from pathlib import Path as FilePath

from pydantic import TypeAdapter

from llwybr.library import KINDS

FOLDER = "schema"


def every() -> Iterator[tuple[str, str]]:
    """File name and text of each schema."""
    for kind in KINDS:
        made = TypeAdapter(kind.model if kind.holds == "one" else list[kind.model]).json_schema()
        made = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": kind.name, **made}
        yield f"{kind.name}.json", json.dumps(made, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def write(folder: FilePath) -> list[str]:
    """Write every schema into content/schema; the names of those that changed."""
    (folder / FOLDER).mkdir(exist_ok=True)
    changed = []
    for name, text in every():
        path = folder / FOLDER / name
        if not path.is_file() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")
            changed.append(name)
    return changed


def comment(file: str, kind: str) -> str:
    """The first line of a content file: it names the schema, for the editor's program."""
    up = "../" * (file.count("/") - 1)
    return f"# yaml-language-server: $schema={up}{FOLDER}/{kind}.json\n"


def name_in_files(folder: FilePath) -> list[str]:
    """Give each content file that lacks it the comment that names its schema; the files changed."""
    changed = []
    for kind in KINDS:
        for path in sorted(folder.glob(kind.files)):
            file = path.relative_to(folder.parent).as_posix()
            text, line = path.read_text("utf-8"), comment(file, kind.name)
            if not text.startswith(line):
                body = text.partition("\n")[2] if text.startswith("# yaml-language-server:") else text
                path.write_text(line + body, "utf-8")
                changed.append(file)
    return changed
