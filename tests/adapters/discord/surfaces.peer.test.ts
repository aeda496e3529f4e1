import { describe, expect, it } from 'vitest';
import { wording } from '../../../adapters/discord/wording.ts';
import { mentionsIn } from '../../discord-peer/mentions.ts';
import { notified, shown, shownIn } from '../../discord-peer/shown.ts';
import { answerTo, engine } from '../../fixture-library.ts';
import { AWAYS, AWAYS_ANSWER, PROCEDURES, PROCEDURES_ANSWER } from '../library.ts';
import { AND_FOR_IMGS, AND_FOR_IMGS_ANSWER, firstLines, OWN_FIGURES, repliesTo, replyTo, shownAlone } from './asking.ts';
import { startBot, startPeer } from './discord-bot.ts';

async function startServer() {
  const peer = await startPeer();
  const bot = await startBot(peer);
  return { peer, general: peer.channel('general'), maria: peer.person('maria'), tom: peer.person('tom'), ...bot };
}

describe('/ask', () => {
  it('answers for everybody in the channel, with the question above the answer', async () => {
    const { peer, general, maria } = await startServer();
    const answer = await peer.answerTo(maria.runs('ask', { question: PROCEDURES }, general));
    expect([answer.onlyFor, shown(answer).split('\n').slice(0, 2)]).toEqual([
      undefined,
      [`Asked: ${PROCEDURES}`, PROCEDURES_ANSWER],
    ]);
  });

  it('answers its asker alone who wants it so, or tells figures of his own', async () => {
    const { peer, general, maria } = await startServer();
    const wanted = await peer.answerTo(maria.runs('ask', { question: PROCEDURES, private: true }, general));
    const figures = await peer.answerTo(maria.runs('ask', { question: OWN_FIGURES }, general));
    expect([wanted.onlyFor?.name, figures.onlyFor?.name]).toEqual(['maria', 'maria']);
    expect(shown(figures)).toContain('Step 2 CK 238 is 7 below 245');
  });

  it.each([
    'I have a 238 on Step 2',
    'I failed Step 1 twice, can I still match?',
    'my step 2 score is two thirty eight, enough?',
    '3 failed attempts at CK, what now?',
    'what now with 238',
  ])('keeps to its asker what is personal: %s', async (question) => {
    const { peer, general, maria } = await startServer();
    const answer = await peer.answerTo(maria.runs('ask', { question }, general));
    expect(answer.onlyFor?.name).toBe('maria');
  });

  it('leaves figures out where the asker wants everybody to read all the same', async () => {
    const { peer, general, maria } = await startServer();
    const answer = await peer.answerTo(maria.runs('ask', { question: OWN_FIGURES, private: false }, general));
    if (!answer.onlyFor) expect(shown(answer)).not.toContain('238');
  });

  it('offers questions that the library answers, while somebody types', async () => {
    const { peer, general, maria } = await startServer();
    const offered = async (text: string) => {
      const typed = maria.types('ask', 'question', text, general);
      return peer.until('choices', () => typed.choices);
    };
    const choices = await offered('away');
    expect(choices.length).toBeGreaterThan(0);
    for (const { value } of choices.slice(0, 5)) {
      const answer = await peer.answerTo(maria.runs('ask', { question: value }, general));
      expect(shown(answer)).toContain('Sources, restated in our own words');
    }
    for (const text of ['', 'zzzzzz', '🙈', 'a'.repeat(6000), '@everyone <@1> **x**'])
      expect(Array.isArray(await offered(text))).toBe(true);
  });
});

describe('the commands of the topics', () => {
  it.each<[string, Record<string, unknown>]>([
    ['pathways', { pathway: 'Integrated' }],
    ['aways', {}],
    ['deadlines', { program: 'Harbor Hospital, Interventional Radiology Residency' }],
    ['deadlines', { program: 'nowhere at all' }],
    ['step2', {}],
    ['step2', { score: 238 }],
  ])('/%s %j says something with a source, or that the sources do not say', async (name, options) => {
    const { peer, general, maria } = await startServer();
    const answer = await peer.answerTo(maria.runs(name, options, general));
    expect(shown(answer)).toMatch(/\[1\]|sources do not|My sources|lies outside/);
    expect(answer.onlyFor?.name).toBe('score' in options ? 'maria' : undefined);
  });
});

describe('what is offered while somebody types comes from the library', () => {
  it.each([
    ['pathways', 'pathway', 'in', ['Integrated', 'Independent']],
    ['deadlines', 'program', 'harbor', ['Harbor Hospital, Interventional Radiology Residency']],
    ['checklist', 'list', '', ['Research']],
    ['deadlines', 'program', 'zzz', []],
  ])('into /%s %s: %s', async (name, option, text, names) => {
    const { peer, general, maria } = await startServer();
    const typed = maria.types(name, option, text, general);
    const choices = await peer.until('choices', () => typed.choices);
    expect(choices.map((choice) => choice.name)).toEqual(names);
  });

  it('into /ask: each passage once, and few enough to be read', async () => {
    const { peer, general, maria } = await startServer();
    const typed = maria.types('ask', 'question', 'how', general);
    const choices = await peer.until('choices', () => typed.choices);
    const questions = choices.map(({ value }) => String(value));
    const passagesOf = (question: string) =>
      engine.knowledge.passages.flatMap(({ id, askedAs }) =>
        askedAs.some((line) => line.toLowerCase() === question.toLowerCase()) ? [id] : [],
      );
    const passages = questions.flatMap(passagesOf);
    expect(questions.map((question) => answerTo(question).outcome)).toEqual(questions.map(() => 'answered'));
    expect([questions.length <= 10, new Set(questions).size, new Set(passages).size]).toEqual([
      true,
      questions.length,
      passages.length,
    ]);
  });
});

describe('the commands about the bot', () => {
  it.each([
    ['sources', ['What I know', 'General Guide', 'Harbor Hospital', 'read 2026-01-15', 'not affiliated']],
    ['help', ['/ask', 'Mention me', 'Each answer is restated from 4 documents', 'not affiliated', 'No match predictions']],
    ['privacy', ['I keep your questions for 12 hours']],
    ['why', ['I have no question of yours to explain']],
    ['forget-me', ['Everything about you is erased']],
  ])('/%s tells whoever gives it, alone', async (name, told) => {
    const { peer, general, maria } = await startServer();
    const answer = await peer.answerTo(maria.runs(name, {}, general));
    for (const words of told) expect(shown(answer)).toContain(words);
    expect(answer.onlyFor?.name).toBe('maria');
  });

  it('/why tells whoever asked, and nobody else, how the last answer came about', async () => {
    const { peer, general, maria, tom, running } = await startServer();
    await peer.answerTo(maria.runs('ask', { question: PROCEDURES }, general));
    const kept = () => running.store.read(({ db }) => db.selectFrom('answers').select('outcome').execute());
    await expect.poll(kept).toEqual([{ outcome: 'answered' }]);
    const why = shown(await peer.answerTo(maria.runs('why', {}, general)));
    for (const told of [PROCEDURES, 'A question for a number.', 'cited as [1]']) expect(why).toContain(told);
    expect(shown(await peer.answerTo(tom.runs('why', {}, general)))).toContain('I have no question of yours to explain');
  });

  it('are there in direct messages, too, and bare words do the same', async () => {
    const { peer, maria } = await startServer();
    expect(shown(await peer.answerTo(maria.runs('sources')))).toContain('What I know');
    const { message } = maria.says('sources');
    expect(shown(await replyTo(peer, message))).toContain('What I know');
  });
});

describe('a mention', () => {
  it('is answered in a thread of its own, and follow-ups there by mention or by a reply that notifies', async () => {
    const { peer, general, maria, tom } = await startServer();
    const { message } = maria.says(`@seldinger ${AWAYS}`, general);
    const reply = await replyTo(peer, message);
    expect([reply.channel.id, reply.channel.parent?.id]).toEqual([message.id, general.id]);
    maria.replies(reply, AND_FOR_IMGS);
    await peer.until('the follow-up is answered', () => repliesTo(peer, message).length === 2);
    tom.says(`@seldinger ${PROCEDURES}`, reply.channel);
    await peer.until('his question is answered', () => repliesTo(peer, message).length === 3);
    expect(firstLines(repliesTo(peer, message))).toEqual([AWAYS_ANSWER, AND_FOR_IMGS_ANSWER, PROCEDURES_ANSWER]);
    expect(peer.community.asSeen(general).filter(({ author }) => author.bot)).toEqual([]);
  });

  it('names its thread by the question, unless there may be figures of anybody in it', async () => {
    const { peer, general, maria } = await startServer();
    const threadOf = async (text: string) =>
      (await replyTo(peer, maria.says(`@seldinger ${text}`, general).message)).channel.name;
    expect([
      await threadOf(AWAYS),
      await threadOf('How many away rotations with 238?'),
      await threadOf('My friend got a 231. How many away rotations should she do?'),
    ]).toEqual([AWAYS, wording.threadName, wording.threadName]);
  });

  it('in a forum post is answered in the post', async () => {
    const { peer, maria } = await startServer();
    const { message } = maria.posts('Aways', `@seldinger ${AWAYS}`, peer.forum('questions'));
    const reply = await replyTo(peer, message);
    expect([firstLines([reply]), reply.channel === message.channel]).toEqual([[AWAYS_ANSWER], true]);
  });

  it("in a thread of people's own is answered there, and talk there goes on without the bot", async () => {
    const { peer, general, maria, tom, running } = await startServer();
    const { message } = maria.says('what do you all think of aways?', general);
    const thread = maria.startsThread('Aways', message);
    const mentioned = tom.says(`@seldinger ${AWAYS}`, thread);
    await peer.until('it is answered', () => peer.community.fromBot().length === 1);
    const after = maria.says(PROCEDURES, thread);
    await peer.taken(mentioned.delivery, after.delivery);
    await running.stop();
    const said = peer.community.fromBot();
    expect([firstLines(said), said[0]?.channel === thread]).toEqual([[AWAYS_ANSWER], true]);
  });

  it('gets a hint, once in a thread that the bot opened, for words that did not reach it', async () => {
    const { peer, general, maria, tom, running } = await startServer();
    const { message } = maria.says(`@seldinger ${AWAYS}`, general);
    const { channel: thread } = await replyTo(peer, message);
    const first = maria.says('and how long should they be?', thread);
    await peer.until('a hint', () => repliesTo(peer, message).length === 2);
    const others = [tom.says('I wonder, too', thread), maria.says('anybody?', thread)];
    await peer.taken(first.delivery, ...others.map(({ delivery }) => delivery));
    await running.stop();
    const said = repliesTo(peer, message).map(shown);
    expect(said).toHaveLength(2);
    expect(said[1]).toContain('Discord hands me your words only where you mention me');
  });

  it("of the bot's role, which has its name and hands over no words, is told how to mention it", async () => {
    const { peer, general, maria } = await startServer();
    const { message } = maria.says(`<@&${peer.guild.botRole}> ${AWAYS}`, general);
    expect(shown(await replyTo(peer, message))).toContain('That mentioned my role');
  });

  it('of the role that it has since it was taken away and added again is told the same', async () => {
    const { peer, general, maria, tom } = await startServer();
    const mentionsRole = (person: typeof maria) => person.says(`<@&${peer.guild.botRole}> ${AWAYS}`, general);
    await replyTo(peer, mentionsRole(maria).message);
    peer.addBotTo(peer.guild);
    expect(shown(await replyTo(peer, mentionsRole(tom).message))).toContain('That mentioned my role');
  });

  it('notifies nobody, whatever it says, and its answers carry no mention of anybody', async () => {
    const { peer, general, maria } = await startServer();
    maria.says(`@seldinger @everyone <@1> <@&2> <#3> ${AWAYS}`, general);
    const answer = await peer.until('an answer', () => peer.community.fromBot()[0]);
    expect(notified(answer)).toEqual([]);
    expect(mentionsIn(answer)).toEqual({ users: [], roles: [], everyone: false });
  });
});

describe('a direct message', () => {
  it('needs no command and no mention, and follow-ups neither', async () => {
    const { peer, maria } = await startServer();
    const first = maria.says(AWAYS);
    await replyTo(peer, first.message);
    maria.says(AND_FOR_IMGS);
    await peer.until('the follow-up is answered', () => peer.community.fromBot().length === 2);
    expect(firstLines(peer.community.fromBot())).toEqual([AWAYS_ANSWER, AND_FOR_IMGS_ANSWER]);
  });
});

describe('the button Follow up', () => {
  it('asks on in the light of what was asked, for whoever presses it', async () => {
    const { peer, general, maria } = await startServer();
    const answer = await peer.answerTo(maria.runs('ask', { question: AWAYS }, general));
    const modal = await peer.modalOf(maria.presses('Follow up', answer));
    expect(shownIn(modal)).toContain('Your question');
    const sent = maria.submits(modal, { 'Your question': AND_FOR_IMGS });
    expect(firstLines([await peer.answerTo(sent)])).toEqual([AND_FOR_IMGS_ANSWER]);
  });

  it('keeps private what was private', async () => {
    const { peer, general, maria } = await startServer();
    const answer = await peer.answerTo(maria.runs('ask', { question: PROCEDURES, private: true }, general));
    const modal = await peer.modalOf(maria.presses('Follow up', answer));
    const sent = maria.submits(modal, { 'Your question': AWAYS });
    expect((await peer.answerTo(sent)).onlyFor?.name).toBe('maria');
  });
});

describe('the menu of a message', () => {
  it("finds sources for somebody's message, for whoever used it alone", async () => {
    const { peer, general, maria, tom } = await startServer();
    const { message } = tom.says(AWAYS, general);
    maria.usesMessageCommand('Find sources', message);
    const found = await shownAlone(peer, maria, general);
    expect(shown(found)).toContain(AWAYS_ANSWER);
    expect(repliesTo(peer, message)).toEqual([]);
  });

  it('says so where the message has no text', async () => {
    const { peer, general, maria, tom } = await startServer();
    const used = maria.usesMessageCommand('Find sources', tom.says('', general).message);
    expect(shown(await peer.answerTo(used))).toContain('That message has no text that I could look up.');
  });
});

describe('installed by a person instead of a server', () => {
  it('answers in a server without the bot, in a direct message between people, and in a group', async () => {
    const { peer, maria, tom } = await startServer();
    const places = [
      peer.channel('elsewhere', peer.community.addGuild('Another', false)),
      peer.directMessageBetween(maria, tom),
      peer.directMessageBetween(maria, tom, peer.person('ann')),
    ];
    for (const place of places) {
      const answer = await peer.answerTo(maria.runs('ask', { question: PROCEDURES }, place));
      expect(firstLines([answer])).toEqual([PROCEDURES_ANSWER]);
    }
  });

  it('answers the asker alone where the server keeps such apps from speaking to all', async () => {
    const { peer, maria } = await startServer();
    const shut = peer.community.addGuild('Shut', false);
    shut.withExternalApps = false;
    const answer = await peer.answerTo(maria.runs('ask', { question: PROCEDURES }, peer.channel('general', shut)));
    expect([firstLines([answer]), answer.onlyFor?.name]).toEqual([[PROCEDURES_ANSWER], 'maria']);
  });

  it('takes a judgment and shows passages there, too', async () => {
    const { peer, maria, tom } = await startServer();
    const between = peer.directMessageBetween(maria, tom);
    const answer = await peer.answerTo(maria.runs('ask', { question: PROCEDURES }, between));
    const passages = await peer.answerTo(maria.presses('Passages', answer));
    expect(shown(passages)).toContain('The Harbor division performs 12,000 procedures a year.');
  });
});
