import { Moon, Sun } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';

type Appearance = 'light' | 'dark';

const storageKey = 'ensure-appearance';
const systemDark = () => window.matchMedia('(prefers-color-scheme: dark)');

function appearanceNow(): Appearance {
  const chosen = document.documentElement.dataset['appearance'];
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return systemDark().matches ? 'dark' : 'light';
}

/** Follows the system until somebody chooses; the choice is kept in this browser (see public/appearance.js). */
export function AppearanceToggle() {
  const t = useTranslations('shell');
  const [appearance, setAppearance] = useState(appearanceNow);
  useEffect(() => {
    const system = systemDark();
    const follow = () => setAppearance(appearanceNow());
    system.addEventListener('change', follow);
    return () => system.removeEventListener('change', follow);
  }, []);

  const other: Appearance = appearance === 'dark' ? 'light' : 'dark';
  function choose() {
    document.documentElement.dataset['appearance'] = other;
    setAppearance(other);
    try {
      localStorage.setItem(storageKey, other);
    } catch {
      // The choice then lasts as long as the page.
    }
  }
  return (
    <Button
      look="quiet"
      small
      onPress={choose}
      aria-label={other === 'dark' ? t('switchToDark') : t('switchToLight')}
    >
      {other === 'dark' ? <Moon aria-hidden /> : <Sun aria-hidden />}
    </Button>
  );
}
