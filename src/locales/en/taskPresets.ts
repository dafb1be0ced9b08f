/** The tasks of the presets, as they are written into the sheet: what is delivered, and by which standard. */
export const taskPresets = {
  campaign: {
    brief: { task: 'Campaign brief and budget split', std: '1 brief: 1 goal figure, 1 audience, budget by channel' },
    creative: { task: 'Creative and landing pages', std: '3 key visuals and 2 landing pages, all links tested' },
    warmUp: { task: 'Warm-up', std: '3 teasers out, audience list complete to 100%' },
    push: { task: 'Main push', std: 'All slots booked; cost and orders known by 10:00 every day' },
    report: { task: 'Campaign report', std: '1 report: goal, cost, ROI, 3 lessons' },
  },
  content: {
    topics: { task: 'Topic list and calendar', std: '12 topics, each with 1 owner and a date' },
    pilot: { task: 'Pilot posts and style guide', std: '2 posts approved, 1 page of style' },
    publish: { task: 'Publish and answer', std: '6 posts; comments answered within 24 hours' },
    lessons: { task: 'What worked', std: '1 list: the 3 best and the 3 weakest posts with figures' },
  },
  live: {
    script: { task: 'Script, offers and stock', std: '1 script, 1 offer list, stock for 3 shows' },
    rehearsal: { task: 'Rehearsal', std: '1 full rehearsal, 0 broken links' },
    shows: { task: 'Live shows', std: '3 shows of 3 hours; figures by 10:00 the next day' },
    clips: { task: 'Clips and questions', std: '5 clips out, 100% of the questions answered' },
    report: { task: 'Show report', std: '1 report: viewers, orders and ROI by show' },
  },
  event: {
    venue: { task: 'Venue, permits and run sheet', std: '1 contract, 1 permit, 1 run sheet by the minute' },
    build: { task: 'Set, staff and fallback plans', std: '1 set, staff briefed to 100%, 5 fallback plans' },
    invite: { task: 'Invitations and warm-up', std: '300 invitations, 3 teasers' },
    days: { task: 'Event days', std: 'Visitors and sales counted by 21:00 every day' },
    close: { task: 'Clear-up and event report', std: 'Site handed back within 2 days, 1 report' },
  },
  launch: {
    proof: { task: 'Claims, proof and price', std: '1 sheet of claims with test reports, 1 price by channel' },
    listing: { task: 'Packaging, listings and stock', std: '100% of the listings complete, stock for 4 weeks' },
    teaser: { task: 'Teaser', std: '8 creators, 20 posts' },
    burst: { task: 'Burst', std: '100% of the daily plan; stock checked at 10:00 and 18:00' },
    sustain: { task: 'Sustain', std: '2 posts a week, 1 offer; reviews answered within 24 hours' },
    review: { task: 'Launch review', std: '1 report: units, new users, ROI; 3 standard steps' },
  },
  review: {
    desk: { task: 'Sources and daily sheet', std: '1 sheet, every source with 1 owner' },
    watch: { task: 'Daily figures and Friday reviews', std: 'Figures by 10:00 every day, 1 review a week' },
    final: { task: 'Final report and standard steps', std: '1 report, 3 standard steps' },
  },
  part: '{task} {part}/{parts}',
};

export type TaskPresetWords = { [Key in keyof typeof taskPresets]: Shape<(typeof taskPresets)[Key]> };
type Shape<T> = T extends string ? string : { [Key in keyof T]: Shape<T[Key]> };
