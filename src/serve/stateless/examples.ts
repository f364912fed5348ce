import { arrival } from '../documents/arrival.ts';

const by = { role: 'disciplineCommission', unit: 'commission', id: 'officer-1' };
const at = '2026-03-02T09:00:00+08:00';

const event = { ...arrival, id: 'event-1', petition: '2026-0001', at, by };

const examples: Readonly<Record<string, object>> = {
  decide: { event },
  explain: { event },
  replay: { log: [{ event }] },
  nextEvents: { by, at },
};

/** Parameters to try an operation with, where they need no petition that somebody has stored. */
export const exampleOf = (name: string): object | undefined => examples[name];
