import { describe, expect, test } from 'vitest';
import type { Refusal } from '../../src/index.ts';
import {
  approved,
  classified,
  dispatched,
  handled,
  receive,
  reviewed,
  wholeCourse,
} from './support/courses.ts';
import { people, petitionUnder, type Step } from './support/office.ts';

const { commissioner, clerk, secretary, timer, petitioner, bureau, ministry, legal, brigade, guard } = people;
const inHand: readonly Step[] = [...dispatched, ...handled.slice(0, 1)];
const assess = { withinCompetence: true, kind: 'claim', reason: 'r' };
const twoGroups: readonly Step[] = [
  ...dispatched,
  ['03-12', 'group.arrive', guard, { persons: 6 }],
  ['03-12', 'group.arrive', guard, { persons: 6 }],
];

/** What is refused after a course, without what is possible instead. */
function refused(steps: readonly Step[], ...step: Step) {
  return petitionUnder()
    .follow(steps)
    .refused(...step)
    .map(({ instead: _, ...said }) => said);
}

/** Whoever handles petitions reads these sentences: each is fixed, in both languages. */
describe('a guard that does not hold is told word for word', () => {
  test.each<[string, readonly Step[], Step, readonly Refusal[]]>([
    [
      'the wrong role, by what the body calls the right one',
      [receive],
      ['03-03', 'intake.assess', clerk, assess],
      [
        {
          code: 'wrong-role',
          rule: 'plan.3.1.1',
          message: { zh: '此事项应由纪委提出', en: 'this is for: discipline commission' },
          guard: 'by',
          roles: ['disciplineCommission'],
        },
      ],
    ],
    [
      'the wrong role, where several are right',
      [receive],
      ['03-03', 'group.arrive', bureau, { persons: 6 }],
      [
        {
          code: 'wrong-role',
          rule: 'plan.3.3.1',
          message: {
            zh: '此事项应由纪委、纪保督察处、机关勤务分队提出',
            en: 'this is for: discipline commission, supervision office, service detachment',
          },
          guard: 'by',
          roles: ['disciplineCommission', 'supervisionOffice', 'serviceDetachment'],
        },
      ],
    ],
    [
      'the right role in another unit',
      dispatched,
      ['03-12', 'handling.accept', brigade, { handler: 'x-1' }],
      [
        {
          code: 'wrong-role',
          rule: 'plan.3.2.2',
          message: {
            zh: '此事项应由责权单位提出（须为承办本事项的单位）',
            en: 'this is for: responsible unit (of the unit that has the matter)',
          },
          guard: 'by',
          roles: ['responsibleUnit'],
        },
      ],
    ],
    [
      'the right role in another organ, in the words of the condition',
      [...dispatched, ...handled, ...reviewed.slice(0, 2)],
      ['04-15', 'review.decide', ministry, { outcome: 'upheld', reason: 'r', legalBasis: 'l' }],
      [
        {
          code: 'wrong-role',
          rule: 'reg.35.2',
          message: {
            zh: '此事项应由上级机关提出（由受理申请的机关办理）',
            en: 'this is for: superior organ (the organ that took the request in acts)',
          },
          guard: 'organHasIt',
          roles: ['superiorOrgan'],
        },
      ],
    ],
    [
      'a fact that is missing',
      inHand,
      ['03-13', 'handling.setHearing', legal, { on: '2026-03-16', place: 'room-1', reason: '重大事项' }],
      [
        {
          code: 'missing-fact',
          rule: 'reg.31.6',
          message: {
            zh: '缺少事实“significant”，无法判断：属于重大、复杂、疑难事项',
            en: 'the fact significant is needed to tell: significant, or complex and difficult',
          },
          guard: 'hearingFits',
          roles: ['responsibleUnit'],
          fact: 'significant',
        },
      ],
    ],
    [
      'what must hold and does not',
      [...classified, ...approved.slice(0, 3)],
      ['03-11', 'approval.dispatch', clerk, { unit: 'brigade-1' }],
      [
        {
          code: 'guard-failed',
          rule: 'plan.3.2.2',
          message: {
            zh: '须成立：交办单位与审签意见一致（方案 3.2.2）',
            en: 'this must hold: the matter goes to the unit signed for (Plan 3.2.2)',
          },
          guard: 'unitAsSigned',
          roles: ['supervisionOffice'],
        },
      ],
    ],
    [
      'two things that must hold and do not',
      inHand,
      ['03-13', 'handling.report', legal, { result: '属实' }],
      [
        {
          code: 'guard-failed',
          rule: 'reg.31.6',
          message: {
            zh: '须成立：已听取信访人陈述（《信访工作条例》第三十一条第六项、第三十二条）',
            en: 'this must hold: the petitioner was heard, where they can be reached (Regulation on Petition Work, arts. 31(6), 32)',
          },
          guard: 'petitionerHeard',
          roles: ['responsibleUnit'],
        },
        {
          code: 'guard-failed',
          rule: 'reg.31.6',
          message: {
            zh: '须成立：事实已查明（《信访工作条例》第三十一条第六项、第三十二条）',
            en: 'this must hold: the facts are found (Regulation on Petition Work, arts. 31(6), 32)',
          },
          guard: 'factsAreFound',
          roles: ['responsibleUnit'],
        },
      ],
    ],
    [
      'a deadline that has not passed, after the wrong role',
      [receive],
      ['03-03', 'deadline.passed', commissioner, { deadline: 'firstVisit.notice' }],
      [
        {
          code: 'wrong-role',
          rule: 'reg.40',
          message: { zh: '此事项应由系统计时提出', en: 'this is for: the host system’s timer' },
          guard: 'by',
          roles: ['system'],
        },
        {
          code: 'too-early',
          rule: 'civil.203',
          message: {
            zh: '须成立：期限最后一日已过（《民法典》第二百零三条）',
            en: 'this must hold: the last day of the deadline is over (Civil Code, art. 203)',
          },
          guard: 'deadlineHasPassed',
          roles: ['system'],
          deadline: 'firstVisit.notice',
        },
      ],
    ],
    [
      'a fact that is missing, where two roles may act',
      [...classified, ...approved.slice(0, 2)],
      ['03-10', 'approval.sign', secretary, { unit: 'brigade-1' }],
      [
        {
          code: 'missing-fact',
          rule: 'plan.3.2.2',
          message: {
            zh: '缺少事实“reason”，无法判断：改定承办单位的，说明理由',
            en: 'the fact reason is needed to tell: another unit is named with a reason',
          },
          guard: 'changeHasReason',
          roles: ['disciplineSecretary', 'deputyDisciplineSecretary'],
          fact: 'reason',
        },
      ],
    ],
  ])('%s', (_, steps, step, said) => {
    expect(refused(steps, ...step)).toStrictEqual(said);
  });
});

describe('an event that comes before no guard is told so word for word', () => {
  test.each<[string, readonly Step[], Step, Refusal]>([
    [
      'the lifecycle is over',
      wholeCourse,
      ['05-07', 'petitioner.query', petitioner],
      {
        code: 'concluded',
        rule: 'reg.36.3',
        message: { zh: '“复核”已结束：复核终结', en: 'the re-examination is over: ended for good' },
      },
    ],
    [
      'the matter has ended, for what another lifecycle knows',
      wholeCourse,
      ['05-07', 'handling.accept', legal, { handler: 'legal-2' }],
      {
        code: 'concluded',
        rule: 'reg.36.1',
        message: { zh: '信访事项已结束', en: 'the matter has ended: reexamined' },
      },
    ],
    [
      'the matter has ended, for what every lifecycle knows but none of that name',
      wholeCourse,
      ['05-07', 'petitioner.query', petitioner, { incident: 'x-1' }],
      {
        code: 'concluded',
        rule: 'reg.36.1',
        message: { zh: '信访事项已结束', en: 'the matter has ended: reexamined' },
      },
    ],
    [
      'the deadline does not run; those that do are named',
      dispatched,
      ['03-13', 'deadline.passed', timer, { deadline: 'nothing' }],
      {
        code: 'guard-failed',
        rule: 'civil.201',
        message: {
          zh: '没有正在计算的期限“nothing”',
          en: 'no deadline nothing is running; running: firstVisit.conclude, handling.accept, handling.report',
        },
        guard: 'deadlineIsRunning',
        deadline: 'nothing',
      },
    ],
    [
      'no deadline runs at all',
      wholeCourse,
      ['05-07', 'deadline.passed', timer, { deadline: 'none' }],
      {
        code: 'guard-failed',
        rule: 'civil.201',
        message: {
          zh: '没有正在计算的期限“none”',
          en: 'no deadline none is running; running: none',
        },
        guard: 'deadlineIsRunning',
        deadline: 'none',
      },
    ],
    [
      'one of several incidents is meant, and none is named',
      twoGroups,
      ['03-12', 'group.nameReceiver', clerk, { person: 'clerk-3' }],
      {
        code: 'missing-fact',
        rule: 'policy',
        message: {
          zh: '须以 incident 指明：groupVisit-1、groupVisit-2',
          en: 'name one as incident: groupVisit-1, groupVisit-2',
        },
        fact: 'incident',
        path: 'incident',
      },
    ],
  ])('%s', (_, steps, step, said) => {
    expect(refused(steps, ...step)).toStrictEqual([said]);
  });
});

describe('what is not for now says where the petition stands, and what people can do instead', () => {
  const instead = {
    received: [
      'intake.assess',
      'intake.leaveBelow',
      'intake.withdraw',
      'matter.declareInterest',
      'matter.reportUrgent',
      'petition.migrate',
      'petitioner.query',
      'petitioner.giveContact',
    ],
    dispatched: [
      'handling.accept',
      'handling.refuse',
      'handling.raise',
      'handling.withdraw',
      'handling.merge',
      'handling.leadToProcedure',
      'handling.rate',
      'liaison.name',
      'liaison.change',
      'matter.declareInterest',
      'matter.reportUrgent',
      'petition.migrate',
      'petitioner.giveContact',
    ],
  };

  test.each<[string, readonly Step[], Step, Refusal]>([
    [
      'of the state',
      [receive],
      ['03-03', 'intake.register', clerk, { registerNumber: 'R-1' }],
      {
        code: 'not-now',
        rule: 'plan.3.1.1',
        message: {
          zh: `现处“firstVisit.received”，不能办理“intake.register”；可办理：${instead.received.join('、')}`,
          en: `intake.register is not possible in firstVisit.received; possible: ${instead.received.join(', ')}`,
        },
        instead: instead.received,
      },
    ],
    [
      'of another lifecycle, by its rule',
      [receive],
      ['03-03', 'review.accept', bureau],
      {
        code: 'not-now',
        rule: 'reg.35.1',
        message: {
          zh: `现处“firstVisit.received”，不能办理“review.accept”；可办理：${instead.received.join('、')}`,
          en: `review.accept is not possible in firstVisit.received; possible: ${instead.received.join(', ')}`,
        },
        instead: instead.received,
      },
    ],
    [
      'what all know, for an incident that there is not: the rest of what is known is named',
      dispatched,
      ['03-12', 'petitioner.query', petitioner, { incident: 'x-1' }],
      {
        code: 'not-now',
        rule: 'plan.1',
        message: {
          zh: `现处“handling.dispatched”，不能办理“petitioner.query”；可办理：${instead.dispatched.join('、')}`,
          en: `petitioner.query is not possible in handling.dispatched; possible: ${instead.dispatched.join(', ')}`,
        },
        instead: instead.dispatched,
      },
    ],
    [
      'of an incident after the end: nothing is possible',
      wholeCourse,
      ['05-07', 'group.admit', clerk],
      {
        code: 'not-now',
        rule: 'plan.3.3.1',
        message: {
          zh: '现处“reexamination.ended”，不能办理“group.admit”；可办理：无',
          en: 'group.admit is not possible in reexamination.ended; possible: nothing',
        },
        instead: [],
      },
    ],
  ])('%s', (_, steps, step, said) => {
    expect(
      petitionUnder()
        .follow(steps)
        .refused(...step),
    ).toStrictEqual([said]);
  });

  test('a guard that fails names them too, without the refused event', () => {
    const [refusal] = petitionUnder().follow([receive]).refused('03-03', 'intake.assess', clerk, assess);
    expect(refusal?.instead).toEqual(instead.received.slice(1));
  });
});
