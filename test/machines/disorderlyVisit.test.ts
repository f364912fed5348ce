import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCalendar, definePolicy, fireRescueBureau } from '../../src/index.ts';
import { disorderlyVisit } from '../../src/machines/disorderlyVisit.ts';
import type { DeadlineKind } from '../../src/policy/deadlineKinds.ts';
import {
  dangerousConducts,
  disorderConducts,
  disorderEvents,
  receptionConducts,
} from '../../src/vocabulary/events/disorder.ts';
import {
  arrived,
  came,
  coordinate,
  inform,
  report,
  restore,
  talk,
  talks,
  urgent,
} from './disorderlyVisit/happenings.ts';
import { against, handled, undispatched } from './incident/matters.ts';
import { people } from './incident/people.ts';
import { at, awaiting, duties, of, on, opened, refusedBy, type Sample, through } from './incident/steps.ts';

// Under a policy with a section on disorder; without one, see `disorderlyVisit/first.test.ts`.

const { atPremises: _, ...somewhere } = report;
const danger = { ...inform, by: people.guard, conduct: 'assault', facts: '持刀威胁接待人员' };
const evidence = {
  type: 'disorder.secureEvidence',
  by: people.clerk,
  conduct: 'blocking',
  evidence: ['video-1'],
};
const communicate = { type: 'disorder.communicate', by: people.clerk, agreement: '推选代表' };
const form = { type: 'disorder.formGroup', by: people.guard, members: ['guard-1', 'guard-2'] };
const group = { type: 'disorder.groupArrived', by: people.guard };
const follow = { type: 'disorder.followReporting', by: people.command, reports: ['post-1'] };
const answer = { type: 'disorder.answerReporting', by: people.command, answer: '经过如下' };
const publicity = (sample: Sample) => ({ ...sample, by: people.publicity });
const notInform = { type: 'disorder.decideNotToInform', by: people.clerk, reason: '未影响出动' };
const findUrgent = { type: 'disorder.findUrgent', by: people.guard, reason: '出动受阻' };
const contain = { type: 'disorder.containHarm', by: people.guard, containment: '已疏导通道' };

const here = (done: readonly Sample[] = [], matter = handled) =>
  opened(disorderlyVisit, report, matter, done);
const coordinated = (matter = handled) => here([talk('dissuade'), coordinate], matter);
const stateOf = ({ context }: ReturnType<typeof here>, kind: DeadlineKind) =>
  context.deadlines.find((one) => one.kind === kind)?.state;
const theirTasks: Readonly<Record<string, readonly Sample[]>> = {
  'disorder.communicate': [communicate],
  'disorder.evidence': [evidence],
  'disorder.group': [form, group],
  'disorder.commandReporting': [follow, answer],
  'disorder.publicityReporting': [publicity(follow), publicity(answer)],
  'disorder.unitAtScene': [arrived],
  'disorder.decideInforming': [notInform],
};

describe('where it happens', () => {
  const waits = (sample: Sample) => refusedBy(awaiting(disorderlyVisit, sample, handled), sample);
  const isTaken = (sample: Sample) => waits(sample).some((failed) => failed.length === 0);

  test.each(['premises', 'surroundings', 'publicPlace'])('article 26 reaches it: %s', (where) => {
    expect(isTaken({ ...somewhere, where })).toBe(true);
  });

  test('elsewhere it is no disorder of this kind, and the premises can still be stated as before', () => {
    expect(waits({ ...somewhere, where: 'elsewhere' })[1]).toEqual(['placeIsCovered']);
    expect(isTaken(report)).toBe(true);
    expect(waits({ ...report, atPremises: false })[1]).toEqual(['placeIsCovered?where']);
    expect(waits(somewhere)[1]).toEqual(['placeIsCovered?where']);
  });

  test('what is stated of it twice has to agree', () => {
    expect(isTaken({ ...report, where: 'premises' })).toBe(true);
    expect(isTaken({ ...report, atPremises: false, where: 'surroundings' })).toBe(true);
    expect(waits({ ...report, where: 'surroundings' })[0]).toEqual(['placesAgree']);
    expect(waits({ ...report, atPremises: false, where: 'premises' })[1]).toEqual(['placesAgree']);
  });

  test.each(disorderConducts)(
    'what is named of the reception place alone is covered there alone: %s',
    (conduct) => {
      expect(isTaken({ ...somewhere, where: 'premises', conduct })).toBe(true);
      expect(isTaken({ ...somewhere, where: 'publicPlace', conduct })).toBe(!receptionConducts.has(conduct));
    },
  );
});

describe('dissuasion, criticism or explanation', () => {
  test.each(talks.map((one) => [one.type, one] as const))(
    '%s alone, recorded and without effect, opens the coordinated response',
    (_, one) => {
      expect(refusedBy(here(), coordinate)).toEqual([]);
      const next = here([one]);
      expect([next.value, Object.keys(next.context.tried as object)]).toEqual([
        'unheeded',
        [{ dissuade: 'dissuasion', criticise: 'criticism', explain: 'explanation' }[one.type.slice(9)]],
      ]);
      expect(on(next, coordinate).value).toBe('coordinated');
    },
  );

  test('more talk is possible before the response and after it, in any order', () => {
    const more = [talk('explain'), talk('dissuade'), talk('criticise')];
    expect(here(more).value).toBe('unheeded');
    for (const done of [[coordinate], [coordinate, inform], [coordinate, inform, came]]) {
      const { value } = here([talk('explain'), ...done]);
      const after = here([talk('explain'), ...done, ...more]);
      expect([after.value, of(after.effects, 'record', 'criticism').length]).toEqual([value, 1]);
      const left = on(after, talk('criticise', 'dispersed'));
      expect(left.output).toEqual({ outcome: 'dispersed' });
    }
  });

  test('a policy may ask for all three, in whatever order', () => {
    const policy = definePolicy({
      extends: fireRescueBureau,
      id: 'strict',
      version: '1.0.0',
      disorder: { talks: 'all' },
    });
    const terms = { policy, calendar: createCalendar() };
    const at = (done: readonly Sample[]) => opened(disorderlyVisit, report, handled, done, terms);
    const [one, two, three] = [talk('explain'), talk('dissuade'), talk('criticise')];
    for (const done of [[], [one], [one, two], [one, one]]) expect(at(done).value).toBe('reported');
    expect(at([one, two, three]).value).toBe('unheeded');
    expect(at([one, two, three, coordinate]).value).toBe('coordinated');
  });
});

describe('the coordinated response', () => {
  test('gives each office its task with a day, and each is owed', () => {
    const next = coordinated();
    expect(of(next.effects, 'assign').map(({ what, to, by }) => [what, to.role, to.unit, by])).toEqual([
      ['coordinate-at-scene', 'supervisionOffice', undefined, '2026-03-04'],
      ['secure-evidence', 'supervisionOffice', undefined, '2026-03-04'],
      ['keep-order', 'serviceDetachment', undefined, '2026-03-04'],
      ['follow-public-reporting', 'commandCentre', undefined, '2026-03-04'],
      ['follow-public-reporting', 'publicityOffice', undefined, '2026-03-04'],
      ['come-to-scene', 'responsibleUnit', 'dept-legal', '2026-03-04'],
      ['decide-on-public-security', 'supervisionOffice', undefined, '2026-03-04'],
    ]);
    expect(duties(next).filter((line) => line.includes('running'))).toEqual([
      'disorder.communicate running supervisionOffice 2026-03-04',
      'disorder.evidence running supervisionOffice 2026-03-04',
      'disorder.group running serviceDetachment 2026-03-04',
      'disorder.commandReporting running commandCentre 2026-03-04',
      'disorder.publicityReporting running publicityOffice 2026-03-04',
      'disorder.unitAtScene running responsibleUnit dept-legal 2026-03-04',
      'disorder.respond running supervisionOffice 2026-03-04',
      'disorder.decideInforming running supervisionOffice 2026-03-04',
    ]);
  });

  test.each(Object.entries(theirTasks))(
    '%s is completed by its own events, and by the last of them',
    (kind, done) => {
      const begun = done.slice(0, -1).reduce((from, sample) => on(from, sample), coordinated());
      expect(stateOf(begun, kind as DeadlineKind)).toBe('running');
      const after = on(begun, done.at(-1) as Sample);
      expect(stateOf(after, kind as DeadlineKind)).toBe('met');
      for (const other of Object.keys(theirTasks).filter((one) => one !== kind))
        expect(stateOf(after, other as DeadlineKind)).toBe('running');
    },
  );

  test('tasks are completed in any order, and order is restored whatever is left: that falls away, on record', () => {
    const all = Object.entries(theirTasks);
    fc.assert(
      fc.property(fc.shuffledSubarray(all), (some) => {
        const done = some.reduce((from, [, samples]) => through(from, samples), coordinated());
        const end = on(done, restore);
        const kinds = some.map(([kind]) => kind);
        for (const [kind] of all)
          expect(stateOf(end, kind as DeadlineKind)).toBe(kinds.includes(kind) ? 'met' : 'discharged');
        expect(of(end.effects, 'record', 'deadline-discharged')).toHaveLength(all.length - some.length);
        expect(end.context.evidenceSecured).toBe(kinds.includes('disorder.evidence'));
      }),
    );
  });

  test.each(Object.keys(theirTasks))('%s that is missed is supervised', (kind) => {
    const next = coordinated();
    const id = next.context.deadlines.find((one) => one.kind === kind)?.id;
    const missed = on(
      next,
      { type: 'deadline.passed', by: people.timer, deadline: id },
      '2026-03-05T00:00:01+08:00',
    );
    expect(of(missed.effects, 'open').map((one) => one.lifecycle)).toEqual(['supervision']);
  });

  test('none of it before: it is refused, and not offered instead', () => {
    for (const sample of [communicate, form, group, follow, answer, arrived])
      expect(refusedBy(here([talk('dissuade')]), sample)).toEqual([]);
    for (const sample of [communicate, form, follow, arrived])
      expect(refusedBy(here([danger]), sample)[0]).toContain('responseIsCoordinated');
    expect(refusedBy(here([talk('dissuade')]), evidence)[0]).toContain('responseIsCoordinated');
    expect(refusedBy(coordinated(), group)).toEqual([['groupIsFormed']]);
    expect(refusedBy(coordinated(), answer)[0]).toEqual(['commandFollowsReporting']);
  });

  test('where the petition complains of an office, the chief officer has its task and can do it', () => {
    const next = coordinated(against('command-centre', 'service-detachment'));
    const to = of(next.effects, 'assign').map(({ what, to }) => [what, to.role]);
    expect(to).toContainEqual(['keep-order', 'chiefOfficer']);
    expect(to).toContainEqual(['follow-public-reporting', 'chiefOfficer']);
    const done = through(next, [
      { ...form, by: people.chief },
      { ...group, by: people.chief },
      { ...follow, by: people.chief },
      { ...answer, by: people.chief },
    ]);
    expect([stateOf(done, 'disorder.group'), stateOf(done, 'disorder.commandReporting')]).toEqual([
      'met',
      'met',
    ]);
  });

  test('where no unit has the matter, the commission comes', () => {
    const next = coordinated(undispatched);
    expect(duties(next)).toContain('disorder.unitAtScene running disciplineCommission 2026-03-04');
    expect(stateOf(on(next, { ...arrived, by: people.commissioner }), 'disorder.unitAtScene')).toBe('met');
  });

  test('the group is formed of those named, comes to the premises, and takes no step against anybody', () => {
    const formed = on(coordinated(), form);
    expect(of(formed.effects, 'record', 'incident-group')).toMatchObject([
      { detail: { members: ['guard-1', 'guard-2'] } },
    ]);
    expect(of(on(formed, group).effects, 'record', 'arrival')).toMatchObject([
      { detail: { unit: 'service-detachment' } },
    ]);
  });
});

describe('public reporting of the incident', () => {
  test('is followed and answered by the command centre and the publicity office each, as long as there is something', () => {
    const first = through(coordinated(), [follow, answer]);
    expect([
      stateOf(first, 'disorder.commandReporting'),
      stateOf(first, 'disorder.publicityReporting'),
    ]).toEqual(['met', 'running']);
    expect(of(first.effects, 'record', 'reporting-answer')).toMatchObject([
      { reason: '经过如下', detail: { of: 'incident', unit: 'command-centre' } },
    ]);
    const again = through(first, [follow, answer, publicity(follow), publicity(answer), publicity(answer)]);
    expect(stateOf(again, 'disorder.publicityReporting')).toBe('met');
  });

  test('is references to what was reported, with no field for who the visitors are', () => {
    const { schema } = disorderEvents['disorder.followReporting'];
    expect(schema.safeParse(at(follow)).success).toBe(true);
    expect(schema.safeParse(at({ ...follow, reports: [] })).success).toBe(true);
    for (const field of ['persons', 'petitioners', 'accounts'])
      expect(schema.safeParse(at({ ...follow, [field]: ['x'] })).success).toBe(false);
  });
});

describe('violence or danger', () => {
  const stages: readonly (readonly Sample[])[] = [[], [talk('explain')], [talk('explain'), coordinate]];

  test.each(disorderConducts)(
    '%s: public security is told from the first report on, only of what is dangerous',
    (conduct) => {
      for (const done of stages) {
        const next = on(here(done), { ...danger, conduct, seriousDisorder: false });
        expect(next.value === 'informed').toBe(dangerousConducts.has(conduct));
        expect(of(next.effects, 'inform').length).toBe(dangerousConducts.has(conduct) ? 1 : 0);
      }
    },
  );

  test('is a person’s recorded decision with the conduct and the facts; without the facts it is refused', () => {
    const told = on(here(), danger);
    expect(of(told.effects, 'inform')).toMatchObject([
      {
        what: 'disorder-at-premises',
        organ: { role: 'publicSecurity' },
        decidedBy: 'guard-1',
        reason: danger.reason,
        detail: { conduct: 'assault', facts: danger.facts },
      },
    ]);
    const { facts: _facts, ...unstated } = danger;
    expect(refusedBy(here(), unstated)).toEqual([['factsAreStated?facts']]);
    expect(refusedBy(here(), { ...danger, by: people.timer })[0]).toContain('by');
    expect(refusedBy(here(), { ...danger, by: people.police })[0]).toContain('by');
  });

  test('evidence of it is secured from the first report on, and of nothing else', () => {
    const found = { ...evidence, by: people.guard, conduct: 'damage', facts: '砸毁道闸' };
    expect(of(on(here(), found).effects, 'record', 'evidence')).toMatchObject([
      { about: 'guard-1', reason: '砸毁道闸', detail: { conduct: 'damage', evidence: ['video-1'] } },
    ]);
    expect(refusedBy(here(), { ...found, conduct: 'blocking' })[1]).toEqual(['isViolentOrDangerous']);
    expect(refusedBy(here(), { ...found, facts: undefined })[1]).toEqual(['factsAreStated?facts']);
  });

  test('the response can be coordinated then without any talk, and nothing is to be decided any more', () => {
    const next = on(here([danger]), coordinate);
    expect([next.value, stateOf(next, 'disorder.decideInforming')]).toEqual(['informed', undefined]);
    expect(refusedBy(next, coordinate)).toEqual([['not responseIsCoordinated']]);
    expect(on(here([danger, came]), coordinate).context.coordinated).toBe(true);
  });
});

describe('public security', () => {
  test('is told by a decision, or it is decided and recorded that it is not: either is owed', () => {
    expect(stateOf(on(coordinated(), inform), 'disorder.decideInforming')).toBe('met');
    const not = on(coordinated(), notInform);
    expect(of(not.effects, 'record', 'public-security-decision')).toMatchObject([
      { about: 'clerk-1', reason: notInform.reason, detail: { informed: false } },
    ]);
    expect(on(not, inform).value).toBe('informed');
  });

  test('then comes: that is awaited, and recorded', () => {
    const told = on(coordinated(), inform);
    expect(duties(told)).toContain('disorder.publicSecurityComes running supervisionOffice 2026-03-04');
    const there = on(told, came);
    expect([there.value, stateOf(there, 'disorder.publicSecurityComes')]).toEqual(['handedToLaw', 'met']);
    expect(of(there.effects, 'record', 'arrival')[0]?.detail).toMatchObject({ organ: 'publicSecurity' });
  });
});

describe('what is significant and urgent', () => {
  test('is reported and its harm contained, each by the day on which it is known', () => {
    const found = on(here(), findUrgent);
    expect(duties(found).slice(1)).toEqual([
      'urgent.report running supervisionOffice 2026-03-04',
      'urgent.contain running supervisionOffice 2026-03-04',
    ]);
    const reported = on(found, urgent);
    expect([stateOf(reported, 'urgent.report'), stateOf(reported, 'urgent.contain')]).toEqual([
      'met',
      'running',
    ]);
    const contained = on(reported, contain);
    expect(stateOf(contained, 'urgent.contain')).toBe('met');
    expect(of(contained.effects, 'record', 'containment')).toMatchObject([{ reason: '已疏导通道' }]);
  });

  test('where it is reported at once, harm is still to be contained', () => {
    const reported = on(here(), urgent);
    expect([stateOf(reported, 'urgent.report'), stateOf(reported, 'urgent.contain')]).toEqual([
      undefined,
      'running',
    ]);
    expect(refusedBy(reported, findUrgent)).toEqual([['not urgentIsFound']]);
    expect(refusedBy(here(), contain)).toEqual([['urgentIsFound']]);
  });
});

test('before the report there is nothing to talk about, to secure or to restore', () => {
  const quiet = awaiting(disorderlyVisit, report, handled);
  const found = { ...evidence, conduct: 'assault', facts: '殴打' };
  for (const sample of [...talks, found, findUrgent, urgent, restore])
    for (const failed of refusedBy(quiet, sample)) expect(failed.length).toBeGreaterThan(0);
});
