"""Amounts in a sheet name their own currency, in the ways of many countries."""

import pytest

from tests.exchange.conftest import Shell


@pytest.mark.parametrize(
    ("amount", "fee", "currency"),
    [
        pytest.param("1 234,56 zł", 123456, "PLN", id="polish"),
        pytest.param("(500.00)", -50000, None, id="brackets"),
        pytest.param("US$ 1,500.00", 150000, "USD", id="us-dollar"),
        pytest.param("500,-", 50000, None, id="comma-dash"),
    ],
)
def test_an_amount_keeps_the_currency_it_names(shell: Shell, amount: str, fee: int, currency: str | None) -> None:
    shell.take({"deals.csv": f"Deal Name;Company;Amount\nA;L;{amount}\n"})
    project = shell.row("projects")
    assert (project["fee"], project.get("currency")) == (fee, currency)


def test_a_sign_of_several_currencies_is_that_of_the_client(shell: Shell) -> None:
    files: dict[str, str | bytes] = {"deals.csv": "Deal Name;Company;Country;Amount\nA;L;Norway;1500 kr\n"}
    assert not [line for line in shell.plan(files).assumed if "kr " in line]
    shell.take(files)
    assert shell.row("projects")["currency"] == "NOK"


def test_a_sign_that_nothing_decides_is_assumed_and_told(shell: Shell) -> None:
    plan = shell.plan({"deals.csv": "Deal Name;Company;Amount\nA;L;1500 kr\n"})
    assert "currencies: SEK where kr is all that is said" in ", ".join(plan.assumed)


@pytest.mark.parametrize(("text", "zone"), [("europe/kiev", "Europe/Kyiv"), ("FLE Standard Time", "Europe/Kyiv")])
def test_a_zone_is_understood_by_its_other_names(shell: Shell, text: str, zone: str) -> None:
    shell.take({"clients.csv": f"Company,Time zone\nL,{text}\n"})
    assert shell.row("clients")["time_zone"] == zone


def test_a_currency_is_understood_by_its_name(shell: Shell) -> None:
    shell.take({"clients.csv": "Company;Country;Currency\nL;Polska;złoty polski\n"})
    assert (shell.row("clients")["country"], shell.row("clients")["currency"]) == ("PL", "PLN")
