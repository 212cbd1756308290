import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useNavigate } from 'react-router';
import { LinkButton } from '../../components/ui/button.tsx';
import styles from './documents.module.css';

interface PageTurnerProps {
  page: number;
  pages: number;
  sessionId: string | null;
}

/** The page that is open, the ones beside it, and a way to any other. */
export function PageTurner({ page, pages, sessionId }: PageTurnerProps) {
  const navigate = useNavigate();
  const to = (target: number) => {
    const query = new URLSearchParams({ page: String(target), ...(sessionId && { session: sessionId }) });
    return { search: `?${query.toString()}` };
  };
  return (
    <nav className={styles.turner} aria-label="Pages">
      {page > 1 && (
        <LinkButton to={to(page - 1)} look="secondary" small aria-label="Previous page">
          <ChevronLeft aria-hidden />
        </LinkButton>
      )}
      <label>
        Page{' '}
        <select value={page} onChange={(event) => void navigate(to(Number(event.target.value)))}>
          {Array.from({ length: Math.max(pages, page) }, (_, index) => (
            <option key={index} value={index + 1}>
              {index + 1}
            </option>
          ))}
        </select>{' '}
        of {pages}
      </label>
      {page < pages && (
        <LinkButton to={to(page + 1)} look="secondary" small aria-label="Next page">
          <ChevronRight aria-hidden />
        </LinkButton>
      )}
    </nav>
  );
}
