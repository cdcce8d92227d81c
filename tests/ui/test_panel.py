"""The panel beside a table lets a running cursor pass."""

from textual.content import Content
from textual.widgets import Static

from acct_tui.ui.widgets.panel import Panel
from tests.ui.conftest import Driver


async def test_of_a_run_only_the_first_row_and_the_last_are_told(driver: Driver) -> None:
    async with driver((120, 36)) as day:
        panel = day.app.frame.query_one(Panel)
        panel.rest()
        made: list[str] = []

        def pass_by(row: str) -> str:
            def words(_: int) -> Content:
                made.append(row)
                return Content(row)

            panel.tell(words)
            return str(panel.query_one(Static).visual)

        assert [pass_by(row) for row in ("one", "two", "three")] == ["one", "one", "one"]
        await day.settle()
        day.sees("three")
        assert made == ["one", "three"]
        panel.rest()
        assert pass_by("four") == "four"
