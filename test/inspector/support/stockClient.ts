import { createWebSocketInspector } from '@statelyai/inspect';
import { onTestFinished } from 'vitest';
import type { Inspector } from '../../../src/inspector/server/startInspector.ts';

/** What a host does with the client. */
export type StockClient = Pick<
  ReturnType<typeof createWebSocketInspector>,
  'inspect' | 'actor' | 'event' | 'snapshot' | 'stop'
>;

/** The stock client, with nothing changed but the address; stopped after the test. */
export function stockClient({ inspectUrl }: Pick<Inspector, 'inspectUrl'>): StockClient {
  const client = createWebSocketInspector({ url: inspectUrl });
  onTestFinished(() => client.stop());
  return client;
}
