/** Shows the picture of a sheet; what is on it is told by the text beside it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { SheetPicture as Picture } from './picture';

const useStyles = makeStyles({
  picture: {
    display: 'block',
    width: '100%',
    height: 'auto',
    // A sheet is white in every theme, as it is in Excel.
    backgroundColor: '#fff',
    borderRadius: tokens.borderRadiusSmall,
    boxShadow: `0 0 0 1px ${tokens.colorNeutralStroke2}`,
    forcedColorAdjust: 'none',
  },
});

export function SheetPicture({ picture }: { picture: Picture }) {
  const styles = useStyles();
  return (
    <svg className={styles.picture} viewBox={`0 0 ${picture.width} ${picture.height}`} aria-hidden focusable="false">
      {picture.layers.map(({ fill, opacity, path }) => (
        <path key={`${fill} ${opacity}`} d={path} fill={fill} fillOpacity={opacity} />
      ))}
    </svg>
  );
}
