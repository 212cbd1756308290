import { expect, it } from 'vitest';
import { summaryOf } from './statement-spans.ts';

it.each([
  ['select "core"."accounts"."id" from "core"."accounts" where "id" = $1', 'SELECT', 'core.accounts'],
  ['  insert into ai.passages (id) values ($1)', 'INSERT', 'ai.passages'],
  ['update "ai"."materials" set state = $1', 'UPDATE', 'ai.materials'],
  ['select platform.append_events($1::json, $2)', 'SELECT', 'platform.append_events'],
  ["select 'somebody@school.example' from (select 1) as one", 'SELECT', undefined],
  ['begin', 'BEGIN', undefined],
  ['$1', 'UNKNOWN', undefined],
])('%s is named by its verb and its table alone', (text, operation, table) => {
  expect(summaryOf(text)).toEqual({ operation, table });
});
