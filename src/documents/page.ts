import { xmlText } from '../diagram/xmlText.ts';

/** A page in Chinese that stands alone: it loads nothing from anywhere. */
export const pageOf = (title: string, style: string, body: string): string => `<!doctype html>
<html lang="zh-CN">
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
