import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { readEvent } from '../../src/engine/readEvent.ts';
import { matterSchema, petitionSchema, policySchema } from '../../src/index.ts';

describe('where the host has set no language for zod, or another', () => {
  const { localeError } = z.config();
  const said = () =>
    [petitionSchema, policySchema, matterSchema].flatMap((schema) => {
      const { error } = schema.safeParse({
        id: 7,
        persons: 0,
        petitioners: [1],
        channel: 'fax',
        x: 1,
        version: '',
      });
      return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    });
  const before = said();
  beforeEach(() => z.config({ localeError: () => 'in no language' }));
  afterEach(() => z.config({ localeError }));

  test('a public schema tells its faults in English as zod does', () => {
    expect(said()).toEqual(before);
    expect(before).toEqual(
      expect.arrayContaining([
        'id: Invalid input: expected string, received number',
        'persons: Too small: expected number to be >=1',
        'channel: Invalid option: expected one of "letter"|"online"|"telephone"|"visit"',
        ': Unrecognized keys: "x", "version"',
      ]),
    );
    expect(() => matterSchema.parse({})).toThrow('expected string, received undefined');
    expect(matterSchema['~standard'].validate({})).toMatchObject({
      issues: expect.arrayContaining([
        expect.objectContaining({
          path: ['id'],
          message: 'Invalid input: expected string, received undefined',
        }),
      ]),
    });
  });

  test('an event of the wrong shape is refused in English, too', () => {
    expect(JSON.stringify(readEvent({ type: 'intake.receive', id: 7 }))).toContain(
      'id: Invalid input: expected string, received number',
    );
  });

  test('within a schema of the host’s own, faults are told as the host has them told', () => {
    const row = z.object({ matter: matterSchema });
    expect(row.safeParse({ matter: {} }).error?.issues[0]?.message).toBe('in no language');
  });
});
