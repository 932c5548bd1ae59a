"""Feminine singular nouns, which mutate after the article and after un: y ferch, yr ysgol, un gath.

feminine.txt holds those that begin with a letter that mutates and are never masculine; cod (bag) and gwaith (time) are
left out, because the Code and work are masculine. From the Lecsicon Cymraeg Bangor
(2021, CC0).
"""

from pathlib import Path

FEMININE = frozenset((Path(__file__).parent / "feminine.txt").read_text("utf-8").split())
