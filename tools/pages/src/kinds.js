// Kinds of pages, by their address below the language's folder. The browser looks at one page of each kind.

/**
 * Address below the language's folder, `*` standing for one segment; and the kind's name. The first that fits counts.
 * A page that fits none is of a kind named by its first segment and its depth: to list it here joins or parts such kinds.
 *
 * @type {readonly (readonly [pattern: string, kind: string])[]}
 */
export const KINDS = [
  ['', 'home'],
  ['briefings/*/', 'briefing'],
  ['figures/', 'list of figures'],
  ['figures/*/', 'figure'],
  ['statements/*/', 'statement check'],
];

/**
 * The kind of the page at an address.
 *
 * @param {string} language its folder; empty for a page outside of them
 * @param {string} rest its address below the language's folder
 * @param {typeof KINDS} [kinds]
 */
export function kindOf(language, rest, kinds = KINDS) {
  if (language === '') return `outside the languages: ${rest || 'the root'}`;
  const listed = kinds.find(([pattern]) => fits(pattern, rest));
  if (listed) return listed[1];
  const [first, ...below] = rest.split('/').filter(Boolean);
  return [first, ...below.map(() => '*')].join('/');
}

/**
 * @param {string} pattern
 * @param {string} rest
 */
function fits(pattern, rest) {
  const [wanted, there] = [pattern.split('/'), rest.split('/')];
  return wanted.length === there.length && wanted.every((part, at) => (part === '*' ? there[at] !== '' : part === there[at]));
}
