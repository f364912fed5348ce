import { readFile } from 'node:fs/promises';
import { type Plugin, transform } from 'esbuild';

/** The text of a library's file with short names. */
export async function minified(path: string): Promise<string> {
  const { code } = await transform(await readFile(path, 'utf8'), { minify: true, charset: 'utf8' });
  return code;
}

/** Takes libraries in with short names, and leaves our own as they are: the trace of a fault of ours can still be read. */
export const minifiedLibraries: Plugin = {
  name: 'minified libraries',
  setup(build) {
    build.onLoad({ filter: /\/node_modules\/.*\.m?js$/ }, async ({ path }) => ({
      contents: await minified(path),
      loader: 'js',
    }));
  },
};
