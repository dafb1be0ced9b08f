import { eightSegment, gridCell, gridSegment, type Scores } from '../../analytics/segment';
import { card } from '../card';
import type { Guide } from '../guide';
import { wordsFor } from '../labels';
import { number, optional, orEmpty } from '../parameters';
import { choiceOrGrid, texts } from '../ranges';
import { Problem } from '../problems';

/**
 * Which segment do three scores of 1 to 5 belong to? GRID11: recency × rounded mean of frequency and monetary; CN8: 重要/一般 by monetary,
 * 价值 发展 保持 挽留 by recency and frequency, where scores from `high` count as high; or your own 5 × 5 names (recency 5 to 1 downwards).
 * A blank score stays blank. Labels replace the names of the scheme in its order.
 * Problems: #VALUE! for a score that is not one of 1..5, or a range of names that is not 5 × 5.
 * Source: 25-cell grid of public RFM projects; 阿里云 Quick Audience (2023).
 * @example =KPI.RFMSEGMENT(2,4,5,"CN8") → "KEEP"
 */
export const RFMSEGMENT = card({
  parameters: {
    r: orEmpty(number()),
    f: orEmpty(number()),
    m: orEmpty(number()),
    scheme: choiceOrGrid('rfmScheme', 5, 'GRID11'),
    high: optional(number({ min: 1, max: 5 }), 4),
    labels: texts(),
  },
  answer: ({ r, f, m, scheme, high, labels }) => {
    const scores: Scores = { recency: r, frequency: f, monetary: m };
    if (typeof scheme !== 'string') {
      const { row, column } = gridCell(scores);
      return scheme[row]![column]!;
    }
    const own = enough(labels, scheme === 'CN8' ? 8 : 11);
    return scheme === 'CN8'
      ? wordsFor('cn8', own)[eightSegment(scores, high)]
      : wordsFor('grid11', own)[gridSegment(scores)];
  },
});

export const guide: Guide = {
  group: 'customers',
  examples: [
    ['2,4,5,"CN8"', 'KEEP'],
    ['5,5,5', 'CHAMPIONS'],
    ['1,4,4', "CAN'T LOSE"],
  ],
  native: {
    formula:
      'IF(OR([r]="",[f]="",[m]=""),"",IF(AND([scheme|"GRID11"]="CN8"),INDEX({"CHAMPIONS","DEVELOP","KEEP","WIN BACK","GENERAL VALUE","GENERAL DEVELOP","GENERAL KEEP","GENERAL WIN BACK"},1+4*([m]<[high])+2*([r]<[high])+([f]<[high])),INDEX(IF(AND([scheme|"GRID11"]="GRID11"),{"NEW","POTENTIAL LOYALIST","LOYAL","CHAMPIONS","CHAMPIONS";"PROMISING","POTENTIAL LOYALIST","POTENTIAL LOYALIST","LOYAL","CHAMPIONS";"PROMISING","NEED ATTENTION","POTENTIAL LOYALIST","LOYAL","LOYAL";"ABOUT TO SLEEP","NEED ATTENTION","NEED ATTENTION","AT RISK","AT RISK";"LOST","HIBERNATING","AT RISK","CAN\'T LOSE","CAN\'T LOSE"},[scheme|"GRID11"]),6-[r],INT(([f]+[m]+1)/2))))',
    unless: { labels: true },
  },
  source:
    '25-cell grid of public RFM projects; 阿里云 Quick Audience (help.aliyun.com/document_detail/273067.html, 2023)',
};

/** How many words are due depends on the scheme. */
function enough(labels: string[] | null, due: number): string[] | null {
  if (labels && labels.length < due)
    throw new Problem('fewLabels', 'labels', { limit: due, got: labels.length, accepted: '' });
  return labels;
}
