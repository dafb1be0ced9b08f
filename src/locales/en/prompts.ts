/**
 * Words of the prompt cards: what the page says, and the cards themselves. A line of a card is what to write, a colon, and the question
 * that leads there; the part before the colon is what goes into a cell to be completed.
 */
export const prompts = {
  title: 'Prompt cards',
  intro:
    'Questions that get a good sentence out of an empty cell. Select a cell of a plan sheet to see the cards for it.',
  selected: '{address} on {sheet}',
  column: 'For this column',
  sheet: 'For this sheet',
  others: 'All other cards',
  all: 'All cards',
  /** Between the beginnings where a cell does not wrap. */
  separator: '; ',
  insert: 'Insert as text',
  comment: 'Add as comment',
  willInsert: 'Writes the first words of each line into {address}, for you to complete.',
  willComment: 'Puts the whole list beside {address} as a comment.',
  inserted: 'Written into {address} on {sheet}. Undo takes it back.',
  commented: 'Comment added to {address} on {sheet}.',
  failed: 'Nothing was written',
  refused: {
    filled:
      '{address} is not empty, and nothing of yours is overwritten. Select an empty cell, or add the card as a comment.',
    restricted:
      '{address} takes only a choice, a date or a number. Select a cell for text, or add the card as a comment.',
    commented: '{address} has a comment already. Delete it first, or select another cell.',
  },
  help: {
    title: 'How this works',
    text: [
      'A card asks what a planner should be asked before writing: for a goal, from which figure to which figure by when.',
      'The cards at the top fit the column and the sheet of the selected cell. They change as you select another cell.',
      '“Insert as text” writes only into an empty cell that takes text. “Add as comment” leaves the cell as it is.',
      'Nothing is sent anywhere, and no text is made up for you.',
    ],
  },
  cards: {
    P01: {
      title: 'Trend and research questions',
      lines: [
        'Change: what is different from a year ago, in one sentence?',
        'Seen: in which figures, talks or shops, and how often?',
        'Since: from which month on?',
        'Hits: which product line first, for better or worse?',
        'Wrong if: which observation would prove us wrong?',
      ],
    },
    P02: {
      title: 'Competitor teardown list',
      lines: [
        'Offer and price: what do they sell, at which price after discounts?',
        'Claim: which one sentence do they repeat everywhere?',
        'Media and rhythm: where do they appear, how often, with what budget?',
        'Service: what happens after the purchase?',
        'Weak reviews: what do their one-star reviews complain about?',
        'To borrow: which single thing could we do from next month?',
      ],
    },
    P03: {
      title: 'Awareness plan',
      lines: [
        'Core message: what should people still know a week later?',
        'Memory cue: which colour, sound, shape or phrase carries it?',
        'Media weight: how many contacts per person, on which media?',
        'Recall: asked of whom, when, and up from which figure to which?',
      ],
    },
    P04: {
      title: 'Reputation ideas',
      lines: [
        'Cause: which cause fits what we make and would survive a critical question?',
        'User story: who tells it, and what changed for them?',
        'Evidence: which figure, test or third party stands behind it?',
        'Tone: what do we not say?',
      ],
    },
    P05: {
      title: 'Product and service ideas',
      lines: [
        'Pain point: which complaint comes up most often?',
        'Barrier: what keeps a rival from copying this within six months?',
        'Service around it: what helps before and after the purchase?',
        'Lifetime value: more purchases, dearer ones, or longer loyalty, and how much?',
      ],
    },
    P06: {
      title: 'Channel split rules',
      lines: [
        'Finds: who gets the credit for the first contact?',
        'Serves: who advises, who handles returns?',
        'Ships: from whose stock?',
        'Split: who receives which share of the sale?',
        'Conflict: what if two claim the same order or offer two prices?',
      ],
    },
    P07: {
      title: 'Creative matrix',
      lines: [
        'Audience: which two to four groups?',
        'Place: on which media and in which position?',
        'Moment: at which time or after which action?',
        'Message: one sentence for each combination?',
        'Format: video, picture, text, and how long?',
      ],
    },
    P08: {
      title: 'Private-domain rules',
      lines: [
        'Entry: why would someone add us, and where is the code?',
        'Welcome: what does the first message say, within how many minutes?',
        'Rights: what do members get that others do not?',
        'Referral: who earns what for bringing a friend?',
        'Exit: when do we stop writing, and how does one leave?',
      ],
    },
    P09: {
      title: 'Promotion mechanics',
      lines: [
        'Threshold: from which amount, on which products?',
        'Member price: how far below the public price?',
        'Flash sale or gift: how many pieces, for how long?',
        'Cost: what does it take off the margin of an order?',
        'Abuse: how could it be gamed, and what stops that?',
      ],
    },
    P10: {
      title: 'Outsourcing and contract points',
      lines: [
        'Quality: measured by what, accepted by whom?',
        'Response: within how many hours, also on holidays?',
        'Data: what do they see, keep and delete, by when?',
        'Exit: notice period, handing over, ownership of material?',
      ],
    },
    P11: {
      title: 'Data and tool roadmap',
      lines: [
        'Source: which system holds it today?',
        'Key: by which field does it join the rest?',
        'Owner: who answers for its accuracy?',
        'Consent: what did people agree to?',
        'First use: which decision gets better with it, in which month?',
      ],
    },
    P12: {
      title: 'Crisis texts',
      lines: [
        'Facts: what happened, where, since when, what do we not know yet?',
        'Regret: to whom, in which words, without excuses?',
        'Action: what is stopped, checked or recalled, by when?',
        'Compensation: for whom, how much, how to claim it?',
        'Contact: which number or person, at which hours?',
        'Internal version: what do staff answer when asked?',
      ],
    },
    P13: {
      title: 'Vision review',
      lines: [
        'Fit: does it still describe what we decide every day?',
        'Known: how many of ten colleagues can say it?',
        'Number: which figure shows that we come closer?',
        'Change: which word would we replace?',
      ],
    },
    P14: {
      title: 'Positioning upgrade',
      lines: [
        'Old claim: what do we say today?',
        'New claim: what do we say instead, in ten words?',
        'Proof: which fact makes it believable?',
        'Rival answer: what will they say, and what do we answer?',
      ],
    },
    P15: {
      title: 'Motive interview',
      lines: [
        'Feeling: how did you feel just before you bought it?',
        'Identity: what does it say about you?',
        'Scene: where, when and with whom do you use it?',
        'Trigger: what happened that day?',
        'Doubt: what almost stopped you?',
      ],
    },
    P16: {
      title: 'Media and summit list',
      lines: [
        'Angle: what is news about it for their readers?',
        'Outlet: which desk or which person?',
        'Date: when do they plan, when do we hand it in?',
        'Follow-up: who calls, after how many days?',
        'Cost: fee, travel, material?',
      ],
    },
    P17: {
      title: 'Topic in three layers',
      lines: [
        'Igniters: which three to five accounts post first?',
        'Spreaders: who picks it up next, and why?',
        'Public task: what can anyone do in under a minute?',
        'Hot event: to which date or event does it tie?',
        'Fallback: what if nobody picks it up after two days?',
      ],
    },
    P18: {
      title: 'Content, persona, story, UGC',
      lines: [
        'Series: which name, how many parts, on which day?',
        'Persona: whose voice, which three words describe it?',
        'Pain points: which three or four does the story touch?',
        'Media split: what goes where?',
        'Festivals: which two dates does it tie to?',
        'Award rules: for what, how many, judged by whom?',
      ],
    },
    P19: {
      title: 'Survey builder',
      lines: [
        'Dimensions: which four to six things decide satisfaction?',
        'Items: one five-point statement each, without “and”?',
        'Open questions: what pleased you most, what should change?',
        'Sample: whom, how many per group, by which channel?',
      ],
    },
    P20: {
      title: 'CSR roadmap',
      lines: [
        'Cause: what, for whom, and why us?',
        'Partner: which organisation, with which licence?',
        'Yearly number: how much in years one, two and three?',
        'Roles: what do staff do, what do users do?',
        'Report: in which form, when, checked by whom?',
      ],
    },
    P21: {
      title: 'Acquisition and referral copy',
      lines: [
        'Hook: what does the newcomer gain in the first line?',
        'Reward step: what for one, three and five friends?',
        'Share text: what would a friend really write?',
        'Abuse rule: which invitations do not count?',
      ],
    },
    P22: {
      title: 'Membership rebuild',
      lines: [
        'Fee: how much, for how long?',
        'Back in vouchers: after which purchase is it earned back?',
        'Rights: which three are used every month?',
        'Rites: which birthday, anniversary or meeting makes it a community?',
      ],
    },
    P23: {
      title: 'Test ideas',
      lines: [
        'Variable: which one thing differs?',
        'Hypothesis: which figure moves by how much, and why?',
        'Size: how many people per side?',
        'Stop rule: on which day, or at which probability?',
      ],
    },
    P24: {
      title: 'Launch phase actions',
      lines: [
        'Teaser: what may be seen, what stays hidden?',
        'Burst: what happens on each of the days?',
        'Sustain: which content and offers carry the weeks after?',
        'Long tail: what runs by itself, who looks at it?',
      ],
    },
    P25: {
      title: 'Packaging brief',
      lines: [
        'Look: which colours, type and marks are fixed?',
        'Material: what feel, what weight, recyclable how?',
        'Opening: what does one see first, second, third?',
        'Culture motif: which one, allowed by whom?',
        'Shelf and screen: readable at two metres and at two centimetres?',
      ],
    },
    P26: {
      title: 'Event experience',
      lines: [
        'Theme: in five words?',
        'Zones: which way do people walk?',
        'Senses: what is heard, smelled, touched?',
        'Game: what does one win, in how many minutes?',
        'Photo spot: what is in the picture besides the visitor?',
        'Consent: who agrees to what when leaving a phone number?',
      ],
    },
    P27: {
      title: 'Dealer programme',
      lines: [
        'Modules: product, selling, display, service?',
        'Calendar: which module in which month?',
        'Test: passed at which score?',
        'Contest: for what, how long, which prize?',
        'Points: for which actions, exchanged for what?',
      ],
    },
    P28: {
      title: 'Co-brand brief',
      lines: [
        'Fit: which audience and which value do both share?',
        'Joint item: what is made, how many, at which price?',
        'Swap: who brings which media, shops and members?',
        'Measures: new members, sales, mentions, and whose count holds?',
      ],
    },
    P29: {
      title: 'SMART rewrite',
      lines: [
        'From: which figure today?',
        'To: which figure, in which unit?',
        'By: which date?',
        'Serves: which goal of the quarter or year?',
      ],
    },
    P30: {
      title: 'Three-way questions',
      lines: [
        'Environment: which fact, from which source, means what for us?',
        'Rivals: which fact, from which source, means what for us?',
        'Ourselves: which fact, from which source, means what for us?',
      ],
    },
    P31: {
      title: 'Message and channel fit',
      lines: [
        'Audience: who, in one line, with which need?',
        'Proof: what makes them believe it?',
        'Price edge: against what do they compare?',
        'Channels: which one seeds, which one sells, which one keeps?',
      ],
    },
    P32: {
      title: 'Task splitting',
      lines: [
        'Deliverable: what can be handed over?',
        'Standard: when is it good enough, who says so?',
        'Owner: which one person?',
        'Length: from when to when, 7 to 14 days?',
      ],
    },
    P33: {
      title: 'Three-layer review questions',
      lines: [
        'Result: which figure missed its target, by how much?',
        'Process: at which step did it get stuck?',
        'Strategy: which assumption was wrong?',
        'Standard step: what do we always do from now on?',
      ],
    },
    P34: {
      title: 'Meeting agendas',
      lines: [
        'Weekly, three teams: figures, bottleneck, who frees it by when?',
        'Friday review: issue, cause, action, owner, date?',
        'Two-weekly ROI: lines under the limit, stop, move or wait?',
        'Sign-off: what is asked for, how much, why now, who signs?',
        'Request form: what is needed, from whom, by which date?',
      ],
    },
    P35: {
      title: 'Case benchmarks',
      lines: [
        'Case: which brand, which year, which market?',
        'Figure: which one, from which public source?',
        'Different from us: size, price, channel, season?',
        'To try: which small part, tested how? A case is for reading; it sets no target.',
      ],
    },
  },
};

export type PromptWords = Omit<typeof prompts, 'cards'> & {
  cards: Record<keyof (typeof prompts)['cards'], { title: string; lines: string[] }>;
};
