import { describe, expect, test } from 'vitest';
import { answerability } from '../../src/machines/answerability.ts';
import { standardTerms } from '../../src/machines/lifecycle/standardTerms.ts';
import { fireRescueBureauFirst } from '../../src/policy/fireRescueBureau.ts';
import type { Matter } from '../../src/vocabulary/matter.ts';
import { examine, find, hear, invite } from './answerability/happenings.ts';
import { awaiting, duties, of, on, opened, refusedBy, through } from './incident/steps.ts';
import { holdsEverywhere } from './oversight/holds.ts';
import { matter, people } from './oversight/people.ts';
import { begun } from './oversight/starts.ts';
import { samples } from './samples/answerability.ts';

/** A body that knows the unit alone; where persons and the party committee answer too: `persons.test.ts`. */
const alone = { ...standardTerms(), policy: fireRescueBureauFirst };
const open = {
  type: 'answerability.open',
  by: people.commissioner,
  breach: 'reg.45',
  unit: 'dept-legal',
  seriousConsequences: false,
  facts: '未在规定期限内办结',
};
const clear = {
  type: 'answerability.find',
  by: people.commissioner,
  answerable: false,
  seriousConsequences: false,
  concernsPetition: true,
  reason: '迟延非该单位所致',
  answer: '经查，承办单位已依规办理',
};
const correct = {
  type: 'answerability.correct',
  by: people.commissioner,
  evidence: 'event-8',
  reason: '已整改到位',
};

const begins = (change: object = {}, beside: Matter = matter) =>
  opened(answerability, { ...open, ...change }, beside, [], alone);
const heard = (change: object = {}, beside: Matter = matter) =>
  through(begins(change, beside), [hear, examine]);

describe('how a duty not done is pursued', () => {
  test('opened, examined, the unit heard, a finding made, carried out', () => {
    const steps = [hear, examine, find, correct];
    const way = steps.map((_, index) =>
      opened(answerability, open, matter, steps.slice(0, index + 1), alone),
    );
    expect(way.map(({ value }) => value)).toEqual(['examining', 'deciding', 'correcting', 'corrected']);
    expect(duties(way.at(-1) as (typeof way)[number])).toEqual([
      'answerability.examine met disciplineCommission 2026-04-03',
      'answerability.decide met disciplineCommission 2026-03-19',
      'answerability.close met responsibleUnit dept-legal 2026-04-03',
    ]);
  });

  test('supervision refers without an event: the examination runs at once', () => {
    const referred = begun(answerability, { matter, breach: 'reg.45', unit: 'dept-legal' }, alone);
    expect(referred.value).toBe('examining');
    expect(duties(referred)).toEqual(['answerability.examine running disciplineCommission 2026-04-03']);
  });

  test.each([
    ['the commission', people.commissioner, []],
    ['the leading group', people.leader, []],
    ['the supervision office', people.clerk, ['by']],
    ['whoever has an interest', { ...people.commissioner, id: 'interested-1' }, ['noInterest']],
  ])('opened by %s', (_, by, refused) => {
    expect(refusedBy(awaiting(answerability, open, matter, alone), { ...open, by })).toEqual([refused]);
  });

  test('an outside organ answers elsewhere', () => {
    const event = { ...open, unit: 'street-office' };
    expect(refusedBy(awaiting(answerability, event, matter, alone), event)).toEqual([['unitIsOurs']]);
  });

  test.each(['plan.3.5', 'reg.42'])('%s is pursued only where consequences are serious', (breach) => {
    const event = { ...open, breach };
    expect(refusedBy(awaiting(answerability, event, matter, alone), event)).toEqual([
      ['seriousWhereRequired'],
    ]);
    expect(begins({ breach, seriousConsequences: true }).value).toBe('examining');
  });

  test.each(['answerability.examine', 'answerability.decide', 'answerability.close'])(
    'a missed %s is supervised like any other duty',
    (kind) => {
      const at = { examine: begins(), decide: heard(), close: through(heard(), [find]) };
      const name = kind.slice('answerability.'.length) as keyof typeof at;
      const missed = on(
        at[name],
        { type: 'deadline.passed', by: people.timer, deadline: kind },
        '2026-06-01T09:00:00+08:00',
      );
      expect(missed.value).toBe(at[name].value);
      expect(of(missed.effects, 'open')).toMatchObject([{ lifecycle: 'supervision' }]);
    },
  );
});

describe('who examines and decides stands above the unit', () => {
  test.each([
    ['dept-legal', 'disciplineCommission', { commission: true, leadingGroup: true, superior: true }],
    ['supervision-office', 'disciplineCommission', { commission: true, leadingGroup: true, superior: true }],
    ['commission', 'leadingGroup', { commission: false, leadingGroup: true, superior: true }],
    ['command', 'leadingGroup', { commission: false, leadingGroup: true, superior: true }],
    ['leading-group', 'superiorOrgan', { commission: false, leadingGroup: false, superior: true }],
  ])('the duty of %s', (unit, owner, may) => {
    const from = begins({ unit });
    expect(duties(from)[0]).toBe(`answerability.examine running ${owner} 2026-04-03`);
    const taken = (by: object) => on(from, { ...examine, ...{ by } } as never).taken;
    expect({
      commission: taken(people.commissioner),
      leadingGroup: taken(people.leader),
      superior: taken(people.superior),
    }).toEqual(may);
  });

  test('nobody with an interest decides', () => {
    const by = { ...people.commissioner, id: 'interested-1' };
    expect(refusedBy(heard(), { ...find, by })[1]).toEqual(['noInterest']);
  });

  test('the unit does not declare itself corrected', () => {
    const ordered = through(heard(), [find]);
    expect(refusedBy(ordered, { ...correct, by: people.handler })[0]).toContain('by');
  });
});

describe('the unit is heard before a finding', () => {
  test('no finding without its statement', () => {
    const examined = through(begins(), [examine]);
    expect(refusedBy(examined, find)[1]).toEqual(['unitWasHeard']);
    expect(refusedBy(examined, clear)[2]).toEqual(['unitWasHeard']);
    expect(on(through(examined, [hear]), find).value).toBe('correcting');
  });

  test('nobody else speaks for it; persons concerned may', () => {
    expect(refusedBy(begins(), { ...hear, by: people.otherDepartment })).toEqual([['isOfUnit']]);
    const concerned = { ...people.handler, id: 'complained-1' };
    expect(on(begins(), { ...hear, by: concerned }).taken).toBe(true);
  });

  test('its silence until the day named does not stop the finding', () => {
    const asked = through(begins(), [invite, examine]);
    expect(on(asked, find, '2026-03-20T23:59:59+08:00').taken).toBe(false);
    expect(on(asked, find, '2026-03-21T00:00:00+08:00').value).toBe('correcting');
    expect(on(asked, hear, '2026-03-21T00:00:00+08:00').taken).toBe(true);
  });

  test('it is asked once, by a day that is still to come', () => {
    expect(refusedBy(begins(), { ...invite, until: '2026-03-04' })).toEqual([['dayIsAhead']]);
    const asked = on(begins(), invite);
    expect(of(asked.effects, 'assign', 'make-statement')).toMatchObject([
      { to: { unit: 'dept-legal' }, by: '2026-03-20' },
    ]);
    expect(refusedBy(asked, { ...invite, until: '2026-03-21' })).toEqual([['not invited']]);
  });
});

describe('what follows from a finding', () => {
  test.each(['reg.43', 'reg.44', 'reg.45', 'reg.46'])('under %s the superior orders correction', (breach) => {
    expect(refusedBy(heard({ breach }), { ...find, measures: ['criticism'] })[1]).toEqual([
      'correctionOrdered',
    ]);
    expect(on(heard({ breach }), find).value).toBe('correcting');
  });

  test.each(['plan.3.5', 'reg.42'])(
    'under %s no correction need be ordered, and consequences are serious',
    (breach) => {
      const serious = heard({ breach, seriousConsequences: true });
      const measures = ['disciplinaryReferral'];
      expect(on(serious, { ...find, seriousConsequences: true, measures }).value).toBe('correcting');
      expect(refusedBy(serious, { ...find, measures: ['criticism'] })[1]).toEqual(['seriousWhereRequired']);
    },
  );

  test.each(['organisationalMeasure', 'disciplinaryReferral', 'criminalReferral'])(
    '%s only for serious consequences',
    (measure) => {
      const measures = ['orderCorrection', measure];
      expect(refusedBy(heard(), { ...find, measures })[1]).toEqual(['measuresWarranted']);
      expect(on(heard(), { ...find, measures, seriousConsequences: true }).taken).toBe(true);
    },
  );

  test('measures not named are a missing fact; whoever is not answerable has none', () => {
    const { measures: _, ...unnamed } = find;
    expect(refusedBy(heard(), unnamed)[1]).toContain('measuresNamed?measures');
    expect(refusedBy(heard(), { ...clear, measures: ['criticism'] })[2]).toEqual(['not measureStated']);
  });

  test('the finding is put before the party committee, first in line, and the unit is told in writing', () => {
    const { effects } = on(heard(), find);
    expect(of(effects, 'report', 'finding')).toMatchObject([{ to: { role: 'leadingGroup' } }]);
    expect(of(effects, 'notify', 'finding')).toMatchObject([
      { to: { role: 'responsibleUnit', unit: 'dept-legal' }, form: 'written', reason: find.reason },
    ]);
    expect(of(effects, 'assign', 'rectify')).toMatchObject([{ by: '2026-04-03' }]);
    expect(of(effects, 'record', 'finding')).toMatchObject([{ detail: { measures: find.measures } }]);
  });

  test('a finding on the leading group goes to the superior organ', () => {
    const leaders = through(begins({ unit: 'leading-group' }), [
      { ...hear, by: people.leadersOffice },
      { ...examine, by: people.superior },
    ]);
    const { effects } = on(leaders, { ...find, by: people.superior });
    expect(of(effects, 'report', 'finding')).toMatchObject([{ to: { role: 'superiorOrgan' } }]);
  });

  test('the petitioner is told what the petition raised, answerable or not, with the reason and the way up', () => {
    for (const sample of [clear, { ...find, concernsPetition: true, answer: '经查属实，已责令改正' }]) {
      const [told] = of(on(heard(), sample).effects, 'notify').filter(({ to }) => to.role === 'petitioner');
      expect(told).toMatchObject({ what: 'finding', reason: sample.answer, remedy: 'ask-superior' });
    }
    const { answer: _, ...unworded } = clear;
    expect(refusedBy(heard(), unworded)[2]).toEqual(['answerIsWorded?answer']);
    const internal = on(heard(), { ...unworded, concernsPetition: false });
    expect(internal.output).toEqual({ outcome: 'notAnswerable' });
    expect(of(internal.effects, 'notify').some(({ to }) => to.role === 'petitioner')).toBe(false);
  });

  test('nothing is written to a unit that the petition complains of: whoever stands above it is told', () => {
    const about = { ...matter, complainedOf: { persons: [], units: ['dept-legal'] } };
    const { effects } = on(heard({}, about), find);
    const units = effects.flatMap((effect) => ('to' in effect && effect.to.unit ? [effect.to.unit] : []));
    expect(units).toEqual([]);
    expect(of(effects, 'notify', 'finding')).toMatchObject([{ to: { role: 'disciplineCommission' } }]);
  });
});

describe('wherever answerability can get', () => {
  const reached = holdsEverywhere(answerability, samples);

  test('every finding was made after the unit was heard or let its day pass', () => {
    const findings = reached().edges.filter(({ sample }) => sample.type === 'answerability.find');
    expect(findings.length).toBeGreaterThan(0);
    for (const { before } of findings)
      expect(before.context.heard === true || before.context.speakBy !== undefined).toBe(true);
  });
});
