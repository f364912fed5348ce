import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The only address that is listened on. */
const loopback = '127.0.0.1';

/** Ports that are tried where none is asked for; after them any that is free. */
const usual = [4750, 4751, 4752, 4753, 4754, 4755, 4756, 4757, 4758, 4759, 0];

/** A port that cannot be listened on: taken by another program, or not allowed. */
export class PortError extends Error {
  override readonly name = 'PortError';
  readonly port: number;
  readonly code: string;

  constructor(port: number, code: string) {
    super(
      code === 'EADDRINUSE'
        ? `Port ${port} is in use by another program.`
        : `Port ${port} cannot be listened on (${code}).`,
    );
    this.port = port;
    this.code = code;
  }
}

/** A server that listens on loopback: on this port, or on the first usual one that is free. Rejects with a {@link PortError}. */
export async function listen(port: number | undefined): Promise<{ server: Server; port: number }> {
  const tried = port === undefined ? usual : [port];
  for (const one of tried) {
    const server = createServer({ requireHostHeader: false });
    const fault = await faultOf(server, one);
    if (!fault) return { server, port: (server.address() as AddressInfo).port };
    if (port !== undefined) throw new PortError(one, fault);
  }
  throw new PortError(0, 'EADDRNOTAVAIL');
}

function faultOf(server: Server, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message);
    server.once('error', failed);
    server.listen({ port, host: loopback, exclusive: true }, () => {
      server.off('error', failed);
      resolve(undefined);
    });
  });
}
