import { HostFault, type HostFaultCode } from '../port/hostFault.ts';

/** SQLite's primary result codes that a host can do something about. */
const busy = 5;
const locked = 6;
const readOnly = 8;
const ioError = 10;
const corrupt = 11;
const full = 13;
const cannotOpen = 14;
const constraint = 19;
const notADatabase = 26;

/** The primary code of what SQLite threw; undefined: something else threw. */
function codeOf(error: unknown): number | undefined {
  const errcode = error instanceof Error ? (error as { errcode?: unknown }).errcode : undefined;
  return typeof errcode === 'number' ? errcode & 0xff : undefined;
}

/** Another connection writes, or has the file for itself. */
export function isBusy(error: unknown): boolean {
  const code = codeOf(error);
  return code === busy || code === locked;
}

/** Whether the transaction may go on after what one of its changes threw: its own doing, or a row that cannot be. */
export function isOfOneChange(error: unknown): boolean {
  const code = codeOf(error);
  return code === undefined || code === constraint;
}

type Told = readonly [code: HostFaultCode, zh: (path: string) => string, en: (path: string) => string];

const told: ReadonlyMap<number, Told> = new Map<number, Told>([
  [
    busy,
    [
      'store-held',
      (path) => `${path} 被另一个程序占用：请关闭那个程序，或等它写完后再试。`,
      (path) => `${path} is held by another program: close that program, or try again when it has written.`,
    ],
  ],
  [
    readOnly,
    [
      'read-only',
      (path) => `不能写入 ${path}：请给运行用户该文件及其所在目录的写权限，或以只读方式打开。`,
      (path) =>
        `${path} cannot be written: give the user that runs this the right to write the file and its folder, or open it with readOnly.`,
    ],
  ],
  [
    full,
    [
      'disk-full',
      (path) => `${path} 所在的磁盘已满：请腾出空间后再试；没有写入任何不完整的内容。`,
      (path) => `The disk of ${path} is full: make room, then try again; nothing was half-written.`,
    ],
  ],
  [
    cannotOpen,
    [
      'unreachable',
      (path) => `打不开 ${path}：请检查所在目录是否存在、是否可以访问。`,
      (path) => `${path} cannot be opened: see that its folder exists and may be entered.`,
    ],
  ],
  [
    notADatabase,
    [
      'other-tables',
      (path) => `${path} 不是 SQLite 数据库：请换一个文件名。`,
      (path) => `${path} is not an SQLite database: take another file.`,
    ],
  ],
  [
    corrupt,
    [
      'untrusted',
      (path) => `${path} 已损坏：请停止使用，并从备份恢复。`,
      (path) => `${path} is damaged: stop using it, and restore a backup.`,
    ],
  ],
  [
    ioError,
    [
      'unreachable',
      (path) => `读写 ${path} 时磁盘出错：请检查磁盘；没有写入任何不完整的内容。`,
      (path) =>
        `The disk failed while ${path} was read or written: see to the disk; nothing was half-written.`,
    ],
  ],
]);

/** What SQLite threw, as a HostFault where there is something to do about it; otherwise as it is. */
export function faultOf(error: unknown, path: string): unknown {
  const code = codeOf(error);
  const found = code === undefined ? undefined : told.get(code === locked ? busy : code);
  return found ? new HostFault(found[0], found[1](path), found[2](path), error) : error;
}
