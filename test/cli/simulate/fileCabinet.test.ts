import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CliError } from '../../../src/cli/cliError.ts';
import { FileCabinet } from '../../../src/cli/simulate/fileCabinet.ts';
import { directory } from '../cli.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Carries something out with a cabinet that is given up afterwards. */
function withCabinet<T>(work: (cabinet: FileCabinet) => T): T {
  const cabinet = new FileCabinet();
  try {
    return work(cabinet);
  } finally {
    cabinet.close();
  }
}

describe('a cabinet in a temporary file', () => {
  test('gives back what was put in, whatever was put in and taken out before', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom('a', '访', '🙂'), minLength: 300, maxLength: 9000 }),
    );
    // A name that lies there is taken out, another one is put in.
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(6), texts), { maxLength: 60 }), (steps) => {
        withCabinet((cabinet) => {
          const lying = new Map<string, string>();
          for (const [number, text] of steps) {
            const name = `P${number}`;
            if (lying.has(name)) {
              expect(cabinet.take(name)).toBe(lying.get(name));
              lying.delete(name);
            } else {
              cabinet.put(name, text);
              lying.set(name, text);
            }
          }
          for (const [name, text] of lying) expect(cabinet.take(name)).toBe(text);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('grows with what lies in it, not with what was ever put in', () => {
    withCabinet((cabinet) => {
      for (let name = 0; name < 20; name += 1) cabinet.put(`P${name}`, '信'.repeat(1000));
      const { size } = cabinet;
      expect(size).toBe(20 * 3 * 1024);
      for (let turn = 0; turn < 500; turn += 1) {
        const name = `P${turn % 20}`;
        cabinet.put(name, `${cabinet.take(name)} `.slice(0, 1020));
      }
      expect(cabinet.size).toBe(size);
    });
  });

  test('leaves no name behind, and is not there before something is put away', () => {
    const folder = directory();
    vi.stubEnv('TMPDIR', folder);
    withCabinet((cabinet) => {
      expect(cabinet.size).toBe(0);
      cabinet.put('P1', 'text');
      expect(readdirSync(folder)).toEqual([]);
      expect(cabinet.size).toBe(1024);
    });
  });

  test('says where there is no place for it', () => {
    vi.stubEnv('TMPDIR', join(directory(), 'none'));
    withCabinet((cabinet) => {
      expect(() => cabinet.put('P1', 'text')).toThrow(CliError);
    });
  });

  test('gives nothing that does not lie in it', () => {
    withCabinet((cabinet) => {
      expect(() => cabinet.take('P1')).toThrow('nothing lies under P1');
      cabinet.put('P1', 'text');
      cabinet.take('P1');
      expect(() => cabinet.take('P1')).toThrow('nothing lies under P1');
    });
  });
});
