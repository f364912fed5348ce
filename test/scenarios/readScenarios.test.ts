import { describe, expect, test } from 'vitest';
import { faultsIn, faultsOf, fileWith } from './support/written.ts';

const scenario = (rest: string) => `scenarios:
  - title: one
${rest
  .trim()
  .split('\n')
  .map((line) => `    ${line}`)
  .join('\n')}
`;

const register = 'when: { at: +1 day, by: clerk, event: intake.register, with: { registerNumber: R1 } }';

describe('a scenario file', () => {
  test('is read where nothing is wrong with it', () => {
    expect(
      faultsOf(scenario(`given: assessed\n${register}\nthen: { state: { firstVisit: registered } }`)),
    ).toEqual([]);
  });

  test.each([
    ['no YAML at all', 'scenarios: [', '1: no YAML: '],
    ['a tab as indent', 'scenarios:\n\t- title: a', '2: no YAML: indent with spaces, not with tabs'],
    ['the same key twice', 'policy: a\npolicy: b', '2: no YAML: the same key is written twice'],
    ['two documents', 'a: 1\n---\nb: 2', 'no YAML: one file holds one document'],
    ['an alias without an anchor', 'a: 1\nb: *c', '2: no YAML: an alias without its anchor'],
    ['a text', 'hello', '1: '],
    ['nothing', '', '1: '],
    ['no scenario', 'scenarios: []', '1: scenarios: '],
    ['too long', `# ${'x'.repeat(250_000)}`, '1: the file is longer than 250,000 characters: split it'],
    ['nested without end', '['.repeat(20_000), '1: no YAML: it is nested too deeply'],
    ['nested without end, and closed', `${'['.repeat(900)}${']'.repeat(900)}`, '1: '],
    ['a key that is a list', '? [a, b]\n: 1\n', '1: '],
    ['a key twice under an anchor', 'a: &a { b: 1, b: 2 }', '1: no YAML: the same key is written twice'],
  ])('is refused as %s', (_, text, message) => {
    expect(faultsIn(text).join('\n')).toContain(message);
  });

  test('never repeats an anchor bomb', () => {
    const levels = Array.from(
      { length: 12 },
      (_, at) => `l${at + 1}: &l${at + 1} [${Array(10).fill(`*l${at}`).join(', ')}]`,
    );
    const bomb = `l0: &l0 [lol]\n${levels.join('\n')}\n`;
    expect(faultsIn(bomb)).toEqual(['1: its aliases repeat too much: write it out, or use backgrounds']);
  });

  const circular =
    'its aliases repeat too much, this one what it stands in: write it out, or use backgrounds';

  test.each([
    ['in a value', 'a: 1\nb: &b { c: *b }', 2],
    ['in a list', 'a: 1\nb: &b [1, [2, *b]]', 2],
    ['as a whole list', 'b: &b\n  - *b', 2],
    ['of the whole document', '&all\na: 1\nb: { c: [*all] }', 3],
    ['in a key', 'b: &b { ? *b : 1 }', 1],
    ['within a key', 'b: &b\n  ? [1, *b]\n  : 2', 2],
    ['as what is merged', 'b: &b\n  c: 1\n  <<: *b', 3],
    ['among what is merged', 'a: &a { x: 1 }\nb: &b\n  <<: [*a, *b]', 3],
    ['of a name that an earlier anchor had', 'a: &n 1\nb: &n\n  c: *n', 3],
    ['through another anchor', 'a: &a\n  b: &b { c: *a }\n  d: *b', 2],
    ['in a payload', `scenarios:\n  - title: t\n    when: { with: &w { registerNumber: *w } }`, 3],
  ])('is refused where an alias repeats what it stands in: %s', (_, written, line) => {
    expect(faultsIn(written)).toEqual([`${line}: ${circular}`]);
  });

  test('is refused where anchors within anchors come to more levels than any scenario has', () => {
    const lists = (inner: string) => `${'['.repeat(60)}${inner}${']'.repeat(60)}`;
    expect(faultsIn(`a: &a ${lists('1')}\nb: ${lists('*a')}\n`)).toEqual([
      '1: it is nested too deeply to be a scenario',
    ]);
  });

  test('may repeat what an anchor names, a few times', () => {
    const uses = Array.from(
      { length: 40 },
      (_, at) => `  - { title: t${at}, given: assessed, when: *step, then: { notices: [] } }`,
    );
    const first = `  - { title: t, given: assessed, when: &step { by: petitioner, event: petitioner.query }, then: { notices: [] } }`;
    expect(faultsOf(`scenarios:\n${[first, ...uses].join('\n')}`)).toEqual([]);
  });

  test('merges what an anchor names with what differs', () => {
    const merged = scenario(`given: assessed
when:
  - &ask { by: petitioner, event: petitioner.query }
  - { <<: *ask, at: +1 day }
then: { notices: [] }`);
    expect(faultsOf(merged)).toEqual([]);
  });
});

describe('what is written in a scenario', () => {
  test.each([
    [
      'an unknown event',
      'when: { at: 2026-03-02, by: clerk, event: intake.recieve }',
      '3: event: there is no "intake.recieve"; did you mean intake.receive?',
    ],
    ['a misspelt key of a scenario', 'wen: {}', '3: unknown key wen; did you mean when?'],
    [
      'a misspelt key of a step',
      `given: assessed\nwhen: { at: +1 day, by: clerk, evnt: intake.register }`,
      '4: unknown key evnt; did you mean event?',
    ],
    [
      'a misspelt key in a list of steps',
      `given: assessed\nwhen:\n  - { att: +1 day, by: clerk, event: intake.register }`,
      '5: unknown key att; did you mean at?',
    ],
    [
      'a misspelt key of an expectation',
      `given: assessed\n${register}\nthen: { stat: { firstVisit: registered } }`,
      '5: unknown key stat; did you mean state?',
    ],
    [
      'a misspelt key of a payload',
      `given: assessed\nwhen: { at: +1 day, by: clerk, event: intake.register, with: { registerNumbr: R1 } }\nthen: { notices: [] }`,
      '4: intake.register has no field registerNumbr; did you mean registerNumber?',
    ],
    [
      'a value that a payload does not take',
      `given: received\nwhen: { at: +1 day, by: commission, event: intake.assess, with: { withinCompetence: true, kind: clam, reason: ours } }\nthen: { notices: [] }`,
      '4: kind: there is no "clam"; did you mean claim?',
    ],
    [
      'a day that does not exist',
      `given: assessed\nwhen: { at: 2026-02-30, by: clerk, event: intake.register }\nthen: { notices: [] }`,
      '4: 2026-02-30 does not exist: that month has 28 days',
    ],
    [
      'a due day that does not exist',
      `given: assessed\n${register}\nthen: { deadlines: { intake.notice: { due: 2026-04-31 } } }`,
      '5: 2026-04-31 does not exist: that month has 30 days',
    ],
    [
      'a day of an effect that does not exist',
      `given: assessed\n${register}\nthen: { effects: { contain: [{ type: assign, by: 2026-04-31 }] } }`,
      '5: 2026-04-31 does not exist',
    ],
    [
      'an unknown lifecycle',
      `given: assessed\n${register}\nthen: { state: { firstVist: registered } }`,
      '5: there is no lifecycle firstVist; did you mean firstVisit?',
    ],
    [
      'an unknown state',
      `given: assessed\n${register}\nthen: { state: { firstVisit: registred } }`,
      '5: there is no state of firstVisit named registred; did you mean registered?',
    ],
    [
      'an unknown deadline',
      `given: assessed\n${register}\nthen: { deadlines: { intake.notic: met } }`,
      '5: there is no deadline intake.notic; did you mean intake.notice?',
    ],
    [
      'an id of a deadline that no lifecycle has',
      `given: assessed\n${register}\nthen: { deadlines: { nobody.notice: met } }`,
      '5: there is no deadline nobody.notice',
    ],
    [
      'an unknown fact',
      `given: assessed\n${register}\nthen: { matter: { unitt: x } }`,
      '5: there is no fact of a matter unitt; did you mean unit?',
    ],
    [
      'an unknown refusal',
      `given: assessed\n${register}\nthen: { refused: wrong-rle }`,
      '5: refused: there is no "wrong-rle"; did you mean wrong-role?',
    ],
    [
      'an unknown rule',
      `covers: [plan.9]\n${register}\nthen: { notices: [] }`,
      '3: covers: there is no "plan.9"',
    ],
    [
      'an unknown actor',
      `given: assessed\nwhen: { at: +1 day, by: clrk, event: intake.register }\nthen: { notices: [] }`,
      '4: there is no actor clrk; did you mean clerk?',
    ],
    [
      'nobody who sends',
      `given: assessed\nwhen: { at: +1 day, event: intake.register }\nthen: { notices: [] }`,
      '4: by is missing: who sends it?',
    ],
    [
      'an unknown background',
      `given: asessed\n${register}\nthen: { notices: [] }`,
      '3: there is no background asessed; did you mean assessed?',
    ],
    [
      'neither event nor timer',
      `given: assessed\nwhen: { at: +1 day }\nthen: { notices: [] }`,
      '4: a step has an event or a timer, one of the two',
    ],
    [
      'event and timer',
      `given: assessed\nwhen: { at: +1 day, by: clerk, event: intake.register, timer: true }\nthen: { notices: [] }`,
      '4: a step has an event or a timer, one of the two',
    ],
    [
      'nothing expected',
      `given: assessed\n${register}`,
      '2: it expects nothing: add what must hold under "then"',
    ],
    [
      'an empty pattern',
      `given: assessed\n${register}\nthen: { effects: { lack: [{}] } }`,
      '5: lack: says nothing of the effect',
    ],
    ['no when', 'given: assessed', '2: when is missing'],
    ['a number where a text belongs', `given: 7\n${register}`, '3: given: '],
  ])('%s is told with its line and how to mend it', (_, text, message) => {
    expect(faultsOf(scenario(text)).join('\n')).toContain(message);
  });

  test('a background that uses itself is refused', () => {
    const text = fileWith('').replace('use: received', 'use: assessed');
    expect(
      faultsIn(`${text}${scenario(`given: assessed\n${register}\nthen: { notices: [] }`)}`).join(),
    ).toContain('the background assessed uses itself');
  });

  test('a fault of a background is told once, where it is written', () => {
    const text = fileWith('').replace('kind: claim', 'kind: clam');
    const two = ['one', 'two'].map(
      (title) => `  - { title: ${title}, given: assessed, ${register}, then: { notices: [] } }`,
    );
    const faults = faultsIn(`${text}scenarios:\n${two.join('\n')}`);
    expect(faults).toEqual([expect.stringMatching(/^28: kind: there is no "clam"/)]);
  });

  test('a fault of the facts of the opening event is told where they are written', () => {
    const text = scenario(
      `given:\n  use: assessed\n  facts: { persons: many }\n${register}\nthen: { notices: [] }`,
    );
    expect(faultsOf(text)).toEqual([expect.stringMatching(/^5: persons: /)]);
  });

  test('an invalid payload may be written where just that refusal is expected', () => {
    const text = scenario(
      `given: assessed\nwhen: { at: +1 day, by: clerk, event: intake.register, with: { registerNumber: "", more: 1 } }\nthen: { refused: invalid }`,
    );
    expect(faultsOf(text)).toEqual([]);
  });

  test('no more than twenty faults are told of one file', () => {
    const keys = Array.from({ length: 30 }, (_, at) => `zzz${at}: 1`).join('\n');
    expect(faultsIn(keys)).toHaveLength(20);
  });
});

describe('expectations that contradict each other', () => {
  const then = (expectation: string) =>
    faultsOf(scenario(`given: assessed\n${register}\nthen: ${expectation}`)).join('\n');

  test.each([
    [
      'a refusal with an effect',
      '{ refused: not-now, effects: { contain: [{ type: record }] } }',
      'a refused event has no effects',
    ],
    [
      'a refusal with a notice',
      '{ refused: not-now, notices: [received] }',
      'a refused event has no effects',
    ],
    ['a refusal with a rule', '{ refused: not-now, rules: [plan.1] }', 'a refused event takes no transition'],
    [
      'an effect that is there and not',
      '{ effects: { contain: [{ type: notify, what: received }], lack: [{ type: notify }] } }',
      'the same effect is expected under contain',
    ],
    [
      'a notice that is told and not',
      '{ notices: [received], effects: { lack: [{ what: received }] } }',
      'the same notice is expected under notices',
    ],
    [
      'a notice that the whole list lacks',
      '{ notices: [], effects: { contain: [{ type: notify, to: petitioner, what: received }] } }',
      'notices lists every notice',
    ],
    [
      'a deadline that does not exist and has a day',
      '{ deadlines: { intake.notice: { state: none, due: +1 day } } }',
      'a deadline that does not exist has no day',
    ],
    [
      'an overdue one that is met',
      '{ deadlines: { intake.notice: { state: met, overdue: true } } }',
      'a deadline that is met is not overdue',
    ],
  ])('%s', (_, expectation, message) => {
    expect(then(expectation)).toContain(message);
  });

  test.each([
    ['{ notices: [], refused: not-now }'],
    ['{ effects: { contain: [{ type: notify }], lack: [{ type: notify, what: concluded }] } }'],
    ['{ deadlines: { intake.notice: { state: missed, overdue: true } } }'],
  ])('are not seen in %s', (expectation) => {
    expect(then(expectation)).toBe('');
  });

  test.each([
    ['state: { firstVisit: registered }', 'state: { firstVisit: outside }'],
    ['deadlines: { intake.notice: met }', 'deadlines: { intake.notice: running }'],
    ['matter: { unit: a }', 'matter: { unit: b }'],
    ['refused: not-now', 'refused: { code: wrong-role }'],
  ])('of a step and of the whole scenario: %s, %s', (own, whole) => {
    const text = scenario(
      `given: assessed\nwhen: { at: +1 day, by: clerk, event: intake.register, with: { registerNumber: R1 }, then: { ${own} } }\nthen: { ${whole} }`,
    );
    expect(faultsOf(text)).toEqual(['5: this contradicts the "then" of that step itself']);
  });
});

describe('the office of a folder', () => {
  const file =
    'scenarios: [{ title: one, when: { at: 2026-03-02, by: clerk, event: petitioner.query }, then: { refused: unknown-petition } }]';

  test('lends its actors to the files beside it', () => {
    const office = 'actors: { clerk: { role: supervisionOffice, unit: supervision-office, id: clerk-1 } }';
    expect(faultsIn(file, office)).toEqual([]);
    expect(faultsIn(file).join()).toContain('there is no actor clerk');
  });

  test('has its faults told in its own name', () => {
    expect(faultsIn(file, 'actor: {}')).toEqual(['office.yaml:1: unknown key actor; did you mean actors?']);
  });
});
