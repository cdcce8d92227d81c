"""A few letters of a name find whom they mean, and only those."""

import pytest

from acct_tui.domain.notes.names import Named, Names

KNOWN = Names(
    [
        Named("volga", "Volga Tyres"),
        Named("volta", "Volta"),
        Named("eule", 'Café "Eule"'),
        Named("lodz", "Łódź & Søn"),
        Named("markup", "[/]"),
        Named("tea", "久茂茶"),
        Named("anna", "Anna Orlova", "volga", "Volga Tyres"),
        Named("annabel", "Annabel Voss", "volta", "Volta"),
        Named("anna2", "Anna Kim", "volta", "Volta"),
    ]
)


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        pytest.param("volga tyres", ["volga"], id="in-full"),
        pytest.param("VOLGA", ["volga"], id="first-word"),
        pytest.param("volta", ["volta"], id="in-full-beats-beginnings"),
        pytest.param("tyr", ["volga"], id="beginning-of-a-word"),
        pytest.param("vol", ["volga", "volta"], id="of-several"),
        pytest.param("annab", ["annabel"], id="beginning"),
        pytest.param("anna", ["anna2", "anna"], id="first-name-beats-beginnings"),
        pytest.param("anna volta", ["anna2", "annabel"], id="with-the-client"),
        pytest.param("anna k", ["anna2"], id="two-words"),
        pytest.param("orlova anna", ["anna"], id="turned-round"),
        pytest.param("eule", ["eule"], id="marks-aside"),
        pytest.param("lodz son", ["lodz"], id="accents-aside"),
        pytest.param("久茂", ["tea"], id="wide-letters"),
        pytest.param("[/]", ["markup"], id="marks-alone"),
        pytest.param("olga", [], id="not-within-a-word"),
        pytest.param("volga anna x", [], id="a-word-too-many"),
        pytest.param("  ", [], id="nothing"),
    ],
)
def test_whom_letters_mean(wanted: str, ids: list[str]) -> None:
    assert [match.named.id for match in KNOWN.meant(wanted)] == ids


def test_the_surest_comes_first() -> None:
    assert [match.named.id for match in KNOWN.matches("vol")] == ["volga", "volta"]
    assert [match.named.id for match in KNOWN.matches("anna")] == ["anna2", "anna", "annabel"]
