"""What triage shows: a client with everything needed to decide, and at the end what was decided."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from textual.content import Content

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.facts.snapshots import Commitment
from acct_tui.domain.queue.overtaken import overtaken
from acct_tui.domain.queue.queue import QueueRow
from acct_tui.domain.queue.rounds import Decision, Round, Verdict
from acct_tui.domain.queue.triage import Preset, unsaid
from acct_tui.domain.queue.veil import is_money
from acct_tui.domain.time.worktime import local_day
from acct_tui.services.cards import Card
from acct_tui.ui.dialogs.parts import choose
from acct_tui.ui.frames.spot import deals
from acct_tui.ui.presentation import why
from acct_tui.ui.presentation.card import last_talk, phone, there, who
from acct_tui.ui.presentation.ink import Ink, Span, content, hanging, wrapped
from acct_tui.words.ages import clock, exact, late
from acct_tui.words.safe import one_line

ALL_CLEAR = "Every client with a live project is chosen, rests, or has nothing due today"
LEAD = 16
"""Cells of the words before a list of names."""


def progress(walk: Round, *, is_over: bool, is_shared: bool) -> Content:
    """The place one has come to, "7/18", and the latest decision, which u takes back."""
    if is_over:
        return content((("Triage", "bold"),))
    count: Ink = (("Triage  ", "bold"), (f"{walk.place + 1}/{len(walk.client_ids)}", "accent bold"))
    if not walk.decisions:
        return content(count)
    last = walk.decisions[-1]
    told = one_line("" if is_shared else last.words) or last.choice.value
    return content((*count, (f"   {len(walk.decided)} decided, the last: {told}", "muted")))


def facing(row: QueueRow, card: Card, decision: Decision | None, desk: Desk, width: int) -> Content:
    """A client to decide of, wrapped to a width."""
    return Content("\n").join(_facing(row, card, decision, desk, width))


def _facing(row: QueueRow, card: Card, decision: Decision | None, desk: Desk, width: int) -> Iterator[Content]:
    yield from wrapped(why.title(row), width)
    yield from wrapped((*who(row), ("   ", ""), *phone(card), ("   ", ""), *there(row, desk)), width)
    yield content(last_talk(row, card, desk)).truncate(width, ellipsis=True)
    yield Content()
    yield from why.place(row, desk, width)
    yield from why.reasons(row, desk, width)
    if besides := unsaid(row, desk):
        yield Content()
    for item in besides:
        yield from hanging((("      ", ""), (f"{owes(item)}  ", "accent")), due_words(item, desk), width)
    if decision:
        yield Content()
        yield from wrapped((("Decided: ", "success"), (decision.choice.value, "")), width)


def to_settle(row: QueueRow, desk: Desk, *, is_shared: bool) -> list[Commitment]:
    """What is due today and no reason ticks off; nothing can be ticked off that is hidden."""
    told = {reason.finding.subject for reason in deals(row)}
    return [
        item
        for item in unsaid(row, desk)
        if Ref("commitments", item.id) not in told and not (is_shared and is_money(item.kind, item.invoice_id))
    ]


def kept(item: Commitment, desk: Desk) -> Ink:
    """The line by which it is ticked off."""
    return (("kept  ", "accent"), (f"{owes(item)} ", "muted"), *due_words(item, desk))


def owes(item: Commitment) -> str:
    """Who owes something, in a word: what is ours says whether to call or to do it."""
    if item.owner == "us":
        return "call" if item.kind == "call" else "do"
    return f"{one_line(item.colleague or 'colleague')}:" if item.owner == "colleague" else "they:"


def due_words(item: Commitment, desk: Desk) -> Ink:
    """What is owed, and by when today or how late it is."""
    due = item.due_at or desk.now
    is_today = local_day(due, desk.zone) == desk.today
    when = f"today {clock(due, desk.zone)}" if is_today else late(due, desk.now)
    return (f"{one_line(item.text)}, ", ""), (when, "error" if due < desk.now else "warning")


def summary(walk: Round, names: Mapping[str, str], called: Iterable[str], width: int) -> Content:
    """How many clients were decided of in each way, and who they are."""
    return Content("\n").join(_summary(walk, names, set(called), width))


def _summary(walk: Round, names: Mapping[str, str], called: set[str], width: int) -> Iterator[Content]:
    if not walk.client_ids:
        all_clear: Ink = (("Nothing waits for a decision. ", "success"), (f"{ALL_CLEAR}.", ""))
        yield from wrapped(all_clear, width)
        return
    yield content((("Decided ", "bold"), (f"{len(walk.decided)} of {len(walk.client_ids)}", "accent bold")))
    yield Content()
    skipped = [each for each in walk.skipped if each not in called]
    decided = walk.decided.values()
    groups: list[tuple[str, Sequence[str], bool]] = [
        *((choice.value, [each.client_id for each in decided if each.choice is choice], True) for choice in Verdict),
        ("called", [each for each in walk.skipped if each in called], False),
        ("skipped", skipped, True),
        ("not looked at", walk.client_ids[max(walk.farthest, walk.place) :], False),
    ]  # fmt: skip
    for words, ids, counts_none in groups:
        if ids or counts_none:
            yield from hanging(
                _count(words, len(ids)), ((", ".join(names.get(each, "gone") for each in ids), ""),), width
            )


def _count(words: str, count: int) -> Ink:
    tone: Span = (f"{count:>3}  ", "accent bold" if count else "muted")
    return (f"{words:<{LEAD}}", "muted"), tone


def preset_choices(presets: Sequence[Preset], owed: Iterable[Commitment], desk: Desk) -> list[choose.Choice]:
    """A line for each preset with the moment it means, and a hold; what has passed is grey and cannot be chosen.

    A moment that comes after a promise of ours among what is `owed` says so, unless all of them do.
    """
    promises = tuple(owed)
    after = [_is_overtaken(promises, each.at, desk) for each in presets]
    are_all = all(is_late for is_late, each in zip(after, presets, strict=True) if each.at)
    dated = [
        _preset(str(number), preset, desk, comes_after=is_late and not are_all)
        for number, (preset, is_late) in enumerate(zip(presets, after, strict=True), 1)
    ]
    return [*dated, choose.Choice(str(len(dated) + 1), (("hold until …, because …", ""),))]


def _is_overtaken(owed: Iterable[Commitment], at: datetime | None, desk: Desk) -> bool:
    """Whether a promise that is not late yet falls due before a moment."""
    first = overtaken(owed, at, desk)
    return first is not None and first.due_at is not None and first.due_at >= desk.now


def _preset(key: str, preset: Preset, desk: Desk, *, comes_after: bool) -> choose.Choice:
    if preset.at is None:
        return choose.Choice(key, ((f"{preset.name:<20}{preset.refusal}", "muted"),), preset.refusal)
    when: Span = (f"→ {exact(preset.at, desk.now, desk.zone)}", "accent")
    warning: Ink = (("  ! later than promised", "warning"),) if comes_after else ()
    return choose.Choice(key, ((f"{preset.name:<20}", ""), when, *warning))


def latest(presets: Sequence[Preset]) -> datetime | None:
    """The latest moment that can be chosen."""
    return max((preset.at for preset in presets if preset.at), default=None)
