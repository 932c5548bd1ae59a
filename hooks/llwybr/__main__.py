"""The commands: check the content, build the site, start a new topic."""

import argparse
import sys
import time
from pathlib import Path as FilePath

from llwybr import checks, compile, outputs, skeleton, swap
from llwybr.library import load

ROOT = FilePath.cwd()


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 when all is well, 1 when something must be mended."""
    parser = argparse.ArgumentParser(prog="llwybr", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="list every fault in the content")
    check.add_argument("--list", action="store_true", help="say which checks and outputs there are")
    commands.add_parser("build", help="check the content, then build site/")
    new = commands.add_parser("new", help="start a new topic, as a draft")
    new.add_argument("id")
    new.add_argument("section")
    given = parser.parse_args(arguments)
    if given.command == "check":
        return _list() if given.list else _check()
    return _build() if given.command == "build" else _new(given.id, given.section)


def _list() -> int:
    for title, modules in (("checks", checks.every()), ("outputs", outputs.every())):
        print(f"{title}:")
        for module in modules:
            print(f"  {module.__name__.rpartition('.')[2]:12} {module.__doc__.splitlines()[0]}")
    return 0


def _check() -> int:
    start = time.perf_counter()
    library, faults, advice = compile.examine(ROOT / "content")
    for fault in faults:
        print(fault)
    for fault in advice:
        print(f"advice: {fault}")
    texts = sum(1 for _ in library.texts())
    print(
        f"{len(library.topics)} topics, {texts} texts: {len(faults)} faults, {len(advice)} advice ({time.perf_counter() - start:.1f} s)"
    )
    return 1 if faults else 0


def _build() -> int:
    """Check first, build beside, then swap: site/ stays as it was unless everything went well."""
    if _check():
        print("The site was not built; site/ is as it was.")
        return 1
    from llwybr.adapters import mkdocs  # slow to import, and not needed to check

    start = time.perf_counter()
    with swap.beside(ROOT / "site") as folder:
        mkdocs.build_into(ROOT / "mkdocs.yml", folder)
        files = [path for path in folder.rglob("*") if path.is_file()]
        size = sum(path.stat().st_size for path in files)
    print(f"site/: {len(files)} files, {size / 1e6:.1f} MB ({time.perf_counter() - start:.1f} s)")
    return 0


def _new(id_: str, section: str) -> int:
    try:
        path = skeleton.write(load(ROOT / "content"), id_, section)
    except skeleton.CannotStart as reason:
        print(reason)
        return 1
    print(f"{path.relative_to(ROOT)} is there. Fill in the empty texts; `make serve` shows it as you write.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
