import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from './button.tsx';
import styles from './copy-code.module.css';

const thanksMs = 2_000;

/** A code to be read aloud or copied. */
export function CopyCode({ label, code }: { label: string; code: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), thanksMs);
    return () => clearTimeout(timer);
  }, [copied]);
  const canCopy = typeof navigator.clipboard?.writeText === 'function';
  return (
    <div className={styles.copy}>
      <span className={styles.label}>{label}</span>
      <code className={styles.code}>{code}</code>
      {canCopy && (
        <Button
          look="quiet"
          small
          aria-label={copied ? 'Copied' : `Copy ${label.toLowerCase()}`}
          onPress={() => void navigator.clipboard.writeText(code).then(() => setCopied(true))}
        >
          {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
          {copied ? 'Copied' : 'Copy'}
        </Button>
      )}
      <span className="visually-hidden" role="status">
        {copied ? 'Copied' : ''}
      </span>
    </div>
  );
}
