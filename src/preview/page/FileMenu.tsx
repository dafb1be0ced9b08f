/** The File tab: new, open, save, sample orders. */
import { useRef, type ReactElement } from 'react';
import { Icon } from './Icon';
import { Menu, MenuItem } from './Menu';
import type { Words } from './words';

interface FileMenuProps {
  words: Words;
  ready: boolean;
  onNew: () => void;
  onOpen: (file: File) => void;
  onSave: () => void;
  onSample: () => void;
}

export function FileMenu({ words, ready, onNew, onOpen, onSave, onSample }: FileMenuProps): ReactElement {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <Menu label={words.file} className="tab" disabled={!ready}>
        <MenuItem icon={<Icon name="page" />} onChoose={onNew}>
          {words.fileNew}
        </MenuItem>
        <MenuItem icon={<Icon name="folder" />} onChoose={() => chooser.current?.click()}>
          {words.fileOpen}
        </MenuItem>
        <MenuItem icon={<Icon name="disk" />} onChoose={onSave}>
          {words.fileSave}
        </MenuItem>
        <MenuItem icon={<Icon name="orders" />} tip={words.fileSampleTip} onChoose={onSample}>
          {words.fileSample}
        </MenuItem>
      </Menu>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={words.fileOpen}
        accept=".xlsx,.xlsm,.csv,.tsv,.txt"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onOpen(file);
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
