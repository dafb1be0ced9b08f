/** The words of plan sheets are complete in every language, name nothing that is gone, and read as written there. */
import { sheetsOf } from '../../src/sheet/library';
import type { Rows, Sheet, Start } from '../../src/sheet/template';
import type { Words } from '../../src/sheet/words';
import { languageCodes } from '../../src/locales/languages';
import { sheetWords } from '../../src/locales/sheets';
import { library } from '../../src/templates';

const translated = languageCodes
  .filter((code) => code !== 'en')
  .map((code): [string, Words] => [code, sheetWords[code]]);
const sheets = sheetsOf(library);

/** A text that a reader of another language would stumble over: it holds a Latin word, and is not Chinese already. */
const wantsWords = (text: string) => /\p{Ll}/u.test(text.replace(/\{\w+\}/g, '')) && !/\p{Script=Han}/u.test(text);

function rowsOf(start: Start | undefined): Rows[] {
  if (!start) return [];
  if ('scenes' in start) return Object.values(start.scenes);
  return 'each' in start ? [start.rows, start.before, start.after].flatMap((rows) => rows ?? []) : [start.rows];
}

/** Every free text of a sheet, as English has it. */
function textsOf(sheet: Sheet): string[] {
  const cells = sheet.tables.flatMap((table) =>
    [...rowsOf(table.start), ...(table.sample ? [table.sample] : [])].flatMap(({ keys, cells: rows }) =>
      rows.flatMap((row) => row.filter((_, index) => table.columns[keys[index] ?? '']?.kind === 'text')),
    ),
  );
  const fields = [
    ...Object.values(sheet.names ?? {}),
    ...sheet.tables.flatMap(({ columns }) => Object.values(columns)),
  ];
  const settings =
    sheet === library.settings ? Object.values(library.thresholds).flatMap(({ unit, source }) => [unit, source]) : [];
  const texts = [
    ...cells,
    ...settings,
    ...fields.flatMap(({ hint }) => hint ?? []),
    ...(sheet.cards ?? []).map(({ metric }) => metric),
    ...(sheet.alerts ?? []).map(({ label }) => label),
    ...(sheet.charts ?? []).flatMap(({ title, alt, series }) => [title, alt, ...series.map(({ name }) => name)]),
  ];
  return [...new Set(texts)].filter(wantsWords);
}

/** What a language must say: keys with the English, so that what is missing can be printed and translated. */
function wanted(): Map<string, string> {
  const want = new Map<string, string>();
  for (const pack of library.packs) {
    want.set(`packs.${pack.code}.name`, pack.name);
    for (const [name, { header, sample }] of Object.entries(pack.facts)) {
      want.set(`packs.${pack.code}.facts.${name}`, header);
      if (typeof sample === 'string' && wantsWords(sample)) want.set(`packs.${pack.code}.texts.${sample}`, sample);
    }
  }
  for (const [list, { title, items }] of Object.entries(library.lists)) {
    want.set(`lists.${list}.title`, title);
    for (const [code, word] of Object.entries(items)) want.set(`lists.${list}.items.${code}`, word);
  }
  for (const [key, { label }] of Object.entries(library.thresholds)) want.set(`thresholds.${key}`, label);
  for (const sheet of sheets) {
    const at = `sheets.${sheet.code}`;
    want.set(`${at}.name`, sheet.name).set(`${at}.purpose`, sheet.purpose);
    for (const [key, text] of Object.entries(sheet.howTo)) want.set(`${at}.howTo.${key}`, text);
    for (const [name, { header }] of Object.entries(sheet.names ?? {})) want.set(`${at}.names.${name}`, header);
    for (const { name, label, ranges } of sheet.spills ?? []) {
      want.set(`${at}.names.${name}`, label);
      for (const [range, { label: rangeLabel }] of Object.entries(ranges)) want.set(`${at}.names.${range}`, rangeLabel);
    }
    for (const table of sheet.tables) {
      want.set(`${at}.tables.${table.name}.title`, table.title).set(`${at}.tables.${table.name}.note`, table.note);
      for (const [key, { header }] of Object.entries(table.columns))
        want.set(`${at}.tables.${table.name}.columns.${key}`, header);
    }
    for (const text of textsOf(sheet)) want.set(`${at}.texts.${text}`, text);
  }
  return want;
}

function flat(value: unknown, at: string[] = []): [string, string][] {
  if (typeof value === 'string') return [[at.join('.'), value]];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, one]) => flat(one, [...at, key]));
}

const want = wanted();

test.each(translated)('%s says everything', (_, words) => {
  const said = new Map(flat(words));
  const missing = [...want]
    .filter(([key]) => (said.get(key) ?? '').trim() === '')
    .map(([key, english]) => `${key}: ${english}`);
  expect(missing).toEqual([]);
});

test.each(translated)('%s says nothing that no sheet asks for', (_, words) => {
  const extra = flat({ ...words, frame: {} }).filter(([key]) => !want.has(key));
  // An English text without Latin words may be said differently all the same.
  const texts = new Set(
    sheets.flatMap((sheet) =>
      sheet.tables.flatMap(({ sample, start }) =>
        [...rowsOf(start), ...(sample ? [sample] : [])].flatMap(({ cells }) => cells.flat()),
      ),
    ),
  );
  expect(extra.filter(([key]) => !texts.has(key.split('.texts.')[1] ?? '')).map(([key]) => key)).toEqual([]);
});

test.each(languageCodes)('%s: headers of a table differ, and can be written in formulas', (language) => {
  const words = sheetWords[language];
  for (const sheet of sheets) {
    for (const table of sheet.tables) {
      const headers = Object.entries(table.columns).map(
        ([key, { header }]) => words.sheets[sheet.code]?.tables[table.name]?.columns[key] ?? header,
      );
      const folded = headers.map((header) => header.toLowerCase());
      expect([table.name, folded.filter((header, index) => folded.indexOf(header) !== index)]).toEqual([
        table.name,
        [],
      ]);
      expect([table.name, headers.filter((header) => /[[\]#'@\n]/.test(header) || header.length > 60)]).toEqual([
        table.name,
        [],
      ]);
    }
  }
});

test.each(languageCodes)('%s: names of sheets are such as Excel takes, each once', (language) => {
  const names = sheets.map((sheet) => sheetWords[language].sheets[sheet.code]?.name ?? sheet.name);
  expect(names.filter((name) => name.length > 27 || /[\\/?*[\]:]/.test(name) || name === '')).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});

test.each(translated)('%s: words of one list differ', (_, words) => {
  for (const [list, { items }] of Object.entries(words.lists))
    expect([list, new Set(Object.values(items)).size]).toEqual([list, Object.keys(items).length]);
});

test.each(translated)('%s keeps the placeholders', (_, words) => {
  const marks = (text: string) => [...text.matchAll(/\{[^}]*\}|&[PN]/g)].map(([mark]) => mark).sort();
  const frame = flat(words.frame).filter(
    ([key, text]) => String(marks(text)) !== String(marks(sheetWords.en.frame[key as keyof Words['frame']])),
  );
  const rest = flat({ ...words, frame: {} }).filter(
    ([key, text]) => want.has(key) && String(marks(text)) !== String(marks(want.get(key) ?? '')),
  );
  expect([...frame, ...rest].map(([key]) => key)).toEqual([]);
});

/** Characters that exist in simplified writing only. */
const simplified =
  /[产业东丝两严个丰临为举义乐习书买乱争亏云亚亲亿仅从仓们价众优会伟传伤伦伪体余佣侧侨债倾储儿兑兰关兴养兽内冈册写军农冯决况冻净减凑凤击刘则刚创删别剂剧劝办务动励劳势勋匀区医华协单卖卢卫却厂厅历厉压厌厕厢县参双发变叙叠号叹吓吗启员呜咏响哗唤啬啰围园圆圣场坏块坚坛坝坟坠垄备复够头夸夹夺奋奖妆妇妈娱婴孙学宁宝实宠审宪宫宽宾对寻导寿将尔尘尝尽层届属岁岂岛岗币帅师帐带帮干并广庄庆应库废开异弃张弥弯弹强归当录彻径御忆怀态怜总恋恳恶悬惊惧惯愤愿懒戏战户扑执扩扫扬扰抚抛抢护报担拟拥拦择挂挡挥损换据掷揽搁摄摆摇撑敌数斋断无时旷昼显晋晓晕暂术机杀杂权条来杨极构枪柜标栈栋栏树样档桥检楼横欢欧残毁毕气汇汉汤沟没泪泽洁浅测济浓涌涛润涨渊渐温湿溃滚满滤滨滩灭灯灵灾炉点炼烂热爱爷牵牺状独狭猎猪献环现电画畅疗疯痒监盖盘着矫码砖确础碍礼祸离种积称税稳穷竞笔笼筑筛签简类粮紧红约级纪纯纲纳纷纸练组细织终经结绕绘给络绝统继绩续维综绿缓编缘缩网罗罚职联肃肠肤肾胀胆胜脉脏脚脱脸腊舰艺节芦苏苹药莲获莹营萧虏虑虽蚀蚁蛮补袭装见观规视览觉触誉计订认讨让训议讯记讲许论设访证评识诉诊词译试诗诚话诞询该详语误说请诸诺读课谁调谈谋谓谢谱贝负贡财责贤败账货质贩贪购贯贴贵贷贸费贺贼资赋赌赏赔赖赚赛赞赠赢赵赶趋跃践车轨转轮软轰轻载较辅辆辈输辑辞边达迁过迈运还这进远违连迟适选递逻遗邓邮邻郑酱释鉴钉针钟钢钱钻铁铃铜银铺链销锁锅错锦键镇镜长门闪闭问闲间闹闻阁阅阔队阳阴阵阶际陆陈险随隐难雾静顶项顺须顾顿预领频题颜额风飞饭饮饰饱馆驱驶驻驾验骂骑骗骤鱼鲁鲜鸟鸡鸣鸭鹰麦黄齐齿龄龙]/;
/** What Taiwan says otherwise. */
const mainland =
  /信息|用戶|數據(?!機)|渠道|轉化|默認|軟件|硬件|網絡|視頻|短視頻|服務器|賬號|質量|運營|營銷|復盤|支持|文件夾|單元格|工作簿|數字化|反饋|粘貼|點贊|復購|社交|概率|智能|落地頁|響應|項目組|優化|引數|型別|宣告|畫素|迴流|沖突|縣域|舉措|台賬|合同|線索|(?<!帶)動銷|打法|柱形圖|環形圖/;

test('zh-TW is written in Taiwan’s characters and terms', () => {
  const texts = flat(sheetWords['zh-TW']);
  const wrong = texts.filter(([, text]) => simplified.test(text.replace(/[“”]/g, '')) || mainland.test(text));
  expect(
    wrong.map(([key, text]) => `${key}: ${text} (${(simplified.exec(text) ?? mainland.exec(text))?.[0]})`),
  ).toEqual([]);
});
