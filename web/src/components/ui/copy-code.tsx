import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './button.tsx';
import styles from './copy-code.module.css';

const thanksMs = 2_000;
/** In characters: what is longer is copied, and nobody reads it aloud. */
const readAloudMax = 20;

interface CopyCodeProps {
  label: string;
  /** What the button does, for who only hears it: “Copy join code”. */
  copyLabel: string;
  code: string;
  /** Begins at the button. */
  autoFocus?: boolean;
  onCopied?(): void;
}

/** A code to be read aloud or copied. */
export function CopyCode({ label, copyLabel, code, autoFocus = false, onCopied }: CopyCodeProps) {
  const t = useTranslations('ui');
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), thanksMs);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    await navigator.clipboard.writeText(code);
    setCopied(true);
    onCopied?.();
  };
  const canCopy = typeof navigator.clipboard?.writeText === 'function';
  return (
    <div className={styles.copy}>
      <span className={styles.label}>{label}</span>
      <code className={code.length > readAloudMax ? `${styles.code} ${styles.long}` : styles.code}>
        {code}
      </code>
      {canCopy && (
        <Button
          look="quiet"
          small
          aria-label={copied ? t('copied') : copyLabel}
          autoFocus={autoFocus}
          onPress={() => void copy()}
        >
          {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
          {copied ? t('copied') : t('copy')}
        </Button>
      )}
      <span className="visually-hidden" role="status">
        {copied ? t('copied') : ''}
      </span>
    </div>
  );
}
