/** The page's own line icons; the add-in's come from its manifest. */
import type { ReactElement } from 'react';

const paths = {
  undo: 'M4 7h7a4 4 0 0 1 0 8H7M4 7l3-3M4 7l3 3',
  redo: 'M14 7H7a4 4 0 0 0 0 8h4M14 7l-3-3M14 7l-3 3',
  close: 'M4 4l10 10M14 4L4 14',
  sun: 'M9 5.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7M9 1.5v1.5M9 15v1.5M1.5 9H3M15 9h1.5M3.7 3.7l1 1M13.3 13.3l1 1M3.7 14.3l1-1M13.3 4.7l1-1',
  moon: 'M14.5 11A6 6 0 0 1 7 3.5a6 6 0 1 0 7.5 7.5z',
  page: 'M5 2h5l4 4v10H5zM10 2v4h4',
  folder: 'M2 5v9h14V6H8L6.5 4H2.5z',
  disk: 'M3 3h9l3 3v9H3zM6 3v4h5V3M6 15v-5h6v5',
  orders: 'M3 3h12v12H3zM3 7h12M3 11h12M7 3v12',
  chevron: 'M5 7.5l4 4l4-4',
} as const;

export function Icon({ name, size = 18 }: { name: keyof typeof paths; size?: number }): ReactElement {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 18 18" aria-hidden="true">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.3}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
