import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lifecyclesOf } from '../../src/check/scope.ts';
import { inOrder } from '../../src/engine/canonicalForm.ts';
import { digestOf } from '../../src/engine/contentDigest.ts';
import { sealed } from '../../src/engine/seal.ts';
import { readStored } from '../../src/engine/storedPetition.ts';
import { createEngine, fireRescueBureau, type Petition } from '../../src/index.ts';
import { dispatched, handled } from './support/courses.ts';
import { petitionUnder, stored } from './support/office.ts';

const engine = createEngine<string>(fireRescueBureau);

/** The petitions of the register, after each of their events. */
function* inRegister(): Iterable<Petition> {
  const now = new Map<string, Petition>();
  for (const line of readFileSync('examples/register/register.jsonl', 'utf8').trim().split('\n')) {
    const event = JSON.parse(line) as { petition: string };
    const decision = engine.receive(now.get(event.petition), event);
    if (!decision.accepted) continue;
    now.set(event.petition, decision.petition);
    yield decision.petition;
  }
}

describe('a petition that stands as the engine writes it is read in one walk', () => {
  test('to the byte, whatever goes on in it', () => {
    const gone = new Set<string>();
    let count = 0;
    for (const petition of inRegister()) {
      count += 1;
      for (const { lifecycle } of [petition.phase, ...petition.beside]) gone.add(lifecycle);
      if (JSON.stringify(readStored(stored(petition))) !== JSON.stringify(petition))
        expect.fail(`${petition.id} after ${petition.seq} events`);
    }
    expect(count).toBeGreaterThan(500);
    expect([...gone].sort()).toEqual(lifecyclesOf(fireRescueBureau).sort());
  });

  const { petition } = petitionUnder().follow([...dispatched, ...handled.slice(0, 2)]);
  const parts = (of: unknown): object[] =>
    typeof of === 'object' && of !== null ? [of, ...Object.values(of).flatMap(parts)] : [];

  test('to parts that are in order, frozen and have their digests, none of them the host’s', () => {
    const json = stored(petition);
    const read = readStored(json) as Petition;
    const given = new Set(parts(json));
    for (const part of parts(read)) {
      expect(Object.isFrozen(part)).toBe(true);
      expect(given.has(part)).toBe(false);
    }
    for (const key of ['policy', 'calendar', 'matter', 'phase', 'beside', 'ended'] as const) {
      expect(inOrder(read[key])).toBe(read[key]);
      expect(digestOf(read[key]).written()).toBe(digestOf(inOrder(stored(read[key]))).written());
    }
    const { seal, ...content } = read;
    expect(sealed(content).seal).toBe(seal);
    for (const part of parts(json)) expect(Object.isFrozen(part)).toBe(false);
  });

  test('with whatever answers for it asked once', () => {
    const asked: string[] = [];
    const json = stored(petition);
    const matter = new Proxy(json.matter, {
      get: (target, key) => {
        asked.push(String(key));
        return Reflect.get(target, key);
      },
    });
    expect(readStored({ ...json, matter })).toStrictEqual(petition);
    expect(asked).toEqual(Object.keys(json.matter));
  });
});

describe('what stands otherwise is left to be looked at closely', () => {
  const { petition } = petitionUnder().follow(dispatched);
  const json = () => stored(petition) as unknown as Record<string, never>;
  const { seal, ...content } = petition;

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['no record', [json()]],
    ['a text', 'P1'],
    ['keys in another order', Object.fromEntries(Object.entries(json()).reverse())],
    [
      'keys of the matter in another order',
      { ...json(), matter: Object.fromEntries(Object.entries(petition.matter).reverse()) },
    ],
    ['a field too many', { ...json(), more: 1 }],
    ['a field too few', content],
    ['a fact too many', sealed({ ...content, matter: { ...petition.matter, more: 1 } as never })],
    ['a fact too few', sealed({ ...content, matter: { ...petition.matter, persons: undefined } as never })],
    ['a list in the place of a record', sealed({ ...content, policy: [] as never })],
    ['a record in the place of a list', sealed({ ...content, beside: {} as never })],
    ['a text in the place of a record', sealed({ ...content, policy: 'P' as never })],
    ['a record in the place of a text', sealed({ ...content, id: {} as never })],
    [
      'a fact of the lifecycle’s of another type',
      sealed({
        ...content,
        phase: { ...petition.phase, context: { ...petition.phase.context, heard: 'yes' } },
      }),
    ],
    [
      'a lifecycle that there is not',
      sealed({ ...content, phase: { ...petition.phase, lifecycle: 'firstAid' } }),
    ],
    ['a moment in another writing', sealed({ ...content, lastAt: new Date(petition.lastAt).toISOString() })],
    [
      'a deadline with neither a term nor a day',
      sealed({
        ...content,
        ended: stored(petition.ended).map((course) => ({
          ...course,
          deadlines: course.deadlines.map(({ term: _, ...rest }) => rest),
        })) as never,
      }),
    ],
    ['another seal', { ...json(), seal: '0123456789abcdef' }],
    [
      'a list that is too long',
      sealed({
        ...content,
        matter: { ...petition.matter, interested: Array.from({ length: 201 }, (_, at) => `p-${at}`) },
      }),
    ],
  ])('%s', (_, given) => {
    expect(readStored(given)).toBeUndefined();
    expect(readStored(petition)?.seal).toBe(seal);
  });

  test('though it may be good, as where a database has put the keys in another order', () => {
    const turned = Object.fromEntries(Object.entries(json()).reverse());
    expect(readStored(turned)).toBeUndefined();
    expect(engine.restore(turned)).toEqual({ accepted: true, petition });
  });
});
