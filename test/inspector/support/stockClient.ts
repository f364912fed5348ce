import { createWebSocketInspector } from '@statelyai/inspect';
import { onTestFinished } from 'vitest';
import type { Inspector } from '../../../src/inspector/server/startInspector.js';

/** The stock client, with nothing changed but the address; stopped after the test. */
export function stockClient({ inspectUrl }: Pick<Inspector, 'inspectUrl'>) {
  const client = createWebSocketInspector({ url: inspectUrl });
  onTestFinished(() => client.stop());
  return client;
}
