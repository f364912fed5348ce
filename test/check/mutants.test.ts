import { describe, expect, test } from 'vitest';
import { allowed } from '../../src/check/allowed.ts';
import { checkLibrary } from '../../src/check/checkLibrary.ts';
import { checks } from '../../src/check/checks.ts';
import type { Finding } from '../../src/check/finding.ts';
import { nameOf } from '../../src/check/findingPlace.ts';
import { type Checked, libraryOf } from '../../src/check/library.ts';
import { fireRescueBureau, housingBureau, lifecycles } from '../../src/index.ts';
import { mutants } from './mutants.ts';

const found = new Map<Checked, readonly Finding[]>();

/** The findings, made once. */
function findingsOf(checked: Checked): readonly Finding[] {
  const findings = found.get(checked) ?? checkLibrary(checked);
  found.set(checked, findings);
  return findings;
}

const named = (checked: Checked) => findingsOf(checked).map(({ id, at }) => `${id} ${at}`);

describe('what is shipped is clean', () => {
  test.each([fireRescueBureau, housingBureau])('under the policy $id', (policy) => {
    expect(named({ lifecycles, policy })).toEqual([]);
  });

  test('but for what is allowed, each for a reason, and each found still', () => {
    const library = libraryOf({ lifecycles, policy: fireRescueBureau });
    const all = checks.flatMap(({ id, find }) => find(library).map(({ place }) => `${id} ${nameOf(place)}`));
    expect(allowed.map(({ id, at }) => `${id} ${at}`).sort()).toEqual(all.sort());
    for (const { reason } of allowed) expect(reason).toMatch(/^[A-Z].{20,}\.$/);
  });
});

describe('a fault is found', () => {
  test.each(mutants)('$id: $broken', ({ id, at, also = [], library }) => {
    expect(named(library)).toContain(`${id} ${at}`);
    expect(new Set(findingsOf(library).map((finding) => finding.id))).toEqual(new Set([id, ...also]));
  });

  test('by every check, on a mutant of its own', () => {
    expect(new Set(mutants.map(({ id }) => id))).toEqual(new Set(checks.map(({ id }) => id)));
  });
});

test('a policy of the wrong shape is refused before any machine is looked at', () => {
  const policy = { ...fireRescueBureau, terms: {} } as never;
  expect(() => checkLibrary({ lifecycles, policy })).toThrow(RangeError);
});

test('a finding has an id, a place, the reason and a fix in both languages, and a page', () => {
  for (const finding of mutants.flatMap(({ library }) => findingsOf(library))) {
    expect(finding).toMatchObject({
      id: expect.stringMatching(/^PF\d{3}$/),
      at: expect.stringMatching(/./),
      reason: { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/[a-z]/) },
      fix: { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/[a-z]/) },
      page: `docs/reference/checks/${finding.id}.md`,
    });
  }
});
