/** How a question that was handed to staff stands. */
export interface Standing {
  readonly state: 'open' | 'answered' | 'not for us';
  /** Who is at it, as "platform:id", and since when in milliseconds since 1970. */
  readonly claim: { readonly by: string; readonly at: number } | undefined;
  /** Staff want no answer to go out without an authority. */
  readonly needsSource: boolean;
}

/** What somebody wants to do with it. */
export type StaffAction =
  | { readonly kind: 'claim' }
  | { readonly kind: 'release' }
  | { readonly kind: 'need a source' }
  | { readonly kind: 'not for us' }
  | { readonly kind: 'reopen' }
  /** An answer goes to those who asked. */
  | { readonly kind: 'answer'; readonly hasSource: boolean };

export type Refusal =
  | { readonly because: 'answered' | 'not for us' | 'open' | 'needs a source' | 'needs one already' | 'not claimed' }
  | { readonly because: 'claimed'; readonly by: string };

export type Outcome =
  | { readonly kind: 'done'; readonly standing: Standing }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export const OPENED: Standing = { state: 'open', claim: undefined, needsSource: false };

/** A claim that somebody forgot holds the others up for a working day at most. */
const CLAIM_LASTS_MS = 8 * 60 * 60_000;

/**
 * The rules by which two people do not answer at once: what one claimed the others leave alone, and what is answered is not answered
 * again unless somebody asks back.
 * @param by who does it, as "platform:id"
 * @param now milliseconds since 1970
 */
export function afterAction(standing: Standing, action: StaffAction, by: string, now: number): Outcome {
  const { state, needsSource } = standing;
  const claim = claimThatHolds(standing, now);
  const refused = (refusal: Refusal): Outcome => ({ kind: 'refused', refusal });
  const done = (change: Partial<Standing>): Outcome => ({ kind: 'done', standing: { ...standing, claim, ...change } });
  if (action.kind === 'reopen')
    return state === 'not for us' ? done({ state: 'open', claim: undefined }) : refused({ because: state });
  if (state !== 'open') return refused({ because: state });
  if (claim && claim.by !== by) return refused({ because: 'claimed', by: claim.by });
  switch (action.kind) {
    case 'claim':
      return done({ claim: { by, at: now } });
    case 'release':
      return claim ? done({ claim: undefined }) : refused({ because: 'not claimed' });
    case 'need a source':
      return needsSource ? refused({ because: 'needs one already' }) : done({ needsSource: true });
    case 'not for us':
      return done({ state: 'not for us', claim: undefined });
    case 'answer':
      return needsSource && !action.hasSource
        ? refused({ because: 'needs a source' })
        : done({ state: 'answered', claim: undefined });
  }
}

/** Whoever asked has answered back: it is open again, for whoever was at it and for everybody else. */
export function afterAnsweringBack(standing: Standing): Standing {
  return { ...standing, state: 'open', claim: undefined };
}

export function claimThatHolds({ claim }: Pick<Standing, 'claim'>, now: number): Standing['claim'] {
  return claim && now - claim.at < CLAIM_LASTS_MS ? claim : undefined;
}
