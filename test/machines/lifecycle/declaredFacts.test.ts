import { describe, expect, test } from 'vitest';
import type { Chart, Doing } from '../../../src/machines/lifecycle/chart.ts';
import type { Condition, Conditions } from '../../../src/machines/lifecycle/condition.ts';
import { standardTerms } from '../../../src/machines/lifecycle/standardTerms.ts';
import { type Audited, audit, Ledger } from '../../support/declaredFacts.ts';
import { walked, walkOf } from '../../support/lifecycleWalks.ts';

/** All that has to be seen of a lifecycle: each guard that a step asks, and each event that a state has steps for. */
function toSee({ id, under }: (typeof walked)[number]): string[] {
  const { chart } = under(standardTerms());
  const states = Object.values(chart.states);
  const steps = states.flatMap(({ on, ways }) => [...Object.values(on).flat(), ...ways]);
  const guards = steps.flatMap(({ meta }) => meta.when.map(({ type }) => type));
  const events = states.flatMap(({ name, on }) =>
    Object.keys(on).map((type) => `${id}.${name}.${type} changes`),
  );
  return [...new Set([...guards, ...events])];
}

describe('facts that guards and patches declare', () => {
  const ledger = new Ledger();

  test.each(walked.map((lifecycle) => [lifecycle.id, lifecycle] as const))(
    '%s: no guard reads, and no action writes, a fact that it does not declare',
    (id, lifecycle) => {
      const seen = audit(lifecycle, walkOf(id), ledger);
      expect(ledger.undeclared).toEqual([]);
      expect(toSee(lifecycle).filter((name) => !seen.has(name))).toEqual([]);
    },
  );

  test('each that is read is read in some run: none is declared in vain', () => {
    expect(ledger.idle).toEqual([]);
  });
});

type Loose = Condition<never, never, undefined>;
type Given = {
  readonly context: { readonly instance: string; readonly matter: { readonly cause: string } };
};

describe('a false declaration is found', () => {
  const id = 'capitalVisit';
  const lifecycle = walked.find((one) => one.id === id) ?? expect.fail();

  /** What the audit says of the lifecycle where it is altered. */
  function found(altered: Partial<Audited>) {
    const ledger = new Ledger();
    const asTheyAre: Audited = { chart: (chart) => chart, conditions: (conditions) => conditions };
    audit(lifecycle, walkOf(id), ledger, { ...asTheyAre, ...altered });
    return { undeclared: ledger.undeclared, idle: ledger.idle };
  }

  const guard = (name: string, alter: (condition: Loose) => object): Partial<Audited> => ({
    conditions: (conditions) => {
      const before = conditions[name] as unknown as Loose;
      return { ...conditions, [name]: { ...before, ...alter(before) } } as unknown as Conditions;
    },
  });

  const doing = (
    is: (doing: Doing) => boolean,
    alter: (doing: Doing) => Partial<Doing>,
  ): Partial<Audited> => ({
    chart: (chart: Chart): Chart => {
      const all = (doings: readonly Doing[]) =>
        doings.map((one) => (is(one) ? { ...one, ...alter(one) } : one));
      const steps = (on: Chart['everywhere']) =>
        Object.fromEntries(
          Object.entries(on).map(([event, ways]) => [
            event,
            ways.map((way) => ({ ...way, actions: all(way.actions) })),
          ]),
        );
      const states = Object.entries(chart.states).map(
        ([name, state]) => [name, { ...state, on: steps(state.on) }] as const,
      );
      return { ...chart, states: Object.fromEntries(states) };
    },
  });
  const naming = ({ writes = [] }: Doing) => writes.includes('receivingUnit');

  test('nothing is found in the lifecycle as it is', () => {
    const { undeclared, idle } = found({});
    expect(undeclared).toEqual([]);
    // Its own walk is too small for what lifecycles share.
    expect(idle).not.toContain(expect.stringMatching(/capitalVisit|hasEarlierOpinion/));
  });

  test('of a guard that reads more than it says', () => {
    const more = guard('hasEarlierOpinion', ({ holds }) => ({
      holds: (facts: Given) => facts.context.matter.cause === '' || holds(facts as never, undefined),
    }));
    expect(found(more).undeclared).toEqual(['hasEarlierOpinion: matter.cause']);
  });

  test('of a guard that looks at other terms than it says', () => {
    const more = guard('commissionIsNamed', ({ holds }) => ({
      holds: (facts: { env: { policy: { roles: object } } }) =>
        facts.env.policy.roles !== undefined && holds(facts as never, undefined),
    }));
    expect(found(more).undeclared).toEqual(['commissionIsNamed: policy.roles']);
  });

  test('of a guard that needs a fact of which it says nothing', () => {
    const needing = guard('commissionIsNamed', () => ({ needs: ['reason'] }));
    expect(found(needing).undeclared).toEqual(['commissionIsNamed: event.reason']);
  });

  test('of a guard that names a fact at which it never looks', () => {
    const less = guard('hasEarlierOpinion', ({ reads }) => ({
      reads: [...(reads as readonly string[]), 'matter.claim'],
    }));
    expect(found(less).idle).toContain('hasEarlierOpinion: matter.claim');
  });

  test('of a patch that reads more than it says, or less', () => {
    const more = doing(naming, ({ write }) => ({
      write: (target, given) => {
        if ((given as Given).context.instance !== '') write?.(target, given);
      },
    }));
    expect(found(more).undeclared).toEqual(['capitalVisit: receivingUnit from event.unit: instance']);
    const less = doing(naming, ({ reads = [] }) => ({ reads: [...reads, 'event.id'] }));
    expect(found(less).idle).toContain('capitalVisit: receivingUnit from event.unit, event.id: event.id');
  });

  test('of a patch that writes more than it says', () => {
    const more = doing(naming, ({ write }) => ({
      write: (target, given) => {
        write?.(target, given);
        Object.assign(target, { persons: 7, matter: { ...(given as Given).context.matter, cause: 'other' } });
      },
    }));
    const { undeclared } = found(more);
    expect(undeclared).toContain('capitalVisit: receivingUnit from event.unit: persons');
    expect(undeclared).toContain('capitalVisit: receivingUnit from event.unit: matter.cause');
    expect(undeclared.every((one) => /: (persons|matter\.\w+)$/.test(one))).toBe(true);
  });

  test('of any other action that writes what it does not say', () => {
    const silent = doing(
      ({ write }) => write === undefined,
      () => ({ writes: [] }),
    );
    const { undeclared } = found(silent);
    expect(undeclared.length).toBeGreaterThan(2);
    for (const one of undeclared) expect(one).toMatch(/^capitalVisit\.\S+ changes: deadlines$/);
  });
});
