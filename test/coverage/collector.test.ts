import { describe, expect, test } from 'vitest';
import { Collector } from '../../src/coverage/collector.ts';
import { coverageOf, uncovered } from '../../src/coverage/report.ts';
import { fireRescueBureau } from '../../src/index.ts';
import { ran, registerResults } from './decided.ts';

const who = `actors:
  commission: { role: disciplineCommission, unit: commission, id: commission-1 }
  clerk: { role: supervisionOffice, unit: supervision-office, id: clerk-1 }
  timer: { role: system, id: timer }
`;
const letter = `with: { channel: letter, petitioners: [petitioner-1], persons: 1, anonymous: false, reachable: true, cause: wages, claim: pay, complainedOf: { persons: [], units: [] } }`;
const receive = (by: string) => `{ at: 2026-03-02, by: ${by}, event: intake.receive, ${letter} }`;
const assess = `{ by: commission, event: intake.assess, with: { withinCompetence: true, kind: claim, reason: ours } }`;
const scenarios = (...all: string[]) => `${who}scenarios:\n${all.map((one) => `  - ${one}\n`).join('')}`;

function reachedBy(yaml: string): Map<string, number> {
  const collector = new Collector();
  for (const result of ran(yaml)) collector.take(result, [fireRescueBureau]);
  return new Map([...collector.hits].map(([name, { count }]) => [name, count]));
}

describe('what a scenario reaches', () => {
  const letters = scenarios(
    `{ title: A letter, given: { steps: [${receive('commission')}] }, when: ${assess}, then: { state: { firstVisit: competent } } }`,
  );

  test('is each state entered, each step taken and each way out of a choice', () => {
    const reached = reachedBy(letters);
    for (const name of [
      'states firstVisit.entering',
      'states firstVisit.received',
      'states firstVisit.competent',
      'transitions firstVisit.entering[3]',
      'transitions firstVisit.arriving.intake.receive[1]',
      'transitions firstVisit.received.intake.assess[2]',
    ])
      expect(reached.has(name), name).toBe(true);
    expect(reached.has('transitions firstVisit.received.intake.assess[1]')).toBe(false);
    expect(reached.has('transitions firstVisit.entering[1]')).toBe(false);
  });

  test('is what each guard said as far as it was asked: none behind the first no, none behind the step taken', () => {
    const reached = reachedBy(letters);
    expect(reached.get('guards firstVisit.*.intake.assess withinCompetence = yes')).toBe(2);
    expect(reached.get('guards firstVisit.*.intake.assess ledElsewhere = no')).toBe(2);
    expect(reached.has('guards firstVisit.*.intake.assess withinCompetence = no')).toBe(false);
  });

  test('of a refused event is the code and what its guards said, and no state and no step', () => {
    const reached = reachedBy(
      scenarios(`{ title: A clerk, when: ${receive('clerk')}, then: { refused: wrong-role } }`),
    );
    expect(reached.get('refusals wrong-role')).toBe(1);
    // Of each step that the event could have taken.
    expect(reached.get('guards firstVisit.*.intake.receive by {"roles":["disciplineCommission"]} = no')).toBe(
      2,
    );
    expect(reached.has('guards firstVisit.*.intake.receive notAGroup = yes')).toBe(false);
    expect([...reached.keys()].filter((name) => /^(?:states|transitions)/.test(name))).toEqual([]);
  });

  test('is how deadlines turned out, and what opened beside the matter by itself', () => {
    const reached = reachedBy(
      scenarios(
        `{ title: Late, given: { steps: [${receive('commission')}] }, when: { at: the day after the last day of intake.register, timer: true }, then: { state: { supervision: unit } } }`,
      ),
    );
    expect(reached.get('deadlines intake.register missed')).toBe(1);
    expect(reached.has('deadlines intake.register met')).toBe(false);
    expect(reached.has('transitions supervision.entering[2]')).toBe(true);
    expect(reached.has('transitions supervision.weighing[5]')).toBe(true);
    expect(reached.get('guards supervision.weighing ownerStandsAt {"level":"leadingGroup"} = no')).toBe(1);
  });

  test('is nothing where one of its expectations did not hold', () => {
    const failing = scenarios(
      `{ title: Wrong, when: ${receive('commission')}, then: { state: { firstVisit: competent } } }`,
    );
    expect(reachedBy(failing).size).toBe(0);
  });

  test('is counted for each scenario that reaches it', () => {
    const one = (title: string) =>
      `{ title: ${title}, when: ${receive('commission')}, then: { state: { firstVisit: received } } }`;
    const collector = new Collector();
    for (const result of ran(scenarios(one('First'), one('Second'))))
      collector.take(result, [fireRescueBureau]);
    const report = coverageOf(collector);
    const received = report.items.find(({ name }) => name === 'firstVisit.received');
    expect(received).toMatchObject({ count: 2, scenarios: [0, 1] });
    expect(report.scenarios.map(({ title }) => title.en)).toEqual(['First', 'Second']);
  });
});

describe('the shipped register', () => {
  const { results, engine } = registerResults();
  const collector = new Collector();
  for (const result of results) collector.take(result, engine.policies);
  const report = coverageOf(collector);

  test('reaches nothing that is said to be impossible, but for what a log can have and a scenario cannot', () => {
    const reached = report.excluded.filter(({ item }) => collector.hits.has(`${item.measure} ${item.name}`));
    expect(reached.map(({ item }) => item.name)).toEqual(['unknown-event']);
  });

  test('reaches nothing that there is not', () => {
    const known = new Set(
      [...report.items, ...report.excluded.map(({ item }) => item)].map(
        ({ measure, name }) => `${measure} ${name}`,
      ),
    );
    expect([...collector.hits.keys()].filter((name) => !known.has(name))).toEqual([]);
  });

  test('reaches much, and leaves open what it does not', () => {
    const { covered, total } = report.counts.transitions;
    expect(covered).toBeGreaterThan(150);
    expect(uncovered(report).filter(({ measure }) => measure === 'transitions')).toHaveLength(
      total - covered,
    );
  });
});
