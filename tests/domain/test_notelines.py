"""Lines of a note become agreements, with the moment that their words name; a word is never lost."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acct_tui.domain.notes.notelines import Agreement, agreements, as_promises
from acct_tui.domain.time.worktime import WorkCalendar, WorkingHours
from acct_tui.words.safe import clean

BERLIN = WorkingHours("Europe/Berlin", time(9), time(17), WorkCalendar(frozenset({date(2026, 12, 25)})))
NOW = datetime(2026, 11, 23, 8, 47, tzinfo=ZoneInfo("Europe/Berlin"))


def read(note: str) -> list[Agreement]:
    return agreements(note, NOW, BERLIN)


def day_of(agreement: Agreement) -> str:
    """The local moment; a "~" stands where no time was given."""
    due = agreement.due
    if due is None:
        return ""
    return f"{due.at.astimezone(ZoneInfo(BERLIN.zone)):%d %b %H:%M}{'' if due.has_time else ' ~'}"


@pytest.mark.parametrize(
    ("line", "owner", "promised", "text"),
    [
        pytest.param("we: print files", "us", True, "print files", id="we"),
        pytest.param("they: logo", "client", True, "logo", id="they"),
        pytest.param("todo: think of photos", "us", False, "think of photos", id="todo"),
        pytest.param("@oleg: banner", "colleague oleg", False, "banner", id="colleague"),
        pytest.param("@oleg banner", "colleague oleg", False, "banner", id="colon-left-out"),
        pytest.param("@oleg, banner", "colleague oleg", False, "banner", id="comma"),
        pytest.param("@Oleg Marin: banner", "colleague Oleg Marin", False, "banner", id="whole-name"),
        pytest.param("@Åsa: ロゴ", "colleague Åsa", False, "ロゴ", id="letters"),
        pytest.param("@o'brien banner", "colleague o'brien", False, "banner", id="apostrophe"),
        pytest.param("  - WE :  print   files ", "us", True, "print files", id="blanks-and-dash"),
        pytest.param("* They: logo", "client", True, "logo", id="star"),
        pytest.param("we：見積書", "us", True, "見積書", id="wide-letters"),
        pytest.param("we:\tprint", "us", True, "print", id="tab"),
        pytest.param("we: [/] [@click=app.quit]x", "us", True, "[/] [@click=app.quit]x", id="markup"),
        pytest.param("we: \x1b[31mred\x07", "us", True, "[31mred", id="escapes"),
        pytest.param("we: file (v2)", "us", True, "file (v2)", id="brackets"),
        pytest.param("@oleg banner 9:30 pm", "colleague oleg", False, "banner", id="the-colon-of-a-time"),
    ],
)
def test_who_owes_what(line: str, owner: str, promised: bool, text: str) -> None:
    (found,) = read(line)
    assert (f"{found.owner} {found.who}".rstrip(), found.promised, found.text) == (owner, promised, text)


@pytest.mark.parametrize(
    "line",
    [
        *("", "we:", "we:   ", "they :", "@oleg", "@oleg:", "@ oleg banner", "@5pm meeting", "@:banner", "- "),
        *("we agreed on Tuesday", "web: new page", "mail@oleg.com is his", "said we: print", "not todo: x", "# we: x"),
    ],
)
def test_what_is_just_note(line: str) -> None:
    assert read(line) == []


@pytest.mark.parametrize(
    ("line", "text", "due"),
    [
        ("we: print files by wed", "print files", "25 Nov 17:00 ~"),
        ("they: logo tue", "logo", "24 Nov 17:00 ~"),
        ("@oleg: banner pdf tomorrow", "banner pdf", "24 Nov 17:00 ~"),
        ("@oleg banner tomorrow 9:30", "banner", "24 Nov 09:30"),
        ("we: hear how it went next fri 9:00", "hear how it went", "04 Dec 09:00"),
        ("we: report +3d", "report", "26 Nov 17:00 ~"),
        ("we: report eom", "report", "30 Nov 17:00 ~"),
        ("we: report 24 nov 14:00", "report", "24 Nov 14:00"),
        ("we: report nov 24", "report", "24 Nov 17:00 ~"),
        ("we: report by 24.11.", "report", "24 Nov 17:00 ~"),
        ("we: report 2026-11-27", "report", "27 Nov 17:00 ~"),
        ("we: report in 2 weeks", "report", "07 Dec 17:00 ~"),
        ("we: answer in 20 min", "answer", "23 Nov 09:07"),
        ("we: mail 3 men in 3 days", "mail 3 men", "26 Nov 17:00 ~"),
        ("we: book a slot for this fri", "book a slot", "27 Nov 17:00 ~"),
        ("we: report before fri eod", "report", "27 Nov 17:00 ~"),
        ("we: file fri 17", "file", "27 Nov 17:00"),
        ("we: file, by fri!", "file", "27 Nov 17:00 ~"),
        ("we: file (fri)", "file", "27 Nov 17:00 ~"),
        ("we: file – fri.", "file", "27 Nov 17:00 ~"),
        ("we: FILE THU", "FILE", "26 Nov 17:00 ~"),
        ("they: 見積書 fri", "見積書", "27 Nov 17:00 ~"),
        ("we: on fri send files", "send files", "27 Nov 17:00 ~"),
        ("we: tue 3 banners", "3 banners", "24 Nov 17:00 ~"),
        ("we: nov 24 9 banners", "9 banners", "24 Nov 17:00 ~"),
        ("we: tomorrow talk to Oleg at 9:30", "talk to Oleg", "24 Nov 09:30"),
        ("we: tomorrow talk at 8:00", "talk", "24 Nov 08:00"),
        ("we: file fri by 10:00", "file", "27 Nov 10:00"),
        ("we: ring at 11", "ring", "23 Nov 11:00"),
        ("we: ring at 11.", "ring", "23 Nov 11:00"),
        ("we: ring fri at 11", "ring", "27 Nov 11:00"),
        ("we: ring at 11 tue", "ring", "24 Nov 11:00"),
        ("we: tomorrow ring Anna at 8", "ring Anna", "24 Nov 08:00"),
        ("they: logo by 12", "logo", "23 Nov 12:00"),
        ("@oleg: banner before 16", "banner", "23 Nov 16:00"),
        ("we: at 9", "at 9", "23 Nov 09:00"),
        ("we: file mon 30 nov", "file", "30 Nov 17:00 ~"),
        ("we: Monday report by fri", "Monday report", "27 Nov 17:00 ~"),
        ("we: on mon a draft, done by fri", "on mon a draft, done", "27 Nov 17:00 ~"),
        ("we: run a/b test fri", "run a/b test", "27 Nov 17:00 ~"),
        ("we: use 16:9 video fri", "use 16:9 video", "27 Nov 17:00 ~"),
        ("we: tomorrow", "tomorrow", "24 Nov 17:00 ~"),
        ("they: fri.", "fri.", "27 Nov 17:00 ~"),
    ],
)
def test_the_moment_is_taken_out_of_the_words(line: str, text: str, due: str) -> None:
    (found,) = read(line)
    assert (found.text, day_of(found), found.trouble) == (text, due, "")


@pytest.mark.parametrize(
    "text",
    [
        *(
            "send file 2",
            "send file 45",
            "visit in may",
            "cut it by 5",
            "cut it by 30",
            "page 3",
            "send 1/2 page ad",
            "all fine for now",
        ),
        *("second round", "a day of rest", "report within 2 weeks", "sample 24 h", "10 monitors", "version 2026"),
    ],
)
def test_what_is_no_moment_stays(text: str) -> None:
    (found,) = read(f"we: {text}")
    assert (found.text, found.due, found.trouble) == (text, None, "")


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("file yesterday", "that is in the past"),
        ("file yesterday 9:00", "that is in the past"),
        ("file at 8:00", "that is in the past"),
        ("file at 8", "that is in the past"),
        ("meet at 10 or at 11", "“10” or “11”?"),
        ("file 03/04", "“03/04” can be read in two ways"),
        ("file 03/04 9:00", "“03/04 9:00” can be read in two ways"),
        ("file by 24.11", "“24.11” is not clearly a day"),
        ("file by 24.11 14:00", "“24.11 14:00” is not clearly a day"),
        ("file 31 feb", "“31 feb” does not exist"),
        ("file feb 31", "“feb 31” does not exist"),
        ("file fri 25:00", "“25:00” is not a time"),
        ("file in 20 m", "“in 20 m” can mean minutes or months"),
        ("file next week", "“next week” is no single day"),
        ("file tue or wed", "“tue” or “wed”?"),
        ("file tue wed", "“tue” or “wed”?"),
        ("file mon 24 nov", "“mon” or “24 nov”?"),
        ("meet 10:00 to 11:00", "“10:00” or “11:00”?"),
        ("file next week tue", "“next week” or “tue”?"),
        ("file 1 jan 9999", "“1 jan 9999” is too far away"),
        ("look at it 28 mar 2027 2:30", "02:30 does not exist on that day, when the clock is changed"),
    ],
)
def test_what_looks_like_a_moment_and_is_none_keeps_the_line_whole(text: str, trouble: str) -> None:
    (found,) = read(f"they: {text}")
    assert (found.text, found.due, found.trouble) == (text, None, trouble)


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("we: call Anna fri 9:00", "call", "call Anna"),
        ("we: Ring them tomorrow", "call", "Ring them"),
        ("todo: phone Kim", "call", "phone Kim"),
        ("we: tomorrow call at 9:30", "call", "call"),
        ("we: callback form", "task", "callback form"),
        ("@oleg: call the printer", "task", "call the printer"),
        ("they: call us back", "request", "call us back"),
        ("they: approve the layout thu", "decision", "approve the layout"),
        ("they: decide on photos", "decision", "decide on photos"),
        ("they: Decision: colours by fri", "decision", "colours"),
        ("they: decision:", "decision", "decision:"),
        ("they: pay 1042 fri", "payment", "pay 1042"),
        ("they: payroll list", "request", "payroll list"),
        ("we: pay the printer", "task", "pay the printer"),
        ("we: decide on photos", "task", "decide on photos"),
    ],
)
def test_what_kind_of_thing_is_owed(line: str, kind: str, text: str) -> None:
    (found,) = read(line)
    assert (found.kind, found.text) == (kind, text)


def test_a_note_has_its_agreements_by_line() -> None:
    note = "Banner before the fair.\r\nwe: print files by wed\n\n  they: logo tue\nShe was tired.\n@oleg: pdf"
    assert [(each.line, each.text) for each in read(note)] == [(1, "print files"), (3, "logo"), (5, "pdf")]


WORDS = st.lists(
    st.sampled_from(["by", "on", "or", "for", "next", "fri", "tue", "24", "nov", "9:00", "25:00", "8:00", "+3d", "may"])
    | st.sampled_from(
        ["03/04", "24.11.", "week", "call", "pay", "decision:", "見", "in", "2", "days", "(x)", "eom", "-"]
    ),
    min_size=1,
    max_size=8,
)


@given(st.sampled_from(["we: ", "they: ", "todo: ", "@oleg: "]), WORDS)
def test_the_words_of_an_agreement_are_words_of_its_line_in_their_order(owner: str, words: list[str]) -> None:
    (found,) = read(owner + " ".join(words))
    rest = iter(" ".join(words))
    assert found.text
    assert all(letter in rest for letter in found.text)
    assert found.due is None or found.due.at >= NOW
    if found.due is None and found.kind != "decision":
        assert found.text == " ".join(words)


@given(st.text(max_size=60), st.sampled_from(["", "we:", "they: ", "@", "@oleg ", "todo:\t"]))
def test_any_note_can_be_read(text: str, before: str) -> None:
    lines = (before + text).count("\n") + 1 + sum(text.count(end) for end in "\r\v\f\x85\u2028\u2029")
    for found in read(before + text):
        assert 0 <= found.line < lines, found
        assert found.text.isprintable() or not found.text.isascii(), found
        assert found.due is None or found.due.at.tzinfo is UTC, found


@pytest.mark.parametrize(
    ("line", "promised"),
    [
        pytest.param("first draft fri", "we: first draft fri", id="bare"),
        pytest.param(" - first draft fri ", "we: first draft fri", id="bullet"),
        pytest.param("They: logo tue", "They: logo tue", id="theirs"),
        pytest.param("- @oleg banner", "- @oleg banner", id="colleague"),
        pytest.param("todo: plan", "todo: plan", id="private"),
        pytest.param("call 9:30", "we: call 9:30", id="colon-of-a-time"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_a_line_of_promises_that_names_nobody_is_ours(line: str, promised: str) -> None:
    assert as_promises(f"{line}\n{line}") == f"{promised}\n{promised}"


@given(st.text())
def test_promises_keep_their_lines(text: str) -> None:
    assert as_promises(text).count("\n") == clean(text).count("\n")
