/**
 * What a browser can see during an attempt, and what becomes an alert.
 *
 * Classes are per kind and never change while a window grows. A page hidden for more than 3 s is EVIDENCE: below that
 * it is nothing. The others are WARNING, because each has an innocent reading (a notification takes the keyboard, a key
 * leaves full screen, an own sentence is moved). A monitor that falls silent is TECHNICAL: help first. None of them is a
 * verdict.
 */
export const observationKinds = [
  'HEARTBEAT',
  'TAB_HIDDEN',
  'TAB_VISIBLE',
  'WINDOW_BLURRED',
  'WINDOW_FOCUSED',
  'FULLSCREEN_EXITED',
  'FULLSCREEN_ENTERED',
  'COPY',
  'PASTE',
  'PRINT',
] as const;
export type ObservationKind = (typeof observationKinds)[number];

export interface Observation {
  /** Ms since the attempt began. */
  t: number;
  kind: ObservationKind;
  /** Kind-specific size: characters copied or pasted. */
  value?: number;
}

export const alertKinds = [
  'TAB_HIDDEN',
  'WINDOW_BLURRED',
  'FULLSCREEN_EXIT',
  'COPY',
  'PASTE',
  'PRINT',
  'MONITOR_LOST',
] as const;
export type AlertKind = (typeof alertKinds)[number];
export const alertClasses = ['TECHNICAL', 'INFO', 'WARNING', 'EVIDENCE'] as const;
export type AlertClass = (typeof alertClasses)[number];

/** A page that is alive says so this often. */
export const heartbeatMs = 5_000;
/** Timers of browsers are late by less than this: a heartbeat is missed only after it. */
export const heartbeatLateMs = 1_000;

export interface Rule {
  kind: AlertKind;
  class: AlertClass;
  begins: ObservationKind;
  /** Absent for what has no duration. */
  ends?: ObservationKind;
  /** A window alerts when it lasts longer; absent: at once. */
  longerThanMs?: number;
}

export const rules: readonly Rule[] = [
  {
    kind: 'TAB_HIDDEN',
    class: 'EVIDENCE',
    begins: 'TAB_HIDDEN',
    ends: 'TAB_VISIBLE',
    longerThanMs: 3_000,
  },
  {
    kind: 'WINDOW_BLURRED',
    class: 'WARNING',
    begins: 'WINDOW_BLURRED',
    ends: 'WINDOW_FOCUSED',
    longerThanMs: 3_000,
  },
  { kind: 'FULLSCREEN_EXIT', class: 'WARNING', begins: 'FULLSCREEN_EXITED', ends: 'FULLSCREEN_ENTERED' },
  { kind: 'COPY', class: 'WARNING', begins: 'COPY' },
  { kind: 'PASTE', class: 'WARNING', begins: 'PASTE' },
  { kind: 'PRINT', class: 'WARNING', begins: 'PRINT' },
  // Only a heartbeat proves that the monitor lives. Were a violation to count as a sign of life, more violations could
  // shorten a silence, and nothing that a student does wrong may improve the record.
  {
    kind: 'MONITOR_LOST',
    class: 'TECHNICAL',
    begins: 'HEARTBEAT',
    ends: 'HEARTBEAT',
    longerThanMs: 2 * heartbeatMs + heartbeatLateMs,
  },
];

export const ruleOf = Object.fromEntries(rules.map((rule) => [rule.kind, rule])) as Record<AlertKind, Rule>;
