import { describe, expect, test } from 'vitest';
import { fireRescueBureau, lifecycles, type Policy } from '../../src/index.ts';
import { standardTerms } from '../../src/machines/lifecycle/standardTerms.ts';
import { matters, people } from '../machines/samples/handling.ts';

/** Facts of a situation that say yes, and the one fact each that makes it a no, or of a no that one fact makes a yes. */
type Row = readonly [says: string, facts: Facts, answer: boolean];
interface Facts {
  readonly context?: object;
  readonly event?: object;
  readonly choices?: Partial<Policy['choices']>;
}

const at = '2026-03-10T09:00:00+08:00';
const { claim } = matters;

function holds(lifecycle: string, guard: string, { context = {}, event = {}, choices }: Facts): boolean {
  const { policy: standard, calendar } = standardTerms();
  const policy = choices ? { ...standard, choices: { ...standard.choices, ...choices } } : standard;
  const condition = lifecycles.find(({ id }) => id === lifecycle)?.conditions[guard];
  if (!condition) throw new RangeError(`${lifecycle} has no ${guard}`);
  const facts = {
    context: { instance: lifecycle, matter: claim, deadlines: [], ...context },
    event: { at, by: people.legal, ...event },
    env: { policy, calendar },
  };
  return condition.holds(facts as never, undefined as never);
}

const term = (kind: string, due: string) => ({ id: kind, kind, due, state: 'running' });
const withMatter = (facts: object) => ({ matter: { ...claim, ...facts } });
const conclude = (due: string) => ({ deadlines: [term('handling.conclude', due)] });
const report = (due: string) => ({ deadlines: [term('handling.report', due)] });
const superiors = (due: string) => ({ deadlines: [term('referral.report', due)] });
const light = {
  serious: false,
  effectInside: false,
  effectOutside: false,
  likelyToEscalate: false,
  settledLocally: true,
};
const tendency = (kind: string, until: string) => ({ kind, author: 'a', reason: 'r', until });
const counted = {
  petitioners: ['petitioner-1'],
  persons: 1,
  anonymous: false,
  reachable: true,
  complainedOf: { persons: [], units: [] },
};
const nobody = { petitioners: [], anonymous: true, reachable: false };
const deputy = { role: 'deputyDisciplineSecretary', unit: 'commission', id: 'deputy-1' };
const secretary = { role: 'disciplineSecretary', unit: 'commission', id: 'secretary-1' };

/** Each compound guard, with pairs of situations that differ in one operand and in the answer. */
const tables: Readonly<Record<string, readonly Row[]>> = {
  'answerability seriousWhereRequired': [
    [
      'the article asks for no serious consequences',
      { context: { breach: 'reg.43' }, event: { seriousConsequences: false } },
      true,
    ],
    [
      'the article asks for them',
      { context: { breach: 'reg.42' }, event: { seriousConsequences: false } },
      false,
    ],
    ['and they are serious', { context: { breach: 'reg.42' }, event: { seriousConsequences: true } }, true],
  ],
  'answerability unitWasHeard': [
    ['not heard, nor asked', { context: { heard: false } }, false],
    ['heard', { context: { heard: true } }, true],
    ['not heard, and its time is over', { context: { heard: false, speakBy: '2026-03-09' } }, true],
    ['not heard, on its last day', { context: { heard: false, speakBy: '2026-03-10' } }, false],
  ],
  'answerability correctionOrdered': [
    [
      'an article for serious consequences',
      { context: { breach: 'reg.42' }, event: { measures: ['criticism'] } },
      true,
    ],
    [
      'one under which correction is ordered, and it is not',
      { context: { breach: 'reg.43' }, event: { measures: ['criticism'] } },
      false,
    ],
    ['and it is', { context: { breach: 'reg.43' }, event: { measures: ['orderCorrection'] } }, true],
  ],
  'answerability measuresWarranted': [
    [
      'a light measure without serious consequences',
      { event: { seriousConsequences: false, measures: ['criticism'] } },
      true,
    ],
    ['a grave one', { event: { seriousConsequences: false, measures: ['disciplinaryReferral'] } }, false],
    [
      'a grave one with serious consequences',
      { event: { seriousConsequences: true, measures: ['disciplinaryReferral'] } },
      true,
    ],
  ],
  'handling isToBeCarriedOut': [
    ['a supported request', { event: { outcome: 'supported' } }, true],
    ['one that is explained', { event: { outcome: 'explained' } }, false],
    [
      'a supported one that was agreed on',
      { context: { agreement: 'agreement-1' }, event: { outcome: 'supported' } },
      false,
    ],
  ],
  'carryingOut newDayIsAhead': [
    ['a day ahead', { event: { until: '2026-03-11' } }, true],
    ['the same day', { event: { until: '2026-03-10' } }, false],
    ['no day', {}, false],
  ],
  'generalApproval signedAsProposed': [
    ['no unit named', { context: { proposedUnit: 'a' } }, true],
    ['the unit proposed', { context: { proposedUnit: 'a' }, event: { unit: 'a' } }, true],
    ['another', { context: { proposedUnit: 'a' }, event: { unit: 'b' } }, false],
  ],
  'generalApproval deputyMaySign': [
    ['the secretary', { event: { by: secretary }, choices: { deputySigns: false } }, true],
    ['the deputy', { event: { by: deputy }, choices: { deputySigns: false } }, false],
    [
      'the deputy where the body lets the deputy sign',
      { event: { by: deputy }, choices: { deputySigns: true } },
      true,
    ],
    [
      'the secretary’s role for another unit',
      { event: { by: { ...secretary, unit: 'dept-legal' } }, choices: { deputySigns: false } },
      false,
    ],
  ],
  'generalApproval criteriaAreGeneral': [
    ['a light matter', { event: { criteria: light } }, true],
    ...(['serious', 'effectInside', 'effectOutside', 'likelyToEscalate'] as const).map(
      (fact): Row => [`but ${fact}`, { event: { criteria: { ...light, [fact]: true } } }, false],
    ),
    ['not to be settled locally', { event: { criteria: { ...light, settledLocally: false } } }, false],
  ],
  'capitalVisit organNotComplainedOf': [
    [
      'nobody is complained of',
      {
        event: { by: { role: 'superiorOrgan', unit: 'dept-personnel', id: 's' } },
        context: withMatter({ complainedOf: { persons: [], units: [] } }),
      },
      true,
    ],
    ['the organ is', { event: { by: { role: 'superiorOrgan', unit: 'dept-personnel', id: 's' } } }, false],
    ['no organ is named', { event: { by: { role: 'superiorOrgan', id: 's' } } }, true],
  ],
  'capitalVisit arrivalOnlyIfNew': [
    ['a matter that is known, not told again', { context: { standalone: false } }, true],
    ['told again', { context: { standalone: false }, event: { arrival: {} } }, false],
    ['one that nobody knows, told', { context: { standalone: true }, event: { arrival: {} } }, true],
  ],
  'groupVisit matterIsOpen': [
    ['an open matter', { context: { standalone: false } }, true],
    [
      'a concluded one',
      { context: { standalone: false, ...withMatter({ concludedOn: '2026-03-02' }) } },
      false,
    ],
    [
      'a visit of its own',
      { context: { standalone: true, ...withMatter({ concludedOn: '2026-03-02' }) } },
      true,
    ],
  ],
  'specialPeriod stillOpen': [
    ['listed as not concluded, and it is not', { event: { because: 'notConcluded' } }, true],
    [
      'but it is',
      { event: { because: 'notConcluded' }, context: withMatter({ concludedOn: '2026-03-02' }) },
      false,
    ],
    [
      'listed for another cause',
      { event: { because: 'tendency' }, context: withMatter({ concludedOn: '2026-03-02' }) },
      true,
    ],
  ],
  'specialPeriod tendencyRuns': [
    ['listed for a tendency, and there is none', { event: { because: 'tendency' } }, false],
    [
      'one runs',
      {
        event: { because: 'tendency' },
        context: withMatter({ tendencies: [tendency('group', '2026-03-10')] }),
      },
      true,
    ],
    [
      'it has lapsed',
      {
        event: { because: 'tendency' },
        context: withMatter({ tendencies: [tendency('group', '2026-03-09')] }),
      },
      false,
    ],
    ['listed for another cause', { event: { because: 'notConcluded' } }, true],
  ],
  'specialPeriod unitHasMatter': [
    ['the unit that has the matter', { event: { unit: 'dept-legal' } }, true],
    ['another', { event: { unit: 'brigade-1' } }, false],
    [
      'another, and none has it',
      { event: { unit: 'brigade-1' }, context: withMatter({ unit: undefined }) },
      true,
    ],
  ],
  'specialPeriod sameTendencyRuns': [
    [
      'one of the kind runs',
      { event: { kind: 'group' }, context: withMatter({ tendencies: [tendency('group', '2026-03-11')] }) },
      true,
    ],
    [
      'one of another kind runs',
      { event: { kind: 'capital' }, context: withMatter({ tendencies: [tendency('group', '2026-03-11')] }) },
      false,
    ],
    [
      'one of the kind has lapsed',
      { event: { kind: 'group' }, context: withMatter({ tendencies: [tendency('group', '2026-03-09')] }) },
      false,
    ],
  ],
  'superiorReferral assignedIsReported': [
    ['assigned and reported back', { event: { form: 'assigned', reportBack: true } }, true],
    ['assigned and not', { event: { form: 'assigned', reportBack: false } }, false],
    ['forwarded and not', { event: { form: 'forwarded', reportBack: false } }, true],
  ],
  'superiorReferral reportIsAsked': [
    [
      'asked for',
      { context: withMatter({ referral: { organ: 'superior-bureau', reportBack: true } }) },
      true,
    ],
    [
      'not asked for',
      { context: withMatter({ referral: { organ: 'superior-bureau', reportBack: false } }) },
      false,
    ],
    ['by nobody', {}, false],
    [
      'by the organ complained of',
      { context: withMatter({ referral: { organ: 'dept-personnel', reportBack: true } }) },
      false,
    ],
  ],
  'superiorReferral ownReferral': [
    [
      'the organ that referred it',
      {
        event: { by: { role: 'superiorOrgan', unit: 'superior-bureau', id: 's' } },
        context: withMatter({ referral: { organ: 'superior-bureau' } }),
      },
      true,
    ],
    [
      'another superior organ',
      {
        event: { by: { role: 'superiorOrgan', unit: 'ministry', id: 's' } },
        context: withMatter({ referral: { organ: 'superior-bureau' } }),
      },
      false,
    ],
    [
      'an office of the body',
      { event: { by: people.commissioner }, context: withMatter({ referral: { organ: 'superior-bureau' } }) },
      true,
    ],
  ],
  'supervision dateIsAhead': [
    ['a day to come', { event: { rectifyBy: '2026-03-11' } }, true],
    ['today', { event: { rectifyBy: '2026-03-10' } }, true],
    ['yesterday', { event: { rectifyBy: '2026-03-09' } }, false],
    ['no day', {}, false],
  ],
  'supervision seriousWhereRequired': [
    [
      'the article asks for no serious consequences',
      { event: { breach: 'reg.43', seriousConsequences: false } },
      true,
    ],
    ['the article asks for them', { event: { breach: 'reg.42', seriousConsequences: false } }, false],
    ['and they are serious', { event: { breach: 'reg.42', seriousConsequences: true } }, true],
  ],
  'handling unitIsNotComplainedOf': [
    ['a unit that nobody complains of', {}, true],
    ['one that is complained of', { context: withMatter({ unit: 'dept-personnel' }) }, false],
    ['no unit', { context: withMatter({ unit: undefined }) }, true],
  ],
  'handling handlerMayGoOn': [
    ['a handler without an interest', { context: { handler: 'legal-2' } }, true],
    ['a handler with one', { context: { handler: 'relative-1' } }, false],
    ['no handler', {}, false],
  ],
  'handling samePetitioners': [
    ['the same one', { event: { petitioners: ['petitioner-1', 'petitioner-2'] } }, true],
    ['others', { event: { petitioners: ['petitioner-2'] } }, false],
    ['nobody is known', { event: { petitioners: [] }, context: withMatter({ petitioners: [] }) }, false],
  ],
  'handling otherIsDueNoLater': [
    ['on the same day', { context: conclude('2026-05-04'), event: { dueOn: '2026-05-04' } }, true],
    ['a day later', { context: conclude('2026-05-04'), event: { dueOn: '2026-05-05' } }, false],
    ['a day later, and no term counts', { event: { dueOn: '2026-05-05' } }, true],
  ],
  'handling otherMaySeeIt': [
    ['a unit that may', { event: { unit: 'dept-logistics' } }, true],
    ['one complained of', { event: { unit: 'dept-personnel' } }, false],
    [
      'one that may not see the report',
      { event: { unit: 'dept-logistics' }, context: withMatter({ kind: 'report', seenBy: 'dept-legal' }) },
      false,
    ],
    ['no unit', { context: withMatter({ kind: 'report', seenBy: 'dept-legal' }) }, true],
  ],
  'handling noRatingCanCome': [
    ['the window is open', { context: { deadlines: [term('handling.rate', '2026-03-10')] } }, false],
    ['the window is over', { context: { deadlines: [term('handling.rate', '2026-03-09')] } }, true],
    ['there is no window', {}, true],
    [
      'nobody can be reached',
      { context: { deadlines: [term('handling.rate', '2026-03-10')], ...withMatter({ reachable: false }) } },
      true,
    ],
  ],
  'handling formSuits': [
    ['in writing', { event: { form: 'written', paperAsked: true } }, true],
    ['by network, no paper asked for', { event: { form: 'network', paperAsked: false } }, true],
    ['by network, paper asked for', { event: { form: 'network', paperAsked: true } }, false],
    ['by network, and nobody said', { event: { form: 'network' } }, false],
  ],
  'handling deliveryFollowsReply': [
    [
      'on the day of the reply',
      { context: { repliedOn: '2026-03-09' }, event: { deliveredOn: '2026-03-09' } },
      true,
    ],
    ['before it', { context: { repliedOn: '2026-03-09' }, event: { deliveredOn: '2026-03-08' } }, false],
    ['of a reply without a day', { event: { deliveredOn: '2026-03-08' } }, true],
  ],
  'handling summaryIsMade': [
    ['a general matter', { context: { summarised: false } }, true],
    [
      'a complex one',
      { context: { summarised: false, ...withMatter({ classification: 'complex' }) } },
      false,
    ],
    [
      'a complex one, summed up',
      { context: { summarised: true, ...withMatter({ classification: 'complex' }) } },
      true,
    ],
  ],
  'handling petitionerHeard': [
    ['heard', { context: { heard: true } }, true],
    ['not heard', { context: { heard: false } }, false],
    [
      'not heard, and nobody can be reached',
      { context: { heard: false, ...withMatter({ reachable: false }) } },
      true,
    ],
  ],
  'handling newDayIsWithinTerm': [
    ['within the term', { context: conclude('2026-03-20'), event: { dueOn: '2026-03-20' } }, true],
    ['after it', { context: conclude('2026-03-20'), event: { dueOn: '2026-03-21' } }, false],
    [
      'after it, and the term is over already',
      { context: conclude('2026-03-09'), event: { dueOn: '2026-03-21' } },
      true,
    ],
    ['after it, and there is none', { event: { dueOn: '2026-03-21' } }, true],
  ],
  'handling newDayIsWithinSuperiors': [
    ['within the superior’s day', { context: superiors('2026-03-20'), event: { dueOn: '2026-03-20' } }, true],
    ['after it', { context: superiors('2026-03-20'), event: { dueOn: '2026-03-21' } }, false],
    [
      'after it, and it is over already',
      { context: superiors('2026-03-09'), event: { dueOn: '2026-03-21' } },
      true,
    ],
    ['after it, and there is none', { event: { dueOn: '2026-03-21' } }, true],
  ],
  'handling hearingFits': [
    ['neither complex nor significant', {}, false],
    ['significant', { event: { significant: true } }, true],
    ['complex', { context: withMatter({ classification: 'complex' }) }, true],
  ],
  'handling hearingDayHasCome': [
    ['on its day', { context: { hearingOn: '2026-03-10' } }, true],
    ['before it', { context: { hearingOn: '2026-03-11' } }, false],
    ['no day was set', {}, true],
  ],
  'handling termNotPassed': [
    ['on the last day', { context: conclude('2026-03-10') }, true],
    ['after it', { context: conclude('2026-03-09') }, false],
    ['no term counts', {}, true],
  ],
  'handling reportStillAhead': [
    ['on the last day', { context: report('2026-03-10') }, true],
    ['after it', { context: report('2026-03-09') }, false],
    ['no report is owed', {}, false],
  ],
  'firstVisit notRaisedByAGroup': [
    ['one person', { context: { byGroup: false } }, true],
    ['a group', { context: { byGroup: true } }, false],
    [
      'as many as make a group',
      { context: { byGroup: false, ...withMatter({ persons: fireRescueBureau.thresholds.groupVisit }) } },
      false,
    ],
  ],
  'firstVisit notAGroup': [
    ['four come', { event: { channel: 'visit', persons: 4 } }, true],
    ['five come', { event: { channel: 'visit', persons: 5 } }, false],
    ['five write', { event: { channel: 'letter', persons: 5 } }, true],
  ],
  'firstVisit petitionersCounted': [
    ['one named, one counted', { event: counted }, true],
    ['two named, one counted', { event: { ...counted, petitioners: ['a', 'b'] } }, false],
    [
      'the one named is complained of',
      { event: { ...counted, complainedOf: { persons: ['petitioner-1'], units: [] } } },
      false,
    ],
    ['nobody named, and not said to be anonymous', { event: { ...counted, petitioners: [] } }, false],
    ['anonymous and not to be reached', { event: { ...counted, ...nobody } }, true],
    ['anonymous, yet named', { event: { ...counted, ...nobody, petitioners: ['petitioner-1'] } }, false],
    ['anonymous, yet to be reached', { event: { ...counted, ...nobody, reachable: true } }, false],
  ],
};

describe.each(Object.entries(tables))('%s', (name, rows) => {
  const [lifecycle = '', guard = ''] = name.split(' ');

  test.each(rows)('%s', (_, facts, answer) => {
    expect(holds(lifecycle, guard, facts)).toBe(answer);
  });

  test('has both answers in its table', () => {
    expect(new Set(rows.map(([, , answer]) => answer)).size).toBe(2);
  });
});
