import { describe, expect, test } from 'vitest';
import { CliError } from '../../../src/cli/cliError.ts';
import { Gathered } from '../../../src/cli/inspect/gathered.ts';

const limits = { inPage: 1_000, mostInPage: 1 };
const source = { file: 'log.jsonl', petition: undefined, mayStream: true };
const event = (petition: string) => ({ type: 'petitioner.query', petition, note: 'x'.repeat(100_000) });
const stored = (id: string) => ({ ...event(id), id, phase: {}, seal: 's' });

/** Takes so many lines of 100,000 characters, one after the other. */
function gathered(from: typeof source, made: (id: string) => object, count = 20) {
  const all = new Gathered(from, limits);
  for (let line = 1; line <= count; line += 1) all.take({ line, value: made(`P${line}`) });
  return all.finish();
}

describe('what is too long for one page', () => {
  test('of a log is left to the page to read, and only counted', () => {
    expect(gathered(source, event)).toMatchObject({ kind: 'log', streamed: true, items: [], count: 20 });
  });

  test.each([
    ['a log that the page cannot read itself', { ...source, mayStream: false }, event],
    ['petitions', source, stored],
  ])('of %s is refused, with the way out', (_, from, made) => {
    expect(() => gathered(from, made)).toThrow(CliError);
    expect(() => gathered(from, made)).toThrow(/more than the 1 MiB .*--petition ID/);
    expect(gathered(from, made, 5).items).toHaveLength(5);
  });

  test('may still hold the one petition that is named', () => {
    const one = gathered({ ...source, petition: 'P7' } as never, event);
    expect(one).toMatchObject({ streamed: false, count: 1, items: [{ petition: 'P7' }] });
    expect(gathered({ ...source, petition: 'P7' } as never, stored).items).toHaveLength(1);
  });
});

test('an event among petitions is told, with its line', () => {
  const all = new Gathered(source, limits);
  all.take({ line: 3, value: stored('P1') });
  all.take({ line: 5, value: event('P1') });
  expect(all.finish()).toMatchObject({
    kind: 'petitions',
    count: 1,
    damaged: 1,
    problems: [{ line: 5, message: { en: 'an event among petitions was passed over' } }],
  });
});
