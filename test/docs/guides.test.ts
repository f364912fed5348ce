import { globSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { commandsOf, type Fence, fencesOf } from './guides/fences.ts';
import { freshFolder } from './guides/freshFolder.ts';
import { run, walkGuide } from './guides/walkGuide.ts';

const names = globSync('docs/guide/*.md').map((path) => basename(path));
const english = (name: string) => readFileSync(`docs/guide/${name}`, 'utf8');
const chinese = (name: string) => readFileSync(`docs/zh/guide/${name}`, 'utf8');

const guides = names.flatMap((name) => [
  { page: `docs/guide/${name}`, markdown: english(name), locale: 'en_GB.UTF-8' },
  { page: `docs/zh/guide/${name}`, markdown: chinese(name), locale: 'zh_CN.UTF-8' },
]);

describe.each(guides.filter(({ markdown }) => fencesOf(markdown).length > 0))(
  'the guide $page, in a fresh folder',
  ({ markdown, locale }) => {
    let folder = '';
    beforeAll(() => {
      folder = freshFolder();
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    test('works word by word, and prints what it says', () => {
      const walked = walkGuide(markdown, { folder, locale });
      expect(walked.map(({ command, said }) => [command, said.trim()])).toEqual(
        walked.map(({ command, shown }) => [command, shown.trim()]),
      );
      expect(walked.length).toBeGreaterThan(0);
    });
  },
);

test('a program of the folder is the one that npx starts, and the first on the path', () => {
  const folder = freshFolder();
  const [byNpx, atOnce] = ['npx petition-flow --version', 'petition-flow --version'].map((command) =>
    run(command, { folder, locale: 'C' }),
  );
  const found = run('command -v petition-flow', { folder, locale: 'C' });
  rmSync(folder, { recursive: true, force: true });
  expect([atOnce, byNpx?.trim(), found.trim()]).toEqual([
    byNpx,
    manifest.version,
    join(folder, 'node_modules/.bin/petition-flow'),
  ]);
});

describe.each(names)('the guide %s says the same in both languages', (name) => {
  const shape = ({ language, file, text }: Fence) =>
    language === 'console' ? commandsOf(text).length : `${language} ${file ?? text}`;

  test('with the same files and as many commands', () => {
    expect(fencesOf(chinese(name)).map(shape)).toEqual(fencesOf(english(name)).map(shape));
  });

  test('in as many sections', () => {
    const levels = (markdown: string) => [...markdown.matchAll(/^(#+) /gm)].map(([, marks]) => marks);
    const prose = (markdown: string) => markdown.replace(/^```[\s\S]*?^```$/gm, '');
    expect(levels(prose(chinese(name)))).toEqual(levels(prose(english(name))));
  });
});

test('a guide that asks for what no test follows is told', () => {
  const page = ['```sh', 'rm -r everything', '```', ''].join('\n');
  expect(() => walkGuide(page, { folder: '.', locale: 'C' })).toThrow('rm -r everything');
});
