// Which language a text is in, as far as letters and little words tell.

/** Names that stay as they are in every language. */
const NAMES = /Айқын|Aiqyn/g;

/** Letters that Kazakh has and Russian has not. */
const KAZAKH = /[әғқңөұүһі]/i;

/** Letters of both. */
const CYRILLIC = /[\u0400-\u04ff]/;

/** Little words of Russian that no Kazakh text has. */
const RUSSIAN = /(?<![\u0400-\u04ff])(?:и|в|на|с|по|для|из|при|или|как|это|что|об|к|у)(?![\u0400-\u04ff])/i;

/** Three words in Latin letters one after another: more than a name or an abbreviation. */
const LATIN = /(?:(?<![\p{L}\d])[A-Za-z]{2,}[,;:]? +){2}[A-Za-z]{2,}(?!\p{L})/u;

/**
 * The language that a text is in although it should be in another one; null where nothing speaks against that one.
 *
 * @param {string} said
 * @param {string} language what it should be in
 */
export function foreign(said, language) {
  const text = said.replace(NAMES, '');
  if (language === 'en') return CYRILLIC.test(text) ? (KAZAKH.test(text) ? 'kk' : 'ru') : null;
  if (language !== 'kk' && language !== 'ru') return null;
  if (LATIN.test(text)) return 'en';
  if (language === 'ru') return KAZAKH.test(text) ? 'kk' : null;
  return !KAZAKH.test(text) && RUSSIAN.test(text) ? 'ru' : null;
}
