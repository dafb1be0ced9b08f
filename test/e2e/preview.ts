/** A browser on the running preview, and what a person does there: open it, type into a cell, read one, use the pane. */
import { mkdirSync } from 'node:fs';
import { chromium, type Browser, type FrameLocator, type Page } from 'playwright-core';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launchBrowser(): Promise<Browser> {
  const { path, libraries } = JSON.parse(process.env.PLANSHEET_BROWSER_PATHS ?? '{}') as {
    path: string;
    libraries?: string;
  };
  return chromium.launch({
    executablePath: path,
    args: quiet,
    env: { ...process.env, ...(libraries && { LD_LIBRARY_PATH: libraries }) } as Record<string, string>,
  });
}

/** Kept as test output, to be looked at. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync('test/output', { recursive: true });
  await page.screenshot({ path: `test/output/${name}.png` });
}

export const previewUrl = (state: Record<string, string> = {}) =>
  `${process.env.PLANSHEET_PREVIEW_URL}?${new URLSearchParams(state)}`;

export const paneOf = (page: Page): FrameLocator => page.frameLocator('iframe[data-pane]');
