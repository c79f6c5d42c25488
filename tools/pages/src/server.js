// The site on a port of this machine, with the headers it asks for, below a folder as it will be published.

import { createServer } from 'node:http';
import { extname } from 'node:path';
import { MOUNT } from './site.js';
import { headersFor } from './headers.js';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Serves a site until `stop` is called.
 *
 * @param {import('./site.js').Site} site
 * @returns {Promise<{ home: string, stop: () => Promise<void> }>} `home` is the address of the site's folder
 */
export async function serve(site) {
  const headers = site.text('_headers');
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.startsWith(MOUNT) ? pathname.slice(MOUNT.length) : null;
    const file = path === null ? null : path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const bytes = file === null ? undefined : site.files.get(file);
    if (path === null || file === null || bytes === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('The site has no such file.\n');
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'x-content-type-options': 'nosniff', ...headersFor(headers, path) }).end(bytes);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    home: `http://127.0.0.1:${address.port}${MOUNT}`,
    stop: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}
