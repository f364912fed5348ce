import { describe, expect, test } from 'vitest';
import { runScenario } from '../../src/scenarios/runScenario.ts';
import { differencesOf, resultOf, scenarioOf } from './support/written.ts';

const register = '{ at: +1 day, by: clerk, event: intake.register, with: { registerNumber: R1 } }';
const registered = (then: string) => `  - { title: one, given: assessed, when: ${register}, then: ${then} }`;

describe('a scenario', () => {
  test('passes where all that it expects holds', () => {
    const result = resultOf(`  - title: { zh: 登记, en: Registered }
    covers: [plan.3.1.1, reg.23.1, civil.201]
    given: assessed
    when: ${register}
    then:
      state: { firstVisit: registered, handling: none }
      deadlines:
        intake.notice: { state: met, due: 2026-03-17, owner: disciplineCommission, rule: reg.23.1, provisional: false, overdue: false }
        intake.register: met
        handling.conclude: none
      effects:
        contain: [{ type: notify, what: received, to: petitioner, form: written }, { type: schedule, deadline: firstVisit.classify }]
        lack: [{ type: inform }, { type: notify, what: redirected }]
      notices: [{ what: received, remedy: query-progress }]
      rules: [plan.3.1.1]
      matter: { reachable: true, unit: null }`);
    expect(result.failures).toEqual([]);
    expect(result).toMatchObject({
      passed: true,
      title: { zh: '登记', en: 'Registered' },
      file: 'a.yaml',
      line: 41,
    });
    expect(result.steps.map(({ part, sent, by }) => `${part} ${sent} ${by}`)).toEqual([
      'given intake.receive commission-1',
      'given intake.assess commission-1',
      'when intake.register clerk-1',
    ]);
  });

  test('gives the same result each time', () => {
    const text = registered('{ state: { firstVisit: registered } }');
    expect(resultOf(text)).toEqual(resultOf(text));
  });

  test.each([
    ['{ state: { firstVisit: outside } }', 'state.firstVisit: outside / registered'],
    ['{ state: { firstVisit: none } }', 'state.firstVisit: none / registered'],
    ['{ state: { firstVisit: ended } }', 'state.firstVisit: ended / registered'],
    ['{ state: { firstVisit: { ended: led } } }', 'state.firstVisit: ended: led / registered'],
    ['{ state: { handling: inHand } }', 'state.handling: inHand / none'],
    ['{ state: { firstVisit-2: registered } }', 'state.firstVisit-2: registered / none'],
    ['{ deadlines: { intake.notice: running } }', 'deadlines.intake.notice.state: running / met'],
    [
      '{ deadlines: { intake.notice: { due: 2026-03-18 } } }',
      'deadlines.intake.notice.due: 2026-03-18 / 2026-03-17',
    ],
    [
      '{ deadlines: { handling.conclude: { due: +1 day } } }',
      'deadlines.handling.conclude.due: 2026-03-05 / none',
    ],
    [
      '{ deadlines: { intake.classify: { due: the last day of handling.report } } }',
      'deadlines.intake.classify.due: there is no deadline handling.report at this point',
    ],
    [
      '{ deadlines: { intake.notice: { owner: brigade-1 } } }',
      'deadlines.intake.notice.owner: brigade-1 / disciplineCommission',
    ],
    [
      '{ deadlines: { handling.conclude: { owner: brigade-1 } } }',
      'deadlines.handling.conclude.owner: brigade-1 / none',
    ],
    [
      '{ deadlines: { intake.notice: { provisional: true } } }',
      'deadlines.intake.notice.provisional: true / false',
    ],
    [
      '{ effects: { contain: [{ type: notify, what: concluded }] } }',
      'effects.contain: notify concluded / notify received to petitioner',
    ],
    ['{ effects: { contain: [{ type: inform }] } }', 'effects.contain: inform / '],
    ['{ effects: { lack: [{ type: notify }] } }', 'effects.lack: no notify / notify received'],
    ['{ notices: [] }', 'notices: — / notify received'],
    ['{ notices: [concluded] }', 'notices: concluded / notify received'],
    ['{ notices: [received, concluded] }', 'notices: received, concluded / notify received'],
    ['{ rules: [plan.3.5] }', 'rules: plan.3.5 / plan.3.1.1'],
    ['{ matter: { reachable: false } }', 'matter.reachable: false / true'],
    ['{ matter: { unit: brigade-1 } }', 'matter.unit: brigade-1 / null'],
    ['{ refused: not-now }', 'refused: refused: code not-now / accepted'],
    [
      '{ asOf: the last day of handling.report, deadlines: { intake.notice: met } }',
      'deadlines.intake.notice.state: met / there is no deadline',
    ],
  ])('that expects %s shows what there is', (then, difference) => {
    expect(differencesOf(registered(then)).join('\n')).toContain(difference);
  });

  test('finds no notice where the effects are others', () => {
    const asking = '{ at: +1 day, by: clerk, event: intake.classify }';
    expect(
      differencesOf(
        `  - { title: one, given: assessed, when: ${asking}, then: { notices: [received], rules: [plan.1] } }`,
      ),
    ).toEqual([
      expect.stringContaining('intake.classify: accepted / refused: invalid'),
      'notices: received / —',
      'rules: plan.1 / —',
    ]);
  });

  test('stops at a step that is refused against what is expected, and says why', () => {
    const result = resultOf(`  - title: one
    given: received
    when:
      - ${register}
      - { by: clerk, event: intake.classify }
    then: { notices: [] }`);
    expect(result.steps).toHaveLength(2);
    expect(result.failures).toEqual([
      expect.objectContaining({ what: 'intake.register', line: 44, step: 2, expected: ['accepted'] }),
    ]);
    expect(result.failures[0]?.actual[0]).toMatch(/^refused: not-now \[plan\.3\.1\.1\]/);
  });

  test('goes on after a refusal that it expects', () => {
    const result = resultOf(`  - title: one
    given: assessed
    when:
      - { at: +1 day, by: commission, event: intake.register, with: { registerNumber: R1 }, then: { refused: { code: wrong-role, rule: plan.3.1.1, guard: by, roles: [supervisionOffice] } } }
      - { at: +1 day, by: clerk, event: intake.register, with: { registerNumber: R1 }, then: { notices: [received] } }
    then: { state: { firstVisit: registered } }`);
    expect(result.failures).toEqual([]);
  });

  test('shows the refusal that came instead of the expected one', () => {
    const refused = '{ at: +1 day, by: commission, event: intake.register, with: { registerNumber: R1 } }';
    const differences = differencesOf(
      `  - { title: one, given: assessed, when: ${refused}, then: { refused: { code: wrong-role, roles: [brigade] } } }`,
    );
    expect(differences).toEqual([
      expect.stringMatching(
        /^refused: code wrong-role roles brigade \/ wrong-role \[plan\.3\.1\.1\] guard by/,
      ),
    ]);
  });

  test('looks at all that the when steps brought, and after a step at that step alone', () => {
    const result = resultOf(`  - title: one
    given: assessed
    when:
      - { at: +1 day, by: petitioner, event: petitioner.query, then: { notices: [progress] } }
      - { at: +1 day, by: petitioner, event: petitioner.query, then: { notices: [progress] } }
    then: { notices: [progress, progress] }`);
    expect(result.failures).toEqual([]);
  });

  test('sends what the timer has to send, in its order', () => {
    const result = resultOf(`  - title: one
    given: assessed
    when: { at: the day after the last day of intake.notice, timer: true }
    then:
      state: { supervision: ended, firstVisit: competent }
      deadlines: { intake.notice: { state: missed, overdue: true } }`);
    expect(
      result.steps.at(-1)?.decided.map(({ event }) => (event as { deadline?: string }).deadline),
    ).toEqual(['firstVisit.register', 'supervision-1.unit', 'firstVisit.notice']);
    expect(result.failures.map(({ what }) => what)).toEqual(['state.supervision']);
  });

  test('has nothing to send before there is a petition', () => {
    expect(
      differencesOf(
        '  - { title: one, when: { at: 2026-03-02, timer: true }, then: { state: { firstVisit: none }, matter: { unit: null } } }',
      ),
    ).toEqual([]);
  });

  test('looks at deadlines at the moment asked for', () => {
    expect(
      differencesOf(
        registered(
          '{ asOf: the day after the last day of intake.classify, deadlines: { intake.classify: missed } }',
        ),
      ),
    ).toEqual([]);
  });

  test('changes the opening event by its facts', () => {
    const given = '{ use: assessed, facts: { reachable: false } }';
    expect(
      differencesOf(
        `  - { title: one, given: ${given}, when: ${register}, then: { notices: [], matter: { reachable: false } } }`,
      ),
    ).toEqual([]);
  });

  test('has an engine of the policy that it names', () => {
    const given = '{ use: assessed, policy: fireRescueBureau }';
    expect(
      resultOf(`  - { title: one, given: ${given}, when: ${register}, then: { notices: [received] } }`)
        .passed,
    ).toBe(true);
  });

  test('writes days of a payload in words, from the day of the event', () => {
    const text = `  - title: one
    when:
      at: 2026-03-02
      by: clerk
      event: referral.receive
      with: { channel: letter, petitioners: [p1], persons: 1, anonymous: false, reachable: true, cause: a, claim: b, complainedOf: { persons: [], units: [] }, form: assigned, organ: superior-bureau, referenceNumber: n1, reportBack: true, dueOn: DAY }
    then: { matter: { referral: { form: assigned, organ: superior-bureau, dueOn: 2026-04-01, reportBack: true } } }`;
    expect(differencesOf(text.replace('DAY', '"+30 days"'))).toEqual([]);
    expect(differencesOf(text.replace('DAY', 'the last day of handling.report'))).toEqual([
      'with: a moment / there is no deadline handling.report at this point',
    ]);
  });

  test('fails where its first step has no day of its own', () => {
    expect(
      differencesOf('  - { title: one, when: { at: +1 day, timer: true }, then: { notices: [] } }'),
    ).toEqual(['at: a moment / the first step needs a day of its own, as in 2026-03-02']);
  });

  test('fails where a rule that it says it covers plays no part in it', () => {
    const text = registered('{ notices: [received] }').replace(
      'title: one',
      'title: one, covers: [plan.3.1.1, plan.3.5]',
    );
    expect(differencesOf(text)).toEqual([expect.stringMatching(/^covers: plan\.3\.5 \/ plan\.3\.1\.1/)]);
  });

  test('can send an event to an incident, under an id of its own', () => {
    const result = resultOf(`  - title: one
    given: assessed
    when:
      - { at: +1 day, by: clerk, event: group.arrive, id: desk-1, with: { persons: 6 } }
      - { by: clerk, event: group.nameReceiver, incident: groupVisit-1, with: { person: clerk-2 } }
    then: { state: { groupVisit-1: expected, groupVisit: expected } }`);
    expect(result.failures).toEqual([]);
    expect(result.petition?.events).toContain('desk-1');
  });

  test('finds a deadline by its id as well as by its kind', () => {
    expect(
      differencesOf(registered('{ deadlines: { firstVisit.notice: met, firstVisit.classify: running } }')),
    ).toEqual([]);
    expect(
      differencesOf(registered('{ deadlines: { firstVisit-7.notice: none, handling.deliver: none } }')),
    ).toEqual([]);
  });

  test('does not take a fault of the engine for a failure of its own', () => {
    const broken = {
      policies: [],
      deadlines: () => [],
      receive: () => {
        throw new TypeError('broken');
      },
    };
    const scenario = scenarioOf(registered('{ notices: [] }'));
    expect(() => runScenario(scenario, () => broken as never)).toThrow('broken');
  });
});
