import { brotliCompressSync, constants } from 'node:zlib';
import type { Plugin } from 'esbuild';
import { minified } from './minifiedLibraries.ts';

/**
 * Puts a large CommonJS library that few commands load into its file packed: a quarter of its size, unpacked when it is first asked for.
 * It must be one file that imports nothing.
 */
export const packedLibraries = (filter: RegExp): Plugin => ({
  name: 'packed libraries',
  setup(build) {
    build.onLoad({ filter }, async ({ path }) => {
      const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
      const packed = brotliCompressSync(await minified(path), { params }).toString('base64');
      const contents = `import { brotliDecompressSync } from 'node:zlib';
import { compileFunction } from 'node:vm';
const source = brotliDecompressSync(Buffer.from(${JSON.stringify(packed)}, 'base64')).toString();
const loaded = { exports: {} };
compileFunction(source, ['module', 'exports', 'require'])(loaded, loaded.exports, require);
export default loaded.exports;`;
      return { contents, loader: 'js' };
    });
  },
});
