import type { Language } from '../vocabulary/text.ts';
import { checks } from './checks.ts';
import { type Check, type Finding, pageOf, type Severity } from './finding.ts';

/** Findings under one policy, and the URI of the file that it comes from, where it has one. */
export interface FindingsOf {
  readonly policy: { readonly id: string; readonly version: string };
  readonly uri?: string | undefined;
  readonly findings: readonly Finding[];
}

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning' };

function ruleOf({ id, name, severity, category, title, fix }: Check, lang: Language): object {
  return {
    id,
    name,
    shortDescription: { text: title[lang] },
    help: { text: fix[lang], markdown: `${fix[lang]} (\`${pageOf(id)}\`)` },
    defaultConfiguration: { level: levels[severity] },
    properties: { category, page: pageOf(id) },
  };
}

function resultOf(finding: Finding, { policy, uri }: FindingsOf, lang: Language): object {
  const { id, severity, place, at, reason, fix } = finding;
  const physical =
    uri === undefined || place.policy === undefined
      ? {}
      : { physicalLocation: { artifactLocation: { uri } } };
  return {
    ruleId: id,
    ruleIndex: checks.findIndex((check) => check.id === id),
    level: levels[severity],
    message: { text: `${at}: ${reason[lang]}${lang === 'zh' ? '；' : '; '}${fix[lang]}` },
    locations: [{ ...physical, logicalLocations: [{ fullyQualifiedName: at, kind: 'member' }] }],
    partialFingerprints: { 'place/v1': `${policy.id} ${id} ${at}` },
    properties: { policy: `${policy.id} ${policy.version}` },
  };
}

/** Findings as a SARIF 2.1.0 log of one run, for code-scanning services; `version` is the tool's. */
export function sarifOf(checked: readonly FindingsOf[], version: string, lang: Language): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'petition-flow', version, rules: checks.map((check) => ruleOf(check, lang)) },
        },
        language: lang === 'zh' ? 'zh-CN' : 'en-US',
        results: checked.flatMap((one) => one.findings.map((finding) => resultOf(finding, one, lang))),
      },
    ],
  };
}
