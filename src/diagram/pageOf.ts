import type { Language } from '../vocabulary/text.ts';
import { xmlText } from './xmlText.ts';

/** A page that stands alone, in Chinese unless told: it loads nothing from anywhere. */
export const pageOf = (
  title: string,
  style: string,
  body: string,
  lang: Language = 'zh',
): string => `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${xmlText(title)}</title>
<style>
${style}
</style>
</head>
<body>
${body}
</body>
</html>
`;
