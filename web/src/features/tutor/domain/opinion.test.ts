import { expect, it } from 'vitest';
import { noOpinion, pressed, sourceCalledWrong, withChange } from './opinion.ts';

it('a vote is taken back by pressing it again, and takes its reason and words along when it turns', () => {
  const down = withChange(noOpinion, { vote: 'DOWN', reason: 'UNCLEAR', comment: 'Too long.' });
  expect(down).toEqual({ vote: 'DOWN', reason: 'UNCLEAR', wrongSource: null, comment: 'Too long.' });
  expect([pressed(down, 'DOWN'), pressed(down, 'UP'), pressed(noOpinion, 'UP')]).toEqual([
    'NONE',
    'UP',
    'UP',
  ]);
  expect(withChange(down, { vote: 'UP' })).toEqual({ ...noOpinion, vote: 'UP' });
});

it('a source called wrong stays so beside any vote, until it is pressed again or another one is', () => {
  const wrong = withChange(noOpinion, { wrongSource: sourceCalledWrong(noOpinion, 2) });
  expect(withChange(wrong, { vote: 'UP' })).toEqual({ ...noOpinion, vote: 'UP', wrongSource: 2 });
  expect([sourceCalledWrong(wrong, 2), sourceCalledWrong(wrong, 1)]).toEqual([null, 1]);
});
