import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';
import { file } from '../cli.ts';
import {
  assess,
  lines,
  parsedLines,
  receive,
  redirect,
  register,
  registerFile,
  september,
} from '../register.ts';
import { recorded, replayed, weeks, year } from './replaying.ts';

type Line = Record<string, unknown>;

const read = (path: string) => parsedLines(readFileSync(path, 'utf8'));
const written = (name: string, all: readonly Line[]) => file(name, lines(...all));

describe('a record that agrees', () => {
  test('agrees to the last decision, refused ones and the petitions at the end among them', async () => {
    const { decisions, effects, petitions } = await recorded(year);
    const { code, report } = await replayed([year, decisions, effects, petitions], { verify: true });
    expect(report.totals).toMatchObject({ compared: report.totals.events, differences: 0, problems: 0 });
    expect(report.refused).toEqual([]);
    expect(code).toBe(0);
  });

  test('may come before its events, with its keys in another order, and interleaved in another way', async () => {
    const log = weeks();
    const { decisions, effects, petitions } = await recorded(log);
    const turned = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(turned)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .map(([key, one]) => [key, turned(one)] as const)
                .reverse(),
            )
          : value;
    const all = [...read(effects), ...read(petitions), ...read(decisions)];
    const record = written('record.jsonl', all.map(turned) as Line[]);
    expect((await replayed([record, log], { verify: true })).report.totals.differences).toBe(0);
  });

  test('may stand beside its events, as `engine.replay` reads it', async () => {
    const log = weeks();
    const { decisions } = await recorded(log);
    const decided = read(decisions);
    const entries = (change: (line: Line) => Line) =>
      written(
        'entries.jsonl',
        read(log).map((event, at) => {
          const { accepted, seal } = decided[at] as Line;
          return { event, decided: change({ accepted, seal }) };
        }),
      );
    const same = await replayed([entries((line) => line)], { verify: true });
    expect(same.report.totals).toMatchObject({ compared: 400, differences: 0 });
    const turned = await replayed([entries((line) => ({ ...line, accepted: !line.accepted }))], {
      verify: true,
    });
    expect(turned.report.differenceKinds).toEqual([{ kind: 'outcome', count: 400 }]);
  });
});

describe('a record that was changed', () => {
  const events = [
    receive('e1', 'P1'),
    receive('e2', 'P2'),
    assess('e3', 'P1'),
    register('e4', 'P2'),
    register('e5', 'P1'),
    assess('e6', 'P2', september(3), { withinCompetence: false }),
    redirect('e7', 'P2'),
  ];
  let log: string;
  let record: Record<'decisions' | 'effects' | 'petitions', Line[]>;

  async function verified(change: (now: typeof record) => void) {
    log = registerFile(...events);
    const paths = await recorded(log);
    record = {
      decisions: read(paths.decisions),
      effects: read(paths.effects),
      petitions: read(paths.petitions),
    };
    change(record);
    const logs = [
      log,
      written('decisions.jsonl', record.decisions),
      written('effects.jsonl', record.effects),
      written('petitions.jsonl', record.petitions),
    ];
    const { code, report } = await replayed(logs, { verify: true });
    const differences = report.differences.map(({ log: path, line, kind, petition, event }) => [
      path.replace(/^.*\//, ''),
      line,
      kind,
      petition,
      event,
    ]);
    return { code, report, differences };
  }

  const put = (line: number, fields: Line) => (now: typeof record) => {
    now.decisions[line - 1] = { ...now.decisions[line - 1], ...fields };
  };

  test('has every event accepted but the one out of turn', async () => {
    const { code, report } = await verified(() => undefined);
    expect(record.decisions.map(({ accepted }) => accepted)).toEqual([
      true,
      true,
      true,
      false,
      true,
      true,
      true,
    ]);
    expect(report.totals).toMatchObject({ compared: 7, differences: 0 });
    expect(code).toBe(0);
  });

  test.each([
    [
      'that an event was refused',
      put(3, { accepted: false, refusals: [{ code: 'not-now', rule: 'plan.3.1.1' }] }),
      [3, 'outcome', 'P1', 'e3'],
    ],
    [
      'that an event was accepted',
      put(4, { accepted: true, refusals: undefined, seq: 2 }),
      [4, 'outcome', 'P2', 'e4'],
    ],
    [
      'the reason of a refusal',
      put(4, { refusals: [{ code: 'too-late', rule: 'plan.3.1.1' }] }),
      [4, 'reasons', 'P2', 'e4'],
    ],
    ['a refusal that is no list', put(4, { refusals: 'no' }), [4, 'reasons', 'P2', 'e4']],
    ['where an event led', put(3, { path: [] }), [3, 'path', 'P1', 'e3']],
    ['a path that is none', put(3, { path: 7 }), [3, 'path', 'P1', 'e3']],
    ['a seal', put(3, { seal: '0123456789abcdef' }), [3, 'seal', 'P1', 'e3']],
    ['a sequence number', put(3, { seq: 7 }), [3, 'sequence', 'P1', 'e3']],
    ['a sequence number that is none', put(3, { seq: 'two' }), [3, 'sequence', 'P1', 'e3']],
    ['the type of an event', put(3, { type: 'intake.classify' }), [3, 'type', 'P1', 'e3']],
    ['the calendar', put(3, { calendar: '1999' }), [3, 'calendar', 'P1', 'e3']],
  ])('in %s is told with its line', async (_, change, [line, ...found]) => {
    const { code, report, differences } = await verified(change);
    expect(differences).toEqual([['decisions.jsonl', line, ...found]]);
    expect(report.differences[0]?.eventAt).toEqual({ log, line });
    expect(report.differences[0]?.recorded).not.toBe(report.differences[0]?.now);
    expect(code).toBe(1);
  });

  test.each([
    ['is missing', (now: typeof record) => now.effects.splice(0, 1)],
    [
      'was changed',
      (now: typeof record) => Object.assign(now.effects[0] as Line, { effect: { type: 'notify' } }),
    ],
    [
      'is one too many',
      (now: typeof record) => now.effects.splice(1, 0, { ...(now.effects[0] as Line), index: 9 }),
    ],
  ])('in its effects is told: one %s', async (_, change) => {
    const { code, report } = await verified((now) => void change(now));
    expect(report.differences).toMatchObject([{ kind: 'effects', petition: 'P1', event: 'e1' }]);
    expect(report.differences[0]?.log).toMatch(/effects\.jsonl$/);
    expect(code).toBe(1);
  });

  test('by an effect of no event is told', async () => {
    const { report } = await verified((now) => {
      now.effects.push({ petition: 'P1', event: 'e99', index: 0, effect: { type: 'notify' } });
    });
    expect(report.differences).toMatchObject([{ kind: 'effects', event: 'e99', now: '—' }]);
  });

  test('by a decision on no event, or without one on an event, is told', async () => {
    const more = await verified((now) => now.decisions.push({ ...(now.decisions[2] as Line), event: 'e99' }));
    expect(more.differences).toEqual([['decisions.jsonl', 8, 'no-event', 'P1', 'e99']]);
    const less = await verified((now) => void now.decisions.splice(2, 1));
    expect(less.differences).toEqual([['register.jsonl', 3, 'no-record', 'P1', 'e3']]);
  });

  test('in a petition at the end is told with the field', async () => {
    const { differences, report } = await verified((now) => {
      Object.assign(now.petitions[0] as Line, { lastAt: september(9) });
    });
    expect(differences).toEqual([['petitions.jsonl', 1, 'petition', 'P1', null]]);
    expect(report.differences[0]).toMatchObject({
      recorded: `lastAt: ${september(9)}`,
      now: `lastAt: ${september(3)}`,
    });
  });

  test('by a petition that never was is told', async () => {
    const { report } = await verified((now) =>
      now.petitions.push({ ...(now.petitions[0] as Line), id: 'P9' }),
    );
    expect(report.differences).toMatchObject([{ kind: 'petition', petition: 'P9', now: '—' }]);
  });

  test('to a policy that is not loaded: that petition is told once and not compared, the others are', async () => {
    const { code, report } = await verified((now) => {
      for (const line of now.decisions) if (line.petition === 'P1') line.policy = { id: 'x', version: '9' };
    });
    expect(report.problems).toMatchObject([
      { code: 'unknown-policy', petition: 'P1', line: 1, message: { en: expect.stringContaining('x 9') } },
    ]);
    expect(report.totals).toMatchObject({ differences: 0, compared: 4 });
    expect(code).toBe(2);
  });

  test('by nothing but a newer policy is told once for each petition, and what follows from it on its own', async () => {
    log = registerFile(...events);
    const { decisions, effects } = await recorded(log);
    const now = { ...fireRescueBureau, version: '2.0.0' };
    const logs = [log, decisions, effects];
    const same = await replayed(logs, { verify: true, policies: [fireRescueBureau, now] });
    expect(same.report.differences).toMatchObject([
      { kind: 'policy', petition: 'P1', recorded: 'fireRescueBureau 1.1.0', now: 'fireRescueBureau 2.0.0' },
      { kind: 'policy', petition: 'P2' },
    ]);
    expect(same.code).toBe(1);
    const notice = { ...fireRescueBureau.terms['intake.notice'], term: { n: 3, unit: 'workingDays' } };
    const terms = { ...now.terms, 'intake.notice': notice };
    const stricter = await replayed(logs, {
      verify: true,
      policies: [fireRescueBureau, { ...now, terms } as never],
    });
    expect(stricter.report.differenceKinds).toContainEqual({ kind: 'effects', count: expect.any(Number) });
    expect(stricter.report.differenceKinds.map(({ kind }) => kind)).not.toContain('seal');
  });

  test('in any one field of any decision never goes unnoticed, and no other petition is blamed', async () => {
    const log = weeks();
    const { decisions } = await recorded(log);
    const all = read(decisions);
    const fields = ['accepted', 'path', 'seal', 'seq', 'type', 'refusals', 'event', 'calendar', 'policy'];
    const places = all.flatMap((line, at) =>
      fields.filter((field) => field in line).map((field) => ({ at, field })),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), async ({ at, field }) => {
        const line = all[at] as Line;
        const changed = { ...line, [field]: typeof line[field] === 'boolean' ? !line[field] : 'changed' };
        const tampered = written('decisions.jsonl', all.with(at, changed));
        const { code, report } = await replayed([log, tampered], { verify: true });
        const told = [...report.differences, ...report.problems];
        expect(told.some(({ log: path, line: number }) => path === tampered && number === at + 1)).toBe(true);
        expect(told.every(({ petition }) => petition === line.petition)).toBe(true);
        expect(code).toBeGreaterThan(0);
      }),
      { numRuns: 12 },
    );
  });
});

test('with nothing recorded says that there is nothing to verify', async () => {
  const { code, report } = await replayed([registerFile(receive('e1', 'P1'))], { verify: true });
  expect(report.problems).toMatchObject([{ code: 'nothing-recorded', line: 0 }]);
  expect(code).toBe(2);
});

test('a line that was damaged when it was recorded names no event and is not compared', async () => {
  const log = registerFile(receive('e1', 'P1'), 'no JSON');
  const { decisions } = await recorded(log);
  const { report } = await replayed([log, decisions], { verify: true });
  expect(report.totals).toMatchObject({ compared: 1, differences: 0, damaged: 1 });
});
