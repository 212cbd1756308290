import { ClipboardCopy, Focus, Maximize, PanelsTopLeft, Printer } from 'lucide-react';
import styles from './proctoring.module.css';

const observed = [
  { icon: PanelsTopLeft, what: 'switching to another tab or app, and for how long' },
  { icon: Focus, what: 'working in another window, and for how long' },
  { icon: Maximize, what: 'leaving full screen, where your device has it' },
  { icon: ClipboardCopy, what: 'copying and pasting: that it happened and how many characters' },
  { icon: Printer, what: 'printing the page' },
];

/** Says before an attempt what is observed and why. */
export function ObservationNotice() {
  return (
    <section className={styles.notice} aria-labelledby="observed">
      <h2 id="observed">What is observed, and why</h2>
      <p>
        So that everybody’s result means the same, your teacher sees how the quiz was taken. During the quiz,
        and only then, this page records the times of:
      </p>
      <ul>
        {observed.map(({ icon: Icon, what }) => (
          <li key={what}>
            <Icon aria-hidden /> {what}
          </li>
        ))}
      </ul>
      <p>
        No camera, no microphone, no screen, and nothing of what you write, copy or look at elsewhere. You see
        the record while it is made. It leads to no mark by itself: a person looks at it, and you can explain
        what happened.
      </p>
    </section>
  );
}
