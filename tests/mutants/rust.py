"""Just enough of Rust's grammar to find where a function's body begins."""

import re

# Comments, strings and characters, in which no brace counts. A lifetime is no character.
SKIPPED = re.compile(
    r"""//[^\n]*|/\*.*?\*/|b?r(?P<fence>\#*)".*?"(?P=fence)|b?"(?:\\.|[^"\\])*"|b?'(?:\\[^\n]+?|[^\\'\n])'""",
    re.DOTALL,
)


def blanked(text):
    """The text with all that hides braces overwritten, so that places stay what they are."""
    return SKIPPED.sub(lambda found: " " * len(found.group()), text)


def body_of(function):
    """Where the braces of a function's body stand in its text."""
    depth = 0
    plain = blanked(function)
    for place, char in enumerate(plain):
        depth += (char in "([") - (char in ")]")
        if char == "{" and depth == 0:
            return place, plain.rindex("}")
    raise ValueError("a function without a body")


def is_const(function):
    """Whether the compiler may run it, where there is no environment to ask."""
    head = blanked(function)[: body_of(function)[0]]
    return re.search(r"\bconst\s+(unsafe\s+)?fn\b", head) is not None
