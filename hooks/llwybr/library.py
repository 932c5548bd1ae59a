"""The loaded content: every file read, checked against its model, and linked by id.

`load` reads a content folder and returns the `Library` with all that is wrong so far. A thing whose own file has a
fault is left out, but its id is still known, so that one mistake is reported once.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path as FilePath
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, TypeAdapter, ValidationError

from llwybr import model, source
from llwybr.faults import ContentFaults, Fault, Path, nearest
from llwybr.validation import fault_of, fill_gaps


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of content: where its files are, its model, and whether a file holds one thing or a list of them."""

    name: str
    files: str
    model: Any
    holds: Literal["one", "list"]


KINDS = (
    Kind("site", "site.yml", model.Site, "one"),
    Kind("words", "words.yml", dict[model.Id, model.Text], "one"),
    Kind("help-now", "help-now.yml", model.HelpNow, "one"),
    Kind("section", "sections.yml", model.Section, "list"),
    Kind("role", "roles.yml", model.Role, "list"),
    Kind("unit", "units.yml", model.Unit, "list"),
    Kind("page", "pages.yml", model.SitePage, "list"),
    Kind("picture", "pictures.yml", model.Picture, "list"),
    Kind("term", "glossary.yml", model.Term, "list"),
    Kind("avoided", "avoid.yml", model.Avoided, "list"),
    Kind("covered", "covers.yml", model.Covered, "list"),
    Kind("easy-words", "words.easy.yml", list[model.Words], "one"),
    Kind("review", "reviews.yml", model.Review, "list"),
    Kind("source", "sources/*.yml", model.Source, "list"),
    Kind("fact", "facts/*.yml", model.Fact, "list"),
    Kind("organisation", "organisations/*.yml", model.Organisation, "one"),
    Kind("topic", "topics/*/*.yml", model.Topic, "one"),
    Kind("letter", "letters/*.yml", model.Letter, "one"),
    Kind("checklist", "checklists/*.yml", model.Checklist, "one"),
    Kind("sheet", "sheets/*.yml", model.Sheet, "one"),
    Kind("story", "stories/*.yml", model.Story, "one"),
    Kind("council", "councils.yml", model.Council, "list"),
)
NAMELESS = ("review",)
SINGLE = ("site", "words", "help-now")


@dataclass(slots=True)
class Library:
    """All content, by kind and id, in the order of the files."""

    folder: FilePath
    shelves: dict[str, dict[str, Any]] = field(default_factory=lambda: {kind.name: {} for kind in KINDS})
    origins: dict[tuple[str, str], tuple[str, Path]] = field(default_factory=dict)
    known: dict[str, set[str]] = field(default_factory=lambda: {kind.name: set() for kind in KINDS})
    faults: list[Fault] = field(default_factory=list)
    files: list[str] = field(default_factory=list)

    @property
    def site(self) -> model.Site:
        return self.shelves["site"]["site"]

    @property
    def words(self) -> dict[str, model.Text]:
        return self.shelves["words"].get("words", {})

    @property
    def help_now(self) -> model.HelpNow:
        return self.shelves["help-now"]["help-now"]

    @property
    def sections(self) -> dict[str, model.Section]:
        return self.shelves["section"]

    @property
    def roles(self) -> dict[str, model.Role]:
        return self.shelves["role"]

    @property
    def units(self) -> dict[str, model.Unit]:
        return self.shelves["unit"]

    @property
    def pages(self) -> dict[str, model.SitePage]:
        return self.shelves["page"]

    @property
    def pictures(self) -> dict[str, model.Picture]:
        return self.shelves["picture"]

    @property
    def terms(self) -> dict[str, model.Term]:
        return self.shelves["term"]

    @property
    def sources(self) -> dict[str, model.Source]:
        return self.shelves["source"]

    @property
    def facts(self) -> dict[str, model.Fact]:
        return self.shelves["fact"]

    @property
    def organisations(self) -> dict[str, model.Organisation]:
        return self.shelves["organisation"]

    @property
    def easy_words(self) -> set[str]:
        """The long words that everybody knows."""
        return {word.lower() for words in self.shelves["easy-words"].values() for word in words}

    @property
    def reviews(self) -> list[model.Review]:
        return list(self.shelves["review"].values())

    @property
    def topics(self) -> dict[str, model.Topic]:
        return self.shelves["topic"]

    def things(self, *kinds: str) -> Iterator[tuple[str, str, Any, str, Path]]:
        """Every thing of the given kinds (all, if none): kind, id, the thing, its file, its path in the file."""
        for kind in kinds or self.shelves:
            for id_, thing in self.shelves[kind].items():
                yield (kind, id_, thing, *self.origins[kind, id_])

    def texts(self, *kinds: str) -> Iterator[tuple[str, Path, model.Text]]:
        """Every readable text: its file, its path there, and the text itself."""
        for _, _, thing, file, path in self.things(*kinds):
            for below, text in parts_of(thing, model.Text):
                yield file, path + below, text

    def without_drafts(self) -> "Library":
        """The same library as readers get it: draft topics left out."""
        ready = {id_: topic for id_, topic in self.topics.items() if topic.state == "ready"}
        return replace(self, shelves={**self.shelves, "topic": ready})

    def word(self, key: str, language: str, **values: str) -> str:
        """One of the interface's own words, with its blanks filled. Raises ContentFaults."""
        try:
            text = self.words[key][language]
            return text.format(**values) if values else text
        except (LookupError, ValueError, AttributeError) as missing:
            says = "is missing." if key not in self.words else f"has a blank that nothing fills ({missing})."
            fault = Fault(f"{self.folder.name}/words.yml", (key,), says, "Look at how it was before, and put it back.")
            raise ContentFaults(self.placed([fault])) from None

    def line(self, file: str, path: Path) -> int:
        """The line on which the value at `path` of a file stands."""
        return source.read(self.folder.parent / file, file).place(path)[0]

    def placed(self, faults: Iterable[Fault]) -> list[Fault]:
        """The same faults with line and column; a file is read again only when it has a fault."""
        marks: dict[str, source.Source] = {}
        done = []
        for fault in faults:
            if not fault.line and fault.file in self.files:
                if fault.file not in marks:
                    marks[fault.file] = source.read(self.folder.parent / fault.file, fault.file)
                line, column = marks[fault.file].place(fault.path)
                fault = replace(fault, line=line, column=column)
            done.append(fault)
        return done


def load(folder: FilePath) -> Library:
    """The content of a folder. `library.faults` has what is wrong in its files; the rest of the library is usable."""
    library = Library(folder)
    claimed: set[FilePath] = set()
    for kind in KINDS:
        for path in sorted(folder.glob(kind.files)):
            claimed.add(path)
            _load_file(library, kind, path)
        if kind.name in SINGLE and not library.known[kind.name]:
            library.faults.append(Fault(f"{folder.name}/{kind.files}", (), "This file is missing.", "Put it back."))
    _unclaimed(library, claimed)
    for reference in _broken_references(library):
        library.faults.append(reference)
    library.faults = library.placed(library.faults)
    return library


def _load_file(library: Library, kind: Kind, path: FilePath) -> None:
    file = path.relative_to(library.folder.parent).as_posix()
    library.files.append(file)
    read = source.read(path, file)
    library.faults += read.faults
    if read.data is None:
        library.known[kind.name] |= {path.stem} if kind.holds == "one" else source.ids(path)
        return
    if kind.holds == "one":
        _take(library, kind, read, (), path.stem)
    elif isinstance(read.data, list):
        for number in range(len(read.data)):
            _take(library, kind, read, (number,), None)
    else:
        read.fault("This file should be a list.", "Start each entry with “- id:”.", 1, 1)
        library.faults.append(read.faults[-1])


def _take(library: Library, kind: Kind, read: source.Source, path: Path, stem: str | None) -> None:
    """Check one thing against its model and shelve it under its id."""
    data = read.data[path[0]] if path else read.data
    given = data.get("id") if isinstance(data, dict) else None
    if kind.name in NAMELESS:
        given = f"{read.file} {path}"
    id_ = stem if kind.name in SINGLE else given if isinstance(given, str) else stem or ""
    if id_ and id_ in library.known[kind.name]:
        first = library.origins.get((kind.name, id_), ("another file", ()))[0]
        library.faults.append(
            _at(
                read,
                (*path, "id"),
                f"“{id_}” is already the id of a {kind.name} in {first}.",
                "Give one of them another id.",
            )
        )
        return
    library.known[kind.name].add(id_)
    library.origins[kind.name, id_] = (read.file, path)
    if stem and kind.name not in SINGLE and id_ != stem:
        library.known[kind.name].add(stem)
        library.faults.append(
            _at(
                read,
                (*path, "id"),
                f"“{id_}” is not the name of the file.",
                f"Name the file {id_}.yml, or write “id: {stem}”.",
            )
        )
    draft = kind.name == "topic" and isinstance(data, dict) and data.get("state") == "draft"
    thing, faults = _validated(kind, data, draft)
    for fault in faults:
        library.faults.append(replace(_at(read, path + fault.path, fault.says, fault.hint), level=fault.level))
    if thing is not None:
        library.shelves[kind.name][id_] = thing


def _validated(kind: Kind, data: Any, draft: bool) -> tuple[Any, list[Fault]]:
    """The thing, or None; and what is wrong. Empty texts are filled with «…», so that the rest is checked in one run;
    in a draft they are advice."""
    try:
        return _adapter(kind.name).validate_python(data), []
    except ValidationError as error:
        faults = [fault_of(kind.model, one) for one in error.errors()]
    if filled := fill_gaps(data, faults):
        gaps = [replace(fault, level="advice" if draft else "fault") for fault in faults if fault in filled]
        thing, rest = _validated(kind, data, draft)
        return thing, gaps + rest
    return None, faults


@cache
def _adapter(kind: str) -> TypeAdapter:
    return TypeAdapter(next(k.model for k in KINDS if k.name == kind))


def _at(read: source.Source, path: Path, says: str, hint: str) -> Fault:
    return Fault(read.file, path, says, hint, *read.place(path))


def _unclaimed(library: Library, claimed: set[FilePath]) -> None:
    for path in sorted(library.folder.rglob("*.y*ml")):
        if path not in claimed:
            file = path.relative_to(library.folder.parent).as_posix()
            places = ", ".join(f"{library.folder.name}/{kind.files}" for kind in KINDS)
            library.faults.append(Fault(file, (), "Nothing reads this file.", f"Content lives in: {places}.", 1, 1))


def _broken_references(library: Library) -> Iterator[Fault]:
    for kind, _, thing, file, path in library.things():
        for below, (wanted, id_) in parts_of(thing, model.Ref):
            yield from broken_reference(library, wanted, id_, file, path + below)
            target = library.topics.get(id_) if wanted == "topic" else None
            if target and target.state == "draft" and not (kind == "topic" and thing.state == "draft"):
                yield Fault(file, path + below, f"“{id_}” is still a draft.", "Leave it out, or finish the draft.")


def broken_reference(library: Library, kind: str, id_: str, file: str, path: Path) -> Iterator[Fault]:
    """A fault when no thing of this kind has this id, with the nearest one that exists."""
    if id_ not in library.known[kind]:
        hint = nearest(id_, library.known[kind]) or "Look for its id in the content folder."
        yield Fault(file, path, f"There is no {kind} “{id_}”.", hint)


# ---- walking through a thing ---------------------------------------------------------------------------------------


def parts_of(thing: Any, wanted: type, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every `Text` in a thing, or every reference (as kind and id), with its path."""
    if isinstance(thing, dict):
        for key, value in thing.items():
            yield from parts_of(value, wanted, (*path, key))
        return
    if isinstance(thing, model.Text) and wanted is model.Text:
        yield path, thing
        return
    for name, key, ref in _plan(type(thing)):
        value = getattr(thing, name)
        for item, below in _items(value, (*path, key)):
            if ref is None:
                yield from parts_of(item, wanted, below)
            elif wanted is model.Ref and item is not None:
                yield below, (ref, item)


def _items(value: Any, path: Path) -> Iterable[tuple[Any, Path]]:
    if isinstance(value, list):
        return [(item, (*path, number)) for number, item in enumerate(value)]
    return [] if value is None else [(value, path)]


@cache
def _plan(cls: type) -> list[tuple[str, str, str | None]]:
    """The fields of a model worth walking: name, key in YAML, and the kind it refers to (None: it holds more)."""
    if not (isinstance(cls, type) and (issubclass(cls, BaseModel) or hasattr(cls, "__pydantic_fields__"))):
        return []
    plan = []
    for name, hint in get_type_hints(cls, include_extras=True).items():
        info = cls.__pydantic_fields__.get(name)
        if info is None:
            continue
        ref, holds = _leaf(hint)
        if ref or holds:
            plan.append((name, info.alias or name, ref))
    return plan


def _leaf(hint: Any) -> tuple[str | None, bool]:
    """What an annotation leads to: the kind that it refers to, and whether it holds another model."""
    if get_origin(hint) is Annotated:
        for mark in hint.__metadata__:
            if isinstance(mark, model.Ref):
                return mark.kind, False
        return _leaf(get_args(hint)[0])
    if get_origin(hint) in (list, Union, UnionType):
        found = [_leaf(part) for part in get_args(hint)]
        return next((ref for ref, _ in found if ref), None), any(holds for _, holds in found)
    return None, isinstance(hint, type) and hasattr(hint, "__pydantic_fields__")
