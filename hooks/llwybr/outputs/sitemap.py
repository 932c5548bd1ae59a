"""sitemap.xml with its language pairs, once the site has an address."""

from collections.abc import Iterator
from xml.sax.saxutils import quoteattr

from llwybr import pages
from llwybr.edition import Edition
from llwybr.library import Library
from llwybr.outputs import Asset

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def build(library: Library, edition: Edition) -> Iterator[Asset]:
    if not edition.address:
        return
    rows = [_row(page, edition) for page in pages.every_page(library) if page.kind not in ("not-found", "short")]
    yield Asset("sitemap.xml", (HEAD + "\n".join(rows) + "\n</urlset>\n").encode())


def _row(page: pages.Page, edition: Edition) -> str:
    pairs = "".join(
        f'<xhtml:link rel="alternate" hreflang="{language}" href={quoteattr(edition.address + there)}/>'
        for language, there in page.others.items()
    )
    return f"<url><loc>{edition.address}{page.address}</loc><lastmod>{edition.built}</lastmod>{pairs}</url>"
