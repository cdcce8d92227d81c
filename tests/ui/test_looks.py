"""What a person sees, at three sizes, dark and light."""

import pytest

from tests.ui.conftest import Driver
from tests.ui.snapshots import Snap

SIZES = [(80, 24), (120, 36), (200, 60)]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("screen", [("1", "portfolio"), ("2", "calls")], ids=lambda screen: screen[1])
async def test_the_numbered_screens(driver: Driver, snap: Snap, size: tuple[int, int], screen: tuple[str, str]) -> None:
    number, name = screen
    async with driver(size) as day:
        await day.press(number, "g")
        snap(day, f"{name}-{size[0]}x{size[1]}")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_a_call(driver: Driver, snap: Snap, size: tuple[int, int]) -> None:
    async with driver(size) as day:
        await day.press("g", "c")
        await day.type("Banner is in print.\nwe: print files by wed\nthey: logo tomorrow 12:00")
        await day.press("tab", "j", "space")
        snap(day, f"call-{size[0]}x{size[1]}")
        await day.press("ctrl+s", "r")
        snap(day, f"call-ended-{size[0]}x{size[1]}")


async def test_light(driver: Driver, snap: Snap) -> None:
    async with driver((120, 36), theme="light") as day:
        snap(day, "portfolio-light-120x36")
