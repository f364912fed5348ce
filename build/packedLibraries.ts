import { mkdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, type Plugin } from 'esbuild';

/** Where it is told what was packed, as a source map tells it: the licences of what stands in a file are found by that. */
export const packedSources = '.tmp/packed';

/**
 * Puts what few commands load into its file packed, with all that it imports: a quarter of its size, unpacked when it is first asked for. It
 * gives one thing, its default.
 */
export const packedLibraries = (filter: RegExp): Plugin => ({
  name: 'packed libraries',
  setup(setUp) {
    setUp.onLoad({ filter }, async ({ path }) => {
      const { outputFiles, metafile } = await build({
        entryPoints: [path],
        bundle: true,
        format: 'cjs',
        platform: 'node',
        minify: true,
        charset: 'utf8',
        write: false,
        metafile: true,
      });
      mkdirSync(packedSources, { recursive: true });
      const sources = { sources: Object.keys(metafile.inputs) };
      writeFileSync(`${packedSources}/${basename(path)}.json`, JSON.stringify(sources));
      const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
      const packed = brotliCompressSync(outputFiles[0]?.text ?? '', { params }).toString('base64');
      const contents = `import { brotliDecompressSync } from 'node:zlib';
import { compileFunction } from 'node:vm';
const source = brotliDecompressSync(Buffer.from(${JSON.stringify(packed)}, 'base64')).toString();
const loaded = { exports: {} };
compileFunction(source, ['module', 'exports', 'require'])(loaded, loaded.exports, require);
export default loaded.exports.default ?? loaded.exports;`;
      return { contents, loader: 'js' };
    });
  },
});
