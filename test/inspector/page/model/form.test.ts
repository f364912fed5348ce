import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { eventDefinitions } from '../../../../src/engine/lifecycles.ts';
import { type Field, fieldOf, formFields } from '../../../../src/inspector/page/model/formFields.ts';
import { draftOf, idsIn, payloadOf, withValue } from '../../../../src/inspector/page/model/formValues.ts';
import { payloadOfEvent } from '../../../../src/inspector/page/model/newEvent.ts';

const types = [...eventDefinitions.keys()];

/** Every field of a form, those within others too. */
const allOf = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field) => {
    if (field.kind === 'group') return [field, ...allOf(field.fields)];
    if (field.kind === 'list') return [field, ...allOf([field.item])];
    if (field.kind === 'variants') return [field, ...field.variants.flatMap(({ fields: own }) => allOf(own))];
    return [field];
  });

describe('the form of an event', () => {
  test.for(types)('%s has a control for each part of its payload, with a label in both languages', (type) => {
    for (const { name, kind, label } of allOf(formFields(type))) {
      if (name !== '') expect(label, name).not.toEqual({ zh: name, en: name });
      if (kind === 'json') expect(`${type}.${name}`).toBe('petition.migrate.states');
    }
  });

  test('a day is asked for as a day, words in several lines, a choice by its terms of art', () => {
    const on = formFields('handling.setHearing').find(({ name }) => name === 'on');
    expect(on?.kind).toBe('day');
    expect(formFields('handling.report')).toMatchObject([{ name: 'result', kind: 'words' }]);
    const channel = formFields('intake.receive').find(({ name }) => name === 'channel');
    expect(channel).toMatchObject({ options: [{ label: { zh: '来信', en: 'letter' } }, {}, {}, {}, {}] });
  });

  test('a schema that has no control of its own is written as JSON', () => {
    expect(fieldOf({}, 'x', true).kind).toBe('json');
    expect(fieldOf({ anyOf: [{ type: 'string' }] }, 'x', false).kind).toBe('json');
  });

  test('no event type, no form', () => {
    expect(() => formFields('no.such')).toThrow(RangeError);
  });
});

describe('what a form states', () => {
  test('every payload of the register goes through its form unchanged', () => {
    const events = readFileSync('examples/register/register.jsonl', 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    for (const event of events.filter(({ type }) => eventDefinitions.has(type))) {
      const fields = formFields(event.type);
      const payload = payloadOfEvent(event);
      expect(payloadOf(fields, draftOf(fields, payload)), event.id).toEqual(payload);
    }
  });

  test('an empty form states nothing but empty lists and the parts that must be there', () => {
    expect(payloadOf(formFields('intake.receive'), {})).toEqual({
      petitioners: [],
      complainedOf: { persons: [], units: [] },
    });
    expect(payloadOf(formFields('intake.classify'), undefined)).toEqual({ criteria: {} });
  });

  test('numbers are numbers, ids may have any separator, JSON is read', () => {
    const fields: Field[] = [
      { ...fieldOf({ type: 'integer' }, 'days', true) },
      { ...fieldOf({ type: 'array', items: { type: 'string', maxLength: 96 } }, 'units', true) },
      { ...fieldOf({}, 'states', false) },
    ];
    expect(payloadOf(fields, { days: '30', units: 'a, b；c', states: '{"a":1}' })).toEqual({
      days: 30,
      units: ['a', 'b', 'c'],
      states: { a: 1 },
    });
    expect(payloadOf(fields, { days: 'many', units: '', states: '{' })).toEqual({
      days: 'many',
      units: [],
      states: '{',
    });
    expect(idsIn(' a  b\nc、d ')).toEqual(['a', 'b', 'c', 'd']);
  });

  test('a shape that was not chosen yet states nothing, and a list of choices what was chosen', () => {
    const priors = formFields('intake.receive').find(({ name }) => name === 'priors') as Field;
    expect(payloadOf([priors], { priors: [{}, undefined] })).toEqual({ priors: [{}, {}] });
    const measures = fieldOf(
      { type: 'array', items: { type: 'string', enum: ['x', 'y'] } },
      'measures',
      true,
    );
    expect(measures.kind).toBe('choices');
    expect(payloadOf([measures], { measures: ['y'] })).toEqual({ measures: ['y'] });
    expect(payloadOf([fieldOf({}, 'states', false)], { states: ' ' })).toEqual({});
    expect(payloadOf([fieldOf({ type: 'integer' }, 'days', true)], { days: 3 })).toEqual({ days: 3 });
    expect(payloadOf([fieldOf({ type: 'integer' }, 'days', true)], { days: '' })).toEqual({});
  });

  test('a change keeps the rest of the draft', () => {
    const draft = withValue({ a: 1, list: [{ b: 2 }] }, ['list', 0, 'c'], 3);
    expect(draft).toEqual({ a: 1, list: [{ b: 2, c: 3 }] });
    expect(withValue(undefined, ['list', 1], 'x')).toEqual({ list: [undefined, 'x'] });
  });
});
