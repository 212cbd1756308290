/** What is read of a person: all but the password. */
import { accounts } from './schema.ts';

export const personColumns = {
  id: accounts.id,
  organisationId: accounts.organisationId,
  email: accounts.email,
  name: accounts.name,
  role: accounts.role,
  createdAt: accounts.createdAt,
  deactivatedAt: accounts.deactivatedAt,
};
