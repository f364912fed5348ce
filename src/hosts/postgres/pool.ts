/** One statement. With a `name` the server keeps it prepared for the connection. */
export interface PostgresQuery {
  readonly text: string;
  readonly values?: unknown[];
  readonly name?: string;
}

/** What a statement came to. */
export interface PostgresResult {
  // biome-ignore lint/suspicious/noExplicitAny: what a column holds depends on the statement and on the parsers of whoever made the pool
  readonly rows: any[];
  readonly rowCount: number | null;
  readonly command: string;
}

/** A connection that is checked out of the pool. */
export interface PostgresClient {
  /** Whether statements may be sent without waiting for the one before: a setting of the pool in `pg` 8.23 or later. */
  readonly pipeline?: boolean;
  /** The socket of `pg`'s own client: what is sent at once then goes out as one piece. */
  readonly connection?: { readonly stream?: { cork?(): void; uncork?(): void } };
  query(query: PostgresQuery): Promise<PostgresResult>;
  on(event: 'error', heard: (error: Error) => void): unknown;
  removeListener(event: 'error', heard: (error: Error) => void): unknown;
  /** Gives it back; with an error it is closed, not used again. */
  release(broken?: Error): void;
}

/**
 * A pool of connections as `pg.Pool` is one, of version 8.16 or later. Whoever makes it says where the database is, as whom, by which
 * certificate (`ssl`), in which schema (`options: '-c search_path=…'`), how many connections there are (`max`), and how long a
 * statement may take (`statement_timeout`); and ends it after the store.
 */
export interface PostgresPool {
  connect(): Promise<PostgresClient>;
  on?(event: 'error', heard: (error: Error) => void): unknown;
}
