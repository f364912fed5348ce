import { HostFault } from '../port/hostFault.ts';
import type { Dialect, Query, Value } from './dialect.ts';
import { schema1 } from './schema1.ts';
import { metaTable } from './tables.ts';

/** A step of the schema: from the version before it to its own. What was published is never edited; a change is a further step. */
export interface Migration {
  readonly version: number;
  statements(dialect: Dialect): readonly string[];
}

/** Every step, in order. */
export const migrations: readonly Migration[] = [{ version: 1, statements: schema1 }];

/** Reads the version of the schema, as `content`; asked only where there is the table. */
export const versionQuery: Query = {
  sql: `SELECT content FROM ${metaTable} WHERE name = ?`,
  values: ['schema'],
};

/** What was found under our names. */
export interface FoundSchema {
  /** Those of our tables that there are. */
  readonly tables: readonly string[];
  /** What {@link versionQuery} gave; undefined: nothing, or it failed. */
  readonly version: unknown;
}

/**
 * The statements that bring what was found to the newest version: to be run in one transaction, alone. None: it is there already. Throws a
 * HostFault: `newer-schema`, or `other-tables` where tables stand under our names that are not ours.
 */
export function statementsFrom(
  found: FoundSchema,
  dialect: Dialect,
  steps: readonly Migration[] = migrations,
): readonly Query[] {
  const from = versionOf(found);
  const newest = steps[steps.length - 1]?.version ?? 0;
  if (from > newest)
    throw new HostFault(
      'newer-schema',
      `数据库的表结构是第 ${from} 版，此程序只认识到第 ${newest} 版：请升级 petition-flow 后再打开。`,
      `The database has version ${from} of the tables, and this program knows up to ${newest}: upgrade petition-flow, then open it again.`,
    );
  if (from === newest) return [];
  const plain = (sql: string, values: readonly Value[] = []): Query => ({ sql, values });
  return [
    ...(from === 0 ? [plain(metaDefinition(dialect))] : []),
    ...steps
      .filter(({ version }) => version > from)
      .flatMap((step) => step.statements(dialect).map((sql) => plain(sql))),
    from === 0
      ? plain(`INSERT INTO ${metaTable} (content, name) VALUES (?, ?)`, [String(newest), 'schema'])
      : plain(`UPDATE ${metaTable} SET content = ? WHERE name = ?`, [String(newest), 'schema']),
  ];
}

/** Whether what was found can be read as it is. Throws as {@link statementsFrom}; also where it is older, or there is nothing. */
export function checkReadable(found: FoundSchema, dialect: Dialect): void {
  if (statementsFrom(found, dialect).length === 0) return;
  throw new HostFault(
    'read-only',
    '数据库里还没有最新的表，而它是以只读方式打开的：请先以可写方式打开一次。',
    'The database does not have the newest tables, and it is opened for reading alone: open it for writing once.',
  );
}

function versionOf({ tables, version }: FoundSchema): number {
  if (tables.length === 0) return 0;
  const known = Number(version);
  if (tables.includes(metaTable) && Number.isInteger(known) && known > 0) return known;
  throw new HostFault(
    'other-tables',
    `数据库里已有同名的表（${tables.join('、')}），但不是 petition-flow 所建：请换一个数据库或模式（schema）。`,
    `The database has tables of these names that petition-flow did not make (${tables.join(', ')}): take another database or schema.`,
  );
}

const metaDefinition = ({ types, narrow }: Dialect) => `CREATE TABLE ${metaTable} (
  name ${types.word} NOT NULL,
  content ${types.word} NOT NULL,
  PRIMARY KEY (name))${narrow}`;
