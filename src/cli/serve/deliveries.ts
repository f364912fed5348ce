import { readFile } from 'node:fs/promises';
import type { Deliver } from '../../hosts/port/host.ts';
import { deliverTo } from '../../serve/delivery/deliverTo.ts';
import { deliverToOutput } from '../../serve/delivery/deliverToOutput.ts';
import { leastSecret, secretBytes } from '../../serve/delivery/signature.ts';
import { fileFault } from '../files.ts';
import type { Print } from '../streams.ts';
import { stop } from './faults.ts';
import type { ServeRequest } from './serveRequest.ts';

/** Where deliveries go: to the receiver that was named, or, for trying out, to standard output. */
export async function deliveries(
  { deliverTo: url, deliverSecretFile }: Pick<ServeRequest, 'deliverTo' | 'deliverSecretFile'>,
  print: Print,
): Promise<Deliver> {
  if (url === undefined) {
    if (deliverSecretFile === undefined) return deliverToOutput(print);
    throw stop(
      '--deliver-secret-file 须与 --deliver-to 同时给出',
      '--deliver-secret-file needs --deliver-to',
    );
  }
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw stop(
      `--deliver-to 须为 http 或 https 地址：${url}`,
      `--deliver-to: an address of http or https is meant`,
    );
  return deliverTo({
    url,
    secret: deliverSecretFile === undefined ? undefined : await secretIn(deliverSecretFile),
  });
}

async function secretIn(path: string): Promise<Buffer> {
  const written = await readFile(path, 'utf8').catch((error: unknown) => {
    throw fileFault(path, error);
  });
  const secret = secretBytes(written.trim());
  if (secret.length >= leastSecret) return secret;
  throw stop(
    `${path}：密钥不得少于 ${leastSecret} 字节`,
    `${path}: a secret has at least ${leastSecret} bytes`,
  );
}
