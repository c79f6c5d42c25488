// Nothing is wider than the window, and nothing is cut off: as the page is, and with the letters set apart (WCAG 1.4.10, 1.4.12).

/** @typedef {import('./check.js').Seen} Seen */

/**
 * What the page looks like from inside: what sticks out of the window, and what its own box cuts off.
 *
 * @typedef {{ page: number, window: number, wide: { element: string, right: number } | null, cut: { element: string, text: string }[] }} Layout
 */

/** Distances of WCAG 1.4.12; a picture is a picture, its words stand in the table too. */
const SPACING = `
  *:not(svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }
`;

/**
 * @param {import('playwright-core').Page} tab
 * @returns {Promise<Seen[]>}
 */
export async function reflow(tab) {
  const { page, window: width, wide, cut } = await tab.evaluate(layout);
  /** @type {Seen[]} */
  const seen = cut.map(({ element, text }) => {
    return { rule: 'cut', element, reason: `cuts off its text "${text}"`, cure: 'let the box grow with its text' };
  });
  if (page > width) {
    const reason = `the page is ${page} px wide in a window of ${width} px`;
    const element = wide === null ? 'html' : `${wide.element} (to ${wide.right} px)`;
    seen.push({ rule: 'scroll', element, reason, cure: 'let it wrap, or scroll in a box of its own that has a name and takes focus' });
  }
  return seen;
}

/**
 * The same with the letters set apart. The page stays so.
 *
 * @param {import('playwright-core').Page} tab
 */
export async function spacing(tab) {
  // A sheet made by script is no inline style: the page's policy does not stop it.
  await tab.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, SPACING);
  return (await reflow(tab)).map((one) => /** @type {Seen} */ ({ ...one, rule: 'spacing', reason: `with letters set apart ${one.reason}` }));
}

/**
 * Runs in the page.
 *
 * @returns {Layout}
 */
function layout() {
  const width = document.documentElement.clientWidth;
  /** @param {Element} element @returns {string} its path from the nearest id or class */
  const called = (element) => {
    const own = element.id ? `#${element.id}` : [...element.classList].map((name) => `.${name}`).join('');
    const parent = own === '' ? element.parentElement : null;
    return `${parent === null ? '' : `${called(parent)} > `}${element.tagName.toLowerCase()}${own}`;
  };
  /** @param {Element} element */
  const clips = (element) => getComputedStyle(element).overflowX !== 'visible';
  /** @param {Element} element @returns {boolean} */
  const boxed = (element) => {
    const parent = element.parentElement;
    return parent !== null && parent !== document.body && parent !== document.documentElement && (clips(parent) || boxed(parent));
  };
  const elements = [...document.body.querySelectorAll('*:not(svg *)')].filter((element) => element.checkVisibility());
  // A long word leaves its box without widening it: what scrolls tells where it ends.
  const right = (/** @type {Element} */ element) => {
    const box = element.getBoundingClientRect();
    return Math.ceil(Math.max(box.right, clips(element) ? 0 : box.left + element.scrollWidth));
  };
  const wide = elements.filter((element) => right(element) > width && !boxed(element)).sort((one, other) => right(one) - right(other)).at(-1);
  const cut = elements.filter((element) => {
    const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
    // One pixel is how text for readers of screens alone is hidden.
    if (element.clientWidth <= 1 || element.clientHeight <= 1 || (element.textContent ?? '').trim() === '') return false;
    const across = ['hidden', 'clip'].includes(overflowX) && element.scrollWidth > element.clientWidth + 1;
    const down = ['hidden', 'clip'].includes(overflowY) && element.scrollHeight > element.clientHeight + 1;
    return across || down || (textOverflow === 'ellipsis' && element.scrollWidth > element.clientWidth);
  });
  const scroller = document.scrollingElement ?? document.documentElement;
  return {
    page: scroller.scrollWidth,
    window: width,
    wide: wide ? { element: called(wide), right: right(wide) } : null,
    cut: cut.map((element) => ({ element: called(element), text: (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 60) })),
  };
}
