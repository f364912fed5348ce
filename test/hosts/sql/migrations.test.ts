import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { HostFault } from '../../../src/hosts/port/hostFault.ts';
import { postgresDialect, sqliteDialect } from '../../../src/hosts/sql/dialect.ts';
import {
  checkReadable,
  type FoundSchema,
  type Migration,
  migrations,
  statementsFrom,
  versionQuery,
} from '../../../src/hosts/sql/migrations.ts';
import { columnsOfTables, tableNames, tables } from '../../../src/hosts/sql/tables.ts';

const newest = migrations[migrations.length - 1]?.version ?? 0;
const none: FoundSchema = { tables: [], version: undefined };

const run = (db: DatabaseSync, found: FoundSchema, steps?: readonly Migration[]) => {
  for (const { sql, values } of statementsFrom(found, sqliteDialect, steps)) db.prepare(sql).run(...values);
};

const found = (db: DatabaseSync): FoundSchema => {
  const { sql, values } = sqliteDialect.tablesAmong(tableNames);
  const version = db.prepare(versionQuery.sql).get(...versionQuery.values)?.content;
  return {
    tables: db
      .prepare(sql)
      .all(...values)
      .map(({ name }) => name as string),
    version,
  };
};

const fault = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return error as HostFault;
  }
  throw new Error('nothing was thrown');
};

describe('the tables', () => {
  test('of an empty database are made at once, with the newest version', () => {
    const db = new DatabaseSync(':memory:');
    run(db, none);
    expect(found(db)).toEqual({ tables: expect.arrayContaining([...tableNames]), version: String(newest) });
    expect(statementsFrom(found(db), sqliteDialect)).toEqual([]);
  });

  test('have the columns that are written', () => {
    const db = new DatabaseSync(':memory:');
    run(db, none);
    for (const [table, columns] of Object.entries(columnsOfTables)) {
      const there = db
        .prepare(`SELECT name FROM pragma_table_info(?)`)
        .all(tables[table as keyof typeof tables]);
      expect(there.map(({ name }) => name).sort(), table).toEqual([...columns].sort());
    }
  });

  test('of an older version are brought up by the steps that are missing, and no others', () => {
    const db = new DatabaseSync(':memory:');
    run(db, none);
    const next: Migration = {
      version: newest + 1,
      statements: () => [
        'ALTER TABLE pf_petition ADD COLUMN place TEXT',
        "UPDATE pf_petition SET place = 'north'",
      ],
    };
    run(db, found(db), [...migrations, next]);
    expect(found(db).version).toBe(String(newest + 1));
    expect(db.prepare('SELECT place FROM pf_petition').all()).toEqual([]);
  });

  test('of a newer version are refused, with what to do', () => {
    const told = fault(() =>
      statementsFrom({ tables: tableNames, version: String(newest + 1) }, sqliteDialect),
    );
    expect(told).toBeInstanceOf(HostFault);
    expect(told.code).toBe('newer-schema');
    expect(told.message).toContain('upgrade petition-flow');
    expect(told.text.zh).toContain('升级');
  });

  test.each([
    ['without a version', { tables: ['pf_log'], version: undefined }],
    ['with a version that is none', { tables: ['pf_meta', 'pf_log'], version: 'three' }],
    ['with a version that never was', { tables: ['pf_meta', 'pf_log'], version: '0' }],
  ])('of others under our names are left alone: %s', (_, there) => {
    const told = fault(() => statementsFrom(there, sqliteDialect));
    expect(told.code).toBe('other-tables');
    expect(told.message).toContain('pf_log');
  });

  test('are read only where they are of the newest version', () => {
    expect(fault(() => checkReadable(none, sqliteDialect)).code).toBe('read-only');
    expect(() => checkReadable({ tables: tableNames, version: String(newest) }, sqliteDialect)).not.toThrow();
  });
});

test('PostgreSQL has the same tables, with its own types and places', () => {
  const statements = statementsFrom(none, postgresDialect).map(({ sql }) => sql);
  for (const table of tableNames)
    expect(statements.filter((sql) => sql.includes(`CREATE TABLE ${table} `))).toHaveLength(1);
  expect(statements.join('\n')).not.toMatch(/STRICT|ROWID/);
  expect(postgresDialect.numbered('a = ? AND b IN (?, ?)')).toBe('a = $1 AND b IN ($2, $3)');
});
