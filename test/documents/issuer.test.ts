import { expect, test } from 'vitest';
import { issuerOf } from '../../src/documents/issuer.ts';

test('the body issues its papers, and whoever decides on its opinion issues theirs', () => {
  const of = (what: Parameters<typeof issuerOf>[0]['what'], rule: Parameters<typeof issuerOf>[0]['rule']) =>
    issuerOf({ what, rule });
  expect(of('written-reply', 'reg.31.6')).toBe('body');
  expect(of('case-opinion', 'reg.35.2')).toBe('body');
  expect(of('review-declined', 'reg.35.1')).toBe('reviewer');
  expect(of('reexamination-accepted', 'reg.36.2')).toBe('reexaminer');
});

test('a hearing is called by whoever hears: the body, the reviewer, or the organ of re-examination', () => {
  expect(issuerOf({ what: 'hearing-set', rule: 'reg.31.6' })).toBe('body');
  expect(issuerOf({ what: 'hearing-set', rule: 'reg.35.2' })).toBe('reviewer');
  expect(issuerOf({ what: 'hearing-set', rule: 'reg.36.2' })).toBe('reexaminer');
});
