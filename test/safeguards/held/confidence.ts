import type { AnyLifecycle } from '../../../src/engine/lifecycles.ts';
import type { Matter, Policy } from '../../../src/index.ts';
import { breachOfConfidence, standInFor } from '../../../src/machines/lifecycle/confidence.ts';
import { judge } from '../../../src/machines/lifecycle/judge.ts';
import type { Walk, Walked } from '../../support/walk.ts';

const name = ({ from, event }: Walked) => `${from.value} --${event.type}`;

/** Effects that go to a person or unit complained of. */
export const toldToTheAccused = ({ steps }: Walk): string[] =>
  steps
    .filter(({ effects, after, terms }) => breachOfConfidence(effects, after.matter as never, terms.policy))
    .map(name);

/** The units that alone play one of the offices that lifecycles address by their part. */
const officesOf = ({ units }: Policy) => [
  ...new Set(
    (
      [
        'disciplineCommission',
        'supervisionOffice',
        'chiefOfficer',
        'leadingGroup',
        'leadingGroupOffice',
      ] as const
    ).flatMap((part) => {
      const playing = units.filter(({ roles }) => roles.includes(part));
      return playing.length === 1 ? playing.map(({ id }) => id) : [];
    }),
  ),
];

const standsIn = ({ choices }: Policy) => choices.aboveStandsIn === true;

/** Somebody of each office that does the work of one complained of. */
const standIns = (parts: readonly string[], matter: Matter, policy: Policy) =>
  parts.flatMap((part) => {
    const above = standInFor(part, matter, policy);
    if (above === undefined) return [];
    // A body may call the role that plays the part by a name of its own.
    const role = [above, ...Object.keys(policy.roles)].find((name) =>
      policy.roles[name]?.plays.includes(above),
    );
    const unit = policy.units.find(
      ({ id, roles }) => roles.includes(above) && !matter.complainedOf.units.includes(id),
    )?.id;
    return role === undefined || unit === undefined ? [] : [{ role, unit, id: 'above-1' }];
  });

/** Whether the right part acts, as far as that goes. */
const mayAct = (judged: ReturnType<typeof judge>[number] | undefined) =>
  judged?.asked.every(({ guard, holds }) => guard.type !== 'by' || holds) === true;

/**
 * Steps that would tell the very office that the petition complains of, or that nobody may take in its place where the policy
 * lets whoever stands above do its work; a step is tried once against each office.
 */
export function leftToTheAccused(lifecycle: AnyLifecycle, { steps }: Walk): string[] {
  const tried = new Set<string>();
  const refused: string[] = [];
  for (const { from, event, taken, terms } of steps) {
    if (!taken) continue;
    const { candidate } = taken;
    for (const unit of officesOf(terms.policy)) {
      const step = `${from.value} --${event.type} ${candidate.meta.when.map(({ type }) => type)} ${unit}`;
      if (tried.has(step)) continue;
      const matter = { ...from.context.matter, complainedOf: { persons: [], units: [unit] } };
      const context = { ...from.context, matter };
      const judged = (by: object) =>
        judge([candidate], lifecycle.conditions, { context, event: { ...event, by }, env: terms })[0];
      const acting = [event.by, ...standIns(candidate.meta.by, matter as never, terms.policy)] as object[];
      const by = acting.find((one) => judged(one)?.taken);
      if (by === undefined) {
        // Whoever is of the office complained of may not act; somebody may in its place, whatever else stands in the way.
        const somebodyMay = acting.some((one) => mayAct(judged(one)));
        if (standsIn(terms.policy) && !somebodyMay) refused.push(`${step}: nobody may act`);
        continue;
      }
      tried.add(step);
      const after = lifecycle
        .under(terms)
        .stepper.take({ ...from, context } as never, candidate, { ...event, by } as never);
      const told = after.context as { readonly matter: Matter };
      const breach = breachOfConfidence(after.effects as never, told.matter, terms.policy);
      // Where nobody does its work for it, a task that the office alone can do is not given to another.
      if (breach && (standsIn(terms.policy) || breach.type === 'report'))
        refused.push(`${step}: ${JSON.stringify(breach)}`);
    }
  }
  return refused;
}

/** Acts of somebody who has an interest (回避), but for their own declaration or the petitioner’s own act. */
export const actsOfTheInterested = ({ steps }: Walk): string[] =>
  steps
    .filter(({ from, event, taken: one }) => {
      const { interested, petitioners, complainedOf } = from.context.matter as unknown as {
        interested: string[];
        petitioners: string[];
        complainedOf: { persons: string[] };
      };
      const { id: person } = event.by as { readonly id: string };
      const parts = one?.candidate.meta.by ?? [];
      if (!one || parts.every((part) => part === 'petitioner')) return false;
      const open = ['matter.declareInterest', 'petitioner.giveContact'];
      return (
        !open.includes(event.type) &&
        [...interested, ...petitioners, ...complainedOf.persons].includes(person)
      );
    })
    .map(name);

/** Steps by which a matter goes to a unit that it complains of. */
export const givenToTheAccused = ({ steps }: Walk): string[] =>
  steps
    .filter(({ from, after }) => {
      const { unit, complainedOf } = after.matter as unknown as {
        unit?: string;
        complainedOf: { units: string[] };
      };
      return unit !== undefined && unit !== from.context.matter.unit && complainedOf.units.includes(unit);
    })
    .map(name);
