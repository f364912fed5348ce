import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DefaultTheme } from 'vitepress';
import { lifecycles } from '../../src/machines/lifecycles.ts';
import { type Language, type Text, text } from '../../src/vocabulary/text.ts';
import { englishPages } from './englishPages.ts';

const docs = fileURLToPath(new URL('..', import.meta.url));

/** The guides, in the order in which they are best read. */
const guides: readonly (readonly [string, Text])[] = [
  ['getStarted', text('开始使用', 'Get started')],
  ['serve', text('运行服务', 'Serve it')],
  ['embed', text('接入你的系统', 'Embed it in your system')],
  ['chooseHost', text('选择宿主', 'Choose your host')],
  ['ownPolicy', text('编写本单位方案', 'Write your bureau’s policy')],
  ['packs', text('选用同类单位的方案', 'Take the pack of a body like yours')],
  ['testYourPolicy', text('测试本单位方案', 'Test your bureau’s policy')],
  ['deadlines', text('期限怎样计算', 'Deadlines explained')],
  ['figures', text('跨件查看', 'Look across petitions')],
  ['forms', text('表单和办理事项', 'Forms and worklist')],
  ['documents', text('文书、台账和日历', 'Papers, ledger and calendar')],
  ['receipts', text('出具决定凭据', 'Give a decision out as a receipt')],
  ['safeguards', text('七项保障', 'Safeguards')],
  ['leftOut', text('方案中没有实施的内容', 'What we left out of the plan')],
  ['stepThrough', text('逐步查看', 'Step through it')],
  ['glossary', text('术语表', 'Glossary')],
];

const references: readonly (readonly [string, Text])[] = [
  ['ruleBook', text('条款汇编', 'Rule book')],
  ['traceability', text('条款对照表', 'Traceability')],
  ['deadlines', text('期限种类', 'Deadline kinds')],
  ['effects', text('效果', 'Effects')],
  ['refusals', text('拒绝代码', 'Refusal codes')],
  ['checks', text('检查项', 'Checks at a glance')],
  ['commandLine', text('命令行', 'Command line')],
];

const upper = (said: string): string => said.charAt(0).toUpperCase() + said.slice(1);
const isTool = (page: string): boolean => page.startsWith('reference/');

const apiMenu = `${docs}/api/typedoc-sidebar.json`;
const entries: Readonly<Record<string, string>> = {
  documents: 'petition-flow/documents',
  'documents/docx': 'petition-flow/documents/docx',
  'documents/excel': 'petition-flow/documents/excel',
  forms: 'petition-flow/forms',
  index: 'petition-flow',
  hosts: 'petition-flow/hosts',
  inspector: 'petition-flow/inspector',
  packs: 'petition-flow/packs',
  receipts: 'petition-flow/receipts',
  register: 'petition-flow/register',
  testing: 'petition-flow/testing',
};

/** What stands at the side of the pages on the API, as they were written last; nothing where they were not. */
export function apiSidebar(): DefaultTheme.SidebarItem[] {
  if (!existsSync(apiMenu)) return [];
  const items = JSON.parse(readFileSync(apiMenu, 'utf8')) as DefaultTheme.SidebarItem[];
  return [
    { text: 'Back to the guides', link: '/guide/getStarted' },
    ...items.map((item) => ({
      ...item,
      text: entries[item.text ?? ''] ?? item.text ?? '',
      collapsed: false,
    })),
  ];
}

/** What stands at the side of every other page. */
export function sidebar(lang: Language): DefaultTheme.SidebarItem[] {
  const root = lang === 'zh' ? '/zh' : '';
  const say = (zh: string, en: string) => (lang === 'zh' ? zh : en);
  const english = englishPages(docs).filter(({ page }) => !/^(reference\/checks\/PF|api\/)/.test(page));
  const items = (tools: boolean) =>
    english
      .filter(({ page }) => isTool(page) === tools)
      .map(({ page, title, chinese }) => ({
        text: lang === 'zh' ? `${chinese}（英文）` : title,
        link: `/${page.replace(/index$/, '')}`,
      }));
  const api = existsSync(apiMenu) ? [{ text: say('接口（英文）', 'API'), link: '/api/' }] : [];
  return [
    {
      text: say('指南', 'Guide'),
      items: guides.map(([page, title]) => ({ text: title[lang], link: `${root}/guide/${page}` })),
    },
    {
      text: say('流程', 'Lifecycles'),
      items: [
        { text: say('总览', 'Overview'), link: `${root}/lifecycles/` },
        ...lifecycles.map(({ id, label }) => ({
          text: upper(label[lang]),
          link: `${root}/lifecycles/${id}`,
        })),
      ],
    },
    {
      text: say('查阅', 'Reference'),
      items: [
        ...references.map(([page, title]) => ({ text: title[lang], link: `${root}/reference/${page}` })),
        ...api,
      ],
    },
    { text: say('工具', 'Tools'), items: items(true) },
    {
      text: say('项目', 'Project'),
      items: [{ text: say('决定及理由', 'Decisions'), link: `${root}/evidence/decisions` }, ...items(false)],
    },
  ];
}

/** What stands at the top of every page. */
export function topMenu(lang: Language): DefaultTheme.NavItem[] {
  const root = lang === 'zh' ? '/zh' : '';
  const say = (zh: string, en: string) => (lang === 'zh' ? zh : en);
  return [
    { text: say('指南', 'Guide'), link: `${root}/guide/getStarted`, activeMatch: `^${root}/guide/` },
    { text: say('流程', 'Lifecycles'), link: `${root}/lifecycles/`, activeMatch: `^${root}/lifecycles/` },
    {
      text: say('条款', 'Rules'),
      link: `${root}/reference/ruleBook`,
      activeMatch: `^${root}/reference/[^/]+$`,
    },
  ];
}
