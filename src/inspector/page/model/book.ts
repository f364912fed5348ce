import type { Engine } from '../../../engine/createEngine.ts';
import type { Refusal } from '../../../vocabulary/refusals.ts';
import { text } from '../../../vocabulary/text.ts';
import { CaseFile, type Origin, type WrittenEvent } from './caseFile.ts';
import type { PageProblem } from './pageData.ts';
import type { LogLine } from './readLog.ts';

/** Broken lines that are kept; more are only counted. */
const mostProblems = 500;

const isStored = (value: WrittenEvent) =>
  value.format !== undefined && typeof value.seal === 'string' && value.phase !== undefined;

/** Every case that is open in the page, in order of arrival; decides their events in small pieces. */
export class Book {
  readonly cases = new Map<string, CaseFile>();
  readonly problems: PageProblem[] = [];
  problemCount = 0;
  /** Events that were read. */
  events = 0;
  private readonly waiting: CaseFile[] = [];
  private head = 0;
  private branches = 0;

  readonly engine: Engine<string>;

  constructor(engine: Engine<string>) {
    this.engine = engine;
  }

  /** How many events still wait to be decided. */
  get undecided(): number {
    return this.waiting.length - this.head;
  }

  note(problem: PageProblem): void {
    this.problemCount += 1;
    if (this.problems.length < mostProblems) this.problems.push(problem);
  }

  /** Takes a line of a log in: an event, an entry of a decided log, or a stored petition. */
  take(line: LogLine): void {
    if ('problem' in line) this.note(line.problem);
    else if (isStored(line.value)) this.store(line.value, line.line);
    else this.event(line.value, line.line);
  }

  /** Takes an event in. It is decided by {@link work}. */
  event(written: WrittenEvent, line?: number): void {
    const inner = written.event;
    const wrapped = typeof inner === 'object' && inner !== null && written.type === undefined;
    const event = wrapped ? (inner as WrittenEvent) : written;
    const id = event.petition;
    if (typeof id !== 'string' || id === '') {
      const message = text('事件未写明信访事项编号 petition', 'the event names no petition');
      this.note({ ...(line === undefined ? {} : { line }), message });
      return;
    }
    const file = this.cases.get(id) ?? this.open(id, id, 'log');
    file.add(event, line);
    this.waiting.push(file);
    this.events += 1;
  }

  /** Takes a stored petition in, or tells why it cannot be trusted. */
  store(json: unknown, line?: number): CaseFile | undefined {
    const restored = this.engine.restore(json);
    if (restored.accepted) {
      const { petition } = restored;
      const file = new CaseFile(petition.id, petition.id, 'stored', this.engine, petition);
      this.cases.set(file.key, file);
      return file;
    }
    const id = (json as { id?: unknown } | null)?.id;
    for (const refusal of restored.refusals) this.note(problemOf(refusal, String(id ?? '?'), line));
    return undefined;
  }

  /** Opens an empty case. */
  open(key: string, id: string, origin: Origin, engine: Engine<string> = this.engine): CaseFile {
    const file = new CaseFile(key, id, origin, engine);
    this.cases.set(key, file);
    return file;
  }

  /** Opens a case that goes on from a step of another. */
  branch(file: CaseFile, count: number): CaseFile {
    this.branches += 1;
    const branch = file.branch(`${file.id} ~${this.branches}`, count);
    this.cases.set(branch.key, branch);
    return branch;
  }

  /** Decides events for as long as it may go on; true where it was stopped before the end. */
  work(mayGoOn: () => boolean): boolean {
    while (this.undecided > 0) {
      this.waiting[this.head]?.decideNext();
      this.head += 1;
      if (this.head % 16 === 0 && !mayGoOn()) return true;
    }
    this.waiting.length = 0;
    this.head = 0;
    return false;
  }
}

function problemOf({ message, path }: Refusal, id: string, line: number | undefined): PageProblem {
  const place = path ? ` ${path}` : '';
  return {
    ...(line === undefined ? {} : { line }),
    message: text(`信访事项 ${id}${place}：${message.zh}`, `petition ${id}${place}: ${message.en}`),
  };
}
