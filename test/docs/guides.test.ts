import { globSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { commandsOf, type Fence, fencesOf } from './guides/fences.ts';
import { freshFolder } from './guides/freshFolder.ts';
import { freePorts } from './guides/programs.ts';
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

    test('works word by word, and prints what it says', async () => {
      const ports = await freePorts(['8080', '8081']);
      const walked = await walkGuide(markdown, { folder, locale, ports });
      expect(walked.map(({ command, said }) => [command, said.trim()])).toEqual(
        walked.map(({ command, shown }) => [command, shown.trim()]),
      );
      expect(walked.length).toBeGreaterThan(0);
    });
  },
);

test('a program of the folder is the one that npx starts, and the first on the path', async () => {
  const folder = freshFolder();
  const [byNpx, atOnce, found] = await Promise.all(
    ['npx petition-flow --version', 'petition-flow --version', 'command -v petition-flow'].map((command) =>
      run(command, { folder, locale: 'C' }),
    ),
  );
  rmSync(folder, { recursive: true, force: true });
  expect([atOnce, byNpx?.trim(), found?.trim()]).toEqual([
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

test('a guide that asks for what no test follows is told', async () => {
  const page = ['```sh', 'rm -r everything', '```', ''].join('\n');
  await expect(walkGuide(page, { folder: '.', locale: 'C' })).rejects.toThrow('rm -r everything');
});
