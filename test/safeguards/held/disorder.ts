import { type DisorderConduct, dangerousConducts } from '../../../src/vocabulary/events/disorder.ts';
import type { Walk, Walked } from '../../support/walk.ts';

/** What goes further than talk. */
export const further: ReadonlySet<string> = new Set([
  'disorder.coordinate',
  'disorder.secureEvidence',
  'disorder.informPublicSecurity',
  'disorder.decideNotToInform',
  'disorder.communicate',
  'disorder.formGroup',
  'disorder.groupArrived',
  'disorder.followReporting',
  'disorder.answerReporting',
  'disorder.unitArrived',
]);

export const isDanger = ({ conduct, facts }: Readonly<Record<string, unknown>>): boolean =>
  dangerousConducts.has(conduct as DisorderConduct) && typeof facts === 'string';

/** Steps to coordination, evidence or public security that were taken. */
export const beyondTalk = ({ steps }: Walk): readonly Walked[] =>
  steps.filter(({ taken, event }) => taken && further.has(event.type));

/** Those before any words that the policy asks for. */
export const beforeWords = (walk: Walk): readonly Walked[] =>
  beyondTalk(walk).filter(({ from: { context }, terms }) => {
    const tried = Object.values(context.tried as object).length;
    return tried < (terms.policy.disorder?.talks === 'all' ? 3 : 1);
  });

/** Those of them that rest on no danger: neither stated now nor when public security was told. */
export const withoutDanger = (walk: Walk): string[] =>
  beforeWords(walk)
    .filter(({ from: { context, trail }, event }) => {
      const toldBefore =
        context.publicSecurityTold === true && trail.includes('disorder.informPublicSecurity');
      return !isDanger(event) && !toldBefore;
    })
    .map(({ from, event }) => `${from.value} --${event.type}`);

/** What nobody decided: it came from the timer, or public security was told by nobody named. */
export const decidedByNobody = (walk: Walk, roles: readonly string[] = ['system']): string[] => {
  const isTimer = ({ by }: Walked['event']) => roles.includes((by as { role: string }).role);
  const automatic = beyondTalk(walk).filter(({ event }) => isTimer(event));
  const unnamed = walk.steps.filter(({ event, effects }) =>
    effects.some(
      (effect) =>
        effect.type === 'inform' &&
        effect.organ.role === 'publicSecurity' &&
        (isTimer(event) || effect.decidedBy !== (event.by as { id: string }).id),
    ),
  );
  return [...automatic, ...unnamed].map(({ from, event }) => `${from.value} --${event.type}`);
};
