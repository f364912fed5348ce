import { readFile } from 'node:fs/promises';
import { type Plugin, transform } from 'esbuild';

/** Takes libraries in with short names, and leaves our own as they are: the trace of a fault of ours can still be read. */
export const minifiedLibraries: Plugin = {
  name: 'minified libraries',
  setup(build) {
    build.onLoad({ filter: /\/node_modules\/.*\.m?js$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { minify: true, charset: 'utf8' });
      return { contents: code, loader: 'js' };
    });
  },
};
