import type { Language, Text } from '../../../vocabulary/text.ts';

/** Something that is wrong with what was opened, where, and how to mend it. */
export interface PageProblem {
  /** Line of the log, from 1. */
  readonly line?: number;
  readonly message: Text;
  readonly fix?: Text;
}

/** What whoever serves or writes the page puts into it; everything is unchecked but for the shape. */
export interface InspectorData {
  readonly version: 1;
  /** Name of the log, shown in the head. */
  readonly title?: string;
  /** A log, one JSON object per event, in order. */
  readonly events?: readonly unknown[];
  /** Or the path of a JSON Lines log on the page's own server, which the page reads as it comes. */
  readonly logPath?: string;
  /** Stored petitions. */
  readonly petitions?: readonly unknown[];
  /** Policies as data, the newest last; the shipped ones are known anyway. */
  readonly policies?: readonly unknown[];
  /** Id of the policy that new petitions are opened under. */
  readonly policy?: string;
  /** What was wrong with the files. */
  readonly problems?: readonly PageProblem[];
  readonly lang?: Language;
  /** The moment that the session starts at; the last event's, where it is absent. */
  readonly at?: string;
  /** Path of the web socket that live actors come over. */
  readonly socketPath?: string;
  /** Address to give to an inspector client. */
  readonly inspectUrl?: string;
}

/** What the build puts into every page: the examples of the library, as text. */
export interface ShippedData {
  /** The register, JSON Lines. */
  readonly register: string;
  /** Files of scenarios by name. */
  readonly scenarios: readonly { readonly file: string; readonly text: string }[];
}

const nothing: InspectorData = { version: 1 };

/** Reads the text of the page's data element; what is no data of this version is a problem, not an error. */
export function readPageData(text: string | undefined | null): InspectorData {
  if (text === undefined || text === null || text.trim() === '') return nothing;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && (value as { version?: unknown }).version === 1)
      return value as InspectorData;
  } catch {
    // Told below, in words.
  }
  return {
    version: 1,
    problems: [
      {
        message: {
          zh: '页面所附数据无法读取，已按空白打开',
          en: 'the data that came with the page cannot be read; it was opened without it',
        },
      },
    ],
  };
}
