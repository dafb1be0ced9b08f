/** The presets as data: which tasks, in which phase, and how much of the time each takes. What they are called stands in the locales. */
import type { TaskPresetWords } from '../../locales/en/taskPresets';

export type Phase = 'prep' | 'exec' | 'close';
export type PresetId = Exclude<keyof TaskPresetWords, 'part'>;

export interface PresetTask {
  key: string;
  phase: Phase;
  /** In percent of the time. */
  share: number;
  /** Goes on for as long as there is time: it is cut into several tasks. */
  goesOn?: true;
}

export const phases: readonly Phase[] = ['prep', 'exec', 'close'];

type Keyed = { [Id in PresetId]: (PresetTask & { key: keyof TaskPresetWords[Id] })[] };

export const presets: Keyed = {
  campaign: [
    { key: 'brief', phase: 'prep', share: 10 },
    { key: 'creative', phase: 'prep', share: 20 },
    { key: 'warmUp', phase: 'exec', share: 15 },
    { key: 'push', phase: 'exec', share: 40, goesOn: true },
    { key: 'report', phase: 'close', share: 15 },
  ],
  content: [
    { key: 'topics', phase: 'prep', share: 15 },
    { key: 'pilot', phase: 'prep', share: 15 },
    { key: 'publish', phase: 'exec', share: 55, goesOn: true },
    { key: 'lessons', phase: 'close', share: 15 },
  ],
  live: [
    { key: 'script', phase: 'prep', share: 15 },
    { key: 'rehearsal', phase: 'prep', share: 10 },
    { key: 'shows', phase: 'exec', share: 50, goesOn: true },
    { key: 'clips', phase: 'close', share: 15 },
    { key: 'report', phase: 'close', share: 10 },
  ],
  event: [
    { key: 'venue', phase: 'prep', share: 20 },
    { key: 'build', phase: 'prep', share: 20 },
    { key: 'invite', phase: 'exec', share: 20 },
    { key: 'days', phase: 'exec', share: 25, goesOn: true },
    { key: 'close', phase: 'close', share: 15 },
  ],
  launch: [
    { key: 'proof', phase: 'prep', share: 15 },
    { key: 'listing', phase: 'prep', share: 15 },
    { key: 'teaser', phase: 'exec', share: 20 },
    { key: 'burst', phase: 'exec', share: 15 },
    { key: 'sustain', phase: 'exec', share: 20, goesOn: true },
    { key: 'review', phase: 'close', share: 15 },
  ],
  review: [
    { key: 'desk', phase: 'prep', share: 15 },
    { key: 'watch', phase: 'exec', share: 65, goesOn: true },
    { key: 'final', phase: 'close', share: 20 },
  ],
};

export const presetIds = Object.keys(presets) as PresetId[];
