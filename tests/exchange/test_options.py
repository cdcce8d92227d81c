"""The options of an import: what they cannot mean is told in one line, before any file is read."""

from pathlib import Path

import pytest

from acct_tui.exchange.importers import Options, plan_files
from acct_tui.exchange.refusal import ImportRefused
from acct_tui.ui.dialogs.book.import_options import options_of
from tests.exchange.conftest import Shell


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        ("--country", "--country: needs a value"),
        ("--country=", "--country: needs a value"),
        ("--client --strict", "--client: needs a value"),
        ("--client --dates=dmy", "--client: needs a value"),
        ("--update --encoding", "--encoding: needs a value"),
        ("--where ''", "--where: needs a value"),
        ("--client 'Acme", "options: a quotation mark is not closed"),
    ],
)
def test_an_option_that_is_typed_without_its_value_is_refused(typed: str, refusal: str) -> None:
    with pytest.raises(ImportRefused) as refused:
        options_of(typed)
    assert str(refused.value) == refusal


def test_options_are_typed_as_in_the_shell() -> None:
    assert options_of("--client =name --country=AT --strict") == Options(
        [], [], client="=name", country="AT", strict=True
    )


@pytest.mark.parametrize(
    ("options", "refusal"),
    [
        (Options(country="Nowhere"), "--country: “Nowhere” is no country"),
        (Options(country=""), "--country: needs a value"),
        (Options(client=" "), "--client: needs a value"),
        (Options(encoding=""), "--encoding: needs a value"),
    ],
)
def test_a_bad_option_is_told_before_a_file_that_is_missing(shell: Shell, options: Options, refusal: str) -> None:
    with pytest.raises(ImportRefused) as refused:
        plan_files(shell.book, [Path("missing.csv")], options)
    assert str(refused.value).startswith(refusal)
