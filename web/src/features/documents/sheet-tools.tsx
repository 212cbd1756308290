import { Minus, Plus } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import { zoomedIn, zoomedOut } from './domain/zoom.ts';
import styles from './sheet.module.css';

export function ZoomTools({ zoom, onZoom }: { zoom: number; onZoom(zoom: number): void }) {
  const t = useTranslations('documents');
  const format = useFormatter();
  return (
    <div className={styles.zoom} role="group" aria-label={t('zoom.label')}>
      <Button
        look="quiet"
        small
        isDisabled={zoomedOut(zoom) === zoom}
        onPress={() => onZoom(zoomedOut(zoom))}
        aria-label={t('zoom.out')}
      >
        <Minus aria-hidden />
      </Button>
      <output>{format.number(zoom, { style: 'percent' })}</output>
      <Button
        look="quiet"
        small
        isDisabled={zoomedIn(zoom) === zoom}
        onPress={() => onZoom(zoomedIn(zoom))}
        aria-label={t('zoom.in')}
      >
        <Plus aria-hidden />
      </Button>
    </div>
  );
}

/** The same page as it was printed, or its words alone, which flow and grow as the reader needs them. */
export function LookSwitch({ asText, onChange }: { asText: boolean; onChange(asText: boolean): void }) {
  const t = useTranslations('documents');
  return (
    <div className={styles.switch} role="group" aria-label={t('look.label')}>
      {[false, true].map((text) => (
        <button
          key={String(text)}
          type="button"
          aria-pressed={asText === text}
          onClick={() => onChange(text)}
          className={styles.choice}
        >
          {t(text ? 'look.text' : 'look.page')}
        </button>
      ))}
    </div>
  );
}
