import { createHmac } from 'node:crypto';

/** Characters of a shared secret: fewer can be guessed. */
export const leastSecret = 24;

/** The bytes of a secret: `whsec_` and base64, as Standard Webhooks writes it, or any other text as it is. */
export function secretBytes(written: string): Buffer {
  const [, encoded] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(written) ?? [];
  return encoded === undefined ? Buffer.from(written, 'utf8') : Buffer.from(encoded, 'base64');
}

/**
 * The headers by which a receiver knows that a delivery is this host's and was not changed, as Standard Webhooks has them: an HMAC-SHA256 over
 * id, moment (seconds) and body.
 */
export function signed(secret: Buffer, id: string, seconds: number, body: string): Record<string, string> {
  const digest = createHmac('sha256', secret).update(`${id}.${seconds}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': `v1,${digest}` };
}
