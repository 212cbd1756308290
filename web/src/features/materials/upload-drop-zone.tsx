import { FolderUp, Upload as UploadIcon } from 'lucide-react';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Text } from 'react-aria-components/Text';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import { readableEndings, type FoundFile } from './domain/chosen-files.ts';
import styles from './materials.module.css';
import { readChosen, readDropped } from './read-dropped.ts';

const accepted = readableEndings.map((ending) => `.${ending}`);

/** Takes files and folders by dropping, pasting or choosing. */
export function UploadDropZone({ onChoose }: { onChoose(found: FoundFile[]): void }) {
  const t = useTranslations('materials');
  const choose = (files: FileList | null) => files && onChoose(readChosen(files));
  return (
    <DropZone className={styles.drop} onDrop={({ items }) => void readDropped(items).then(onChoose)}>
      <UploadIcon aria-hidden />
      <Text slot="label">
        <strong>{t('drop.label')}</strong>
        <span className={styles.dropHint}>{t('drop.hint')}</span>
      </Text>
      <span className={styles.dropActions}>
        <FileTrigger allowsMultiple acceptedFileTypes={accepted} onSelect={choose}>
          <Button look="secondary">{t('drop.files')}</Button>
        </FileTrigger>
        <FileTrigger acceptDirectory allowsMultiple onSelect={choose}>
          <Button look="quiet">
            <FolderUp aria-hidden /> {t('drop.folder')}
          </Button>
        </FileTrigger>
      </span>
    </DropZone>
  );
}
