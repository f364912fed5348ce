import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeEntries, year } from '../../examples/register/register.ts';
import {
  createCalendar,
  createEngine,
  type Decision,
  dayOf,
  fireRescueBureau,
  lifecycles,
  type Petition,
  refusalCodes,
} from '../../src/index.ts';
import { ofThePlan } from '../support/ofThePlan.ts';

interface Line {
  readonly id: string;
  readonly petition: string;
  readonly type: string;
  readonly at: string;
  readonly by: { readonly role: string; readonly unit?: string; readonly id: string };
}

const file = readFileSync(new URL('../../examples/register/register.jsonl', import.meta.url), 'utf8');
const lines: Line[] = file
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));
const entries = makeEntries();

/** What a new engine decides on the file alone, line by line. */
function decideFile(): { decisions: Decision[]; petitions: Map<string, Petition> } {
  const engine = createEngine(fireRescueBureau);
  const petitions = new Map<string, Petition>();
  const decisions = lines.map((line) => {
    const decision = engine.receive(petitions.get(line.petition), line);
    if (decision.accepted) petitions.set(line.petition, decision.petition);
    return decision;
  });
  return { decisions, petitions };
}

const { decisions, petitions } = decideFile();
const accepted = lines.filter((_, at) => decisions[at]?.accepted);
const paths = decisions.flatMap((decision) => (decision.accepted ? decision.path : []));

/** Refusals that no event can get from an office whose policy is loaded and whose petitions are its own. */
const neverInARegister = ['unknown-policy', 'invalid-petition'];

describe('the shipped register', () => {
  it('is what its author script makes, to the byte', () => {
    expect(entries.map(({ event }) => `${JSON.stringify(event)}\n`).join('')).toBe(file);
  });

  it('holds a year of an office: 60 petitions and 700 events or more, a JSON object on every line', () => {
    expect(petitions.size).toBeGreaterThanOrEqual(60);
    expect(lines.length).toBeGreaterThanOrEqual(700);
    expect(lines.every((line) => typeof line === 'object' && line !== null && !Array.isArray(line))).toBe(
      true,
    );
    const days = accepted.map(({ at }) => dayOf(at));
    expect(days[0]).toBe(year.from);
    expect(days.at(-1)).toBe(year.until);
  });

  it('is ordered by time over the whole office', () => {
    const moments = accepted.map(({ at }) => at);
    expect(moments).toEqual([...moments].sort());
  });

  it('names every event once, but for the one that was sent twice', () => {
    const ids = accepted.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names persons by a part and a number only', () => {
    const words = lines.map(({ by }) => by.id).filter((id) => id !== 'timer');
    expect(words.filter((id) => !/^[a-z0-9-]*[a-z]-\d{2,3}$/.test(id))).toEqual([]);
    expect(file).not.toMatch(/\d{11}/);
  });

  it('accepts everything but some thirty mistakes, each refused for the reason written down', () => {
    const refused = decisions.flatMap((decision) => (decision.accepted ? [] : [decision.refusals[0]?.code]));
    expect(refused).toEqual(entries.flatMap((entry) => entry.refused ?? []));
    expect(refused.length).toBeGreaterThanOrEqual(26);
    expect(refused.length).toBeLessThanOrEqual(32);
  });

  it('has a mistake for every refusal that an office can get', () => {
    const codes = new Set(
      decisions.flatMap((one) => (one.accepted ? [] : one.refusals.map(({ code }) => code))),
    );
    expect(refusalCodes.filter((code) => !codes.has(code))).toEqual(neverInARegister);
  });

  it('leaves every petition as it stood where an event is refused', () => {
    const engine = createEngine(fireRescueBureau);
    const known = new Map<string, Petition>();
    for (const line of accepted) {
      const decision = engine.receive(known.get(line.petition), line);
      if (decision.accepted) known.set(line.petition, decision.petition);
    }
    expect([...known.values()]).toEqual([...petitions.values()]);
  });

  it.each(ofThePlan.map(({ id }) => id))('goes through %s and comes to each of its ends', (id) => {
    const states = Object.values(lifecycles.find((one) => one.id === id)?.chart.states ?? {});
    const ends = states.filter(({ kind }) => kind === 'final').map(({ name }) => name);
    expect(ends.length).toBeGreaterThan(0);
    const reached = new Set(paths.filter(({ lifecycle }) => lifecycle === id).map(({ to }) => to));
    expect(ends.filter((end) => !reached.has(end))).toEqual([]);
    expect(reached.size).toBeGreaterThan(0);
  });

  it('works when offices work: make-up days, and not on holidays', () => {
    const calendar = createCalendar();
    const days = new Set(accepted.filter(({ by }) => by.role !== 'system').map(({ at }) => dayOf(at)));
    expect([...days].filter((day) => !calendar.isWorkingDay(day))).toEqual([]);
    const makeUpDays = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'];
    expect(makeUpDays.filter((day) => !days.has(day))).toEqual([]);
  });

  it('sends what is due in the night after the last day', () => {
    const timer = accepted.filter(({ type }) => type === 'deadline.passed');
    expect(timer.length).toBeGreaterThan(50);
    expect(timer.filter(({ at, by }) => by.id !== 'timer' || !at.includes('T00:10:00'))).toEqual([]);
  });

  it('lets a duty climb from the unit to the leading group, and from there to answerability', () => {
    const climbed = paths.filter(
      ({ lifecycle, event }) => lifecycle === 'supervision' && event === 'deadline.passed',
    );
    expect(new Set(climbed.map(({ to }) => to))).toEqual(
      new Set(['commission', 'chiefOfficer', 'leadingGroup']),
    );
    expect(lines.some(({ type }) => type === 'supervision.refer')).toBe(true);
  });

  it('ends with matters still open, with a last day that next year’s holidays may move', () => {
    const open = [...petitions.values()].filter(({ phase }) => phase.status === 'active');
    expect(open.length).toBeGreaterThan(0);
    const engine = createEngine(fireRescueBureau);
    const running = open.flatMap((petition) => engine.deadlines(petition, '2026-12-31T12:00:00+08:00'));
    expect(running.some(({ provisional, due }) => provisional && due >= '2027-01-01')).toBe(true);
  });
});
