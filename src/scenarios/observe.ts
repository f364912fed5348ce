import type { DeadlineView } from '../engine/deadlineViews.ts';
import type { Petition } from '../engine/petition.ts';
import type { Effect, EffectOf } from '../vocabulary/effects.ts';
import type { Refusal } from '../vocabulary/refusals.ts';

/** Where a lifecycle of a petition stands. */
export interface Standing {
  readonly state: string;
  readonly outcome: string | undefined;
  readonly ended: boolean;
}

/** The lifecycle instance with this name, or the newest of that lifecycle; nothing where it was never opened. */
export function standingOf(petition: Petition | undefined, name: string): Standing | undefined {
  if (!petition) return undefined;
  const open = [petition.phase, ...petition.beside].map((course) => ({
    ...course,
    ended: course.status === 'done',
    state: course.value,
    outcome: course.outcome,
  }));
  const over = petition.ended.map((course) => ({ ...course, ended: true, state: course.outcome }));
  const all = [...over, ...open];
  return (
    all.find(({ instance }) => instance === name && instance !== plain(instance)) ??
    all.findLast(({ lifecycle }) => lifecycle === name)
  );
}

const plain = (instance: string) => instance.replace(/-\d+$/, '');

/** The deadline with this id, or the newest of that kind. */
export function deadlineOf(views: readonly DeadlineView[], name: string): DeadlineView | undefined {
  const byStart = [...views].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  return (
    byStart.findLast(({ kind, settledAt }) => kind === name && settledAt === undefined) ??
    byStart.findLast(({ kind }) => kind === name) ??
    views.find(({ id }) => id === name)
  );
}

const addressed = ({ role, unit }: { role: string; unit?: string | undefined }) =>
  unit === undefined ? role : `${role} (${unit})`;

/** An effect on one line. */
export function effectLine(effect: Effect): string {
  const parts: string[] = [effect.type];
  if ('what' in effect) parts.push(effect.what);
  if ('lifecycle' in effect) parts.push(effect.lifecycle);
  if ('deadline' in effect) parts.push(effect.deadline);
  if ('to' in effect) parts.push(`to ${addressed(effect.to)}`);
  if ('organ' in effect) parts.push(`to ${addressed(effect.organ)}`);
  if ('form' in effect) parts.push(effect.form);
  if ('remedy' in effect && effect.remedy) parts.push(`remedy ${effect.remedy}`);
  if ('by' in effect && effect.by) parts.push(`by ${effect.by}`);
  parts.push(`[${effect.rule}]`);
  if ('reason' in effect && effect.reason) parts.push(`“${effect.reason}”`);
  return parts.join(' ');
}

/** A refusal on one line. */
export function refusalLine({ code, rule, guard, fact, message }: Refusal): string {
  const about = [guard && `guard ${guard}`, fact && `fact ${fact}`].filter(Boolean).join(', ');
  return `${code} [${rule}]${about ? ` ${about}` : ''}: ${message.en}`;
}

/** The notices to the petitioner, in their order. */
export function noticesAmong(effects: readonly Effect[]): EffectOf<'notify'>[] {
  return effects.filter(
    (effect): effect is EffectOf<'notify'> => effect.type === 'notify' && effect.to.role === 'petitioner',
  );
}
