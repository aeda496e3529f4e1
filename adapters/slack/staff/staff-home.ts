import type { types } from '@slack/bolt';
import { isStaffAnswer, type Knowledge } from '../../../src/index.ts';
import {
  type AuditEntry,
  type ButtonReference,
  type FeedbackGiven,
  type Gaps,
  gapsForStaff,
  type HandOff,
  HOUR,
  type KeptStaffAnswer,
  keepReferences,
  latestDeeds,
  latestFeedback,
  newReferenceId,
  OF_STAFF,
  type OutdatedUse,
  openHandOffs,
  outdatedUses,
  publishedStaffAnswers,
  type Store,
  type StuckMessage,
  stuckMessages,
} from '../../database/index.ts';
import { claimThatHolds } from '../../hand-off/standing.ts';
import { ACTION, buttonValue } from '../buttons.ts';
import { divider, type Element, header, list, note, richText, type SlackBlock, section, text } from '../rich-text.ts';
import { confirmation, personElement } from './render-hand-off.ts';
import type { StaffTools } from './staff-tools.ts';
import { staffWording } from './wording.ts';

const wording = staffWording.home;
const MOST = { open: 8, gaps: 10, outdated: 8, citable: 12, inMenu: 100, stuck: 5, feedback: 6, deeds: 5 } as const;
const LONGEST = 150;
const LONGEST_OPTION = 75;
const DAY = 24 * HOUR;

/** What staff see on the Home tab before everything else. */
export interface StaffHome {
  readonly open: { readonly handOffs: readonly HandOff[]; readonly all: number };
  readonly gaps: Gaps;
  readonly outdated: readonly OutdatedUse[];
  readonly citable: readonly KeptStaffAnswer[];
  readonly stuck: readonly StuckMessage[];
  readonly feedback: { readonly good: number; readonly bad: number; readonly latest: readonly FeedbackGiven[] };
  readonly deeds: readonly AuditEntry[];
  readonly now: number;
}

/** The part for staff as it was drawn. */
export interface StaffPart {
  readonly blocks: readonly SlackBlock[];
  /** Whether what it was drawn from has changed since. @throws StoreAway */
  readonly isOutdated: () => Promise<boolean>;
}

/** @throws StoreAway */
export async function staffHomePart({ tools }: Pick<StaffTools, 'tools'>): Promise<StaffPart> {
  const { store, engine, today } = tools;
  const home = await readStaffHome(store);
  const held = new HeldButtons();
  const blocks = renderStaffHome(home, engine.knowledge, today(), held);
  await store.write((session) => keepReferences(session, held.references));
  return { blocks, isOutdated: async () => withoutTime(await readStaffHome(store)) !== withoutTime(home) };
}

function readStaffHome(store: Store): Promise<StaffHome> {
  return store.read(async (session) => ({
    open: await openHandOffs(session, MOST.open),
    gaps: await gapsForStaff(session),
    outdated: await outdatedUses(session),
    citable: await publishedStaffAnswers(session),
    stuck: await stuckMessages(session),
    feedback: await latestFeedback(session, MOST.feedback),
    deeds: await latestDeeds(session, MOST.deeds),
    now: session.now,
  }));
}

function withoutTime({ now, ...kept }: StaffHome): string {
  return JSON.stringify(kept);
}

/** Gives each button a reference of its own, to be kept before the tab is shown. */
export class HeldButtons {
  readonly references: ButtonReference<unknown>[] = [];

  add(content: Readonly<Record<string, string>>): string {
    const id = newReferenceId();
    this.references.push({ id, owner: OF_STAFF, forWhom: 'staff', content, lastsMs: DAY });
    return id;
  }
}

export function renderStaffHome(
  home: StaffHome,
  knowledge: Pick<Knowledge, 'passages' | 'documents'>,
  today: string,
  held: HeldButtons,
): SlackBlock[] {
  return [
    header(wording.title),
    ...openBlocks(home),
    ...stuckBlocks(home.stuck, held),
    ...gapBlocks(home.gaps),
    ...outdatedBlocks(home.outdated, knowledge, today),
    ...citableBlocks(home.citable, today, held),
    ...inFolderBlocks(knowledge, home.citable),
    ...overdueBlocks(knowledge, home.citable, today),
    ...feedbackBlocks(home.feedback),
    ...deedBlocks(home.deeds),
    divider(),
  ];
}

function titled(title: string, lines: readonly (readonly Element[])[], none?: string): SlackBlock[] {
  if (lines.length === 0) return none === undefined ? [] : [richText(section(text(title, 'bold'))), note(none)];
  return [richText(section(text(title, 'bold')), list(lines))];
}

function openBlocks({ open: { handOffs, all }, now }: StaffHome): SlackBlock[] {
  const lines = handOffs.map(({ question = '', askedFrom, openedAt, standing }): Element[] => {
    const claim = claimThatHolds(standing, now);
    return [
      text(`${cut(question)} (${dayOf(openedAt)}, ${askedFrom})`),
      ...(claim ? [text(`; ${staffWording.state.claimed.toLowerCase()}`), personElement(claim.by)] : []),
      ...(standing.needsSource ? [text(`; ${staffWording.needSource.toLowerCase()}`)] : []),
    ];
  });
  return [
    ...titled(wording.open, lines, wording.none),
    ...(all > handOffs.length ? [note(wording.more(all - handOffs.length))] : []),
  ];
}

function stuckBlocks(stuck: readonly StuckMessage[], held: HeldButtons): SlackBlock[] {
  if (stuck.length === 0) return [];
  return [
    richText(section(text(wording.stuck, 'bold'))),
    ...stuck
      .slice(0, MOST.stuck)
      .flatMap(({ id, kind, trouble, settled_at }): SlackBlock[] => [
        richText(section(text(`${kind}: ${trouble ?? ''} (${settled_at === null ? '' : dayOf(settled_at)})`))),
        actions(button(ACTION.sendAgain, wording.sendAgain, held.add({ kind: 'stuck message', id }))),
      ]),
  ];
}

function gapBlocks({ shown, rest }: Gaps): SlackBlock[] {
  const lines = shown.slice(0, MOST.gaps).map(({ terms, askers }) => [text(`${terms} (${wording.askers(askers)})`)]);
  if (lines.length === 0 && rest === 0) return [];
  return [
    richText(section(text(wording.gaps, 'bold')), ...(lines.length > 0 ? [list(lines)] : [])),
    note([wording.gapsNote, ...(rest > 0 ? [wording.rest(rest)] : [])].join(' ')),
  ];
}

function outdatedBlocks(used: readonly OutdatedUse[], { passages }: Pick<Knowledge, 'passages'>, today: string): SlackBlock[] {
  const lines = used
    .flatMap(({ passage: id, answers }) => {
      const passage = passages.find((known) => known.id === id);
      const mended = passage?.document.review_by !== undefined && passage.document.review_by >= today;
      return passage && !mended ? [[text(`${id} (${wording.answers(answers)}): ${cut(passage.text)}`)]] : [];
    })
    .slice(0, MOST.outdated);
  return titled(wording.outdated, lines);
}

/** Those that are to be looked at again come first, then the latest; what finds no room of its own stands in menus. */
function citableBlocks(citable: readonly KeptStaffAnswer[], today: string, held: HeldButtons): SlackBlock[] {
  if (citable.length === 0) return [];
  const overdue = ({ answer }: KeptStaffAnswer) => answer.reviewBy < today;
  const sorted = citable.toSorted((a, b) => Number(overdue(b)) - Number(overdue(a)) || b.publishedAt - a.publishedAt);
  const references = new Map(sorted.map(({ answer: { id } }) => [id, held.add({ kind: 'citable answer', id })]));
  const referenceOf = ({ answer }: KeptStaffAnswer) => references.get(answer.id) ?? '';
  return [
    richText(section(text(wording.citable, 'bold'))),
    ...sorted.slice(0, MOST.citable).flatMap((kept): SlackBlock[] => {
      const { role, answeredOn, reviewBy, text: said } = kept.answer;
      return [
        richText(
          section(
            ...(overdue(kept) ? [text(`${wording.overdue}: `, 'bold')] : []),
            text(`${cut(said)} (${role}, ${answeredOn}, ${staffWording.modal.reviewBy.toLowerCase()} ${reviewBy})`),
          ),
        ),
        actions(button(`${ACTION.citable}.edit`, wording.edit, buttonValue(referenceOf(kept), 'edit')), {
          ...button(`${ACTION.citable}.withdraw`, wording.withdraw, buttonValue(referenceOf(kept), 'withdraw')),
          confirm: confirmation(wording.withdrawConfirm),
        }),
      ];
    }),
    ...otherCitableBlocks(sorted.slice(MOST.citable, MOST.citable + MOST.inMenu), referenceOf),
  ];
}

function otherCitableBlocks(others: readonly KeptStaffAnswer[], referenceOf: (kept: KeptStaffAnswer) => string): SlackBlock[] {
  if (others.length === 0) return [];
  const menu = (wanted: 'edit' | 'withdraw', label: string): types.StaticSelect => ({
    type: 'static_select',
    action_id: `${ACTION.citable}.other_${wanted}`,
    placeholder: { type: 'plain_text', text: label },
    options: others.map((kept) => ({
      text: { type: 'plain_text', text: cut(kept.answer.text, LONGEST_OPTION) },
      value: buttonValue(referenceOf(kept), wanted),
    })),
  });
  const withdrawing = { ...menu('withdraw', wording.withdrawOther), confirm: confirmation(wording.withdrawConfirm) };
  return [actions(menu('edit', wording.editOther), withdrawing)];
}

/** What was exported has no buttons, and that is said. */
function inFolderBlocks({ documents }: Pick<Knowledge, 'documents'>, citable: readonly KeptStaffAnswer[]): SlackBlock[] {
  const inStore = new Set(citable.map(({ answer }) => answer.id));
  const inFolder = documents.filter((document) => isStaffAnswer(document) && !inStore.has(document.id));
  return inFolder.length > 0 ? [note(wording.inFolder(inFolder.length))] : [];
}

/** What was exported is edited in the folder, and is to be looked at again all the same. */
function overdueBlocks(
  { passages }: Pick<Knowledge, 'passages'>,
  citable: readonly KeptStaffAnswer[],
  today: string,
): SlackBlock[] {
  const inStore = new Set(citable.map(({ answer }) => answer.id));
  const overdue = passages.filter(
    ({ document: { id, review_by } }) => review_by !== undefined && review_by < today && !inStore.has(id),
  );
  const lines = overdue.map(({ document, text: said }) => [text(`${document.file} (${document.review_by}): ${cut(said)}`)]);
  return titled(wording.overdueInFolder, lines.slice(0, MOST.outdated));
}

function feedbackBlocks({ good, bad, latest }: StaffHome['feedback']): SlackBlock[] {
  if (good + bad === 0) return [];
  const lines = latest.map(({ reason, vote, answerId }) => [
    text(`${vote}: ${cut(reason ?? wording.noReason)} (/ir why ${answerId})`),
  ]);
  return titled(`${wording.feedback}: ${wording.votes(good, bad)}`, lines);
}

function deedBlocks(deeds: readonly AuditEntry[]): SlackBlock[] {
  const lines = deeds.map(({ at, actor, action, subject }): Element[] => [
    text(`${dayOf(at)} `),
    ...(actor ? [personElement(actor)] : []),
    text(` ${action} ${subject}`),
  ]);
  return titled(wording.deeds, lines);
}

function actions(...elements: (types.Button | types.StaticSelect)[]): SlackBlock {
  return { type: 'actions', elements };
}

function button(actionId: string, label: string, value: string): types.Button {
  return { type: 'button', action_id: actionId, text: { type: 'plain_text', text: label }, value };
}

function cut(whole: string, longest: number = LONGEST): string {
  const line = whole.replace(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 2).replace(/\s\S*$/, '')} …`;
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
