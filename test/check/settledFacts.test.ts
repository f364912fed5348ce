import { expect, test } from 'vitest';
import { settledFacts } from '../../src/check/settledFacts.ts';
import { stepsOf } from '../../src/machines/lifecycle/chart.ts';
import { lifecycles } from '../../src/machines/lifecycles.ts';

test.each(settledFacts)(
  '$lifecycle: $guard rests on what $until writes, and nothing else does',
  ({ lifecycle: id, guard, until }) => {
    const { chart } = lifecycles.find((one) => one.id === id) ?? expect.fail();
    const steps = stepsOf(chart);
    const asked = steps.flatMap(({ meta }) => meta.when).filter(({ type }) => type === guard);
    const [rests] = asked.map(({ reads }) => reads);
    expect(rests).toHaveLength(1);
    const writing = steps.filter(({ meta }) =>
      meta.does.some(({ writes = [] }) => writes.some((fact) => rests?.includes(fact))),
    );
    expect([...new Set(writing.map(({ event }) => event))]).toEqual([until]);
  },
);
