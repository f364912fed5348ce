/** Something that is asked of one petition, and whoever waits for it. */
export interface Asked<Task> {
  readonly id: string;
  readonly task: Task;
  /** How often it was tried in vain. */
  turn: number;
  /** It shares no transaction with others: together with them it failed. */
  alone: boolean;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

export interface Grouping<Task> {
  ask(id: string, task: Task): Promise<unknown>;
  /** Asks once more, after so many milliseconds. */
  again(asked: Asked<Task>, milliseconds: number): void;
}

/**
 * Puts together what is asked of different petitions at the same time, so that one transaction, and one wait for the disk, serves many.
 * Of one petition one thing is done at a time.
 * @param run does them all, and answers each; never throws
 * @param lanes how many groups may be under way at once
 * @param most how many there may be in a group
 */
export function grouping<Task>(
  run: (group: readonly Asked<Task>[]) => Promise<void>,
  lanes: number,
  most: number,
): Grouping<Task> {
  let queue: Asked<Task>[] = [];
  const busy = new Set<string>();
  let running = 0;
  let scheduled = false;

  function next(): Asked<Task>[] {
    const group: Asked<Task>[] = [];
    const left: Asked<Task>[] = [];
    const passed = new Set<string>();
    for (const [index, asked] of queue.entries()) {
      const full = group.length === most || group[0]?.alone === true;
      if (full) {
        left.push(...queue.slice(index));
        break;
      }
      const may = !busy.has(asked.id) && !passed.has(asked.id) && (!asked.alone || group.length === 0);
      if (may) {
        group.push(asked);
        busy.add(asked.id);
      } else {
        left.push(asked);
        passed.add(asked.id);
      }
    }
    queue = left;
    return group;
  }

  function start(): void {
    scheduled = false;
    while (running < lanes) {
      const group = next();
      if (group.length === 0) break;
      running += 1;
      void run(group).finally(() => {
        running -= 1;
        for (const { id } of group) busy.delete(id);
        start();
      });
    }
  }

  /** After what has arrived together: requests that came in one turn of the loop go into one group. */
  function soon(): void {
    if (scheduled || running === lanes) return;
    scheduled = true;
    setImmediate(start);
  }

  return {
    ask: (id, task) =>
      new Promise((resolve, reject) => {
        queue.push({ id, task, turn: 0, alone: false, resolve, reject });
        soon();
      }),
    again(asked, milliseconds) {
      setTimeout(() => {
        queue.unshift(asked);
        soon();
      }, milliseconds);
    },
  };
}
