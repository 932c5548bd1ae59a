"""The same words as Markdown, laid out as stock mkdocs-material with static-i18n and as Hugo want them."""

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from bench import corpus
from bench.corpus import Fact, Topic
from bench.ours import organisation_name

HEADINGS = {
    "cy": {
        "steps": "Gam wrth gam",
        "do": "Beth allwch chi ei wneud:",
        "say": "Geiriau y gallwch eu defnyddio",
        "help": "Pwy all helpu",
        "next": "Beth nesaf",
        "law": "Y gyfraith a'n ffynonellau",
        "easy": "Hawdd ei ddeall",
        "plain": "Testun llawn",
        "see": "Gweler [y gair hwn]({}).",
        "have": "Mae gennych {}.",
        "official": "Swyddogol. Gwelwyd ar gopi o'r dudalen, 22 Tachwedd 2026.",
        "school": "Pwy: Yr ysgol",
    },
    "en": {
        "steps": "Step by step",
        "do": "What you can do:",
        "say": "Words you can use",
        "help": "Who can help",
        "next": "What next",
        "law": "The law and our sources",
        "easy": "Easy read",
        "plain": "Full text",
        "see": "See [this word]({}).",
        "have": "You have {}.",
        "official": "Official. Seen on a copy of the page, 22 November 2026.",
        "school": "Who: The school",
    },
}
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72"><circle cx="36" cy="36" r="30"/></svg>\n'

STOCK = """site_name: Trial site
theme:
  name: material
plugins:
  - search
  - i18n:
      docs_structure: folder
      languages:
        - {locale: cy, name: Cymraeg, default: true}
        - {locale: en, name: English}
"""

HUGO = """baseURL = "https://example.test/"
title = "Trial site"
defaultContentLanguage = "cy"
defaultContentLanguageInSubdir = true
disableKinds = ["taxonomy", "term", "RSS"]
[languages.cy]
languageName = "Cymraeg"
contentDir = "content/cy"
weight = 1
[languages.en]
languageName = "English"
contentDir = "content/en"
weight = 2
"""
HUGO_BASE = """<!doctype html>
<html lang="{{ .Site.Language.Lang }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>{{ .Title }} · {{ .Site.Title }}</title>
</head>
<body>
<header>
{{ range .Translations }}<a href="{{ .RelPermalink }}" lang="{{ .Language.Lang }}">{{ .Language.LanguageName }}</a>{{ end }}
<nav><ul>{{ range .Site.Home.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></nav>
</header>
<main>{{ block "main" . }}{{ end }}</main>
</body>
</html>
"""
HUGO_SINGLE = '{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}{{ end }}\n'
HUGO_LIST = (
    '{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}'
    '<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}\n'
)

Link = Callable[[str, str], str]  # section and name of a page -> what a link to it from a topic looks like


def write_stock(folder: Path, count: int) -> None:
    """A project that `mkdocs build` builds."""
    folder.mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(STOCK)
    _write(folder / "docs", count, lambda section, name: f"../{section}/{name}.md", "index.md", titled=False)
    _write_pictures(folder / "docs" / "pictures")


def write_hugo(folder: Path, count: int) -> None:
    """A project that `hugo` builds, with the smallest theme that has a menu and both languages."""
    layouts = folder / "layouts" / "_default"
    layouts.mkdir(parents=True)
    (folder / "hugo.toml").write_text(HUGO)
    for name, text in (("baseof", HUGO_BASE), ("single", HUGO_SINGLE), ("list", HUGO_LIST)):
        (layouts / f"{name}.html").write_text(text)
    _write(folder / "content", count, lambda section, name: f"../../{section}/{name}/", "_index.md", titled=True)
    _write_pictures(folder / "static" / "pictures")


def _write(folder: Path, count: int, link: Link, index: str, titled: bool) -> None:
    """Every page in both languages. `titled`: the title stands in the front matter, not as a heading."""
    for language in corpus.LANGUAGES:
        top = folder / language
        shelves: dict[str, list[str]] = {section: [] for section in corpus.SECTIONS}
        for section in shelves:
            (top / section).mkdir(parents=True)
        for topic in corpus.topics(count):
            title = topic.title[language]
            for name, lines in (
                (topic.id, _plain(topic, language, link, count)),
                (f"{topic.id}-easy", _easy(topic, language, link)),
            ):
                _save(top / topic.section / f"{name}.md", title, lines, titled)
            shelves[topic.section].append(f"- [{title}]({topic.id}.md)")
        for section, lines in shelves.items():
            _save(top / section / index, section, [] if titled else lines, titled)
        _save(top / index, "Trial site", [corpus.sentences(Random("welcome"))[language]], titled)
        _save(top / "start" / "words.md", "Words", _words(language), titled)
        _save(top / "start" / "people.md", "People", _people(language), titled)


def _save(path: Path, title: str, lines: list[str] | Iterator[str], titled: bool) -> None:
    head = f'---\ntitle: "{title}"\n---\n' if titled else f"# {title}\n"
    path.write_text(head + "\n" + "\n".join(lines) + "\n", "utf-8")


def _write_pictures(folder: Path) -> None:
    folder.mkdir(parents=True)
    for name in (*corpus.PICTURES, "time-limit"):
        (folder / f"{name}.svg").write_text(PICTURE)


# ---- pages ---------------------------------------------------------------------------------------------------------


def _plain(topic: Topic, language: str, link: Link, count: int) -> Iterator[str]:
    words = HEADINGS[language]
    section = topic.section
    yield f"[{words['easy']}]({link(section, f'{topic.id}-easy')})\n"
    yield f"**{topic.answer[language]}**\n"
    yield f"## {words['steps']}\n"
    for number, step in enumerate(topic.steps, 1):
        limit = f" · **{step.limit.limit_in(language)}**" if step.limit else ""
        yield f"### {number}. {step.heading[language]}\n\n{words['school']}{limit}\n"
        yield f"{step.text[language]} {words['see'].format(link('start', 'words'))}\n"
        yield f"**{words['do']}** {step.do[language]}\n"
    for part in topic.parts:
        yield f"## {part.heading[language]}\n"
        yield from (f"{said[language]}\n" for said in part.text)
        yield "\n".join(f"- {item[language]}" for item in part.items) + "\n"
    yield f"## {words['say']}\n"
    yield from (f"> {said[language]}\n" for said in topic.say)
    yield from _end(topic, language, link, count)


def _easy(topic: Topic, language: str, link: Link) -> Iterator[str]:
    words = HEADINGS[language]
    yield f"[{words['plain']}]({link(topic.section, topic.id)})\n"
    pictures = "../../pictures" if link("a", "b").endswith(".md") else "/pictures"
    for picture, said in topic.easy:
        yield f"![{picture}]({pictures}/{picture}.svg)\n\n{said[language]}\n"
    limit = next(fact for fact in topic.facts if fact.limit)
    yield f"![limit]({pictures}/time-limit.svg)\n\n{words['have'].format(limit.limit_in(language))}\n"
    yield from _end(topic, language, link, 0)


def _end(topic: Topic, language: str, link: Link, count: int) -> Iterator[str]:
    """Who can help, what next, and the facts with their sources."""
    words = HEADINGS[language]
    yield f"## {words['help']}\n"
    for number in topic.help:
        yield f"- [{organisation_name(number)[language]}]({link('start', 'people')}) 01632 96{number:04}"
    yield f"\n## {words['next']}\n"
    for number in topic.next:
        name = corpus.topic_id(number)
        yield f"- [{corpus.title(number)[language]}]({link(corpus.SECTIONS[number % len(corpus.SECTIONS)], name)})"
    yield f"\n## {words['law']}\n"
    yield from (f"- {_fact(fact, language)} {words['official']}" for fact in topic.facts)


def _fact(fact: Fact, language: str) -> str:
    limit = f" {fact.limit_in(language)}." if fact.limit else ""
    return f"{fact.says[language]}{limit} ([{fact.source}](https://example.test/source-{fact.source}))"


def _words(language: str) -> Iterator[str]:
    for number in range(corpus.TERMS):
        said = corpus.sentences(Random(f"term {number}"), 2)[language]
        yield f"## {corpus.title(1000 + number)[language]}\n\n{said}\n"


def _people(language: str) -> Iterator[str]:
    for number in range(corpus.ORGANISATIONS):
        said = corpus.sentences(Random(f"organisation {number}"))[language]
        yield f"## {organisation_name(number)[language]}\n\n{said}\n\n01632 96{number:04}\n"
