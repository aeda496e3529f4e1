import type { LiveEngine } from '../../../adapters/engine.ts';

/** What somebody sees of one message of the bot. */
export interface Seen {
  /** Everything that is there to read, in the order of reading; controls as "[…]". */
  readonly text: string;
  /** What those read or hear who are shown no layout: a notification, a screen reader. */
  readonly plainText: string;
  /** Who alone sees it; undefined where everybody there does. */
  readonly onlyFor: string | undefined;
  /** Addresses that it opens when they are pressed. */
  readonly links: readonly string[];
  /** Everybody or everything that the message would notify, beside whoever is meant to be. */
  readonly notifies: readonly string[];
}

/** One thing that somebody asked. */
export interface Asked {
  /** What the bot has said to it so far, oldest first. */
  readonly replies: () => readonly Seen[];
  /** Resolves when the bot has told the platform that it arrived. */
  readonly taken: () => Promise<void>;
  /** The platform tells the same thing again. Resolves when the bot has taken it. */
  readonly tellAgain: () => Promise<void>;
}

/** A way of asking: by command, by mention, in a direct message. */
export interface Way {
  readonly name: string;
  /** Nobody but the asker sees the answer. */
  readonly private: boolean;
  /** Where others read the answer: not so if the question holds figures of the asker's own. */
  readonly privateForFigures?: boolean;
  /** As many characters as people can type there, where that is less than what is read. */
  readonly longest?: number;
  /** Whether the next question in the same place is read in the light of the one before. */
  readonly remembers: boolean;
  /** @param after asks in the same place as that one, as a follow-up */
  readonly ask: (person: string, text: string, after?: Asked) => Asked;
}

/** Something that happens on a platform and is none of the bot's business. */
export interface Unaddressed {
  readonly name: string;
  /** Resolves when the bot has taken whatever the platform tells of it. */
  readonly happens: () => Promise<void>;
}

export interface PlatformUnderTest {
  readonly ways: readonly Way[];
  readonly unaddressed: readonly Unaddressed[];
  /** Waits until something is so. */
  readonly until: <T>(what: string, seen: () => T | undefined | false) => Promise<T>;
  /** Everything that the bot has said anywhere. */
  readonly everythingSaid: () => readonly Seen[];
  /** The bot finishes what is under way and lets go of the platform. */
  readonly stop: () => Promise<void>;
}

export interface PlatformOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly engine?: Pick<LiveEngine, 'answer' | 'knowledge'>;
}

/** Starts a bot on a platform of its own, with the small library of tests/fixtures/library; it ends with the test. */
export type StartPlatform = (options?: PlatformOptions) => Promise<PlatformUnderTest>;
