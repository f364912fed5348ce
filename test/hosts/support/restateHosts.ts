import { once } from 'node:events';
import { createServer, type ServerHttp2Session } from 'node:http2';
import { createEndpointHandler } from '@restatedev/restate-sdk';
import type { Host } from '../../../src/hosts/port/host.ts';
import { adminAt } from '../../../src/hosts/restate/admin.ts';
import { checkKept } from '../../../src/hosts/restate/checkKept.ts';
import { readingOf } from '../../../src/hosts/restate/reading.ts';
import { restateHost } from '../../../src/hosts/restate/restateHost.ts';
import { restateServices } from '../../../src/hosts/restate/services.ts';
import type { FreshHosts, HostSetup } from '../../../src/hosts/testing/testHosts.ts';
import { patience } from '../../support/patience.ts';
import { freePort } from './freePort.ts';
import { startRestate } from './restateServer.ts';

/** The services on one port, which can be cut off from one moment to the next. */
async function serveAt(port: number, setup: HostSetup, isKilled: () => boolean) {
  const services = await restateServices({
    ...setup,
    retryMs: 10,
    longestMs: 200,
    deliver: async (delivery, signal) => {
      if (isKilled()) throw new Error('the process of this host was killed');
      await setup.deliver(delivery, signal);
    },
  });
  const handler = createEndpointHandler({ services: [...services], logger: () => undefined });
  const sessions = new Set<ServerHttp2Session>();
  const server = createServer(handler)
    .on('session', (session) => sessions.add(session))
    .listen(port, '127.0.0.1');
  await once(server, 'listening');
  return async () => {
    const closed = once(server, 'close');
    server.close();
    for (const session of sessions) session.destroy();
    await closed;
  };
}

interface Running {
  readonly setup: HostSetup;
  isKilled: boolean;
}

/** Hosts over a Restate of their own. Its services are served at one place, by the host that was started last and still runs. */
export const restateHosts: FreshHosts = async () => {
  const restate = await startRestate();
  const port = await freePort();
  const admin = adminAt({ url: restate.admin, name: 'admin', timeoutMs: patience });
  const running = new Map<Host, Running>();
  let cutOff: (() => Promise<void>) | undefined;

  async function serve(one: Running | undefined): Promise<void> {
    await cutOff?.();
    cutOff = one && (await serveAt(port, one.setup, () => one.isKilled));
    if (one) await admin.register(`http://127.0.0.1:${port}`);
  }

  return {
    async start(setup) {
      const one = { setup, isKilled: false };
      // As serveRestate does: whoever would not start takes nobody's place.
      await checkKept(readingOf(admin), setup.engine);
      await serve(one);
      const host = await restateHost({ ...restate, ...setup, sweepMs: 20 });
      running.set(host, one);
      return host;
    },
    async crash(host) {
      const one = running.get(host);
      const last = [...running.keys()].at(-1);
      running.delete(host);
      if (one) one.isKilled = true;
      if (last === host) await serve([...running.values()].at(-1));
      await host.close().catch(() => undefined);
    },
    async drop() {
      await Promise.allSettled([...running.keys()].map((host) => host.close()));
      await serve(undefined);
      await restate.stop();
    },
  };
};
