import type { AnyEventObject, SnapshotStatus } from 'xstate';
import type { Configuration } from './configuration.js';
import { noActions, type PlainSnapshot, type StepAction } from './snapshot.js';

/** What one step changes while it is worked out: from it the next snapshot is made. */
export class Run {
  configuration: Configuration;
  context: unknown;
  status: SnapshotStatus;
  output: unknown;
  error: unknown;
  event: AnyEventObject;
  /** Events raised in this step and not yet taken up. */
  queue: AnyEventObject[] | undefined = undefined;
  /** Whether anything in the snapshot is new. */
  changed = false;
  actions: readonly StepAction[] = noActions;
  /** Whether actions must be told one by one, so that those before an error are known. */
  stepwise = false;
  private owned: StepAction[] | undefined = undefined;

  constructor(configuration: Configuration, snapshot: Omit<PlainSnapshot, 'value'>, event: AnyEventObject) {
    this.configuration = configuration;
    this.context = snapshot.context;
    this.status = snapshot.status;
    this.output = snapshot.output;
    this.error = snapshot.error;
    this.event = event;
  }

  /** Adds one action to what the host is asked to do. */
  tell(action: StepAction): void {
    this.own().push(action);
  }

  /** Adds a list that may be shared between steps: kept as it is while it is the only one. */
  tellAll(actions: readonly StepAction[]): void {
    if (actions.length === 0) return;
    if (this.actions.length === 0 && this.owned === undefined) this.actions = actions;
    else this.own().push(...actions);
  }

  /** Queues an event to be taken up within this step. */
  raise(event: AnyEventObject): void {
    if (this.queue === undefined) this.queue = [event];
    else this.queue.push(event);
  }

  /** The snapshot as it stands. */
  snapshot(): PlainSnapshot {
    return {
      value: this.configuration.value,
      context: this.context,
      status: this.status,
      output: this.output,
      error: this.error,
    };
  }

  private own(): StepAction[] {
    if (this.owned === undefined) {
      this.owned = this.actions.length === 0 ? [] : [...this.actions];
      this.actions = this.owned;
    }
    return this.owned;
  }
}
