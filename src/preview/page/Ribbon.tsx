/** The strip of commands: File, the spreadsheet's own tools under Home, and the tab that the add-in's manifest describes. */
import { useId, useState, type ReactElement } from 'react';
import { Menu, MenuItem } from './Menu';
import { Icon } from './Icon';
import { iconFor, textIn, type Command, type Control, type Group, type Manifest } from './manifest';
import type { Language, Words } from './words';

export type Tab = 'home' | 'addIn';

interface RibbonProps {
  manifest: Manifest;
  language: Language;
  words: Words;
  tab: Tab;
  /** Whether the add-in is there to answer. */
  ready: boolean;
  onTab: (tab: Tab) => void;
  onCommand: (command: Command) => void;
  fileMenu: ReactElement;
}

export function Ribbon(props: RibbonProps): ReactElement {
  const { manifest, language, words, tab, onTab, fileMenu } = props;
  const tabs: [Tab, string][] = [
    ['home', words.home],
    ['addIn', textIn(manifest.tab.label, language)],
  ];
  return (
    <nav className="ribbon" aria-label={words.ribbon}>
      <div className="tabs">
        {fileMenu}
        <div role="tablist" className="tabs">
          {tabs.map(([name, label]) => (
            <button key={name} role="tab" aria-selected={tab === name} className="tab" onClick={() => onTab(name)}>
              {label}
            </button>
          ))}
        </div>
      </div>
      {tab === 'addIn' && (
        <div className="strip" role="toolbar" aria-label={textIn(manifest.tab.label, language)}>
          {manifest.tab.groups.map((group) => (
            <RibbonGroup key={group.id} group={group} {...props} />
          ))}
        </div>
      )}
    </nav>
  );
}

function RibbonGroup({ group, ...props }: RibbonProps & { group: Group }): ReactElement {
  const name = textIn(group.label, props.language);
  return (
    <div className="group" role="group" aria-label={name}>
      <div className="controls">
        {group.controls.map((control) => (
          <RibbonControl key={control.id} control={control} {...props} />
        ))}
      </div>
      <div className="group-name" aria-hidden="true">
        {name}
      </div>
    </div>
  );
}

function RibbonControl(props: RibbonProps & { control: Control }): ReactElement {
  const { control, language, ready, onCommand } = props;
  if (!('items' in control)) {
    return (
      <Tip control={control} language={language}>
        {(describedBy) => (
          <button
            className="command"
            disabled={!ready}
            aria-describedby={describedBy}
            onClick={() => onCommand(control)}
          >
            <Face control={control} language={language} />
          </button>
        )}
      </Tip>
    );
  }
  return (
    <Menu label={<Face control={control} language={language} menu />} className="command" disabled={!ready}>
      {control.items.map((item) => (
        <MenuItem
          key={item.id}
          icon={<img src={iconFor(item.icons, 16)} alt="" width={16} height={16} />}
          onChoose={() => onCommand(item)}
        >
          {textIn(item.label, language)}
        </MenuItem>
      ))}
    </Menu>
  );
}

function Face({
  control,
  language,
  menu = false,
}: {
  control: Control;
  language: Language;
  menu?: boolean;
}): ReactElement {
  return (
    <>
      <img src={iconFor(control.icons, 32)} srcSet={`${iconFor(control.icons, 64)} 2x`} alt="" width={32} height={32} />
      <span>
        {textIn(control.label, language)}
        {menu && <Icon name="chevron" size={10} />}
      </span>
    </>
  );
}

/** Excel's super tip: on pointing and on keyboard focus, with what the manifest says. */
function Tip(props: {
  control: Control;
  language: Language;
  children: (describedBy: string) => ReactElement;
}): ReactElement {
  const { control, language, children } = props;
  const id = useId();
  const [shown, setShown] = useState(false);
  const hide = () => setShown(false);
  const show = () => setShown(true);
  return (
    <span className="tip-anchor" onMouseEnter={show} onMouseLeave={hide} onFocus={show} onBlur={hide} onClick={hide}>
      {children(id)}
      <span id={id} role="tooltip" className={shown ? 'tip shown' : 'tip'}>
        <strong>{textIn(control.tip.title, language)}</strong>
        <span>{textIn(control.tip.description, language)}</span>
      </span>
    </span>
  );
}
