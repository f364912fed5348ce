import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSync } from 'esbuild';
import { onTestFinished } from 'vitest';

/** A host in a browser: one machine of its own, watched by the stock browser client in a window, or in the frame of its page. */
const app = `
  import { createBrowserInspector } from '@statelyai/inspect';
  import { createActor, createMachine } from 'xstate';
  const asked = new URLSearchParams(location.search);
  const lamp = createMachine({
    id: 'browserLamp',
    initial: 'dark',
    states: { dark: { on: { flip: 'bright' } }, bright: { on: { flip: 'dark' } } },
  });
  document.querySelector('button').onclick = () => {
    const iframe = asked.has('frame') ? document.querySelector('iframe') : null;
    const { inspect } = createBrowserInspector({ url: asked.get('inspector'), iframe });
    const actor = createActor(lamp, { inspect });
    actor.start();
    actor.send({ type: 'flip' });
  };
`;

const page =
  '<!doctype html><button>start</button><iframe width="1200" height="700"></iframe><script src="app.js"></script>';

/** Serves a host's site on a port of this machine until the test ends; gives its port. */
export async function hostSite(): Promise<number> {
  const { outputFiles } = buildSync({
    stdin: { contents: app, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    logLevel: 'error',
  });
  const script = outputFiles[0]?.contents ?? new Uint8Array();
  const server = createServer(({ url = '' }, response) => {
    const isScript = url.endsWith('/app.js');
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return (server.address() as AddressInfo).port;
}
