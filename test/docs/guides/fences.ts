/** A fenced block of a page: its language, the file that it is where it names one, and its text. */
export interface Fence {
  readonly language: string;
  /** In square brackets after the language. */
  readonly file?: string;
  readonly text: string;
}

/** The fenced blocks of a page, in their order. */
export function fencesOf(markdown: string): readonly Fence[] {
  const found = markdown.matchAll(/^```(\w*)(?: \[([^\]]+)\])?\n([\s\S]*?)^```$/gm);
  return [...found].map(([, language = '', file, text = '']) => ({
    language,
    ...(file === undefined ? {} : { file }),
    text,
  }));
}

/** A command of a `console` block, and what the page says that it prints. */
export interface Shown {
  readonly command: string;
  readonly prints: string;
}

/** The commands of a `console` block: a line that begins with `$`, and the lines below it. */
export function commandsOf(text: string): readonly Shown[] {
  return text
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return { command: part.slice(0, end), prints: part.slice(end + 1) };
    });
}
