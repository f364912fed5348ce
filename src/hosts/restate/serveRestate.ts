import { once } from 'node:events';
import { createServer, type ServerHttp2Session } from 'node:http2';
import type { AddressInfo } from 'node:net';
import type { Host } from '../port/host.ts';
import { HostFault } from '../port/hostFault.ts';
import { adminAt } from './admin.ts';
import { checkKept } from './checkKept.ts';
import { readingOf } from './reading.ts';
import { type RestateHostOptions, restateHost } from './restateHost.ts';
import { loadSdk } from './sdk.ts';
import { type RestateServicesOptions, restateServices } from './services.ts';

/** What is served, and where. */
export interface ServeRestateOptions extends RestateHostOptions, RestateServicesOptions {
  /** Where Restate's server calls the services; 9080 unless told. It stays the same from one start to the next: what is in hand is brought there again. */
  readonly port?: number;
  /** The address to listen on; the loopback's unless told. */
  readonly address?: string;
  /** How Restate's server reaches the services; `http://ADDRESS:PORT` unless told. */
  readonly uri?: string;
  /** Public keys of the Restate servers that may call, as they print them; nobody else may then. Needed wherever others reach the port. */
  readonly identityKeys?: readonly string[];
}

/** A host, and the services behind it. */
export interface ServedRestate {
  readonly host: Host;
  /** The port on which Restate calls the services. */
  readonly port: number;
  /** Ends the host and, when what is in hand is done, the services. What waits stays with Restate. */
  close(): Promise<void>;
}

/**
 * Serves the services to Restate, registers them with it, and starts a host over them. Where they were registered with the same URI before, they are
 * registered anew. Throws a HostFault where the SDK is missing, Restate does not answer or cannot reach the services, or as {@link restateHost} does.
 */
export async function serveRestate(options: ServeRestateOptions): Promise<ServedRestate> {
  const {
    port = 9_080,
    address = '127.0.0.1',
    identityKeys = [],
    headers = {},
    timeoutMs = 30_000,
  } = options;
  const sdk = await loadSdk();
  const admin = adminAt({ url: options.admin, name: 'admin', headers, timeoutMs });
  // Before Restate calls these services and no others.
  await checkKept(readingOf(admin), options.engine);
  const services = [...(await restateServices(options))];
  const server = createServer(
    sdk.createEndpointHandler({
      services,
      ...(identityKeys.length > 0 ? { identityKeys: [...identityKeys] } : {}),
      // What fails is told by `onFault`; the SDK would print what was in an event.
      logger: () => undefined,
    }),
  );
  const sessions = new Set<ServerHttp2Session>();
  server.on('session', (session) => {
    sessions.add(session);
    session.on('close', () => sessions.delete(session));
  });
  server.listen(port, address);
  await once(server, 'listening').catch((error: unknown) => {
    throw new HostFault(
      'unreachable',
      `无法在 ${address}:${port} 上提供服务：端口被占用或不可用，请另选端口`,
      `the services cannot be served at ${address}:${port}: it is in use or may not be used; choose another port`,
      error,
    );
  });
  const bound = (server.address() as AddressInfo).port;

  async function stop(): Promise<void> {
    const closed = new Promise((resolve) => server.close(resolve));
    // Streams that are open are let finish.
    for (const session of sessions) session.close();
    await closed;
  }

  try {
    const uri = options.uri ?? `http://${address.includes(':') ? `[${address}]` : address}:${bound}`;
    await admin.register(uri);
    const host = await restateHost(options);
    return {
      host,
      port: bound,
      async close() {
        await host.close().catch((error: unknown) => {
          stop();
          throw error;
        });
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
