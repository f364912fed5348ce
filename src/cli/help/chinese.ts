/** What the help says in Chinese, by what it says in English; what is named in a text is a pattern's part. */
const texts: Readonly<Record<string, string>> = {
  'Decides petitions (信访事项) by the rules: what is next, what is due, what was missed and who answers.':
    '依规定判断信访事项：下一步可以办什么，什么将到期，什么已逾期、由谁负责。',
  'output the version number': '显示版本号',
  'display help for command': '显示命令的帮助',
  'decide a register of events, one JSON object on each line, and report on its petitions':
    '逐条判断一份台账（每行一个 JSON 事件），并报告各信访事项的情况',
  'moment of the report: a day (to its end) or an instant; the last event unless told':
    '报告的截至时间：某日（至当日终了）或某一时刻；不指明时为最后一个事件的时间',
  'write petitions.jsonl, decisions.jsonl and effects.jsonl there':
    '将 petitions.jsonl、decisions.jsonl、effects.jsonl 写入此目录',
  'exit code 1 where an event was refused': '有事件未通过时，退出代码为 1',
  'language; the locale decides unless told': '语言；不指明时随系统区域设置',
  'print the answer as one JSON document': '以一份 JSON 输出答复',
  'file in JSON Lines, or - for standard input': 'JSON Lines 文件；- 为标准输入',
  'decide logs of any length anew, and compare with the decisions that were recorded':
    '重新判断任意长度的日志，并与记录的判断核对',
  'compare every decision with the recorded one; exit code 1 where one differs':
    '逐条与记录的判断核对；有不同时退出代码为 1',
  'worker threads; as many as there are cores unless told': '工作线程数；不指明时与处理器核数相同',
  'petitions as at a day (to its end) or an instant, with their deadlines':
    '截至某日（至当日终了）或某一时刻的信访事项及其期限',
  'files in JSON Lines, plain or gzip, or -: events, and with --verify what `run --out` wrote of them':
    'JSON Lines 文件（可用 gzip 压缩），- 为标准输入：事件；用 --verify 时，还有 `run --out` 写出的文件',
  'the events that somebody can send now, or open a petition with, and those that are blocked and why':
    '某人此时可以提出的事件或者可以用来开立信访事项的事件，以及不能提出的事件和理由',
  'role name of the policy': '方案中的角色',
  'unit acted for': '代表的单位',
  'id of the person who acts': '经办人编号',
  'a day (to its end) or an instant': '某日（至当日终了）或某一时刻',
  'which one, in a file of many': '文件中有多件时，指明其中一件',
  'JSON file of a petition, or petitions.jsonl as `run --out` writes it, or -; without one, the events that open a petition':
    '信访事项的 JSON 文件，或 `run --out` 写出的 petitions.jsonl，或 -；不指明时，列出可以用来开立信访事项的事件',
  'every deadline of a petition: last day, state, owner, rule':
    '一件信访事项的全部期限：届满日、状态、责任人、依据',
  'JSON file of a petition, or petitions.jsonl as `run --out` writes it, or -':
    '信访事项的 JSON 文件，或 `run --out` 写出的 petitions.jsonl，或 -',
  'the form of an event: its fields, how each is filled in, and the guards that will look at it':
    '某类事件的表单：有哪些栏目，怎样填写，哪些条件据此判断',
  'event type, as intake.receive': '事件类型，如 intake.receive',
  'the receipt of one decision of a log: what was asked, under which data, why, and what follows':
    '日志中某一决定的凭据：提出了什么，依据什么，为何如此决定，随之办理什么',
  'JSON Lines of events, or -': 'JSON Lines 的事件日志，或 -',
  'id of the event that was decided': '所决定的事件的编号',
  'why an event is taken or refused, guard by guard; or how a deadline came about, day by day':
    '一个事件为何通过或未通过，逐项条件说明；或者一个期限如何逐日计算',
  'explain this deadline': '说明这一期限',
  'JSON file of the event, or -': '事件的 JSON 文件，或 -',
  'run scenarios (given, when, then) in YAML, and show what differs':
    '运行以 YAML 写成的情景（已有、发生、应当），并列出不符之处',
  'only scenarios whose title, file name or rules contain it': '只运行标题、文件名或条款号中含有此文字的情景',
  'write the results there as JUnit XML, too': '另将结果以 JUnit XML 写入此文件',
  'show what of rules, states, steps, guards, deadlines and refusals they reach':
    '列出情景覆盖了哪些规定、状态、步骤、条件、期限和未通过的原因',
  'write that as coverage.json and coverage.html into a folder, too':
    '另将覆盖情况以 coverage.json 和 coverage.html 写入此目录',
  'fail where less of a measure is covered: 100, or states=100; may be given several times':
    '某项覆盖率低于此值时不通过：100，或 states=100；可多次指明',
  'fail where more is not covered: 0 over all measures, or guards=0; may be given several times':
    '未覆盖的多于此数时不通过：0（各项合计），或 guards=0；可多次指明',
  'run again after each change': '每次改动后重新运行',
  'folders, at any depth, and files; scenarios or examples/scenarios here unless told':
    '目录（含各级子目录）和文件；不指明时为当前目录下的 scenarios 或 examples/scenarios',
  'look for faults in the machines and in a policy, without running a case':
    '不运行个案，检查状态机和方案中的错误',
  'write the findings there as SARIF 2.1.0 too': '另将检查结果以 SARIF 2.1.0 写入此文件',
  "shipped policy or path of a policy's JSON file; every shipped one unless told":
    '随附的方案，或方案 JSON 文件的路径；不指明时为全部随附方案',
  'show lifecycles, petitions and live actors on a page that this machine alone can open':
    '在只有本机能打开的页面上查看流程、信访事项和运行中的状态机',
  'only this petition': '只看这一件信访事项',
  'port on 127.0.0.1; the first free one from 4750 on unless told':
    '127.0.0.1 上的端口；不指明时为 4750 起第一个空闲端口',
  'print the address, and open no browser': '只显示地址，不打开浏览器',
  'write the page there with its data inside, and serve nothing': '将页面连同数据写入此文件，不提供服务',
  'log in JSON Lines, a petition, petitions.jsonl as `run --out` writes it, or -':
    'JSON Lines 日志、一件信访事项、`run --out` 写出的 petitions.jsonl，或 -',
  'write lifecycles as they are under a policy: pictures for documents, charts for other tools; or, with --store, all that a store keeps':
    '导出某一方案下的流程：供文档使用的图，供其他工具使用的数据；用 --store 时，导出一个库的全部内容',
  'what to write': '导出的格式',
  'write what this store keeps instead: JSON Lines that `import` takes':
    '改为导出此库的内容：`import` 可以读入的 JSON Lines',
  'write there: a directory for lifecycles, a file for what a store keeps':
    '写入此处：流程为目录，库的内容为文件',
  'svg: all guards, or those that tell ways of one event apart':
    'svg：全部条件，或只写区分同一事件各去向的条件',
  "shipped policy, or path of a policy's JSON file": '随附的方案，或方案 JSON 文件的路径',
  'ids of lifecycles; all of them unless told': '流程名；不指明时为全部流程',
  'take what `export --store` wrote into a store that has none of its petitions':
    '将 `export --store` 写出的内容存入一个没有这些信访事项的库',
  'the store that takes it': '存入的库',
  'JSON Lines of an exported store, or - for standard input': '导出的库（JSON Lines）；- 为标准输入',
  'decide the log of a store anew, and compare with it all that the store keeps':
    '重新判断一个库的日志，并与库中的全部内容核对',
  'the store; it is only read': '要核对的库；只读取，不改动',
  'decide a register under two policies: which petitions differ, at which event, and why':
    '按两份方案判断同一台账：哪些信访事项结果不同、从哪个事件起不同、原因为何',
  'write the comparison there as one page with charts': '将比较结果写成一个带图表的网页',
  'exit code 1 where a petition differs': '有信访事项结果不同时，退出代码为 1',
  "shipped policy or path of a policy's JSON file": '随附的方案，或方案 JSON 文件的路径',
  'the policy that it is compared with': '与之比较的方案',
  'figures of a period, each with its definition, its rule and the petitions that it is made of':
    '一个时期的指标，各附定义、依据和所涉信访事项',
  'a year, 2026-Q3, 2026-09, a day, or two days with .. between':
    '年、2026-Q3、2026-09、某日，或以 .. 连接的起止两日',
  'moment of the question: the end of the period unless told; tell it for a period that is not over':
    '统计的截至时间；不指明时为该时期终了；时期尚未终了的，须指明',
  'most ids that each list of --json names; 10000 unless told':
    '--json 每个名单最多列出的编号数；不指明时为 10000',
  'the report of a year (art. 41) with them': '附年度报告（第四十一条）',
  'petitions.jsonl as `run --out` writes it, or a register of events (with ratings), or -':
    '`run --out` 写出的 petitions.jsonl，或事件台账（含评价），或 -',
  "make up a register of events by a seed, and sum up the offices' load":
    '按种子生成一份模拟台账，并汇总各单位工作量',
  'how many petitions come in': '收到的信访事项件数',
  'the same seed gives the same register, to the byte': '种子相同，生成的台账逐字节相同',
  "shipped policy or path of a policy's JSON file; the first shipped unless told":
    '随附的方案，或方案 JSON 文件的路径；不指明时为第一份随附方案',
  'first day; 2026-01-01 unless told': '第一日；不指明时为 2026-01-01',
  'calendar days; 365 unless told': '自然日数；不指明时为 365',
  'JSON file of what is assumed otherwise than by default': '与默认假设不同之处的 JSON 文件',
  'write the register there, an event a line': '将台账写入此文件，每行一个事件',
  'take petitions over HTTP: store them, deliver what decisions ask for, and watch the deadlines':
    '经 HTTP 接收信访事项：保存，投递判断要求办理的事项，并监视期限',
  'SQLite file; petitions.sqlite here unless told': 'SQLite 文件；不指明时为当前目录下的 petitions.sqlite',
  'keep them in this PostgreSQL database (needs `npm i pg`)': '保存在此 PostgreSQL 数据库（须先 `npm i pg`）',
  'keep them in Restate, whose ingress is there (needs `npm i @restatedev/restate-sdk`)':
    '保存在 Restate，此为其入口地址（须先 `npm i @restatedev/restate-sdk`）',
  'its admin port; the same machine’s port 9070 unless told': 'Restate 的管理端口；不指明时为同一机器的 9070',
  'port on loopback on which Restate calls this program': 'Restate 调用本程序的本机端口',
  'port; 0 takes any that is free': '端口；0 为任一空闲端口',
  'address that is listened on': '监听地址',
  'a name under which it is asked, as https://NAME; may be given several times':
    '对外使用的主机名，即 https://NAME；可多次指明',
  'where deliveries are posted, as CloudEvents; printed unless told':
    '以 CloudEvents 投递到此地址；不指明时显示在输出中',
  'secret that deliveries are signed with (Standard Webhooks)': '投递签名所用的密钥文件（Standard Webhooks）',
  'JSON file that says how it is known who acts; X-Actor, for trying out, unless told':
    '说明如何识别经办人的 JSON 文件；不指明时用 X-Actor，仅供试用',
  'requests of one actor in a second, for long; 0: as many as come':
    '同一经办人每秒持续请求数的上限；0 为不限',
  'file that holds the moment, for trying out; the machine’s clock unless told':
    '写有当前时刻的文件，供试用；不指明时用本机时钟',
  'store nothing: decide what is sent with each request, for a system that keeps its own tables':
    '什么也不保存，只判断每次请求所附的内容；供自行存储的系统使用',
  'with --stateless: longest body that is read; 4 MiB unless told':
    '用 --stateless 时，请求体长度上限；不指明时为 4 MiB',
  'answer JSON-RPC 2.0 on standard input and output, a request a line, for a program in any language':
    '在标准输入输出上回答 JSON-RPC 2.0，每行一个请求，供任何语言的程序使用',
  'longest line that is read; 1048576 unless told': '每行长度上限；不指明时为 1048576',
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Write a day as 2026-12-31 or a moment as 2026-12-31T09:30:00+08:00.':
    '日期写作 2026-12-31，时刻写作 2026-12-31T09:30:00+08:00。',
  'Write a number of bytes from 1024 to 67108864 (64 MiB).': '应为 1024 至 67108864（64 MiB）之间的字节数。',
  'Write a year as 2026, a quarter as 2026-Q3, a month as 2026-09, a day, or two days as 2026-01-01..2026-03-31.':
    '年写作 2026，季度写作 2026-Q3，月写作 2026-09，或写某日，或写起止两日，如 2026-01-01..2026-03-31。',
  'The period ends before it begins.': '终止日早于起始日。',
  'A port is a whole number from 0 to 65535; 0 takes any that is free.':
    '端口应为 0 至 65535 的整数；0 为任一空闲端口。',
  'Write a whole number from 1 on.': '应为不小于 1 的整数。',
  'Write a day as 2026-01-01.': '日期写作 2026-01-01。',
  'Write letters, digits, _ . or -, at most 64.': '应为字母、数字、_、. 或 -，不超过 64 个。',
  'An address of http or https is meant.': '应为 http 或 https 地址。',
  'A rate is a whole number of requests in a second; 0 takes as many as come.':
    '应为每秒请求数，整数；0 为不限。',
  'Write a number of ids, as 100.': '应为编号数，如 100。',
};

const store = /^(.+); an SQLite file, or postgres:\/\/… \(needs `npm i pg`\)$/;
const policies =
  /^(.+), or the path of a policy's JSON file; several versions may be given, the newest last$/;

/** Texts with a part of their own. */
const patterns: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [store, (said) => `${inChinese(said)}；SQLite 文件，或 postgres://…（须先 \`npm i pg\`）`],
  [
    policies,
    (known) => `${known.replaceAll(', ', '、')}，或方案 JSON 文件的路径；可指明多个版本，最新的在后`,
  ],
  [/^by what: (.+); all unless told$/, (groups) => `分组方式：${groups}；不指明时为全部`],
  [/^Write a number of workers from 1 to (\d+)\.$/, (most) => `应为 1 至 ${most} 的线程数。`],
  [
    /^Write (\d+), or for one measure (.+); the measures are (.+)\.$/,
    (all, one, measures) => `应写 ${all}，或就某一项写 ${one}；各项为 ${measures}。`,
  ],
  [/^Choose from (.+), with commas between them\.$/, (groups) => `应从 ${groups} 中选择，以逗号分隔。`],
  [/^Allowed choices are (.+)\.$/, (choices) => `可选：${choices}。`],
  [
    /^(.+) \(choices: (.+), default: (.+)\)$/,
    (said, choices, usual) => `${inChinese(said)}（可选：${choices}；默认：${usual}）`,
  ],
  [/^(.+) \(choices: (.+)\)$/, (said, choices) => `${inChinese(said)}（可选：${choices}）`],
  [/^(.+) \(default: (.+)\)$/, (said, usual) => `${inChinese(said)}（默认：${usual}）`],
];

/** Usage errors of the parser, as it words them. */
const errors: typeof patterns = [
  [/^missing required argument '(.+)'$/, (name) => `缺少参数 ${name}`],
  [/^option '(.+)' argument missing$/, (option) => `选项 ${option} 缺少值`],
  [/^required option '(.+)' not specified$/, (option) => `须指明选项 ${option}`],
  [
    /^option '(.+)' cannot be used with option '(.+)'$/,
    (one, other) => `选项 ${one} 与 ${other} 不能同时使用`,
  ],
  [/^unknown option '(.+)'$/, (option) => `没有选项 ${option}`],
  [/^unknown command '(.+)'$/, (command) => `没有命令 ${command}`],
  [
    /^too many arguments(?: for '(.+)')?\. Expected (\d+) arguments? but got (\d+)\.$/,
    (command, expected, given) =>
      `${command === undefined ? '' : `${command} `}参数过多：应为 ${expected} 个，实有 ${given} 个`,
  ],
  [
    /^option '(.+)' argument '(.*)' is invalid\. (.+)$/,
    (option, value, why) => `选项 ${option} 的值“${value}”无效：${inChinese(why)}`,
  ],
  [
    /^command-argument value '(.*)' is invalid for argument '(.+)'\. (.+)$/,
    (value, name, why) => `参数 ${name} 的值“${value}”无效：${inChinese(why)}`,
  ],
  [/^\(Did you mean (?:one of )?(.+)\?\)$/, (near) => `（是否指 ${near}？）`],
];

function matching(words: string, among: typeof patterns): string | undefined {
  for (const [pattern, say] of among) {
    const found = pattern.exec(words);
    if (found) return say(...found.slice(1));
  }
  return undefined;
}

/** What the help says, in Chinese; the same text where there is none. */
export function inChinese(words: string): string {
  return texts[words] ?? matching(words, patterns) ?? words;
}

/** A usage error of the parser, in Chinese, a line for each of its own. */
export function usageErrorInChinese(written: string): string {
  return written.replace(/^(error: )?(.+)$/gm, (line, error: string | undefined, words: string) => {
    const said = matching(words, errors);
    if (said === undefined) return line;
    return error === undefined ? said : `错误：${said}`;
  });
}
