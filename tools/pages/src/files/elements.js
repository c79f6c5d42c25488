// What the file checks ask of parsed elements.

/** @typedef {import('html-validate').HtmlElement} HtmlElement */

/**
 * The value of an attribute, or null without it.
 *
 * @param {HtmlElement} element
 * @param {string} name
 */
export function attribute(element, name) {
  return element.hasAttribute(name) ? (element.getAttributeValue(name) ?? '') : null;
}

/**
 * An element's name, without the namespace that the parser puts before names inside a picture.
 *
 * @param {HtmlElement} element
 */
export function nameOf(element) {
  return element.tagName.replace(/^svg:/, '').toLowerCase();
}

/**
 * An element as people find it again.
 *
 * @param {HtmlElement} element
 */
export function called(element) {
  return element.generateSelector() ?? `<${nameOf(element)}>`;
}

/**
 * Every element below another, in the order of the document.
 *
 * @param {HtmlElement} root
 * @returns {Generator<HtmlElement>}
 */
export function* below(root) {
  for (const child of root.childElements) {
    yield child;
    yield* below(child);
  }
}

/**
 * The elements named by ids in an attribute; null for an id that no element has.
 *
 * @param {HtmlElement} root
 * @param {HtmlElement} element
 * @param {string} name
 */
export function named(root, element, name) {
  const ids = (attribute(element, name) ?? '').split(/\s+/).filter(Boolean);
  return ids.map((id) => byId(root, id));
}

/**
 * The element of an id.
 *
 * @param {HtmlElement} root
 * @param {string} id
 */
export function byId(root, id) {
  for (const element of below(root)) if (attribute(element, 'id') === id) return element;
  return null;
}
