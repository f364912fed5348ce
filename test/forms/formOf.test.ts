import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { eventDefinitions } from '../../src/engine/lifecycles.ts';
import { type FormField, fieldsInside } from '../../src/forms/field.ts';
import { type FormIn, formInBoth, formOf, formSchema } from '../../src/forms/index.ts';
import {
  createEngine,
  earlierPolicies,
  fireRescueBureau,
  housingBureau,
  type Policy,
  payloadSchema,
  regulations2022,
  shippedPolicies,
} from '../../src/index.ts';
import * as packs from '../../src/packs/index.ts';
import { engineEvents } from '../../src/vocabulary/events/everywhere.ts';
import { receive } from '../engine/support/courses.ts';
import { petitionUnder } from '../engine/support/office.ts';

const types = [...eventDefinitions.keys()].filter((type) => !engineEvents.has(type));
const policies: readonly Policy[] = [
  ...earlierPolicies,
  ...shippedPolicies,
  regulations2022,
  ...Object.values(packs),
];
const languages = ['zh', 'en'] as const;

const all = (fields: readonly FormField[]): readonly FormField[] =>
  fields.flatMap((field) => [field, ...all(fieldsInside(field))]);
const field = ({ fields }: FormIn, name: string): FormField => {
  const found = fields.find((one) => one.name === name);
  if (!found) throw new Error(`the form has no field ${name}`);
  return found;
};

/** Texts of a form that a person reads, with what each is the word of. */
function wordsIn({ label, senders, fields }: FormIn): readonly (readonly [of: string, said: string])[] {
  return [
    ['', label],
    ...senders.map(({ value, label }) => [value, label] as const),
    ...all(fields).flatMap((one): (readonly [string, string])[] => [
      [one.name, one.label],
      [one.name, one.help],
      ...one.asked.map(({ guard, label }) => [guard, label] as const),
      ...('choices' in one ? one.choices.map(({ value, label }) => [value, label] as const) : []),
      ...('variants' in one ? one.variants.map(({ value, label }) => [value, label] as const) : []),
    ]),
  ];
}

describe.each(policies.map((policy) => [`${policy.id} ${policy.version}`, policy] as const))(
  'under %s every event has its form',
  (_, policy) => {
    test('with all its fields in order, and a word in each language for every field, choice, guard and sender', () => {
      for (const type of types)
        for (const language of languages) {
          const form = formOf(type, { policy, language });
          expect(form.fields.map(({ name }) => name)).toEqual(eventDefinitions.get(type)?.fields);
          for (const [of, said] of wordsIn(form)) {
            const place = `${type}: ${of} in ${language}`;
            if (language === 'zh') expect(said, place).toMatch(/\p{Script=Han}/u);
            else expect(said, place).toMatch(/^[^\p{Script=Han}]+$/u);
            // No id stands in for a word: an id is of several words in one, or has a sign in it.
            expect(said === of && /[a-z][A-Z]|[-_.]/.test(of), place).toBe(false);
          }
        }
    });

    test('as plain data that its schema reads', () => {
      for (const type of types) {
        const form = formOf(type, { policy, language: 'zh' });
        expect(JSON.parse(JSON.stringify(form))).toEqual(form);
        expect(formSchema.safeParse(form).error?.issues).toBeUndefined();
      }
    });
  },
);

describe('a form', () => {
  const form = (type: string, language: 'zh' | 'en' = 'zh', policy: Policy = fireRescueBureau) =>
    formOf(type, { policy, language });

  test('asks in the order of the schema, each by a control that fits', () => {
    expect(form('intake.receive').fields.map(({ name, widget }) => [name, widget])).toEqual([
      ['channel', 'choice'],
      ['petitioners', 'texts'],
      ['persons', 'number'],
      ['anonymous', 'yesNo'],
      ['reachable', 'yesNo'],
      ['cause', 'text'],
      ['claim', 'text'],
      ['complainedOf', 'group'],
      ['territory', 'text'],
      ['recordedBy', 'text'],
      ['priors', 'list'],
      ['newFacts', 'yesNo'],
      ['visitedAbove', 'group'],
    ]);
    expect(field(form('handling.setHearing'), 'on').widget).toBe('day');
    expect(field(form('handling.report'), 'result').widget).toBe('longText');
    expect(field(form('petition.migrate'), 'states').widget).toBe('map');
  });

  test('says what must be stated, and of a paper its number where the policy has papers numbered', () => {
    const { fields } = form('intake.receive');
    const required = (payloadSchema('intake.receive') as { required: string[] }).required;
    expect(fields.filter(({ required: must }) => must).map(({ name }) => name)).toEqual(required);
    expect(field(form('intake.register'), 'number').required).toBe(false);
    const numbered = {
      ...fireRescueBureau,
      choices: { ...fireRescueBureau.choices, paperNumbers: 'required' as const },
    };
    expect(field(form('intake.register', 'zh', numbered), 'number').required).toBe(true);
  });

  test('says which guards will look at a field, in words, with the rule', () => {
    const { asked } = field(form('handling.setHearing'), 'significant');
    expect(asked).toContainEqual({
      guard: 'hearingFits',
      label: '属于重大、复杂、疑难事项',
      rule: 'reg.31.6',
      cited: expect.stringContaining('《信访工作条例》第三十一条'),
      lifecycle: 'handling',
    });
    expect(field(form('handling.investigate'), 'note').asked).toEqual([]);
  });

  test('of a petition asks for what the guards ask where it stands, and suggests its own ids', () => {
    const { petition } = petitionUnder().follow([receive]);
    const options = { policy: fireRescueBureau, language: 'en', petition } as const;
    const here = field(formOf('intake.assess', options), 'kind').asked;
    expect(new Set(here.map(({ lifecycle }) => lifecycle))).toEqual(new Set(['firstVisit']));
    const anywhere = field(form('intake.assess'), 'kind').asked;
    expect(new Set(anywhere.map(({ lifecycle }) => lifecycle)).size).toBeGreaterThan(1);
    expect(field(formOf('petitioner.giveContact', options), 'petitioner').suggested).toEqual(
      petition.matter.petitioners.map((id) => ({ value: id, label: id })),
    );
    expect(field(formOf('deadline.passed', options), 'deadline').suggested?.length).toBeGreaterThan(0);
  });

  test('tells who may send it, in the words of the policy', () => {
    expect(form('intake.register', 'en').senders).toEqual([
      { value: 'supervisionOffice', label: fireRescueBureau.roles.supervisionOffice?.label.en },
    ]);
    expect(form('intake.register', 'zh', housingBureau).senders).not.toEqual(
      form('intake.register', 'zh').senders,
    );
  });

  test('has the JSON Schema of what it states, with a title and a description for each field', () => {
    const titled = (schema: unknown): boolean => {
      if (typeof schema !== 'object' || schema === null) return true;
      const { properties = {}, ...rest } = schema as { properties?: Record<string, Record<string, unknown>> };
      return (
        Object.values(properties).every(
          (one) => typeof one.title === 'string' && typeof one.description === 'string' && titled(one),
        ) && Object.values(rest).flat().every(titled)
      );
    };
    for (const type of types)
      for (const language of languages) {
        const { schema, label } = form(type, language);
        expect(schema).toMatchObject({ title: label, type: 'object', additionalProperties: false });
        expect(titled(schema), type).toBe(true);
      }
  });

  test('in both languages at once is the same form', () => {
    const both = formInBoth('intake.receive', fireRescueBureau);
    for (const language of languages) {
      const one = form('intake.receive', language);
      expect(one.fields.map(({ label }) => label)).toEqual(both.fields.map(({ label }) => label[language]));
    }
  });

  test.each(['no.such', '', 'constructor', 'deadline.settled'])('there is none of %j', (type) => {
    expect(() => form(type)).toThrow(RangeError);
  });

  test('asks for all that a decision says is missing', () => {
    const engine = createEngine(fireRescueBureau);
    const course = petitionUnder().follow([receive]);
    const { petition } = course;
    for (const { type, needs } of engine.nextEvents(petition, {
      by: { role: 'disciplineCommission', unit: 'commission', id: 'c-1' },
      at: petition.lastAt,
    }))
      for (const need of needs)
        expect(
          field(formOf(type, { policy: fireRescueBureau, language: 'zh', petition }), need).asked.length,
          `${type}.${need}`,
        ).toBeGreaterThan(0);
  });
});

test('its published schema reads every form', () => {
  const published = JSON.parse(readFileSync('docs/reference/schema/form.schema.json', 'utf8')) as object;
  const fits = new Ajv2020({ strict: false }).compile(published);
  for (const type of types)
    for (const language of languages)
      expect(fits(formOf(type, { policy: fireRescueBureau, language })), type).toBe(true);
  expect(
    fits({ ...formOf('intake.assess', { policy: fireRescueBureau, language: 'zh' }), fields: [{}] }),
  ).toBe(false);
});
