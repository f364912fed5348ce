import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disorderlyVisit } from '../../../src/machines/disorderlyVisit.ts';
import type { Effect } from '../../../src/vocabulary/effects.ts';
import * as effects from '../../../src/vocabulary/effects.ts';
import { effectSchema, effectTypes, effectUnion } from '../../../src/vocabulary/effects.ts';
import { capitalEvents } from '../../../src/vocabulary/events/capital.ts';
import { besideKinds } from '../../../src/vocabulary/events/catalogue.ts';
import { disorderConducts, disorderEvents } from '../../../src/vocabulary/events/disorder.ts';
import { groupEvents } from '../../../src/vocabulary/events/group.ts';
import { noticeForms } from '../../../src/vocabulary/noticeForms.ts';
import { handled, undispatched, unreachable } from '../incident/matters.ts';
import { people } from '../incident/people.ts';
import { coercive } from '../incident/safeguards.ts';
import { at, duties, of, on, refusedBy, type Sample, type Standing } from '../incident/steps.ts';
import { samples } from '../samples/disorderlyVisit.ts';
import {
  arrived,
  came,
  coordinate,
  inform,
  report,
  restore,
  said,
  talk,
  talks,
  urgent,
} from './happenings.ts';
import { awaiting, everything, opened } from './underFirst.ts';

const evidence = {
  type: 'disorder.secureEvidence',
  by: people.clerk,
  conduct: 'blocking',
  evidence: ['video-1'],
};
const whole = [...talks, coordinate, evidence, inform, came];

const isRecord = (effect: Effect, what: string) => effect.type === 'record' && effect.what === what;
const isInforming = (effect: Effect) => effect.type === 'inform' && effect.what === 'disorder-at-premises';
/** Whether the three talks were recorded in their order before public security was first informed. */
function informedOnlyAfterTalks(effects: readonly Effect[]): boolean {
  const informed = effects.findIndex(isInforming);
  if (informed < 0) return true;
  const order = ['dissuasion', 'criticism', 'explanation'].map((what) =>
    effects.findIndex((one) => isRecord(one, what)),
  );
  return [-1, ...order, informed].every(
    (place, index, all) => index === 0 || place > (all[index - 1] as number),
  );
}

describe('what it rests on', () => {
  test('conduct at the premises: elsewhere it is refused with article 26', () => {
    expect(refusedBy(awaiting(disorderlyVisit, report, handled), report)).toEqual([[]]);
    expect(refusedBy(awaiting(disorderlyVisit, report, handled), { ...report, atPremises: false })).toEqual([
      ['atPremises'],
    ]);
    expect((disorderlyVisit.conditions.atPremises as { rule: string }).rule).toBe('reg.26');
  });

  test.each(disorderConducts)('conduct of article 26 can be stated: %s', (conduct) => {
    expect(disorderEvents['disorder.report'].schema.safeParse(at({ ...report, conduct })).success).toBe(true);
  });

  test.each([
    ['a visit to a higher organ, as conduct', { conduct: 'visitingHigherOrgan' }],
    ['the number of visits, as conduct', { conduct: 'repeatedVisits' }],
    ['an unwelcome claim, as conduct', { conduct: 'unreasonableClaim' }],
    ['a visit to a higher organ, as a fact', { visitedHigherOrgan: true }],
    ['the number of visits, as a fact', { visits: 12 }],
    ['an unwelcome claim, as a fact', { claimUnwelcome: true }],
    ['no conduct', { conduct: undefined }],
  ])('what is never a ground cannot be stated: %s', (_, change) => {
    for (const base of [report, inform] as Sample[]) {
      const { schema } = disorderEvents[base.type as keyof typeof disorderEvents];
      expect(schema.safeParse(at(base)).success).toBe(true);
      expect(schema.safeParse(at({ ...base, ...change })).success).toBe(false);
    }
  });

  test('a matter in hand: it never opens a petition', () => {
    expect(disorderlyVisit.opens).toMatchObject({ by: 'disorder.report', alone: false });
  });
});

describe('dissuasion, then criticism, then explanation', () => {
  test.each([
    ['serviceDetachment', people.guard],
    ['supervisionOffice', people.clerk],
    ['responsibleUnit', people.handler],
    ['disciplineCommission', people.commissioner],
  ])('each can be tried by the %s and is recorded with who and when', (_, by) => {
    let standing = opened(disorderlyVisit, report, handled);
    for (const [index, what] of ['dissuasion', 'criticism', 'explanation'].entries()) {
      const moment = `2026-03-04T1${index}:00:00+08:00`;
      standing = on(standing, { ...(talks[index] as Sample), by }, moment);
      expect(of(standing.effects, 'record')[0]).toMatchObject({
        what,
        about: by.id,
        reason: said,
        detail: { by: by.id, unit: by.unit, at: moment, outcome: 'persists' },
      });
      expect((standing.context.tried as Record<string, object>)[what]).toEqual({ by: by.id, at: moment });
    }
    expect(standing.value).toBe('explained');
  });

  test('by nobody else: not public security, not another unit, not whoever is complained of', () => {
    const here = opened(disorderlyVisit, report, handled);
    for (const by of [people.police, people.otherUnit, people.chief])
      expect(refusedBy(here, { ...talk('dissuade'), by })[0]).toEqual(['by']);
    expect(refusedBy(here, { ...talk('dissuade'), by: people.complainedOf })[0]).toEqual(['noInterest']);
  });

  test('none can be left out or taken before its turn', () => {
    const order = [...talks, coordinate];
    for (let done = 0; done < order.length; done++) {
      const here = opened(disorderlyVisit, report, handled, order.slice(0, done));
      const possible = [...order, inform, evidence, came, arrived].filter((sample) => on(here, sample).taken);
      expect(possible).toEqual([order[done]]);
    }
  });

  test.each([0, 1, 2])('where people leave after it, order is restored and nothing follows (%i)', (done) => {
    const last = { ...(talks[done] as Sample), outcome: 'dispersed' };
    const end = opened(disorderlyVisit, report, handled, [...talks.slice(0, done), last]);
    expect(end.output).toEqual({ outcome: 'dispersed' });
    expect(of(end.effects, 'assign')).toEqual([]);
    expect(of(end.effects, 'notify', 'order-restored')).toHaveLength(1);
  });

  test('what is said is said to them there', () => {
    const tried = opened(disorderlyVisit, report, handled, [talk('dissuade')]);
    expect(of(tried.effects, 'notify', 'disorder-dissuasion')).toMatchObject([
      { form: 'inPerson', reason: said, to: { role: 'petitioner' } },
    ]);
  });
});

describe('coordination', () => {
  const gathered = [...talks, coordinate];

  test('only the supervision office coordinates', () => {
    const here = opened(disorderlyVisit, report, handled, talks);
    for (const by of [people.guard, people.handler, people.commissioner, people.police])
      expect(refusedBy(here, { ...coordinate, by })).toEqual([['by']]);
    expect(refusedBy(here, coordinate)).toEqual([[]]);
  });

  test('everybody has a task: order, evidence of conduct, public reporting of the incident, the scene', () => {
    const { effects } = opened(disorderlyVisit, report, handled, gathered);
    expect(of(effects, 'assign').map(({ what, to, detail }) => [what, to.role, to.unit, detail])).toEqual([
      ['keep-order', 'serviceDetachment', undefined, undefined],
      ['secure-evidence', 'supervisionOffice', undefined, { of: 'conduct' }],
      ['follow-public-reporting', 'commandCentre', undefined, { of: 'incident' }],
      ['follow-public-reporting', 'publicityOffice', undefined, { of: 'incident' }],
      ['come-to-scene', 'responsibleUnit', 'dept-legal', undefined],
    ]);
  });

  test('whoever answers for the matter comes at once: on the day of the coordination', () => {
    const { effects } = opened(disorderlyVisit, report, handled, gathered);
    expect(of(effects, 'assign', 'come-to-scene')[0]?.by).toBe('2026-03-04');
  });

  test('where no unit has the matter yet, the commission comes to the scene', () => {
    const here = opened(disorderlyVisit, report, undispatched, gathered);
    expect(of(here.effects, 'assign', 'come-to-scene')[0]?.to).toEqual({ role: 'disciplineCommission' });
    expect(refusedBy(here, { ...arrived, by: people.commissioner })[1]).toEqual([]);
    expect(refusedBy(here, arrived)[0]).toEqual(['by', 'unitHasMatter']);
  });

  test('the unit that has the matter comes, once', () => {
    const here = opened(disorderlyVisit, report, handled, gathered);
    expect(refusedBy(here, { ...arrived, by: people.otherUnit })[0]).toEqual(['by']);
    expect(refusedBy(here, { ...arrived, by: people.commissioner })[1]).toEqual(['not unitHasMatter']);
    const there = on(here, arrived);
    expect(of(there.effects, 'record', 'arrival')[0]?.about).toBe('handler-1');
    expect(refusedBy(there, arrived)[0]).toEqual(['not unitHasArrived']);
  });

  test('evidence is kept as references to what shows the conduct', () => {
    const here = on(opened(disorderlyVisit, report, handled, gathered), evidence);
    expect(of(here.effects, 'record', 'evidence')).toMatchObject([
      { rule: 'reg.26', detail: { conduct: 'blocking', evidence: ['video-1'] } },
    ]);
    expect(here.value).toBe('coordinated');
  });
});

describe('informing public security', () => {
  const coordinated = () => opened(disorderlyVisit, report, handled, [...talks, coordinate]);

  test('is a person’s recorded decision, with its reason, its conduct and the talks that were tried', () => {
    const { effects, value } = on(coordinated(), inform);
    expect(value).toBe('informed');
    expect(of(effects, 'inform')).toEqual([
      {
        type: 'inform',
        rule: 'reg.47',
        what: 'disorder-at-premises',
        organ: { role: 'publicSecurity' },
        reason: inform.reason,
        decidedBy: 'clerk-1',
        detail: {
          conduct: 'storming',
          evidenceSecured: false,
          dissuadedAt: '2026-03-04T09:00:00+08:00',
          criticisedAt: '2026-03-04T09:00:00+08:00',
          explainedAt: '2026-03-04T09:00:00+08:00',
        },
      },
    ]);
  });

  test('takes serious disorder; below that staff hold nothing further', () => {
    expect(refusedBy(coordinated(), inform)).toEqual([[]]);
    expect(refusedBy(coordinated(), { ...inform, seriousDisorder: false })).toEqual([['isSeriousDisorder']]);
  });

  test('is for the supervision office alone, and never for the timer', () => {
    for (const by of [people.guard, people.handler, people.commissioner, people.police])
      expect(refusedBy(coordinated(), { ...inform, by })).toEqual([['by']]);
    expect(refusedBy(coordinated(), { ...inform, by: people.timer })).toEqual([['by']]);
  });

  test('its coming is recorded; what it decides is its own and no step of this lifecycle', () => {
    const there = opened(disorderlyVisit, report, handled, whole);
    expect([there.value, of(there.effects, 'record', 'arrival')[0]?.detail]).toEqual([
      'handedToLaw',
      { organ: 'publicSecurity', recordedBy: 'police-1', at: '2026-03-04T09:00:00+08:00' },
    ]);
    expect(
      there.effects.filter(({ type }) => type === 'assign' || type === 'inform' || type === 'open'),
    ).toEqual([]);
  });
});

describe('significant and urgent matters', () => {
  test('are put before the leading group, and superior and joint conference are told, from the report on', () => {
    const here = on(opened(disorderlyVisit, report, handled), urgent);
    expect(here.value).toBe('reported');
    expect(of(here.effects, 'report', 'urgent')[0]?.to).toEqual({ role: 'leadingGroup' });
    expect(
      of(here.effects, 'inform', 'urgent-matter').map(({ organ, decidedBy }) => [organ.unit, decidedBy]),
    ).toEqual([
      ['superior-bureau', 'clerk-1'],
      ['petition-bureau', 'clerk-1'],
    ]);
    expect(refusedBy(here, urgent)).toEqual([['not urgentIsReported']]);
  });

  test('are told to organs of the right kind, and to none complained of', () => {
    const here = opened(disorderlyVisit, report, handled);
    expect(refusedBy(here, { ...urgent, superior: 'street-office' })).toEqual([['superiorIsSuperior']]);
    expect(refusedBy(here, { ...urgent, jointConference: 'ministry' })).toEqual([['conferenceIsOutside']]);
    expect(refusedBy(here, { ...urgent, by: people.guard })).toEqual([['by']]);
    const against = (unit: string) =>
      opened(disorderlyVisit, report, { ...handled, complainedOf: { persons: [], units: [unit] } });
    expect(refusedBy(against('superior-bureau'), urgent)).toEqual([['unitNotComplainedOf']]);
    expect(refusedBy(against('petition-bureau'), urgent)).toEqual([['unitNotComplainedOf']]);
  });
});

describe('its end', () => {
  const moments = whole.map((_, done) => ({ done: whole.slice(0, done + 1) }));

  test.each([{ done: [] as Sample[] }, ...moments])(
    'order can be restored at any moment (%#)',
    ({ done }) => {
      const end = opened(disorderlyVisit, report, handled, [...done, restore]);
      expect(end.output).toEqual({ outcome: 'restored' });
      expect(of(end.effects, 'record', 'restoration')).toHaveLength(1);
      expect(of(end.effects, 'notify', 'order-restored')).toMatchObject([
        { reason: restore.reason, remedy: 'query-progress', detail: { matterGoesOn: true } },
      ]);
      expect(end.context.matter).toEqual(handled);
    },
  );

  test('where no address is known, the notice becomes a record that it could not be given', () => {
    const end = opened(disorderlyVisit, report, unreachable, [restore]);
    expect(of(end.effects, 'record', 'notice-impossible')).toHaveLength(1);
  });

  test('each thing to do is owed by the supervision office on the day of the one before it', () => {
    let standing = opened(disorderlyVisit, report, handled);
    const days = ['2026-03-04', '2026-03-05', '2026-03-06'];
    for (const [index, day] of days.entries()) {
      expect(duties(standing).at(-1)).toBe(
        `disorder.respond running supervisionOffice ${days[Math.max(0, index - 1)]}`,
      );
      standing = on(standing, talks[index] as Sample, `${day}T09:00:00+08:00`);
    }
    expect(duties(standing).map((line) => line.split(' ')[1])).toEqual([
      'met',
      'missed',
      'missed',
      'running',
    ]);
  });
});

describe('over everything that a disorderly visit can reach', () => {
  const reached = (events: readonly Sample[] = samples.events) =>
    everything(disorderlyVisit, { ...samples, events }, [handled]).edges;
  const informs = ({ after }: { after: Standing }) => after.effects.some(isInforming);

  test('no way leads to public security but through dissuasion, criticism and explanation, recorded in this order', () => {
    const informing = reached().filter(informs);
    expect(informing.length).toBeGreaterThan(0);
    for (const { before, sample, after } of informing) {
      expect(Object.keys(before.context.tried as object)).toEqual(['dissuasion', 'criticism', 'explanation']);
      expect([sample.type, sample.by.role]).toEqual(['disorder.informPublicSecurity', 'supervisionOffice']);
      expect(after.effects.filter(isInforming)).toMatchObject([{ decidedBy: sample.by.id }]);
    }
  });

  test.each(['disorder.dissuade', 'disorder.criticise', 'disorder.explain', 'disorder.coordinate'])(
    'without %s nothing further can be reached',
    (left) => {
      const edges = reached(samples.events.filter(({ type }) => type !== left));
      expect(edges.length).toBeGreaterThan(0);
      expect(edges.some(informs)).toBe(false);
      const further = ['disorder.secureEvidence', 'disorder.unitArrived', 'disorder.publicSecurityCame'];
      expect(edges.filter(({ sample }) => further.includes(sample.type))).toEqual([]);
    },
  );

  test('whatever order events come in, the talks are recorded first', () => {
    const inOrder = [...talks, coordinate, inform, came];
    const any = fc.constantFrom<Sample[]>(...samples.events);
    const helpful = fc.constantFrom<Sample[]>(...inOrder);
    fc.assert(
      fc.property(fc.array(fc.oneof(any, helpful), { maxLength: 40 }), (events) => {
        let standing = opened(disorderlyVisit, report, handled);
        const effects: Effect[] = [];
        for (const event of events) {
          standing = on(standing, event);
          effects.push(...standing.effects);
        }
        expect(informedOnlyAfterTalks(effects)).toBe(true);
      }),
    );
  });
});

describe('the vocabulary', () => {
  test('of effects is closed, and no kind of it touches a person’s liberty', () => {
    expect([...effectTypes]).toEqual(effectUnion.def.options.map(({ shape }) => shape.type.def.values[0]));
    const lists = [...Object.values<unknown>(effects), noticeForms, besideKinds].filter(Array.isArray);
    expect(lists.length).toBeGreaterThan(7);
    expect(lists.flat().filter((word) => coercive.test(String(word)))).toEqual([]);
    expect(effectSchema.safeParse({ type: 'detain', rule: 'reg.47', what: 'visitor' }).success).toBe(false);
  });

  test('of the three incidents has no event or field that does', () => {
    const all = { ...disorderEvents, ...groupEvents, ...capitalEvents };
    const words = Object.values(all).flatMap(({ type, fields }) => [type, ...fields]);
    expect(words.filter((word) => coercive.test(word))).toEqual([]);
  });
});
