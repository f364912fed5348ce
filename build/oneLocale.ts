import type { Plugin } from 'esbuild';

/** Of zod's languages takes in the one in which it is asked: what is told to people is worded by us. */
export const oneLocale: Plugin = {
  name: 'one locale',
  setup(build) {
    build.onLoad({ filter: /\/zod\/v4\/locales\/index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
      loader: 'js',
    }));
  },
};
