import en from 'zod/v4/locales/en.js';

/**
 * What zod says of a fault, in English, for the schemas of ours that say nothing of it themselves. The part of zod that the schemas are
 * made with brings no words along, and to set them for all of it would change what a host's own schemas say.
 */
export const inEnglish = /* @__PURE__ */ en().localeError;
