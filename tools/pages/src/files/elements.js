// What the file checks ask of a parsed page.

/** @typedef {import('parse5').DefaultTreeAdapterTypes.Element} Element */
/** @typedef {import('parse5').DefaultTreeAdapterTypes.ParentNode} Parent */
/** @typedef {import('parse5').DefaultTreeAdapterTypes.ChildNode} Child */

/**
 * The elements right below another one.
 *
 * @param {Parent} parent
 */
export function children(parent) {
  return parent.childNodes.filter(isElement);
}

/**
 * Every element below another one, in the order of the document.
 *
 * @param {Parent} root
 * @returns {Generator<Element>}
 */
export function* below(root) {
  for (const child of children(root)) {
    yield child;
    yield* below(child);
  }
}

/**
 * Those of one name.
 *
 * @param {Parent} root
 * @param {string} name
 */
export function allOf(root, name) {
  return [...below(root)].filter((element) => element.tagName === name);
}

/**
 * The value of an attribute, or null without it.
 *
 * @param {Element} element
 * @param {string} name
 */
export function attribute(element, name) {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}

/**
 * The texts right below an element.
 *
 * @param {Element} element
 */
export function texts(element) {
  return element.childNodes.flatMap((child) => ('value' in child ? [child.value] : []));
}

/**
 * All the text below an element, without the space around it.
 *
 * @param {Element} element
 */
export function textOf(element) {
  return [element, ...below(element)].flatMap(texts).join(' ').trim();
}

/**
 * The nearest element of a name that the element stands in.
 *
 * @param {Element} element
 * @param {string} name
 */
export function around(element, name) {
  for (let parent = element.parentNode; parent !== null && isElement(parent); parent = parent.parentNode) {
    if (parent.tagName === name) return parent;
  }
  return null;
}

/**
 * The element of an id.
 *
 * @param {Parent} root
 * @param {string} id
 */
export function byId(root, id) {
  for (const element of below(root)) if (attribute(element, 'id') === id) return element;
  return null;
}

/**
 * The elements named by ids in an attribute; null for an id that no element has.
 *
 * @param {Parent} root
 * @param {Element} element
 * @param {string} name
 */
export function named(root, element, name) {
  const ids = (attribute(element, name) ?? '').split(/\s+/).filter(Boolean);
  return ids.map((id) => byId(root, id));
}

/**
 * An element as people find it again: its path from the nearest id, counted where it has brothers of its name.
 *
 * @param {Element} element
 * @returns {string}
 */
export function called(element) {
  const id = attribute(element, 'id');
  const parent = element.parentNode;
  if (id !== null) return `${element.tagName}#${id}`;
  if (parent === null || !isElement(parent) || element.tagName === 'body' || element.tagName === 'head') return element.tagName;
  const brothers = children(parent).filter((one) => one.tagName === element.tagName);
  const place = brothers.length > 1 ? `:nth-of-type(${brothers.indexOf(element) + 1})` : '';
  return `${called(parent)} > ${element.tagName}${place}`;
}

/**
 * @param {Child | Parent} node
 * @returns {node is Element}
 */
function isElement(node) {
  return 'tagName' in node;
}
