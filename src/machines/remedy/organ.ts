import { text } from '../../vocabulary/text.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import type { RemedyContext, Stated } from './remedy.ts';

/** Where a remedy keeps the organ that took the request in, and the units whose opinions came before. */
interface Organs {
  readonly has: 'reviewUnit' | 'reexaminationUnit';
  readonly before: readonly ('unit' | 'reviewUnit')[];
}

type Kept = RemedyContext & { readonly [Unit in Organs['has']]?: string | undefined };
const condition = conditionsFor<Kept, Stated>();

/** Guards on the organ: one above, that gave none of the opinions so far, and that alone goes on with the request. */
export function organConditions({ has, before }: Organs) {
  return {
    /** Nobody looks at their own opinion: the organ is none of those that gave one. */
    organIsAnother: condition({
      rule: 'reg.35.1',
      label: text('不是作出原意见的单位', 'the organ gave none of the opinions so far'),
      code: 'wrong-role',
      reads: [...before, 'event.by'],
      holds: ({ context, event }) => !before.some((unit) => context[unit] === event.by.unit),
    }),
    organNotComplainedOf: condition({
      rule: 'reg.30',
      label: text('不是被反映单位', 'the organ is not one complained of'),
      reads: ['matter.complainedOf', 'event.by'],
      holds: ({ context, event }) =>
        !context.matter.complainedOf.units.some((unit) => unit === event.by.unit),
    }),
    /** Once one organ has taken the request in, no other acts on it. */
    organHasIt: condition({
      rule: 'plan.1',
      label: text('由受理申请的机关办理', 'the organ that took the request in acts'),
      code: 'wrong-role',
      reads: [has, 'event.by'],
      holds: ({ context, event }) => context[has] === event.by.unit,
    }),
    notTheSamePerson: condition({
      rule: 'reg.28',
      label: text('未参与作出原意见', 'whoever decides had no part in the opinions so far'),
      reads: ['decidedBy', 'event.by'],
      holds: ({ context, event }) => !context.decidedBy.includes(event.by.id),
    }),
  } as const;
}

/** What an organ that the request comes to has to be. */
export const anotherOrgan = ['organIsAnother', 'organNotComplainedOf', 'notTheSamePerson'] as const;
