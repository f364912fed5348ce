import { describe, expect, test } from 'vitest';
import {
  assignmentKinds,
  informationKinds,
  noticeKinds,
  recordKinds,
  reportKinds,
} from '../../../src/vocabulary/effects.ts';
import { effectWhatLabels } from '../../../src/vocabulary/words/effectWhats.ts';
import { choiceFamilies, type Labels, labelFamilies } from '../../support/labelFamilies.ts';

const inChinese = /^[\p{Script=Han}、，：]+$/u;
const inEnglish = /^[A-Za-z][A-Za-z0-9 ,:’-]*$/;

describe.each(Object.entries(labelFamilies))('the labels of the %s', (_, labels) => {
  test('are each in Chinese and in plain English, with no sign at their ends', () => {
    for (const [id, { zh, en }] of Object.entries(labels)) {
      expect(zh, id).toMatch(inChinese);
      expect(en, id).toMatch(inEnglish);
      expect([zh.trim(), en.trim()], id).toEqual([zh, en]);
    }
  });

  test('are words for their ids, not the ids', () => {
    // An id that is an English word, as `reason`, may be its own label in English.
    const isWord = (id: string) => /^[a-z]+$/.test(id);
    for (const [id, { zh, en }] of Object.entries(labels)) {
      expect(zh, id).not.toBe(id);
      if (!isWord(id)) expect(en, id).not.toBe(id);
      expect(en, id).not.toMatch(/[a-z][A-Z]/);
    }
  });

  test('are not one text twice: a label has two languages', () => {
    for (const [id, { zh, en }] of Object.entries(labels)) expect(zh, id).not.toBe(en);
  });
});

const pick = (kinds: readonly (keyof typeof effectWhatLabels)[]): Labels =>
  Object.fromEntries(kinds.map((kind) => [kind, effectWhatLabels[kind]]));

describe.each(
  Object.entries({
    ...choiceFamilies,
    notices: pick(noticeKinds),
    assignments: pick(assignmentKinds),
    reports: pick(reportKinds),
    records: pick(recordKinds),
    'informations of outside organs': pick(informationKinds),
  }),
)('of the %s', (_, labels) => {
  test.each(['zh', 'en'] as const)('no two are called alike in %s', (lang) => {
    const said = Object.values(labels).map((label) => label[lang]);
    expect(said.filter((one, at) => said.indexOf(one) < at)).toEqual([]);
  });
});
