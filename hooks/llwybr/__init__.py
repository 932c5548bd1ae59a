"""Llwybr Clir · Clear Path: bilingual public information, compiled from YAML into a light static site."""

LANGUAGES = ("cy", "en")
