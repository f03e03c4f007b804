"""What is handed out: the wheel runs on its own, and the pins are complete and name no host."""

import re
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
CONSTRAINTS = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
PIN = re.compile(r"(?P<name>[A-Za-z0-9][A-Za-z0-9._-]*)==[0-9][0-9A-Za-z.+!-]*")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own command
    (made,) = folder.glob("*.whl")
    return made


def test_a_wheel_installs_in_a_fresh_environment_and_runs_the_demonstration(wheel: Path, tmp_path: Path) -> None:
    """The libraries are lent by the environment of the tests, so that nothing is fetched; the project is not."""
    venv.create(tmp_path / "venv", with_pip=False)
    python = tmp_path / "venv" / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    site = Path(output(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip())
    output(sys.executable, "-m", "pip", "--python", str(python), "install", "--no-deps", "--no-index", str(wheel))
    lend_libraries(site, tmp_path / "libraries")
    told = output(python, "-m", "forumgraf", "demo", "--out", str(tmp_path / "demo"), cwd=tmp_path)
    assert "natverk.html" in told
    assert (tmp_path / "demo" / "styrgrupper.xlsx").stat().st_size > 0
    where = output(
        python, "-c", "import forumgraf, ontology; print(forumgraf.__file__, ontology.__file__)", cwd=tmp_path
    )
    assert str(ROOT) not in where


def lend_libraries(site: Path, lent: Path) -> None:
    """Put this environment's libraries behind the fresh one's, without the project itself."""
    lent.mkdir()
    for library in Path(sysconfig.get_path("purelib")).iterdir():
        if "forumgraf" not in library.name and library.suffix != ".pth":
            (lent / library.name).symlink_to(library)
    (site / "lent.pth").write_text(f"{lent}\n", encoding="utf-8")


def output(*command: object, cwd: Path | None = None) -> str:
    done = subprocess.run(  # noqa: S603 - our own command
        [str(part) for part in command], capture_output=True, text=True, encoding="utf-8", cwd=cwd, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_wheel_holds_data_and_no_tests(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    expected = [
        "ontology/vocabulary.ttl",
        "ontology/shapes.ttl",
        "graph/queries/what-was-read.rq",
        "exports/templates/network.html",
        "forumgraf/samples/README.md",
    ]
    assert [name for name in expected if name not in names] == []
    assert [name for name in names if name.startswith(("tests/", "docs/"))] == []


def test_each_constraint_is_one_pinned_version_and_names_no_host() -> None:
    assert [line for line in CONSTRAINTS if PIN.fullmatch(line) is None] == []


def test_the_constraints_pin_all_that_is_installed_with_the_project() -> None:
    pinned = {canonicalize_name(match["name"]) for line in CONSTRAINTS if (match := PIN.fullmatch(line))}
    wanted = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]]
    needed = requirements({canonicalize_name(Requirement(line).name) for line in wanted})
    assert sorted(needed - pinned) == []


def requirements(names: set[str]) -> set[str]:
    """Return these distributions and what they need in turn here, without their extras."""
    found: set[str] = set()
    while names:
        found |= names
        names = {need for name in names for need in direct(name)} - found
    return found


def direct(name: str) -> set[str]:
    try:
        lines = distribution(name).requires or []
    except PackageNotFoundError:
        pytest.fail(f"{name} is not installed")
    needs = [Requirement(line) for line in lines]
    here = [need for need in needs if need.marker is None or need.marker.evaluate({"extra": ""})]
    return {canonicalize_name(need.name) for need in here}
