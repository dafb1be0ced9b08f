/** Shows the picture of a sheet; what is on it is told by the text beside it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useSpeech } from '../../words';
import { pictureIn } from '../catalogue';
import type { SheetPicture as Picture } from './picture';

const useStyles = makeStyles({
  picture: {
    display: 'block',
    width: '100%',
    aspectRatio: '100 / 56',
    // A sheet is white in every theme, as it is in Excel.
    backgroundColor: '#fff',
    borderRadius: tokens.borderRadiusSmall,
    boxShadow: `0 0 0 1px ${tokens.colorNeutralStroke2}`,
    forcedColorAdjust: 'none',
  },
});

/** Drawn once the page stands: a picture may take as long as a frame, and there may be many. */
export function SheetPicture({ code }: { code: string }) {
  const styles = useStyles();
  const { language } = useSpeech();
  const [picture, setPicture] = useState<Picture | null>(null);
  useEffect(() => {
    const waiting = setTimeout(() => setPicture(pictureIn(language, code)));
    return () => clearTimeout(waiting);
  }, [language, code]);
  return (
    <svg
      className={styles.picture}
      viewBox={picture ? `0 0 ${picture.width} ${picture.height}` : '0 0 100 56'}
      aria-hidden
      focusable="false"
    >
      {picture?.layers.map(({ fill, opacity, path }, index) => (
        <path key={index} d={path} fill={fill} fillOpacity={opacity} />
      ))}
    </svg>
  );
}
