import type { PageProblem } from '../../inspector/index.ts';
import { text } from '../../vocabulary/text.ts';
import { CliError } from '../cliError.ts';
import type { Line } from '../run/readLines.ts';
import type { Inspected, InspectedSource } from './inspected.ts';

/** How much goes where. */
export interface GatherLimits {
  /** Characters of a log that is put into the page itself where the page could read it from the server. */
  readonly inPage: number;
  /** MiB of the most that a page can hold. */
  readonly mostInPage: number;
}

const mebibyte = 1024 * 1024;
const ordinary: GatherLimits = { inPage: 2 * mebibyte, mostInPage: 64 };
/** Broken lines that are listed; the rest are counted. */
const mostListed = 200;

const misplaced = {
  log: text('事件台账中混有信访事项，未读入', 'a petition among events was passed over'),
  petitions: text('信访事项文件中混有事件，未读入', 'an event among petitions was passed over'),
};
const apart = text('事件与信访事项分存两个文件', 'keep events and petitions in files of their own');

/** What is gathered of a file, line by line, in bounded memory. The first line that can be read says which kind of file it is. */
export class Gathered {
  private kind: Inspected['kind'] | undefined;
  private items: object[] = [];
  private count = 0;
  private length = 0;
  private streamed = false;
  private damaged = 0;
  private readonly problems: PageProblem[] = [];

  private readonly source: InspectedSource;
  private readonly limits: GatherLimits;

  constructor(source: InspectedSource, limits: GatherLimits = ordinary) {
    this.source = source;
    this.limits = limits;
  }

  take(line: Line): void {
    if ('damage' in line) {
      this.tell({ line: line.line, ...line.damage });
      return;
    }
    const kind = isPetition(line.value) ? 'petitions' : 'log';
    this.kind ??= kind;
    if (kind !== this.kind) this.tell({ line: line.line, message: misplaced[this.kind], fix: apart });
    else if (this.isMeant(line.value)) this.keep(line.value);
  }

  finish(): Inspected {
    const { kind, items, count, streamed, problems, damaged, source } = this;
    if (count === 0 && (damaged === 0 || source.petition !== undefined))
      throw nothingIn(source.file, source.petition);
    return { kind: kind ?? 'log', items, count, streamed, problems, damaged };
  }

  private isMeant(value: object): boolean {
    const { petition } = this.source;
    if (petition === undefined) return true;
    const named = value as { id?: unknown; petition?: unknown };
    return (this.kind === 'petitions' ? named.id : named.petition) === petition;
  }

  private keep(value: object): void {
    this.count += 1;
    if (this.streamed) return;
    this.items.push(value);
    this.length += JSON.stringify(value).length;
    const { mayStream, petition } = this.source;
    if (this.length > this.limits.inPage && mayStream && petition === undefined && this.kind === 'log') {
      this.streamed = true;
      this.items = [];
    } else if (this.length > this.limits.mostInPage * mebibyte) throw this.tooMuch();
  }

  private tell({ line, message, fix }: PageProblem): void {
    this.damaged += 1;
    if (this.problems.length >= mostListed) return;
    this.problems.push({ ...(line === undefined ? {} : { line }), message, ...(fix ? { fix } : {}) });
  }

  private tooMuch(): CliError {
    const { file } = this.source;
    const { mostInPage } = this.limits;
    return new CliError([
      text(
        `${file}：超过 ${mostInPage} MiB，一个页面容纳不下，请用 --petition 指明一件`,
        `${file}: more than the ${mostInPage} MiB that one page can hold, name one petition: --petition ID`,
      ),
    ]);
  }
}

/** A stored petition is sealed and has a phase; an event has neither. */
const isPetition = (value: object) => Object.hasOwn(value, 'seal') && Object.hasOwn(value, 'phase');

/** A file without anything to show. */
function nothingIn(file: string, petition: string | undefined): CliError {
  return new CliError([
    petition === undefined
      ? text(`${file}：没有事件，也没有信访事项`, `${file}: it holds no event and no petition`)
      : text(`${file}：没有信访事项“${petition}”`, `${file}: nothing in it is of the petition ${petition}`),
  ]);
}
