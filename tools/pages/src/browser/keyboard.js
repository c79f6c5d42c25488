// The page by keyboard alone: a way past the repeated part first, then every stop in order, each of them seen.

/** @typedef {import('./check.js').Seen} Seen */
/** @typedef {import('playwright-core').Page} Tab */

/**
 * A stop as it looks with the focus on it.
 *
 * @typedef {object} Stop
 * @property {number} place among the stops of the document; -1 for what is none of them
 * @property {string} element
 * @property {boolean} outlined whether its outline alone is enough to see it
 * @property {boolean} covered whether something lies over all of it, or it lies outside the window
 * @property {{ x: number, y: number, width: number, height: number }} box
 */

/** Stops beyond those of the document that a browser may add: boxes that scroll. */
const MORE = 20;

/**
 * @param {Tab} tab
 * @returns {Promise<Seen[]>}
 */
export async function keyboard(tab) {
  const wanted = await tab.evaluate(prepare);
  /** @type {Seen[]} */
  const seen = [];
  /** @type {Stop[]} */
  const met = [];
  for (let pressed = 0; pressed < wanted.length + MORE; pressed++) {
    await tab.keyboard.press('Tab');
    const stop = await tab.evaluate(focused);
    if (stop === null || met.some((one) => one.place >= 0 && one.place === stop.place)) break;
    met.push(stop);
    seen.push(...(await visible(tab, stop)));
  }
  return [...order(wanted, met.filter((stop) => stop.place >= 0)), ...seen, ...(await skip(tab, wanted))];
}

/**
 * Tab meets every stop, in the order of the document.
 *
 * @param {readonly string[]} wanted
 * @param {readonly Stop[]} met
 * @returns {Seen[]}
 */
function order(wanted, met) {
  const at = wanted.findIndex((_, place) => met[place]?.place !== place);
  if (at < 0) return [];
  const instead = met[at] === undefined ? 'the focus leaves the page' : `the focus goes to ${met[at].element}`;
  const reason = `is stop ${at + 1} of ${wanted.length} in the document, and ${instead} instead`;
  return [{ rule: 'tab-order', element: wanted[at], reason, cure: 'leave out tabindex, and let the document have the order that is shown' }];
}

/**
 * The focus is seen: by an outline that stands out, or by any other difference in what is drawn.
 *
 * @param {Tab} tab
 * @param {Stop} stop
 * @returns {Promise<Seen[]>}
 */
async function visible(tab, stop) {
  if (stop.covered) {
    const cure = 'leave room for it: scroll-padding below a fixed head, a skip link that comes into the window';
    return [{ rule: 'focus-covered', element: stop.element, reason: 'has the focus where nobody sees it', cure }];
  }
  if (stop.outlined) return [];
  const clip = { x: Math.max(0, stop.box.x - 8), y: Math.max(0, stop.box.y - 8), width: stop.box.width + 16, height: stop.box.height + 16 };
  const shot = () => tab.screenshot({ clip, animations: 'disabled', caret: 'hide' });
  const withFocus = await shot();
  await tab.evaluate(() => { if (document.activeElement instanceof HTMLElement || document.activeElement instanceof SVGElement) document.activeElement.blur(); });
  const without = await shot();
  // Blurred, the next Tab still goes on from here: the browser keeps the place.
  if (!withFocus.equals(without)) return [];
  return [{ rule: 'focus-visible', element: stop.element, reason: 'looks the same with the focus and without', cure: 'give :focus-visible an outline of 3 : 1 against what is behind it' }];
}

/**
 * The first stop leads past everything repeated, and the next Tab goes on from there; or nothing stands before the main part.
 *
 * @param {Tab} tab
 * @param {readonly string[]} wanted
 * @returns {Promise<Seen[]>}
 */
async function skip(tab, wanted) {
  const cure = 'begin the body with <a href="#main">, and give <main> that id';
  const leads = await tab.evaluate(() => {
    const first = document.querySelector('[data-stop="0"]');
    const main = document.querySelector('main, [role="main"]');
    if (first && main?.contains(first)) return 'nothing before';
    const target = first?.getAttribute('href')?.startsWith('#') ? document.getElementById(first.getAttribute('href')?.slice(1) ?? '') : null;
    if (!target || !main || !(main === target || main.contains(target) || target.contains(main))) return 'astray';
    if (first instanceof HTMLElement) first.focus();
    return 'past';
  });
  if (leads === 'nothing before') return [];
  if (leads === 'astray') return [{ rule: 'skip-link', element: wanted[0] ?? 'body', reason: 'is the first stop and no link to the main part', cure }];
  await tab.keyboard.press('Enter');
  await tab.keyboard.press('Tab');
  const past = await tab.evaluate(() => {
    const main = document.querySelector('main, [role="main"]');
    const inside = main?.querySelector('[data-stop]') !== null;
    const active = document.activeElement;
    return !inside || (main?.contains(active) ?? false);
  });
  return past ? [] : [{ rule: 'skip-link', element: wanted[0], reason: 'does not take the keyboard into the main part', cure }];
}

/** Runs in the page: numbers the stops in the order of the document, and names them. */
function prepare() {
  window.scrollTo(0, 0);
  const all = document.querySelectorAll('a[href], area[href], button, input:not([type="hidden"]), select, textarea, summary, iframe, [tabindex]');
  const stops = [...all].filter((element) => {
    const open = !(element instanceof HTMLButtonElement || element instanceof HTMLInputElement) || !element.disabled;
    const reached = !(element instanceof HTMLElement || element instanceof SVGElement) || element.tabIndex >= 0;
    return open && reached && element.checkVisibility({ visibilityProperty: true });
  });
  return stops.map((element, place) => {
    element.setAttribute('data-stop', String(place));
    return element.id ? `#${element.id}` : `<${element.tagName.toLowerCase()}> "${(element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40)}"`;
  });
}

/**
 * Runs in the page: the stop that has the focus; null when it left the page.
 *
 * @returns {Stop | null}
 */
function focused() {
  const active = document.activeElement;
  if (active === null || active === document.body || active === document.documentElement) return null;
  /** @param {string} colour red, green, blue and opacity, as the browser computes it */
  const parts = (colour) => {
    const [red = 0, green = 0, blue = 0, opacity = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    return { light: [red, green, blue], opacity };
  };
  /** @param {number[]} light */
  const luminance = (light) => {
    const [red, green, blue] = light.map((one) => (one / 255 <= 0.04045 ? one / 255 / 12.92 : ((one / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  /** @param {Element | null} element @returns {number[]} */
  const behind = (element) => {
    if (element === null) return [255, 255, 255];
    const { light, opacity } = parts(getComputedStyle(element).backgroundColor);
    return opacity === 1 ? light : behind(element.parentElement);
  };
  const style = getComputedStyle(active);
  const colour = parts(style.outlineColor);
  const [one, other] = [luminance(colour.light), luminance(behind(active.parentElement))].sort((a, b) => b - a);
  const drawn = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1 && colour.opacity > 0.9;
  /** @param {number} x @param {number} y */
  const shown = (x, y) => {
    const top = document.elementFromPoint(x, y);
    return top !== null && (active.contains(top) || top.contains(active));
  };
  // A link in several lines has several boxes, and of a tall box only a part is in the window: one point that is seen is enough.
  const boxes = [...active.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
  const seen = boxes.some((box) => {
    const [left, right] = [Math.max(0, box.left), Math.min(window.innerWidth, box.right)];
    const [top, bottom] = [Math.max(0, box.top), Math.min(window.innerHeight, box.bottom)];
    const parts = [0.1, 0.5, 0.9];
    return left < right && top < bottom && parts.some((x) => parts.some((y) => shown(left + (right - left) * x, top + (bottom - top) * y)));
  });
  const { x, y, width, height } = boxes[0] ?? active.getBoundingClientRect();
  return {
    place: Number(active.getAttribute('data-stop') ?? -1),
    element: active.id ? `#${active.id}` : `<${active.tagName.toLowerCase()}> "${(active.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40)}"`,
    outlined: drawn && (one + 0.05) / (other + 0.05) >= 3,
    covered: !seen,
    box: { x, y, width, height },
  };
}
