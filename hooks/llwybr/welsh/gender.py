"""Feminine singular nouns, which mutate after the article and after un: y ferch, yr ysgol, un gath.

feminine.txt holds those that begin with a letter that mutates and that the Lecsicon Cymraeg Bangor (2021, CC0) knows as
feminine only, not as either and not as an adjective too. Left out by hand: cod (bag) and gwaith (time), because the
Code and work are masculine. Beside them, dau, dwy and Cymraeg mutate after the article as well.
"""

from pathlib import Path

# Dictionaries have these as either; people nearly always make them feminine.
MOSTLY_FEMININE = frozenset(
    "brech canolfan canran claddedigaeth coes croes cyfradd cylchfan cyllell cymeradwyaeth damcaniaeth damwain galwad "
    "gwasg gwefan menyw paned proses tafarn trugaredd tudalen".split()
)
FEMININE = MOSTLY_FEMININE.union(
    (Path(__file__).parent / "feminine.txt").read_text("utf-8").split(), ("dau", "dwy", "cymraeg")
)
