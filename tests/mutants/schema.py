"""Writes many mutants into one source: a function asks which of its bodies is to run.

    fn f(n: u32) -> u32 { n + 1 }
    fn f(n: u32) -> u32 { if crate::mutant::is(7) { n - 1 } else { n + 1 } }
"""

from dataclasses import dataclass, field

from rust import body_of, is_const

# Appended to `lib.rs`.
SWITCH = """
pub(crate) mod mutant {
    pub(crate) fn is(number: usize) -> bool {
        static ACTIVE: std::sync::OnceLock<usize> = std::sync::OnceLock::new();
        let read = || std::env::var("DEHUSK_MUTANT").ok().and_then(|number| number.parse().ok());
        *ACTIVE.get_or_init(|| read().unwrap_or(0)) == number
    }
}
"""


@dataclass
class Mutant:
    number: int
    name: str
    file: str
    replacement: str
    start: int
    end: int
    function: tuple[int, int]


@dataclass
class Written:
    """A source with mutants, and on which lines each stands, with the function that it is a body of."""

    text: str = ""
    bodies: list[tuple[range, int]] = field(default_factory=list)
    functions: list[tuple[range, list[int]]] = field(default_factory=list)

    def line(self):
        return self.text.count("\n") + 1

    def at(self, line):
        """The mutants that a fault on this line speaks of: all of a function if it says no more."""
        bodies = [number for lines, number in self.bodies if line in lines]
        return bodies or [number for lines, held in self.functions if line in lines for number in held]


def offsets(text):
    """From line and column, both counted from 1, to an offset."""
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    return lambda place: starts[place["line"] - 1] + place["column"] - 1


def read(listed, number, text):
    """A mutant as `cargo mutants --list --json` tells of it; none where the compiler runs the code."""
    place, function = offsets(text), listed["function"]
    if function is None:
        return None
    within = place(function["span"]["start"]), place(function["span"]["end"])
    if is_const(text[slice(*within)]):
        return None
    start, end = place(listed["span"]["start"]), place(listed["span"]["end"])
    return Mutant(number, listed["name"], listed["file"], listed["replacement"], start, end, within)


def by_function(mutants):
    """Mutants by the outermost function that holds them."""
    spans = {mutant.function for mutant in mutants}
    outer = {s for s in spans if not any(o != s and o[0] <= s[0] and s[1] <= o[1] for o in spans)}
    for span in sorted(outer):
        yield span, [m for m in mutants if span[0] <= m.start and m.end <= span[1]]


def write(text, mutants):
    """A source in which each of its mutants can be switched on."""
    written, at = Written(), 0
    for (start, end), held in by_function(mutants):
        opening, closing = (start + place for place in body_of(text[start:end]))
        written.text += text[at : opening + 1]
        first = written.line()
        for mutant in held:
            add(written, mutant, text, opening + 1, closing)
        written.text += "{" + text[opening + 1 : closing] + "}"
        written.functions.append((range(first, written.line() + 1), [mutant.number for mutant in held]))
        at = closing
    written.text += text[at:]
    return written


def add(written, mutant, text, opening, closing):
    """A body with the mutant in it, on lines of its own."""
    written.text += "\n"
    first = written.line()
    body = text[opening : mutant.start] + mutant.replacement + text[mutant.end : closing]
    written.text += f"if crate::mutant::is({mutant.number}) {{{body}}} else"
    written.bodies.append((range(first, written.line() + 1), mutant.number))
    written.text += "\n"
