"""How every message is put together: a greeting, paragraphs, and what it lists."""

from collections.abc import Iterable


def message(*paragraphs: str) -> str:
    """The paragraphs that say anything, with an empty line between them."""
    return "\n\n".join(filter(None, paragraphs))


def greeting(name: str | None) -> str:
    """The first line, with or without a name."""
    return f"Hello {name}," if name else "Hello,"


def listed(begin: str, lines: Iterable[str]) -> str:
    """Lines under the words that begin them."""
    return "\n".join([begin, *(f"- {line}" for line in lines)])
