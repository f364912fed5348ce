import type { WebSocket } from 'ws';
import { batchFrame, droppedFrame } from '../protocol/frame.ts';
import { Backlog, type Entry } from './backlog.ts';
import type { Limits } from './limits.ts';

/** Characters of one batch. */
const batch = 256 * 1024;

/** A page that looks on. What it cannot take at once waits; where too much waits the oldest goes, and the page is told how much. */
export class PageLink {
  private readonly waiting: Backlog;

  private readonly socket: WebSocket;
  private readonly limits: Limits;

  constructor(socket: WebSocket, limits: Limits) {
    this.socket = socket;
    this.limits = limits;
    this.waiting = new Backlog(limits.waiting);
  }

  send(entries: Iterable<Entry>): void {
    for (const entry of entries) this.waiting.add(entry);
    this.pump();
  }

  /** Tells the page of messages that it never gets. */
  lose(count: number): void {
    this.waiting.lost += count;
    this.pump();
  }

  private pump(): void {
    const { socket, waiting } = this;
    while (socket.readyState === socket.OPEN && socket.bufferedAmount < this.limits.inSocket) {
      if (waiting.isEmpty) return;
      const frames = waiting.take(batch);
      if (waiting.lost > 0) frames.push(droppedFrame(waiting.lost));
      waiting.lost = 0;
      const [only] = frames;
      socket.send(frames.length === 1 && only !== undefined ? only : batchFrame(frames), () => this.pump());
    }
  }
}
