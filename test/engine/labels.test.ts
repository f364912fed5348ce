import { describe, expect, test } from 'vitest';
import { lifecycleLabel, stateLabel } from '../../src/engine/labels.ts';
import { lifecycles } from '../../src/machines/lifecycles.ts';

const ids = lifecycles.map(({ id }) => id);
const statesOf = (id: string) => {
  const { machine } = lifecycles.find((one) => one.id === id) as unknown as { machine: { states: object } };
  return Object.keys(machine.states);
};

describe('the labels of lifecycles and their states', () => {
  test('no two lifecycles are called alike', () => {
    for (const lang of ['zh', 'en'] as const)
      expect(new Set(ids.map((id) => lifecycleLabel(id)[lang])).size).toBe(ids.length);
  });

  test.each(ids)('%s and each state of it have a name in both languages', (id) => {
    for (const { zh, en } of [lifecycleLabel(id), ...statesOf(id).map((state) => stateLabel(id, state))]) {
      expect(zh).toMatch(/^[\p{Script=Han}、，：；（）]+$/u);
      expect(en).toMatch(/^[A-Za-z][A-Za-z0-9 ,;:’-]*$/);
    }
  });

  test.each(['x', '', 'constructor', '__proto__'])('%j, which there is not, is called by itself', (name) => {
    expect(lifecycleLabel(name)).toEqual({ zh: name, en: name });
    expect(stateLabel(name, 'received')).toEqual({ zh: 'received', en: 'received' });
    expect(stateLabel('firstVisit', name)).toEqual({ zh: name, en: name });
  });
});
