import { useTranslations } from 'use-intl';
import { CopyCode } from '../../components/ui/copy-code.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { Time } from '../../components/ui/time.tsx';
import styles from './administration.module.css';

/** A code that is told once: whoever reads it hands it to the person. */
export function HandedCode({ code, expiresAt }: { code: string; expiresAt: string }) {
  const t = useTranslations('admin');
  return (
    <Notice tone="success">
      <span className={styles.form}>
        <span>{t('handOver')}</span>
        <CopyCode label={t('code')} copyLabel={t('copyCode')} code={code} />
        <span>{t.rich('goodUntil', { time: () => <Time at={expiresAt} /> })}</span>
      </span>
    </Notice>
  );
}
