import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLiveConnection } from '../../api/live-context.ts';
import { Button } from '../../components/ui/button.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import type { Span } from './domain/page-geometry.ts';
import { PageSheet, type SheetWords } from './page-sheet.tsx';

interface PicturePageProps {
  url: string;
  words: SheetWords;
  language: string | null;
  aspectRatio: number | null;
  zoom: number;
  mark: Span | null;
  focusesMark: boolean;
}

/** A picture with the quoted region marked. A session that ran out is renewed once before it is said to be missing. */
export function PicturePage({ url, aspectRatio, ...rest }: PicturePageProps) {
  const t = useTranslations('documents');
  const { refresh } = useLiveConnection();
  const [attempt, setAttempt] = useState(0);
  const [missing, setMissing] = useState(false);
  const [own, setOwn] = useState<number | null>(null);
  async function tryAgain() {
    setMissing(false);
    await refresh.renew(Date.now()).catch(() => undefined);
    setAttempt((count) => count + 1);
  }
  if (missing) {
    return (
      <Notice
        tone="warning"
        action={
          <Button look="secondary" small onPress={() => void tryAgain()}>
            {t('tryAgain')}
          </Button>
        }
      >
        {t('sheet.failure.unreachable')}
      </Notice>
    );
  }
  return (
    <PageSheet {...rest} aspectRatio={own ?? aspectRatio ?? 4 / 3}>
      <img
        key={attempt}
        src={attempt === 0 ? url : `${url}?again=${attempt}`}
        alt=""
        onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
          naturalHeight > 0 && setOwn(naturalWidth / naturalHeight)
        }
        onError={() => (attempt === 0 ? void tryAgain() : setMissing(true))}
      />
    </PageSheet>
  );
}
