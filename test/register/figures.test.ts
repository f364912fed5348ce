import { describe, expect, test } from 'vitest';
import {
  createRegister,
  type FigureId,
  type Figures,
  type FiguresAsked,
  figureDefinitions,
  figureIds,
  type RegisterEntry,
} from '../../src/register/index.ts';
import { rule } from '../../src/rules/ruleBook.ts';
import { dispatched, handled, receive, wholeCourse } from '../engine/support/courses.ts';
import { people, type Step } from '../engine/support/office.ts';
import { engine, entriesFrom, entryOf, exampleEvents, opening } from './samples.ts';

const { petitioner, commissioner, legal } = people;
const register = createRegister(engine);
const year = { from: '2026-01-01', to: '2026-12-31' };
const asked = (entries: Iterable<RegisterEntry>, over: Partial<FiguresAsked> = {}) =>
  register.figures(entries, { ...year, ...over });
const figure = ({ all }: Pick<Figures, 'all'>, id: FigureId) => {
  const found = all.find((one) => one.id === id);
  if (!found) throw new Error(`no figure ${id}`);
  return found;
};
const made = (figures: Pick<Figures, 'all'>, id: FigureId) => {
  const { rate, met, notMet, unknown } = figure(figures, id);
  return [rate, met.ids, notMet.ids, unknown.ids];
};
const rated: Step = ['04-02', 'handling.rate', petitioner, { score: 'partlySatisfied' }];
const replied = entryOf('A', [...dispatched, ...handled, rated]);
const waiting = entryOf('B', dispatched);
const untold = entryOf('C', [receive]);

describe('a figure', () => {
  test.each(figureIds)('%s has a definition in both languages, and a rule that there is', (id) => {
    const { label, definition, rule: named } = figureDefinitions[id];
    for (const { zh, en } of [label, definition])
      expect([zh.length, en.length].every((n) => n > 2)).toBe(true);
    expect(rule(named).id).toBe(named);
    expect(asked([]).definitions.find((one) => one.id === id)).toEqual({
      id,
      label,
      definition,
      rule: named,
    });
  });

  test('over nothing has no rate, rather than nought', () => {
    for (const { rate, denominator } of asked([]).all) expect([rate, denominator]).toEqual([null, 0]);
    expect(figure(asked([waiting], { at: '2026-03-20T10:00:00+08:00' }), 'concludedInTime').rate).toBeNull();
  });

  test('names the petitions that it is made of', () => {
    const figures = asked([replied, waiting, untold]);
    // C was never told whether it is taken up, and B never answered: their days were over in the year.
    expect(made(figures, 'acceptedInTime')).toEqual([2 / 3, ['A', 'B'], ['C'], []]);
    expect(made(figures, 'concludedInTime')).toEqual([1 / 2, ['A'], ['B'], []]);
    expect(made(figures, 'rated')).toEqual([1, ['A'], [], []]);
    expect(made(figures, 'satisfied')).toEqual([0, [], ['A'], []]);
    expect(made(figures, 'repeated')).toEqual([0, [], ['A', 'B', 'C'], []]);
    expect(figures.petitions).toBe(3);
  });

  test('lists as many ids as asked for, and counts all', () => {
    const { met, notMet, rate } = figure(asked([replied, waiting, untold], { mostIds: 1 }), 'acceptedInTime');
    expect([rate, met, notMet]).toEqual([
      2 / 3,
      { count: 2, ids: ['A'], unlisted: 1 },
      { count: 1, ids: ['C'], unlisted: 0 },
    ]);
  });

  test('waits for a time that still runs', () => {
    const at = '2026-03-10T10:00:00+08:00';
    expect(made(asked([untold], { at }), 'acceptedInTime')).toEqual([null, [], [], []]);
    expect(made(asked([untold], { at: '2026-03-18T00:00:00+08:00' }), 'acceptedInTime')).toEqual([
      0,
      [],
      ['C'],
      [],
    ]);
  });

  test('leaves out a duty that fell away', () => {
    const withdrawn = entryOf('D', [receive, ['03-03', 'intake.withdraw', petitioner]]);
    const figures = asked([withdrawn]);
    expect(made(figures, 'acceptedInTime')).toEqual([null, [], [], []]);
    expect(made(figures, 'settledOnce')).toEqual([null, [], [], []]);
  });

  test('counts a duty done on its day, and a missed one on its last day', () => {
    const month = (entries: RegisterEntry[], from: string, to: string) =>
      made(asked(entries, { from, to }), 'acceptedInTime').slice(1, 3);
    expect(month([replied], '2026-03-01', '2026-03-03')).toEqual([[], []]);
    expect(month([replied], '2026-03-04', '2026-03-04')).toEqual([['A'], []]);
    expect(month([untold], '2026-03-16', '2026-03-16')).toEqual([[], []]);
    expect(month([untold], '2026-03-17', '2026-03-17')).toEqual([[], ['C']]);
    expect(month([untold], '2026-03-18', '2026-12-31')).toEqual([[], []]);
  });

  test('of the petition office are counted apart from those of the unit', () => {
    const both: Step = [
      '04-02',
      'handling.rate',
      petitioner,
      { score: 'satisfied', scoreOffice: 'dissatisfied' },
    ];
    const figures = asked([entryOf('D', [...dispatched, ...handled, both]), replied]);
    expect(made(figures, 'satisfied')).toEqual([0.5, ['D'], ['A'], []]);
    expect(made(figures, 'satisfiedWithOffice')).toEqual([0, [], ['D'], []]);
  });

  test('does not know what a rating said where no log was given', () => {
    expect(made(asked([replied.petition]), 'satisfied')).toEqual([null, [], [], ['A']]);
    expect(made(asked([{ ...replied, log: [] }]), 'rated')).toEqual([1, ['A'], [], []]);
  });

  test('passes over what of a log was refused', () => {
    const log = [...replied.log, { ...([...replied.log].at(-1) as object), id: 'never', score: 'satisfied' }];
    expect(made(asked([{ ...replied, log }]), 'satisfied')).toEqual([0, [], ['A'], []]);
    const recorded = [...replied.log].map((event) => ({ event, decided: { accepted: false } }));
    expect(made(asked([{ ...replied, log: recorded }]), 'satisfied')).toEqual([null, [], [], []]);
  });
});

describe('what is settled at the first time', () => {
  const ended = entryOf('E', [...dispatched, ...handled]);
  const at = '2027-06-30T10:00:00+08:00';
  const later = (entry: { petition: unknown }) => {
    const events = engine.due(entry.petition as never, at).events;
    const last = events.reduce<unknown>((petition, event) => {
      const decision = engine.receive(petition, event);
      return decision.accepted ? decision.petition : petition;
    }, entry.petition);
    return last as RegisterEntry;
  };
  const over = { from: '2026-01-01', to: '2027-06-30', at };

  test('was answered and ended, with no remedy asked for', () => {
    expect(made(asked([later(ended)], over), 'settledOnce')).toEqual([1, ['E'], [], []]);
    // It does not matter whether a timer ran: the window was over by then.
    expect(made(asked([ended], over), 'settledOnce')).toEqual([1, ['E'], [], []]);
    const early = { ...over, at: '2026-04-10T10:00:00+08:00' };
    expect(made(asked([ended], early), 'settledOnce')[0]).toBeNull();
  });

  test('is not what went to review', () => {
    expect(made(asked([entryOf('F', wholeCourse)], over), 'settledOnce')).toEqual([0, [], ['F'], []]);
  });

  test('is not what came again as a repeat visit, whichever of the two is taken first', () => {
    const first = later(ended);
    const again = entryOf('G', [
      [
        '04-20',
        'repeat.receive',
        commissioner,
        {
          ...(receive[3] as object),
          newFacts: false,
          priors: [
            {
              petition: 'E',
              petitioners: ['petitioner-1'],
              cause: 'inspection',
              claim: 'compensation',
              unit: legal.unit,
              receivedOn: '2026-03-02',
              stage: 'inHand',
            },
          ],
        },
      ],
    ]);
    for (const entries of [
      [first, again],
      [again, first],
    ]) {
      const figures = asked(entries, over);
      expect(made(figures, 'settledOnce')).toEqual([0, [], ['E'], []]);
      expect(made(figures, 'repeated')).toEqual([1 / 2, ['G'], ['E'], []]);
    }
  });
});

describe('figures by group', () => {
  const entries = [
    replied,
    waiting,
    entryOf('H', opening([receive], { channel: 'visit', recordedBy: 'clerk-1' })),
  ];

  test('tell units, channels, classes and months apart, each with a label in both languages', () => {
    const { by } = asked(entries);
    expect(Object.keys(by)).toEqual(['unit', 'channel', 'class', 'month']);
    const keys = (groups: Figures['by'][keyof Figures['by']] = []) => groups.map(({ key }) => key);
    expect(keys(by.channel)).toEqual(['letter', 'visit']);
    expect(keys(by.class)).toEqual([null, 'general']);
    expect(keys(by.month)).toEqual(['2026-03', '2026-04', '2026-05']);
    expect(keys(by.unit)).toContain('dept-legal');
    for (const { label } of Object.values(by).flat())
      expect(label.zh.length * label.en.length).toBeGreaterThan(0);
  });

  test('are of the unit whose duty it was', () => {
    const { by } = asked(entries);
    const legalOnes = by.unit?.find(({ key }) => key === 'dept-legal');
    expect(made({ all: legalOnes?.figures ?? [] }, 'concludedInTime')).toEqual([1 / 2, ['A'], ['B'], []]);
    const commission = by.unit?.find(({ key }) => key === 'commission');
    expect(made({ all: commission?.figures ?? [] }, 'acceptedInTime')[3]).toEqual([]);
    expect(made({ all: commission?.figures ?? [] }, 'acceptedInTime')[2]).toEqual(['H']);
  });

  test('are only those that were asked for', () => {
    expect(Object.keys(asked(entries, { by: ['month'] }).by)).toEqual(['month']);
  });

  test('cannot be asked for by a person', () => {
    const by = ['petitioner'] as never;
    expect(() => asked([], { by })).toThrow(
      new RangeError('there are no figures by "petitioner": unit, channel, class, month'),
    );
  });
});

describe('over a whole register', () => {
  const entries = entriesFrom(exampleEvents);
  const figures = asked(entries, { mostIds: 1000 });

  test('the petitions of channels and classes add up to all', () => {
    for (const grouping of ['channel', 'class'] as const)
      for (const id of figureIds)
        for (const part of ['met', 'notMet'] as const) {
          const ids = (figures.by[grouping] ?? []).flatMap(
            (group) => figure({ all: group.figures }, id)[part].ids,
          );
          expect(ids.sort()).toEqual(figure(figures, id)[part].ids);
        }
  });

  test('each rate is its numerator by its denominator, and no petition is in both parts', () => {
    for (const { rate, denominator, met, notMet } of figures.all) {
      expect(denominator).toBe(met.count + notMet.count);
      expect(rate).toBe(denominator === 0 ? null : met.count / denominator);
      expect(met.ids.filter((id) => notMet.ids.includes(id))).toEqual([]);
      expect([met.ids.length, notMet.ids.length]).toEqual([met.count, notMet.count]);
    }
  });

  test('the order of the petitions changes nothing', () => {
    expect(asked([...entries].reverse(), { mostIds: 1000 })).toEqual(figures);
  });

  test('a petition from a database gives what the one in memory gives', () => {
    const stored = entries.map(({ petition, log }) => ({
      petition: JSON.parse(JSON.stringify(petition)),
      log,
    }));
    expect(asked(stored, { mostIds: 1000 })).toEqual(figures);
  });

  test('what came later never changes what a month that is over says of duties and ratings', () => {
    const counted = new Map<string, number>();
    for (const to of ['2026-03-31', '2026-06-30', '2026-09-30']) {
      const until = exampleEvents.filter(({ at }) => at.slice(0, 10) <= to);
      expect(until.length).toBeLessThan(exampleEvents.length);
      const month = { from: `${to.slice(0, 8)}01`, to };
      const then = asked(entriesFrom(until), month);
      const now = asked(entries, { ...month, at: '2026-12-31T23:59:59+08:00' });
      for (const id of ['acceptedInTime', 'concludedInTime', 'rated', 'satisfied'] as const) {
        counted.set(id, (counted.get(id) ?? 0) + figure(then, id).denominator);
        expect(made(now, id)).toEqual(made(then, id));
      }
    }
    for (const id of ['acceptedInTime', 'concludedInTime', 'rated', 'satisfied'])
      expect(counted.get(id)).toBeGreaterThan(3);
  });
});

describe('what is refused', () => {
  test.each([
    [{ from: '2026-02-30' }, 'not a day: "2026-02-30"'],
    [{ to: 'soon' }, 'not a day: "soon"'],
    [{ from: '2027-01-01' }, 'the period ends on 2026-12-31, before it begins on 2027-01-01'],
    [{ at: 'now' }, 'not an instant: "now"'],
    [{ mostIds: -1 }, 'not a number of ids: -1'],
  ])('%j', (over, message) => {
    expect(() => asked([], over)).toThrow(new RangeError(message));
  });

  test('is a petition that cannot be trusted, by its id', () => {
    const changed = { ...JSON.parse(JSON.stringify(untold.petition)), seq: 7 };
    expect(() => asked([changed])).toThrow(/^the petition "C" cannot be trusted: /);
    expect(() => asked([null as never])).toThrow(RangeError);
  });
});
