import { useDeferredValue, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { Page } from '../components/ui/page.tsx';
import { PageHeading } from '../components/ui/page-heading.tsx';
import { TextField } from '../components/ui/text-field.tsx';
import { DocumentResults } from '../features/search/document-results.tsx';
import { SearchResults } from '../features/search/search-results.tsx';

export default function SearchPage() {
  const t = useTranslations('search');
  const [parameters, setParameters] = useSearchParams();
  // Kept here and only copied to the address, which follows too late for who types fast.
  const [typed, setTyped] = useState(parameters.get('q') ?? '');
  const query = useDeferredValue(typed.trim());
  return (
    <Page narrow>
      <PageHeading title={t('title')}>{t('lead')}</PageHeading>
      <search>
        <TextField
          label={t('what')}
          type="search"
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setParameters(value ? { q: value } : {}, { replace: true });
          }}
          maxLength={200}
          autoFocus
        />
      </search>
      {query && (
        <>
          <SearchResults query={query} />
          <DocumentResults query={query} />
        </>
      )}
    </Page>
  );
}
