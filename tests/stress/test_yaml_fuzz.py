"""Real files, spoiled in 10,000 ways: every one is read or refused within two seconds and one gigabyte."""

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES, SECONDS, BYTES = 10_000, 2, 1 << 30
SIGNS = [
    *(bytes([n]) for n in b"ab019:-#&*!|>'\"{}[]()<,?%@` \n\t\r~=\\\x00\x7f\xc5\xff"),
    *(text.encode() for text in "ŵ|w\u0302|\ufeff|\u2028|\ue000|\U0001f4a9|---\n|...\n|: |- |? |<<: *a|&a |!!python/name:os |en: ".split("|")),
    *(b"cy: x\n", b"# ", b"{limit:", b"[x](topic:", b"javascript:", b"<b>", b"state: draft\n", b"\n\n\n", b"\n          "),
]  # fmt: skip


def spoil(content: bytes, edits: list[tuple[str, int, int, bytes]]) -> bytes:
    """The content after some edits, each a kind, two places and a sign."""
    for kind, one, other, sign in edits:
        start = one % (len(content) + 1)
        end = min(len(content), start + other % 300)
        match kind:
            case "insert":
                content = content[:start] + sign + content[start:]
            case "repeat":
                content = content[:start] + sign * (other % 5000) + content[start:]
            case "replace":
                content = content[:start] + sign + content[start + len(sign) :]
            case "delete":
                content = content[:start] + content[end:]
            case "double":
                content = content[:end] + content[start:end] * (1 + other % 4) + content[end:]
            case "move":
                rest = content[:start] + content[end:]
                place = other % (len(rest) + 1)
                content = rest[:place] + content[start:end] + rest[place:]
            case "cut":
                content = content[:start]
    return content


def fuzz() -> None:
    """Run in a process of its own, which may not have more memory than this."""
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    from hypothesis import HealthCheck, Phase, given, settings
    from hypothesis import strategies as st

    from llwybr import checks, source
    from llwybr.faults import in_order
    from llwybr.library import load

    files = {path.relative_to(ROOT): path.read_bytes() for path in sorted((ROOT / "content").rglob("*.yml"))}
    place = st.integers(0, 1 << 16)
    kinds = st.sampled_from(["insert", "repeat", "replace", "delete", "double", "move", "cut"])
    edits = st.lists(st.tuples(kinds, place, place, st.sampled_from(SIGNS)), min_size=1, max_size=5)
    slowest = 0.0

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate, Phase.shrink],
    )
    @given(file=st.sampled_from(list(files)), edits=edits)
    def one(file: Path, edits: list) -> None:
        nonlocal slowest
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, file)
            path.parent.mkdir(parents=True)
            path.write_bytes(spoil(files[file], edits))
            start = time.process_time()
            read = source.read(path, file.as_posix())
            library = load(Path(folder, "content"))
            faults = in_order([*library.faults, *checks.run(library)])
            took = time.process_time() - start
        assert read.data is not None or read.faults
        for fault in faults:
            assert str(fault) and (fault.line >= 1 or fault.says == "This file is missing.")
        slowest = max(slowest, took)
        assert took < SECONDS, f"{file} took {took:.1f} s"

    one()
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{EXAMPLES} spoiled files: slowest {slowest:.2f} s, most memory {used} MB")


@pytest.mark.stress
def test_a_spoiled_file_is_read_or_refused(capsys):
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks")}
    done = subprocess.run([sys.executable, __file__], env=environment, capture_output=True, text=True)
    assert done.returncode == 0, (done.stdout + done.stderr)[-6000:]
    with capsys.disabled():
        print(f"\n{done.stdout.strip()}")


if __name__ == "__main__":
    fuzz()
