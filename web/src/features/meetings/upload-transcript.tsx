import { FileText } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslations } from 'use-intl';
import { newIdempotencyKey } from '../../api/idempotency-key.ts';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { showToast } from '../../components/ui/toasts.tsx';
import styles from './meetings.module.css';
import { UploadMeetingTranscriptDocument } from './mutations.ts';

/** As the server takes it. */
const bytesMax = 512 * 1024;
const accepted = ['.vtt', '.srt'];

/** A teacher chooses the file of a transcript; what cannot be read is said with its line. */
export function UploadTranscript({ meetingId, replaces }: { meetingId: string; replaces: boolean }) {
  const t = useTranslations('meetings.upload');
  const [tooLarge, setTooLarge] = useState(false);
  const { run, busy, problem } = useAction(UploadMeetingTranscriptDocument, 'uploadMeetingTranscript');
  async function send(file: File) {
    setTooLarge(file.size > bytesMax);
    if (file.size > bytesMax) return;
    const text = await file.text();
    if (await run({ input: { meetingId, text, idempotencyKey: newIdempotencyKey() } }))
      showToast({ message: t('done', { name: file.name }) });
  }
  return (
    <div className={styles.upload}>
      <FileTrigger acceptedFileTypes={accepted} onSelect={(files) => files?.[0] && void send(files[0])}>
        <Button look="secondary" busy={busy}>
          <FileText aria-hidden /> {t(replaces ? 'replace' : 'add')}
        </Button>
      </FileTrigger>
      <p className={styles.soft}>{t('hint')}</p>
      {tooLarge && <Notice tone="danger">{t('tooLarge')}</Notice>}
      {problem && !tooLarge && <Notice tone="danger">{problem.message}</Notice>}
    </div>
  );
}
