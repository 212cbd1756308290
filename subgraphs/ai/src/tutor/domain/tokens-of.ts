/** How many tokens a text is for a language model, where it does not say: no model's own way of counting is known here. */

const charactersPerToken = { latin: 4, other: 1.5 };

/** Rather too many than too few: four letters of Latin script a token, and one and a half of any other. */
export function estimateTokens(text: string): number {
  const latin = text.replaceAll(/[^\p{Script=Latin}\p{Script=Common}]/gu, '').length;
  return Math.ceil(latin / charactersPerToken.latin + (text.length - latin) / charactersPerToken.other);
}
