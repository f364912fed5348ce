import { definePolicy, type Policy, type Terms } from '../../src/index.ts';
import type { Approval, Chain, ChainStep, MatterClass } from '../../src/policy/approval.ts';

/** What a body has otherwise. */
type Other = Omit<Parameters<typeof definePolicy>[0], 'extends' | 'id' | 'version'>;

/** Every step a meeting, but for the last on an extension, which is the head's (`reg.34`). */
const metOn = ({ paper, steps, ...chain }: Chain): Chain => ({
  ...chain,
  paper,
  steps: steps.map((step, at) =>
    paper === 'extension' && at === steps.length - 1 ? step : { ...step, act: 'meet' },
  ),
});

/** The step as a meeting. */
const meeting = <One extends ChainStep>(step: One) => ({ ...step, act: 'meet' as const });

/** Whoever decides the one class decides the other instead. */
function swapped(classes: readonly MatterClass[], [one, other]: readonly [string, string]): MatterClass[] {
  const instead = new Map([
    [one, other],
    [other, one],
  ]);
  return classes.map((row) => {
    const like = classes.find(({ id }) => id === instead.get(row.id)) ?? row;
    return { ...row, decidedBy: like.decidedBy };
  });
}

const withClasses = ({ classes, chains }: Approval): readonly Other[] => [
  { approval: { classes: classes.map((row) => ({ ...row, reclassify: 'both' as const })) } },
  { choices: { simplifiedProcedure: false } },
  { approval: { classes: swapped(classes, ['consultation', 'general']) } },
  {
    approval: {
      classes: classes.map((row) => (row.id === 'consultation' ? { ...row, weight: 'complex' } : row)),
    },
  },
  { approval: { chains: chains.map(metOn) } },
];

/** What a body that has tables of its own could have otherwise, one thing each time; the same parts act in it. */
const others = ({ approval, passing, reviewing }: Policy): readonly Other[] => [
  ...(approval ? withClasses(approval) : []),
  ...(reviewing?.opinions
    ? [
        {
          reviewing: {
            opinions: reviewing.opinions.map((row) => ({ ...row, steps: row.steps.map(meeting) })),
          },
        },
      ]
    : []),
  ...(passing?.onward ? [{ passing: { reportsTo: [] } }] : []),
];

const made = new WeakMap<Policy, readonly Policy[]>();

/** Bodies that differ in one thing from that of a situation. */
export function bodiesLike({ policy, ...terms }: Terms): readonly Terms[] {
  const known =
    made.get(policy) ??
    others(policy).map((other, at) =>
      definePolicy({ ...other, extends: policy, id: `${policy.id}${at}`, version: '1.0.0' }),
    );
  made.set(policy, known);
  return known.map((other) => ({ ...terms, policy: other }));
}
