import { alertLevel } from '../../analytics/alert';
import { wordsFor } from '../labels';
import { Problem } from '../problems';
import { number, orEmpty } from '../parameters';
import { filledNumbers, labelsOf, maybe } from '../ranges';
import { card } from '../card';
import type { Guide } from '../guide';

/**
 * How serious is what is being said about us? none while the sentiment is not negative; else volume, sentiment and velocity each get 0 to 3
 * from their three limits and the middle one counts. limits: nine cells, blue yellow red for volume, sentiment, velocity. A blank volume
 * stays blank.
 * Problems: #N/A for a blank sentiment or velocity; #VALUE! for limits that are not nine or do not get stricter, or text.
 * Source: two-out-of-three vote, IEC 61508 (2010).
 * @example =KPI.ALERTLEVEL(1250,-0.52,0.7) → "YELLOW"
 */
export const ALERTLEVEL = card({
  parameters: {
    volume: orEmpty(number()),
    sentiment: number(),
    velocity: number(),
    limits: maybe(filledNumbers()),
    labels: labelsOf('alert'),
  },
  answer: ({ limits, labels, ...said }) => {
    if (limits && limits.length !== 9)
      throw new Problem('sizes', 'limits', { got: limits.length, limit: 9, other: '3 × 3' });
    return wordsFor('alert', labels)[alertLevel({ ...said, limits: limits ?? usualAlertLimits })];
  },
});

export const guide: Guide = {
  group: 'reputation',
  examples: [
    ['1250,-0.52,0.7', 'YELLOW'],
    ['5000,0.1,2', 'NONE'],
    ['5000,-0.9,0.1', 'RED'],
  ],
  native:
    'IF([volume]="","",INDEX([labels|{"NONE","BLUE","YELLOW","RED"}],IF([sentiment]>=0,1,1+MEDIAN(([volume]>=INDEX([limits|{100,500,2000,-0.2,-0.4,-0.6,0.2,0.5,1}],1))+([volume]>=INDEX([limits|{100,500,2000,-0.2,-0.4,-0.6,0.2,0.5,1}],2))+([volume]>=INDEX([limits|{100,500,2000,-0.2,-0.4,-0.6,0.2,0.5,1}],3)),([sentiment]<=INDEX([limits|{100,500,2000,-0.2,-0.4,-0.6,0.2,0.5,1}],4))+([sentiment]<=INDEX([limits|{100,500,2000,-0.2,-0.4,-0.6,0.2,0.5,1}],5))+([sentiment]<=INDEX([limits|{100,500,2000,-0.2,-0.4,-0.6,0.2,0.5,1}],6)),([velocity]>=INDEX([limits|{100,500,2000,-0.2,-0.4,-0.6,0.2,0.5,1}],7))+([velocity]>=INDEX([limits|{100,500,2000,-0.2,-0.4,-0.6,0.2,0.5,1}],8))+([velocity]>=INDEX([limits|{100,500,2000,-0.2,-0.4,-0.6,0.2,0.5,1}],9))))))',
  source: 'Two-out-of-three vote, IEC 61508 (2010)',
};

/** Volume, sentiment, velocity: blue, yellow, red each. */
export const usualAlertLimits = [100, 500, 2000, -0.2, -0.4, -0.6, 0.2, 0.5, 1];
