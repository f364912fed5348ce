/** Single letters to insert, drop or change, to get from one word to another. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const changed = (row[j - 1] as number) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[to.length] as number;
}

/** Longest word that is compared: nobody means a word by one that is longer. */
const longest = 80;

/** The word of a list that somebody most likely meant; nothing where none is near. */
export function nearest(word: string, among: Iterable<string>): string | undefined {
  if (word.length > longest) return undefined;
  const folded = word.toLowerCase();
  let best: { name: string; far: number } | undefined;
  for (const name of among) {
    const far = distance(folded, name.toLowerCase());
    const near = far <= Math.max(1, Math.floor(Math.max(word.length, name.length) / 3));
    if (near && far < (best?.far ?? Number.POSITIVE_INFINITY)) best = { name, far };
  }
  return best?.name;
}
