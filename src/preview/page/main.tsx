/** Starts the page: what the manifest says first, then everything else. */
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { closest } from './address';
import { Fallback, Problem } from './Fallback';
import './page.css';
import type { Manifest } from './manifest';
import { words } from './words';

const root = createRoot(document.getElementById('page') ?? document.body);
const { failed, reload, pageCrashed } =
  words[closest(new URLSearchParams(location.search).get('lang') ?? navigator.language)];
const again = () => location.reload();

fetch('/preview/manifest.json')
  .then(async (response) => {
    if (!response.ok) throw new Error(await response.text());
    const manifest = (await response.json()) as Manifest;
    root.render(
      <Fallback sentence={pageCrashed} retry={reload} onRetry={again}>
        <App manifest={manifest} />
      </Fallback>,
    );
  })
  .catch((error: unknown) => {
    const what = error instanceof Error ? error.message : String(error);
    root.render(<Problem sentence={failed(what)} retry={reload} onRetry={again} />);
  });
