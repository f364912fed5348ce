import { type Text, text } from '../../vocabulary/text.ts';
import type { Damage } from '../run/readLines.ts';
import type { Placed } from './logRecord.ts';
import type { LogFault } from './openLog.ts';

/** What stood in the way of replaying a part of the logs. */
export type ProblemCode =
  | LogFault['code']
  | Damage
  | 'no-opening'
  | 'unknown-policy'
  | 'nothing-recorded'
  | 'lost';

/** One of them. Line 0 is the whole log. */
export interface Problem extends Placed {
  readonly petition: string | null;
  readonly message: Text;
}

/** A petition whose opening is not in the logs, or was refused. */
export function noOpening(events: number): Text {
  return text(
    `没有已办理的开立事件，${events} 个事件未办理`,
    `no opening of it was accepted: ${events} ${events === 1 ? 'event' : 'events'} could not be decided`,
  );
}

/** A petition that was recorded under a policy version that is not loaded. */
export function recordedUnder(policy: string): Text {
  return text(
    `按方案 ${policy} 记录，未装载该方案，未核对；请以 --policy 给出`,
    `recorded under the policy ${policy}, which is not loaded: not compared; give it with --policy`,
  );
}

/** A petition that is missing from the answer, because the worker that had it died over it more than once. */
export const lostWithWorker: Text = text(
  '重演线程反复中止，本事项未重演',
  'the worker died over it more than once: not replayed',
);

/** `--verify` without anything to compare with. */
export const nothingRecorded: Text = text(
  '所给文件中没有已记录的决定，无从核对；请一并给出 decisions.jsonl',
  'no recorded decision in the logs, so there is nothing to verify: give decisions.jsonl, too',
);
