import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { type ChartFile, chartFileJsonSchema, chartFileOf } from '../../src/exchange/chartFile.ts';
import { eventsKnownIn } from '../../src/machines/lifecycle/chart.ts';
import { lifecycles } from '../../src/machines/lifecycles.ts';
import { fireRescueBureau } from '../../src/policy/fireRescueBureau.ts';
import { housingBureau } from '../../src/policy/housingBureau.ts';
import { regulations2022 } from '../../src/policy/regulations2022.ts';

const published = JSON.parse(readFileSync('docs/reference/schema/chart.schema.json', 'utf8')) as object;
const files = [regulations2022, fireRescueBureau, housingBureau].flatMap((policy) =>
  lifecycles.map((lifecycle) => {
    const { chart } = lifecycle.under({ policy, calendar: createCalendar() });
    // As a tool in another language has it: JSON, read again.
    const file = JSON.parse(JSON.stringify(chartFileOf(lifecycle, chart, policy))) as ChartFile;
    return { name: `${lifecycle.id} under ${policy.id}`, lifecycle, chart, file };
  }),
);

test('the schema that is published is the one that the files are written by', () => {
  expect(published).toEqual(JSON.parse(JSON.stringify(chartFileJsonSchema())));
});

describe.each(files)('the chart of $name as JSON', ({ lifecycle, chart, file }) => {
  test('holds to the published schema', () => {
    const validate = new Ajv2020({ strict: true }).compile(published);
    expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
  });

  test('names no state, guard, event or lifecycle that it does not know', () => {
    const states = file.states.map(({ name }) => name);
    const steps = [...file.states.flatMap((state) => state.steps), ...file.everywhere];
    const ways = [...steps, ...file.states.flatMap((state) => state.ways)];
    expect(states).toContain(file.initial);
    for (const { to } of ways) if (to !== undefined) expect(states).toContain(to);
    for (const { guard } of ways.flatMap(({ when }) => when)) expect(file.guards).toHaveProperty([guard]);
    for (const { event } of steps) expect(file.events).toHaveProperty([event]);
    const ids = lifecycles.map(({ id }) => id);
    for (const { end } of file.states) for (const id of end?.handsOffTo ?? []) expect(ids).toContain(id);
    expect(file.states.filter(({ kind }) => kind === 'final').every(({ end }) => end !== undefined)).toBe(
      true,
    );
  });

  test('tells for every state and event which steps are looked at, and in which order', () => {
    for (const state of file.states)
      for (const [event, known] of eventsKnownIn(chart, state.name)) {
        const told = [...state.steps, ...file.everywhere].filter((step) => step.event === event);
        expect(told.map(({ to, rule, when }) => [to, rule, when.map(({ guard }) => guard)])).toEqual(
          known.map(({ to, meta }) => [to, meta.rule, meta.when.map(({ type }) => type)]),
        );
      }
  });

  test('says of each guard what it asks and under which rule', () => {
    for (const [name, { rule, label }] of Object.entries(file.guards))
      expect({ rule, label }).toEqual({
        rule: lifecycle.conditions[name]?.rule,
        label: lifecycle.conditions[name]?.label,
      });
  });
});

test('a deadline that a step starts, settles or discharges stands as data', () => {
  const { file } = files.find(
    ({ lifecycle }) => lifecycle.id === 'generalApproval',
  ) as (typeof files)[number];
  const dispatch = file.states
    .flatMap(({ steps }) => steps)
    .find(({ event }) => event === 'approval.dispatch');
  expect(dispatch?.deadlines?.settles).toContain('approval.dispatch');
});
