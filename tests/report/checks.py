"""What holds of every report in a browser. Each check looks at an open one, and says what it saw if it fails."""

WIDE, NARROW = (1400, 900), (360, 740)
SCHEMES = ["light", "dark"]
# WCAG 2.2, 1.4.3 Contrast (Minimum), level AA.
MIN_CONTRAST = 4.5
# What takes a while to type.
LONG_WORD = 20


class Failure(Exception):
    """A report is not as it should be."""


def expect(found, expected, what):
    if found != expected:
        raise Failure(f"{what}: {brief(found)} instead of {brief(expected)}")


def brief(value):
    return repr(value)[:400]


def quiet(browser):
    """Nothing ran but the report's script, nothing was asked of a network, and nobody complained."""
    expect(browser.run("return typeof ran"), "undefined", "ran")
    expect(browser.log(), [], "console")
    expect(browser.run("return performance.getEntriesByType('resource').length"), 0, "asked for")
    expect(browser.run("return document.scripts.length"), 1, "scripts")
    handlers = "return [...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames()).filter(n => /^on/.test(n))"
    expect(browser.run(handlers), [], "handlers")


def blocks(browser, page):
    """All blocks, in order, with label, reason, text and source."""
    shown = browser.run("""
        return [...document.querySelectorAll("article")].map(block => [
            block.dataset.label, block.dataset.reason, block.querySelector(".text").textContent,
            block.querySelector("pre")?.textContent ?? ""])""")
    expected = [[block["label"], block["reason"], *map(storable, (block["text"], page.slice(block)))]
                for block in page.json["blocks"]]
    for index, pair in enumerate(zip(shown, expected)):
        expect(*pair, f"block {index}")
    expect(len(shown), len(expected), "blocks")


def storable(text):
    """Text as HTML can hold it."""
    return text.replace("\0", "\ufffd")


SHOWN = "return [...document.querySelectorAll('article')].filter(b => b.checkVisibility()).map(b => b.dataset[arguments[0]])"
FILTERS = """
    return [...document.querySelectorAll(`[data-filter=${arguments[0]}]:enabled`)].map(button =>
        [button.value, Number(button.querySelector("b").textContent)])"""


def filters(browser, page):
    """Every button shows as many blocks as it says, all of its kind; and all of them are counted."""
    browser.run("document.querySelector('.reasons').open = true")
    for kind in ("label", "reason"):
        buttons = browser.run(FILTERS, kind)
        expect(sum(count for _, count in buttons), len(page.json["blocks"]), f"blocks by {kind}")
        for value, count in buttons:
            button = f"[data-filter={kind}][value={value}]"
            browser.click(button)
            expect(browser.run(SHOWN, kind), [value] * count, button)
            expect(status(browser), f"{count} of {len(page.json['blocks'])} shown", button)
            # Quicker than a click with the mouse.
            browser.run("document.querySelector(arguments[0]).click()", button)
    expect(len(browser.run(SHOWN, "label")), len(page.json["blocks"]), "all shown")


def status(browser):
    return browser.run("return document.querySelector('#shown').textContent")


CURRENT = """
    const block = document.activeElement.closest("article");
    return block && [block.id, block.getAttribute("aria-current"), block.querySelector("details")?.open ?? null]"""


def keys(browser, page):
    """Keys move between blocks, open sources, search, and press labels."""
    browser.run("document.querySelector('#b1').focus()")
    for pressed, expected in [("j", "b2"), ("k", "b1"), ("ArrowDown", "b2"), ("ArrowUp", "b1"), ("k", "b1")]:
        browser.press(pressed)
        expect(browser.run(CURRENT)[:2], [expected, "true"], f"after {pressed}")
    browser.press("Enter")
    expect(browser.run(CURRENT)[2], True, "source after Enter")
    browser.press("Enter")
    expect(browser.run(CURRENT)[2], False, "source after Enter again")
    search(browser, page)
    label = page.json["blocks"][0]["label"]
    browser.press(browser.run("return document.querySelector(`[value=${arguments[0]}]`).ariaKeyShortcuts", label))
    expect(set(browser.run(SHOWN, "label")), {label}, "after the key of a label")
    browser.press("Escape")


def search(browser, page):
    words = (word for block in page.json["blocks"] for word in block["text"].split() if word.isalnum())
    word = max((word for word in words if len(word) < LONG_WORD), key=len)
    browser.press("/", *word)
    holding = [block["label"] for block in page.json["blocks"] if word.lower() in block["text"].lower()]
    expect(browser.run(SHOWN, "label"), holding, f"found {word!r}")
    browser.press("Enter")
    expect(browser.run("return document.activeElement.checkVisibility() && document.activeElement.tagName"), "ARTICLE",
           "after Enter in the search")
    browser.press("/", "Escape")
    expect(len(browser.run(SHOWN, "label")), len(page.json["blocks"]), "all shown after Escape")


def clicks(browser, page):
    """A click on a block shows its source; one on a piece of the result goes to its block."""
    browser.click("#b1 .verdict")
    expect(browser.run(CURRENT), ["b1", "true", True], "clicked block")
    expect(browser.run("return document.querySelector('#b1 pre').checkVisibility()"), True, "source shown")
    browser.click("#b1 summary")
    expect(browser.run("return document.querySelector('#b1 pre').checkVisibility()"), False, "source closed")
    piece = browser.run("return [...document.querySelectorAll('[data-block]')].at(-1)?.dataset.block ?? null")
    if piece:
        browser.run("document.querySelector('[data-filter=label][value=chrome]:enabled')?.click()")
        browser.click(f"[data-block={piece}]")
        expect(browser.run(CURRENT)[:2], [piece, "true"], "block of the clicked piece")
        expect(browser.run("return document.querySelector('[data-block][aria-current]').dataset.block"), piece, "piece")


# The least contrast of any text with what it stands on, and where. Backgrounds are opaque or not there.
CONTRAST = """
    const channel = c => (c /= 255) <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4;
    const rgba = colour => colour.match(/[\\d.]+/g).map(Number);
    const light = ([r, g, b]) => .2126 * channel(r) + .7152 * channel(g) + .0722 * channel(b);
    const ground = element => {
        const colour = rgba(getComputedStyle(element).backgroundColor);
        return colour[3] === 0 ? ground(element.parentElement) : colour;
    };
    const contrast = element => {
        const [a, b] = [rgba(getComputedStyle(element).color), ground(element)].map(light);
        return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    };
    const hasText = element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    const shown = [...document.body.querySelectorAll("*")].filter(e => hasText(e) && e.checkVisibility());
    return shown.map(e => [contrast(e), e.outerHTML.slice(0, 80)]).sort((a, b) => a[0] - b[0])[0]"""
OVERFLOW = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"


def looks(browser, page):
    """Text can be read in light and dark, pressed and current too, and nothing is wider than the window."""
    label = page.json["blocks"][0]["label"]
    for scheme in SCHEMES:
        for size in (WIDE, NARROW):
            browser.emulate(scheme, *size)
            for state in ("plain", "pressed"):
                contrast, where = browser.run(CONTRAST)
                if contrast < MIN_CONTRAST:
                    raise Failure(f"contrast of {contrast:.2f} in {scheme}, {state}: {where}")
                browser.run("document.querySelector(`[data-filter=label][value=${arguments[0]}]`).click()", label)
            expect(browser.run(OVERFLOW), 0, f"overflow at {size}")
    browser.emulate(SCHEMES[0], *WIDE)
