/** The page of the settings of this workbook: the as-of date, the language of its plan sheets, the thresholds. */
import { Button, Link, Spinner } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { readSettings, type SettingsFound } from '../../excel/settingsSheet/settingsSheet';
import { goTo } from '../../excel/workbook';
import { settingsWords } from '../../locales/settings';
import { Heading, useShown } from '../Heading';
import { Help } from '../Help';
import { usePageStyles } from '../page.styles';
import { go } from '../place';
import { Problem, troubleOf, type Trouble } from '../Problem';
import { AsOf } from '../settings/AsOf';
import { Holidays } from '../settings/Holidays';
import { Language } from '../settings/Language';
import { Lists } from '../settings/Lists';
import { NewSheets } from '../settings/NewSheets';
import { Thresholds } from '../settings/Thresholds';
import { Weights } from '../settings/Weights';
import { useSpeech, useTopic } from '../words';

export function Settings() {
  const page = usePageStyles();
  const { fill, language } = useSpeech();
  const words = useTopic(settingsWords);
  const shown = useShown();
  const [found, setFound] = useState<SettingsFound | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const read = useCallback(() => {
    readSettings(language).then(
      (settings) => {
        setFound(settings);
        setTrouble(null);
      },
      (error: unknown) => setTrouble(troubleOf(error)),
    );
  }, [language]);
  useEffect(() => {
    if (shown) read();
  }, [shown, read]);

  return (
    <div className={page.body}>
      <Heading view="settings">{words.title}</Heading>
      {trouble && <Problem title={words.unread} trouble={trouble} />}
      {!found && !trouble && <Spinner label={words.reading} />}
      {found?.sheet === null && (
        <>
          <p className={page.text}>{words.none}</p>
          <div>
            <Button appearance="primary" onClick={() => go('insert')}>
              {words.insert}
            </Button>
          </div>
          <NewSheets there={false} />
        </>
      )}
      {found && found.sheet !== null && (
        <>
          <AsOf asOf={found.asOf} onDone={read} />
          {found.language && <Language language={found.language} onDone={read} />}
          <NewSheets there />
          <Holidays asOf={found.asOf} />
          <Thresholds thresholds={found.thresholds} onDone={read} />
          <Weights />
          <Lists />
          <p className={page.small}>
            {words.sheet}{' '}
            <Link as="button" onClick={() => void goTo(found.sheet ?? '', 'A1').catch(read)}>
              {fill(words.goTo, { sheet: found.sheet })}
            </Link>
          </p>
        </>
      )}
      <Help title={words.help.title} text={words.help.text} />
    </div>
  );
}
