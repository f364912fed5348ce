import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, normalize } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { installPacked } from '../package/consumer.ts';
import { fencesOf } from './guides/fences.ts';

const pages = [
  { page: 'README.md', locale: 'en_GB.UTF-8', stored: 'stored', passed: '1 passed' },
  { page: 'docs/README.zh-CN.md', locale: 'zh_CN.UTF-8', stored: '已保存', passed: '1 个通过' },
];
/** Commands that set the package or the repository up: `.ci/run` and `npm ci` carry them out. */
const setUp = /^(npm install petition-flow|npm ci && npm (start|test))$/;

/** The file that a block is, as its first line says, or nothing. */
const fileOf = (text: string) => /^(?:\/\/|#) ([\w./]+\.\w+)\n/.exec(text)?.[1];

describe('the package, packed and unpacked into an empty folder', () => {
  let installed = '';
  beforeAll(() => {
    if (!existsSync('dist/cli/main.js')) throw new Error('There is no dist: run `npm run build` first.');
    installed = mkdtempSync(join(tmpdir(), 'petition-flow-readme-'));
    installPacked(installed);
  });
  afterAll(() => rmSync(installed, { recursive: true, force: true }));

  describe.each(pages)('$page', ({ page, locale, stored, passed }) => {
    const markdown = readFileSync(page, 'utf8');
    const fences = fencesOf(markdown);

    /** An empty folder with nothing but the package and its declared dependencies beside it. */
    function emptyFolder(): string {
      const folder = mkdtempSync(join(tmpdir(), 'petition-flow-readme-'));
      cpSync(join(installed, 'node_modules'), join(folder, 'node_modules'), { recursive: true });
      mkdirSync(join(folder, 'node_modules/.bin'));
      for (const [name, file] of Object.entries(manifest.bin))
        symlinkSync(
          join(folder, 'node_modules/petition-flow', file),
          join(folder, 'node_modules/.bin', name),
        );
      return folder;
    }

    test('every block runs, and prints what the page says', () => {
      const folder = emptyFolder();
      const run = (command: string) => {
        const { status, stdout, stderr } = spawnSync('sh', ['-c', command.replace(/^npx /, '')], {
          cwd: folder,
          encoding: 'utf8',
          env: {
            PATH: [join(folder, 'node_modules/.bin'), dirname(process.execPath), process.env.PATH].join(
              delimiter,
            ),
            HOME: folder,
            LC_ALL: locale,
            NODE_NO_WARNINGS: '1',
          },
        });
        expect(status, `${command}\n${stderr}`).toBe(0);
        return stdout;
      };
      const printed = new Map<string, string>();
      let last = '';
      try {
        for (const { language, text } of fences) {
          const name = fileOf(text);
          if (language === 'text') expect(text).toBe(last);
          else if (name !== undefined) {
            mkdirSync(dirname(join(folder, name)), { recursive: true });
            writeFileSync(join(folder, name), text);
            if (language === 'js') last = run(`node ${name}`);
            printed.set(name, last);
          } else {
            expect(language).toBe('sh');
            for (const line of text.trim().split('\n')) {
              const command = line.replace(/ +#.*$/, '');
              if (!setUp.test(command)) printed.set(command, run(command));
            }
          }
        }
        expect(printed.get('host.mjs')).toContain(stored);
        expect(printed.get('npx petition-flow test')).toContain(passed);
        expect(printed.size).toBe(8);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });

    test('every link is absolute, or to what is in the package', () => {
      const targets = [...markdown.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
      const within = targets.filter((target) => !/^https:/.test(target));
      expect(within.length).toBeGreaterThan(15);
      const missing = within.filter(
        (target) =>
          !existsSync(join(installed, 'node_modules/petition-flow', normalize(join(dirname(page), target)))),
      );
      expect(missing).toEqual([]);
    });

    test('is less than 8,000 bytes', () => {
      expect(Buffer.byteLength(markdown)).toBeLessThan(8000);
    });

    test('shows the two commands that set the repository up, and one picture', () => {
      expect(markdown).toMatch(/^npm ci && npm start\b/m);
      expect(markdown).toMatch(/^npm ci && npm test\b/m);
      expect(markdown.match(/!\[/g)).toHaveLength(1);
    });
  });
});

test('no address of the package is a placeholder', () => {
  const addresses = `${readFileSync('publiccode.yml', 'utf8')}${JSON.stringify(manifest)}`;
  expect(addresses).not.toMatch(/example\.(?:org|com|net)|localhost|TODO/);
});
