import { createEngine } from '../../../src/engine/createEngine.ts';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';
import { serveRpc } from '../../../src/serve/rpc/serveRpc.ts';

export const engine = createEngine<string>(fireRescueBureau);

const officer = { role: 'disciplineCommission', unit: 'commission', id: 'officer-1' };
export const at = '2026-03-02T09:00:00+08:00';
export const by = officer;

/** The event that opens a petition. */
export const receive = (id = 'event-1') => ({
  type: 'intake.receive',
  id,
  petition: '2026-0001',
  at,
  by: officer,
  channel: 'letter',
  petitioners: ['petitioner-1'],
  persons: 1,
  anonymous: false,
  reachable: true,
  cause: 'inspection',
  claim: 'compensation',
  complainedOf: { persons: [], units: [] },
});

export const request = (id: unknown, method: string, params?: unknown) => ({
  jsonrpc: '2.0',
  ...(id === undefined ? {} : { id }),
  method,
  ...(params === undefined ? {} : { params }),
});

export interface Limits {
  readonly longest?: number;
  readonly batch?: number;
}

/** What is written in answer to these chunks, as text. */
export async function written(
  chunks: readonly (string | Uint8Array)[],
  limits: Limits = {},
): Promise<string> {
  const faults: unknown[] = [];
  let out = '';
  async function* bytes() {
    for (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  }
  await serveRpc(
    bytes(),
    async (piece) => {
      out += piece;
    },
    { engine, longest: 1 << 20, batch: 1000, onFault: (fault) => faults.push(fault), ...limits },
  );
  if (faults.length > 0) throw faults[0];
  return out;
}

/** The replies to lines: to each what it is, a batch as a list. */
export async function answered(lines: readonly unknown[], limits: Limits = {}): Promise<unknown[]> {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const out = await written([text], limits);
  return out === ''
    ? []
    : out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
}
