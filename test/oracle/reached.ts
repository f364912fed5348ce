import { rowName } from './rows.ts';
import { tables } from './tables.ts';

/** Every row of every table, under its name in the counts, in words. */
function allRows(): ReadonlyMap<string, string> {
  return new Map(
    tables.flatMap((table) => [
      ...[...(table.opens ?? []), ...table.rows].map(
        (row) =>
          [
            rowName(table, row),
            `${[row.in].flat().join('|') || 'opens'}: ${row.on} (${[row.when ?? 'always'].flat().join('; ')})`,
          ] as const,
      ),
      ...(table.begins ?? []).map(
        (row) => [rowName(table, row), `begins (${[row.when ?? 'always'].flat().join('; ')})`] as const,
      ),
    ]),
  );
}

/** The rows that a run never took, in words. */
export function unreachedRows(counts: ReadonlyMap<string, number>): string[] {
  return [...allRows()].filter(([name]) => !counts.has(name)).map(([name, says]) => `${name} ${says}`);
}
