import { expect, test } from 'vitest';
import { Sum } from '../../../src/cli/replay/partResult.ts';
import { replayPetition } from '../../../src/cli/replay/replayPetition.ts';
import { createEngine } from '../../../src/engine/createEngine.ts';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';
import { assess, receive } from '../register.ts';

test('an event that the engine fails over is told with its line; the petition stands as it stood, and goes on', () => {
  const engine = createEngine<string>(fireRescueBureau);
  const failing = {
    ...engine,
    fold: () => {
      const fold = engine.fold();
      const take = (event: unknown) => {
        if ((event as { id: string }).id === 'e2') throw new Error('no such thing');
        return fold.take(event);
      };
      return { ...fold, take };
    },
  };
  const events = [receive('e1', 'P1'), assess('e2', 'P1'), assess('e3', 'P1')];
  const records = events.map((value, at) => ({
    kind: 'event' as const,
    file: 0,
    line: at + 1,
    key: 'P1',
    value,
  }));
  const sum = new Sum();
  replayPetition({ engine: failing, at: undefined, verify: undefined }, records, sum);
  const { figures, problems } = sum.result;
  expect(figures).toMatchObject({ events: 2, accepted: 2, petitions: 1 });
  expect([...problems.keys()]).toEqual(['undecidable']);
  expect(problems.get('undecidable')?.listed).toMatchObject([{ line: 2, petition: 'P1' }]);
});
