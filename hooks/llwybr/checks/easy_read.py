"""Easy-read sentences are short and say one thing; hard words are explained where they first stand."""

import re
from collections.abc import Iterator
from pathlib import Path as FilePath

from llwybr import LANGUAGES, markup, sentences, terms
from llwybr.faults import Fault, Path
from llwybr.library import Library
from llwybr.model import Topic
from llwybr.welsh import impersonal

MOST_WORDS = 15
LONG_WORD = 9
JOINING = {
    "en": {"and", "but", "because", "which", "that", "if", "when"},
    "cy": {"a", "ac", "ond", "achos", "sydd", "sy'n", "os", "pan"},
}
ABBREVIATION = re.compile(r"\b[A-Z][A-Za-z]?[A-Z]+[a-z]?\b")
PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?(?:\w+(?:ed|en)|made|held|kept|sent|told|found|put)\b",
    re.IGNORECASE,
)


def check(library: Library) -> Iterator[Fault]:
    easy_words = read_words(library.folder / "words.easy.yml")
    for _, _, topic, file, path in library.things("topic"):
        for language in LANGUAGES:
            yield from _first_uses(library, topic, file, path, language)
            for number, sentence in enumerate(topic.easy_read):
                place = (*path, "easy_read", number, language)
                yield from _sentence(library, file, place, sentence[language], language, easy_words)


def read_words(path: FilePath) -> set[str]:
    """The long words that everybody knows, one a line after «- »."""
    lines = path.read_text("utf-8").splitlines() if path.is_file() else []
    return {line.strip()[2:].lower() for line in lines if line.strip().startswith("- ")}


def _sentence(
    library: Library, file: str, path: Path, text: str, language: str, easy_words: set[str]
) -> Iterator[Fault]:
    said = sentences.readable(text)
    found = sentences.words(said)
    if len(found) > MOST_WORDS:
        yield Fault(
            file,
            path,
            f"has {len(found)} words.",
            f"{MOST_WORDS} is the most in an easy-read sentence. Make two of it.",
        )
    if len(sentences.split(text)) > 1:
        yield Fault(file, path, "has more than one sentence.", "Give each its own line and picture.")
    if ";" in said:
        yield Fault(file, path, "has a semicolon.", "Make two sentences of it.")
    yield from _abbreviations(library, file, path, said, language)
    yield from _advice(library, file, path, said, language, easy_words)


def _abbreviations(library: Library, file: str, path: Path, said: str, language: str) -> Iterator[Fault]:
    known = {name for term in library.terms.values() for name in terms.names(term, language)}
    names = " ".join(org.name[language] for org in library.organisations.values())
    for found in ABBREVIATION.findall(said):
        if found.removesuffix("s") not in known and found not in names:
            yield Fault(
                file,
                path,
                f"has the abbreviation “{found}”, which the glossary does not have.",
                "Write it out, or add it to content/glossary.yml.",
            )


def _advice(library: Library, file: str, path: Path, said: str, language: str, easy_words: set[str]) -> Iterator[Fault]:
    bare = terms.without_terms(library, said, language)
    found = [word.lower() for word in sentences.words(bare)]
    joining = [word for word in found if word in JOINING[language]]
    if len(joining) > 1:
        yield Fault(
            file,
            path,
            f"joins thoughts more than once ({', '.join(joining)}).",
            "One idea in a sentence.",
            level="advice",
        )
    for word in found:
        if len(word) > LONG_WORD and word not in easy_words:
            yield Fault(
                file,
                path,
                f"has the long word “{word}”.",
                "Use a shorter one, or add it to content/words.easy.yml.",
                level="advice",
            )
    for verb in impersonal.found(bare) if language == "cy" else PASSIVE.findall(bare):
        yield Fault(file, path, f"does not say who does it (“{verb}”).", "Say who does it.", level="advice")


def _first_uses(library: Library, topic: Topic, file: str, path: Path, language: str) -> Iterator[Fault]:
    """A hard word must be a link at its first use: the page then explains it in a box."""
    texts = [sentence[language] for sentence in topic.easy_read]
    for term in library.terms.values():
        if not term.hard:
            continue
        first = next((n for n, text in enumerate(texts) if _says(text, term, language)), None)
        linked = next((n for n, text in enumerate(texts) if f"(term:{term.id})" in text), None)
        if first is not None and (linked is None or first < linked):
            says = f"uses the hard word “{term.term[language]}” before it is explained."
            yield Fault(
                file,
                (*path, "easy_read", first, language),
                says,
                f"Link its first use: [{term.term[language].lower()}](term:{term.id}).",
            )


def _says(text: str, term, language: str) -> bool:
    said = markup.plain(text)
    return any(terms.pattern(name, language).search(said) for name in terms.names(term, language))
