import { describe, expect, test } from 'vitest';
import { storeConformance } from '../../../src/hosts/testing/conformance.ts';
import { storeCases } from '../../../src/hosts/testing/storeCases.ts';
import { brokenStores } from './brokenStores.ts';
import { freshMemory } from './freshMemory.ts';

storeConformance('the memory store', freshMemory(), { describe, test });

describe('a store is told, by the case named, that', () => {
  test.each(brokenStores)('$fault', async ({ broken, toldBy }) => {
    const telling = storeCases.find(({ name }) => name === toldBy);
    const told = await telling?.run(freshMemory(broken)).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(told, toldBy).toBeInstanceOf(Error);
    // A sentence of the kit, not a fault of its own.
    expect(Object.getPrototypeOf(told)).toBe(Error.prototype);
  });
});

test('the cases have names of their own', () => {
  expect(new Set(storeCases.map(({ name }) => name)).size).toBe(storeCases.length);
});
