import { describe, expect, test } from 'vitest';
import { all } from '../../../src/hosts/port/all.ts';
import { HostFault } from '../../../src/hosts/port/hostFault.ts';
import { memoryStore } from '../../../src/hosts/testing/memoryStore.ts';
import { exportStore } from '../../../src/hosts/transfer/exportStore.ts';
import { importStore } from '../../../src/hosts/transfer/importStore.ts';
import { copyOfFilled, countsOfFilled, filledStore } from './filledStore.ts';

async function* given(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

const exported = async () => all(exportStore(await filledStore()));

const faultOf = async (promise: Promise<unknown>): Promise<HostFault> => {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(HostFault);
  return error as HostFault;
};

describe('a store that is exported', () => {
  test('comes out of another store as it was, to the byte', async () => {
    const lines = await exported();
    const other = memoryStore();
    const counts = await countsOfFilled();
    expect(counts.petitions).toBeGreaterThan(100);
    expect(counts.refused).toBeGreaterThan(20);
    expect(await importStore(other, given(lines))).toEqual({ ...counts, already: 0 });
    expect(await all(exportStore(other))).toEqual(lines);
  });

  test('and is empty is exported and imported, too', async () => {
    const lines = await all(exportStore(memoryStore()));
    expect(lines).toHaveLength(2);
    expect(await importStore(memoryStore(), given(lines))).toEqual({ petitions: 0, already: 0, refused: 0 });
  });
});

describe('an import', () => {
  test.each([
    ['is no JSON', 3, '{"whole"', 'untrusted'],
    ['is nothing that is exported', 3, '{"petition":{}}', 'untrusted'],
    [
      'has a field of no store',
      3,
      '{"refused":{"petition":"a","id":"b","after":1,"entry":"","x":1}}',
      'untrusted',
    ],
    ['comes from elsewhere', 1, '{"type":"intake.receive"}', 'untrusted'],
    ['has a newer version', 1, '{"format":"petition-flow-store","version":2}', 'newer-schema'],
  ])('tells by its number a line that %s', async (_what, line, written, code) => {
    const lines = await exported();
    const fault = await faultOf(importStore(memoryStore(), given(lines.with(line - 1, written))));
    expect(fault.code).toBe(code);
    expect(fault.message).toContain(`line ${line}: `);
    expect(fault.text.zh).toContain(`第 ${line} 行：`);
  });

  test('tells a line whose log has a gap, or whose rows are another petition’s', async () => {
    const lines = await exported();
    const { whole } = JSON.parse(lines[1] as string);
    for (const damaged of [
      { ...whole, log: whole.log.slice(1) },
      { ...whole, outbox: whole.outbox.slice(1) },
      { ...whole, log: [{ ...whole.log[0], petition: 'another' }, ...whole.log.slice(1)] },
    ]) {
      const fault = await faultOf(
        importStore(memoryStore(), given(lines.with(1, JSON.stringify({ whole: damaged })))),
      );
      expect(fault.message).toMatch(/^line 2: the log or the outbox of .* is not whole/);
    }
  });

  test('tells a line that is missing, a file that ends too soon, and what stands behind its end', async () => {
    const lines = await exported();
    const missing = await faultOf(importStore(memoryStore(), given(lines.toSpliced(5, 1))));
    expect(missing.message).toMatch(/lines are missing/);
    const cut = await faultOf(importStore(memoryStore(), given(lines.slice(0, -1))));
    expect(cut.message).toMatch(/ends too soon/);
    const more = await faultOf(importStore(memoryStore(), given([...lines, lines[1] as string])));
    expect(more.message).toMatch(/behind the end/);
    const nothing = await faultOf(importStore(memoryStore(), given([])));
    expect(nothing.message).toMatch(/ends too soon/);
  });

  test('that broke off goes on with the right lines, and takes nothing twice', async () => {
    const lines = await exported();
    const store = memoryStore();
    const whole = await all((await filledStore()).whole());
    const { petitions, refused } = await countsOfFilled();
    // As a crash between two batches leaves it.
    await store.put(whole.slice(0, 60), []);
    expect(await importStore(store, given(lines))).toEqual({
      petitions: petitions - 60,
      already: 60,
      refused,
    });
    expect(await all(exportStore(store))).toEqual(lines);
    expect(await importStore(store, given(lines))).toEqual({ petitions: 0, already: petitions, refused });
  });

  test('takes nothing over a petition that is another one', async () => {
    const lines = await exported();
    const store = await copyOfFilled();
    const first = (await all(store.whole()))[0];
    if (!first) throw new Error('a petition');
    await store.change(first.petition.id, () => ({
      answer: undefined,
      write: {
        id: first.petition.id,
        before: first.petition.version,
        petition: { ...first.petition, version: first.petition.version + 1 },
        columns: first.columns,
        tags: { dropped: [], added: [] },
        duties: { dropped: [], added: [] },
        log: [],
        outbox: [],
      },
    }));
    const fault = await faultOf(importStore(store, given(lines)));
    expect(fault.code).toBe('not-empty');
    expect(fault.message).toContain(`line 2: the store has ${first.petition.id} already`);
  });

  test('says what the store says where it cannot take anything', async () => {
    const store = { ...memoryStore(), put: () => Promise.reject(new HostFault('disk-full', '满', 'full')) };
    const fault = await faultOf(importStore(store, given(await exported())));
    expect(fault.code).toBe('disk-full');
  });
});
