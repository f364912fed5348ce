import { HostFault } from '../../hosts/port/hostFault.ts';
import { ListenError } from '../../serve/listen.ts';
import { type Text, text } from '../../vocabulary/text.ts';
import { CliError } from '../cliError.ts';

/** One sentence that ends the command, with what to do about it. */
export const stop = (zh: string, en: string) => new CliError([text(zh, en)]);

const whyNot: Readonly<Record<string, (port: number, address: string) => Text>> = {
  EADDRINUSE: (port) =>
    text(
      `端口 ${port} 已被其他程序占用：请用 --port 另选端口`,
      `port ${port} is in use by another program: choose another with --port`,
    ),
  EACCES: (port) =>
    text(
      `无权使用端口 ${port}：请用 --port 选 1024 以上的端口`,
      `port ${port} is not allowed: choose one above 1024 with --port`,
    ),
  EADDRNOTAVAIL: (_, address) =>
    text(`本机没有地址 ${address}`, `this machine has no address ${address}: correct --host`),
};

/** What keeps the server from starting, as one sentence; what is no such thing is thrown on. */
export function toldAtStart(error: unknown, { port, address }: { port: number; address: string }): never {
  if (error instanceof HostFault) throw new CliError([error.text]);
  if (!(error instanceof ListenError)) throw error;
  const told = whyNot[error.code]?.(port, address);
  throw new CliError([
    told ?? text(`无法监听 ${address}（${error.code}）`, `${address} cannot be listened on (${error.code})`),
  ]);
}

/** Milliseconds that a program has to end by itself which nothing but a store without an answer keeps from it. */
const lastMs = 1_000;

/** What keeps the host from closing, as one sentence; the connections of a store that does not answer do not keep the program. */
export function toldAtEnd(error: unknown): never {
  setTimeout(() => process.exit(), lastMs).unref();
  if (error instanceof HostFault) throw new CliError([error.text]);
  throw error;
}
