import { describe, expect, test } from 'vitest';
import type { DeadlineOwner } from '../../../src/deadlines/deadline.ts';
import { supervision } from '../../../src/machines/supervision.ts';
import type { Matter } from '../../../src/vocabulary/matter.ts';
import { asked, of, on, opened, refusedBy, type Standing, through } from '../incident/steps.ts';
import { matter, people } from '../oversight/people.ts';
import { begun, passing } from '../oversight/starts.ts';

const owner: DeadlineOwner = { role: 'responsibleUnit', unit: 'dept-legal' };
const missed = (owing = owner, breach = 'reg.34', beside: Matter = matter) =>
  begun(supervision, {
    matter: beside,
    cause: 'missedDeadline',
    deadline: 'handling.conclude',
    breach,
    owner: owing,
  });
const open = {
  type: 'supervision.open',
  by: people.commissioner,
  cause: 'shirking',
  breach: 'reg.45',
  unit: 'dept-legal',
  reason: '推诿扯皮',
};
const propose = { type: 'supervision.propose', by: people.commissioner, proposals: '建立台账，专人负责' };
const answer = { type: 'supervision.answer', by: people.handler, adopted: true, reason: '已采纳' };
const measure = { type: 'supervision.measure', by: people.leader, measure: 'summon', reason: '约谈' };
const byDate = { ...measure, measure: 'rectifyByDate', rectifyBy: '2026-03-20', reason: '限期整改' };
const refer = {
  type: 'supervision.refer',
  by: people.commissioner,
  breach: 'reg.45',
  seriousConsequences: true,
  facts: '久拖不决，造成严重后果',
};
const close = {
  type: 'supervision.close',
  by: people.commissioner,
  outcome: 'dutyDone',
  evidence: 'event-7',
  reason: '已办结并答复',
};
const settled = {
  type: 'deadline.settled',
  by: people.timer,
  deadline: 'handling.conclude',
  state: 'missed',
};

function climbed(from: Standing, times: number): Standing {
  const timer = passing(from);
  return times === 0 || !timer ? from : climbed(on(from, timer.sample, timer.moment), times - 1);
}

const duty = {
  cause: 'missedDeadline',
  breach: 'reg.34',
  owner: 'responsibleUnit',
  unit: 'dept-legal',
  deadline: 'handling.conclude',
};
const commission = { role: 'disciplineCommission' };

describe('what is asked for as supervision begins', () => {
  test('of a missed duty: the petitioner hears of it, the unit is to put it right, the commission supervises', () => {
    expect(asked(missed())).toEqual([
      {
        type: 'notify',
        rule: 'reg.40',
        what: 'follow-up',
        to: { role: 'petitioner', ids: ['petitioner-1'] },
        form: 'written',
        reason: '办理期限届满，有关事项尚未完成，已启动督办',
        remedy: 'ask-superior',
        detail: { breach: 'reg.34' },
      },
      { type: 'assign', rule: 'reg.40', what: 'rectify', to: owner, by: '2026-03-11', detail: duty },
      { type: 'assign', rule: 'reg.40', what: 'supervise', to: commission, by: '2026-03-11', detail: duty },
    ]);
  });

  test('of a stated cause: it is on record, and the tasks name the unit and no deadline', () => {
    const detail = { cause: 'shirking', breach: 'reg.45', owner: 'responsibleUnit', unit: 'dept-legal' };
    const begins = opened(supervision, open, matter);
    expect(asked(begins)).toStrictEqual([
      {
        type: 'record',
        rule: 'reg.40',
        what: 'duty',
        about: 'dept-legal',
        reason: '推诿扯皮',
        detail: { cause: 'shirking', breach: 'reg.45' },
      },
      { type: 'assign', rule: 'reg.40', what: 'rectify', to: owner, by: '2026-03-11', detail },
      { type: 'assign', rule: 'reg.40', what: 'supervise', to: commission, by: '2026-03-11', detail },
    ]);
    const { deadlines: _, ...kept } = begins.context;
    expect(kept).toEqual({
      instance: 'supervision',
      matter,
      cause: 'shirking',
      breach: 'reg.45',
      owner,
      watches: [],
      rounds: 0,
      answerOwed: false,
      referred: false,
    });
  });

  test('the owner of a duty known by part alone is named by the part', () => {
    const [task] = of(missed({ role: 'supervisionOffice' }, 'plan.1').effects, 'assign', 'rectify');
    expect(task).toStrictEqual({
      type: 'assign',
      rule: 'reg.40',
      what: 'rectify',
      to: { role: 'supervisionOffice' },
      by: '2026-03-11',
      detail: {
        cause: 'missedDeadline',
        breach: 'plan.1',
        owner: 'supervisionOffice',
        deadline: 'handling.conclude',
      },
    });
  });

  test.each([
    'reg.23.1',
    'reg.23.2',
    'reg.29',
    'reg.31.6',
    'reg.34',
    'reg.35.2',
    'reg.36.2',
    'simple.accept',
    'simple.reply',
  ])('%s is owed to the petitioner, who hears that it was missed', (breach) => {
    expect(of(missed(owner, breach).effects, 'notify')).toHaveLength(1);
  });

  test.each(['plan.3.2.2', 'reg.23.3', 'reg.40', 'plan.1'])('%s is owed within the arrangement', (breach) => {
    expect(of(missed(owner, breach).effects, 'notify')).toEqual([]);
  });
});

describe('as the duty climbs', () => {
  test.each([
    [1, 'unit', 'commission', 'disciplineCommission', 'reg.40', '2026-03-19'],
    [2, 'commission', 'chiefOfficer', 'chiefOfficer', 'plan.3.4', '2026-03-27'],
    [3, 'chiefOfficer', 'leadingGroup', 'leadingGroup', 'plan.3.4', '2026-04-12'],
    [4, 'leadingGroup', 'leadingGroup', 'leadingGroup', 'plan.2', '2026-04-28'],
  ])(
    'time passed %i times: from %s to %s, which is told and given the duty',
    (times, from, level, role, rule, by) => {
      expect(asked(climbed(missed(), times))).toEqual([
        { type: 'report', rule, what: 'climbed', to: { role }, detail: { ...duty, from, level } },
        { type: 'assign', rule, what: 'rectify', to: owner, by, detail: duty },
        { type: 'assign', rule, what: 'supervise', to: { role }, by, detail: duty },
      ]);
    },
  );
});

describe('what is done on a level', () => {
  /** Times that the duty climbed, who is in charge there, and who may take measures. */
  const charge = [
    ['unit', 0, [people.commissioner], people.leader, commission],
    ['commission', 1, [people.commissioner], people.leader, commission],
    ['chiefOfficer', 2, [people.chief], people.leader, { role: 'chiefOfficer' }],
    ['leadingGroup', 3, [people.leader, people.leadersOffice], people.leader, { role: 'leadingGroup' }],
  ] as const;
  const everybody = [people.commissioner, people.chief, people.leader, people.leadersOffice, people.superior];

  test.each(charge)(
    'on the %s’s, whoever is in charge proposes, refers and closes; measures are the leaders’',
    (level, times, inCharge, leader) => {
      const here = climbed(missed(), times);
      expect(here.value).toBe(level);
      const may = (sample: typeof propose | typeof refer | typeof measure) =>
        everybody.filter((by) => on(here, { ...sample, by }).taken);
      expect(may(propose)).toEqual(inCharge);
      expect(may(refer)).toEqual(inCharge);
      expect(may(measure)).toEqual([leader]);
      const stated = climbed(opened(supervision, open, matter), times);
      expect(everybody.filter((by) => on(stated, { ...close, by }).taken)).toEqual(inCharge);
    },
  );

  test('on the superior organ’s, it does all of it', () => {
    const here = missed({ role: 'leadingGroup' }, 'plan.2');
    for (const sample of [propose, refer, measure])
      expect(everybody.filter((by) => on(here, { ...sample, by }).taken)).toEqual([people.superior]);
  });

  test.each(charge)(
    'on the %s’s, proposals are on record and given to the unit, and its answer goes to the level in charge',
    (_, times, [by], __, to) => {
      const proposed = on(climbed(missed(), times), { ...propose, by });
      expect(asked(proposed)).toEqual([
        { type: 'record', rule: 'reg.40', what: 'proposal', about: 'event-1', reason: propose.proposals },
        {
          type: 'assign',
          rule: 'reg.40',
          what: 'rectify',
          to: owner,
          reason: propose.proposals,
          detail: { proposals: 'event-1', answer: 'written' },
        },
      ]);
      expect(proposed.context.answerOwed).toBe(true);
      const answered = on(proposed, answer);
      expect(asked(answered)).toEqual([
        {
          type: 'report',
          rule: 'reg.40',
          what: 'proposals-answered',
          to,
          reason: answer.reason,
          detail: { adopted: true },
        },
      ]);
      expect(answered.context.answerOwed).toBe(false);
    },
  );

  test('a duty known by part is answered by the only unit that plays it, or by anybody of the part where several do', () => {
    const office = on(missed({ role: 'supervisionOffice' }, 'plan.1'), propose);
    expect(refusedBy(office, { ...answer, by: people.clerk })).toEqual([[]]);
    expect(refusedBy(office, answer)).toEqual([['speaksForOwner']]);
    // No unit is known to owe what a part owes that several units play, so nobody gets tasks for it.
    const brigades = missed({ role: 'brigade' }, 'plan.1');
    expect(refusedBy(brigades, propose)).toEqual([['ownerIsOurs']]);
    expect(refusedBy(brigades, { ...answer, by: people.brigadier })).toEqual([['answerOwed']]);
    expect(refusedBy(brigades, { ...answer, by: people.handler })).toEqual([
      ['speaksForOwner', 'answerOwed'],
    ]);
  });

  test('a measure is on record; with a date the unit is to put it right by then', () => {
    expect(asked(on(missed(), measure))).toEqual([
      { type: 'record', rule: 'reg.39', what: 'measure', reason: '约谈', detail: { measure: 'summon' } },
    ]);
    expect(asked(on(missed(), byDate))).toEqual([
      {
        type: 'record',
        rule: 'reg.39',
        what: 'measure',
        reason: '限期整改',
        detail: { measure: 'rectifyByDate' },
      },
      { type: 'assign', rule: 'reg.39', what: 'rectify', to: owner, by: '2026-03-20', reason: '限期整改' },
    ]);
  });

  test('no measure is taken against who is not of the body, dated or not', () => {
    const outside = missed({ role: 'superiorOrgan' }, 'reg.23.3');
    expect(refusedBy(outside, measure)[1]).toEqual(['ownerIsOurs']);
    expect(refusedBy(outside, byDate)[0]).toEqual(['ownerIsOurs']);
    expect(refusedBy(outside, { ...refer, by: people.leader })).toEqual([['delayIsOurs']]);
  });

  test('what is referred is on record, and answerability opens with the rule and the unit', () => {
    const referred = on(missed(), refer);
    expect(asked(referred)).toEqual([
      { type: 'record', rule: 'plan.3.5', what: 'duty', about: 'event-1', reason: refer.facts },
      {
        type: 'open',
        rule: 'plan.3.5',
        lifecycle: 'answerability',
        input: { breach: 'reg.45', unit: 'dept-legal' },
      },
    ]);
    expect(referred.context.referred).toBe(true);
  });
});

describe('to whom tasks go', () => {
  test.each([
    [{ role: 'superiorOrgan' }, [], { role: 'leadingGroup' }],
    [{ role: 'superiorOrgan', unit: 'ministry' }, [], { role: 'leadingGroup' }],
    [{ role: 'outsideOrgan', unit: 'street-office' }, [], commission],
    [{ role: 'supervisionOffice' }, ['supervision-office'], commission],
    [{ role: 'supervisionOffice' }, ['dept-legal'], { role: 'supervisionOffice' }],
    [{ role: 'brigade' }, ['brigade-1'], { role: 'brigade' }],
    [{ role: 'disciplineCommission' }, [], commission],
    [{ role: 'disciplineCommission' }, ['commission'], { role: 'chiefOfficer' }],
  ] as const)('a duty of %o, %o complained of', (owing, units, to) => {
    const about = { ...matter, complainedOf: { persons: [], units: [...units] } };
    const [task] = of(missed(owing, 'plan.1', about).effects, 'assign', 'rectify');
    expect(task?.to).toEqual(to);
  });
});

describe('as it ends', () => {
  test('with the duty watched: the outcome is on record about that deadline', () => {
    for (const state of ['met', 'missed', 'discharged'])
      expect(asked(on(missed(), { ...settled, state }))).toEqual([
        { type: 'record', rule: 'reg.40', what: 'outcome', about: 'handling.conclude' },
      ]);
  });

  test('closed: the outcome is on record with what shows it, and the level’s time has ended with it', () => {
    const begins = opened(supervision, open, matter);
    for (const [outcome, state] of [
      ['dutyDone', 'met'],
      ['fellAway', 'discharged'],
    ]) {
      const ended = on(begins, { ...close, outcome });
      expect(asked(ended)).toEqual([
        { type: 'record', rule: 'reg.40', what: 'outcome', about: 'event-7', reason: close.reason },
      ]);
      expect(ended.context.deadlines).toMatchObject([{ kind: 'supervision.unit', state }]);
      expect(ended.output).toEqual({ outcome });
    }
  });

  test('what watches a deadline is closed by nobody, as done or as fallen away', () => {
    expect(refusedBy(missed(), close)).toEqual([
      ['not watchesDeadline'],
      ['not watchesDeadline', 'not dutyIsDone'],
    ]);
    const stated = opened(supervision, open, matter);
    expect(refusedBy(stated, settled)).toEqual([['isWatched'], ['isWatched', 'deadlineFellAway']]);
    expect(through(stated, [propose]).value).toBe('unit');
  });
});

test('it goes on beside a matter, which it never opens; who answers for another unit is the wrong one', () => {
  expect(supervision).toMatchObject({ place: 'beside', opens: { by: 'supervision.open' } });
  expect(supervision.conditions.speaksForOwner).toMatchObject({ code: 'wrong-role' });
});
