"""The built sites, read once a run."""

from pathlib import Path

import pytest
from built_site import Site


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
