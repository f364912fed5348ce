import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/calendar/day.ts';
import { standardTerms } from '../../src/machines/lifecycle/standardTerms.ts';
import { followUpConditions } from '../../src/machines/specialPeriod/followUp.ts';
import { specialPeriod } from '../../src/machines/specialPeriod.ts';
import { fireRescueBureau } from '../../src/policy/fireRescueBureau.ts';
import type { Matter } from '../../src/vocabulary/matter.ts';
import { awaiting, duties, of, on, opened, refusedBy, type Sample, type Standing } from './incident/steps.ts';
import { holdsEverywhere } from './oversight/holds.ts';
import { matter, people, undispatched } from './oversight/people.ts';
import { samples } from './samples/specialPeriod.ts';
import { examine, followUp, gather, list, nameUnit, sendTeam, workWith } from './specialPeriod/happenings.ts';

const lift = {
  type: 'special.lift',
  by: people.commissioner,
  because: 'concluded',
  conclusion: 'event-9',
  reason: '事项已办结',
};
const record = {
  type: 'special.recordTendency',
  by: people.commissioner,
  kind: 'group',
  until: '2026-05-01',
  reason: '多人因同一诉求联名',
};
const end = { type: 'deadline.passed', by: people.timer, deadline: 'specialPeriod.followUp' };

const listed = (beside: Matter = matter, opener: Sample = list) => opened(specialPeriod, opener, beside);
/** Gathered for, and gone through. */
const gone = (before: Standing) => on(on(before, gather), examine);
const named = (beside: Matter = matter, opener: Sample = list) =>
  opened(specialPeriod, opener, beside, [gather, examine, nameUnit]);
const flagged = (until: string, kind: 'group' | 'capital' = 'group'): Matter => ({
  ...matter,
  tendencies: [{ kind, author: 'commissioner-1', reason: 'event-0', until }],
});
/** Concluded, and listed for its recorded tendency alone. */
const concluded: Matter = { ...flagged('2026-04-30'), concludedOn: '2026-03-02' };
const forTendency = { ...list, because: 'tendency' };
const tendencies = ({ context }: Standing) => context.matter.tendencies;

describe('a matter is gone through in a special period', () => {
  test('listed, examined, a unit named, followed up until the period ends, lifted', () => {
    const begins = listed();
    expect(begins.value).toBe('listed');
    expect(duties(begins)).toEqual([
      'special.gather running disciplineCommission 2026-03-06',
      'special.examine running disciplineCommission 2026-03-09',
    ]);
    const followed = named();
    expect(followed.value).toBe('inFollowUp');
    expect(duties(followed)).toEqual([
      'special.gather met disciplineCommission 2026-03-06',
      'special.examine met disciplineCommission 2026-03-09',
      'special.followUp running responsibleUnit dept-legal 2026-04-08',
    ]);
    expect(of(followed.effects, 'assign', 'follow-up')).toMatchObject([
      { to: { unit: 'dept-legal' }, by: '2026-04-08' },
    ]);
    expect(on(followed, end, '2026-04-08T23:59:59.999+08:00').taken).toBe(false);
    expect(on(followed, end, '2026-04-09T00:00:00+08:00').output).toEqual({ outcome: 'lifted' });
  });

  test('the end of the period is no miss: nothing is supervised for it', () => {
    const lifted = on(named(), end, '2026-04-09T00:00:00+08:00');
    expect(duties(lifted).at(-1)).toBe('special.followUp discharged responsibleUnit dept-legal 2026-04-08');
    expect(of(lifted.effects, 'open')).toEqual([]);
    expect(of(lifted.effects, 'report', 'summary')).toMatchObject([{ detail: { anyFollowUp: false } }]);
  });

  test('the examination lasts until a unit is named; what is late is missed and supervised', () => {
    const examined = gone(listed());
    const late = on(
      examined,
      { type: 'deadline.passed', by: people.timer, deadline: 'specialPeriod.examine' },
      '2026-03-10T00:00:00+08:00',
    );
    expect(late.value).toBe('examined');
    expect(of(late.effects, 'open')).toMatchObject([{ lifecycle: 'supervision' }]);
    expect(on(late, nameUnit).value).toBe('inFollowUp');
  });

  test.each([
    ['the commission', people.commissioner, []],
    ['the supervision office', people.clerk, ['by']],
    ['the leading group', people.leader, ['by']],
    ['whoever has an interest', { ...people.commissioner, id: 'interested-1' }, ['noInterest']],
  ])('listed by %s', (_, by, refused) => {
    expect(refusedBy(awaiting(specialPeriod, list, matter), { ...list, by })).toEqual([refused]);
  });

  test('the period has to be in order and not over', () => {
    const refused = (dates: object) => {
      const event = { ...list, ...dates };
      return refusedBy(awaiting(specialPeriod, event, matter), event);
    };
    expect(refused({ from: '2026-04-09' })).toEqual([['periodInOrder']]);
    expect(refused({ from: '2026-03-01', until: '2026-03-03' })).toEqual([['listedInTime']]);
    expect(refused({ from: '2026-03-01', until: '2026-03-04' })).toEqual([[]]);
    expect(refused({ from: '2026-04-08' })).toEqual([[]]);
  });
});

describe('the gathering in which it is gone through', () => {
  test.each([
    ['held for another period', { period: 'spring-festival-2026' }, 'gatheringIsOfPeriod'],
    ['still to be held', { heldOn: '2026-03-05' }, 'gatheringWasHeld'],
    ['with an outside organ', { attended: ['dept-legal', 'street-office'] }, 'attendedAreOurs'],
    ['with a unit complained of', { attended: ['dept-legal', 'brigade-3'] }, 'attendedNotComplainedOf'],
    ['without the unit that has the matter', { attended: ['commission'] }, 'unitAttended'],
  ])('is none %s', (_, stated, guard) => {
    expect(refusedBy(listed(), { ...gather, ...stated })).toEqual([[guard]]);
  });

  test('is recorded by the commission, once', () => {
    expect(refusedBy(listed(), { ...gather, by: people.clerk })).toEqual([['by']]);
    expect(refusedBy(on(listed(), gather), gather)).toEqual([['not wasGathered']]);
  });

  test('hears of a report about a person only with the unit that may see it, and the commission', () => {
    const secret: Matter = { ...undispatched, kind: 'report', seenBy: 'dept-legal' };
    expect(on(listed(secret), gather).taken).toBe(true);
    const more = { ...gather, attended: ['dept-legal', 'dept-personnel'] };
    expect(refusedBy(listed(secret), more)).toEqual([['attendedMaySee']]);
  });

  test('comes before the examination, which names it', () => {
    expect(refusedBy(listed(), examine)).toEqual([['gatheringIsNamed']]);
    const met = on(listed(), gather);
    expect(refusedBy(met, { ...examine, gathering: undefined })).toEqual([['gatheringIsNamed?gathering']]);
    expect(refusedBy(met, { ...examine, gathering: 'gathering-2' })).toEqual([['gatheringIsNamed']]);
    expect(on(met, examine).value).toBe('examined');
  });
});

describe('a body that asks for no gathering, nor public security', () => {
  const policy = {
    ...fireRescueBureau,
    specialPeriods: { gathering: false, publicSecurity: false },
  };
  const alone = () => opened(specialPeriod, list, matter, [], { ...standardTerms(), policy });

  test('goes through each matter by itself', () => {
    expect(duties(alone())).toEqual(['special.examine running disciplineCommission 2026-03-09']);
    expect(on(alone(), gather).taken).toBe(false);
    expect(on(alone(), { ...examine, gathering: undefined }).value).toBe('examined');
  });

  test('works with partner organs alone', () => {
    const followed = on(on(alone(), examine), nameUnit);
    expect(refusedBy(followed, { ...workWith, organ: 'public-security' })).toEqual([['organIsOutside']]);
  });
});

describe('the unit answerable', () => {
  test('is the unit that has the matter', () => {
    const examined = gone(listed());
    expect(refusedBy(examined, { ...nameUnit, unit: 'brigade-1' })).toEqual([['unitHasMatter']]);
  });

  test('is a department or brigade that is not complained of, where nobody has the matter yet', () => {
    const examined = gone(listed(undispatched));
    expect(on(examined, { ...nameUnit, unit: 'brigade-1' }).value).toBe('inFollowUp');
    expect(refusedBy(examined, { ...nameUnit, unit: 'publicity' })).toEqual([['unitMayHandle']]);
    expect(refusedBy(examined, { ...nameUnit, unit: 'street-office' })).toEqual([['unitMayHandle']]);
    expect(refusedBy(examined, { ...nameUnit, unit: 'brigade-3' })).toEqual([['unitNotComplainedOf']]);
  });

  test('is, for a report about a person, the one unit that may see it', () => {
    const secret: Matter = { ...undispatched, kind: 'report', seenBy: 'dept-legal' };
    const examined = gone(listed(secret));
    expect(refusedBy(examined, { ...nameUnit, unit: 'brigade-1' })).toEqual([['unitMaySee']]);
    expect(on(examined, nameUnit).value).toBe('inFollowUp');
  });

  test('is not named for a period that is over', () => {
    const examined = gone(listed());
    expect(on(examined, nameUnit, '2026-04-08T23:59:59+08:00').taken).toBe(true);
    expect(on(examined, nameUnit, '2026-04-09T00:00:00+08:00').taken).toBe(false);
  });
});

describe('what is done in the period serves the matter', () => {
  test('the unit named explains and helps, and nobody else does it in its name', () => {
    const helped = on(named(), followUp);
    expect(of(helped.effects, 'record', 'explanation')).toMatchObject([{ reason: followUp.note }]);
    const lifted = on(helped, end, '2026-04-09T00:00:00+08:00');
    expect(of(lifted.effects, 'report', 'summary')).toMatchObject([{ detail: { anyFollowUp: true } }]);
    expect(refusedBy(named(), { ...followUp, by: people.otherDepartment })).toEqual([['isNamedUnit']]);
    expect(refusedBy(named(), { ...followUp, by: people.commissioner })[0]).toContain('by');
  });

  test('outside organs are asked to work together, on a person’s decision', () => {
    const asked = on(named(), workWith);
    expect(of(asked.effects, 'inform')).toMatchObject([
      { what: 'cooperation-asked', organ: { unit: 'street-office' }, decidedBy: 'handler-1' },
    ]);
    const security = on(named(), { ...workWith, organ: 'public-security' });
    expect(of(security.effects, 'inform')).toMatchObject([
      { what: 'cooperation-asked', organ: { role: 'publicSecurity', unit: 'public-security' } },
    ]);
    expect(refusedBy(named(), { ...workWith, organ: 'dept-personnel' })).toEqual([['organIsOutside']]);
  });

  test('a report about a person goes to no outside organ, nor anything to one complained of', () => {
    const report: Matter = { ...matter, kind: 'report', seenBy: 'dept-legal' };
    expect(refusedBy(named(report), workWith)).toEqual([['not isReport']]);
    const about = { ...matter, complainedOf: { persons: [], units: ['street-office'] } };
    expect(refusedBy(named(about), workWith)).toEqual([['unitNotComplainedOf']]);
  });

  test('a report about a person is followed up by no unit before it is settled who may see it', () => {
    const unrestricted: Matter = { ...undispatched, kind: 'report' };
    const gathered = on(listed(unrestricted), { ...gather, attended: ['commission'] });
    const examined = on(gathered, examine);
    expect(refusedBy(examined, nameUnit)).toEqual([['unitMaySee']]);
  });

  test('a special team is sent by commission or leading group, of persons without an interest', () => {
    const sent = on(named(), sendTeam);
    expect(of(sent.effects, 'assign', 'special-team')).toMatchObject([
      { to: { unit: 'dept-personnel', ids: ['member-1', 'member-2'] }, reason: sendTeam.task },
    ]);
    expect(on(named(), { ...sendTeam, by: people.leader }).taken).toBe(true);
    expect(refusedBy(named(), { ...sendTeam, by: people.handler })).toEqual([['by']]);
    expect(refusedBy(named(), { ...sendTeam, unit: 'street-office' })).toEqual([['teamIsOurs']]);
    expect(refusedBy(named(), { ...sendTeam, unit: 'brigade-3' })).toEqual([['unitNotComplainedOf']]);
    for (const member of ['interested-1', 'complained-1', 'petitioner-1'])
      expect(refusedBy(named(), { ...sendTeam, members: ['member-1', member] })).toEqual([
        ['membersHaveNoInterest'],
      ]);
    const secret: Matter = { ...matter, kind: 'report', seenBy: 'dept-legal' };
    expect(refusedBy(named(secret), sendTeam)).toEqual([['unitMaySee']]);
  });
});

describe('after the last day of the period, noticed or not', () => {
  test.each([
    ['nothing is followed up', followUp],
    ['no outside organ is asked', workWith],
    ['no team is sent', sendTeam],
  ])('%s', (_, act) => {
    expect(on(named(), act, '2026-04-08T23:59:59.999+08:00').taken).toBe(true);
    expect(refusedBy(named(), { ...act, at: '2026-04-09T00:00:00+08:00' })).toEqual([['periodStillRuns']]);
  });

  test('the refusal is one for being too late, and names the last day of the follow-up', () => {
    const { context } = named();
    const { code, rule, deadline } = followUpConditions.periodStillRuns;
    expect([code, rule]).toEqual(['too-late', 'plan.3.4']);
    expect(deadline?.({ context } as never, undefined)).toBe('specialPeriod.followUp');
  });
});

describe('a matter is lifted before the period ends', () => {
  test('as concluded only once it is concluded, whatever record is named', () => {
    for (const from of [listed(), gone(listed()), named()])
      expect(refusedBy(from, lift)[0]).toEqual(['matterIsConcluded']);
  });

  test('when it is concluded, which has to be named', () => {
    const { conclusion: _, ...unnamed } = lift;
    const begins = listed(concluded, forTendency);
    for (const from of [begins, gone(begins), named(concluded, forTendency)]) {
      expect(refusedBy(from, unnamed)[0]).toEqual(['conclusionIsNamed?conclusion']);
      const lifted = on(from, lift);
      expect(lifted.output).toEqual({ outcome: 'lifted' });
      expect(duties(lifted).at(-1)).toMatch(/^special\.\w+ discharged /);
    }
  });

  test('when the tendency that it was listed for has lapsed', () => {
    const because = { ...lift, because: 'tendencyLapsed' };
    const begins = listed(flagged('2026-03-20'), { ...list, because: 'tendency' });
    expect(on(begins, because, '2026-03-20T23:59:59+08:00').taken).toBe(false);
    expect(on(begins, because, '2026-03-21T00:00:00+08:00').output).toEqual({ outcome: 'lifted' });
    expect(refusedBy(listed(), because)[1]).toEqual(['listedForTendency']);
  });

  test('a period that ended before a unit was named is closed by the commission', () => {
    const over = { ...lift, because: 'periodOver' };
    expect(refusedBy(listed(), over)[2]).toEqual(['periodIsOver']);
    expect(on(listed(), over, '2026-04-09T00:00:00+08:00').output).toEqual({ outcome: 'lifted' });
  });

  test('after the period has ended only its end lifts the matter, so that no miss is entered for it', () => {
    const begins = named(concluded, forTendency);
    expect(on(begins, lift, '2026-04-09T00:00:00+08:00').taken).toBe(false);
    expect(on(begins, lift, '2026-04-08T23:59:59+08:00').taken).toBe(true);
  });
});

describe('a recorded tendency', () => {
  test('belongs to the matter and has an author, a reason and a last day', () => {
    const noted = on(listed(), record);
    expect(tendencies(noted)).toEqual([
      { kind: 'group', author: 'commissioner-1', reason: 'event-1', until: '2026-05-01' },
    ]);
    expect(of(noted.effects, 'record', 'tendency')).toMatchObject([
      { about: 'event-1', reason: record.reason },
    ]);
  });

  test('lives no longer than the policy allows', () => {
    const longest = addDays('2026-03-04', 90);
    expect(refusedBy(listed(), { ...record, until: longest })[1]).toEqual([]);
    expect(refusedBy(listed(), { ...record, until: addDays(longest, 1) })[1]).toEqual(['endsInTime']);
    expect(refusedBy(listed(), { ...record, until: '2026-03-04' })[1]).toEqual([]);
    expect(refusedBy(listed(), { ...record, until: '2026-03-03' })[1]).toEqual(['endIsAhead']);
  });

  test('is not prolonged: only after it has lapsed can one of the kind be recorded', () => {
    const begins = listed(flagged('2026-03-20'));
    expect(refusedBy(begins, record)[1]).toEqual(['not sameTendencyRuns']);
    expect(on(begins, { ...record, kind: 'capital' }).taken).toBe(true);
    const anew = on(begins, record, '2026-03-21T00:00:00+08:00');
    expect(tendencies(anew).map(({ until }) => until)).toEqual(['2026-05-01']);
    expect(of(anew.effects, 'record').map(({ what }) => what)).toEqual(['tendency-lapsed', 'tendency']);
  });

  test('that has lapsed puts no matter on the list, and is dropped on record', () => {
    const because = { ...list, because: 'tendency' };
    expect(refusedBy(awaiting(specialPeriod, because, flagged('2026-03-03')), because)).toEqual([
      ['tendencyRuns'],
    ]);
    expect(refusedBy(awaiting(specialPeriod, because, flagged('2026-03-04')), because)).toEqual([[]]);
    const begins = listed(flagged('2026-03-03'));
    expect(tendencies(begins)).toEqual([]);
    expect(of(begins.effects, 'record', 'tendency-lapsed')).toHaveLength(1);
    expect(of(listed(flagged('2026-03-04')).effects, 'record', 'tendency-lapsed')).toEqual([]);
  });

  test('changes no deadline and stops no step, whatever flags a matter carries', () => {
    const flag = fc.record({
      kind: fc.constantFrom('group' as const, 'capital' as const),
      author: fc.constant('commissioner-1'),
      reason: fc.constant('event-0'),
      until: fc.integer({ min: -100, max: 100 }).map((days) => addDays('2026-03-04', days)),
    });
    const plain = duties(named());
    fc.assert(
      fc.property(fc.array(flag, { maxLength: 20 }), (flags) => {
        const beside = { ...matter, tendencies: flags };
        expect(duties(named(beside))).toEqual(plain);
        const left = tendencies(named(beside));
        expect(left).toEqual(flags.filter(({ until }) => until >= '2026-03-04'));
      }),
      { numRuns: 50 },
    );
  });
});

describe('wherever the check in a special period can get', () => {
  const reached = holdsEverywhere(specialPeriod, samples);

  test('the unit named has the matter, where the matter has a unit', () => {
    for (const { context } of reached().nodes) {
      const { unit, matter: beside } = context as unknown as { unit?: string; matter: Matter };
      if (unit !== undefined && beside.unit !== undefined) expect(unit).toBe(beside.unit);
    }
  });

  test('every flag on a matter lapses within the policy’s days of being recorded', () => {
    for (const { sample, after } of reached().edges.filter(
      (edge) => edge.sample.type === 'special.recordTendency',
    ))
      expect(after.context.matter.tendencies.at(-1)).toMatchObject({
        kind: sample.kind,
        until: sample.until,
      });
  });
});
