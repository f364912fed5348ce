import { describe, expect, test } from 'vitest';
import { answerability } from '../../../src/machines/answerability.ts';
import { standardTerms } from '../../../src/machines/lifecycle/standardTerms.ts';
import { fireRescueBureauFirst } from '../../../src/policy/fireRescueBureau.ts';
import type { Matter } from '../../../src/vocabulary/matter.ts';
import { asked, duties, on, opened, refusedBy, through } from '../incident/steps.ts';
import { matter, people } from '../oversight/people.ts';
import { begun } from '../oversight/starts.ts';
import { examine, find, hear, invite } from './happenings.ts';

/** A body that knows the unit alone; where persons and the party committee answer too: `persons.test.ts`. */
const alone = { ...standardTerms(), policy: fireRescueBureauFirst };
const open = {
  type: 'answerability.open',
  by: people.commissioner,
  breach: 'reg.45',
  unit: 'dept-legal',
  seriousConsequences: true,
  facts: '未在规定期限内办结',
};
const { measures: _, ...unmeasured } = find;
const clear = { ...unmeasured, answerable: false, reason: '迟延非该单位所致' };
const told = { concernsPetition: true, answer: '经查，有关情况已处理' };
const correct = {
  type: 'answerability.correct',
  by: people.commissioner,
  evidence: 'event-8',
  reason: '已整改到位',
};

const rule = 'plan.3.5';
const itself = { role: 'responsibleUnit', unit: 'dept-legal' };
const examiner = { role: 'disciplineCommission' };
const begins = (beside: Matter = matter) => opened(answerability, open, beside, [], alone);
const heard = (beside: Matter = matter) => through(begins(beside), [hear, examine]);
const about: Matter = { ...matter, complainedOf: { persons: [], units: ['dept-legal'] } };

const examination = {
  type: 'assign',
  rule,
  what: 'examine-duty',
  to: examiner,
  by: '2026-04-03',
  detail: { breach: 'reg.45', unit: 'dept-legal' },
};
const finding = (answerable: boolean, reason: string, measures: readonly string[], to: object = itself) => [
  {
    type: 'record',
    rule,
    what: 'finding',
    about: 'dept-legal',
    reason,
    detail: { breach: 'reg.45', answerable, serious: false, measures },
  },
  {
    type: 'report',
    rule,
    what: 'finding',
    to: { role: 'leadingGroup' },
    reason,
    detail: { breach: 'reg.45', unit: 'dept-legal', answerable },
  },
  {
    type: 'notify',
    rule,
    what: 'finding',
    to,
    form: 'written',
    reason,
    detail: { unit: 'dept-legal', answerable },
  },
];
const answered = (answerable: boolean) => ({
  type: 'notify',
  rule,
  what: 'finding',
  to: { role: 'petitioner', ids: ['petitioner-1'] },
  form: 'written',
  reason: told.answer,
  remedy: 'ask-superior',
  detail: { answerable },
});
const ordered = (to: object = itself) => ({
  type: 'assign',
  rule,
  what: 'rectify',
  to,
  by: '2026-04-03',
  detail: { unit: 'dept-legal', measures: find.measures },
});

test('as it is opened, its grounds are on record and the examination is given to whoever stands above', () => {
  const from = begins();
  expect(asked(from)).toEqual([
    {
      type: 'record',
      rule,
      what: 'duty',
      about: 'dept-legal',
      reason: open.facts,
      detail: { breach: 'reg.45', serious: true },
    },
    examination,
  ]);
  const { deadlines: __, ...kept } = from.context;
  expect(kept).toEqual({
    instance: 'answerability',
    matter,
    referred: false,
    breach: 'reg.45',
    unit: 'dept-legal',
    heard: false,
  });
});

test('as supervision refers it, the examination is all that is asked for', () => {
  const from = begun(answerability, { matter, breach: 'reg.45', unit: 'dept-legal' }, alone);
  expect(asked(from)).toEqual([examination]);
  expect(from.context).toMatchObject({ referred: true, heard: false, breach: 'reg.45', unit: 'dept-legal' });
});

describe('as the unit is heard', () => {
  test('it is asked for a statement by a day, or whoever stands above it where it is complained of', () => {
    const statement = {
      type: 'assign',
      rule,
      what: 'make-statement',
      by: '2026-03-20',
      detail: { unit: 'dept-legal' },
    };
    const asking = on(begins(), invite);
    expect(asked(asking)).toEqual([{ ...statement, to: itself }]);
    expect(asking.context.speakBy).toBe('2026-03-20');
    expect(asked(on(begins(about), invite))).toEqual([{ ...statement, to: examiner }]);
  });

  test('the day after today is a day to come', () => {
    expect(on(begins(), { ...invite, until: '2026-03-05' }).taken).toBe(true);
  });

  test('its statement is on record, before and after the facts are established', () => {
    const statement = {
      type: 'record',
      rule,
      what: 'statement',
      about: 'dept-legal',
      reason: hear.statement,
    };
    for (const from of [begins(), through(begins(), [examine])]) {
      const spoken = on(from, hear);
      expect(asked(spoken)).toEqual([statement]);
      expect([spoken.value, spoken.context.heard]).toEqual([from.value, true]);
      expect(on(from, invite).value).toBe(from.value);
    }
  });

  test('whoever does not stand above it does not invite it', () => {
    const own = opened(answerability, { ...open, unit: 'commission' }, matter, [], alone);
    expect(refusedBy(own, invite)).toEqual([['standsAbove']]);
  });
});

test('as the facts are established, they are on record and the time for a finding begins', () => {
  const examined = through(begins(), [examine]);
  expect(asked(examined)).toEqual([
    { type: 'record', rule, what: 'duty', about: 'dept-legal', reason: examine.facts },
  ]);
  expect(duties(examined)).toEqual([
    'answerability.examine met disciplineCommission 2026-04-03',
    'answerability.decide running disciplineCommission 2026-03-19',
  ]);
});

describe('as it is found', () => {
  test('answerable: on record, before the party committee, told to the unit, to be carried out by a day', () => {
    const found = on(heard(), find);
    expect(asked(found)).toEqual([...finding(true, find.reason, find.measures), ordered()]);
    expect(found.value).toBe('correcting');
  });

  test('answerable on what the petition raised: the petitioner is told besides', () => {
    const found = on(heard(), { ...find, ...told });
    expect(asked(found)).toEqual([...finding(true, find.reason, find.measures), answered(true), ordered()]);
    expect(found.value).toBe('correcting');
  });

  test('not answerable: nothing follows from it, and nothing is owed any more', () => {
    const found = on(heard(), clear);
    expect(asked(found)).toEqual(finding(false, clear.reason, []));
    expect(found.output).toEqual({ outcome: 'notAnswerable' });
    expect(duties(found)).toEqual([
      'answerability.examine met disciplineCommission 2026-04-03',
      'answerability.decide met disciplineCommission 2026-03-19',
    ]);
  });

  test('not answerable on what the petition raised: the petitioner is told all the same', () => {
    const found = on(heard(), { ...clear, ...told });
    expect(asked(found)).toEqual([...finding(false, clear.reason, []), answered(false)]);
    expect(found.output).toEqual({ outcome: 'notAnswerable' });
  });

  test('of a unit complained of: whoever stands above it is told in its place, and the duty stays the unit’s', () => {
    const found = on(heard(about), find);
    expect(asked(found)).toEqual([...finding(true, find.reason, find.measures, examiner), ordered(examiner)]);
    expect(duties(found).at(-1)).toBe('answerability.close running responsibleUnit dept-legal 2026-04-03');
  });

  test('of the commission: the leading group is the one to whom it goes', () => {
    const leaders = through(opened(answerability, { ...open, unit: 'commission' }, matter, [], alone), [
      { ...hear, by: people.commissioner },
      { ...examine, by: people.leader },
    ]);
    const [, put] = asked(on(leaders, { ...find, by: people.leader }));
    expect(put).toMatchObject({ type: 'report', to: { role: 'leadingGroup' } });
  });
});

test('as it is carried out, whoever stands above hears what shows it, which is on record', () => {
  const done = on(through(heard(), [find]), correct);
  expect(asked(done)).toEqual([
    {
      type: 'report',
      rule,
      what: 'result',
      to: examiner,
      reason: correct.reason,
      detail: { unit: 'dept-legal', evidence: 'event-8' },
    },
    { type: 'record', rule, what: 'outcome', about: 'event-8', reason: correct.reason },
  ]);
  expect(done.output).toEqual({ outcome: 'corrected' });
});

test('nobody who does not stand above the unit finds or ends anything', () => {
  const own = through(opened(answerability, { ...open, unit: 'commission' }, matter, [], alone), [
    { ...hear, by: people.commissioner },
    { ...examine, by: people.leader },
  ]);
  for (const [event, at] of [
    [{ ...find, ...told }, 0],
    [find, 1],
    [{ ...clear, ...told }, 2],
    [clear, 3],
  ] as const)
    expect(refusedBy(own, event)[at]).toEqual(['standsAbove']);
  expect(refusedBy(through(own, [{ ...find, by: people.leader }]), correct)).toEqual([['standsAbove']]);
});

test('each way out of the examination asks for all that it needs', () => {
  const unheard = through(begins(), [examine]);
  const told0 = { ...find, ...told };
  expect(refusedBy(unheard, told0)[0]).toEqual(['unitWasHeard']);
  expect(refusedBy(heard(), { ...told0, measures: ['criticism'] })[0]).toEqual(['correctionOrdered']);
  expect(refusedBy(heard(), { ...clear, ...told, measures: ['criticism'] })[2]).toEqual([
    'not measureStated',
  ]);
  expect(refusedBy(heard(), { ...clear, measures: ['criticism'] })[3]).toEqual(['not measureStated']);
  expect(refusedBy(unheard, clear)[3]).toEqual(['unitWasHeard']);
  expect(refusedBy(heard(), clear)).toEqual([
    [
      'isAnswerable',
      'measuresNamed?measures',
      'correctionOrdered',
      'concernsPetition',
      'answerIsWorded?answer',
    ],
    ['isAnswerable', 'measuresNamed?measures', 'correctionOrdered'],
    ['concernsPetition', 'answerIsWorded?answer'],
    [],
  ]);
});

test('it goes on beside a matter, which it never opens; who acts for another unit is the wrong one', () => {
  expect(answerability).toMatchObject({ place: 'beside', opens: { by: 'answerability.open' } });
  const { standsAbove, isOfUnit } = answerability.conditions;
  expect([standsAbove, isOfUnit]).toMatchObject([{ code: 'wrong-role' }, { code: 'wrong-role' }]);
});
