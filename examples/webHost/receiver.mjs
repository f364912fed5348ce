// Receives what the service delivers: node receiver.mjs SECRET-FILE KEYS-FILE [PORT]
import { createHmac, timingSafeEqual } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [secretFile, keysFile, port = '8081'] = process.argv.slice(2);
const secret = readFileSync(secretFile, 'utf8').trim();
// Keys whose work is done. An office keeps them in its database, written in the same transaction as the work.
const known = new Set(existsSync(keysFile) ? readFileSync(keysFile, 'utf8').split('\n') : []);

/** Whether the service signed it, and within the last five minutes: nobody else may give us work. */
function isSigned(headers, body) {
  const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': given = '' } = headers;
  if (!(Math.abs(Date.now() / 1000 - Number(at)) < 300)) return false;
  const digest = createHmac('sha256', secret).update(`${id}.${at}.${body}`).digest('base64');
  const [right, other] = [Buffer.from(`v1,${digest}`), Buffer.from(given)];
  return right.length === other.length && timingSafeEqual(right, other);
}

/** A key may come twice: whoever answered last time was perhaps not heard. */
function takeOnce({ id, type, data }) {
  if (known.has(id)) return;
  console.log(id, type, data.what ?? data.deadline);
  appendFileSync(keysFile, `${id}\n`);
  known.add(id);
}

createServer(async (request, response) => {
  let body = '';
  for await (const piece of request.setEncoding('utf8')) body += piece;
  if (!isSigned(request.headers, body)) return response.writeHead(401).end();
  takeOnce(JSON.parse(body));
  response.writeHead(204).end();
}).listen(Number(port), '127.0.0.1', function () {
  console.log(`receiving on http://127.0.0.1:${this.address().port}/`);
});
