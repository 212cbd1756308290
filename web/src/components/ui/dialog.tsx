import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import styles from './dialog.module.css';

interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose(): void;
  /** Asks for a decision: cannot be dismissed by pressing beside it. */
  decision?: boolean;
  /**
   * `middle` holds a form in two columns, `wide` something to look at beside what is written; what was written in these is
   * not lost by pressing beside them.
   */
  width?: 'narrow' | 'middle' | 'wide';
  /** Id of the words that are read out with the title. */
  describedBy?: string;
  children: ReactNode;
}

export function Dialog({ title, isOpen, onClose, children, ...look }: DialogProps) {
  const { decision = false, width = 'narrow', describedBy } = look;
  return (
    <ModalOverlay
      className={styles.overlay}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={!decision && width === 'narrow'}
    >
      <Modal className={`${styles.modal} ${width === 'narrow' ? '' : styles[width]}`}>
        <AriaDialog
          className={styles.dialog}
          role={decision ? 'alertdialog' : 'dialog'}
          aria-describedby={describedBy}
        >
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The row of buttons that ends a dialog. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}
