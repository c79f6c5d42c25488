// A house that vouches for officers: an OpenID provider on this machine, that of npm's `oidc-provider`, which can be told to answer wrongly.

import { once } from 'node:events';
import { createServer } from 'node:http';
// @ts-expect-error It has no types of its own.
import Provider from 'oidc-provider';

export const CLIENT = 'aiqyn';
export const SECRET = 'a secret of the client, for the checks alone';

/**
 * What it does wrongly: changes what the office asked for before it answers.
 *
 * @typedef {'state' | 'nonce' | 'stale' | null} Fault
 */

export class Vouching {
  /** @type {Fault} */
  fault = null;

  /**
   * @param {import('node:http').Server} server
   * @param {number} port
   */
  constructor(server, port) {
    this.server = server;
    this.issuer = `http://localhost:${port}`;
  }

  /** Takes an address; nothing is answered before {@link serve}. */
  static async listen() {
    const server = createServer();
    server.listen(0, 'localhost');
    await once(server, 'listening');
    return new Vouching(server, /** @type {import('node:net').AddressInfo} */ (server.address()).port);
  }

  /**
   * Answers, for a client that is reached at this address.
   *
   * @param {string} client
   */
  serve(client) {
    const provider = new Provider(this.issuer, {
      clients: [{ client_id: CLIENT, client_secret: SECRET, redirect_uris: [`${client}/sign-in/provider/return`] }],
      cookies: { keys: ['for the checks alone'] },
      // Nobody is asked for a consent: it is one house.
      loadExistingGrant: async (/** @type {any} */ context) => {
        const grant = new context.oidc.provider.Grant({ clientId: CLIENT, accountId: context.oidc.session.accountId });
        grant.addOIDCScope('openid');
        await grant.save();
        return grant;
      },
    });
    const answer = provider.callback();
    this.server.on('request', (request, response) => {
      const url = new URL(request.url ?? '', this.issuer);
      if (url.pathname === '/auth') this.#change(url);
      request.url = url.pathname + url.search;
      answer(request, response);
    });
  }

  /** @param {URL} url */
  #change(url) {
    if (this.fault === 'state' || this.fault === 'nonce') url.searchParams.set(this.fault, 'another');
    if (this.fault !== 'stale') return;
    // Whoever has signed in once is not asked again.
    url.searchParams.delete('prompt');
    url.searchParams.delete('max_age');
  }

  close() {
    this.server.closeAllConnections();
    this.server.close();
  }
}
