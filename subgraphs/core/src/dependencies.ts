/** What use cases are given. Each names the part it needs: `Pick<Dependencies, 'transact' | 'clock'>`. */
import type { Clock } from '@ensure-study/kit/clock';
import type { Logger } from '@ensure-study/kit/logger';
import type { AccessTokens } from '@ensure-study/kit/trust';
import type { Passwords } from './accounts/ports.ts';
import type { SittingFeed } from './attempts/ports.ts';
import type { Codes } from './classrooms/ports.ts';
import type { Records, Transact } from './database/ports.ts';
import type { Limiter, Limits } from './limits.ts';
import type { MaterialFiles, RecogniseContent } from './materials/ports.ts';
import type { MeetingFeed } from './meetings/ports.ts';
import type { NotificationFeed } from './notifications/ports.ts';
import type { RefreshTokens, VerificationQueue } from './sessions/ports.ts';

export interface Dependencies {
  records: Records;
  transact: Transact;
  clock: Clock;
  logger: Logger;
  limiter: Limiter;
  limits: Limits;
  passwords: Passwords;
  verifications: VerificationQueue;
  accessTokens: AccessTokens;
  refreshTokens: RefreshTokens;
  codes: Codes;
  sittingFeed: SittingFeed;
  meetingFeed: MeetingFeed;
  notificationFeed: NotificationFeed;
  files: MaterialFiles;
  recognise: RecogniseContent;
  /** Greatest age of a session in ms, whatever its refreshes. */
  sessionAgeMaxMs: number;
  /** Whether real people use this: nothing is made up then. */
  isProduction: boolean;
}
