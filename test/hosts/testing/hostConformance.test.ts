import { expect, test } from 'vitest';
import { hostCases } from '../../../src/hosts/testing/hostCases.ts';
import { hostsOver } from '../../../src/hosts/testing/hostsOver.ts';
import { brokenStores } from './brokenStores.ts';
import { freshMemory } from './freshMemory.ts';

/** Faults of a store that are seen from outside a host at once. */
const told = [
  {
    fault: 'answers before it has stored',
    toldBy: 'an accepted event is stored before it is answered: a crash right after the answer',
  },
  {
    fault: 'decides on what it read before another change',
    toldBy: 'of two clerks at once the second is decided on what the first one did',
  },
  {
    fault: 'takes ids that differ in case for one',
    toldBy: 'an id may have what the engine lets it have, and ids that look alike are apart',
  },
  {
    fault: 'gives the rows of an outbox the wrong way round',
    toldBy: 'several hosts on the same data deliver each effect in order',
  },
];

test.each(told)('a host over a store that $fault is told', async ({ fault, toldBy }) => {
  const broken = brokenStores.find((one) => one.fault === fault)?.broken;
  const telling = hostCases.find(({ name }) => name === toldBy);
  await expect(telling?.run(hostsOver(freshMemory(broken)))).rejects.toThrow();
});
