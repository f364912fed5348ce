import { expect, onTestFinished } from 'vitest';
import { createEngine } from '../../../src/engine/createEngine.ts';
import { createHost, type HostOptions } from '../../../src/hosts/host/createHost.ts';
import type { Delivery } from '../../../src/hosts/port/host.ts';
import { memoryData, memoryStore } from '../../../src/hosts/testing/memoryStore.ts';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';
import { tryOut } from '../../../src/serve/actors/tryOut.ts';
import { type AppParts, createApp } from '../../../src/serve/app.ts';
import { jsonLog } from '../../../src/serve/log.ts';
import { handClock } from '../../hosts/support/handClock.ts';
import { Fitting, type OpenApi } from './fits.ts';

/** An answer: its body as JSON, a list of them where there is one on each line, or text. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at what it expects
  readonly body: any;
}

/** What a request may have besides its path. */
export interface Given {
  readonly actor?: string | undefined;
  readonly body?: unknown;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The address at the other end. */
  readonly address?: string;
}

/** People of the directory for trying out. */
export const officer = 'disciplineCommission.commission';
export const secretary = 'disciplineSecretary.commission';
export const clerk = 'supervisionOffice.supervision-office';
export const legal = 'responsibleUnit.dept-legal';
export const chief = 'chiefOfficer.command';

export const engine = createEngine<string>(fireRescueBureau);
const signIn = tryOut(fireRescueBureau);
let fitting: Fitting | undefined;

/** The document of the API, and what fits it. */
async function documented(app: { request(path: string): Response | Promise<Response> }): Promise<Fitting> {
  fitting ??= new Fitting((await (await app.request('/openapi.json')).json()) as OpenApi);
  return fitting;
}

/** An API over a host in memory; every answer is held against the OpenAPI document. */
export async function office(parts: Partial<AppParts> & { readonly store?: HostOptions['store'] } = {}) {
  const clock = handClock('2026-03-02T09:00:00+08:00');
  const delivered: Delivery[] = [];
  const lines: string[] = [];
  const data = memoryData();
  const host = await createHost({
    store: parts.store ?? memoryStore(data),
    engine,
    clock,
    timers: false,
    pauseMs: 1,
    deliver: async (delivery) => void delivered.push(delivery),
  });
  onTestFinished(() => host.close());
  const app = createApp({ host, engine, signIn, clock, log: jsonLog((line) => lines.push(line)), ...parts });
  const fits = await documented(app);

  async function ask(method: string, path: string, given: Given = {}): Promise<Answer> {
    const { actor = officer, body, key, headers = {}, address } = given;
    const all: Record<string, string> = {
      host: 'localhost',
      ...('actor' in given && !given.actor ? {} : { 'x-actor': actor }),
    };
    if (body !== undefined) all['content-type'] = 'application/json';
    if (key !== undefined) all['idempotency-key'] = key;
    const sent = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
    const init = {
      method,
      headers: { ...all, ...headers },
      ...(body === undefined ? {} : { body: sent as string }),
    };
    const env = { incoming: { socket: { remoteAddress: address } } };
    const response = await app.fetch(new Request(`http://localhost${path}`, init), env);
    const type = (response.headers.get('content-type') ?? '').split(';')[0] as string;
    const text = await response.text();
    const answered = read(type, text);
    if (method !== 'HEAD')
      fits.expectAnswer(method, path.replace(/\?.*$/, ''), response.status, type, answered);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    return { status: response.status, headers: response.headers, body: answered };
  }
  const get = (path: string, actor?: string) => ask('GET', path, { actor: actor ?? officer });
  const post = (path: string, actor: string, body: unknown, key?: string) =>
    ask('POST', path, { actor, body, ...(key === undefined ? {} : { key }) });
  const open = (more: object = {}, given: { petition?: string; key?: string; actor?: string } = {}) =>
    post(
      '/petitions',
      given.actor ?? officer,
      {
        event: { ...arrival, ...more },
        ...(given.petition === undefined ? {} : { petition: given.petition }),
      },
      given.key,
    );
  const send = (id: string, seen: number, event: object, actor = officer, key?: string) =>
    post(`/petitions/${encodeURIComponent(id)}/events`, actor, { seen, event }, key);
  return { app, host, clock, delivered, lines, data, ask, get, post, open, send, fits };
}

function read(type: string, text: string): unknown {
  if (type === 'application/x-ndjson')
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as unknown);
  return type.endsWith('json') && text !== '' ? JSON.parse(text) : text;
}

/** A letter that arrives, as a message without what the host writes itself. */
export const arrival = {
  type: 'intake.receive',
  channel: 'letter',
  petitioners: ['petitioner-1'],
  persons: 1,
  anonymous: false,
  reachable: true,
  cause: 'inspection',
  claim: 'compensation',
  complainedOf: { persons: [] as string[], units: [] as string[] },
};

/** Its assessment. */
export const assessment = {
  type: 'intake.assess',
  withinCompetence: true,
  kind: 'claim',
  reason: '属本局职责范围。',
};
