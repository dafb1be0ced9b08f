/** EXP-6 Daily Data: step 5: daily figures, the weekly path, and what opens a review. */
import { amount, choice, date, flag, hours, label, moment, needed, percent, ratio, whole } from '../../sheet/field';
import { rows } from '../../sheet/rows';
import type { Sheet } from '../../sheet/template';

export const dailyData: Sheet = {
  code: 'EXP-6',
  pack: 'execution',
  step: 'measure',
  name: 'Daily Data',
  purpose: 'Step 5: daily figures, the weekly path, and what opens a review.',
  howTo: {
    read: 'the five cards of the last seven days, then the row of the week.',
    type: 'one row a day, dates of the reviews.',
    computed: 'rates, ROI, lateness, sums of the week, variance, flags.',
  },
  freeze: 1,
  names: {
    EXP_LateDays: whole('Days collected late', '=COUNTIF(EXP_Day[lag],">0")'),
    EXP_Flags: whole('Days under the conversion trigger', '=COUNTIF(EXP_Day[flag],TRUE)'),
    EXP_7: date('Start of last 7 days', '=SET_AsOf-6'),
  },
  cards: [
    {
      metric: 'Exposure, 7 days',
      format: '#,##0',
      actual: '=SUMIFS(EXP_Day[imp],EXP_Day[day],">="&EXP_7)',
      target: '=IFERROR(INDEX(EXP_Goal[tgt],4)/EXP_Weeks,"")',
      direction: '↑',
      link: 'EXP-6',
    },
    {
      metric: 'CTR, 7 days',
      format: '0.00%',
      actual:
        '=IF(SUMIFS(EXP_Day[imp],EXP_Day[day],">="&EXP_7)=0,"",SUMIFS(EXP_Day[clk],EXP_Day[day],">="&EXP_7)/SUMIFS(EXP_Day[imp],EXP_Day[day],">="&EXP_7))',
      target: '=0.015',
      direction: '↑',
      link: 'EXP-6',
    },
    {
      metric: 'CVR, 7 days',
      format: '0.00%',
      actual:
        '=IF(SUMIFS(EXP_Day[clk],EXP_Day[day],">="&EXP_7)=0,"",SUMIFS(EXP_Day[ord],EXP_Day[day],">="&EXP_7)/SUMIFS(EXP_Day[clk],EXP_Day[day],">="&EXP_7))',
      target: '=P_CvrAlert',
      direction: '↑',
      link: 'EXP-6',
    },
    {
      metric: 'ROI, 7 days',
      format: '0.00',
      actual:
        '=IF(SUMIFS(EXP_Day[cost],EXP_Day[day],">="&EXP_7)=0,"",KPI.ROI(SUMIFS(EXP_Day[rev],EXP_Day[day],">="&EXP_7),SUMIFS(EXP_Day[cost],EXP_Day[day],">="&EXP_7),"ratio"))',
      target: '=P_RoiMin',
      direction: '↑',
      link: 'EXP-6',
    },
    {
      metric: 'Cost per new user',
      format: '0.00',
      actual:
        '=IF(SUMIFS(EXP_Day[new],EXP_Day[day],">="&EXP_7)=0,"",SUMIFS(EXP_Day[cost],EXP_Day[day],">="&EXP_7)/SUMIFS(EXP_Day[new],EXP_Day[day],">="&EXP_7))',
      target: '=IFERROR(EXP_Budget/INDEX(EXP_Goal[tgt],1),"")',
      direction: '↓',
      link: 'EXP-6',
    },
  ],
  charts: [
    {
      title: 'Exposure and conversion by day',
      alt: 'Columns: exposure of each day; line: conversion rate.',
      kind: 'combo',
      categories: 'EXP_Day[day]',
      series: [
        { name: 'Exposure', values: 'EXP_Day[imp]' },
        { name: 'Conversion rate', values: 'EXP_Day[cvr]', line: true, secondary: true },
      ],
      format: '#,##0',
      secondFormat: '0.0%',
    },
    {
      title: 'New users by week',
      alt: 'Columns: new users of each week; line: the plan.',
      kind: 'combo',
      categories: 'EXP_Week[k]',
      series: [
        { name: 'New users', values: 'EXP_Week[new]' },
        { name: 'Plan', values: 'EXP_Week[plan]', line: true },
      ],
      format: '#,##0',
    },
  ],
  tables: [
    {
      name: 'EXP_Week',
      title: 'Weekly path',
      note: 'Plan and result of each week, and the date of its Friday review.',
      rows: 'filled',
      columns: {
        k: whole('Week', needed, { from: 1, to: 'EXP_Weeks' }),
        plan: whole('Planned new users', needed, { hint: 'All weeks together: the goal.' }),
        s: date('Start', '=EXP_Start+([@k]-1)*7'),
        e: date('End', '=[@s]+6'),
        new: whole('New users', '=SUMIFS(EXP_Day[new],EXP_Day[day],">="&[@s],EXP_Day[day],"<="&[@e])'),
        ord: whole('Orders', '=SUMIFS(EXP_Day[ord],EXP_Day[day],">="&[@s],EXP_Day[day],"<="&[@e])'),
        cvr: percent(
          'Conversion rate',
          '=IF(SUMIFS(EXP_Day[clk],EXP_Day[day],">="&[@s],EXP_Day[day],"<="&[@e])=0,"",[@ord]/SUMIFS(EXP_Day[clk],EXP_Day[day],">="&[@s],EXP_Day[day],"<="&[@e]))',
          { format: '0.00%' },
        ),
        roi: ratio(
          'ROI',
          '=IF(SUMIFS(EXP_Day[cost],EXP_Day[day],">="&[@s],EXP_Day[day],"<="&[@e])=0,"",SUMIFS(EXP_Day[rev],EXP_Day[day],">="&[@s],EXP_Day[day],"<="&[@e])/SUMIFS(EXP_Day[cost],EXP_Day[day],">="&[@s],EXP_Day[day],"<="&[@e]))',
        ),
        var: percent('Variance', '=IF([@s]>SET_AsOf,"",KPI.VARIANCEPCT([@new],[@plan]))'),
        st: label('rag', 'Status', '=IF([@s]>SET_AsOf,~rag.N,KPI.STATUS([@new],[@plan],"↑",P_Warn,P_Fail,LST_rag))'),
        fri: date('Friday review', '=[@s]+4'),
        rvd: date('Review done'),
      },
      start: {
        each: 'weeks',
        rows: rows`
          k
          {no}
        `,
      },
      sample: rows`
        k  | plan | rvd
        1  | 2000 | 2026-04-10
        2  | 2400 | 2026-04-17
        3  | 2800 | 2026-04-24
        4  | 3000 | 2026-04-30
        5  | 3200 | 2026-05-08
        6  | 3400 | 2026-05-15
        7  | 3500 | 2026-05-22
        8  | 3700 | 2026-05-29
        9  | 3200 |
        10 | 3000 |
        11 | 2900 |
        12 | 2900 |
      `,
    },
    {
      name: 'EXP_Day',
      title: 'Daily figures',
      note: 'One row a day; paste it from the data desk before 10:00.',
      rows: 'grows',
      columns: {
        day: date('Date', needed),
        rec: moment('Collected at', { hint: 'By 10:00 of the next day.' }),
        src: choice('dept', 'Source', needed, { hint: 'The single source named in the settings.' }),
        imp: whole('Exposure', needed),
        clk: whole('Clicks', needed),
        ord: whole('Orders', needed),
        new: whole('New users', needed),
        rev: amount('Revenue', needed),
        cost: amount('Cost', needed),
        lag: hours('Hours late', '=IF([@rec]="","",KPI.DATALAG([@day],[@rec],P_DataHour))', { signed: true }),
        ctr: percent('CTR', '=IF(N([@imp])=0,"",[@clk]/[@imp])', { format: '0.00%' }),
        cvr: percent('CVR', '=IF(N([@clk])=0,"",[@ord]/[@clk])', { format: '0.00%' }),
        roi: ratio('ROI', '=IF(N([@cost])=0,"",[@rev]/[@cost])'),
        wk: whole('Week', '=INT(([@day]-EXP_Start)/7)+1'),
        flag: flag('Open a review', '=IF([@cvr]="",FALSE,[@cvr]<P_CvrAlert)'),
      },
      rules: [
        { columns: ['lag'], when: 'AND([@lag]<>"",[@lag]>0)', look: 'warn' },
        { columns: ['flag'], when: '[@flag]=TRUE', look: 'bad' },
      ],
      sample: rows`
        day        | rec              | src  | imp    | clk  | ord | new | rev   | cost
        2026-04-06 | 2026-04-07 09:30 | data | 67200  | 1068 | 61  | 228 | 13440 | 4800
        2026-04-07 | 2026-04-08 09:30 | data | 67200  | 1068 | 61  | 228 | 13440 | 4800
        2026-04-08 | 2026-04-09 09:30 | data | 72800  | 1157 | 66  | 247 | 14560 | 5200
        2026-04-09 | 2026-04-10 09:30 | data | 72800  | 1157 | 66  | 247 | 14560 | 5200
        2026-04-10 | 2026-04-11 09:30 | data | 84000  | 1335 | 77  | 285 | 16800 | 6000
        2026-04-11 | 2026-04-12 09:30 | data | 100800 | 1602 | 92  | 342 | 20160 | 7200
        2026-04-12 | 2026-04-13 09:30 | data | 95200  | 1513 | 87  | 323 | 19040 | 6800
        2026-04-13 | 2026-04-14 09:30 | data | 76800  | 1212 | 74  | 282 | 16560 | 5520
        2026-04-14 | 2026-04-15 09:30 | data | 76800  | 1212 | 74  | 282 | 16560 | 5520
        2026-04-15 | 2026-04-16 09:30 | data | 83200  | 1313 | 81  | 306 | 17940 | 5980
        2026-04-16 | 2026-04-17 09:30 | data | 83200  | 1313 | 81  | 305 | 17940 | 5980
        2026-04-17 | 2026-04-18 09:30 | data | 96000  | 1515 | 93  | 352 | 20700 | 6900
        2026-04-18 | 2026-04-19 09:30 | data | 115200 | 1818 | 112 | 423 | 24840 | 8280
        2026-04-19 | 2026-04-20 09:30 | data | 108800 | 1717 | 105 | 400 | 23460 | 7820
        2026-04-20 | 2026-04-21 09:30 | data | 91200  | 1440 | 91  | 348 | 20400 | 6240
        2026-04-21 | 2026-04-22 09:30 | data | 91200  | 1440 | 91  | 348 | 20400 | 6240
        2026-04-22 | 2026-04-23 11:20 | data | 98800  | 1560 | 99  | 377 | 22100 | 6760
        2026-04-23 | 2026-04-24 09:30 | data | 98800  | 1560 | 99  | 377 | 22100 | 6760
        2026-04-24 | 2026-04-25 09:30 | data | 114000 | 1800 | 114 | 435 | 25500 | 7800
        2026-04-25 | 2026-04-26 09:30 | data | 136800 | 2160 | 137 | 522 | 30600 | 9360
        2026-04-26 | 2026-04-27 09:30 | data | 129200 | 2040 | 129 | 493 | 28900 | 8840
        2026-04-27 | 2026-04-28 09:30 | data | 96000  | 1500 | 96  | 354 | 21600 | 6480
        2026-04-28 | 2026-04-29 09:30 | data | 96000  | 1500 | 96  | 354 | 21600 | 6480
        2026-04-29 | 2026-04-30 09:30 | data | 104000 | 1625 | 104 | 384 | 23400 | 7020
        2026-04-30 | 2026-05-01 09:30 | data | 104000 | 1625 | 104 | 383 | 23400 | 7020
        2026-05-01 | 2026-05-02 09:30 | data | 120000 | 1875 | 120 | 442 | 27000 | 8100
        2026-05-02 | 2026-05-03 09:30 | data | 144000 | 2250 | 144 | 531 | 32400 | 9720
        2026-05-03 | 2026-05-04 09:30 | data | 136000 | 2125 | 136 | 502 | 30600 | 9180
        2026-05-04 | 2026-05-05 09:30 | data | 98400  | 1560 | 101 | 372 | 22800 | 6720
        2026-05-05 | 2026-05-06 09:30 | data | 98400  | 1560 | 101 | 372 | 22800 | 6720
        2026-05-06 | 2026-05-07 09:30 | data | 106600 | 1690 | 109 | 403 | 24700 | 7280
        2026-05-07 | 2026-05-08 09:30 | data | 106600 | 1690 | 109 | 403 | 24700 | 7280
        2026-05-08 | 2026-05-09 09:30 | data | 123000 | 1950 | 126 | 465 | 28500 | 8400
        2026-05-09 | 2026-05-10 09:30 | data | 147600 | 2340 | 151 | 558 | 34200 | 10080
        2026-05-10 | 2026-05-11 09:30 | data | 139400 | 2210 | 143 | 527 | 32300 | 9520
        2026-05-11 | 2026-05-12 09:30 | data | 103200 | 1644 | 106 | 390 | 24000 | 6960
        2026-05-12 | 2026-05-13 09:30 | data | 103200 | 1644 | 106 | 390 | 24000 | 6960
        2026-05-13 | 2026-05-14 09:30 | data | 111800 | 1781 | 114 | 423 | 26000 | 7540
        2026-05-14 | 2026-05-15 09:30 | data | 111800 | 1781 | 114 | 423 | 26000 | 7540
        2026-05-15 | 2026-05-16 09:30 | data | 129000 | 2055 | 132 | 487 | 30000 | 8700
        2026-05-16 | 2026-05-17 10:40 | data | 154800 | 2466 | 158 | 585 | 36000 | 10440
        2026-05-17 | 2026-05-18 09:30 | data | 146200 | 2329 | 150 | 552 | 34000 | 9860
        2026-05-18 | 2026-05-19 09:30 | data | 103200 | 1632 | 100 | 384 | 22320 | 7200
        2026-05-19 | 2026-05-20 09:30 | data | 103200 | 1632 | 100 | 384 | 22320 | 7200
        2026-05-20 | 2026-05-21 09:30 | data | 111800 | 1768 | 70  | 416 | 24180 | 7800
        2026-05-21 | 2026-05-22 09:30 | data | 111800 | 1768 | 108 | 416 | 24180 | 7800
        2026-05-22 | 2026-05-23 09:30 | data | 129000 | 2040 | 124 | 480 | 27900 | 9000
        2026-05-23 | 2026-05-24 09:30 | data | 154800 | 2448 | 187 | 576 | 33480 | 10800
        2026-05-24 | 2026-05-25 09:30 | data | 146200 | 2312 | 141 | 544 | 31620 | 10200
        2026-05-25 | 2026-05-26 09:30 | data | 108000 | 1704 | 113 | 414 | 25680 | 7680
        2026-05-26 | 2026-05-27 09:30 | data | 108000 | 1704 | 113 | 414 | 25680 | 7680
        2026-05-27 | 2026-05-28 09:30 | data | 117000 | 1846 | 122 | 449 | 27820 | 8320
        2026-05-28 | 2026-05-29 09:30 | data | 117000 | 1846 | 122 | 449 | 27820 | 8320
        2026-05-29 | 2026-05-30 09:30 | data | 135000 | 2130 | 141 | 517 | 32100 | 9600
        2026-05-30 | 2026-05-31 09:30 | data | 162000 | 2556 | 169 | 621 | 38520 | 11520
        2026-05-31 |                  | data | 153000 | 2414 | 160 | 586 | 36380 | 10880
      `,
    },
  ],
};
