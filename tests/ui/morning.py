"""A whole morning as keys: triage, then six calls; the same script runs in the driver and in a real terminal."""

from dataclasses import dataclass
from typing import Final

MOST_FOR_A_CALL: Final = 5
MOST_FOR_A_CLIENT: Final = 2


@dataclass(frozen=True)
class Step:
    """One thing a person does: keys and words by turns, beginning with keys, and what the foot or the head tells."""

    does: str
    turns: tuple[tuple[str, ...] | str, ...]
    told: str
    most: int = 1

    @property
    def keys(self) -> int:
        """How many keys it takes, the words left out."""
        return sum(len(turn) for turn in self.turns if not isinstance(turn, str))


def decides(client: str, *keys: str, told: str) -> Step:
    return Step(f"decides about {client}", (keys,), told, MOST_FOR_A_CLIENT)


def calls(client: str, *turns: tuple[str, ...] | str, told: str) -> Step:
    return Step(f"calls {client}", turns, told, MOST_FOR_A_CALL)


TRIAGE: Final = (
    decides("Volga Tyres", "enter", told="Chosen for today: Volga Tyres"),
    decides("Mira", "enter", told="Chosen for today: Mira"),
    decides("Kranz", "z", "1", told="Planned a call with Kranz"),
    decides("Stroymir", "j", told="5/11"),
    decides("Ganges Silk", "f", told="Ganges Silk is fine until it gets worse"),
    decides("Osk", "enter", told="Chosen for today: Osk"),
    decides("Nordbau", "j", told="8/11"),
    decides("Beagle & Co", "x", "1", told="Beagle & Co: done"),
    decides("Grünwerk", "z", "3", told="Planned a call with Grünwerk"),
    decides("Casa Lume", "enter", told="Chosen for today: Casa Lume"),
    decides('Café "Eule"', "j", told="Decided 8 of 11"),
)
"""Each client in the order of the queue, the keys that decide, and how the decision is told."""

ENDS: Final = ("ctrl+s", "r", "enter", "enter")
"""They were reached, nothing about their mood, and no next call: the client comes back by itself."""

CALLS: Final = (
    calls("Volga Tyres", ("c",), "Banner is in print.\nwe: print files by wed", ENDS, told="with Volga Tyres: reached"),
    calls("Mira", ("c", "enter", "n", "enter"), told="with Mira: no answer"),
    calls("Kranz", ("c",), "Names on ", told="Kranz"),
    calls("the call of Grünwerk", ("f2",), "bj", ("enter",), "Basket is empty again", ("ctrl+s", "y", "ctrl+s"),
          told="Grünwerk called: talked"),
    calls("Kranz", (), "Tuesday.", ENDS, told="with Kranz: reached"),
    calls("Stroymir", ("c",), "Knows of the launch.", ("ctrl+s", "r", "enter"), "fri 9:00", ("ctrl+s",),
          told="with Stroymir: reached"),
    calls("Osk, wrongly", ("c", "enter", "n", "enter"), told="with Osk: no answer"),
    Step("takes it back", (("u",),), "Undone: Logged a call with Osk: no answer"),
    calls("Osk", ("c",), "Banner is late.", ENDS, told="with Osk: reached"),
    calls("Nordbau", ("c",), "Logo on Tuesday.", ENDS, told="with Nordbau: reached"),
)  # fmt: skip
"""Six calls of ours: one reaches nobody, one is interrupted by a problem, one is logged wrongly at first."""
