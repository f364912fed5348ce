import { owedDeadline } from '../lifecycle/context.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { type Extending, longer, longerTermConditions, mayBeLonger } from '../longerTerm.ts';
import type { organConditions } from './organ.ts';
import type { Remedy, RemedyContext, RemedyStep } from './remedy.ts';

const opinionOf =
  ({ kinds }: Remedy) =>
  (context: Pick<RemedyContext, 'deadlines'>) =>
    owedDeadline(context, kinds.decide);

/** Guards on a longer term for the opinion. */
export const extensionConditions = (remedy: Remedy) => longerTermConditions(opinionOf(remedy));

type Guard = GuardsOf<ReturnType<typeof extensionConditions>> | GuardsOf<ReturnType<typeof organConditions>>;

/** The organ that has the request extends its own term, once, within what the policy allows. */
export const extending = (remedy: Remedy) =>
  ({
    by: 'superiorOrgan',
    rule: 'policy',
    when: ['organHasIt', ...mayBeLonger],
    do: longer([remedy.kinds.decide], opinionOf(remedy)),
  }) as const satisfies RemedyStep<Guard, Extending>;
