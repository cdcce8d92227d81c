"""The shape of the code: rooms small enough to be read at once, and nothing left lying in between."""

import ast
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "acct_tui"
LONGEST_FILE = 260
LONGEST_CLASS = 150
MOST_LINKS, MOST_METHODS = 3, 30
"""Of a class and its ancestors of ours together: what has more holds parts in place of inheriting them."""
BY_COMPOSITION = ["."]
LOOSE = {"__init__", "beside", "keys", "messages", "orders"}
"""What every room of the screens uses."""


def test_no_file_is_too_long_to_be_read_at_once() -> None:
    lines = {path: path.read_text("utf-8").count("\n") for path in PACKAGE.rglob("*.py")}
    assert len(lines) > 400
    assert {str(path): count for path, count in lines.items() if count > LONGEST_FILE} == {}


def test_nothing_lies_outside_the_rooms_of_the_screens_and_the_rules() -> None:
    assert {path.stem for path in (PACKAGE / "ui").glob("*.py")} == LOOSE
    assert {path.stem for path in (PACKAGE / "domain").glob("*.py")} == {"__init__"}


@pytest.mark.parametrize("folder", BY_COMPOSITION)
def test_classes_hold_their_parts_and_do_not_inherit_them(folder: str) -> None:
    kinds = [Kind(path, name) for path in (PACKAGE / folder).rglob("*.py") for name in classes(path)]
    assert kinds
    assert {kind.name: kind.links for kind in kinds if kind.links > MOST_LINKS} == {}
    assert {kind.name: len(kind.methods) for kind in kinds if len(kind.methods) > MOST_METHODS} == {}
    assert {kind.name: kind.lines for kind in kinds if kind.lines > LONGEST_CLASS} == {}


@dataclass(frozen=True)
class Kind:
    """A class of ours, as it is written."""

    path: Path
    name: str

    @property
    def lines(self) -> int:
        found = classes(self.path)[self.name]
        return (found.end_lineno or found.lineno) - found.lineno + 1

    @property
    def links(self) -> int:
        return 1 + max((base.links for base in self._bases), default=0)

    @property
    def methods(self) -> set[str]:
        own = {each.name for each in classes(self.path)[self.name].body if isinstance(each, FUNCTIONS)}
        return own.union(*(base.methods for base in self._bases))

    @property
    def _bases(self) -> list["Kind"]:
        """Those of ours, from this file or from where it imports them."""
        bases = classes(self.path)[self.name].bases
        plain = (base.value if isinstance(base, ast.Subscript) else base for base in bases)
        names = [base.id for base in plain if isinstance(base, ast.Name)]
        here = [Kind(self.path, name) for name in names if name in classes(self.path)]
        return here + [imported(self.path)[name] for name in names if name in imported(self.path)]


FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


@cache
def statements(path: Path) -> list[ast.stmt]:
    return ast.parse(path.read_text("utf-8")).body


@cache
def classes(path: Path) -> dict[str, ast.ClassDef]:
    """The classes of a file, with those that stand in another by both names."""
    outer = {each.name: each for each in statements(path) if isinstance(each, ast.ClassDef)}
    inner = ((name, each) for name, kind in outer.items() for each in kind.body if isinstance(each, ast.ClassDef))
    return outer | {f"{name}.{each.name}": each for name, each in inner}


@cache
def imported(path: Path) -> dict[str, Kind]:
    """The classes that a file has from other files of the package, by the names it has for them."""
    lines = [each for each in statements(path) if isinstance(each, ast.ImportFrom) and each.module]
    files = [(PACKAGE.parent.joinpath(*(line.module or "").split(".")).with_suffix(".py"), line) for line in lines]
    return {
        name.asname or name.name: Kind(file, name.name)
        for file, line in files
        if file.exists()
        for name in line.names
        if name.name in classes(file)
    }
