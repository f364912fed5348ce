import { describe, expect, test } from 'vitest';
import { createEngine, fireRescueBureau, type Petition } from '../../src/index.ts';
import { dispatched, registered } from './support/courses.ts';
import { eventsOf, petitionUnder, stored } from './support/office.ts';

describe('a petition that an engine has given out is known to it', () => {
  const engine = createEngine<string>(fireRescueBureau);
  const restored = (json: unknown): Petition => {
    const answer = engine.restore(json);
    if (!answer.accepted) throw new Error(JSON.stringify(answer.refusals));
    return answer.petition;
  };
  const { petition } = petitionUnder().follow(dispatched);

  test('where it decided it', () => {
    const [event] = eventsOf(registered);
    const decision = engine.receive(undefined, event);
    expect(decision.accepted && restored(decision.petition) === decision.petition).toBe(true);
  });

  test('where it restored it: it is read once', () => {
    const once = restored(stored(petition));
    expect(once).not.toBe(petition);
    expect(restored(once)).toBe(once);
  });

  test('where it folded it', () => {
    const fold = engine.fold();
    for (const event of eventsOf(dispatched)) fold.take(event);
    const folded = fold.petition();
    expect(folded).toEqual(petition);
    expect(restored(folded)).toBe(folded);
  });
});
