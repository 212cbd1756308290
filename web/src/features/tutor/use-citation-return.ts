import { useEffect, useRef, type RefObject } from 'react';

/** Fields and lists have a use of their own for Escape. */
const usesEscape = 'input, select, [role="dialog"] *, [role="listbox"] *';

/**
 * Escape closes the document that a citation opened, and however it is closed, the focus goes back to the citation.
 * `address` is that of the open document beside the conversation, null while there is none.
 */
export function useCitationReturn(
  talk: RefObject<HTMLElement | null>,
  address: string | null,
  close: () => void,
): void {
  const opener = useRef<HTMLElement | null>(null);
  const latestClose = useRef(close);
  useEffect(() => {
    latestClose.current = close;
  });
  useEffect(() => {
    if (address === null) {
      opener.current?.focus();
      opener.current = null;
      return;
    }
    // Not every browser focuses a link that is clicked, so it is known by where it leads.
    const links = [...(talk.current?.querySelectorAll('a') ?? [])];
    const leading = links.filter((link) => link.getAttribute('href') === address);
    opener.current = leading.find((link) => link === document.activeElement) ?? leading[0] ?? opener.current;
  }, [talk, address]);

  const open = address !== null;
  useEffect(() => {
    if (!open) return;
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      if (event.target instanceof Element && event.target.matches(usesEscape)) return;
      latestClose.current();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [open]);
}
