import type { Matter } from '../vocabulary/matter.ts';
import { own } from '../vocabulary/own.ts';
import type { Approval, Criteria, Criterion, MatterClass } from './approval.ts';

/** What is stated where a matter is classified. */
export interface Stated {
  readonly criteria: Readonly<Record<string, boolean>>;
  /** Facts of the body's own that hold. */
  readonly facts?: readonly string[] | undefined;
}

/** What of the matter a class can rest on. */
export type Classified = Pick<Matter, 'kind' | 'channel' | 'persons' | 'anonymous' | 'referral'>;

/** The same, as guards and patches declare what they read. */
export const classifiedFacts = [
  'matter.kind',
  'matter.channel',
  'matter.persons',
  'matter.anonymous',
  'matter.referral',
] as const satisfies readonly `matter.${keyof Classified}`[];

type Value = string | number | boolean | undefined;

function factOf(fact: string, { criteria, facts }: Stated, matter: Classified): Value {
  const stated = own(criteria, fact);
  if (stated !== undefined) return stated;
  if (facts?.includes(fact)) return true;
  if (fact === 'referral') return matter.referral?.form;
  return own(matter as unknown as Readonly<Record<string, Value>>, fact);
}

const isSo = ({ fact, is, atLeast }: Criterion, stated: Stated, matter: Classified): boolean => {
  const value = factOf(fact, stated, matter);
  if (atLeast !== undefined) return typeof value === 'number' && value >= atLeast;
  return is === false ? value === false || value === undefined : value === (is ?? true);
};

function fits({ all = [], any = [], none = [] }: Criteria, stated: Stated, matter: Classified): boolean {
  const so = (one: Criterion) => isSo(one, stated, matter);
  return all.every(so) && (any.length === 0 || any.some(so)) && !none.some(so);
}

/** The class of a matter on these facts: the first row that fits. */
export function classFor({ classes }: Approval, stated: Stated, matter: Classified): MatterClass | undefined {
  return classes.find(({ when }) => when === undefined || fits(when, stated, matter));
}

/** Whether each fact of the body's own that is stated is one that its policy has. */
export const factsAreKnown = (
  { facts: known = {} }: Pick<Approval, 'facts'>,
  stated: readonly string[] = [],
): boolean => stated.every((fact) => own(known, fact) !== undefined);

/** The class that a matter has: the one that was decided, or the first of its weight where none was. */
export function classOf(
  { classes }: Approval,
  { class: id, classification }: Pick<Matter, 'class' | 'classification'>,
): MatterClass | undefined {
  return classes.find((row) => row.id === id) ?? classes.find(({ weight }) => weight === classification);
}
