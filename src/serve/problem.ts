import type { RefusalInWords } from '../forms/inWords.ts';
import { type Language, type Text, text } from '../vocabulary/text.ts';

/** Kinds of problem, each with its status and title. */
export const problemKinds = {
  invalid: { status: 400, title: text('请求有误', 'Bad request') },
  'not-json': { status: 400, title: text('请求内容不是 JSON', 'Not JSON') },
  'not-signed-in': { status: 401, title: text('未登录', 'Not signed in') },
  'wrong-origin': { status: 403, title: text('来自其他网站', 'From another site') },
  'not-found': { status: 404, title: text('没有', 'Not found') },
  'wrong-method': { status: 405, title: text('不支持该方法', 'Method not allowed') },
  changed: { status: 409, title: text('其间已有变化', 'Changed meanwhile') },
  'id-taken': { status: 409, title: text('编号已被使用', 'The id is taken') },
  'too-large': { status: 413, title: text('内容过大', 'Too large') },
  'wrong-content-type': { status: 415, title: text('须为 JSON', 'Send JSON') },
  'wrong-host': { status: 421, title: text('不是本服务的地址', 'Not for this host') },
  refused: { status: 422, title: text('未通过规则审查', 'Refused by a rule') },
  'key-reused': { status: 422, title: text('幂等键已用于其他内容', 'The key was used for another message') },
  'too-many': { status: 429, title: text('请求过于频繁', 'Too many requests') },
  fault: { status: 500, title: text('服务故障', 'Fault of the host') },
  unavailable: { status: 503, title: text('暂时无法办理', 'Not available now') },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly title: Text }>>;

export type ProblemKind = keyof typeof problemKinds;

/** What helps further, beside the kind and its sentence. */
export interface ProblemFacts {
  readonly refusals?: readonly RefusalInWords[];
  /** Where the petition stands. */
  readonly seq?: number;
  /** What the sender can do now. */
  readonly next?: readonly object[];
}

/** Why a request cannot be met (RFC 9457). Thrown wherever that is seen, and answered in one place. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly kind: ProblemKind;
  readonly text: Text;
  readonly facts: ProblemFacts;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    kind: ProblemKind,
    said: Text,
    facts: ProblemFacts = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(said.en);
    this.kind = kind;
    this.text = said;
    this.facts = facts;
    this.headers = headers;
  }

  /** The answer: `application/problem+json` in one language, its sentence in both. */
  answer(lang: Language): Response {
    const { kind, text: message, facts, headers } = this;
    const { status, title } = problemKinds[kind];
    const body = {
      type: `/problems/${kind}`,
      title: title[lang],
      status,
      detail: message[lang],
      message,
      ...facts,
    };
    return new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/problem+json', 'content-language': lang, ...headers },
    });
  }
}

/** There is nothing there, or nothing that the asker may see: both are told alike. */
export const noSuchPetition = () =>
  new Problem('not-found', text('没有该信访事项', 'there is no such petition'));
