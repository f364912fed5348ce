import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { uriOfFile } from '../../../src/cli/check/uriOfFile.ts';

const ajv = new Ajv();
addFormats.default(ajv);
const isReference = ajv.compile({ type: 'string', format: 'uri-reference' });

describe('the URI of a file', () => {
  test.each([
    ['packs/our bureau.json', 'packs/our%20bureau.json'],
    ['./方案/本局.json', '%E6%96%B9%E6%A1%88/%E6%9C%AC%E5%B1%80.json'],
    ['a:b/100%.json', 'a%3Ab/100%25.json'],
    ['packs/../pack#1?.json', 'pack%231%3F.json'],
    ['/srv/our packs/本局.json', 'file:///srv/our%20packs/%E6%9C%AC%E5%B1%80.json'],
  ])('%s is %s', (path, uri) => {
    expect(uriOfFile(path)).toBe(uri);
  });

  test('above the working directory is a whole one', () => {
    expect(fileURLToPath(uriOfFile('../packs/pack.json'))).toBe(resolve('../packs/pack.json'));
    expect(uriOfFile('../packs/pack.json')).toMatch(/^file:\/\/\//);
  });

  test('is always a URI, and leads back to the file', () => {
    const name = fc
      .string({
        unit: fc.oneof(
          fc.constantFrom(' ', '#', '?', '%', ':', '信', '😀', 'a', '.', '~', '^', '|'),
          fc.string(),
        ),
        minLength: 1,
        maxLength: 6,
      })
      .filter((text) => !/[/\0\\\p{Cs}]/u.test(text));
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('', '/srv', '..'),
        (names, root) => {
          const path = join(root, ...names);
          fc.pre(resolve(path) !== resolve('.'));
          const uri = uriOfFile(path);
          expect(isReference(uri), uri).toBe(true);
          const base = new URL(`file://${encodeURI(resolve('.'))}/`);
          expect(fileURLToPath(new URL(uri, base))).toBe(resolve(path));
        },
      ),
      { numRuns: 400 },
    );
  });
});
