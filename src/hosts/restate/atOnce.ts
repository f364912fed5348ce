/** Does something with each, so many at a time; ends when all are done, and throws what the first that failed threw. */
export async function atOnce<One>(
  many: Iterable<One>,
  most: number,
  doing: (one: One) => Promise<void>,
): Promise<void> {
  const left = many[Symbol.iterator]();
  const worker = async () => {
    for (let next = left.next(); !next.done; next = left.next()) await doing(next.value);
  };
  const ended = await Promise.allSettled(Array.from({ length: most }, worker));
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
}
