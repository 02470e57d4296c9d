// Filters, search and keys. All it does is hide, show and mark what stands in the page: it builds nothing.
"use strict";

const one = (selector) => document.querySelector(selector);
const all = (selector) => [...document.querySelectorAll(selector)];

const blocks = all("#blocks article");
const search = one("#search");
const result = one("#result");
const texts = new Map();
let current = null;

// Filters. Nothing pressed shows all.

function pressed(filter) {
  return new Set(all(`[data-filter=${filter}][aria-pressed=true]`).map((button) => button.value));
}

function textOf(block) {
  if (!texts.has(block)) texts.set(block, block.querySelector(".text").textContent.toLowerCase());
  return texts.get(block);
}

function filter() {
  const [labels, reasons] = [pressed("label"), pressed("reason")];
  const words = search.value.trim().toLowerCase();
  const passes = (chosen, value) => chosen.size === 0 || chosen.has(value);
  for (const block of blocks) {
    const { label, reason } = block.dataset;
    block.hidden = !(passes(labels, label) && passes(reasons, reason) && textOf(block).includes(words));
  }
  for (const run of all("#blocks .run")) run.hidden = !run.querySelector("article:not([hidden])");
  const shown = blocks.filter((block) => !block.hidden);
  one("#shown").textContent = `${shown.length} of ${blocks.length} shown`;
  if (current?.hidden) select(shown[0] ?? null);
}

function toggle(button) {
  button.setAttribute("aria-pressed", button.getAttribute("aria-pressed") !== "true");
  filter();
}

function showAll() {
  for (const button of all("[data-filter]")) button.setAttribute("aria-pressed", false);
  search.value = "";
  filter();
}

// The current block: the one that the Tab key reaches, marked in the result too.

function select(block) {
  for (const marked of all("[aria-current]")) marked.removeAttribute("aria-current");
  if (current) current.tabIndex = -1;
  current = block;
  if (!block) return;
  block.tabIndex = 0;
  block.setAttribute("aria-current", true);
  const piece = one(`[data-block=${block.id}]`);
  if (!piece) return;
  piece.setAttribute("aria-current", true);
  // Only where the result scrolls by itself: beside the blocks, not below them.
  const below = piece.getBoundingClientRect().top - result.getBoundingClientRect().top;
  result.scrollTop += below - result.clientHeight / 3;
}

function goTo(block) {
  if (!block) return;
  if (block.hidden) showAll();
  block.focus({ preventScroll: true });
  block.scrollIntoView({ block: "nearest" });
}

function move(step) {
  const shown = blocks.filter((block) => !block.hidden);
  const at = shown.indexOf(current);
  const isEntered = document.activeElement === current;
  goTo(isEntered ? shown[at + step] : shown[Math.max(at, 0)]);
}

function toggleSource(block) {
  const source = block?.querySelector("details");
  if (source) source.open = !source.open;
}

// Keys. Arrows and Enter belong to whatever has the focus, unless that is a block or nothing.

const KEYS = {
  j: () => move(1),
  k: () => move(-1),
  "/": () => search.focus(),
  Escape: showAll,
};

const BLOCK_KEYS = {
  ArrowDown: () => move(1),
  ArrowUp: () => move(-1),
  Enter: () => toggleSource(current),
};

function actionOf(event) {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (target === search) return { Escape: leaveSearch, Enter: () => move(0) }[key];
  const button = one(`[aria-keyshortcuts="${CSS.escape(key)}"]:enabled`);
  if (button) return () => toggle(button);
  const isFree = target === document.body || target.matches("article");
  return KEYS[key] ?? (isFree ? BLOCK_KEYS[key] : undefined);
}

function leaveSearch() {
  showAll();
  goTo(current);
}

document.addEventListener("keydown", (event) => {
  const action = actionOf(event);
  if (!action) return;
  event.preventDefault();
  action();
});

// Clicks.

function clickBlock(block, target) {
  const isReading = !getSelection().isCollapsed || target.closest("details");
  if (!isReading) toggleSource(block);
}

document.addEventListener("click", ({ target }) => {
  const [button, piece, block] = ["[data-filter]", "[data-block]", "article"].map((s) => target.closest(s));
  if (button) toggle(button);
  else if (target.id === "reset") showAll();
  else if (piece) goTo(document.getElementById(piece.dataset.block));
  else if (block) clickBlock(block, target);
});

search.addEventListener("input", filter);
document.addEventListener("focusin", ({ target }) => {
  const block = target.closest("article");
  if (block && block !== current) select(block);
});

for (const block of blocks) block.tabIndex = -1;
one(".reasons").open = matchMedia("(min-width: 60rem)").matches;
select(blocks.find((block) => `#${block.id}` === location.hash) ?? blocks[0] ?? null);
if (location.hash) goTo(current);
