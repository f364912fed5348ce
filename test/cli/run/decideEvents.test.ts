import { expect, test } from 'vitest';
import { decideEvents, type Outcome } from '../../../src/cli/run/decideEvents.ts';
import { createEngine } from '../../../src/engine/createEngine.ts';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';
import { assess, receive } from '../register.ts';

test('where the program itself fails on an event, the petition stands as it stood and the run goes on', () => {
  const engine = createEngine<string>(fireRescueBureau);
  const failing = {
    receive: (petition: unknown, event: unknown) => {
      if ((event as { id: string }).id === 'e2') throw new Error('out of cheese');
      return engine.receive(petition, event);
    },
  };
  const events = [receive('e1', 'P1'), assess('e2', 'P1'), assess('e3', 'P1')];
  const outcomes: Outcome[] = [];
  const standings = decideEvents(
    failing,
    events.map((value, at) => ({ line: at + 1, petition: 'P1', value })),
    { at: undefined, take: (outcome) => void outcomes.push(outcome) },
  );
  expect(outcomes[1]).toMatchObject({
    line: 2,
    damage: { code: 'undecidable', message: { en: expect.stringContaining('out of cheese') } },
  });
  expect([...standings]).toMatchObject([{ opened: 1, petition: { seq: 2, events: ['e1', 'e3'] } }]);
});
