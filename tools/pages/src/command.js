// What the commands share: their options, and how they end.

import { parseArgs } from 'node:util';

/** Wrong use of a command. */
class Misuse extends Error {}

/**
 * Reads the options of a command and does its work; its code to exit with is 0, 1 for what is wrong, or 2 for wrong use.
 *
 * @param {string} usage
 * @param {readonly string[]} texts options that are needed, each with a text
 * @param {readonly string[]} flags
 * @param {(options: Record<string, string>, flags: ReadonlySet<string>, rest: readonly string[]) => Promise<number>} work
 */
export async function command(usage, texts, flags, work) {
  try {
    const { options, set, rest } = read(texts, flags);
    process.exitCode = await work(options, set, rest);
  } catch (error) {
    console.error(`pages: ${error instanceof Error ? error.message : error}`);
    if (error instanceof Misuse) console.error(usage);
    process.exitCode = error instanceof Misuse ? 2 : 1;
  }
}

/**
 * @param {readonly string[]} texts
 * @param {readonly string[]} flags
 */
function read(texts, flags) {
  const kinds = [...texts.map((name) => [name, { type: 'string' }]), ...flags.map((name) => [name, { type: 'boolean' }])];
  /** @type {{ values: Record<string, unknown>, positionals: string[] }} */
  let said;
  try {
    said = parseArgs({ options: Object.fromEntries(kinds), allowPositionals: true });
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error));
  }
  const missing = texts.find((name) => said.values[name] === undefined);
  if (missing !== undefined) throw new Misuse(`--${missing} is missing`);
  const options = Object.fromEntries(texts.map((name) => [name, String(said.values[name])]));
  return { options, set: new Set(flags.filter((name) => said.values[name] === true)), rest: said.positionals };
}
