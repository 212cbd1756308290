/**
 * Tables of this package, in the schema `platform`. Kept as text in the program, because services are bundled into one
 * file each. Never change one that has been released; add another.
 */
import type { Migration } from './migrate.ts';

/**
 * Both appends take a lock that lasts until the caller's transaction ends and number their rows under it. So numbers
 * become visible in their order: a reader that has seen a number has seen all before it.
 */
const appendFunctions = [
  `create function platform.append_events(items json) returns void language plpgsql as $$
   begin
     perform pg_advisory_xact_lock(hashtextextended('events:' || topic || ':' || partition, 0))
       from (select distinct i.topic, i.partition
             from json_to_recordset(items) as i(topic text, partition int) order by 1, 2) as touched;
     insert into platform.events (topic, partition, position, id, key, event)
       select i.topic, i.partition,
              coalesce((select max(e.position) from platform.events e
                        where e.topic = i.topic and e.partition = i.partition), 0)
                + row_number() over (partition by i.topic, i.partition order by i.ordinal),
              i.id, i.key, i.event
       from json_to_recordset(items)
         as i(ordinal int, topic text, partition int, id uuid, key text, event json);
     perform pg_notify('platform_events', topic)
       from (select distinct i.topic from json_to_recordset(items) as i(topic text)) as touched;
   end $$`,
  `create function platform.append_stream(name text, payloads json) returns setof bigint language plpgsql as $$
   begin
     perform pg_advisory_xact_lock(hashtextextended('stream:' || name, 0));
     return query
       insert into platform.stream_items (stream, position, payload)
         select name,
                coalesce((select max(s.position) from platform.stream_items s where s.stream = name), 0) + p.ordinality,
                p.value
         from json_array_elements(payloads) with ordinality as p(value, ordinality)
         order by p.ordinality
         returning position;
     perform pg_notify('platform_streams', name);
   end $$`,
];

/**
 * The same, for writers that say whether to notify: PostgreSQL lets only one transaction that notifies commit at a time, all
 * over the server. Those without the choice stay for replicas of the release before.
 */
const quietAppendFunctions = [
  `create function platform.append_events(items json, is_told boolean) returns void language plpgsql as $$
   begin
     perform pg_advisory_xact_lock(hashtextextended('events:' || topic || ':' || partition, 0))
       from (select distinct i.topic, i.partition
             from json_to_recordset(items) as i(topic text, partition int) order by 1, 2) as touched;
     insert into platform.events (topic, partition, position, id, key, event)
       select i.topic, i.partition,
              coalesce((select max(e.position) from platform.events e
                        where e.topic = i.topic and e.partition = i.partition), 0)
                + row_number() over (partition by i.topic, i.partition order by i.ordinal),
              i.id, i.key, i.event
       from json_to_recordset(items)
         as i(ordinal int, topic text, partition int, id uuid, key text, event json);
     if is_told then
       perform pg_notify('platform_events', topic)
         from (select distinct i.topic from json_to_recordset(items) as i(topic text)) as touched;
     end if;
   end $$`,
  `create function platform.append_stream(name text, payloads json, is_told boolean)
   returns setof bigint language plpgsql as $$
   begin
     perform pg_advisory_xact_lock(hashtextextended('stream:' || name, 0));
     return query
       insert into platform.stream_items (stream, position, payload)
         select name,
                coalesce((select max(s.position) from platform.stream_items s where s.stream = name), 0) + p.ordinality,
                p.value
         from json_array_elements(payloads) with ordinality as p(value, ordinality)
         order by p.ordinality
         returning position;
     if is_told then
       perform pg_notify('platform_streams', name);
     end if;
   end $$`,
];

export const platformMigrations: Migration[] = [
  {
    name: '0001_events_and_streams',
    statements: [
      `create table platform.events (
         topic text not null,
         partition integer not null,
         position bigint not null,
         id uuid not null,
         key text not null,
         event json not null,
         appended_at timestamptz not null default now(),
         primary key (topic, partition, position)
       )`,
      `create table platform.consumer_offsets (
         consumer_group text not null,
         topic text not null,
         partition integer not null,
         position bigint not null default 0,
         attempts integer not null default 0,
         updated_at timestamptz not null default now(),
         primary key (consumer_group, topic, partition)
       )`,
      `create table platform.stream_items (
         stream text not null,
         position bigint not null,
         payload json not null,
         appended_at timestamptz not null default now(),
         primary key (stream, position)
       )`,
      ...appendFunctions,
    ],
  },
  {
    name: '0002_old_rows',
    statements: [
      `create index stream_items_by_age on platform.stream_items using brin (appended_at)`,
      `create index dead_letters_by_age on platform.events (appended_at) where topic like '%.dead'`,
    ],
  },
  {
    name: '0003_quiet_appends',
    statements: quietAppendFunctions,
  },
  {
    name: '0004_documents',
    // Ordered by code point, as every other store orders ids.
    statements: [
      `create table platform.documents (
         collection text not null,
         id text collate "C" not null,
         body jsonb not null,
         primary key (collection, id)
       )`,
      `create table platform.document_fields (
         collection text not null,
         field text not null,
         value text collate "C" not null,
         id text collate "C" not null,
         primary key (collection, field, value, id),
         foreign key (collection, id) references platform.documents on delete cascade
       )`,
      `create index document_fields_by_document on platform.document_fields (collection, id)`,
    ],
  },
  {
    name: '0005_relayed',
    statements: [
      // How far each partition of the outbox lies in Kafka: the last position there, and the offset that follows it.
      `create table platform.relayed (
         topic text not null,
         partition integer not null,
         position bigint not null default 0,
         next_offset bigint not null default 0,
         primary key (topic, partition)
       )`,
    ],
  },
];
