import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Delivery } from '../../../src/hosts/port/host.ts';
import { HostFault } from '../../../src/hosts/port/hostFault.ts';
import { deliverTo } from '../../../src/serve/delivery/deliverTo.ts';
import { deliverToOutput } from '../../../src/serve/delivery/deliverToOutput.ts';
import { secretBytes } from '../../../src/serve/delivery/signature.ts';
import { told } from '../../../src/serve/delivery/told.ts';
import { jsonLog } from '../../../src/serve/log.ts';
import { createMetrics } from '../../../src/serve/metrics.ts';

const delivery: Delivery = {
  key: '信访〔2026〕1号/3/0',
  petition: '信访〔2026〕1号',
  seq: 3,
  effect: { type: 'record', rule: 'plan.3.1.1', what: 'receipt' },
};
const { signal } = new AbortController();

/** A receiver that answers with one status after the other. */
async function receiver(...statuses: (number | 'hangs')[]) {
  const taken: { headers: IncomingHttpHeaders; body: string }[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request.setEncoding('utf8')) body += piece;
    taken.push({ headers: request.headers, body });
    const status = statuses[taken.length - 1] ?? 204;
    if (status !== 'hangs') response.writeHead(status, { location: '/elsewhere' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => server.closeAllConnections());
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/in`, taken };
}

describe('a delivery', () => {
  it('is a CloudEvent 1.0 with the key that the receiver knows it by', async () => {
    const { url, taken } = await receiver();
    await deliverTo({ url })(delivery, signal);
    const [{ headers, body } = expect.fail('nothing came')] = taken;
    expect(headers['content-type']).toBe('application/cloudevents+json; charset=utf-8');
    expect(decodeURI(headers['idempotency-key'] as string)).toBe(delivery.key);
    expect(headers['webhook-signature']).toBeUndefined();
    expect(JSON.parse(body)).toEqual({
      specversion: '1.0',
      id: delivery.key,
      source: '/petitions',
      type: 'petition-flow.record',
      subject: delivery.petition,
      datacontenttype: 'application/json',
      petitionseq: 3,
      data: delivery.effect,
    });
  });

  it('is signed with a shared secret, as Standard Webhooks has it', async () => {
    const { url, taken } = await receiver();
    const secret = secretBytes(
      `whsec_${Buffer.from('a secret of thirty-two characters').toString('base64')}`,
    );
    await deliverTo({ url, secret, now: () => 1_700_000_000_500 })(delivery, signal);
    const [{ headers, body } = expect.fail('nothing came')] = taken;
    const id = headers['webhook-id'];
    expect(headers['webhook-timestamp']).toBe('1700000000');
    const digest = createHmac('sha256', 'a secret of thirty-two characters')
      .update(`${id}.1700000000.${body}`)
      .digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${digest}`);
    expect(secretBytes('plain').toString()).toBe('plain');
  });

  it('is not taken where the answer is no success, where it goes elsewhere, and where none comes in time', async () => {
    const { url } = await receiver(500, 404, 302, 'hangs');
    for (const _ of [500, 404, 302])
      await expect(deliverTo({ url })(delivery, signal)).rejects.toThrow(/answered \d{3}/);
    const soon = 50;
    await expect(deliverTo({ url, timeoutMs: soon })(delivery, signal)).rejects.toThrow(/timeout/i);
    await expect(deliverTo({ url: 'http://127.0.0.1:1/' })(delivery, signal)).rejects.toThrow();
    await expect(
      deliverTo({ url })(delivery, AbortSignal.abort(new Error('the lease is over'))),
    ).rejects.toThrow('the lease is over');
  });

  it('ends where the receiver says that it is gone', async () => {
    const { url } = await receiver(410);
    const error = await deliverTo({ url })(delivery, signal).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(HostFault);
    expect((error as HostFault).code).toBe('receiver-gone');
    expect((error as HostFault).message).toContain('--deliver-to');
  });

  it('is a line of standard output where nobody receives it', async () => {
    const lines: string[] = [];
    await deliverToOutput(async (line) => void lines.push(line))(delivery, signal);
    expect(lines.map((line) => [line.endsWith('\n'), JSON.parse(line).id])).toEqual([[true, delivery.key]]);
  });

  it('that fails is told once, until one goes through again, and without anything of itself', async () => {
    const { url } = await receiver(500, 500, 204, 503);
    const lines: string[] = [];
    const metrics = createMetrics();
    const deliver = told(
      deliverTo({ url }),
      jsonLog((line) => lines.push(line)),
      metrics,
    );
    for (const _ of [1, 2]) await expect(deliver(delivery, signal)).rejects.toThrow();
    await deliver(delivery, signal);
    await expect(deliver(delivery, signal)).rejects.toThrow();
    expect(lines.map((line) => [JSON.parse(line).level, JSON.parse(line).reason])).toEqual([
      ['warn', 'the receiver answered 500'],
      ['info', undefined],
      ['warn', 'the receiver answered 503'],
    ]);
    expect(lines.join('')).not.toContain('信访');
    const page = await metrics.page(undefined, 0);
    expect(page).toContain('petition_flow_deliveries_total{outcome="failed"} 3');
    expect(page).toContain('petition_flow_deliveries_total{outcome="taken"} 1');
  });
});
