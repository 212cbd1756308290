import { toMessages } from '../to-messages.ts';

export const words = toMessages(import.meta.glob('./outages.json', { eager: true, import: 'default' }));
