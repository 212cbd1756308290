/** Short words about what was just done, with a way to take it back; they stay while somebody points at or reads them. */
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast';
import { Text } from 'react-aria-components/Text';
import { useTranslations } from 'use-intl';
import { Button } from './button.tsx';
import styles from './toasts.module.css';

export interface ToastWords {
  message: ReactNode;
  tone?: 'done' | 'danger';
  /** Takes back what was done; the toast closes by itself. */
  undo?: () => void;
}

const readMs = 6_000;
const decideMs = 12_000;

const queue = new ToastQueue<ToastWords>({ maxVisibleToasts: 3 });

/** Says it at the edge of the page; answers how to take the words away again. */
export function showToast(words: ToastWords): () => void {
  const key = queue.add(words, { timeout: words.undo ? decideMs : readMs });
  return () => queue.close(key);
}

/** Where toasts appear; once on the page. */
export function Toasts() {
  const t = useTranslations('ui');
  return (
    <ToastRegion queue={queue} className={styles.region} aria-label={t('notices')}>
      {({ toast }) => {
        const { message, tone, undo } = toast.content;
        return (
          <AriaToast toast={toast} className={`${styles.toast} ${tone === 'danger' ? styles.danger : ''}`}>
            <ToastContent className={styles.words}>
              <Text slot="title">{message}</Text>
            </ToastContent>
            {undo && (
              <Button
                look="secondary"
                small
                onPress={() => {
                  queue.close(toast.key);
                  undo();
                }}
              >
                {t('undo')}
              </Button>
            )}
            <Button look="quiet" small slot="close" aria-label={t('close')}>
              <X aria-hidden />
            </Button>
          </AriaToast>
        );
      }}
    </ToastRegion>
  );
}
