/**
 * Words of a text for the search: Latin words and names of the code as they are, Chinese by pairs of characters, since it has no
 * spaces to divide at. The browser gets this function as text, so it uses nothing from outside.
 */
export function searchWords(text: string): string[] {
  const words: string[] = [];
  for (const word of text
    .toLowerCase()
    .split(/[\s\-,.;:!?'"()[\]{}<>/\\|·、，。；：？！“”‘’（）《》〈〉［］→]+/u)) {
    if (word === '') continue;
    if (!/\p{Script=Han}/u.test(word)) {
      words.push(word);
      continue;
    }
    for (const run of word.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? []) {
      if (!/\p{Script=Han}/u.test(run) || run.length <= 2) words.push(run);
      else for (let at = 0; at + 1 < run.length; at += 1) words.push(run.slice(at, at + 2));
    }
  }
  return words;
}
