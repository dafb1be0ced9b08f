/** What browsers have and jsdom lacks, as far as the pane and Fluent ask for it. */
import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import { TextDecoder, TextEncoder } from 'node:util';

Object.assign(globalThis, { TextDecoder, TextEncoder });

Object.defineProperty(window, 'matchMedia', {
  writable: true,
  value: (media: string): MediaQueryList => ({
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    dispatchEvent: () => true,
  }),
});

class UnchangingSize implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
window.ResizeObserver = UnchangingSize;

/** jsdom takes the focus from a document whose focused element goes away. */
document.hasFocus = () => true;

// Machines that build may be slow, and what is waited for here comes or does not.
jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 15_000 });

/** Nothing is laid out here: the pane is as wide as its row of pages needs. */
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 400 });
