"""The commands: check the content, build the site, start a topic, agree on a translation, see how things stand."""

import argparse
import sys
import time
from datetime import date
from pathlib import Path as FilePath

from llwybr import (
    agreement,
    checks,
    compile,
    coverage,
    exchange,
    outputs,
    report,
    rewrite,
    schema,
    skeleton,
    status,
    swap,
)
from llwybr.library import Library, load

ROOT = FilePath.cwd()


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 when all is well, 1 when something must be mended."""
    given = _parser().parse_args(arguments)
    return given.run(given)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="llwybr", description=__doc__)
    commands = parser.add_subparsers(required=True)

    def command(name: str, run, says: str) -> argparse.ArgumentParser:
        one = commands.add_parser(name, help=says, description=says)
        one.set_defaults(run=run)
        return one

    check = command("check", _check, "list every fault in the content")
    check.add_argument("--list", action="store_true", help="say which checks and outputs there are")
    check.add_argument("--only", choices=[checks.name_of(one) for one in checks.every()], help="run one check")
    check.add_argument("--format", choices=report.FORMATS, default="people")
    command("build", _build, "check the content, then build site/")
    new = command("new", _new, "start a new topic, as a draft")
    new.add_argument("id")
    new.add_argument("section")
    agree = command("agree", _agree, "record that both languages of a file say the same")
    agree.add_argument("file", nargs="+", help="such as topics/plan/idp; “all” for every file")
    send = command("export", _export, "write what waits for a translator as an XLIFF file")
    send.add_argument("--to", required=True, choices=("cy", "en"), help="the language to translate into")
    send.add_argument("--out", type=FilePath, help="the file to write; translate-cy.xlf, if not given")
    bring = command("import", _import, "put a translator's XLIFF file back into the content")
    bring.add_argument("file", type=FilePath)
    stand = command("status", _status, "how the content stands, and what is between the draft and the public")
    stand.add_argument(
        "--coverage", action="store_true", help="what the documents name and the site does not carry yet"
    )
    command("schema", _schema, "write content/schema anew from the models")
    return parser


def _check(given: argparse.Namespace) -> int:
    if given.list:
        return _list()
    start = time.perf_counter()
    library, faults, advice = compile.examine(ROOT / "content", given.only)
    report.FORMATS[given.format]([*faults, *advice])
    if given.format == "people":
        for note in checks.left_out(given.only):
            print(note)
        print(_summary(library, faults, advice, start))
    return 1 if faults else 0


def _summary(library: Library, faults: list, advice: list, start: float) -> str:
    texts = sum(1 for _ in library.texts())
    seconds = time.perf_counter() - start
    return f"{len(library.topics)} topics, {texts} texts: {len(faults)} faults, {len(advice)} advice ({seconds:.1f} s)"


def _list() -> int:
    for title, modules in (("checks", checks.every()), ("outputs", outputs.every())):
        print(f"{title}:")
        for module in modules:
            print(f"  {checks.name_of(module):12} {module.__doc__.splitlines()[0]}")
    return 0


def _build(given: argparse.Namespace) -> int:
    """Check first, build beside, then swap: site/ stays as it was unless everything went well."""
    start = time.perf_counter()
    library, faults, advice = compile.examine(ROOT / "content")
    report.people(faults)
    print(_summary(library, faults, advice, start))
    if faults:
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


def _new(given: argparse.Namespace) -> int:
    try:
        path = skeleton.write(load(ROOT / "content"), given.id, given.section)
    except skeleton.CannotStart as reason:
        print(reason)
        return 1
    print(f"{path.relative_to(ROOT)} is there. Fill in the empty texts; `make serve` shows it as you write.")
    return 0


def _agree(given: argparse.Namespace) -> int:
    library = load(ROOT / "content")
    known = {agreement.file_id(file): file for file in library.files}
    unknown = [file for file in given.file if file != "all" and file not in known]
    for file in unknown:
        print(f"There is no file “{file}”. Write it as topics/plan/idp.")
    if unknown:
        return 1
    chosen = known.values() if "all" in given.file else [known[file] for file in given.file]
    print(f"{agreement.agree(library, chosen)} texts agreed.")
    return 0


def _export(given: argparse.Namespace) -> int:
    written, count = exchange.export(load(ROOT / "content"), given.to)
    if not count:
        print("Nothing waits for a translator.")
        return 0
    out = given.out or FilePath(f"translate-{given.to}.xlf")
    out.write_bytes(written)
    print(f"{out}: {count} texts.")
    return 0


def _import(given: argparse.Namespace) -> int:
    try:
        changed = exchange.bring_in(load(ROOT / "content"), given.file)
    except (exchange.CannotImport, rewrite.CannotRewrite) as reason:
        print(f"{reason}\nNothing was written.")
        return 1
    for file, count in changed.items():
        print(f"{file}: {count} texts")
    print("Run `make check`, read the pages, then: ./llwybr agree <file>." if changed else "Nothing in it is new.")
    return 0


def _status(given: argparse.Namespace) -> int:
    library = load(ROOT / "content")
    coverage.show(library) if given.coverage else status.show(library, date.today())
    return 0


def _schema(given: argparse.Namespace) -> int:
    changed = [*schema.write(ROOT / "content"), *schema.name_in_files(ROOT / "content")]
    print("\n".join(changed) or "The schemas were fresh.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
