import { describe, expect, test } from 'vitest';
import { definePolicy, PolicyRefused, type Text } from '../../src/index.ts';
import { roleIds } from '../../src/vocabulary/roles.ts';
import { chained } from '../support/chained.ts';
import { walked, walkOf } from '../support/lifecycleWalks.ts';

/** Names of parts that are no word of English: whoever reads one has read an id. */
const ids = roleIds.filter((id) => /[A-Z]/.test(id));
const inEnglish = new RegExp(`\\b(${ids.join('|')})\\b`);
/** In a Chinese sentence the id of any part is one. */
const inChinese = new RegExp(`(?<![\\w.-])(${roleIds.join('|')})(?![\\w-])`);
const showing = ({ zh, en }: Text): string[] => [
  ...(inChinese.test(zh) ? [zh] : []),
  ...(inEnglish.test(en) ? [en] : []),
];

describe('a sentence calls whoever it speaks of by the body’s words, and by no id', () => {
  test.each(walked.map(({ id }) => id))('%s: what every guard says where it does not hold', (id) => {
    const said = new Map<string, Text>();
    for (const { tried } of walkOf(id).steps)
      for (const { asked } of tried)
        for (const { holds, says, condition } of asked) {
          const words = says ?? condition.label;
          if (!holds) said.set(words.zh, words);
        }
    expect(said.size).toBeGreaterThan(0);
    expect([...said.values()].flatMap(showing)).toEqual([]);
  });

  test('a sentence with an id would be found, in either language', () => {
    expect(showing({ zh: '由chiefOfficer审签', en: 'signed by chiefOfficer' })).toHaveLength(2);
    expect(showing({ zh: '须由 brigade 办理', en: 'a brigade has it' })).toEqual(['须由 brigade 办理']);
  });

  test('so does the floor, of an extension that somebody else than the head signs last, and of a head of two units', () => {
    const chains = (chained.approval?.chains ?? []).map((row) =>
      row.paper === 'extension'
        ? { ...row, steps: [{ act: 'sign' as const, by: ['disciplineSecretary'] }] }
        : row,
    );
    const units = chained.units.map((unit) =>
      unit.id === 'commission' ? { ...unit, roles: [...unit.roles, 'chiefOfficer' as const] } : unit,
    );
    const refused = [{ approval: { ...chained.approval, chains } }, { units }].map((otherwise) => {
      try {
        definePolicy({ extends: chained, id: 'other', version: '1.0.0', ...otherwise } as never);
      } catch (error) {
        if (error instanceof PolicyRefused) return error.faults;
        throw error;
      }
      return [];
    });
    expect(refused.map((faults) => faults.length > 0)).toEqual([true, true]);
    expect(refused.flat().flatMap(({ message }) => showing(message))).toEqual([]);
  });
});
