import type { Effect } from '../vocabulary/effects.ts';
import type { Matter } from '../vocabulary/matter.ts';
import type { Refusal } from '../vocabulary/refusals.ts';
import { eventDefinitions } from './lifecycles.ts';
import type { ReadEvent } from './readEvent.ts';
import { plain } from './refuse.ts';
import type { EngineTerms } from './terms.ts';

/** The number (文号) that an event gives the paper that it makes. */
const numberOf = ({ number }: ReadEvent) => number as string | undefined;

/** Whether an event of this type has to give a number under this policy. */
export function mustBeNumbered(type: string, { policy }: Pick<EngineTerms, 'policy'>): boolean {
  return (
    policy.choices.paperNumbers === 'required' &&
    (eventDefinitions.get(type)?.fields.includes('number') ?? false)
  );
}

/** Why the paper of an event cannot have its number: another of the petition has it, or it is to have one and has none. */
export function numberRefusals(event: ReadEvent, matter: Matter, terms: EngineTerms): Refusal[] {
  const number = numberOf(event);
  if (number === undefined)
    return mustBeNumbered(event.type, terms)
      ? [
          plain(
            'missing-fact',
            'policy',
            '本机关的通知和意见须有文号（number）',
            'number is missing: a notice or an opinion of this body has one',
            { fact: 'number', path: 'number' },
          ),
        ]
      : [];
  if (!matter.papers?.includes(number)) return [];
  return [
    plain(
      'guard-failed',
      'policy',
      `文号 ${number} 已用于本事项的另一文件`,
      `another paper of the petition has the number ${number}`,
      { guard: 'numberIsNew', path: 'number' },
    ),
  ];
}

/** The matter with the number of the paper among those that it has. */
export function withNumber(matter: Matter, event: ReadEvent): Matter {
  const number = numberOf(event);
  return number === undefined ? matter : { ...matter, papers: [...(matter.papers ?? []), number] };
}

/** The effects of the step that makes the paper, with its number in each notice and in the record that one was impossible. */
export function numbered(effects: readonly Effect[], event: ReadEvent): readonly Effect[] {
  const number = numberOf(event);
  if (number === undefined) return effects;
  return effects.map((effect) =>
    effect.type === 'notify' || (effect.type === 'record' && effect.what === 'notice-impossible')
      ? { ...effect, detail: { ...effect.detail, number } }
      : effect,
  );
}
