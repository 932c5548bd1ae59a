"""The built sites, read once a run; and a small site that a test may break."""

import shutil
from pathlib import Path

import pytest
from built_site import Site

PROGRAM = ("docs", "hooks", "overrides")
# A small site takes from the real one what every site has, whatever its topics.
SHARED = ("sections.yml", "roles.yml", "units.yml", "pages.yml", "pictures.yml", "words.yml", "numbers.allow")


@pytest.fixture(scope="session")
def bare(site: Path) -> Site:
    """The site as it is while nobody owns an address."""
    return Site(site)


@pytest.fixture(scope="session")
def addressed(site_with_address: Path) -> Site:
    """The site at https://example.test/sub/."""
    return Site(site_with_address)


@pytest.fixture(scope="session", params=["bare", "addressed"])
def built(request: pytest.FixtureRequest) -> Site:
    """Each of the two in turn."""
    return request.getfixturevalue(request.param)


@pytest.fixture
def small(tmp_path: Path, root: Path) -> Path:
    """A checkout with two topics in place of the real ones: quick to build."""
    shutil.copytree(root / "tests" / "unit" / "small" / "content", tmp_path / "content")
    for name in SHARED:
        shutil.copy(root / "content" / name, tmp_path / "content")
    for name in PROGRAM:
        shutil.copytree(root / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(root / "mkdocs.yml", tmp_path)
    return tmp_path
