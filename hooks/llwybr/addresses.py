"""The permanent address of every page, each language in its own words. No page knows its address by itself."""

import posixpath
from dataclasses import dataclass

from llwybr import LANGUAGES
from llwybr.library import Library

# Kinds whose things have a page each under a page that lists them.
COLLECTIONS = {
    "letter": "letters",
    "checklist": "checklists",
    "sheet": "sheets",
    "story": "stories",
    "council": "councils",
}


@dataclass(frozen=True, slots=True)
class Addresses:
    """Addresses are paths from the top of the site, such as `cy/y-cynllun/`; a folder ends in a slash."""

    library: Library

    def home(self, language: str) -> str:
        return f"{language}/"

    def page(self, id_: str, language: str) -> str:
        return f"{language}/{self.library.pages[id_].slug[language]}/"

    def section(self, id_: str, language: str) -> str:
        return f"{language}/{self.library.sections[id_].slug[language]}/"

    def topic(self, id_: str, language: str, variant: str = "plain") -> str:
        topic = self.library.topics[id_]
        address = f"{self.section(topic.section, language)}{topic.slug[language]}/"
        return address if variant == "plain" else f"{address}{self.library.pages['easy-read'].slug[language]}/"

    def short(self, id_: str) -> str:
        """One address for both languages, for print and QR."""
        return f"t/{id_}/"

    def term(self, id_: str, language: str) -> str:
        return f"{self.page('glossary', language)}#{id_}"

    def organisation(self, id_: str, language: str) -> str:
        return f"{self.page('organisations', language)}#{id_}"

    def source(self, id_: str, language: str) -> str:
        return f"{self.page('sources', language)}#{id_}"

    def of(self, kind: str, id_: str, language: str) -> str:
        """The address of any thing that a text can link to."""
        if kind in COLLECTIONS:
            return f"{self.page(COLLECTIONS[kind], language)}{self.library.shelves[kind][id_].slug[language]}/"
        return getattr(self, kind)(id_, language)


def relative(here: str, there: str) -> str:
    """The link from one address to another: works under any base path. Same page: its fragment, or «./»."""
    path, hash_, fragment = there.partition("#")
    if path == here and hash_:
        return f"#{fragment}"
    start = here if here.endswith("/") else posixpath.dirname(here)
    link = posixpath.relpath(path or ".", start or ".")
    if path.endswith("/") or not path:
        link += "/"
    return link + hash_ + fragment


def file_of(address: str) -> str:
    """The file that a host serves for an address."""
    return f"{address}index.html" if address.endswith("/") or not address else address


def every_topic_address(addresses: Addresses, id_: str) -> dict[str, dict[str, str]]:
    """language -> variant -> address, of one topic."""
    return {lang: {v: addresses.topic(id_, lang, v) for v in ("plain", "easy-read")} for lang in LANGUAGES}
