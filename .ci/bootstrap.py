"""From a fresh checkout to the running program, or to its tests.

    python3 .ci/bootstrap.py demo     the window with the example articles
    python3 .ci/bootstrap.py test     linters, types and tests

Standard library only, and no syntax newer than Python 3.6: an old Python shall read this far
and say what it lacks.
"""

import argparse
import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "installed.json"
PYTHONS = ((3, 11), (3, 12), (3, 13))


class SetupError(Exception):
    """One sentence that says what to do."""


def main():
    arguments = parse()
    try:
        if sys.version_info[:2] not in PYTHONS:
            return with_another_python(sys.argv[1:])
        prepare_system(window=arguments.command == "demo")
        python = environment(extras=["test"] if arguments.command == "test" else [])
        return demo(python, arguments.rest) if arguments.command == "demo" else test(python, arguments.rest)
    except SetupError as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def parse():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=["demo", "test"])
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="passed on to the demo or to pytest")
    return parser.parse_args()


def with_another_python(arguments):
    """Start again with a Python that the program runs on."""
    for major, minor in PYTHONS:
        name = shutil.which(f"python{major}.{minor}")
        # A version manager's shim may stand on the path without a Python behind it.
        if name and subprocess.call([name, "-c", ""], stderr=subprocess.DEVNULL) == 0:
            step(f"Python {platform.python_version()} is not supported; going on with {name}")
            return subprocess.call([name, __file__, *arguments])
    raise SetupError(
        f"This is Python {platform.python_version()}; the program needs 3.11, 3.12 or 3.13. "
        "Install one of them (https://www.python.org/downloads/) and run this again."
    )


def step(text):
    print(f"==> {text}", flush=True)


# --- the system ---


def prepare_system(window):
    """Install what the system lacks, or say exactly what that is."""
    if not sys.platform.startswith("linux"):
        return
    if venv_missing():
        name = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        install_packages([name], "Python's venv module")
    # Which libraries Qt expects is known to the program; before the steps above it may not import.
    sys.path.insert(0, str(ROOT))
    from annotator import display  # noqa: PLC0415

    needed = dict(display.ANY_QT)
    if window and os.environ.get("DISPLAY"):
        needed.update(display.WINDOW_ON_X11)
    missing = display.missing(needed)
    if missing:
        install_packages([needed[name] for name in missing], ", ".join(missing))
    still = display.missing(missing)
    if still:
        raise SetupError(f"Still missing after the installation: {', '.join(still)}.")


def venv_missing():
    """Debian keeps ensurepip in a package of its own; without it a venv has no pip."""
    return subprocess.call([sys.executable, "-c", "import ensurepip, ctypes"], stderr=subprocess.DEVNULL) != 0


def install_packages(packages, what):
    if not shutil.which("apt-get"):
        raise SetupError(
            f"This system lacks {what}; install it with your package manager "
            f"(on Debian the packages are: {' '.join(packages)}) and run this again."
        )
    if os.geteuid() != 0:
        raise SetupError(
            f"This system lacks {what}. Run\n"
            f"    sudo apt-get install {' '.join(packages)}\n"
            "and then this again."
        )
    step(f"installing system packages: {' '.join(packages)}")
    env = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    run(["apt-get", "update", "-qq"], env=env)
    # What dpkg says about each package helps nobody; errors go to another stream.
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    run(command, env=env, stdout=subprocess.DEVNULL)


def run(command, env=None, stdout=None):
    status = subprocess.call(command, cwd=str(ROOT), env=env, stdout=stdout)
    if status != 0:
        raise SetupError(f"This failed with exit status {status}: {' '.join(command)}")


# --- the virtual environment ---


def environment(extras):
    """Return the Python of an up-to-date virtual environment in the checkout."""
    python = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    wanted = {
        "python": platform.python_version(),
        "project": hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest(),
        "extras": extras,
    }
    if satisfied(wanted, python):
        return str(python)
    if not works(python):
        step(f"making a virtual environment in {VENV} (Python {platform.python_version()})")
        run([sys.executable, "-m", "venv", "--clear", str(VENV)])
    target = f".[{','.join(extras)}]" if extras else "."
    step(f"installing the program and what it needs: pip install -e {target}")
    run(
        [
            str(python),
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "--use-pep517",
            "-e",
            target,
        ]
    )
    STAMP.write_text(json.dumps(wanted), encoding="utf-8")
    return str(python)


def satisfied(wanted, python):
    try:
        there = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    same = all(there.get(name) == wanted[name] for name in ("python", "project"))
    return same and set(wanted["extras"]) <= set(there.get("extras", [])) and works(python)


def works(python):
    """Whether ``python`` is there, of this version, and has pip."""
    code = f"import pip, sys; sys.exit(sys.version_info[:2] != {tuple(sys.version_info[:2])})"
    try:
        return subprocess.call([str(python), "-c", code], stderr=subprocess.DEVNULL) == 0
    except OSError:
        return False


def child_environment(**more):
    """Return an environment in UTF-8: Qt warns about any other."""
    env = dict(os.environ, PYTHONUTF8="1", **more)
    if env.get("LC_ALL", "") in ("C", "POSIX"):
        env["LC_ALL"] = "C.UTF-8"
    return env


# --- the two commands ---


def demo(python, rest):
    step("annotator demo")
    return subprocess.call([python, "-m", "annotator", "demo", *rest], cwd=str(ROOT), env=child_environment())


def test(python, rest):
    """Run every check, also after a failed one; return the first exit status that is not 0."""
    env = child_environment(QT_QPA_PLATFORM="offscreen")
    checks = [
        ["-m", "ruff", "check", "."],
        ["-m", "ruff", "format", "--check", "."],
        ["-m", "mypy"],
    ]
    statuses = {}
    for check in checks:
        name = " ".join(check[1:])
        step(name)
        statuses[name] = subprocess.call([python, *check], cwd=str(ROOT), env=env)
    # Benchmarks run once each, for what they assert and not for their figures.
    tests = ["-m", "pytest", "-n", "auto", "--benchmark-disable", *rest]
    step(" ".join(tests[1:]))
    statuses["pytest"], closing_line = watched([python, *tests], env)
    failed = [name for name, status in statuses.items() if status != 0]
    step(f"failed: {', '.join(failed)}" if failed else "everything passed")
    step(f"pytest: {closing_line}")
    return next((status for status in statuses.values() if status != 0), 0)


def watched(command, env):
    """Run ``command``, pass its output on, and return its status and its last line."""
    process = subprocess.Popen(command, cwd=str(ROOT), env=env, stdout=subprocess.PIPE)
    last = b""
    for line in process.stdout:
        sys.stdout.buffer.write(line)
        sys.stdout.flush()
        last = line.strip() or last
    return process.wait(), last.decode("utf-8", "replace").strip("= ")


if __name__ == "__main__":
    sys.exit(main())
