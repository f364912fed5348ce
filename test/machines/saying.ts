import type { LifecycleContext } from '../../src/machines/lifecycle/context.ts';
import type { Effect, EffectType } from '../../src/vocabulary/effects.ts';
import type { RuleId } from '../../src/vocabulary/ruleIds.ts';

const isOfTimer = (effect: Effect) =>
  effect.type === 'schedule' ||
  effect.type === 'cancel' ||
  (effect.type === 'record' && effect.what.startsWith('deadline-'));

/** What the last step says, gives and records, but for the deadlines: those are `owed`. */
export const said = ({ effects }: { readonly effects: readonly Effect[] }) =>
  effects.filter((effect) => !isOfTimer(effect));

/** Every deadline there has been: its id, last day, state, and whose it is. */
export const owed = ({ context }: { readonly context: LifecycleContext }) =>
  context.deadlines.map(({ id, due, state, owner }) => [id, due, state, owner.unit ?? owner.role].join(' '));

/** The facts that a lifecycle keeps of its own. */
export function facts({ context }: { readonly context: LifecycleContext }): object {
  const { instance: _instance, matter: _matter, deadlines: _deadlines, ...own } = context;
  return own;
}

const effect = (type: EffectType, rule: RuleId, what: string, rest: object) => ({
  type,
  rule,
  what,
  ...rest,
});

export const unit = { role: 'responsibleUnit', unit: 'dept-legal' };
export const commission = { role: 'disciplineCommission' };
export const chief = { role: 'chiefOfficer' };

/** A notice to the one petitioner, in writing unless told. */
export const notice = (rule: RuleId, what: string, rest: object) =>
  effect('notify', rule, what, {
    to: { role: 'petitioner', ids: ['petitioner-1'] },
    form: 'written',
    ...rest,
  });
export const entry = (rule: RuleId, what: string, rest: object) => effect('record', rule, what, rest);
export const report = (rule: RuleId, what: string, rest: object) => effect('report', rule, what, rest);
/** What was promised is carried out beside the matter. */
export const carriedOut = (rule: RuleId, basis: string) => ({
  type: 'open',
  rule,
  lifecycle: 'carryingOut',
  input: { basis },
});
export const task = (rule: RuleId, what: string, rest: object) => effect('assign', rule, what, rest);
