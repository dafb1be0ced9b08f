/** What people call the columns that functions read; understood in every language, with `|` between ways to say it. */
export const columns = {
  actual: 'actual|actuals|achieved|result|ac|current|realised|realized|this year',
  target: 'target|plan|planned|budget|goal|pl|forecast|expected',
  previous: 'previous|last year|py|prior|last period|before',
  weight: 'weight|weights|share of score',
  direction: 'direction|better|good when',
  name: 'name|kpi|metric|measure|item|indicator',
  customer: 'customer|customer id|customerid|customer_id|client|user|user id|member|buyer|account',
  date: 'date|order date|orderdate|order_date|purchase date|paid at|paid on|invoice date|day|time|timestamp',
  amount: 'amount|order amount|value|revenue|sales|total|price|paid|gross|net sales|spend per order',
  return: 'return|revenue|income|gmv|sales',
  cost: 'cost|costs|spend|spent|investment|expense|ad spend',
  users: 'users|visitors|sessions|exposed|sample|impressions',
  conversions: 'conversions|orders|converted|purchases|sign-ups|signups',
  nulls: 'nulls|null|not converted|without conversion|unconverted|dropouts',
  channel: 'channel|source|medium|touchpoint|media',
  path: 'path|path id|journey|journey id|conversion id|user path',
  quantity: 'quantity|qty|units|volume|pieces',
  price: 'price|unit price|average price',
  start: 'start|from|begin|start date',
  end: 'end|to|due|end date|deadline|finish',
  score: 'score|scores|rating|answer|answers|nps',
};

export type ColumnWords = Record<keyof typeof columns, string>;
