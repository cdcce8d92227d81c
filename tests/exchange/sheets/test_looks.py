"""What a column holds is seen in its cells, whatever stands above them."""

import pytest

from acct_tui.exchange.sheets.looks import Look, look_of


@pytest.mark.parametrize(
    ("cells", "look"),
    [
        (["Nordbau AG", "Volga Tyres", "Kranz GmbH"], Look.COMPANY),
        (["Łódzkie Meble sp. z o.o.", "Opony"], Look.COMPANY),
        (["ООО Ромашка", "Лён и хлопок"], Look.COMPANY),
        (["Smith & Co.", "Jones"], Look.COMPANY),
        (["Nordbau", "Volga Tyres", "", "Kranz"], Look.NAME),
        (["Anna Orlova", "Urs Meier"], Look.NAME),
        (["7th Heaven"], Look.NAME),
        (["urs@nordbau.ch", "", "a@v.example", "none"], Look.EMAIL),
        (["+41 44 668 18 00", "044/668 18 00", "(044) 668-1800 x12", "0041446681800"], Look.PHONE),
        (["2026-11-02", "31. Dezember 2026", "11/12/2026"], Look.DAY),
        (["1 234,56 zł", "€500", "12.50", "CHF 4'200.00"], Look.AMOUNT),
        (["Open", "Open", "Closed", "Open", "Open"], None),
        (["Dial", "Dial"], None),
        (["Nordbau AG", "Nordbau AG"], Look.COMPANY),
        (["12", "7", "100045"], Look.NUMBER),
        (["INV-0042", "RE2026/117", "A1B2-0042"], Look.NUMBER),
        (["12", "12", "7"], None),
        (["12.5", "1234.567"], None),
        (["rain", "snow"], None),
        (["SIP/201", "SIP/trunk", "Local_7"], None),
        (["Nordisk A/S", "Kranz: the shop"], Look.COMPANY),
        (["Asked for the report again, and will call on Monday about the banner"], None),
        (["", ""], None),
        ([], None),
    ],
)
def test_cells_tell_what_a_column_holds(cells: list[str], look: Look | None) -> None:
    assert look_of(cells) is look


def test_a_long_column_is_not_read_to_its_end() -> None:
    assert look_of(["urs@nordbau.ch"] * 200 + ["rain"] * 100_000) is Look.EMAIL
