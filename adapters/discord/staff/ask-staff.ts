import { addressOf } from '../../database/index.ts';
import { explainAgain } from '../../explain-again.ts';
import { whyNot } from '../../feedback.ts';
import type { HandOffDesk } from '../../hand-off/hand-off-desk.ts';
import { handOver, heldBackSchema } from '../../hand-off/held-asking.ts';
import { handOffWording, sayAnsweredBack, sayAsked } from '../../hand-off/wording.ts';
import type { PlatformTools } from '../../platforms.ts';
import { commonWording } from '../../wording.ts';
import { customId, FIELD, type Pressed } from '../buttons.ts';
import { button, message, type Rendered, rows, text } from '../components.ts';
import { heldFor } from '../held-for.ts';
import { LONGEST_TO_STAFF } from '../limits.ts';
import { bold } from '../markdown.ts';
import type { Shown } from '../modals.ts';
import { PLATFORM } from '../read-question.ts';
import { renderWhy } from '../render-why.ts';
import { type ModalRequest, nameOf, type PressRequest, personOf, tickedIn, typedInto } from '../requests.ts';
import { wording } from '../wording.ts';
import { askForm, backForm, CHOICE, CHOICES } from './ask-form.ts';
import { heldAskingSchema } from './asking.ts';

/** Buttons and forms of those who ask department staff. */
export type StaffAction = Extract<Pressed['action'], 'askStaff' | 'more' | 'why' | 'answerBack'>;

interface StaffPress<Request> {
  readonly action: StaffAction;
  readonly reference: string;
  readonly request: Request;
}

/** What a button about staff opens. @throws StoreAway */
export async function pressForStaff(press: StaffPress<PressRequest>, tools: PlatformTools): Promise<Shown> {
  const { action, reference, request } = press;
  const { handOff } = tools;
  if (!handOff) return { say: commonWording.buttonUnknown };
  if (action === 'answerBack') {
    const found = await heldFor(request, reference, heldBackSchema, tools.store);
    return found.kind === 'found' ? { open: backForm(reference) } : { say: whyNot(found.kind) };
  }
  const found = await heldFor(request, reference, heldAskingSchema, tools.store);
  if (found.kind !== 'found') return { say: whyNot(found.kind) };
  if (action === 'more') return { say: moreOf(reference) };
  if (action === 'why') return { say: await why(found.content.answerId, personOf(request), tools) };
  const { knowledge } = tools.engine;
  return { open: askForm({ held: found.content, reference, knowledge, perDay: handOff.perDay }) };
}

/** What else can be done with an answer that needs nobody's help on the face of it. */
function moreOf(reference: string): Rendered {
  const buttons = [
    button(customId('askStaff', reference), handOffWording.askStaff, 'main'),
    button(customId('why', reference), wording.whyButton),
  ];
  return message([text(bold(wording.moreTitle)), ...rows(buttons)]);
}

async function why(answerId: string, person: string, tools: PlatformTools): Promise<string | Rendered> {
  const explained = await explainAgain(answerId, { asker: tools.store.hash(addressOf(PLATFORM, person)) }, tools);
  return typeof explained === 'string' ? explained : renderWhy(explained.trace, explained.about);
}

/** Sends what a form holds. @returns what to say to whoever sent it @throws StoreAway */
export async function submitToStaff(press: StaffPress<ModalRequest>, tools: PlatformTools): Promise<string> {
  const { handOff } = tools;
  if (!handOff) return commonWording.buttonUnknown;
  switch (press.action) {
    case 'askStaff':
      return submitAsking(press, handOff, tools);
    case 'answerBack':
      return submitAnsweringBack(press, handOff, tools);
    default:
      return commonWording.buttonUnknown;
  }
}

async function submitAsking(
  { reference, request }: StaffPress<ModalRequest>,
  handOff: HandOffDesk,
  tools: PlatformTools,
): Promise<string> {
  const found = await heldFor(request, reference, heldAskingSchema, tools.store);
  if (found.kind !== 'found') return whyNot(found.kind);
  const ticked = tickedIn(request, CHOICES);
  const asked = await handOver(
    found.content,
    {
      reference,
      platform: PLATFORM,
      person: personOf(request),
      question: wordsIn(request),
      name: ticked.includes(CHOICE.name) ? wording.nameForStaff(nameOf(request)) : undefined,
      tellWithdrawal: ticked.includes(CHOICE.withdrawal),
    },
    handOff,
  );
  return sayAsked(asked);
}

async function submitAnsweringBack(
  { reference, request }: StaffPress<ModalRequest>,
  handOff: HandOffDesk,
  tools: PlatformTools,
): Promise<string> {
  const found = await heldFor(request, reference, heldBackSchema, tools.store);
  if (found.kind !== 'found') return whyNot(found.kind);
  const words = wordsIn(request);
  if (words === '') return wording.nothingForStaff;
  const outcome = await handOff.answerBack(found.content.asker, { platform: PLATFORM, id: personOf(request) }, words);
  return sayAnsweredBack(outcome, commonWording.buttonGone);
}

function wordsIn(request: ModalRequest): string {
  return typedInto(request, FIELD).replaceAll('\0', '').trim().slice(0, LONGEST_TO_STAFF);
}
