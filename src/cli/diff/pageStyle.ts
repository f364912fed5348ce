/** The look of the comparison's page: plain, light and dark, fit for print. */
export const pageStyle = `
:root { --ink: #1d242c; --faint: #5a6673; --paper: #fff; --ground: #f4f6f8; --line: #d6dce3; --head: #eef2f6; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e9ee; --faint: #a5b0bc; --paper: #1b2128; --ground: #12171c; --line: #38424d; --head: #242c35; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.55 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
header, main { max-width: 1080px; margin: 0 auto; padding: 0 20px; }
h1 { font-size: 21px; margin: 28px 0 8px; overflow-wrap: anywhere; }
h2 { font-size: 17px; margin: 0 0 12px; }
section { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: 18px 20px; margin: 16px 0; }
.scroll { overflow: auto; max-height: 560px; }
table { border-collapse: collapse; width: 100%; font-size: 14px; }
th, td { text-align: left; vertical-align: top; padding: 6px 10px; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
thead th { background: var(--head); position: sticky; top: 0; }
tbody th { font-weight: 500; min-width: 8.5em; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.note { color: var(--faint); margin: 10px 0 0; }
.chart svg { max-width: 100%; height: auto; }
.chart { margin-bottom: 12px; }
.dark { display: none; }
@media (prefers-color-scheme: dark) { .dark { display: block; } .light { display: none; } }
@media print {
  body { background: #fff; }
  section { break-inside: avoid; border: 0; padding: 0; }
  .scroll { max-height: none; overflow: visible; }
}
`;
