import { expect, test } from 'vitest';
import { adviceFor } from '../../../src/cli/run/advice.ts';
import { reasonOf } from '../../../src/cli/run/tally.ts';
import { type RefusalCode, refusalCodes } from '../../../src/vocabulary/refusals.ts';

const advice = (code: RefusalCode, more: object = {}) =>
  adviceFor({ code, rule: 'policy', message: { zh: '', en: '' }, ...more });

test.each(refusalCodes)(
  'whoever is refused with %s is told what to do instead, in both languages',
  (code) => {
    const { zh, en } = advice(code);
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^\P{Script=Han}+$/u);
  },
);

test('the advice names what the refusal knows', () => {
  expect(advice('not-now', { instead: ['intake.assess'] }).en).toBe('possible now: intake.assess');
  expect(advice('guard-failed').en).toBe('nothing is possible here now');
  expect(advice('wrong-role', { roles: ['chiefOfficer'] }).en).toBe('to be sent by: chiefOfficer');
  expect(advice('missing-fact', { fact: 'unit' }).en).toBe('state `unit`');
  expect(advice('invalid', { path: 'by.role' }).en).toBe('correct `by.role`');
  expect(advice('unknown-petition').en).toContain('intake.receive');
  expect(advice('unknown-petition', { path: 'petition' }).en).toBe('correct `petition`');
});

test('a reason quotes no more than four hundred characters', () => {
  const message = { zh: '长'.repeat(401), en: 'x'.repeat(400) };
  const reason = reasonOf({ code: 'invalid', rule: 'policy', message });
  expect(reason.message).toEqual({ zh: `${'长'.repeat(400)}…`, en: message.en });
});
