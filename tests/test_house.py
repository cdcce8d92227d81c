"""The shape of the code: rooms small enough to be read at once, and nothing left lying in between."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import wordless

PACKAGE = Path(__file__).parents[1] / "acct_tui"
LONGEST_FILE = 260
LOOSE = {"__init__", "beside", "keys", "messages", "orders"}
"""What every room of the screens uses."""


def test_no_file_is_too_long_to_be_read_at_once() -> None:
    lines = {path: path.read_text("utf-8").count("\n") for path in PACKAGE.rglob("*.py")}
    assert len(lines) > 400
    assert {str(path): count for path, count in lines.items() if count > LONGEST_FILE} == {}


def test_nothing_lies_outside_the_rooms_of_the_screens_and_the_rules() -> None:
    assert {path.stem for path in (PACKAGE / "ui").glob("*.py")} == LOOSE
    assert {path.stem for path in (PACKAGE / "domain").glob("*.py")} == {"__init__"}


SENTENCES = {name for names in wordless.SENTENCES.values() for name in names} - {"verb"} | {"brief", "but", "wrong"}
"""What holds a sentence of ours, or a part of one; the verb of a row is a fact."""
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
