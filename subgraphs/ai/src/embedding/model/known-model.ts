/** The one model that is prepared from weights. Its files are pinned: whatever differs by a byte is another model. */
export const knownModel = {
  name: 'all-MiniLM-L6-v2',
  /** Weights Apache-2.0. */
  aliases: ['all-MiniLM-L6-v2', 'sentence-transformers/all-MiniLM-L6-v2'],
  heads: 12,
  files: {
    'model.safetensors': {
      bytes: 90_868_376,
      sha256: '53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db',
    },
    'tokenizer.json': {
      bytes: 466_247,
      sha256: 'be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037',
    },
  },
} as const;
export type KnownFile = keyof typeof knownModel.files;

/** Grows when the written graph changes, so that a model prepared by an older version is prepared again. */
export const graphVersion = 1;
