import type { DomainEvent } from '@ensure-study/contracts/events';
import { toGlobalId } from '@ensure-study/contracts/ids';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCore, type TestCore } from '../../test/open-core.ts';
import { makeOrganisation, makePerson, must } from '../../test/people.ts';
import { changeRole } from '../accounts/change-role.ts';
import { deactivateUser, reactivateUser } from '../administration/set-active.ts';
import type { Caller } from '../caller.ts';
import { createInternalHandlers } from '../internal/handlers.ts';
import { setNotificationSettings } from '../notifications/choose-kinds.ts';
import { tellEvent } from '../notifications/tell-event.ts';
import { createOrganisation } from '../organisations/create-organisation.ts';
import { updateOrganisation } from '../organisations/update-organisation.ts';
import { appointContact } from './appoint-contact.ts';
import { dismissContact } from './dismiss-contact.ts';

let core: TestCore;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core[Symbol.asyncDispose]());

/** A school of its own, with one of each. */
async function openSchool() {
  const organisation = await makeOrganisation(core);
  const person = (role: 'ADMIN' | 'TEACHER' | 'STUDENT' | 'PARENT') =>
    makePerson(core, role, organisation.id);
  const [admin, teacher, student, parent] = await Promise.all(
    (['ADMIN', 'TEACHER', 'STUDENT', 'PARENT'] as const).map(person),
  );
  return { organisation, admin, teacher, student, parent, person } as Required<{
    organisation: typeof organisation;
    person: typeof person;
    admin: Caller;
    teacher: Caller;
    student: Caller;
    parent: Caller;
  }>;
}
const idOf = ({ viewer }: Caller) => viewer.userId;
const appoint = (caller: Caller, userId: string) => appointContact(core.deps, { caller, userId });
const mustLook = async (caller: Caller, organisationId = caller.viewer.organisationId) => {
  const ask = createInternalHandlers(core.deps)['must-look'];
  return (await ask({ viewerId: idOf(caller), organisationId }, {} as never)).allowed;
};
const auditOf = async (organisationId: string) =>
  (await core.deps.records.administration.entriesOf(organisationId, { first: 50 })).map(
    ({ action, personId }) => [action, personId],
  );
const toldTo = async (caller: Caller) =>
  (await core.deps.records.notifications.ofPerson(idOf(caller), { first: 50, unreadOnly: false })).map(
    ({ kind, count, personId }) => [kind, count, personId],
  );
const happen = (type: string, organisationId: string, data: object) =>
  tellEvent(core.deps, {
    ...{ id: uuidV7(), type, subject: uuidV7(), actorId: null, organisationId, traceparent: null, data },
    occurredAt: new Date(core.clock.now()).toISOString(),
  } as DomainEvent);
const reported = (organisationId: string) =>
  happen('safeguarding.reported.v1', organisationId, { reportId: uuidV7() });

describe('who must look', () => {
  it('are the admins while there is no contact, then the contacts alone, and nobody of another school', async () => {
    const { organisation, admin, teacher, student } = await openSchool();
    const elsewhere = await openSchool();
    expect(await mustLook(admin)).toBe(true);
    expect(await mustLook(teacher)).toBe(false);
    must(await appoint(admin, idOf(teacher)));
    expect(await mustLook(teacher)).toBe(true);
    expect(await mustLook(admin)).toBe(false);
    expect(await mustLook(student)).toBe(false);
    expect(await mustLook(teacher, elsewhere.organisation.id)).toBe(false);
    expect(await mustLook(elsewhere.admin, organisation.id)).toBe(false);
  });

  it('is taken back at once: by dismissal, with the account, and with the role', async () => {
    const { admin, teacher, person } = await openSchool();
    const second = await person('TEACHER');
    for (const one of [teacher, second]) must(await appoint(admin, idOf(one)));
    must(await dismissContact(core.deps, { caller: admin, userId: idOf(teacher) }));
    expect([await mustLook(teacher), await mustLook(second), await mustLook(admin)]).toEqual([
      false,
      true,
      false,
    ]);
    must(await deactivateUser(core.deps, { caller: admin, userId: idOf(second) }));
    expect([await mustLook(second), await mustLook(admin)]).toEqual([false, true]);
    must(await reactivateUser(core.deps, { caller: admin, userId: idOf(second) }));
    expect(await mustLook(second)).toBe(true);
    must(await changeRole(core.deps, { caller: admin, userId: idOf(second), role: 'STUDENT' }));
    expect([await mustLook(second), await mustLook(admin)]).toEqual([false, true]);
  });

  it('is whoever made the school until it has an admin or a contact of its own', async () => {
    const { admin: founder } = await openSchool();
    const bystander = await makePerson(core, 'ADMIN', founder.viewer.organisationId);
    const made = must(
      await createOrganisation(core.deps, { caller: founder, name: 'New school', idempotencyKey: undefined }),
    );
    const looks = () => Promise.all([founder, bystander].map((one) => mustLook(one, made.id)));
    const teacher = await makePerson(core, 'TEACHER', made.id);
    expect(await looks()).toEqual([true, false]);
    await reported(made.id);
    await happen('safeguarding.overdue.v1', made.id, { reportId: uuidV7() });
    expect((await toldTo(founder)).map(([kind]) => kind).sort()).toEqual([
      'SAFEGUARDING_OVERDUE',
      'SAFEGUARDING_REPORTED',
    ]);
    must(await appoint(founder, idOf(teacher)));
    expect(await looks()).toEqual([false, false]);
    must(await dismissContact(core.deps, { caller: founder, userId: idOf(teacher) }));
    expect(await looks()).toEqual([true, false]);
    const own = await makePerson(core, 'ADMIN', made.id);
    expect([...(await looks()), await mustLook(own, made.id)]).toEqual([false, false, true]);
    await happen('safeguarding.overdue.v1', made.id, { reportId: uuidV7() });
    expect(await toldTo(own)).toEqual([['SAFEGUARDING_OVERDUE', 1, null]]);
  });

  it('is said by an admin of the school, for its teachers and admins, and each change is in the log once', async () => {
    const { organisation, admin, teacher, student, parent } = await openSchool();
    const elsewhere = await openSchool();
    expect(await appoint(teacher, idOf(teacher))).toMatchObject({ problem: 'NotAllowedProblem' });
    expect(await appoint(elsewhere.admin, idOf(teacher))).toMatchObject({ problem: 'NotFoundProblem' });
    for (const one of [student, parent])
      expect(await appoint(admin, idOf(one))).toMatchObject({
        problem: 'InvalidInputProblem',
        path: ['input', 'userId'],
      });
    for (const one of [teacher, teacher, admin]) must(await appoint(admin, idOf(one)));
    expect(await dismissContact(core.deps, { caller: teacher, userId: idOf(admin) })).toMatchObject({
      problem: 'NotAllowedProblem',
    });
    for (const _ of [1, 2]) must(await dismissContact(core.deps, { caller: admin, userId: idOf(teacher) }));
    expect(await auditOf(organisation.id)).toEqual([
      ['SAFEGUARDING_CONTACT_DISMISSED', idOf(teacher)],
      ['SAFEGUARDING_CONTACT_APPOINTED', idOf(admin)],
      ['SAFEGUARDING_CONTACT_APPOINTED', idOf(teacher)],
    ]);
  });
});

describe('the page', () => {
  const query = `query($id: ID!) { viewer { isSafeguardingContact } node(id: $id) { ... on Organisation {
    safeguardingContacts(first: 1) { nodes { name } pageInfo { endCursor hasNextPage } } } } }`;
  const look = async ({ viewer }: Caller, organisationId: string) => {
    const variables = { id: toGlobalId('Organisation', organisationId) };
    const { data, errors } = await core.execute(query, { variables, viewer });
    const { viewer: own, node } = data ?? {};
    return [
      own?.isSafeguardingContact,
      node?.safeguardingContacts?.nodes.length,
      errors?.[0]?.extensions.code,
    ];
  };

  it('shows the contacts to admins and to those who must look, and says so to each of them alone', async () => {
    const { organisation, admin, teacher, student, person } = await openSchool();
    const colleague = await person('TEACHER');
    for (const one of [teacher, admin]) must(await appoint(admin, idOf(one)));
    must(await dismissContact(core.deps, { caller: admin, userId: idOf(admin) }));
    expect(await look(admin, organisation.id)).toEqual([false, 1, undefined]);
    expect(await look(teacher, organisation.id)).toEqual([true, 1, undefined]);
    for (const one of [colleague, student]) expect((await look(one, organisation.id))[2]).toBe('FORBIDDEN');
    const asked = `query($id: ID!) { node(id: $id) { ... on User { isSafeguardingContact } } }`;
    const variables = { id: toGlobalId('User', idOf(teacher)) };
    const seen = await core.execute(asked, { variables, viewer: admin.viewer });
    expect(seen.data.node).toEqual({ isSafeguardingContact: null });
  });

  it('names a person of the school to who must look there, without their address, and to no other teacher', async () => {
    const { admin, teacher, student, person } = await openSchool();
    const colleague = await person('TEACHER');
    must(await appoint(admin, idOf(teacher)));
    const entities = `query($of: [_Any!]!) { _entities(representations: $of) { ... on User { name email } } }`;
    const of = [{ __typename: 'User', id: toGlobalId('User', idOf(student)) }];
    const names = entities.replace(' email', '');
    const nameFor = async ({ viewer }: Caller) =>
      (await core.execute(names, { variables: { of }, viewer })).data._entities[0];
    expect(await nameFor(teacher)).toEqual({ name: expect.stringContaining('STUDENT') });
    expect(await nameFor(colleague)).toBeNull();
    const { errors } = await core.execute(entities, { variables: { of }, viewer: teacher.viewer });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('people are told', () => {
  it('of a report: the contacts, whatever they switched off, and neither whose it is nor what it says', async () => {
    const { organisation, admin, teacher, student } = await openSchool();
    must(await appoint(admin, idOf(teacher)));
    await reported(organisation.id);
    await reported(organisation.id);
    expect(await toldTo(teacher)).toEqual([['SAFEGUARDING_REPORTED', 2, null]]);
    for (const one of [admin, student]) expect(await toldTo(one)).toEqual([]);
    await happen('safeguarding.overdue.v1', organisation.id, { reportId: uuidV7() });
    expect(await toldTo(admin)).toEqual([['SAFEGUARDING_OVERDUE', 1, null]]);
    const input = `mutation($input: SetNotificationSettingsInput!) { setNotificationSettings(input: $input) {
      __typename ... on InvalidInputProblem { path } } }`;
    const variables = { input: { settings: [{ kind: 'SAFEGUARDING_REPORTED', isOn: false }] } };
    const { data } = await core.execute(input, { variables, viewer: teacher.viewer });
    expect(data.setNotificationSettings.__typename).toBe('InvalidInputProblem');
    must(
      await setNotificationSettings(core.deps, {
        caller: teacher,
        settings: [{ kind: 'MATERIAL_READY', isOn: false }],
      }),
    );
  });

  it('of a report where nobody is a contact: the admins', async () => {
    const { organisation, admin, teacher } = await openSchool();
    await reported(organisation.id);
    expect(await toldTo(admin)).toEqual([['SAFEGUARDING_REPORTED', 1, null]]);
    expect(await toldTo(teacher)).toEqual([]);
  });

  it('guardians by the policy alone, which is NEVER until an admin changes it', async () => {
    const { organisation, admin, student, parent, person } = await openSchool();
    const shut = await person('PARENT');
    for (const one of [parent, shut])
      await core.deps.records.guardians.link({
        ...{ guardianId: idOf(one), studentId: idOf(student), createdAt: new Date(core.clock.now()) },
      });
    must(await deactivateUser(core.deps, { caller: admin, userId: idOf(shut) }));
    const ask = createInternalHandlers(core.deps)['guardians-to-tell'];
    const counted = async () =>
      (await ask({ organisationId: organisation.id, studentId: idOf(student) }, {} as never)).guardians;
    const tell = () =>
      happen('safeguarding.guardians_to_tell.v1', organisation.id, {
        reportId: uuidV7(),
        studentId: idOf(student),
      });
    await tell();
    expect([await counted(), await toldTo(parent)]).toEqual([0, []]);
    must(
      await updateOrganisation(core.deps, {
        ...{ caller: admin, organisationId: organisation.id, name: undefined, newSignUpCode: false },
        policy: { guardiansTold: 'SELF_HARM_AND_THREATS' },
      }),
    );
    await tell();
    expect([await counted(), await toldTo(parent), await toldTo(shut)]).toEqual([
      1,
      [['SAFEGUARDING_GUARDIAN', 1, idOf(student)]],
      [],
    ]);
    expect(await auditOf(organisation.id)).toContainEqual(['POLICY_CHANGED', null]);
  });
});
