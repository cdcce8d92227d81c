"""How one walks through a project: to its tabs, to a field of a form, through a call."""

from acct_tui.ui.forms.fields import Field
from acct_tui.ui.screens.project.project import ProjectScreen
from acct_tui.ui.screens.project.tabs.pages import TABS, Pages
from tests.ui.driver import Day


async def turn_to(day: Day, tab: str) -> None:
    """Bring a tab of the project to the front, from wherever one is."""
    if not isinstance(day.app.screen, ProjectScreen):
        await day.press("1")
    if not isinstance(day.app.screen, ProjectScreen):
        await day.go_to("Site")
        await day.press("enter")
    names, pages = [each.word for each in TABS], day.app.screen.query_one(Pages)
    ahead = (names.index(tab) - names.index(pages.tab.word)) % len(names)
    back = len(names) - ahead
    await day.press(*["right_square_bracket"] * ahead if ahead <= back else ["left_square_bracket"] * back)


async def field(day: Day, name: str) -> None:
    """Go on in a form to one of its fields."""
    while not any(each.asked.column.name == name for each in day.app.screen.query(Field) if each.has_focus_within):
        await day.press("tab")


async def call(day: Day, note: str, tick: str = "", with_whom: str = "Nordbau") -> None:
    """Call them from wherever one is, with a point ticked, and plan nothing."""
    await day.press("c")
    if tick:
        await day.press("tab")
        while tick not in day.cursor:
            await day.press("j")
        await day.press("space", "tab")
    await day.type(note)
    await day.press("ctrl+s", "r", "enter", "enter")
    assert day.foot.startswith(f"Logged a call with {with_whom}: reached")
