import { type Action, report, set, settle } from '../lifecycle/actions.ts';
import type { Opening } from '../lifecycle/grammar.ts';
import type { LevelSteps, SupervisionContext } from './context.ts';
import { ladder } from './levels.ts';
import { chargeOf, duty, entering } from './pressing.ts';
import type { Level } from './standing.ts';

/** Ends a level whose time has passed, tells the next level of it, and starts that one's. */
function climbing(from: Level, to: Level): readonly Action<SupervisionContext, Opening>[] {
  return [
    settle(ladder[from].deadline),
    report('climbed', (args) => ({
      to: chargeOf(to, args),
      detail: { ...duty(args.context), from, level: to },
    })),
    ...entering(to),
  ];
}

/** The level's own time passes: the next one takes the duty up; the highest starts again. */
export function climbingSteps(level: Level): LevelSteps<never> {
  const { deadline, rule, above } = ladder[level];
  const passed = [{ type: 'deadlineIsRunning', params: { kind: deadline } }, 'deadlineHasPassed'] as const;
  return {
    'deadline.passed': above
      ? { by: 'system', rule, when: passed, to: above, do: climbing(level, above) }
      : {
          by: 'system',
          rule,
          when: passed,
          do: [set(['rounds'], { rounds: ({ context }) => context.rounds + 1 }), ...climbing(level, level)],
        },
  };
}
