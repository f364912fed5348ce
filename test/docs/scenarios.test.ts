import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { cli, directory } from '../cli/cli.ts';

const page = readFileSync('docs/reference/tools/scenarios.md', 'utf8');

const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, body = '']) => body,
  );

/** The files that the page shows, by the name in their first line. */
const files = new Map(
  blocks('yaml').flatMap((body) => {
    const name = /^# (scenarios\/\w+\.yaml)\n/.exec(body)?.[1];
    return name === undefined ? [] : [[name, body] as const];
  }),
);
const outputs = blocks('console').map((body) => body.replace(/^\$ .*\n/, ''));

describe('the page on scenarios', () => {
  let folder = '';
  const written = (name: string, change = (body: string) => body) => {
    writeFileSync(join(folder, name), change(files.get(name) ?? ''));
  };
  const said = async (path: string) => {
    // As wide as it is where the folder, which is not shown, does not stand before each name.
    const env = { COLUMNS: String(80 + folder.length + 1) };
    const { code, out, err } = await cli(['test', join(folder, path)], { env });
    return { code, said: `${out}${err}`.replaceAll(`${folder}/`, '') };
  };

  beforeEach(() => {
    folder = directory();
    mkdirSync(join(folder, 'scenarios'));
    written('scenarios/office.yaml');
    written('scenarios/registration.yaml');
  });

  test('shows what its first scenarios give', async () => {
    expect(await said('scenarios')).toEqual({ code: 0, said: outputs[0] });
  });

  test('shows the difference that a wrong day gives', async () => {
    written('scenarios/registration.yaml', (body) => body.replace('due: 2026-03-17', 'due: 2026-03-16'));
    expect(await said('scenarios')).toEqual({ code: 1, said: outputs[1] });
  });

  test('shows what a file that is none is told', async () => {
    written('scenarios/broken.yaml');
    expect(await said('scenarios/broken.yaml')).toEqual({ code: 2, said: outputs[2] });
  });
});
