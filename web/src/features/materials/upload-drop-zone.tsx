import { Upload as UploadIcon } from 'lucide-react';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Text } from 'react-aria-components/Text';
import { Button } from '../../components/ui/button.tsx';
import { Progress } from '../../components/ui/progress.tsx';
import type { Upload } from './domain/upload-list.ts';
import styles from './materials.module.css';

const accepted = ['.pdf', '.md', '.markdown', '.txt', 'application/pdf', 'text/markdown', 'text/plain'];

/** Takes files by dropping, pasting or choosing. */
export function UploadDropZone({ onChoose }: { onChoose(files: Iterable<File>): void }) {
  return (
    <DropZone
      className={styles.drop}
      onDrop={({ items }) => {
        const files = items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : []));
        void Promise.all(files).then(onChoose);
      }}
    >
      <UploadIcon aria-hidden />
      <Text slot="label">
        <strong>Drop documents here</strong>
        <span className={styles.dropHint}>PDF, Markdown or plain text, up to 50 MB each</span>
      </Text>
      <FileTrigger allowsMultiple acceptedFileTypes={accepted} onSelect={(files) => files && onChoose(files)}>
        <Button look="secondary">Choose files</Button>
      </FileTrigger>
    </DropZone>
  );
}

interface UploadListProps {
  uploads: readonly Upload[];
  onRetry(key: string): void;
  onDismiss(key: string): void;
}

/** Files on their way, and those that were refused with the reason. Stored ones are in the list of documents. */
export function UploadList({ uploads, onRetry, onDismiss }: UploadListProps) {
  const open = uploads.filter(({ state }) => state.step !== 'stored');
  if (open.length === 0) return null;
  return (
    <ul className={styles.list} aria-label="Files being sent">
      {open.map(({ key, name, state }) => (
        <li key={key} className={styles.row}>
          <div className={styles.body}>
            <span className={styles.fileName}>{name}</span>
            {state.step === 'refused' ? (
              <p className={styles.problem} role="alert">
                {state.reason}
              </p>
            ) : (
              <Progress
                label={state.step === 'sending' ? 'Sending' : 'Waiting to be sent'}
                percent={state.step === 'sending' ? state.percent : 0}
              />
            )}
          </div>
          {state.step === 'refused' && (
            <span className={styles.rowActions}>
              {state.mayRetry && (
                <Button look="secondary" small onPress={() => onRetry(key)}>
                  Try again
                </Button>
              )}
              <Button look="quiet" small onPress={() => onDismiss(key)} aria-label={`Dismiss ${name}`}>
                Dismiss
              </Button>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
