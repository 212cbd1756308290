/** The environment schemas of every service, for checking all variables before anything starts and for the README's table. */
import { AiEnvironment } from '@ensure-study/ai/environment';
export const serviceSchemas = [AiEnvironment];
