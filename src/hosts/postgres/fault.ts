import { HostFault } from '../port/hostFault.ts';

/** The connection was lost after COMMIT was sent: whether it was carried out is not known. */
export class InDoubt extends Error {
  override readonly name = 'InDoubt';

  constructor(cause: unknown) {
    super(wordsOf(cause), { cause });
  }
}

/** What an error of the database means for whoever was told of it. */
export type Meaning = 'again' | 'lost' | 'other';

/** Somebody else changed the same rows at the same time: what was decided is out of date, and nothing of it is stored. */
const raced = new Set([
  '23505', // unique_violation: two opened the same petition
  '40001', // serialization_failure
  '40P01', // deadlock_detected
]);

/** Codes of the server by which it ends a connection, or takes none. */
const goneCodes = new Set(['57P01', '57P02', '57P03', '57P05', '25P03', '53300']);

/** Errors of Node's sockets and resolver. */
const socketCodes = /^(?:E[A-Z_]+|UND_ERR.*)$/;

/** What `pg` says without a code. */
const goneWords =
  /connection terminated|connection error|not queryable|timeout exceeded when trying to connect|connection ended|client was closed|query read timeout|server does not support SSL/i;

interface Told {
  readonly code?: unknown;
  readonly message?: unknown;
}

const codeOf = (error: unknown): string => {
  const { code } = (error ?? {}) as Told;
  return typeof code === 'string' ? code : '';
};

const wordsOf = (error: unknown): string => {
  if (error instanceof AggregateError && error.errors.length > 0) return wordsOf(error.errors[0]);
  const { message } = (error ?? {}) as Told;
  return typeof message === 'string' && message !== '' ? message : String(error);
};

const isLost = (error: unknown): boolean => {
  const code = codeOf(error);
  return (
    code.startsWith('08') ||
    goneCodes.has(code) ||
    (code.length !== 5 && socketCodes.test(code)) ||
    (code === '' && goneWords.test(wordsOf(error)))
  );
};

/** Whether to decide again, whether the connection is gone, or neither. */
export function meaningOf(error: unknown): Meaning {
  if (error instanceof InDoubt) return 'other';
  if (raced.has(codeOf(error))) return 'again';
  return isLost(error) ? 'lost' : 'other';
}

/** An error of the database as a host tells it; what is none of the known ones stays as it is. */
export function faultOf(error: unknown): unknown {
  if (error instanceof HostFault) return error;
  const words = wordsOf(error);
  const code = codeOf(error);
  const fault = (...[known, zh, en]: [ConstructorParameters<typeof HostFault>[0], string, string]) =>
    new HostFault(known, zh, en, error);
  if (error instanceof InDoubt)
    return fault(
      'unreachable',
      `提交时数据库连接断开（${words}），是否已存入尚不可知：请重新提交，同一事件不会处理两次。`,
      `The connection was lost while this was being stored (${words}), so it may be stored or not: send again; no event is taken twice.`,
    );
  if (isLost(error))
    return fault(
      'unreachable',
      `数据库连接不上或已断开（${words}）：恢复后重新提交即可，同一事件不会处理两次。`,
      `The database cannot be reached, or the connection was lost (${words}): send again once it is back; no event is taken twice.`,
    );
  switch (code) {
    case '57014':
    case '55P03':
      return fault(
        'unreachable',
        `数据库未在限定时间内完成（${words}）：请重新提交；若常有发生，请放宽 statement_timeout 或 lock_timeout。`,
        `The database took longer than it may (${words}): send again; where it happens often, raise statement_timeout or lock_timeout.`,
      );
    case '25006':
      return fault(
        'read-only',
        `数据库只读（${words}）：请连接主库。`,
        `The database takes no writes (${words}): connect to the primary.`,
      );
    case '42501':
      return fault(
        'read-only',
        `数据库账号权限不足（${words}）：请授予其对各表的 SELECT、INSERT、UPDATE、DELETE 权限，首次启动还需建表权限。`,
        `The role may not do this (${words}): grant it SELECT, INSERT, UPDATE and DELETE on the tables, and CREATE on the schema for the first start.`,
      );
    case '53100':
      return fault(
        'disk-full',
        `数据库磁盘已满（${words}）：清理空间后重新提交。`,
        `The disk of the database is full (${words}): make room, then send again.`,
      );
    case '28P01':
    case '28000':
    case '3D000':
      return fault(
        'unreachable',
        `数据库拒绝连接（${words}）：请核对地址、库名、账号和口令。`,
        `The database refuses the connection (${words}): check its address, name, role and password.`,
      );
    case '42P01':
    case '42703':
      return fault(
        'other-tables',
        `找不到本程序的表（${words}）：请核对库名与 search_path。`,
        `The tables are not there, or are not ours (${words}): check the database and search_path.`,
      );
    default:
      return error;
  }
}
