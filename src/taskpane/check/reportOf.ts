/** A check as lines of a report, in the language of the pane. */
import type { Checked } from '../../excel/check/check';
import type { ReportLine, ReportText } from '../../excel/check/report';
import type { CheckSpeech } from '../../locales/check';
import { isoDate } from '../insert/draft';
import type { Speech } from '../words';
import { sentenceOf } from './sentence';
import { openOf } from './useCheck';

export function reportOf(checked: Checked, words: CheckSpeech, speech: Speech): [ReportLine[], ReportText] {
  const { sheetWords: said } = words.page;
  const lines = checked.findings.map((finding): ReportLine => {
    const ignored = checked.ignored.find(({ id }) => id === finding.id);
    return {
      severity: finding.severity,
      rule: finding.rule,
      ...finding.place,
      finding: sentenceOf(finding, words, speech),
      state: ignored ? speech.fill(said.ignored, { reason: ignored.reason }) : said.open,
    };
  });
  const open = openOf(checked).length;
  const meta = speech.fill(said.meta, {
    date: speech.date(isoDate(new Date())),
    score: checked.score ?? 100,
    findings: open,
    ignored: checked.findings.length - open,
  });
  const headers: ReportText['headers'] = [said.severity, said.rule, said.sheet, said.cell, said.finding, said.state];
  return [lines, { name: said.name, meta, headers, kinds: said.kinds }];
}
