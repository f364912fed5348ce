const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Words as they stand, whatever marks of a page are in them. */
export const plainHtml = (words: string): string =>
  words.replace(/[&<>"']/g, (mark) => marks[mark] as string);
