"""Texts with markup -> HTML, for one reader: a language, and the page on which the text stands."""

from dataclasses import dataclass

from markupsafe import Markup, escape

from llwybr import markup, wording
from llwybr.addresses import Addresses, relative
from llwybr.library import Library


def dial(number: str) -> str:
    """«080880 23456» -> «08088023456», for a tel: link."""
    return "".join(c for c in number if c.isdigit() or c == "+")


@dataclass(frozen=True, slots=True)
class Prose:
    """Renders texts for the page at `here`, in `language`. Content is checked first: ids are known to exist.

    `to_facts`: a limit links to its fact further down the page. In the list of facts itself it is bold instead.
    """

    library: Library
    addresses: Addresses
    language: str
    here: str
    to_facts: bool = True

    def blocks(self, text: str) -> Markup:
        """Paragraphs and lists."""
        if "\n" not in text and not text.startswith(markup.ITEM):
            return Markup("<p>%s</p>") % self.line(text)
        done = []
        for kind, lines in markup.blocks(text):
            if kind == "ul":
                done.append("<ul>" + "".join(f"<li>{self.line(line)}</li>" for line in lines) + "</ul>")
            else:
                done.append(f"<p>{self.line(lines[0])}</p>")
        return Markup("".join(done))

    def line(self, text: str) -> Markup:
        """One run of text, without a paragraph of its own."""
        return Markup("").join(self._inline(part) for part in markup.inlines(text))

    def letter(self, text: str, blanks: dict[str, str]) -> Markup:
        """A line of a letter: each blank is shown as what to write there."""
        return Markup("").join(
            Markup('<span class="blank">[%s]</span>') % blanks[part.id]
            if isinstance(part, markup.Slot) and part.kind == "blank"
            else self._inline(part)
            for part in markup.inlines(text)
        )

    def letter_blocks(self, text: str, blanks: dict[str, str]) -> Markup:
        """The paragraphs of a letter."""
        paragraphs = [line for _, lines in markup.blocks(text) for line in lines]
        return Markup("").join(Markup("<p>%s</p>") % self.letter(line, blanks) for line in paragraphs)

    def link(self, kind: str, id_: str) -> str:
        """The relative address of a thing by kind and id."""
        return relative(self.here, self.addresses.of(kind, id_, self.language))

    def _inline(self, part: markup.Inline) -> Markup:
        if isinstance(part, str):
            return escape(part)
        if isinstance(part, markup.Slot):
            return getattr(self, f"_{part.kind}")(part.id)
        if part.scheme == "lang":
            return Markup('<span lang="%s">%s</span>') % (part.target, part.words)
        return Markup('<a href="%s">%s</a>') % (self.link(part.wants, part.target), part.words)

    def _to_fact(self, fact_id: str, words: str) -> Markup:
        if not self.to_facts:
            return Markup("<b>%s</b>") % words
        return Markup('<a class="limit" href="#f-%s">%s</a>') % (fact_id, words)

    def _limit(self, id_: str) -> Markup:
        return self._to_fact(id_, wording.limit(self.library, self.library.facts[id_], self.language))

    def _hedged(self, id_: str) -> Markup:
        return self._to_fact(id_, wording.hedged(self.library, self.library.facts[id_], self.language))

    def _number(self, id_: str) -> Markup:
        return escape(wording.amount(self.library, self.library.facts[id_], self.language))

    def _date(self, id_: str) -> Markup:
        return escape(wording.day(self.library.facts[id_].date, self.language))

    def _source(self, id_: str) -> Markup:
        source = self.library.sources[id_]
        return Markup('<a href="%s">%s</a>') % (self.link("source", id_), source.title[self.language])

    def _phone(self, id_: str) -> Markup:
        return self._call(self.library.organisations[id_].phone.value, "tel")

    def _text(self, id_: str) -> Markup:
        return self._call(self.library.organisations[id_].text.value, "sms")

    def _call(self, number: str, scheme: str) -> Markup:
        return Markup('<a class="tel" href="%s:%s">%s</a>') % (scheme, dial(number), number.replace(" ", "\u00a0"))

    def _email(self, id_: str) -> Markup:
        email = self.library.organisations[id_].email.value
        return Markup('<a href="mailto:%s">%s</a>') % (email, email)
