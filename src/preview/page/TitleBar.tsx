/** The bar at the top: undo and redo, the workbook's name, language and theme. */
import type { ReactElement } from 'react';
import { Icon } from './Icon';
import { Menu, MenuItem } from './Menu';
import { languages, words as allWords, type Language, type Words } from './words';
import type { View } from './address';

interface TitleBarProps {
  words: Words;
  view: View;
  fileName: string;
  onUndo: () => void;
  onRedo: () => void;
  onView: (change: Partial<View>) => void;
}

export function TitleBar({ words, view, fileName, onUndo, onRedo, onView }: TitleBarProps): ReactElement {
  const other = view.theme === 'dark' ? 'light' : 'dark';
  return (
    <header className="title-bar">
      <div className="quick">
        <img
          src="/assets/icons/plansheet-20.png"
          srcSet="/assets/icons/plansheet-40.png 2x"
          alt=""
          width={20}
          height={20}
        />
        <button className="quiet" aria-label={words.undo} title={`${words.undo} (Ctrl+Z)`} onClick={onUndo}>
          <Icon name="undo" />
        </button>
        <button className="quiet" aria-label={words.redo} title={`${words.redo} (Ctrl+Y)`} onClick={onRedo}>
          <Icon name="redo" />
        </button>
      </div>
      <h1>
        {fileName} <small>{words.preview}</small>
      </h1>
      <div className="quick end">
        <Menu className="quiet" name={words.chooseLanguage} label={<LanguageLabel language={view.language} />}>
          {languages.map((language) => (
            <MenuItem key={language} checked={language === view.language} onChoose={() => onView({ language })}>
              <span lang={language}>{allWords[language].language}</span>
            </MenuItem>
          ))}
        </Menu>
        <button
          className="quiet"
          aria-label={other === 'dark' ? words.themeDark : words.themeLight}
          title={other === 'dark' ? words.themeDark : words.themeLight}
          onClick={() => onView({ theme: other })}
        >
          <Icon name={other === 'dark' ? 'moon' : 'sun'} />
        </button>
      </div>
    </header>
  );
}

const LanguageLabel = ({ language }: { language: Language }): ReactElement => (
  <span className="with-chevron">
    {allWords[language].language}
    <Icon name="chevron" size={12} />
  </span>
);
