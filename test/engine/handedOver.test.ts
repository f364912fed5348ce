import { describe, expect, test } from 'vitest';
import {
  createEngine,
  definePolicy,
  type EffectOf,
  fireRescueBureau,
  type Petition,
} from '../../src/index.ts';
import { classified } from './support/courses.ts';
import { acceptedOf, Course, people, type Step } from './support/office.ts';

const { clerk, otherClerk, secretary, commissioner, chief, office, brigade } = people;
const logistics = { role: 'responsibleUnit', unit: 'dept-logistics', id: 'logistics-1' } as const;
const timer = people.timer;

/** Signed for a unit and dispatched to it, on these days. */
const dispatchTo = (unit: string, day: string, ids: readonly [string, string]): Step[] => [
  [day, 'approval.propose', otherClerk, { unit, opinion: `拟交${ids[0]}` }],
  [day, 'approval.sign', secretary],
  [day, 'approval.dispatch', clerk, { unit, liaison: ids[1] }],
];
/** Dispatched so late that the term is over on the day after. */
const late: readonly Step[] = [
  ...classified,
  ['04-29', 'approval.fillForm', clerk, { form: 'form-9' }],
  ...dispatchTo('dept-logistics', '05-01', ['后勤装备处', 'logistics-2']),
  ['05-04', 'deadline.passed', timer, { deadline: 'firstVisit.conclude' }],
];
const given = new Course(createEngine<string>(fireRescueBureau));
const term = [
  ...(given.follow(classified).petition.phase.context.deadlines as unknown as { id: string; kind: string }[]),
].find(({ kind }) => kind === 'handling.conclude')?.id as string;
const missed = late.map(
  ([day, type, by, payload]): Step =>
    type === 'deadline.passed' ? [day, type, by, { deadline: term }] : [day, type, by, payload ?? {}],
);

const start = () => new Course(createEngine<string>(fireRescueBureau)).follow(missed);
const supervisionOf = ({ beside }: Petition) =>
  beside.find(({ context }) => (context.watches as string[] | undefined)?.includes(term));
const pressed = (effects: readonly { type: string }[]) =>
  effects
    .filter((effect): effect is EffectOf<'assign'> => effect.type === 'assign')
    .filter(({ what, detail }) => what === 'rectify' && (detail?.deadline ?? term) === term)
    .map(({ to }) => to.unit ?? to.role);

const refuse: Step = ['05-05', 'handling.refuse', logistics, { reason: '不属本处职责' }];
const again = dispatchTo('brigade-1', '05-06', ['第一支队', 'brigade-liaison']);

describe('supervision presses whoever owes the duty now', () => {
  test('a unit that refuses is pressed no more: the commission is, by the chief officer above it', () => {
    const course = start();
    expect(supervisionOf(course.petition)).toMatchObject({ value: 'unit' });
    const { effects } = course.send(...refuse);
    expect(supervisionOf(course.petition)).toMatchObject({
      value: 'chiefOfficer',
      context: {
        owner: { role: 'disciplineCommission' },
        missedBy: { role: 'responsibleUnit', unit: 'dept-logistics' },
      },
    });
    expect(pressed(effects)).toEqual(['disciplineCommission']);
  });

  test('after another dispatch the unit that just got it is not: the office stays, under the head of the body', () => {
    const course = start().follow([refuse]);
    const before = supervisionOf(course.petition);
    const decisions = again.map((step) => course.send(...step));
    expect(decisions.flatMap(({ effects }) => pressed(effects))).toEqual([]);
    expect(supervisionOf(course.petition)).toEqual(before);
    expect(before).toMatchObject({
      value: 'chiefOfficer',
      context: {
        owner: { role: 'disciplineCommission' },
        missedBy: { role: 'responsibleUnit', unit: 'dept-logistics' },
      },
    });
  });

  test('whoever let the day pass and gets the matter again is, from the level that was reached, and in its time', () => {
    const back = dispatchTo('dept-logistics', '05-06', ['后勤装备处', 'logistics-2']);
    const course = start().follow([refuse]);
    const before = supervisionOf(course.petition)?.context.deadlines;
    const decisions = back.map(([day, type, by, payload = {}]) =>
      course.send(
        day,
        type,
        by,
        type === 'approval.propose' ? { ...payload, reason: '仍由该处办理' } : payload,
      ),
    );
    expect(decisions.flatMap(({ effects }) => pressed(effects))).toEqual(['dept-logistics']);
    expect(supervisionOf(course.petition)).toMatchObject({
      value: 'chiefOfficer',
      context: { deadlines: before, owner: { role: 'responsibleUnit', unit: 'dept-logistics' } },
    });
  });

  test('whoever has it answers proposals, and nobody else does', () => {
    const course = start().follow([refuse, ...again]);
    const { instance } = supervisionOf(course.petition) as { instance: string };
    course.send('05-07', 'supervision.propose', chief, { incident: instance, proposals: '专人负责' });
    const answer = { incident: instance, adopted: true, reason: '采纳' };
    const old = { ...logistics, role: 'businessDepartment' };
    expect(course.receive(course.event('05-07', 'supervision.answer', old, answer)).accepted).toBe(false);
    expect(course.receive(course.event('05-07', 'supervision.answer', brigade, answer)).accepted).toBe(false);
    course.send('05-07', 'supervision.answer', commissioner, answer);
  });

  test('the delay is pursued with the unit that let the day pass', () => {
    const course = start().follow([refuse, ...again]);
    const { instance } = supervisionOf(course.petition) as { instance: string };
    course.send('05-07', 'supervision.refer', chief, {
      incident: instance,
      breach: 'reg.45',
      seriousConsequences: false,
      facts: '久拖不办',
    });
    const opened = course.petition.beside.find(({ lifecycle }) => lifecycle === 'answerability');
    expect(opened?.context.unit).toBe('dept-logistics');
  });

  test('another handler of the same unit changes nothing of it', () => {
    const course = start().follow([
      refuse,
      ...again,
      ['05-07', 'handling.accept', brigade, { handler: 'b-1' }],
    ]);
    const before = supervisionOf(course.petition);
    const { effects } = course.send('05-07', 'handling.changeHandler', brigade, {
      handler: 'b-2',
      reason: '轮岗',
    });
    expect(pressed(effects)).toEqual([]);
    expect(supervisionOf(course.petition)).toEqual(before);
  });

  test('under a policy that raises whoever owes it, a level above them takes it up, and the plan says so', () => {
    const units = fireRescueBureau.units.map((unit) =>
      unit.id === 'dept-logistics'
        ? { ...unit, roles: [...unit.roles, 'deputyDisciplineSecretary' as const] }
        : unit,
    );
    const raised = definePolicy({
      extends: fireRescueBureau,
      id: 'fireRescueBureau',
      version: '2.3.0',
      units,
    });
    const course = new Course(createEngine<string>([fireRescueBureau, { ...raised, inForce: '2027-01-01' }]));
    course.follow(missed);
    const target = { policy: 'fireRescueBureau', version: '2.3.0' };
    const plan = course.engine.planMigration(course.petition, target, '2026-05-05T10:00:00+08:00');
    const head = { id: 'move-1', at: '2026-05-05T10:00:00+08:00', by: office };
    const moved = acceptedOf(course.engine.migrate(course.petition, target, head));
    expect(supervisionOf(moved.petition)).toMatchObject({ value: 'chiefOfficer' });
    expect(pressed(moved.effects)).toEqual(['dept-logistics']);
    expect(plan).toMatchObject({ accepted: true, parts: { beside: moved.petition.beside } });
    // And nothing is asked of anybody where nothing is different.
    const same = definePolicy({ extends: fireRescueBureau, id: 'fireRescueBureau', version: '2.4.0' });
    const other = new Course(createEngine<string>([fireRescueBureau, { ...same, inForce: '2027-01-01' }]));
    other.follow(missed);
    const still = acceptedOf(
      other.engine.migrate(other.petition, { policy: 'fireRescueBureau', version: '2.4.0' }, head),
    );
    expect(pressed(still.effects)).toEqual([]);
    expect(supervisionOf(still.petition)?.value).toBe('unit');
  });

  test('nobody tells of it from outside', () => {
    const course = start();
    const event = course.event('05-05', 'deadline.handedOver', timer, {
      deadline: term,
      owner: { role: 'chiefOfficer' },
    });
    expect(course.receive(event)).toMatchObject({ accepted: false, refusals: [{ code: 'not-now' }] });
    const types = course.engine
      .nextEvents(course.petition, { by: commissioner, at: '2026-05-05T10:00:00+08:00' })
      .map(({ type }) => type);
    expect(types).not.toContain('deadline.handedOver');
  });
});
