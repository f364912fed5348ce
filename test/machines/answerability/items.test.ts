import { describe, expect, test } from 'vitest';
import { definePolicy, fireRescueBureau } from '../../../src/index.ts';
import { itemsOf } from '../../../src/machines/answerability/items.ts';
import { answerability } from '../../../src/machines/answerability.ts';
import { standardTerms } from '../../../src/machines/lifecycle/standardTerms.ts';
import { at, awaiting, of, on, refusedBy, tried } from '../incident/steps.ts';
import { matter, people } from '../oversight/people.ts';

const open = {
  type: 'answerability.open',
  by: people.commissioner,
  breach: 'reg.46',
  unit: 'dept-legal',
  seriousConsequences: true,
  facts: '泄露检举材料',
};
const pursued = (event: object = {}, policy = standardTerms().policy) =>
  awaiting(answerability, { ...open, ...event }, matter, { ...standardTerms(), policy });

describe('the items of an article', () => {
  test('are those of the text: four, three, four and seven; article 43 and the plan have none', () => {
    expect(Object.entries(itemsOf).map(([rule, items]) => [rule, items.map(({ n }) => n)])).toEqual([
      ['plan.3.5', []],
      ['reg.42', [1, 2, 3, 4]],
      ['reg.43', []],
      ['reg.44', [1, 2, 3]],
      ['reg.45', [1, 2, 3, 4]],
      ['reg.46', [1, 2, 3, 4, 5, 6, 7]],
    ]);
  });

  test('are kept with what is pursued, and stand in its record', () => {
    const event = { ...open, item: 5 };
    const opened = on(pursued(event), event);
    expect(opened.context).toMatchObject({ breach: 'reg.46', item: 5 });
    expect(of(opened.effects, 'record')[0]?.detail).toMatchObject({ breach: 'reg.46', item: 5 });
  });

  test.each([
    ['reg.46', 8],
    ['reg.44', 4],
    ['reg.43', 1],
    ['plan.3.5', 1],
  ])('of %s have no number %i: refused with those that there are', (breach, item) => {
    const event = { ...open, breach, item };
    expect(refusedBy(pursued(event), event)).toEqual([['itemIsOfArticle']]);
    const asked = tried(pursued(event), at(event))[0]?.asked.find(
      ({ guard }) => guard.type === 'itemIsOfArticle',
    );
    for (const { conduct } of itemsOf[breach as keyof typeof itemsOf])
      expect(asked?.says?.en).toContain(conduct.en);
  });

  test('have to be stated where the policy says so, but for rules that have none', () => {
    const policy = definePolicy({
      extends: fireRescueBureau,
      id: 'by-items',
      version: '1.0.0',
      answerability: { partyCommittee: false, items: 'required' },
    });
    expect(refusedBy(pursued(open, policy), open)).toEqual([['itemIsOfArticle']]);
    const ofNone = { ...open, breach: 'reg.43' };
    expect(refusedBy(pursued(ofNone, policy), ofNone)).toEqual([[]]);
  });

  test('are stated by nobody where the policy does not know them', () => {
    const { items: _, ...known } = standardTerms().policy.answerability ?? expect.fail();
    const policy = { ...standardTerms().policy, answerability: known };
    const event = { ...open, item: 5 };
    expect(refusedBy(pursued(event, policy), event)).toEqual([['itemIsOfArticle']]);
  });
});
