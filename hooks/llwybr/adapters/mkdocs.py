"""Everything that this project asks of MkDocs, Material and static-i18n. Only this module imports them.

static-i18n builds the site once a language and makes every File anew, dropping what hooks put into it. So pages are
announced before it runs (as files without content) and fulfilled after it (with their final address). Their HTML is
made only when MkDocs is about to write it, so that no more than one page is in memory.
"""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path as FilePath

from mkdocs import plugins
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage

from llwybr import edition, outputs, pages
from llwybr.addresses import file_of
from llwybr.compile import fit_library
from llwybr.faults import ContentFaults
from llwybr.library import Library
from llwybr.render import Renderer

log = logging.getLogger("mkdocs.llwybr")

BEFORE_I18N = 50
AFTER_I18N = -200


@dataclass
class Run:
    """One run of MkDocs: what was loaded, and the pages of the language that is being built."""

    live: bool = False
    library: Library | None = None
    renderer: Renderer | None = None
    announced: dict[str, pages.Page] | None = None


run = Run()


class MadePage(MkDocsPage):
    """A page that the hooks make: MkDocs has no Markdown to read or render."""

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown, self.meta = "", {}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content, self.toc = "", []


def on_startup(command: str, **_) -> None:
    run.live = command == "serve"


@plugins.event_priority(AFTER_I18N)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load and check the content once; leave navigation, 404 and sitemap to our own pages."""
    if not _nested(config):
        _load(FilePath(config.config_file_path).parent / "content")
    config.nav = ["index.md"]
    config.theme.static_templates.clear()
    return config


def _load(content: FilePath) -> None:
    """Content with faults stops the build before anything in site/ is touched. While serving, the last good text stays."""
    try:
        run.library = fit_library(content, drafts=run.live)
    except ContentFaults as faults:
        for fault in faults.faults:
            log.error(str(fault))
        if run.live and run.library:
            log.error("The pages still show the text from before. Mend the file and save it again.")
            return
        raise Abort(f"Faults in the content: {len(faults.faults)}. The site was not built.") from None
    run.renderer = Renderer(run.library, edition.of(run.library, run.live))


@plugins.event_priority(BEFORE_I18N)
def _announce(files: Files, config: MkDocsConfig) -> Files:
    """An empty file for each page of this language."""
    language = _language(config)
    run.announced = {}
    for page in pages.for_language(run.library, language):
        name = _source_name(page)
        run.announced[name] = page
        if page.kind != "shell":
            files.append(File(name, config.docs_dir, config.site_dir, use_directory_urls=True))
    return files


@plugins.event_priority(AFTER_I18N)
def _fulfil(files: Files, config: MkDocsConfig) -> Files:
    """Final addresses; what the theme would ship beside our pages is left out."""
    for file in list(files):
        page = run.announced.get(file.src_uri)
        if page is None:
            files.remove(file)
            continue
        file.dest_uri = file_of(page.address)
        file.url = page.address
        file.abs_dest_path = os.path.join(config.site_dir, file.dest_uri)
        if page.kind != "shell":
            file.content_string = ""
            MadePage(page.title, file, config)
    return files


on_files = plugins.CombinedEvent(_announce, _fulfil)


def on_post_page(output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
    """The whole document, in place of what MkDocs made of its template."""
    with _faults_stop_the_build():
        return run.renderer.html(run.announced[page.file.src_uri], page.content or "")


@plugins.event_priority(AFTER_I18N)
def on_post_build(config: MkDocsConfig) -> None:
    """After the last language: what the site has beside its pages."""
    if _nested(config):
        return
    with _faults_stop_the_build():
        for asset in outputs.build(run.library, run.renderer.edition):
            path = FilePath(config.site_dir, asset.path)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(asset.bytes)


@contextmanager
def _faults_stop_the_build() -> Iterator[None]:
    """A fault that shows only while a page is made (a word that is gone) is listed as any other."""
    try:
        yield
    except ContentFaults as faults:
        raise Abort("\n".join(map(str, faults.faults))) from None


def build_into(config_file: FilePath, folder: FilePath) -> None:
    """Build the whole site into a folder. Raises Abort when MkDocs has so much as a warning."""
    config = load_config(str(config_file), site_dir=str(folder), strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()


def _source_name(page: pages.Page) -> str:
    """The name under which MkDocs knows a page; hand-written ones have a real file of this name in docs/."""
    name = {
        "home": "index",
        "section": f"section/{page.id}",
        "topic": f"topic/{page.id}",
        "easy-read": f"easy/{page.id}",
    }
    return f"{page.language}/{name.get(page.kind, page.id)}.md"


def _language(config: MkDocsConfig) -> str:
    return config.plugins["i18n"].current_language


def _nested(config: MkDocsConfig) -> bool:
    """static-i18n builds the second language from within the first one's build."""
    return config.plugins["i18n"].building
