import { describe, expect, test } from 'vitest';
import { fieldLabel, fieldLabels, fieldLabelsAt } from '../../../src/vocabulary/words/fields.ts';
import { statedAnywhere, statedByEvents } from './stated.ts';

describe('the labels of fields', () => {
  test('are those of the schemas, each once, and no others', () => {
    const names = new Set(statedAnywhere.map(({ name }) => name));
    expect(Object.keys(fieldLabels).sort()).toEqual([...names].sort());
  });

  test('say otherwise only of a field that there is, and only what is otherwise', () => {
    const places = new Set(statedAnywhere.map(({ name, within }) => `${within}.${name}`));
    for (const [place, label] of Object.entries(fieldLabelsAt)) {
      expect(places).toContain(place);
      expect(fieldLabel(place.slice(place.lastIndexOf('.') + 1))).not.toEqual(label);
    }
  });

  test.each(statedByEvents)('$within states $name by a name in both languages', ({ name, within }) => {
    const { zh, en } = fieldLabel(name, within);
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).not.toBe('');
  });

  test('no event and no field has two fields of one name', () => {
    for (const within of new Set(statedAnywhere.map((field) => field.within))) {
      const here = statedAnywhere.filter((field) => field.within === within);
      const names = [...new Set(here.map(({ name }) => name))];
      for (const lang of ['zh', 'en'] as const) {
        const said = names.map((name) => fieldLabel(name, within)[lang]);
        expect(
          said.filter((one, at) => said.indexOf(one) < at),
          within,
        ).toEqual([]);
      }
    }
  });

  test('are told by where the field stands', () => {
    expect(fieldLabel('form').zh).toBe('形式');
    expect(fieldLabel('form', 'approval.fillForm').zh).toBe('审批单编号');
    expect(fieldLabel('persons', 'complainedOf').zh).toBe('被反映的人');
    expect(fieldLabel('persons', 'group.arrive')).toEqual(fieldLabel('persons'));
  });

  test.each(['x', '', 'constructor', '__proto__', 'toString'])(
    'call %j, which is no field, by itself',
    (name) => {
      expect(fieldLabel(name)).toEqual({ zh: name, en: name });
      expect(fieldLabel(name, 'intake.receive')).toEqual({ zh: name, en: name });
    },
  );
});
