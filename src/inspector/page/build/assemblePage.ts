import type { ShippedData } from '../model/pageData.ts';

/** What the page is made of. */
export interface PageParts {
  /** The bundled program, no module. */
  readonly script: string;
  readonly styles: string;
  readonly shipped: ShippedData;
}

/** Nothing is loaded but the file itself; its own server may be asked for the log and for live actors. */
const policy = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  "connect-src 'self' ws://127.0.0.1:* ws://localhost:*",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** No text of a script may end its element; these stand in its strings only. */
const inScript = (code: string) => code.replaceAll(/<(?=\/script|!--)/gi, '\\x3C');
const inJson = (value: unknown) =>
  JSON.stringify(value).replaceAll(
    /[<\u2028\u2029]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** The page as one HTML file. The comment in its head is the place of the data of whoever serves it. */
export function assemblePage({ script, styles, shipped }: PageParts): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>信访流程检视 · Petition inspector</title>
<link rel="icon" href="data:,">
<style>
${styles}
</style>
<!--petition-flow-data-->
<script type="application/json" id="petition-flow-shipped">${inJson(shipped)}</script>
</head>
<body>
<div id="app"></div>
<noscript>本页需要 JavaScript。This page needs JavaScript.</noscript>
<script>
${inScript(script)}
</script>
</body>
</html>
`;
}
