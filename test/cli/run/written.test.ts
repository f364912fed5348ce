import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { runCli } from '../../../src/cli/program.ts';
import { RunWriter } from '../../../src/cli/run/write.ts';
import { createEngine } from '../../../src/engine/createEngine.ts';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';
import { cli, directory } from '../cli.ts';
import { assess, parsedLines, receive, register, registerFile, september } from '../register.ts';

const read = (path: string, name: string) => parsedLines(readFileSync(join(path, name), 'utf8'));

describe('what a run writes', () => {
  const events = [receive('e1', 'P1'), receive('e2', 'P2'), assess('e3', 'P1'), register('e4', 'P2')];

  test('is every petition, as the engine itself decides it', async () => {
    const out = join(directory(), 'a', 'b');
    expect((await cli(['run', registerFile(...events), '--out', out])).code).toBe(0);
    const engine = createEngine(fireRescueBureau);
    const { petitions } = engine.replay(events);
    expect(read(out, 'petitions.jsonl')).toEqual([...petitions.values()]);
    expect(read(out, 'petitions.jsonl').every((petition) => engine.restore(petition).accepted)).toBe(true);
  });

  test('is every decision with its line: the seal of those accepted, the refusals of the others', async () => {
    const out = directory();
    await cli(['run', registerFile(...events, 'no JSON'), '--out', out]);
    const petitions = read(out, 'petitions.jsonl');
    const decisions = read(out, 'decisions.jsonl');
    expect(decisions.map(({ line, event, accepted }) => [line, event, accepted])).toEqual([
      [1, 'e1', true],
      [2, 'e2', true],
      [3, 'e3', true],
      [4, 'e4', false],
      [5, undefined, false],
    ]);
    const policy = { id: 'fireRescueBureau', version: '1.1.0' };
    const path = [expect.objectContaining({ from: 'received', to: 'competent' })];
    expect(decisions[2]).toMatchObject({ petition: 'P1', seq: 2, path, policy, seal: petitions[0]?.seal });
    expect(decisions[2]?.calendar).toEqual(expect.any(String));
    expect(decisions[3]).toMatchObject({ refusals: [{ code: 'not-now' }], policy });
    expect(decisions[4]).toMatchObject({ damage: { code: 'not-json' } });
  });

  test('is every effect, in order, with the event that asked for it', async () => {
    const out = directory();
    await cli(['run', registerFile(...events), '--out', out]);
    const engine = createEngine(fireRescueBureau);
    const opened = engine.receive(undefined, events[0]);
    const effects = opened.accepted ? opened.effects : [];
    expect(read(out, 'effects.jsonl').filter(({ event }) => event === 'e1')).toEqual(
      effects.map((effect, index) => ({ petition: 'P1', seq: 1, event: 'e1', index, effect })),
    );
  });

  test('is the last state of each petition, whatever moment is reported on', async () => {
    const out = directory();
    await cli(['run', registerFile(...events), '--out', out, '--at', '2026-09-01']);
    expect(read(out, 'petitions.jsonl')[0]).toMatchObject({ seq: 2, phase: { value: 'competent' } });
  });

  test('takes its names only once the run is through, and nothing else is left', async () => {
    const out = directory();
    await cli(['run', registerFile(...events), '--out', out]);
    const before = readFileSync(join(out, 'petitions.jsonl'), 'utf8');
    expect(readdirSync(out).sort()).toEqual(['decisions.jsonl', 'effects.jsonl', 'petitions.jsonl']);
    const writer = await RunWriter.into(out);
    expect(readdirSync(out)).toHaveLength(4);
    await writer.discard();
    expect(readdirSync(out).sort()).toEqual(['decisions.jsonl', 'effects.jsonl', 'petitions.jsonl']);
    expect(readFileSync(join(out, 'petitions.jsonl'), 'utf8')).toBe(before);
  });

  test('is nothing where the input fails on the way', async () => {
    const out = directory();
    const failing = Readable.from(
      (async function* () {
        yield Buffer.from(`${JSON.stringify(receive('e1', 'P1'))}\n`);
        throw new Error('the line went dead');
      })(),
    );
    const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });
    const streams = { stdin: failing, stdout: nowhere(), stderr: nowhere(), env: {} };
    expect(await runCli(['run', '-', '--out', out], streams)).toBe(2);
    expect(readdirSync(out)).toEqual([]);
  });

  test('is refused where a file cannot take its name, and the unfinished files are taken away', async () => {
    const out = directory();
    mkdirSync(join(out, 'petitions.jsonl'));
    writeFileSync(join(out, 'petitions.jsonl', 'in the way'), '');
    const { code, err } = await cli(['run', registerFile(...events), '--out', out]);
    expect(err).toContain('it is a directory');
    expect(code).toBe(2);
    expect(readdirSync(out)).toEqual(['petitions.jsonl']);
  });

  test('is complete for a register of many events', async () => {
    const out = directory();
    const many = Array.from({ length: 400 }, (_, n) => [
      receive(`r${n}`, `P${n}`),
      assess(`a${n}`, `P${n}`),
      register(`g${n}`, `P${n}`, september(3)),
    ]).flat();
    await cli(['run', registerFile(...many), '--out', out]);
    expect(read(out, 'petitions.jsonl')).toHaveLength(400);
    expect(read(out, 'decisions.jsonl').map(({ event }) => event)).toEqual(many.map(({ id }) => id));
    expect(existsSync(join(out, 'effects.jsonl'))).toBe(true);
  });
});
