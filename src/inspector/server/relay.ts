import type { RawData, WebSocket } from 'ws';
import { type Text, text } from '../../vocabulary/text.ts';
import { begunFrame, endedFrame, problemFrame, relayedFrame } from '../protocol/frame.ts';
import { isPassedOver, readInspection, unreadable } from '../protocol/message.ts';
import { Backlog, type Entry } from './backlog.ts';
import type { Limits } from './limits.ts';
import { PageLink } from './pageLink.ts';
import { Rate } from './rate.ts';

const notText = text('收到二进制消息，未予显示', 'a binary message was passed over');
const notJson = text('收到的消息不是 JSON，未予显示', 'a message that is no JSON was passed over');
const tooLong = (bytes: number) =>
  text(
    `宿主系统的消息超过 ${bytes} 字节，连接已断开`,
    `a host's message was longer than ${bytes} bytes: its connection was ended`,
  );
const brokenOff = text('宿主系统的连接中断', "a host's connection broke off");

/** What a message is about, and the words to pass on; or what is wrong with it. */
type Heard = { readonly entry: Omit<Entry, 'frame'> } | { readonly problem: Text } | undefined;

/**
 * Takes the messages of hosts and gives them to every page, also to one that comes later. Nothing that a host sends, and no socket that
 * drops, ends it.
 */
export class Relay {
  private readonly kept: Backlog;
  private readonly pages = new Set<PageLink>();
  private hosts = 0;
  private counted = 0;

  private readonly limits: Limits;
  private readonly clock: () => number;

  constructor(limits: Limits, clock: () => number) {
    this.limits = limits;
    this.clock = clock;
    this.kept = new Backlog(limits.kept);
  }

  get takesHosts(): boolean {
    return this.hosts < this.limits.hosts;
  }

  get takesPages(): boolean {
    return this.pages.size < this.limits.pages;
  }

  addPage(socket: WebSocket): void {
    const page = new PageLink(socket, this.limits);
    this.pages.add(page);
    socket.on('error', () => undefined);
    socket.on('close', () => this.pages.delete(page));
    socket.send(begunFrame());
    page.send(this.kept.frames());
    if (this.kept.lost > 0) page.lose(this.kept.lost);
  }

  addHost(socket: WebSocket): void {
    this.hosts += 1;
    this.counted += 1;
    const from = String(this.counted);
    const rate = new Rate(this.limits.rate, this.clock);
    const told = new Set<string>();
    const tell = (problem: Text) => {
      // A host that sends garbage says so once.
      if (told.has(problem.en) || told.size >= 20) return;
      told.add(problem.en);
      this.pass({ key: `${from}!${told.size}`, kind: 'notice', frame: problemFrame(from, problem) });
    };
    socket.on('message', (data, isBinary) => {
      const words = wordsOf(data);
      if (!rate.allows(words.length)) return this.lose();
      const heard = isBinary ? { problem: notText } : heardIn(from, words);
      if (!heard) return;
      if ('problem' in heard) tell(heard.problem);
      else this.pass({ ...heard.entry, frame: relayedFrame(from, words) });
    });
    socket.on('error', (error: Error & { readonly code?: string }) => {
      tell(error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH' ? tooLong(this.limits.message) : brokenOff);
    });
    socket.on('close', () => {
      this.hosts -= 1;
      this.pass({ key: `${from}.`, kind: 'notice', frame: endedFrame(from) });
    });
  }

  private pass(entry: Entry): void {
    this.kept.add(entry);
    for (const page of this.pages) page.send([entry]);
  }

  private lose(): void {
    this.kept.lost += 1;
    for (const page of this.pages) page.lose(1);
  }
}

const wordsOf = (data: RawData) =>
  (Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as Buffer)).toString('utf8');

function heardIn(from: string, words: string): Heard {
  let json: unknown;
  try {
    json = JSON.parse(words);
  } catch {
    return { problem: notJson };
  }
  const message = readInspection(json);
  if (!message) return isPassedOver(json) ? undefined : { problem: unreadable(json) };
  const kind = message.type.slice('@xstate.'.length) as 'actor' | 'snapshot' | 'event';
  return { entry: { key: `${from}/${message.sessionId}`, kind } };
}
