import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../../src/cli/program.ts';
import { firstSteps, tryingOut } from '../../../src/cli/serve/firstSteps.ts';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';
import { peopleForTrying } from '../../../src/serve/actors/tryOut.ts';
import { officer } from '../../serve/support/office.ts';
import { until } from '../../support/patience.ts';
import { directory } from '../cli.ts';
import { servedOffice } from './support/servedOffice.ts';

const names = Object.keys(peopleForTrying(fireRescueBureau));

describe('what is said to whoever starts it for the first time', () => {
  it('names two people in the log and says where the others are', async () => {
    const { url, said } = await servedOffice().start();
    // What a server says comes piece by piece, and after the line by which it is known to run.
    await until(() => /trying out.*\n/.test(said.err));
    const [line = ''] = said.err.split('\n').filter((one) => one.includes('trying out'));
    expect(JSON.parse(line)).toMatchObject({ level: 'warn', msg: tryingOut(names) });
    expect(tryingOut(names).length).toBeLessThan(250);
    const document = (await (await fetch(`${url}/openapi.json`)).json()) as {
      components: { securitySchemes: { actor: { description: string } } };
    };
    for (const name of names) expect(document.components.securitySchemes.actor.description).toContain(name);
    expect(names).toContain(officer);
  });

  it('is lines of curl that work as they stand, in both languages', async () => {
    const { url } = await servedOffice().start();
    for (const lang of ['zh', 'en'] as const) {
      const lines = firstSteps(url, names, lang)
        .split('\n')
        .filter((line) => /^ +curl /.test(line));
      const answers = lines.map((line) => JSON.parse(execFileSync('sh', ['-c', line], { encoding: 'utf8' })));
      expect(answers).toMatchObject([{ id: names[0] }, expect.any(Array)]);
    }
  });

  it('is said at a terminal', async () => {
    const err = Object.assign(new PassThrough(), { isTTY: true });
    let said = '';
    err.setEncoding('utf8').on('data', (piece: string) => {
      said += piece;
    });
    const ended = new AbortController();
    const stdin = Readable.from([]);
    const streams = { stdin, stdout: new PassThrough(), stderr: err, env: {}, signal: ended.signal };
    const code = runCli(['serve', '--port', '0', '--data', join(directory(), 'p.sqlite')], streams);
    await until(() => /\n {2}curl -s http:/.test(said));
    ended.abort();
    expect(await code).toBe(0);
  });

  it('is not said where nobody sits at a terminal', async () => {
    const { said } = await servedOffice().start();
    expect(said.err).not.toContain('curl');
    expect(
      said.err
        .trim()
        .split('\n')
        .every((line) => line.startsWith('{')),
    ).toBe(true);
  });
});
