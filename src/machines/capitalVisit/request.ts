import { text } from '../../vocabulary/text.ts';
import { commission } from '../addressees.ts';
import { arrivalConditions, describedRightly } from '../incident/arrival.ts';
import { officesNotComplainedOf } from '../intake/offices.ts';
import { record, report, set, start } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { type CapitalSteps, condition } from './context.ts';

/** Guards on the request of a superior organ. */
export const requestConditions = {
  ...arrivalConditions,
  officesNotComplainedOf,
  /** The report goes back to the organ that asked, so what is said against it must not be in it. */
  organNotComplainedOf: condition({
    on: 'capital.request',
    rule: 'reg.30',
    label: text('要求接待的机关不是被反映单位', 'the organ that asks is not complained of'),
    reads: ['matter.complainedOf', 'event.by'],
    holds: ({ context, event }) =>
      event.by.unit === undefined || !context.matter.complainedOf.units.includes(event.by.unit),
  }),
} as const;

/** A superior organ asks for staff to receive the petitioner there. */
export const requestSteps = {
  'capital.request': {
    by: 'superiorOrgan',
    rule: 'plan.3.3.3',
    when: [...describedRightly, 'organNotComplainedOf', 'officesNotComplainedOf'],
    to: 'requested',
    do: [
      set(['event.by'], { askedBy: ({ event }) => event.by.unit }),
      record('receipt', ({ event }) => ({ detail: { channel: 'visit', persons: event.persons } })),
      report('incident', ({ event }) => ({
        to: commission,
        detail: { kind: 'capitalVisit', persons: event.persons },
      })),
      start('capital.assign', () => ({ owner: commission })),
    ],
  },
} as const satisfies CapitalSteps<GuardsOf<typeof requestConditions>>;
