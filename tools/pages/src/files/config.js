// What html-validate is asked: all of its recommended, accessibility and document rules but those named here with a reason.

/** @type {import('html-validate').ConfigData} */
export const CONFIG = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // Guards against a changed file of somebody else's; every file is the site's own, and named in its signed manifest.
    'require-sri': 'off',
    // Counts letters for search engines; a title in Kazakh that names figure, moment and site is longer, and rightly.
    'long-title': 'off',
    // Boxes that are ticked for one question share its name, as radio buttons do.
    'form-dup-name': ['error', { allowArrayBrackets: true, shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
  },
};
