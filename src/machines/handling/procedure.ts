import { organHasProcedure, tellProcedure } from '../intake/procedure.ts';
import { record, set, setMatter } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import type { HandlingSteps } from './context.ts';
import { fallingAway } from './ends.ts';
import type { kindConditions } from './kind.ts';

/** Guards on the procedure that a claim belongs to. */
export const procedureConditions = { organHasProcedure } as const;

/** A claim that has a procedure of its own is led into it (`reg.31`). */
export const procedureSteps = {
  'handling.leadToProcedure': {
    by: 'disciplineCommission',
    rule: 'reg.31',
    when: [{ not: 'isSuggestion' }, { not: 'isReport' }, 'organHasProcedure'],
    to: 'ending',
    do: [
      set({ ending: 'led' }),
      setMatter({ kind: 'ledElsewhere' }),
      tellProcedure,
      record('outcome', ({ event }) => ({ reason: event.reason, detail: { procedure: event.procedure } })),
      ...fallingAway,
    ],
  },
} as const satisfies HandlingSteps<GuardsOf<typeof procedureConditions> | GuardsOf<typeof kindConditions>>;
