"""Options: frozen, so that they can be pickled, shared and compared."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Literal

from . import _native

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Where to draw the line between content and husk.
Focus = Literal["precision", "balanced", "recall"]

#: What kinds of pages there are.
PageKind = Literal["article", "service", "forum", "listing", "documentation", "collection", "product"]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Limits:
    """How much of a page is looked at. What is over a limit is flattened or cut, never an error.

    ``None`` stands for the default, which is far beyond real pages. All are counts, so that a page comes out the same
    on every machine.

    >>> import dehusk
    >>> page = dehusk.bare_extraction("<p>It rained all night.</p><p>The river rose.</p>", limits=Limits(input=30))
    >>> page.truncated_by
    ['input']
    """

    #: Bytes of the input; the rest is not read. Default: 64 MiB.
    input: int | None = None
    #: Elements in one another; what is deeper follows the element instead. Default, and the most: 512.
    depth: int | None = None
    #: Elements of a page; further ones leave only their text. Default: 1,048,576.
    elements: int | None = None
    #: Attributes of one element; further ones are passed over. Default: 256.
    attributes: int | None = None
    #: Bytes of one attribute's value; a longer one is passed over. Default: 16 MiB.
    attribute_bytes: int | None = None
    #: Blocks of a page; all further text is one more. Default: 262,144.
    blocks: int | None = None
    #: Steps of work, as ``Extraction.work`` counts them. Default: 1,073,741,824, and at most 16 for a byte of input.
    work: int | None = None

    def __post_init__(self) -> None:
        for field in dataclasses.fields(self):
            value = getattr(self, field.name)
            if value is not None and (isinstance(value, bool) or not isinstance(value, int)):
                raise TypeError(f"limits.{field.name}: expected an int, got {value!r}")
            if value is not None and value < 0:
                raise ValueError(f"limits.{field.name}: expected 0 or more, got {value}")


@dataclasses.dataclass(frozen=True, kw_only=True)
class Options:
    """What may be chosen for all pages of a job; wrong values are a ``ValueError`` at once that names the option.

    >>> Options(focus="precision", drop=[".promo"]).drop
    ('.promo',)
    >>> Options(focus="most")
    Traceback (most recent call last):
    ValueError: focus: unknown variant `most`, expected one of `precision`, `balanced`, `recall`
    """

    #: "precision" keeps only what is surely content, "recall" everything that may be.
    focus: Focus = "balanced"
    #: What kind of page it is; ``None`` estimates it.
    page_kind: PageKind | None = None
    #: CSS selectors; only what is inside a match is looked at.
    root: Sequence[str] = ()
    #: CSS selectors of what is never kept.
    drop: Sequence[str] = ()
    #: CSS selectors of what is always kept; they win over ``drop``.
    keep: Sequence[str] = ()
    #: Take ``utm_source`` and its like away from links and images.
    strip_tracking: bool = False
    #: The day on which the pages were got, ``YYYY-MM-DD``: later days that a page names are refused.
    fetched: str | None = None
    #: How much of a page is looked at.
    limits: Limits = Limits()

    def __post_init__(self) -> None:
        for name in ("root", "drop", "keep"):
            object.__setattr__(self, name, _selectors(name, getattr(self, name)))
        _native.Extractor(self)


def _selectors(name: str, given: object) -> tuple[str, ...]:
    """One selector, or several; a string alone is one, not a sequence of letters."""
    if isinstance(given, str):
        return (given,)
    if isinstance(given, (list, tuple)) and all(isinstance(selector, str) for selector in given):
        return tuple(given)
    raise TypeError(f"{name}: expected a CSS selector or a list of them, got {given!r}")
