// The headers that the site asks its server for, in its file `_headers`.

/**
 * Headers for an address: blocks of a pattern (`/*`, `/ru/*`) with indented `Name: value` lines below it.
 *
 * @param {string} text
 * @param {string} path address below the site's folder, without a leading slash
 * @returns {Record<string, string>} by name, in lower case
 */
export function headersFor(text, path) {
  /** @type {Record<string, string>} */
  const headers = {};
  let applies = false;
  for (const line of text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))) {
    const [name, ...value] = line.trim().split(':');
    if (!/^\s/.test(line)) applies = fits(line.trim(), `/${path}`);
    else if (applies) headers[name.trim().toLowerCase()] = value.join(':').trim();
  }
  return headers;
}

/**
 * @param {string} pattern
 * @param {string} path
 */
function fits(pattern, path) {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : pattern === path;
}
