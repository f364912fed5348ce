import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { lifecyclesOf } from '../../src/check/scope.ts';
import { createEngine, earlierPolicies, type Petition, type Policy } from '../../src/index.ts';
import { lateNotice2026 } from '../calendar/samples.ts';
import { keptOf } from '../golden/goldenHistory.ts';
import { acceptedOf, laterPlan, refusalsOf, stored } from './support/office.ts';

/** A petition as an engine stored it that wrote format 1, the next event of its log, and what that engine decided on it. */
interface Kept {
  readonly petition: Petition;
  readonly event: { readonly type: string };
  readonly decided: { readonly effects: string; readonly path: string };
}

const kept = gunzipSync(readFileSync('test/engine/format1/petitions.jsonl.gz'))
  .toString('utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Kept);
const named = kept.map((one) => {
  const { petition, event } = one;
  return [`${petition.id}, ${petition.phase.lifecycle}, ${petition.seq} events, ${event.type}`, one] as const;
});

const fireRescueBureau = earlierPolicies[0] as Policy;
const engine = createEngine<string>([fireRescueBureau, laterPlan({ notices: [lateNotice2026] })]);
const restored = (json: unknown): Petition => {
  const answer = engine.restore(json);
  if (answer.accepted) return answer.petition;
  throw new Error(answer.refusals.map(({ message }) => message.en).join('; '));
};

type Holder = Record<string, unknown>;

/** The same data with one field of them changed; what the change does not touch is shared. */
function changedAt(
  data: unknown,
  path: readonly string[],
  change: (holder: Holder, key: string) => void,
): object {
  const copy = (Array.isArray(data) ? [...data] : { ...(data as object) }) as Holder;
  const [key = '', ...rest] = path;
  if (rest.length === 0) change(copy, key);
  else copy[key] = changedAt(copy[key], rest, change);
  return copy;
}

/** Every edit of one field: of each leaf its value, and of each record and list one key or entry more and one less. */
function* edits(
  petition: Petition,
  value: unknown = petition,
  path: readonly string[] = [],
): Iterable<[string, object]> {
  const changed = (change: (holder: Holder, key: string) => void): [string, object] => [
    path.join('.'),
    changedAt(petition, path, change),
  ];
  if (path.length > 0)
    yield changed((holder, key) => {
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
    });
  if (typeof value === 'object' && value !== null) {
    for (const [key, field] of Object.entries(value)) yield* edits(petition, field, [...path, key]);
    if (Array.isArray(value))
      yield changed((holder, key) => {
        holder[key] = [...value, value[0] ?? 'more'];
      });
    if (Array.isArray(value) && value.length > 1)
      yield changed((holder, key) => {
        holder[key] = value.toReversed();
      });
    return;
  }
  for (const other of othersThan(value))
    yield changed((holder, key) => {
      holder[key] = other;
    });
}

function othersThan(value: unknown): unknown[] {
  if (typeof value === 'number') return [value + 1, String(value)];
  if (typeof value === 'boolean') return [!value];
  const text = String(value);
  // One day later, a letter more, and other letters.
  const later = text.replace(/(?<=^\d{4}-\d\d-)\d\d/, (day) => (day === '10' ? '11' : '10'));
  return [later, `${text}x`, text.slice(0, -1), `x${text.slice(1)}`].filter((other) => other !== text);
}

describe('a petition of format 1', () => {
  test('is kept here of every lifecycle', () => {
    const found = kept.flatMap(({ petition: { phase, beside } }) => [phase, ...beside]);
    expect([...new Set(found.map(({ lifecycle }) => lifecycle))].sort()).toEqual(
      // Those of its time.
      lifecyclesOf(earlierPolicies[0] as Policy).sort(),
    );
    expect(kept.map(({ petition: { format } }) => format as number)).toEqual(kept.map(() => 1));
  });

  test.each(named)(
    'is restored with all that is in it, in format 2 and sealed anew: %s',
    (_, { petition }) => {
      const now = restored(petition);
      expect(now.format).toBe(2);
      expect(now.seal).toMatch(/^[0-9a-f]{16}$/);
      expect(now.seal).not.toBe(petition.seal);
      // Some were stored with moments in another writing, which is given in the engine's.
      const inOneForm = (json: object) =>
        JSON.parse(JSON.stringify(json), (key, value) =>
          /^at$|At$/.test(key) && typeof value === 'string' ? new Date(value).toISOString() : value,
        );
      expect(inOneForm({ ...now, format: 1, seal: '' })).toEqual(inOneForm({ ...petition, seal: '' }));
      expect(JSON.stringify(restored(stored(now)))).toBe(JSON.stringify(now));
    },
  );

  test.each(named)('goes on as one that was made in format 2, and as it did then: %s', (_, one) => {
    const { petition, event, decided } = one;
    const fromOld = acceptedOf(engine.receive(petition, event));
    const fromNew = acceptedOf(engine.receive(stored(restored(petition)), event));
    expect(JSON.stringify(fromOld)).toBe(JSON.stringify(fromNew));
    expect(fromOld.petition.format).toBe(2);
    const { effects, path } = keptOf(fromOld);
    expect({ effects, path }).toEqual(decided);
  });

  test('is what the same events come to today', () => {
    // The events of the register as it was then: it was made anew since.
    const log = gunzipSync(readFileSync('test/engine/format1/events.jsonl.gz'))
      .toString('utf8')
      .trim()
      .split('\n');
    const events = log.map((line) => JSON.parse(line) as { petition: string });
    // New petitions are opened under the newest version.
    const plan = createEngine<string>(fireRescueBureau);
    const inRegister = kept.filter(({ petition: { id } }) => id !== 'P1');
    expect(inRegister.length).toBeGreaterThan(10);
    for (const { petition } of inRegister) {
      const all = events.filter((event) => event.petition === petition.id);
      const made = all.reduce<Petition | undefined>((now, event) => {
        const decision = now?.seq === petition.seq ? undefined : plan.receive(now, event);
        return decision?.accepted ? decision.petition : now;
      }, undefined);
      expect(JSON.stringify(made)).toBe(JSON.stringify(restored(petition)));
    }
  });

  test.each(named)('is refused where one field was edited, whichever: %s', (_, { petition }) => {
    const taken: string[] = [];
    let tried = 0;
    for (const [path, edited] of edits(stored(petition))) {
      tried += 1;
      if (engine.restore(edited).accepted) taken.push(path);
    }
    expect(tried).toBeGreaterThan(150);
    expect(taken).toEqual([]);
  });

  test('is refused under the seal of format 2, and one of format 2 under that of format 1', () => {
    for (const { petition } of kept) {
      const now = stored(restored(petition));
      for (const forged of [
        { ...petition, seal: now.seal },
        { ...now, seal: petition.seal },
        { ...now, format: 1 },
        { ...petition, format: 2 },
      ])
        expect(refusalsOf(engine.restore(forged))).toMatchObject([
          { code: 'invalid-petition', path: 'seal' },
        ]);
    }
  });

  test.each([[0], [3], ['1'], [null], [1.5], [[1]]])('is none where the format is %j', (format) => {
    for (const { petition } of kept)
      expect(refusalsOf(engine.restore({ ...petition, format }))[0]).toMatchObject({
        code: 'invalid-petition',
        path: 'format',
      });
  });
});

test.each(named)('a petition of format 2 is refused where one field was edited, whichever: %s', (_, one) => {
  const petition = restored(one.petition);
  const taken: string[] = [];
  for (const [path, edited] of edits(stored(petition))) if (engine.restore(edited).accepted) taken.push(path);
  expect(taken).toEqual([]);
});
