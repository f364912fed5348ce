const by = { role: 'disciplineCommission', unit: 'commission', id: 'officer-1' };
const at = '2026-03-02T09:00:00+08:00';

const event = {
  type: 'intake.receive',
  id: 'event-1',
  petition: '2026-0001',
  at,
  by,
  channel: 'letter',
  petitioners: ['petitioner-1'],
  persons: 1,
  anonymous: false,
  reachable: true,
  cause: 'inspection',
  claim: 'compensation',
  complainedOf: { persons: [], units: [] },
};

const examples: Readonly<Record<string, object>> = {
  decide: { event },
  explain: { event },
  replay: { log: [{ event }] },
  nextEvents: { by, at },
};

/** Parameters to try an operation with, where they need no petition that somebody has stored. */
export const exampleOf = (name: string): object | undefined => examples[name];
