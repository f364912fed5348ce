import { type Text, text } from '../vocabulary/text.ts';
import type { Policy, Unit } from './schema.ts';

type Role = Policy['roles'][string];

/** A role name of a body, with the parts of the plan that it plays. */
export const role = (label: Text, ...plays: Role['plays']): Role => ({ plays, label });

/** A unit that stands for role names of the body, and has the parts that they play. */
export const unitOfRoles = (id: string, zh: string, en: string, ...names: Role[]): Unit => ({
  id,
  roles: [...new Set(names.flatMap(({ plays }) => plays))],
  label: text(zh, en),
});

/** A section of the body, with its liaison person (联系人). */
export const section = (id: string, zh: string, en: string, ...names: Role[]): Unit => ({
  ...unitOfRoles(id, zh, en, ...names),
  liaison: `${id}-liaison`,
});

/** An outside organ that the body works with. */
export const outsideOrgan = (id: string, zh: string, en: string, ...names: Role[]): Unit => ({
  ...unitOfRoles(id, zh, en, ...names),
  outside: true,
});

/** A length in calendar days, and in working days; how it rolls over and reminds stays as the base has it. */
export const calendarDays = (n: number) => ({ term: { n, unit: 'calendarDays' as const } });
export const workingDays = (n: number) => ({ term: { n, unit: 'workingDays' as const } });
