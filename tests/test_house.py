"""The shape of the code: rooms small enough to be read at once, and nothing left lying in between."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from tests import wordless

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


SENTENCES = {name for names in wordless.SENTENCES.values() for name in names} | {"brief", "but", "wrong"}
"""What holds a sentence of ours, or a part of one."""
CUTS = {"removeprefix", "removesuffix", "partition", "rpartition", "startswith", "endswith"}
CUTS |= {"split", "rsplit", "splitlines", "find", "rfind", "replace"}
ROOMS = {path.name for path in PACKAGE.iterdir() if path.is_dir() and not path.name.startswith("_")}


@pytest.mark.parametrize("room", sorted(ROOMS - {"exchange"}))  # in there words are those of files
def test_no_code_reads_our_own_sentences_back(room: str) -> None:
    files = {path: ast.parse(path.read_text("utf-8")) for path in (PACKAGE / room).rglob("*.py")}
    found = {str(path.relative_to(PACKAGE)): [line.lineno for line in _read_back(tree)] for path, tree in files.items()}
    assert {path: lines for path, lines in found.items() if lines} == {}, "programs go by facts"


def test_no_code_reads_back_what_an_error_says() -> None:
    for path in PACKAGE.rglob("*.py"):
        handlers = [
            node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.ExceptHandler)
        ]
        said = [f"str({each.name})" for each in handlers]
        cuts = [
            cut for each in handlers for cut in ast.walk(each) if isinstance(cut, ast.Attribute) and cut.attr in CUTS
        ]
        assert not [cut.lineno for cut in cuts if ast.unparse(cut.value) in said], path


@pytest.mark.parametrize(
    "code",
    [
        "finding.sentence.startswith('They')",
        "row.place.why.rpartition(', ')[2]",
        "self.next.gist.replace('{}', name)",
        "finding.sentence == HIDDEN",
        "'complaint' in step.clause",
        "rest.why in ('You talked', 'You tried')",
    ],
)
def test_reading_a_sentence_back_is_noticed(code: str) -> None:
    assert list(_read_back(ast.parse(code)))


@pytest.mark.parametrize("code", ["finding.public is None", "if finding.short: pass", "replace(rest, why=rest.public)"])
def test_whether_there_is_a_sentence_may_be_asked(code: str) -> None:
    assert not list(_read_back(ast.parse(code)))


def _read_back(tree: ast.AST) -> Iterator[ast.Call | ast.Compare]:
    """Where a sentence is taken apart, compared with a text, or words are looked for in it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if node.func.attr in CUTS and _is_sentence(node.func.value):
                yield node
        elif isinstance(node, ast.Compare) and _is_compared(node):
            yield node


def _is_compared(node: ast.Compare) -> bool:
    sides = (node.left, *node.comparators)
    is_looked_in = isinstance(node.ops[-1], (ast.In, ast.NotIn)) and _is_sentence(sides[-1])
    return is_looked_in or (any(map(_is_sentence, sides)) and any(map(_is_text, sides)))


def _is_text(node: ast.expr) -> bool:
    """Whether it is a text of the code: written there, or by the name of a constant, or several of them."""
    if isinstance(node, (ast.Tuple, ast.Set, ast.List)):
        return any(map(_is_text, node.elts))
    is_written = isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value != ""
    return is_written or (isinstance(node, ast.Name) and node.id.isupper())


def _is_sentence(node: ast.expr) -> bool:
    return isinstance(node, ast.Attribute) and node.attr in SENTENCES
