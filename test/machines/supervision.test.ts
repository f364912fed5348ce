import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { standardTerms } from '../../src/machines/lifecycle/standardTerms.ts';
import { supervision } from '../../src/machines/supervision.ts';
import { housingBureau } from '../../src/policy/housingBureau.ts';
import type { Addressee } from '../../src/vocabulary/effects.ts';
import type { Matter } from '../../src/vocabulary/matter.ts';
import { awaiting, duties, of, on, opened, refusedBy, type Standing, through } from './incident/steps.ts';
import { holdsEverywhere } from './oversight/holds.ts';
import { matter, people } from './oversight/people.ts';
import { begun, passing } from './oversight/starts.ts';
import { samples } from './samples/supervision.ts';

const unit = { role: 'responsibleUnit', unit: 'dept-legal' };
const missed = (owner: object = unit, breach = 'reg.34', beside: Matter = matter, terms = standardTerms()) =>
  begun(
    supervision,
    { matter: beside, cause: 'missedDeadline', deadline: 'handling.conclude', breach, owner },
    terms,
  );
const open = {
  type: 'supervision.open',
  by: people.commissioner,
  cause: 'shirking',
  breach: 'reg.45',
  unit: 'brigade-1',
  reason: '推诿扯皮',
};
const settled = {
  type: 'deadline.settled',
  by: people.timer,
  deadline: 'handling.conclude',
  state: 'missed',
};
const close = {
  type: 'supervision.close',
  by: people.commissioner,
  outcome: 'dutyDone',
  evidence: 'event-7',
  reason: '已办结并答复',
};
const propose = { type: 'supervision.propose', by: people.commissioner, proposals: '建立台账，专人负责' };
const answer = {
  type: 'supervision.answer',
  by: people.handler,
  adopted: false,
  reason: '已有专人，无须另设',
};
const measure = {
  type: 'supervision.measure',
  by: people.leader,
  measure: 'publicListing',
  reason: '挂牌督办',
};
const refer = {
  type: 'supervision.refer',
  by: people.commissioner,
  breach: 'reg.45',
  seriousConsequences: true,
  facts: '久拖不决，造成严重后果',
};

/** The deadline that runs passes, on the first second after its last day. */
function pass(from: Standing): Standing {
  const timer = passing(from);
  return timer ? on(from, timer.sample, timer.moment) : from;
}
const passed = (from: Standing, times: number): Standing =>
  times === 0 ? from : passed(pass(from), times - 1);
const to = (effects: readonly { to: Addressee }[]) =>
  effects.map(({ to: { role, unit: id } }) => (id ? `${role} ${id}` : role));

describe('a missed deadline opens supervision by itself', () => {
  test('at the unit, which has the policy’s days to put it right', () => {
    const begins = missed();
    expect(begins.value).toBe('unit');
    expect(duties(begins)).toEqual(['supervision.unit running responsibleUnit dept-legal 2026-03-11']);
    expect(of(begins.effects, 'assign').map(({ what, by, to: { role } }) => [what, role, by])).toEqual([
      ['rectify', 'responsibleUnit', '2026-03-11'],
      ['supervise', 'disciplineCommission', '2026-03-11'],
    ]);
  });

  test('the petitioner is told once, with the reason and the way up, where the duty was toward them', () => {
    const [told, ...more] = of(missed().effects, 'notify');
    expect(told).toMatchObject({ what: 'follow-up', to: { ids: ['petitioner-1'] }, remedy: 'ask-superior' });
    expect(told?.reason).toBeTruthy();
    expect(more).toEqual([]);
    expect(of(passed(missed(), 4).effects, 'notify')).toEqual([]);
  });

  test('a deadline within the arrangement is nothing to tell the petitioner', () => {
    expect(of(missed(unit, 'plan.3.2.2').effects, 'notify')).toEqual([]);
  });

  test('where no address is known, the register says that nobody could be told', () => {
    const begins = missed(unit, 'reg.34', { ...matter, reachable: false });
    expect(of(begins.effects, 'notify')).toEqual([]);
    expect(of(begins.effects, 'record', 'notice-impossible')).toHaveLength(1);
  });
});

describe('a duty that stays undone climbs from level to level', () => {
  test('unit, commission, chief officer, leading group; each has its own time and its own holder', () => {
    const levels = [0, 1, 2, 3].map((times) => passed(missed(), times));
    expect(levels.map(({ value }) => value)).toEqual(['unit', 'commission', 'chiefOfficer', 'leadingGroup']);
    expect(duties(levels.at(-1) as Standing)).toEqual([
      'supervision.unit missed responsibleUnit dept-legal 2026-03-11',
      'supervision.commission missed disciplineCommission 2026-03-19',
      'supervision.chief missed chiefOfficer 2026-03-27',
      'supervision.leadingGroup running leadingGroup 2026-04-12',
    ]);
  });

  test('the next level is told, the unit is told again, and the step is on record, in this order', () => {
    const { effects } = passed(missed(), 1);
    expect(effects.map((effect) => ('what' in effect ? effect.what : effect.type))).toEqual([
      'cancel',
      'deadline-missed',
      'climbed',
      'schedule',
      'rectify',
      'supervise',
    ]);
    expect(to(of(effects, 'report'))).toEqual(['disciplineCommission']);
    expect(to(of(effects, 'assign'))).toEqual(['responsibleUnit dept-legal', 'disciplineCommission']);
    expect(of(effects, 'open')).toEqual([]);
  });

  test('the last day counts whole: the level climbs on the first second after it', () => {
    const begins = missed();
    const timer = { type: 'deadline.passed', by: people.timer, deadline: 'supervision-1.unit' };
    expect(on(begins, timer, '2026-03-11T23:59:59.999+08:00').taken).toBe(false);
    expect(on(begins, timer, '2026-03-12T00:00:00+08:00').value).toBe('commission');
  });

  test('the leading group’s own time starts anew and is counted, so that nothing is forgotten', () => {
    const twice = passed(missed(), 5);
    expect(twice.value).toBe('leadingGroup');
    expect(twice.context.rounds).toBe(2);
    expect(duties(twice).slice(-2)).toEqual([
      'supervision.leadingGroup missed leadingGroup 2026-04-28',
      'supervision.leadingGroup running leadingGroup 2026-05-14',
    ]);
    expect(to(of(twice.effects, 'report', 'climbed'))).toEqual(['leadingGroup']);
  });
});

describe('nobody supervises themselves', () => {
  const housing = { policy: housingBureau, calendar: createCalendar() };

  test.each([
    ['a department', { role: 'businessDepartment', unit: 'dept-personnel' }, 'unit'],
    ['the supervision office', { role: 'supervisionOffice' }, 'unit'],
    ['the commission', { role: 'disciplineCommission' }, 'chiefOfficer'],
    ['its secretary', { role: 'disciplineSecretary', unit: 'commission' }, 'chiefOfficer'],
    ['the chief officer', { role: 'chiefOfficer' }, 'leadingGroup'],
    ['the leading group', { role: 'leadingGroup' }, 'superiorOrgan'],
    ['its office', { role: 'leadingGroupOffice' }, 'superiorOrgan'],
  ])('a duty of %s is supervised from the level above', (_, owner, level) => {
    expect(missed(owner, 'plan.1').value).toBe(level);
  });

  test('a unit that plays two parts counts by the higher one', () => {
    const office = missed({ role: 'supervisionOffice' }, 'plan.1', matter, housing);
    expect(office.value).toBe('chiefOfficer');
    const deputy = missed({ role: 'disciplineSecretary' }, 'plan.1', matter, housing);
    expect(deputy.value).toBe('leadingGroup');
  });

  test('what a superior organ owes is taken up by the leading group, which gives it no tasks', () => {
    const begins = missed({ role: 'superiorOrgan' }, 'reg.23.3');
    expect(begins.value).toBe('leadingGroup');
    expect(to(of(begins.effects, 'assign'))).toEqual(['leadingGroup', 'leadingGroup']);
    expect(refusedBy(begins, { ...propose, by: people.leader })).toEqual([['ownerIsOurs']]);
  });

  test('the superior organ holds what the leading group owes, again and again', () => {
    const again = passed(missed({ role: 'leadingGroup' }, 'plan.2'), 1);
    expect(again.value).toBe('superiorOrgan');
    expect(duties(again).at(-1)).toBe('supervision.leadingGroup running superiorOrgan 2026-04-04');
    expect(on(again, { ...measure, by: people.superior }).taken).toBe(true);
    expect(on(again, measure).taken).toBe(false);
  });

  test('a stated cause is not opened against one’s own unit', () => {
    const own = { ...open, unit: 'commission' };
    expect(refusedBy(awaiting(supervision, own, matter), own)).toEqual([['notOwnUnit']]);
    expect(opened(supervision, { ...own, by: people.superior }, matter).value).toBe('chiefOfficer');
  });
});

describe('supervision ends when the duty is done', () => {
  test('the duty settled ends it, whatever level it has reached', () => {
    for (const times of [0, 1, 2, 3, 4]) {
      const done = on(passed(missed(), times), settled);
      expect(done.output).toEqual({ outcome: 'dutyDone' });
    }
  });

  test('a level in whose time the duty is done has met it', () => {
    expect(duties(on(missed(), settled))[0]).toMatch(/^supervision.unit met /);
  });

  test('a duty that fell away ends it as fallen away', () => {
    const ended = on(missed(), { ...settled, state: 'discharged' });
    expect(ended.output).toEqual({ outcome: 'fellAway' });
    expect(duties(ended)[0]).toMatch(/^supervision.unit discharged /);
  });

  test('another duty settled ends nothing', () => {
    expect(refusedBy(missed(), { ...settled, deadline: 'handling.report' })[0]).toEqual(['isWatched']);
  });

  test('nobody closes what a missed deadline opened: the duty itself ends it', () => {
    expect(refusedBy(missed(), close)[0]).toEqual(['not watchesDeadline']);
  });

  test('a stated cause is closed by the level in charge with the evidence, never by the unit supervised', () => {
    const begins = opened(supervision, open, matter);
    expect(begins.value).toBe('unit');
    const brigadier = { role: 'brigade', unit: 'brigade-1', id: 'brigadier-1' } as const;
    expect(refusedBy(begins, { ...close, by: brigadier })[0]).toContain('by');
    const done = on(begins, close);
    expect(done.output).toEqual({ outcome: 'dutyDone' });
    expect(of(done.effects, 'record', 'outcome')).toMatchObject([{ about: 'event-7', reason: close.reason }]);
    expect(on(begins, { ...close, outcome: 'fellAway' }).output).toEqual({ outcome: 'fellAway' });
  });

  test('once it has climbed, the chief officer closes it and the commission no longer does', () => {
    const higher = passed(opened(supervision, open, matter), 2);
    expect(higher.value).toBe('chiefOfficer');
    expect(on(higher, close).taken).toBe(false);
    expect(on(higher, { ...close, by: people.chief }).output).toEqual({ outcome: 'dutyDone' });
  });
});

describe('how a stated cause is opened', () => {
  test.each([
    ['the commission', people.commissioner, []],
    ['the leading group’s office', people.leadersOffice, []],
    ['a superior organ', people.superior, []],
    ['the supervision office', people.clerk, ['by']],
    ['the petitioner', people.petitioner, ['by']],
    ['whoever has an interest', { ...people.commissioner, id: 'interested-1' }, ['noInterest']],
  ])('by %s', (_, by, refused) => {
    expect(refusedBy(awaiting(supervision, open, matter), { ...open, by })).toEqual([refused]);
  });

  test.each([
    ['an outside organ', 'street-office', ['unitIsOurs']],
    ['a unit that nobody knows', 'nobody', ['unitIsOurs']],
  ])('not against %s', (_, against, refused) => {
    const event = { ...open, unit: against };
    expect(refusedBy(awaiting(supervision, event, matter), event)).toEqual([refused]);
  });

  test('a unit complained of is supervised too, and hears nothing of it: its tasks go to the level above', () => {
    const event = { ...open, unit: 'brigade-3' };
    const begins = opened(supervision, event, matter);
    expect(begins.value).toBe('unit');
    expect(begins.context.owner).toEqual({ role: 'brigade', unit: 'brigade-3' });
    const tasks = [begins, on(begins, propose), on(begins, measure)].flatMap(({ effects }) =>
      of(effects, 'assign'),
    );
    expect(tasks.map(({ what }) => what)).toEqual(expect.arrayContaining(['rectify', 'supervise']));
    for (const { to } of tasks) expect(to).toEqual({ role: 'disciplineCommission' });
  });

  test('the cause, the rule and the reason are on record', () => {
    const begins = opened(supervision, open, matter);
    expect(of(begins.effects, 'record', 'duty')).toMatchObject([
      { about: 'brigade-1', reason: '推诿扯皮', detail: { cause: 'shirking', breach: 'reg.45' } },
    ]);
    expect(duties(begins)).toEqual(['supervision.unit running brigade brigade-1 2026-03-11']);
  });
});

describe('what may be done meanwhile', () => {
  test('proposals are answered in writing, by the unit itself, once', () => {
    expect(refusedBy(missed(), answer)).toEqual([['answerOwed']]);
    const proposed = through(missed(), [propose]);
    expect(of(proposed.effects, 'assign', 'rectify')).toMatchObject([{ reason: propose.proposals }]);
    expect(refusedBy(proposed, { ...answer, by: people.clerk })).toEqual([['speaksForOwner']]);
    const answered = on(proposed, answer);
    expect(of(answered.effects, 'report', 'proposals-answered')).toMatchObject([
      { to: { role: 'disciplineCommission' }, reason: answer.reason, detail: { adopted: false } },
    ]);
    expect(on(answered, answer).taken).toBe(false);
  });

  test('the leading group’s measures are facts on record; a date has to be named and to lie ahead', () => {
    const taken = on(missed(), measure);
    expect(of(taken.effects, 'record', 'measure')).toMatchObject([{ detail: { measure: 'publicListing' } }]);
    expect(taken.context).toEqual(missed().context);
    const dated = { ...measure, measure: 'rectifyByDate' };
    expect(refusedBy(missed(), dated)[0]).toEqual(['dateIsAhead?rectifyBy']);
    expect(refusedBy(missed(), { ...dated, rectifyBy: '2026-03-03' })[0]).toEqual(['dateIsAhead']);
    const ordered = on(missed(), { ...dated, rectifyBy: '2026-03-04' });
    expect(of(ordered.effects, 'assign', 'rectify')).toMatchObject([{ by: '2026-03-04' }]);
    expect(duties(ordered)).toEqual(duties(missed()));
  });

  test('serious consequences are referred for answerability, once, and supervision goes on', () => {
    const slight = { ...refer, seriousConsequences: false };
    expect(refusedBy(missed(), { ...slight, breach: 'plan.3.5' })).toEqual([['seriousWhereRequired']]);
    expect(refusedBy(missed(), { ...slight, breach: 'reg.42' })).toEqual([['seriousWhereRequired']]);
    // Under articles 43 to 46 correction is ordered whatever the consequences.
    expect(refusedBy(missed(), slight)).toEqual([[]]);
    const referred = on(missed(), refer);
    expect(of(referred.effects, 'open')).toMatchObject([
      { lifecycle: 'answerability', input: { breach: 'reg.45', unit: 'dept-legal' } },
    ]);
    expect(referred.value).toBe('unit');
    expect(refusedBy(referred, refer)).toEqual([['not referred']]);
  });

  test('an owner known by part alone is referred as the unit that plays the part', () => {
    const referred = on(missed({ role: 'disciplineCommission' }, 'plan.1'), { ...refer, by: people.chief });
    expect(of(referred.effects, 'open')).toMatchObject([{ input: { unit: 'commission' } }]);
  });

  test('where the petition complains of the very unit, the level in charge is told and not the unit', () => {
    const about = { ...matter, complainedOf: { persons: [], units: ['dept-legal'] } };
    const climbed = passed(missed(unit, 'reg.34', about), 1);
    expect(to(of(climbed.effects, 'assign'))).toEqual(['disciplineCommission', 'disciplineCommission']);
  });
});

describe('wherever supervision can get', () => {
  const reached = holdsEverywhere(supervision, samples);

  test('one level is in time at a time, and its holder is never the one who owes the duty', () => {
    for (const { context, snapshot, value } of reached().nodes) {
      if (snapshot.status !== 'active' || snapshot.hasTag('unopened')) continue;
      const running = context.deadlines.filter(({ state }) => state === 'running');
      expect(running).toHaveLength(1);
      const owner = context.owner as Addressee;
      if (value !== 'unit') expect(running[0]?.owner.role).not.toBe(owner.role);
    }
  });

  test('it opens no supervision of itself', () => {
    const opens = reached().edges.flatMap(({ after }) => of(after.effects, 'open'));
    expect(new Set(opens.map(({ lifecycle }) => lifecycle))).toEqual(new Set(['answerability']));
  });
});
