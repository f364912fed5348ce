import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { pathOf, paths, rejection } from './answer.ts';
import { checkHost, checkHostOrigin, checkPageOrigin, type Rejected } from './guard.ts';
import type { Limits } from './limits.ts';
import { Relay } from './relay.ts';

/** Bytes of a page's longest message; it has nothing to say. */
const longestOfPage = 1024;

/** Takes requests to become web sockets: hosts at `/`, pages at `/page`. */
export class Sockets {
  private readonly relay: Relay;
  private readonly hosts: WebSocketServer;
  private readonly pages: WebSocketServer;

  private readonly port: () => number;

  constructor(limits: Limits, clock: () => number, port: () => number) {
    this.port = port;
    this.relay = new Relay(limits, clock);
    this.hosts = new WebSocketServer({ noServer: true, maxPayload: limits.message });
    this.pages = new WebSocketServer({ noServer: true, maxPayload: longestOfPage });
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    const rejected = this.check(request);
    if (rejected) {
      socket.end(rejection(rejected));
      return;
    }
    if (pathOf(request) === paths.pageSocket)
      this.pages.handleUpgrade(request, socket, head, (page) => this.relay.addPage(page));
    else this.hosts.handleUpgrade(request, socket, head, (host) => this.relay.addHost(host));
  }

  /** Ends every connection. */
  close(): void {
    for (const server of [this.hosts, this.pages]) {
      for (const socket of server.clients) socket.terminate();
      server.close();
    }
  }

  private check(request: IncomingMessage): Rejected | undefined {
    const path = pathOf(request);
    const full: Rejected = { status: 503, reason: 'The inspector has as many connections as it takes.' };
    const misled = checkHost(request, this.port());
    if (misled) return misled;
    if (path === paths.pageSocket)
      return checkPageOrigin(request, this.port()) ?? (this.relay.takesPages ? undefined : full);
    if (path === paths.host) return checkHostOrigin(request) ?? (this.relay.takesHosts ? undefined : full);
    return { status: 404, reason: 'Hosts connect to / and pages to /page.' };
  }
}
