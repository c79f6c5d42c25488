// The words in a picture stay inside of it and apart from each other.

/** @typedef {import('./check.js').Seen} Seen */

/**
 * @param {import('playwright-core').Page} tab
 * @returns {Promise<Seen[]>}
 */
export async function drawings(tab) {
  const { outside, over } = await tab.evaluate(measured);
  /** @type {Omit<Seen, 'element'>} */
  const leaves = { rule: 'picture-cut', reason: 'a word leaves the picture', cure: 'break the line, or widen the picture' };
  /** @type {Omit<Seen, 'element'>} */
  const overlaps = { rule: 'picture-overlap', reason: 'two words lie over each other', cure: 'move one of them' };
  return [...outside.map((element) => ({ ...leaves, element })), ...over.map((element) => ({ ...overlaps, element }))];
}

/** Runs in the page: names pictures and words by what they say. */
function measured() {
  /** @type {string[]} */
  const outside = [];
  /** @type {string[]} */
  const over = [];
  for (const svg of document.querySelectorAll('svg')) {
    const frame = svg.getBoundingClientRect();
    const name = `svg "${svg.querySelector('title')?.textContent ?? ''}"`;
    const words = [...svg.querySelectorAll('text')].map((text) => ({ text, box: text.getBoundingClientRect() })).filter(({ box }) => box.width > 0);
    for (const { text, box } of words) {
      const inside = box.left >= frame.left - 1 && box.right <= frame.right + 1 && box.top >= frame.top - 1 && box.bottom <= frame.bottom + 1;
      if (!inside) outside.push(`${name}: "${text.textContent}"`);
    }
    // A turned word's box is larger than the word.
    const level = words.filter(({ text }) => (text.getScreenCTM()?.b ?? 0) === 0);
    for (const [at, one] of level.entries()) {
      for (const other of level.slice(at + 1)) {
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        // The boxes of lines one below another touch: what hangs below a line needs a quarter of its height.
        if (across > 2 && down > one.box.height / 3) over.push(`${name}: "${one.text.textContent}" and "${other.text.textContent}"`);
      }
    }
  }
  return { outside, over };
}
