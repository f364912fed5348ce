/** What a statement is given for one of its places. */
export type Value = string | number | null;

/** A row as a driver hands it out; whole numbers may come as text. */
export type Row = Readonly<Record<string, unknown>>;

/** A statement with what its places are given, in order. */
export interface Query {
  readonly sql: string;
  readonly values: readonly Value[];
}

/**
 * Where the databases differ. Everything else is written once, in what PostgreSQL, its relatives and SQLite have in common. Statements are
 * written with `?` for each place.
 */
export interface Dialect {
  readonly name: 'sqlite' | 'postgres';
  /** Types: of ids and other short words, which order by their bytes; of JSON; of counters; of milliseconds. */
  readonly types: {
    readonly word: string;
    readonly document: string;
    readonly counter: string;
    readonly moment: string;
  };
  /** Stands behind the columns of a table whose rows are wide, or are only a key and little more. */
  readonly wide: string;
  readonly narrow: string;
  /** Reads a row so that others who want to change it wait. */
  readonly locked: string;
  /** Names those of these tables that there are, as `name`. */
  tablesAmong(names: readonly string[]): Query;
  /** Refuses every change of the log, whoever tries. */
  keepLog(log: string): readonly string[];
  /** A column by which a petition is judged, but not looked up. */
  aside(column: string): string;
  /** Places as the driver wants them. */
  numbered(sql: string): string;
}

const places = (count: number) => Array.from({ length: count }, () => '?').join(', ');

export const sqliteDialect: Dialect = {
  name: 'sqlite',
  types: { word: 'TEXT', document: 'TEXT', counter: 'INTEGER', moment: 'INTEGER' },
  wide: ' STRICT',
  narrow: ' STRICT, WITHOUT ROWID',
  locked: '',
  tablesAmong: (names) => ({
    sql: `SELECT name FROM sqlite_schema WHERE type = 'table' AND name IN (${places(names.length)})`,
    values: names,
  }),
  keepLog: (log) => [
    ...(['UPDATE', 'DELETE'] as const).map(
      (change) => `CREATE TRIGGER ${log}_no_${change.toLowerCase()} BEFORE ${change} ON ${log}
        BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END`,
    ),
    // INSERT OR REPLACE removes the row that is in its way without asking the trigger above.
    `CREATE TRIGGER ${log}_no_replace BEFORE INSERT ON ${log}
      WHEN EXISTS (SELECT 1 FROM ${log} WHERE petition = NEW.petition AND seq = NEW.seq)
      BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END`,
  ],
  // SQLite keeps no figures of how often a value occurs: left alone, it takes the index with the most columns.
  aside: (column) => `+${column}`,
  numbered: (sql) => sql,
};

export const postgresDialect: Dialect = {
  name: 'postgres',
  types: {
    word: 'VARCHAR(600) COLLATE "C"',
    document: 'TEXT',
    counter: 'INTEGER',
    moment: 'BIGINT',
  },
  wide: '',
  narrow: '',
  locked: ' FOR UPDATE',
  tablesAmong: (names) => ({
    sql: `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = current_schema() AND table_name IN (${places(names.length)})`,
    values: names,
  }),
  keepLog: (log) => [
    `CREATE FUNCTION ${log}_kept() RETURNS trigger AS $$
      BEGIN RAISE EXCEPTION 'the log is only added to'; END $$ LANGUAGE plpgsql`,
    `CREATE TRIGGER ${log}_no_change BEFORE UPDATE OR DELETE ON ${log}
      FOR EACH ROW EXECUTE PROCEDURE ${log}_kept()`,
    `CREATE TRIGGER ${log}_no_truncate BEFORE TRUNCATE ON ${log}
      FOR EACH STATEMENT EXECUTE PROCEDURE ${log}_kept()`,
  ],
  aside: (column) => column,
  numbered: (sql) => {
    let place = 0;
    return sql.replace(/\?/g, () => `$${++place}`);
  },
};
