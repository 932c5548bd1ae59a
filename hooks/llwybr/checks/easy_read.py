"""Easy-read sentences are short and say one thing; hard words are explained where they first stand."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from llwybr import LANGUAGES, markup, sentences, terms
from llwybr.faults import Fault, Path
from llwybr.library import Library
from llwybr.model import Term, Topic
from llwybr.welsh import impersonal, mutate

MOST_WORDS = 15
LONG_WORD = 9
JOINING = {
    "en": {"and", "but", "because", "which", "that", "if", "when"},
    "cy": {"a", "ac", "ond", "achos", "sydd", "sy'n", "os", "pan"},
}
ABBREVIATION = re.compile(r"\b[A-Z][A-Za-z]?[A-Z]+[a-z]?\b")
# Words that end like the «given» of «is given» and are none.
NO_PARTICIPLE = "often|children|women|men|open|when|then|even|seven|ten|eleven|need|red|bed"
PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?"
    rf"(?!(?:{NO_PARTICIPLE})\b)(?:\w+(?:ed|en)|made|held|kept|sent|told|found|put)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Known:
    """What needs no explaining in a language: abbreviations, names of bodies, long words; and official terms."""

    language: str
    abbreviations: set[str]
    bodies: str
    long_words: set[str]
    without_terms: Callable[[str], str]


def check(library: Library) -> Iterator[Fault]:
    for language in LANGUAGES:
        known = _known(library, language)
        hard = [term for term in library.terms.values() if term.hard]
        for _, _, topic, file, path in library.things("topic"):
            yield from _first_uses(hard, topic, file, path, language)
            for number, sentence in enumerate(topic.easy_read):
                yield from _sentence(file, (*path, "easy_read", number, language), sentence[language], known)


def _known(library: Library, language: str) -> Known:
    long_words = library.easy_words
    return Known(
        language,
        {name for term in library.terms.values() for name in terms.names(term, language)},
        " ".join(organisation.name[language] for organisation in library.organisations.values()),
        {form for word in long_words for form in mutate.forms(word)} if language == "cy" else long_words,
        terms.without_terms(library, language),
    )


def _sentence(file: str, path: Path, text: str, known: Known) -> Iterator[Fault]:
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
    yield from _abbreviations(file, path, said, known)
    yield from _advice(file, path, said, known)


def _abbreviations(file: str, path: Path, said: str, known: Known) -> Iterator[Fault]:
    for found in ABBREVIATION.findall(said):
        if found.removesuffix("s") not in known.abbreviations and found not in known.bodies:
            yield Fault(
                file,
                path,
                f"has the abbreviation “{found}”, which the glossary does not have.",
                "Write it out, or add it to content/glossary.yml.",
            )


def _advice(file: str, path: Path, said: str, known: Known) -> Iterator[Fault]:
    bare = known.without_terms(said)
    found = [word.lower() for word in sentences.words(bare)]
    joining = [word for word in found if word in JOINING[known.language]]
    if len(joining) > 1:
        yield Fault(
            file,
            path,
            f"joins thoughts more than once ({', '.join(joining)}).",
            "One idea in a sentence.",
            level="advice",
        )
    for word in found:
        if _letters(word) > LONG_WORD and word not in known.long_words:
            yield Fault(
                file,
                path,
                f"has the long word “{word}”.",
                "Use a shorter one, or add it to content/words.easy.yml.",
                level="advice",
            )
    for verb in impersonal.found(bare) if known.language == "cy" else PASSIVE.findall(bare):
        yield Fault(file, path, f"does not say who does it (“{verb}”).", "Say who does it.", level="advice")


def _letters(word: str) -> int:
    """Of the longest piece: «children's» has eight, «i'r» one."""
    return max(map(len, re.split("['’-]", word)))


def _first_uses(hard: list[Term], topic: Topic, file: str, path: Path, language: str) -> Iterator[Fault]:
    """A hard word must be a link at its first use: the page then explains it in a box."""
    texts = [sentence[language] for sentence in topic.easy_read]
    said = [markup.plain(text) for text in texts]
    for term in hard:
        patterns = [terms.pattern(name, language) for name in terms.names(term, language)]
        first = next((n for n, text in enumerate(said) if any(one.search(text) for one in patterns)), None)
        linked = next((n for n, text in enumerate(texts) if f"(term:{term.id})" in text), None)
        if first is not None and (linked is None or first < linked):
            says = f"uses the hard word “{term.term[language]}” before it is explained."
            hint = f"Link its first use: [{term.term[language].lower()}](term:{term.id})."
            yield Fault(file, (*path, "easy_read", first, language), says, hint)
