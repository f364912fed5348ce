import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';

interface Packed {
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

describe('the packed package', () => {
  let packed: Packed | undefined;
  beforeAll(() => {
    if (!existsSync('dist/index.js')) throw new Error('There is no dist: run `npm run build` first.');
    const said = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      encoding: 'utf8',
    });
    [packed] = JSON.parse(said) as Packed[];
  });

  test('has less than 8 MB when it is unpacked', () => {
    expect(packed?.unpackedSize).toBeGreaterThan(1e6);
    expect(packed?.unpackedSize).toBeLessThan(8e6);
  });

  test('has the programs, the guides and the published schemas, and no page that is made from the machines', () => {
    const paths = packed?.files.map(({ path }) => path) ?? [];
    expect(paths).toEqual(
      expect.arrayContaining([
        'dist/cli/main.js',
        'dist/inspector/page.html.br',
        'docs/guide/getStarted.md',
        'docs/zh/guide/getStarted.md',
        'docs/public/hero/enLight.svg',
        'docs/reference/checks/README.md',
        'docs/reference/schema/chart.schema.json',
        'docs/reference/schema/form.schema.json',
        'docs/reference/schema/receipt.schema.json',
        'docs/reference/schema/scenario.schema.json',
      ]),
    );
    expect(
      paths.filter((path) => /^docs\/(?:lifecycles|zh\/(?!guide\/)|reference\/\w+\.md)/.test(path)),
    ).toEqual([]);
    expect(paths.filter((path) => /^dist\/(?:bundled|cli|inspector)\/.*\.map$/.test(path))).toEqual([]);
  });
});
