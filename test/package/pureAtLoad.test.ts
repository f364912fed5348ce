import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { markedPure } from '../../build/pureAtLoad.ts';

/** What a bundler keeps of a module that is asked for one of its constants. */
async function keptOf(module: string, asked: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: `import { ${asked} } from 'module'; console.log(${asked});` },
    bundle: true,
    format: 'esm',
    write: false,
    plugins: [
      {
        name: 'module',
        setup(builder) {
          builder.onResolve({ filter: /^module$/ }, ({ path }) => ({ path, namespace: 'text' }));
          builder.onLoad({ filter: /.*/, namespace: 'text' }, () => ({ contents: module, loader: 'ts' }));
        },
      },
    ],
  });
  return outputFiles[0]?.text ?? '';
}

const module = `const made = (of: object): object => ({ ...of, at: 'load' });
const shared = { name: 'shared' } as const;
export const wanted: object = made({ ...shared, word: 'wanted' }), beside = made({ word: 'beside' });
export const other = Object.fromEntries(Object.entries(shared).map(([key]) => [key, 'other']));
export const fromOther = other.name satisfies unknown;
export function later() { const inside = made({}); return inside; }
`;

describe('a module whose constants are marked', () => {
  test('is dropped constant by constant by a bundler that keeps all of it otherwise', async () => {
    expect(await keptOf(module, 'wanted')).toContain('other');
    const kept = await keptOf(markedPure(module), 'wanted');
    expect(kept).toContain('wanted');
    expect(kept).toContain('shared');
    expect(kept).not.toContain('other');
    expect(kept).not.toContain('beside');
  });

  test('says the same as before', async () => {
    const said = async (source: string) => {
      const lines: unknown[] = [];
      const bundle = await keptOf(source, 'wanted, fromOther, later');
      new Function('console', bundle)({ log: (...all: unknown[]) => lines.push(JSON.stringify(all)) });
      return lines;
    };
    expect(await said(markedPure(module))).toEqual(await said(module));
    expect(await said(module)).toHaveLength(1);
  });

  test('has its functions, its literals and what stands within functions as they were', () => {
    const plain =
      'export const n = 1;\nexport const f = () => g();\nexport const g = function () { const x = f(); return x; };\n';
    expect(markedPure(plain)).toBe(plain);
  });
});
