import { useTranslations } from 'use-intl';
import { CopyCode } from '../../components/ui/copy-code.tsx';

/** The code by which students join a class. */
export function JoinCode({ code }: { code: string }) {
  const t = useTranslations('classrooms');
  return <CopyCode label={t('joinCode')} copyLabel={t('copyJoinCode')} code={code} />;
}
