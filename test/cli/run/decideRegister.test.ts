import { expect, test } from 'vitest';
import { decideRegister, type Outcome } from '../../../src/cli/run/decideRegister.js';
import { readLines } from '../../../src/cli/run/readLines.js';
import { createEngine } from '../../../src/engine/createEngine.js';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.js';
import { assess, lines, receive } from '../register.js';

test('where the program itself fails on an event, the petition stands as it stood and the run goes on', async () => {
  const engine = createEngine<string>(fireRescueBureau);
  const failing = {
    receive: (petition: unknown, event: unknown) => {
      if ((event as { id: string }).id === 'e2') throw new Error('out of cheese');
      return engine.receive(petition, event);
    },
  };
  async function* input() {
    yield Buffer.from(lines(receive('e1', 'P1'), assess('e2', 'P1'), assess('e3', 'P1')));
  }
  const outcomes: Outcome[] = [];
  const standing = await decideRegister(failing, readLines(input()), {
    at: undefined,
    take: (outcome) => {
      outcomes.push(outcome);
      return undefined;
    },
    onRead: () => undefined,
  });
  expect(outcomes[1]).toMatchObject({
    line: 2,
    damage: { code: 'undecidable', message: { en: expect.stringContaining('out of cheese') } },
  });
  expect(standing.petitions.get('P1')).toMatchObject({ seq: 2, events: ['e1', 'e3'] });
});
