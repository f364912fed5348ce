/** The looks of the coverage page: light and dark by the reader's setting, plain on paper. */
export const coverageStyle = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1c2330; --muted: #5b6472; --line: #d9dee6; --panel: #f5f7fa; --good: #136a38; --good-soft: #d8f0e1; --bad: #b42318; --bad-soft: #fbdcd8; --link: #1d5fbf; }
@media (prefers-color-scheme: dark) { :root { --paper: #14181f; --ink: #e6e9ef; --muted: #9aa4b2; --line: #323a46; --panel: #1c222b; --good: #57c98a; --good-soft: #173a28; --bad: #ff8a7d; --bad-soft: #4a1d19; --link: #7fb2ff; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.55 system-ui, -apple-system, "Segoe UI", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
header, main { max-width: 1180px; margin: 0 auto; padding: 0 24px; }
header { padding-top: 32px; }
h1 { font-size: 26px; margin: 0 0 4px; }
h2 { font-size: 20px; margin: 48px 0 12px; padding-top: 12px; border-top: 1px solid var(--line); }
h3 { font-size: 16px; margin: 28px 0 8px; }
p { margin: 6px 0; }
.muted { color: var(--muted); }
a { color: var(--link); }
.skip { position: absolute; left: -9999px; }
.skip:focus { left: 8px; top: 8px; background: var(--paper); padding: 8px; }
nav ul, .links { list-style: none; display: flex; flex-wrap: wrap; gap: 4px 16px; padding: 0; margin: 16px 0 0; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(165px, 1fr)); gap: 12px; margin: 24px 0; padding: 0; list-style: none; }
.cards li { background: var(--panel); border: 1px solid var(--line); border-radius: 8px; padding: 12px 14px; }
.cards b { display: block; font-size: 22px; font-variant-numeric: tabular-nums; }
.cards .bar { display: block; height: 6px; border-radius: 3px; background: var(--bad-soft); margin-top: 8px; overflow: hidden; }
.cards .bar i { display: block; height: 100%; background: var(--good); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 13.5px; }
th, td { text-align: left; vertical-align: top; padding: 5px 10px 5px 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--muted); font-weight: 600; position: sticky; top: 0; background: var(--paper); }
tbody th { font-weight: 500; overflow-wrap: anywhere; min-width: 150px; }
td { overflow-wrap: anywhere; min-width: 60px; }
code { font: 12.5px/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
.hit, .miss { display: inline-block; min-width: 3.2em; padding: 0 8px; border-radius: 10px; text-align: center; font-variant-numeric: tabular-nums; white-space: nowrap; }
.hit { background: var(--good-soft); color: var(--good); }
.miss { background: var(--bad-soft); color: var(--bad); font-weight: 600; }
.picture { overflow-x: auto; border: 1px solid var(--line); border-radius: 8px; padding: 8px; margin: 8px 0 12px; }
.picture .line.covered .wire { stroke: var(--good); }
.picture .line.uncovered .wire { stroke: var(--bad); stroke-width: 2; }
.picture svg { display: block; margin: 0 auto; }
details > summary { cursor: pointer; color: var(--muted); }
details ul { margin: 4px 0 8px; padding-left: 18px; }
@media print { .picture svg { max-width: 100%; height: auto; } .cards li, .picture { break-inside: avoid; } nav, .skip { display: none; } h2 { break-before: auto; } body { font-size: 11px; } thead th { position: static; } }
`;
