import { InteractionResponseType } from 'discord.js';
import * as z from 'zod';
import { cancelByPress } from '../cancel-reminders.ts';
import { keepFeedback, whyNot } from '../feedback.ts';
import { heldAnswerSchema, heldPagesSchema, isStillSaid } from '../held-answers.ts';
import { heldDatesSchema } from '../held-dates.ts';
import type { PlatformTools } from '../platforms.ts';
import { commonWording } from '../wording.ts';
import { remindByChoice } from './answer-advice.ts';
import { type Action, FIELD, type Pressed, readCustomId } from './buttons.ts';
import type { Rendered } from './components.ts';
import { openFollowUp } from './follow-up.ts';
import { heldFor } from './held-for.ts';
import { followUpModal, reasonModal } from './modals.ts';
import { isForOne, PLATFORM } from './read-question.ts';
import { renderPassages } from './render-passages.ts';
import { type ModalRequest, type PressRequest, personOf, typedInto } from './requests.ts';
import { answerWith, asResponse, opened, type RespondingTools, type Response, toOne } from './respond.ts';
import { pressForStaff, submitToStaff } from './staff/ask-staff.ts';
import { takeOnce } from './take-once.ts';
import { wording } from './wording.ts';

/** Pages as they were rendered. */
const PAGES = heldPagesSchema(
  z.looseObject({
    flags: z.number(),
    components: z.array(z.looseObject({ type: z.number() })),
    allowed_mentions: z.looseObject({}),
  }),
);

/** What a pressed button does. It never ends in silence. */
export async function pressButton(request: PressRequest, press: RespondingTools): Promise<void> {
  const pressed = readCustomId(request.data.custom_id);
  const work = async () => {
    if (!pressed) return toOne(commonWording.buttonUnknown);
    if (WRITES.includes(pressed.action) && !(await takeOnce(request, press.tools.store))) return undefined;
    return responseTo(pressed, request, press.tools);
  };
  // The form to ask on shows nothing of anybody, and questions are answered without a store, too.
  const storeAway = pressed?.action === 'followUp' ? opened(followUpModal(pressed.reference)) : undefined;
  await answerWith(request, press, work, storeAway);
}

/** A press of these changes what is kept; told again later, it would undo what was said since. */
const WRITES: readonly Action[] = ['good', 'bad', 'remind', 'cancelReminders'];

/** Takes what was written in a modal: a reason after a vote, or something for department staff. */
export async function takeForm(request: ModalRequest, press: RespondingTools): Promise<void> {
  const { store } = press.tools;
  const pressed = readCustomId(request.data.custom_id);
  await answerWith(request, press, async () => {
    if (!(await takeOnce(request, store))) return undefined;
    if (pressed?.action === 'askStaff' || pressed?.action === 'answerBack')
      return toOne(await submitToStaff({ ...pressed, action: pressed.action, request }, press.tools));
    if (pressed?.action !== 'reason') return toOne(commonWording.buttonUnknown);
    const reason = typedInto(request, FIELD).trim();
    const kept =
      reason === ''
        ? 'kept'
        : await keepFeedback(
            { platform: PLATFORM, reference: pressed.reference, person: personOf(request), vote: 'bad', reason },
            store,
          );
    return toOne(kept === 'kept' ? commonWording.judged : whyNot(kept));
  });
}

function responseTo({ action, reference, wanted }: Pressed, request: PressRequest, tools: PlatformTools): Promise<Response> {
  switch (action) {
    case 'followUp':
      return openFollowUp(reference, request, tools.store).then(asResponse);
    case 'passages':
      return passages(reference, request, tools);
    case 'page':
      return page(reference, wanted, request, tools);
    case 'good':
    case 'bad':
      return judge(action, reference, request, tools);
    case 'askStaff':
    case 'more':
    case 'why':
    case 'answerBack':
      return pressForStaff({ action, reference, request }, tools).then(asResponse);
    case 'remind':
      return choose(reference, request, tools);
    case 'cancelReminders':
      return cancel(reference, request, tools);
    case 'reason':
      return Promise.resolve(toOne(commonWording.buttonUnknown));
  }
}

async function passages(reference: string, request: PressRequest, tools: PlatformTools): Promise<Response> {
  const found = await heldFor(request, reference, heldAnswerSchema, tools.store);
  if (found.kind !== 'found') return toOne(whyNot(found.kind));
  return toOne(renderPassages(found.content.passages, tools.engine.knowledge));
}

/** In the message itself for whoever asked; somebody else gets the page in a message of their own. */
async function page(reference: string, wanted: string, request: PressRequest, tools: PlatformTools): Promise<Response> {
  const found = await heldFor(request, reference, PAGES, tools.store);
  if (found.kind !== 'found') return toOne(whyNot(found.kind));
  if (!isStillSaid(found.content, tools.engine.knowledge)) return toOne(commonWording.saidNoMore);
  const turned = found.content.pages[Number(wanted)] as Rendered | undefined;
  if (!turned) return toOne(commonWording.buttonGone);
  const own = found.owned || isForOne(request.message.flags);
  return own ? { type: InteractionResponseType.UpdateMessage, data: turned } : toOne(turned);
}

/** Reminds of the date that was chosen, on the usual days before. */
async function choose(reference: string, request: PressRequest, tools: PlatformTools): Promise<Response> {
  const found = await heldFor(request, reference, heldDatesSchema, tools.store);
  if (found.kind !== 'found') return toOne(whyNot(found.kind));
  const chosen = found.content.dates.find((date) => request.data.values.includes(date));
  return toOne(chosen === undefined ? commonWording.buttonGone : await remindByChoice(chosen, personOf(request), tools));
}

/** Takes back what waits of the date that the button is about. */
async function cancel(reference: string, request: PressRequest, { store }: PlatformTools): Promise<Response> {
  const presser = { platform: PLATFORM, person: personOf(request) };
  return toOne(await cancelByPress(reference, presser, store, wording.cancellingGone));
}

async function judge(vote: 'good' | 'bad', reference: string, request: PressRequest, tools: PlatformTools): Promise<Response> {
  const person = personOf(request);
  const kept = await keepFeedback({ platform: PLATFORM, reference, person, vote, reason: undefined }, tools.store);
  if (kept !== 'kept') return toOne(whyNot(kept));
  return vote === 'good' ? toOne(commonWording.judged) : opened(reasonModal(reference));
}
