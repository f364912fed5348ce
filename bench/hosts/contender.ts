import { spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { type Course, registerCourses } from './registerCourses.ts';

const clients = 16;

interface Used {
  readonly cpuMs: number;
  readonly rssMiB: number;
}

/** A course that a client has in hand, and how far it came. */
interface InHand {
  readonly course: Course;
  next: number;
  /** Where the petition stood in the last answer. */
  seq: number;
}

/** A server under test as a process of its own, and the sixteen petitions that its clients have in hand. */
export class Contender {
  readonly perSecond: number[] = [];
  readonly rssMiB: number[] = [];
  events = 0;
  accepted = 0;
  cpuMs = 0;
  /** CPU of a database's own processes. */
  databaseCpuMs = 0;
  private readonly agent = new Agent({ keepAlive: true, maxSockets: clients });
  private readonly courses = registerCourses();
  private readonly inHand: InHand[] = Array.from({ length: clients }, () => this.nextCourse());
  private readonly child;
  private readonly url: Promise<string>;
  private readonly databaseCpu: () => number;

  /** @param args what Node is started with before the program, as `--cpu-prof` */
  constructor(name: string, place: string, databaseCpu: () => number, args: readonly string[] = []) {
    this.databaseCpu = databaseCpu;
    const program = new URL('./throughputServer.ts', import.meta.url).pathname;
    this.child = spawn(process.execPath, ['--no-warnings', ...args, program, name, place], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    this.url = new Promise((resolve, reject) => {
      this.child.stdout.on('data', (chunk) => {
        const port = /port (\d+)/.exec(String(chunk))?.[1];
        if (port) resolve(`http://127.0.0.1:${port}`);
        else process.stderr.write(chunk);
      });
      this.child.once('exit', () => reject(new Error(`${name} has ended`)));
    });
  }

  async round(ms: number, counts: boolean): Promise<void> {
    const before = await this.used();
    const databaseBefore = this.databaseCpu();
    const from = performance.now();
    let [events, accepted] = [0, 0];
    const client = async (n: number) => {
      while (performance.now() - from < ms) {
        if (await this.send(n)) accepted += 1;
        events += 1;
      }
    };
    await Promise.all(this.inHand.map((_, n) => client(n)));
    const seconds = (performance.now() - from) / 1_000;
    const after = await this.used();
    this.rssMiB.push(after.rssMiB);
    if (!counts) return;
    this.perSecond.push(events / seconds);
    this.events += events;
    this.accepted += accepted;
    this.cpuMs += after.cpuMs - before.cpuMs;
    this.databaseCpuMs += this.databaseCpu() - databaseBefore;
  }

  async end(): Promise<void> {
    this.agent.destroy();
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill();
    await ended;
  }

  private nextCourse(): InHand {
    return { course: this.courses.next().value, next: 0, seq: 0 };
  }

  /** Sends a client's next event; whether it was accepted. */
  private async send(n: number): Promise<boolean> {
    let hand = this.inHand[n] as InHand;
    if (hand.next === hand.course.events.length) this.inHand[n] = hand = this.nextCourse();
    const { petition, events } = hand.course;
    const event = events[hand.next++] as (typeof events)[number];
    const [path, body] =
      hand.seq === 0
        ? ['/petitions', { event: event.body, petition }]
        : [`/petitions/${petition}/events`, { event: event.body, seen: hand.seq }];
    const headers = { 'idempotency-key': event.id, 'x-at': event.at, 'x-by': event.by };
    const { status, said } = await this.ask(path, JSON.stringify(body), headers);
    if (status >= 500) throw new Error(`${status}: ${said}`);
    const accepted = status < 300;
    if (accepted) hand.seq = (JSON.parse(said) as { seq?: number }).seq ?? hand.seq;
    return accepted;
  }

  private async used(): Promise<Used> {
    return JSON.parse((await this.ask('/used')).said) as Used;
  }

  private async ask(
    path: string,
    body?: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<{ readonly status: number; readonly said: string }> {
    const url = await this.url;
    return new Promise((resolve, reject) => {
      const method = body === undefined ? 'GET' : 'POST';
      const all = { 'content-type': 'application/json', ...headers };
      const asking = request(`${url}${path}`, { agent: this.agent, method, headers: all }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, said: Buffer.concat(parts).toString() }),
        );
      });
      // A server ends what has been idle for seconds; its key makes the same request again the same event.
      asking.on('error', (error) =>
        asking.reusedSocket ? resolve(this.ask(path, body, headers)) : reject(error),
      );
      asking.end(body);
    });
  }
}
