import { toMessages } from '../to-messages.ts';

export const words = toMessages(import.meta.glob('./tutor.json', { eager: true, import: 'default' }));
