import { lifecycles } from '../../../src/index.ts';
import { samplesOf } from '../../machines/samples/all.ts';

/** An event of the samples: who sends it, and what it states. */
export interface SampleEvent {
  readonly type: string;
  readonly by: { readonly role: string; readonly id: string; readonly unit?: string };
  readonly [field: string]: unknown;
}

const everywhere: readonly SampleEvent[] = [
  { type: 'petitioner.query', by: { role: 'petitioner', id: 'petitioner-1' } },
  {
    type: 'petitioner.giveContact',
    by: { role: 'disciplineCommission', unit: 'commission', id: 'commissioner-1' },
    petitioner: 'petitioner-2',
  },
  {
    type: 'matter.declareInterest',
    by: { role: 'responsibleUnit', unit: 'dept-legal', id: 'legal-9' },
    person: 'legal-9',
    reason: '系信访人亲属',
  },
  {
    type: 'matter.reportUrgent',
    by: { role: 'commandCentre', unit: 'command-centre', id: 'watch-1' },
    organ: 'superior-bureau',
    reason: '发生险情',
    containment: '已疏散',
  },
];

/** The samples of all lifecycles, and of what every lifecycle knows. */
export const samples: readonly SampleEvent[] = [
  ...Object.values(samplesOf).flatMap(({ openers = [], events }) => [...openers, ...events] as SampleEvent[]),
  ...everywhere,
];

/** The distinct payloads of each event type. */
export const sampleEvents: ReadonlyMap<string, readonly object[]> = new Map(
  [
    ...new Set([
      ...lifecycles.flatMap(({ events }) => Object.keys(events)),
      ...samples.map(({ type }) => type),
    ]),
  ].map((type) => {
    const payloads = samples
      .filter((sample) => sample.type === type)
      .map(({ type: _type, by: _by, at: _at, ...payload }) => JSON.stringify(payload));
    return [type, [...new Set(payloads)].map((payload) => JSON.parse(payload) as object)];
  }),
);
