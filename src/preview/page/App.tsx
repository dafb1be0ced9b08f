/** The whole page: title bar, ribbon, spreadsheet and task pane, and what happens between them. */
import { useEffect, useRef, useState, type DragEvent, type ReactElement } from 'react';
import { readAddress, writeAddress, type View } from './address';
import { Fallback, Problem } from './Fallback';
import { FileMenu } from './FileMenu';
import { addSampleOrders, bookName, importCsv, isText, isWorkbook, openXlsx, saveXlsx, type Outcome } from './files';
import { Notice } from './Notice';
import { Pane } from './Pane';
import { Question } from './Question';
import { Ribbon, type Tab } from './Ribbon';
import type { CellMenuItem } from '../engine/univer/browser';
import { textIn, type Command, type Control, type Manifest } from './manifest';
import { Session } from './session';
import { Sheet } from './Sheet';
import { TitleBar } from './TitleBar';
import { useSaveKey, useUnsavedWarning } from './unsaved';
import { useShortcuts } from './useShortcuts';
import { useShowPane } from './useShowPane';
import { words as allWords, type Language } from './words';

/** A workbook on the desk. The next one comes with an engine and an add-in of its own, as Excel opens another window. */
interface Desk {
  number: number;
  fileName: string;
  /** Read into the workbook before the add-in is loaded, which so finds it as Excel's would. */
  file: File | null;
}

export function App({ manifest }: { manifest: Manifest }): ReactElement {
  const [view, setView] = useState(() => readAddress(location.search, preferred()));
  const words = allWords[view.language];
  const [desk, setDesk] = useState<Desk>({ number: 0, fileName: words.workbook, file: null });
  const [session, setSession] = useState<Session | null>(null);
  const [addIn, setAddIn] = useState<'loading' | 'ready' | 'failed'>('loading');
  const [loads, setLoads] = useState(0);
  const [tab, setTab] = useState<Tab>('addIn');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [question, setQuestion] = useState<{ go: () => void } | null>(null);

  useEffect(() => {
    history.replaceState(null, '', writeAddress(location.search, view));
    Object.assign(document.documentElement, { lang: view.language });
    document.documentElement.dataset.theme = view.theme;
    document.title = `${desk.fileName} – ${words.title}`;
  }, [view, desk.fileName, words.title]);
  useUnsavedWarning(session);

  const change = (more: Partial<View>) => {
    setView((before) => ({ ...before, ...more }));
    if (more.paneOpen !== undefined) session?.showPane(more.paneOpen);
    // Office tells an add-in its language and theme when it starts, so it starts again.
    if (more.language || more.theme) {
      setAddIn('loading');
      setLoads((before) => before + 1);
    }
  };
  useShowPane(session, (shown) => change({ paneOpen: shown }));

  const fail = (error: unknown) => {
    console.error(error);
    setOutcome({ sentences: [words.failed(error instanceof Error ? error.message : String(error))], problem: true });
  };
  const attempt = (work: () => Promise<Outcome>) => void work().then(setOutcome, fail);
  const save = () => session && attempt(() => saveXlsx(session, desk.fileName, words));
  useSaveKey(save);
  const orAsk = (go: () => void) => (session?.book.dirty ? setQuestion({ go }) : go());
  const start = (fileName: string, file: File | null) =>
    orAsk(() => {
      setAddIn('loading');
      setOutcome(null);
      setSession(null);
      setDesk(({ number }) => ({ number: number + 1, fileName, file }));
    });
  const open = (file: File) => {
    if (isWorkbook(file)) start(bookName(file), file);
    else if (isText(file) && session) attempt(() => importCsv(session, file, words, view.language));
    else setOutcome({ sentences: [words.wrongType(file.name)], problem: true });
  };
  const started = async (next: Session | null) => {
    setSession(null);
    if (!next) return;
    next.engine.addToCellMenu(cellMenu(manifest, () => latest.current));
    try {
      await next.readMetadata(view.language);
      if (desk.file) setOutcome(await openXlsx(next, desk.file, words));
    } catch (error) {
      fail(error);
    }
    // Reading a file takes a while; another workbook may be on the desk by now.
    if (!next.disposed) setSession(next);
  };
  const loaded = async (window: Window) => {
    try {
      await session?.addInReady(window, view.language);
      setAddIn('ready');
    } catch (error) {
      console.error(error);
      setAddIn('failed');
    }
  };
  const run = ({ action, id }: Command) => {
    if (action.kind === 'showTaskpane') change({ paneOpen: true });
    else session?.host.runCommand(action.functionName, id);
  };
  const latest = useRef({ language: view.language, run });
  useEffect(() => {
    latest.current = { language: view.language, run };
  });
  const ready = session !== null && addIn === 'ready';
  useShortcuts(manifest.shortcuts, ready ? session : null);
  const name = textIn(manifest.displayName, view.language);
  const paneKey = `${desk.number} ${loads}`;

  return (
    <div className="page" onDragOver={(event) => event.preventDefault()} onDrop={(event) => dropped(event, open)}>
      <TitleBar
        words={words}
        view={view}
        fileName={desk.fileName}
        onUndo={() => void session?.host.undo()}
        onRedo={() => void session?.host.redo()}
        onView={change}
      />
      <Ribbon
        manifest={manifest}
        language={view.language}
        words={words}
        tab={tab}
        ready={ready}
        onTab={setTab}
        onCommand={run}
        fileMenu={
          <FileMenu
            words={words}
            ready={session !== null}
            onNew={() => start(words.workbook, null)}
            onOpen={open}
            onSave={save}
            onSample={() => session && attempt(() => addSampleOrders(session, words))}
          />
        }
      />
      {outcome && outcome.sentences.length > 0 && (
        <Notice outcome={outcome} close={words.close} onClose={() => setOutcome(null)} />
      )}
      <div className="desk">
        <Sheet
          key={desk.number}
          words={words}
          tools={tab === 'home'}
          dark={view.theme === 'dark'}
          start={(container) => new Session(container, manifest, view, desk.fileName)}
          onStarted={(next) => void started(next)}
        />
        {session && (
          <Fallback sentence={words.paneCrashed} retry={words.reload} onRetry={() => setLoads(loads + 1)}>
            <Pane
              key={paneKey}
              words={words}
              name={name}
              address={manifest.pane.address}
              open={view.paneOpen}
              width={view.width}
              onClose={() => change({ paneOpen: false })}
              onWidth={(width) => change({ width })}
              onStart={() => session.expectAddIn(view)}
              onLoad={(window) => void loaded(window)}
            >
              {addIn === 'failed' && (
                <Problem
                  sentence={words.paneCrashed}
                  retry={words.reload}
                  onRetry={() => change({ theme: view.theme })}
                />
              )}
            </Pane>
          </Fallback>
        )}
      </div>
      {question && (
        <Question
          sentence={words.unsaved}
          yes={words.discard}
          no={words.cancel}
          onAnswer={(yes) => {
            setQuestion(null);
            if (yes) question.go();
          }}
        />
      )}
    </div>
  );
}

const preferred = () => ({ language: navigator.language, dark: matchMedia('(prefers-color-scheme: dark)').matches });

/** The manifest's entries for the menu of a cell. They are made once, so language and work are asked for when needed. */
function cellMenu(
  manifest: Manifest,
  now: () => { language: Language; run: (command: Command) => void },
): CellMenuItem[] {
  const item = (control: Control): CellMenuItem => ({
    id: control.id,
    label: () => textIn(control.label, now().language),
    ...('items' in control ? { items: control.items.map(item) } : { run: () => now().run(control) }),
  });
  return manifest.cellMenu.map(item);
}

function dropped(event: DragEvent, open: (file: File) => void): void {
  event.preventDefault();
  const [file] = event.dataTransfer.files;
  if (file) open(file);
}
