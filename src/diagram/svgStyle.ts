/** Colours of the picture, by what they are for. */
type Colours = Readonly<Record<string, string>>;

/** On white, as it is printed. */
export const light = {
  paper: '#ffffff',
  ink: '#1b2430',
  muted: '#5b6776',
  box: '#f3f6fa',
  inner: '#ffffff',
  line: '#8592a3',
  edge: '#5f6d7e',
  choice: '#fff7e6',
  final: '#eaf4ee',
  accent: '#1f5fbf',
  active: '#d5e5fd',
  taken: '#1f5fbf',
  open: '#1d7a46',
  blocked: '#a3480d',
  covered: '#1d7a46',
  uncovered: '#c02626',
} as const satisfies Colours;

const dark = {
  paper: '#12171e',
  ink: '#e8edf3',
  muted: '#a3b0bf',
  box: '#1d2530',
  inner: '#171d26',
  line: '#64748a',
  edge: '#8a99ac',
  choice: '#2f2818',
  final: '#1a2e24',
  accent: '#7db1ff',
  active: '#1d3a66',
  taken: '#7db1ff',
  open: '#62c98d',
  blocked: '#f0a468',
  covered: '#62c98d',
  uncovered: '#ff8d8d',
} as const satisfies Record<keyof typeof light, string>;

/** Light, dark, or as whoever looks at it has set their screen. */
export type Theme = 'auto' | 'light' | 'dark';

const declared = (colours: Colours): string =>
  Object.entries(colours)
    .map(([name, colour]) => `--pf-${name}:${colour}`)
    .join(';');

const schemes: Readonly<Record<Theme, string>> = {
  light: `.pf-diagram{${declared(light)}}`,
  dark: `.pf-diagram{${declared(dark)}}`,
  auto: [
    `.pf-diagram{${declared(light)}}`,
    `@media (prefers-color-scheme:dark){.pf-diagram{${declared(dark)}}}`,
    `:is([data-theme=light]) .pf-diagram{${declared(light)}}`,
    `:is([data-theme=dark],.dark) .pf-diagram{${declared(dark)}}`,
  ].join('\n'),
};

const chinese =
  '"Noto Sans SC","Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei","WenQuanYi Micro Hei"';

/** Fonts that have Chinese, for the three kinds of desktop; in English those come last, whose apostrophe is as wide as an ideograph. */
export const fonts = {
  zh: `${chinese},system-ui,sans-serif`,
  en: `"Segoe UI","Helvetica Neue","Noto Sans","Liberation Sans",Arial,${chinese},sans-serif`,
} as const;

const rules = `
.pf-diagram{font-family:${fonts.zh};background:var(--pf-paper);color:var(--pf-ink)}
.pf-diagram:lang(en){font-family:${fonts.en}}
.pf-diagram .paper{fill:var(--pf-paper)}
.pf-diagram text{fill:var(--pf-ink);stroke:none}
.pf-diagram .title,.pf-diagram .event{font-weight:600}
.pf-diagram .guard,.pf-diagram .rule{fill:var(--pf-muted)}
.pf-diagram .box{fill:var(--pf-box);stroke:var(--pf-line)}
.pf-diagram .inner,.pf-diagram .rim,.pf-diagram .divide{fill:none;stroke:var(--pf-line)}
.pf-diagram .compound>.box,.pf-diagram .parallel>.box{fill:var(--pf-inner)}
.pf-diagram .choice>.box{fill:var(--pf-choice)}
.pf-diagram .final>.box{fill:var(--pf-final)}
.pf-diagram .everywhere>.box{fill:var(--pf-paper)}
.pf-diagram .wire{fill:none;stroke:var(--pf-edge)}
.pf-diagram .head,.pf-diagram .dot{fill:var(--pf-edge)}
.pf-diagram .pill{fill:var(--pf-paper);stroke:var(--pf-line)}
.pf-diagram .hit{fill:transparent;stroke:none}
.pf-diagram .state.active>.box{fill:var(--pf-active);stroke:var(--pf-accent);stroke-width:2.5}
.pf-diagram .line.taken>.wire{stroke:var(--pf-taken);stroke-width:2.5}
.pf-diagram .line.taken>.head{fill:var(--pf-taken)}
.pf-diagram .line.taken>.pill{stroke:var(--pf-taken)}
.pf-diagram .line.open>.pill{stroke:var(--pf-open)}
.pf-diagram .arrow.taken .event{fill:var(--pf-taken)}
.pf-diagram .arrow.open .event{fill:var(--pf-open)}
.pf-diagram .arrow.blocked text{fill:var(--pf-blocked)}
.pf-diagram .state.covered>.box{stroke:var(--pf-covered)}
.pf-diagram .state.uncovered>.box{stroke:var(--pf-uncovered);stroke-width:2;stroke-dasharray:6 3}
.pf-diagram .arrow.covered .event{fill:var(--pf-covered)}
.pf-diagram .arrow.uncovered text{fill:var(--pf-uncovered);text-decoration:underline}
.pf-diagram .line.uncovered>.wire{stroke:var(--pf-uncovered);stroke-dasharray:6 3}
.pf-diagram .line.uncovered>.head{fill:var(--pf-uncovered)}
@media print{.pf-diagram{${declared(light)};max-width:100%;height:auto;print-color-adjust:exact}}`;

/** The picture's style sheet: every colour is a custom property, so that a page can set its own. */
export const styleSheet = (theme: Theme): string => `${schemes[theme]}${rules}`;
