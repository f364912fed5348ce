import { createCalendar, type Day } from '../../../src/index.ts';
import { commission, officer } from '../office/people.ts';
import { type Payload, Story } from '../office/story.ts';

const calendar = createCalendar();

type Listing = Payload<'special.list'>;

const springFestival: Omit<Listing, 'because'> = {
  period: 'spring-festival-2026',
  kind: 'holiday',
  from: '2026-02-15',
  until: '2026-02-23',
};
const twoSessions: Omit<Listing, 'because'> = {
  period: 'two-sessions-2026',
  kind: 'securityEvent',
  from: '2026-03-04',
  until: '2026-03-12',
};
const autumnExpo: Omit<Listing, 'because'> = {
  period: 'autumn-expo-2026',
  kind: 'securityEvent',
  from: '2026-09-14',
  until: '2026-09-18',
};
const nationalDay: Omit<Listing, 'because'> = {
  period: 'national-day-2026',
  kind: 'holiday',
  from: '2026-10-01',
  until: '2026-10-07',
};

/** One matter on the list of a period: gone through, its unit named, and followed up. */
function checked(
  key: string,
  on: Day,
  period: Omit<Listing, 'because'>,
  unit: string,
  finding: string,
  note: string,
  because: Listing['because'] = 'notConcluded',
  by = officer(unit),
): Story {
  // Matters listed on the same day are gone through in the same gathering.
  const gathering = `${period.period}-${on}`;
  return new Story(key, on)
    .send('special.list', commission(), { ...period, because })
    .later()
    .send('special.gather', commission(), {
      gathering,
      period: period.period,
      heldOn: calendar.addWorkingDays(on, 1).day,
      attended: ['commission', unit],
      situation: '分析研判该时期信访形势，逐件明确责任。',
    })
    .send('special.examine', commission(), { finding, gathering })
    .send('special.nameUnit', commission(), { unit })
    .later()
    .send('special.followUp', by, { kind: 'explanation', note });
}

/** Before Spring Festival: what is not concluded, one by one; one is concluded before the holiday begins. */
function beforeSpringFestival(): Story[] {
  const suppliers = checked(
    'three-suppliers',
    '2026-02-09',
    springFestival,
    'dept-logistics',
    '节前资金压力大，三家企业可能集体上门。',
    '已说明分期付款方案和首期到账时间。',
  )
    .send('special.recordTendency', commission(), {
      kind: 'group',
      until: '2026-03-05',
      reason: '三家企业商议节后一同来访。',
    })
    .send('special.workWith', officer('dept-logistics'), {
      organ: 'petition-bureau',
      reason: '共同做好企业的解释和政策帮扶。',
    })
    .send('special.sendTeam', commission(), {
      unit: 'dept-logistics',
      members: [officer('dept-logistics', 5).id, officer('dept-logistics', 6).id],
      task: '逐家对账，节前落实首期款。',
    });
  const bonus = checked(
    'year-bonus',
    '2026-02-05',
    springFestival,
    'dept-personnel',
    '考核名单已公示，信访人仍有疑问，宜在节前说明。',
    '已当面说明考核办法和公示结果。',
  );
  bonus.on('2026-02-11').send('special.lift', commission(), ({ event }) => ({
    because: 'concluded' as const,
    conclusion: event('year-bonus:withdrawn'),
    reason: '信访人已撤回，事项办结。',
  }));
  return [
    suppliers,
    bonus,
    checked(
      'disabled-pension',
      '2026-02-10',
      springFestival,
      'dept-personnel',
      '信访人行动不便，宜上门走访。',
      '已上门慰问并说明评定程序。',
    ),
    checked(
      'hydrant-repair',
      '2026-02-10',
      springFestival,
      'brigade-2',
      '节日期间用水安全，须盯住修复进度。',
      '已告知供水单位更换阀门的日期。',
    ),
    checked(
      'uniform-tender',
      '2026-02-10',
      springFestival,
      'dept-logistics',
      '尚在审批，先明确后勤装备处跟进。',
      '已电话告知受理情况。',
      'notConcluded',
      // It has not been dispatched yet, so the department speaks as one.
      { ...officer('dept-logistics'), role: 'businessDepartment' },
    ),
  ];
}

/** A matter listed for its recorded tendency alone, and taken off when that lapses. */
function tendencyLapses(): Story {
  const story = checked(
    'three-suppliers',
    '2026-03-02',
    twoSessions,
    'dept-logistics',
    '首期款已付，苗头记录尚未失效。',
    '已书面告知第二期付款日期。',
    'tendency',
  );
  return story.on('2026-03-06').send('special.lift', commission(), {
    because: 'tendencyLapsed',
    reason: '苗头记录已失效，三家企业未再提出集体来访。',
  });
}

/** Around National Day: what is open, and what has a tendency on record though it is concluded. */
function aroundNationalDay(): Story[] {
  const resettlement = checked(
    'resettlement',
    '2026-09-10',
    autumnExpo,
    'dept-personnel',
    '岗位安置已有方案，三人仍有顾虑。',
    '已逐人说明岗位和通勤安排。',
  ).send('special.recordTendency', commission(), {
    kind: 'capital',
    until: '2026-10-20',
    reason: '有人表示如未到岗将一同赴京反映。',
  });
  return [
    resettlement,
    checked(
      'resettlement',
      '2026-09-24',
      nationalDay,
      'dept-personnel',
      '安置已落实，苗头记录未失效，节日期间继续解释。',
      '已回访，三人均已到岗。',
      'tendency',
    ),
    checked(
      'school-drill',
      '2026-09-24',
      nationalDay,
      'brigade-3',
      '事项即将答复，无其他苗头。',
      '已与学校沟通演练方案。',
    ),
    checked(
      'land-payment',
      '2026-09-28',
      nationalDay,
      'brigade-1',
      '当日九户来访，节前须明确发放时间。',
      '已约定节前在街道现场发放。',
    ),
  ];
}

/** Special periods of the year, in which open matters are gone through one by one. */
export function periods(): Story[] {
  return [...beforeSpringFestival(), tendencyLapses(), ...aroundNationalDay()];
}
