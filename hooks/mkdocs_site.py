"""Binds MkDocs events to the adapter. MkDocs loads this file; everything else is in hooks/llwybr."""

from llwybr.adapters.mkdocs import on_config, on_files, on_post_build, on_post_page, on_startup  # noqa: F401
