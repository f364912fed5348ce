import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { eventDefinitions } from '../../../../src/engine/lifecycles.ts';
import { formInBoth } from '../../../../src/forms/index.ts';
import { fireRescueBureau } from '../../../../src/index.ts';
import {
  draftOf,
  type Field,
  idsIn,
  payloadOf,
  withValue,
} from '../../../../src/inspector/page/model/formValues.ts';
import { payloadOfEvent } from '../../../../src/inspector/page/model/newEvent.ts';

/** The fields of an event's form, and one of them. */
const formFields = (type: string) => formInBoth(type, fireRescueBureau).fields;
const field = (type: string, name: string): Field => {
  const found = formFields(type).find((one) => one.name === name);
  if (!found) throw new Error(`${type} has no field ${name}`);
  return found;
};

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
    const fields = [
      field('handling.askExtension', 'days'),
      { ...field('special.gather', 'attended'), name: 'units' },
      field('petition.migrate', 'states'),
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
    const priors = field('intake.receive', 'priors');
    expect(payloadOf([priors], { priors: [{}, undefined] })).toEqual({ priors: [{}, {}] });
    const measures = field('answerability.find', 'measures');
    expect(measures.widget).toBe('choices');
    expect(payloadOf([measures], { measures: ['y'] })).toEqual({ measures: ['y'] });
    expect(payloadOf([field('petition.migrate', 'states')], { states: ' ' })).toEqual({});
    const days = field('handling.askExtension', 'days');
    expect(payloadOf([days], { days: 3 })).toEqual({ days: 3 });
    expect(payloadOf([days], { days: '' })).toEqual({});
  });

  test('a change keeps the rest of the draft', () => {
    const draft = withValue({ a: 1, list: [{ b: 2 }] }, ['list', 0, 'c'], 3);
    expect(draft).toEqual({ a: 1, list: [{ b: 2, c: 3 }] });
    expect(withValue(undefined, ['list', 1], 'x')).toEqual({ list: [undefined, 'x'] });
  });
});
