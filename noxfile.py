"""Every job that a person or CI runs, by name. `./dev <session>` runs one."""

from __future__ import annotations

import sys
from pathlib import Path

import nox

nox.options.default_venv_backend = "venv"
nox.options.reuse_venv = "yes"
nox.options.sessions = ["lint", "tests", "wheel"]

PYPROJECT = nox.project.load_toml("pyproject.toml")
CONSTRAINTS = Path("constraints.txt").resolve()


def install(session: nox.Session, *group: str) -> None:
    """Install the project and dependency groups with the pinned versions."""
    for name in group:
        session.install("--constraint", str(CONSTRAINTS), *nox.project.dependency_groups(PYPROJECT, name))
    session.install("--constraint", str(CONSTRAINTS), "--editable", ".")


@nox.session
def lint(session: nox.Session) -> None:
    """Style, types and the layers of the house."""
    install(session, "lint")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("mypy")
    session.run("lint-imports")


@nox.session
def tests(session: nox.Session) -> None:
    """The tests; arguments after -- go to pytest."""
    install(session, "tests")
    session.run("pytest", "--numprocesses", "auto", *session.posargs)


@nox.session
def fuzz(session: nox.Session) -> None:
    """Mutated content against everything that reads it; arguments after -- go to tests/fuzz.py. Takes half an hour."""
    install(session, "tests")
    session.run("python", "tests/fuzz.py", *session.posargs)


@nox.session
def content(session: nox.Session) -> None:
    """Lint the content, run the code in it, and compare it with its sources."""
    session.install("--constraint", str(CONSTRAINTS), "--editable", ".[examples]")
    session.run("roadwright", "lint", "--run-code", "content")
    session.run("roadwright", "diff", "content")


@nox.session(python=False)
def build(session: nox.Session) -> None:
    """Render content/ into output/; arguments after -- go to `roadwright build`."""
    session.run(sys.executable, "-m", "roadwright", "build", "content", *session.posargs)


@nox.session
def bench(session: nox.Session) -> None:
    """Measure all that benchmarks/ measures, which takes an hour, or one: `-- build text`, its arguments after it."""
    install(session, "bench")
    if session.posargs:
        session.run("python", f"benchmarks/{session.posargs[0]}.py", *session.posargs[1:])
        return
    for file in sorted(Path("benchmarks").glob("*.py")):
        session.run("python", str(file), success_codes=[0, 1])  # a missed goal keeps no other from being measured


@nox.session
def wheel(session: nox.Session) -> None:
    """Build the wheel, install it in a clean environment and use it from an empty folder."""
    session.install("--constraint", str(CONSTRAINTS), "build", "hatchling")
    folder = Path(session.create_tmp()).resolve()
    dist, clean, empty = folder / "dist", folder / "clean", folder / "empty"
    session.run("python", "-m", "build", "--no-isolation", "--wheel", "--outdir", str(dist), silent=True)
    built = max(dist.glob("*.whl"), key=lambda wheel: wheel.stat().st_mtime)
    session.run("python", "-m", "venv", "--clear", str(clean))
    python = str(clean / ("Scripts" if (clean / "Scripts").exists() else "bin") / "python")
    session.run(python, "-m", "pip", "install", "--quiet", "--constraint", str(CONSTRAINTS), str(built), external=True)
    empty.mkdir(exist_ok=True)
    roadmaps = str(Path("content").resolve())
    with session.chdir(empty):
        session.run(python, "-m", "roadwright", "--version", external=True)
        session.run(python, "-m", "roadwright", "lint", roadmaps, external=True)
        session.run(python, "-m", "roadwright", "build", roadmaps, "--format", "markdown,json", external=True)
