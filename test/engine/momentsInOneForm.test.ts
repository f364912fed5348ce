import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lifecyclesOf } from '../../src/check/scope.ts';
import { sealed } from '../../src/engine/seal.ts';
import {
  canonicalInstant,
  createEngine,
  fireRescueBureau,
  isInstant,
  type Petition,
} from '../../src/index.ts';
import { rewritten, type Writing, writing, writtenAs } from '../support/writings.ts';
import { dispatched, wholeCourse } from './support/courses.ts';
import { people, petitionUnder, refusalsOf } from './support/office.ts';
import { policies, turn, Wandering } from './support/wandering.ts';

const register = readFileSync('examples/register/register.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { id: string; at: string });
const writings: readonly Writing[] = [
  { offset: 0, digits: 0 },
  { offset: 480, digits: 3 },
  { offset: -300, digits: 1 },
  { offset: 345, digits: 2 },
  { offset: 840, digits: 0 },
];
const bytes = (value: unknown) => JSON.stringify(value);

/** Every instant that stands somewhere in a value. */
function instantsIn(value: unknown): string[] {
  const found: string[] = [];
  JSON.stringify(value, (_, part: unknown) => {
    if (isInstant(part)) found.push(part);
    return part;
  });
  return found;
}

describe('the same moments in other writings', () => {
  const others = rewritten(register, writings);

  test('are the same decisions to the byte, event by event, through every lifecycle', () => {
    const engine = createEngine<string>(fireRescueBureau);
    const known = new Map<string, Petition>();
    const passed = new Set<string>();
    for (const [at, event] of register.entries()) {
      const { petition } = event as unknown as { petition: string };
      const decision = engine.receive(known.get(petition), event);
      const other = engine.receive(known.get(petition), others[at]);
      if (bytes(other) !== bytes(decision)) expect.fail(`${event.id} at ${others[at]?.at}: ${bytes(other)}`);
      if (!decision.accepted) continue;
      known.set(petition, decision.petition);
      for (const { lifecycle } of decision.path) passed.add(lifecycle);
    }
    expect([...passed].sort()).toEqual(lifecyclesOf(fireRescueBureau).sort());
  });

  test('are the same petitions by replay, trusted or not, and by a fold', () => {
    const engine = createEngine<string>(fireRescueBureau);
    for (const trusted of [false, true]) {
      const seals = (log: readonly object[]) =>
        [...engine.replay(log, { trusted }).petitions].map(([id, { lastAt, seal }]) => [id, lastAt, seal]);
      expect(seals(others)).toEqual(seals(register));
    }
    const course = petitionUnder().follow(wholeCourse);
    const fold = engine.fold();
    for (const event of rewritten(course.events, writings)) expect(fold.take(event).accepted).toBe(true);
    expect(bytes(fold.petition())).toBe(bytes(course.petition));
  });

  test('are the same decisions wherever a petition wanders, refused or not, and nothing keeps another form', () => {
    const engine = createEngine<string>(policies);
    const turns = fc.array(turn, { minLength: 8, maxLength: 20 });
    fc.assert(
      fc.property(turns, fc.array(writing, { minLength: 1, maxLength: 4 }), (all, how) => {
        const wandering = new Wandering(engine);
        for (const one of all) {
          for (const event of wandering.eventsOf(one)) {
            const before = wandering.petition;
            const decision = wandering.receive(event, false);
            if (typeof event !== 'object' || event === null || !isInstant((event as { at?: unknown }).at))
              continue;
            const at = writtenAs((event as { at: string }).at, how[0] as Writing);
            expect(bytes(engine.receive(before, { ...event, at }))).toBe(bytes(decision));
            for (const kept of instantsIn(decision)) expect(kept).toBe(canonicalInstant(kept));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('are the same answers to questions', () => {
    const engine = createEngine<string>(policies);
    const { petition } = petitionUnder(policies as never).follow(dispatched);
    const by = people.office;
    const target = { policy: petition.policy.id, version: '2.0.0' };
    fc.assert(
      fc.property(
        fc.constantFrom(
          '2026-03-01T23:00:00+08:00',
          '2026-03-17T00:00:00+08:00',
          '2026-11-05T00:00:00.250+08:00',
          '2027-03-02T09:30:00+08:00',
        ),
        writing,
        (at, how) => {
          const other = writtenAs(at, how);
          const asked = (moment: string) =>
            bytes([
              engine.due(petition, moment),
              engine.nextEvents(petition, { by, at: moment }),
              engine.deadlines(petition, moment),
              engine.planMigration(petition, target, moment),
              engine.migrate(petition, target, { id: 'm1', at: moment, by }),
              engine.explain(petition, {
                id: 'x',
                petition: petition.id,
                type: 'petitioner.query',
                at: moment,
                by,
              }),
            ]);
          expect(asked(other)).toBe(asked(at));
        },
      ),
    );
  });
});

describe('a petition that was stored with moments in other writings', () => {
  test('comes back in the one form, to the byte, wherever it stands; its seal is checked as it was', () => {
    const engine = createEngine<string>(fireRescueBureau);
    const { petitions } = engine.replay(register);
    expect(petitions.size).toBeGreaterThan(50);
    for (const petition of petitions.values()) {
      const { seal: _, ...content } = rewritten(petition, writings);
      const old = JSON.parse(bytes(sealed(content))) as Petition;
      expect(old.seal).not.toBe(petition.seal);
      const restored = engine.restore(old);
      if (!restored.accepted || bytes(restored.petition) !== bytes(petition))
        expect.fail(`${petition.id}: ${bytes(restored)}`);
      expect(refusalsOf(engine.restore({ ...old, seal: petition.seal }))).toMatchObject([{ path: 'seal' }]);
    }
  });
});

test('an instant without seconds is refused, and told how one is written', () => {
  const [opening] = register;
  const { engine } = petitionUnder();
  for (const at of ['2026-04-07T08:15+08:00', '2026-04-07T00:15Z', '2026-04-07T08:15']) {
    const [refusal] = refusalsOf(engine.receive(undefined, { ...opening, at }));
    expect(refusal).toMatchObject({ code: 'invalid', path: 'at' });
    expect(refusal?.message.zh).toContain('精确到秒');
    expect(refusal?.message.en).toContain('with seconds');
  }
});
