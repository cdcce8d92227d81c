"""Nothing that a screen wishes or a key names leads nowhere."""

import re

from acct_tui.services.book import Book
from acct_tui.ui.app.app import AcctApp
from acct_tui.ui.app.everywhere import EVERYWHERE
from acct_tui.ui.messages import Wish


def test_whatever_a_screen_can_wish_is_met(book: Book) -> None:
    assert set(AcctApp(book).meets) == set(Wish.__subclasses__())


def test_whatever_a_key_names_is_opened(book: Book) -> None:
    actions = " ".join(binding.action for binding in EVERYWHERE)
    assert set(AcctApp(book).opens) == set(re.findall(r"open\('(\w+)'\)", actions))
