import { Navigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { useErrorWords } from '../api/use-error-words.ts';
import { Button } from '../components/ui/button.tsx';
import { Loading } from '../components/ui/loading.tsx';
import { Notice } from '../components/ui/notice.tsx';
import { Page } from '../components/ui/page.tsx';
import { PageHeading } from '../components/ui/page-heading.tsx';
import { GuardianCode } from '../features/family/guardian-code.tsx';
import { GuardianList } from '../features/family/guardian-list.tsx';
import { SharingChoices } from '../features/family/sharing-choices.tsx';
import { useFamily } from '../features/family/use-family.ts';
import { useViewer } from '../features/session/session-context.tsx';

export default function FamilyPage() {
  const t = useTranslations('family');
  const tUi = useTranslations('ui');
  const errorWords = useErrorWords();
  const { id, role } = useViewer();
  const { family, error, retry } = useFamily();
  if (role !== 'STUDENT') return <Navigate to="/" replace />;
  const again = (
    <Button look="secondary" small onPress={retry}>
      {tUi('tryAgain')}
    </Button>
  );
  return (
    <Page narrow>
      <PageHeading title={t('title')}>{t('lead')}</PageHeading>
      {error && (
        <Notice tone="danger" action={again}>
          {errorWords(error)}
        </Notice>
      )}
      {!family && !error && <Loading label={t('opening')} />}
      {family && <GuardianCode />}
      {family && <GuardianList studentId={id} guardians={family.guardians.nodes} onChange={retry} />}
      {family?.sharing && <SharingChoices sharing={family.sharing} />}
    </Page>
  );
}
