import { describe, expect, it } from 'vitest';
import { answerTo, traceOf } from '../fixture-library.ts';

const AWAYS = 'How many away rotations should I do?';
const QUESTION = 'How many integrated programs should a US citizen IMG apply to?';

describe('a turn that asks nothing by itself', () => {
  it.each([
    'are you sure?',
    'really?',
    'hm, is that right?',
    'can you repeat that',
    'sorry, say that again?',
    'just give me your best guess',
    'ballpark?',
    'take a guess',
    'repeat please',
    "sorry i didn't get that",
    'wow, that many?',
    'so 40 is the hard max then',
    "so that's the limit?",
    'one line',
    'shorter pls',
    'give me a sentence i can send to my friend',
  ])('doubts, and gets the answer again: %s', (turn) => {
    expect(answerTo([QUESTION, turn])).toEqual(answerTo(QUESTION));
  });

  it.each([
    'source?',
    'says who',
    'who says that, whats ur source',
    'where is that said?',
    'which document prints it?',
    'Where is that said, please? I should like the document.',
    'is that from MGH',
    'is that from the img guide or in general',
    'thats from the ir page?',
  ])('wants to know where the answer is from, and is told: %s', (turn) => {
    expect(answerTo([QUESTION, turn])).toEqual({
      outcome: 'answered',
      text: 'IMG Guide: A US citizen IMG applies to 25–40 integrated programs. [1]',
      cites: ['img-guide#programs'],
    });
  });

  it('is not missed where it is told at some length', () => {
    const turn = 'i heard that their division directs something like the first program, who was it';
    expect(answerTo([QUESTION, turn])).not.toEqual(answerTo(QUESTION));
  });

  it('comes back to the first of its questions', () => {
    const turns = [QUESTION, 'Who is the program director at Harbor?', 'back to the first one, and for DR?'];
    expect(answerTo(turns)).toEqual(answerTo([QUESTION, 'and for DR?']));
  });

  it.each(['like a real number though', 'i mean an exact figure', 'no, a specific number not "a lot"'])(
    'insists on a figure, and gets the answer again: %s',
    (turn) => {
      expect(answerTo([QUESTION, turn])).toEqual(answerTo(QUESTION));
    },
  );

  it.each(['cmon just pick one', 'please just answer', 'come on, guess'])('insists, and gets the same again: %s', (turn) => {
    expect(answerTo([QUESTION, turn])).toEqual(answerTo(QUESTION));
    const chatter = 'who wins tonight, celtics or lakers?';
    expect(answerTo([QUESTION, chatter, turn]).outcome).toBe('declined');
  });

  it.each(['couple more pls', 'one more', 'another one?'])('asks for more of the same: %s', (turn) => {
    expect(answerTo([QUESTION, turn])).toEqual(answerTo([QUESTION, 'tell me more']));
  });

  it.each(['as an img is the DR road easier', 'us img, integrated IR: aim for the top or the mid tier'])(
    'that asks of such an applicant does not only tell who asks: %s',
    (turn) => {
      expect(traceOf([AWAYS, turn]).lookedUp.map(({ text }) => text)).toEqual([expect.stringContaining(turn.slice(-20))]);
    },
  );

  it('tells who asks, and the question before is read with it', () => {
    const { understanding } = traceOf(['What Step 2 CK score should I aim for?', 'us img, 238']);
    expect(understanding).toMatchObject({ told: { applicant: 'us-citizen-img', step2ck: 238 } });
    expect(answerTo(['What Step 2 CK score should I aim for?', 'us img, 238'])).toEqual(
      answerTo('What Step 2 CK score should I aim for? us img, 238'),
    );
  });

  it.each([
    ['letters of recommendation', 'us img', 'letters of recommendation? us img'],
    ['how many letters as a us img?', "i'm a us md", "how many letters? i'm a us md"],
  ])('tells who asks after %s', (before, turn, read) => {
    expect(answerTo([before, turn])).toEqual(answerTo(read));
  });

  it('asks how to reach whom the turn before asked of', () => {
    const turns = ['Who is the program director at Harbor?', 'and their email?'];
    expect(answerTo(turns)).toEqual(
      answerTo([turns[0] as string, 'what is the email address of the program director at Harbor?']),
    );
  });

  it.each(['what do you think', 'thoughts?', 'and now?', 'my target = a top academic program'])(
    'wants what was told held: %s',
    (turn) => {
      expect(traceOf(['us img, ck 247', turn]).understanding).toMatchObject({
        told: { applicant: 'us-citizen-img', step2ck: 247 },
      });
    },
  );

  it.each(['how many more do I need', 'so i do not qualify?'])('wants procedures and months told before held: %s', (turn) => {
    expect(traceOf(['I have 470 procedures for ESIR', 'and 13 months', turn]).understanding).toMatchObject({
      told: { procedures: 470, interventionalMonths: 13 },
    });
  });

  it('disowns what was told as another person’s', () => {
    const turns = ['I have 12 months IR and 470 cases for ESIR', 'wait that is my coresident lol, mine are 11 months and 515'];
    expect(traceOf(turns).understanding).toMatchObject({ told: { procedures: 515, interventionalMonths: 11 } });
  });

  it('comes back to what it names, and leans on nothing that came between', () => {
    const turns = ['How many away rotations should I do?', 'Who is the program director at Harbor?'];
    expect(answerTo([...turns, 'ok back to the aways, how do I arrange one?'])).toEqual(answerTo('aways, how do I arrange one?'));
  });

  it('goes back to a point and doubts it', () => {
    const turns = ['us img, how many DR programs?', 'and integrated?'];
    expect(answerTo([...turns, 'no wait go back to DR. thats insane, really that many??'])).toEqual(
      answerTo([...turns, 'and DR?']),
    );
  });

  it('says the same again, and is read once', () => {
    const turns = ['How many integrated positions does Harbor have?', 'and independent?'];
    expect(answerTo([...turns, 'and independent?'])).toEqual(answerTo(turns));
  });

  it.each([
    ['weird, the copy i printed says 60', '60'],
    ["i've got 12 in my notes from an older printout", '12'],
    ['hm, i heard 90 on reddit', '90'],
  ])('tells what another copy or somebody else says, and is asked whether it is that: %s', (turn, figure) => {
    expect(answerTo([QUESTION, turn])).toEqual(answerTo(`${QUESTION.replace('?', '')}, ${figure}?`));
  });

  it('asks which of two figures to put into a letter: the one that stands', () => {
    const turns = ['How many procedures does Harbor perform each year?', 'the copy i saved says 9000'];
    expect(answerTo([...turns, 'so which do i cite in my cover letter'])).toEqual(answerTo([...turns, 'so which do i use?']));
  });

  it('puts a score right and asks whether that changes anything', () => {
    const turns = ['us img, 251 on step 2, is that enough?', 'wait, 231 not 251 lol'];
    expect(answerTo([turns[0] ?? '', `${turns[1]}. does that change things?`])).toEqual(answerTo(turns));
    expect(traceOf(turns).understanding).toMatchObject({ told: { step2ck: 231 } });
  });

  it.each(['which ones?', 'like what', 'such as?', 'for example?', 'name them', 'what was the second one? my phone cut off'])(
    'asks for the items of the answer before, and gets it again: %s',
    (turn) => {
      const research = 'How do I make up for a low score?';
      expect(answerTo([research, turn])).toEqual(answerTo(research));
    },
  );

  it.each([
    ['How many away rotations does the general guide want?', 'and the US IMG one?', 'and in the US IMG guide?'],
    [
      'How many away rotations does the general guide want?',
      'and what does the IMG guide say on the same point?',
      'and in the IMG guide?',
    ],
    ['How many away rotations does the general guide want?', 'does the IMG guide say the same?', 'and the IMG guide?'],
    [
      'How many away rotations does the general guide want?',
      'And does the guide for US citizen IMGs give the same number? Both please, side by side.',
      'How many away rotations does the general guide want, in both guides?',
    ],
    ['How many away rotations does the general guide want?', 'compare that w the img guide pls', 'and the img guide?'],
    ['How many away rotations does the general guide want?', 'how does the other guide see it?', 'and the other guide?'],
    [
      'How many away rotations should I do?',
      'my gf is a US citizen IMG, same number in her guide?',
      'How many away rotations should I do, in both guides?',
    ],
    ['How many away rotations should I do?', 'per year?', 'How many away rotations should I do per year?'],
    [
      'How many away rotations does the general IR guide want?',
      'does the img guide agree or is its number different',
      'How many away rotations does the general IR guide want, in both guides?',
    ],
    [
      'How many away rotations should I do?',
      'do the guides differ on it?',
      'How many away rotations should I do, in both guides?',
    ],
  ])('asks the same of another guide: %s %s', (question, turn, plain) => {
    expect(answerTo([question, turn])).toEqual(answerTo([question, plain]));
  });

  it('asks how two guides compare in the point before', () => {
    const question = 'How many away rotations does the general guide want';
    expect(answerTo([`${question}?`, "how does that compare with the IMG guide's number?"])).toEqual(
      answerTo(`${question}, and in the IMG guide?`),
    );
  });

  it('asks for the second of two figures after the first', () => {
    const turns = ['us citizen img, 30 integrated and 30 DR', 'is the first number ok'];
    expect(answerTo([...turns, 'and the second one?'])).toEqual(answerTo([...turns, 'is the second number ok']));
  });

  it.each([
    [['Which letter carries the most weight?', 'ok, what should that person write about me?'], 'IR'],
    [['letters?', 'he asked me what he should put in it, what do i tell him'], 'IR'],
    [['letters?', 'and what do i want the DR guy to write? what should he mention'], 'DR'],
    [['letters?', 'and what should he say, the surgery one'], 'surgery'],
  ])('asks what one who writes a letter should say in it: %s', (turns, field) => {
    expect(answerTo(turns)).toEqual(
      answerTo([...turns.slice(0, -1), `What should the ${field} attending write about me in the letter?`]),
    );
  });

  it('asks what to do in the residency into which one has come', () => {
    const turns = ['got into DR not integrated. is IR dead for me', 'phew ok. what should i actually be doing during it then'];
    expect(answerTo(turns)).toEqual(answerTo([turns[0] ?? '', 'I matched DR, not IR. What should I do during DR residency?']));
  });

  it('names what was meant instead', () => {
    const question = 'How many DR programs should a US citizen IMG apply to?';
    expect(answerTo([question, 'not DR!! the integrated ones'])).toEqual(answerTo([question, 'no, i meant integrated']));
  });

  it('asks after either whether it is both', () => {
    const turns = ['Is it 25 integrated programs or 40 for a US citizen IMG?', 'or both??'];
    expect(answerTo(turns)).toEqual(answerTo(turns[0] ?? ''));
  });

  it('adds up what two turns before it asked of', () => {
    const turns = ['How many integrated programs should a US citizen IMG apply to?', 'and DR?', 'so 65 altogether'];
    expect(answerTo(turns)).toEqual(answerTo('How many integrated programs should a US citizen IMG apply to? and DR?'));
  });

  it('asks again beside what was told of oneself', () => {
    const turns = ['M3 here, no IR at my school', 'how many aways?'];
    expect(answerTo([...turns, 'given what i said about my school, does that change the number?'])).toEqual(
      answerTo([...turns, 'how many aways? M3 here, no IR at my school']),
    );
  });

  it.each(['my score, where does it put me?', 'ok back to my score. where does it sit'])(
    'holds a score told before against the sources: %s',
    (turn) => {
      const first = 'us img, 238 on step 2';
      expect(answerTo([first, AWAYS, turn]).computed).toEqual(answerTo(first).computed);
    },
  );

  it('asks of "someone like me" what it asks of their kind', () => {
    const told = 'im a us citizen img';
    expect(answerTo([told, 'how many integrated programs for someone like me?'])).toEqual(
      answerTo([told, 'how many integrated programs for a US citizen IMG?']),
    );
  });

  it('asks which of several is the most so: what no source ranks is admitted', () => {
    expect(answerTo([AWAYS, 'which of those is the cheapest?'])).toMatchObject({ outcome: 'partial' });
    expect(answerTo([AWAYS, 'which of those is the cheapest?']).text).toMatch(/^My sources do not say that exactly\./);
  });

  it('tells who asks, and mends, in one', () => {
    expect(answerTo([QUESTION, 'sorry, im a us img, and i meant the DR side'])).toEqual(
      answerTo([QUESTION, 'sorry, im a us img', 'i meant the DR side']),
    );
  });

  it('asks the same for a friend who is another kind of applicant', () => {
    const turn = "and my roommate who's a regular US MD, what do they tell her?";
    expect(answerTo([QUESTION, turn])).toEqual(answerTo("How many integrated programs should apply to? I'm a US MD"));
  });

  it.each([
    'does that also apply to US MDs?',
    'is that true for US MDs?',
    'is that for US MDs too',
    'is that advice for me, US MD',
    'does that hold for US MDs too',
  ])('asks whether it holds for another kind of applicant: %s', (turn) => {
    expect(answerTo([QUESTION, turn])).toEqual(answerTo("How many integrated programs should apply to? I'm a US MD"));
  });

  it.each(['how many spots? I heard it was September', 'who is in charge? I thought it was Six'])(
    'hears no name in what is asked beside it: %s',
    (turn) => {
      expect(
        traceOf(['who is the program director at Harbor?', turn])
          .lookedUp.map(({ text }) => text)
          .join(' '),
      ).not.toMatch(/who is (?:September|Six)/);
    },
  );

  it('asked by a US citizen IMG for others, what is written for these is said to be', () => {
    const told = "I'm a US IMG";
    const asked = 'what Step 2 CK score to aim for?';
    const forThem = 'audience: Written for US citizen IMGs; for other applicants it may not hold. [1]';
    expect(answerTo([told, asked]).caveats ?? []).toEqual([]);
    for (const turn of ['for US MDs too?', 'and non-US?', 'does it apply to DOs?'])
      expect(answerTo([told, asked, turn]).caveats).toContain(forThem);
  });

  it('asks of one thing more: what the source names is answered, what it does not name is admitted', () => {
    const first = 'do interviews test how one speaks about teamwork?';
    const told = 'Interviews test how an applicant speaks about procedures and teamwork. [1]';
    expect(answerTo([first, 'procedures too?']).text).toBe(told);
    expect(answerTo([first, 'juggling too?']).text).toBe(
      `My sources do not say that exactly.\n\nThe nearest they say:\n\n${told}`,
    );
  });

  it('opens a conversation like any other', () => {
    expect(answerTo('really?').outcome).toBe('clarify');
  });
});

describe('a follow-up after several questions', () => {
  const ofHarbor = ['How many procedures does Harbor perform each year?', 'Who is the program director at Harbor?'];

  it('leans on the last whole one, and not on those before it', () => {
    const last = 'How many away rotations should an applicant to interventional radiology do?';
    expect(answerTo([...ofHarbor, last, 'and how do i arrange one?'])).toEqual(answerTo([last, 'and how do i arrange one?']));
  });

  it('leans on all of them where each leans on the one before', () => {
    const turns = [...ofHarbor, 'how many integrated positions are there?', 'and independent?'];
    expect(answerTo(turns).cites).toEqual(['harbor-page#positions-independent']);
  });
});

describe('a turn that mends the one before', () => {
  it('keeps the rest of it', () => {
    expect(answerTo(['How many integrated positions does Harbor have?', 'no i meant independent'])).toEqual({
      outcome: 'answered',
      text: 'Harbor has 2 independent positions a year. [1]',
      cites: ['harbor-page#positions-independent'],
    });
  });

  it.each(['no, I mean in the earlier edition', 'earlier not later', 'the old page, not the new one'])(
    'may name the other edition: %s',
    (turn) => {
      const { text } = answerTo(['How many procedures does Harbor perform each year?', turn]);
      expect(text).toBe('The Harbor division performs 9,000 procedures a year. [1]');
    },
  );
});

describe('a yes-or-no question after one that asks how many', () => {
  it('does not ask how many', () => {
    const { understanding } = traceOf(['How many integrated positions does Harbor have?', 'are they paid?']);
    expect(understanding).toMatchObject({ whole: { type: 'any', leaning: true } });
  });

  it('unless it asks for the same', () => {
    const { understanding } = traceOf(['How many integrated positions does Harbor have?', 'is it the same for independent?']);
    expect(understanding).toMatchObject({ whole: { type: 'number', leaning: true } });
  });
});

describe('who says in passing that they are an osteopath', () => {
  it.each(['im a DO, how many away rotations?', 'as a do: how many away rotations?'])('asks one thing: %s', (text) => {
    const { lookedUp, understanding } = traceOf(text);
    expect([lookedUp.length, understanding]).toMatchObject([1, { applicant: { applicant: 'us-do' } }]);
  });
});

describe('a judgement that names nobody', () => {
  it('is asked of the score told before', () => {
    const { understanding } = traceOf(['us img with a 252 on step 2', 'realistic for the fancy academic places?']);
    expect(understanding).toMatchObject({ told: { step2ck: 252 } });
  });
});

describe('a score that stands without its exam', () => {
  it('is one where the turn before asked about it', () => {
    const { understanding } = traceOf(['What Step 2 CK score should I aim for?', 'what about 233, thats mine']);
    expect(understanding).toMatchObject({ told: { step2ck: 233 } });
  });
});

describe('a whole question after one about a program', () => {
  it.each([
    ['How many integrated positions does Harbor have?', 'and which letters should they write for me?'],
    ['Who directs the Harbor residency?', 'how many away rotations are enough?'],
  ])('is answered from where it belongs: %s … %s', (before, question) => {
    expect(answerTo([before, question])).toEqual(answerTo(question));
  });

  it('still asks of that program where something there fits it', () => {
    expect(answerTo(['Who directs the Harbor residency?', 'how many procedures a year?']).cites).toEqual([
      'harbor-page#procedures',
      'harbor-page-2019#procedures',
    ]);
  });
});

describe('a question after one about a program that points back to it', () => {
  it.each([
    ['with "there"', 'how much are the residents there paid?'],
    ['by adding to it', 'are the weekend conferences recorded too?'],
  ])('%s asks of that program', (_, question) => {
    expect(traceOf(['Who directs the Harbor residency?', question]).understanding).toMatchObject({
      whole: { leaning: true, scope: { programs: ['harbor'] } },
    });
  });
});

describe('a remark that names nothing of the field', () => {
  const REMARK = 'My roommate and I argued about this all evening over dinner. ';

  it('is no part of a question that is known without it', () => {
    expect(answerTo(`${REMARK}${QUESTION}`)).toEqual(answerTo(QUESTION));
  });

  it('is part of one that asks whether it matters', () => {
    const { understanding } = traceOf('I have a tattoo on my neck. Does it matter for interviews?');
    expect(understanding).toMatchObject({ whole: { text: 'I have a tattoo on my neck. Does it matter for interviews?' } });
  });
});

describe('several things in one message', () => {
  it('are answered from different places, though only one of them is named', () => {
    const { cites } = answerTo('How many integrated positions does Harbor have? And how many away rotations are enough?');
    expect(cites).toEqual(['harbor-page#positions-integrated', 'general-guide#aways', 'img-guide#aways']);
  });

  it('the second leans on the first', () => {
    const { understanding } = traceOf('How many away rotations should I do, and how do I arrange them?');
    expect(understanding.intent === 'ask' && understanding.parts.map(({ leansOnMessage }) => leansOnMessage)).toEqual([
      false,
      true,
    ]);
  });

  it('are answered as far as they fit, and the rest is asked for', () => {
    const many = [
      'How many integrated positions does Harbor have?',
      'How many independent positions does Harbor have?',
      'Who directs the Harbor residency?',
      'How many procedures does Harbor perform each year?',
      'How many away rotations are enough?',
      'How many research projects do I need?',
      'What Step 2 CK score should I aim for?',
    ];
    const { understanding } = traceOf(many.join(' '));
    expect(understanding).toMatchObject({ asksMore: true, parts: { length: 6 } });
    expect(answerTo(many.join(' ')).text).toContain('please ask the rest in a message of its own');
    expect(answerTo(many.slice(0, 3).join(' ')).text).not.toContain('the rest');
  });

  it('may be answered by one passage where the second leans on the first', () => {
    const { cites } = answerTo('When do applications to Harbor open, and for which cycle is that?');
    expect(cites).toEqual(['harbor-page#applications-open']);
  });

  it('get a passage each', () => {
    const { cites } = answerTo('How many integrated positions does Harbor have, and how many independent?');
    expect(cites).toEqual(['harbor-page#positions-integrated', 'harbor-page#positions-independent']);
  });
});

describe('a turn that only reacts', () => {
  it.each(['ok cool', 'damn, that is few', 'makes total sense', 'oh ok', 'hmm interesting'])('asks nothing: %s', (turn) => {
    expect(answerTo(['How many integrated positions does Harbor have?', turn])).toEqual({
      outcome: 'help',
      text: 'Ask on whenever something comes up.',
      cites: [],
    });
  });

  it('does not come between a question and what leans on it', () => {
    const first = 'How many integrated positions does Harbor have?';
    expect(answerTo([first, 'ok cool', 'and independent?'])).toEqual(answerTo([first, 'and independent?']));
  });
});

describe('a question on privacy', () => {
  it.each(['do you store my data?', 'who can see what i ask', 'is this anonymous?', 'can the PD see what I write here'])(
    'is answered, and is no question to the library: %s',
    (question) => {
      const { outcome, text, cites } = answerTo(question);
      expect({ outcome, cites }).toEqual({ outcome: 'help', cites: [] });
      expect(text).toMatch(/nothing is kept.*\/privacy.*\/forget-me/);
    },
  );

  it.each(['who can see my letters of recommendation?', 'can programs see my scores?', 'is it private practice?'])(
    'is not seen in one on applications: %s',
    (question) => {
      expect(answerTo(question).text).not.toMatch(/forget-me/);
    },
  );
});

describe('a bare question', () => {
  it('opens a message that leans on the turn before', () => {
    const turns = ['Does Harbor perform procedures?', 'how many though? I saw 3,000 on some sheet that a friend sent me'];
    expect(answerTo(turns).cites[0]).toBe('harbor-page#procedures');
  });

  it('is sought behind turns that name nothing', () => {
    const turns = ['How many away rotations should I do?', 'when', 'where', 'how do I arrange them?'];
    expect(answerTo(turns).cites).toContain('general-guide#aways-arranging');
  });
});

describe('an edition named alone', () => {
  it('takes the place of the other', () => {
    const turns = ['How many procedures does the later edition give?', 'and the earlier edition?'];
    expect(answerTo(turns).cites[0]).toBe('harbor-page-2019#procedures');
  });
});

describe('a turn that leaves what was spoken of', () => {
  it('says so, and is asked by itself', () => {
    expect(answerTo(['Who is the program director at Harbor?', `new topic, not about Harbor: ${AWAYS}`])).toEqual(
      answerTo(AWAYS),
    );
  });

  it('keeps what the asker told of themselves', () => {
    const answer = answerTo(['us img, 238 on step 2', 'different topic: how many aways', 'is my score enough?']);
    expect(answer.text).toContain('238');
  });
});

describe('how many of each', () => {
  it('asks of programs after who applies to both', () => {
    expect(answerTo(['I apply to IR and DR as a us citizen img', 'how many of each?'])).toEqual(
      answerTo([
        'I apply to IR and DR as a us citizen img',
        'how many integrated IR programs and how many DR programs should I apply to?',
      ]),
    );
  });

  it('and of letters after these', () => {
    expect(answerTo(['how many letters from IR and DR?', 'how many of each?']).cites).not.toContain('img-guide#programs');
  });
});

describe('who stands beside somebody', () => {
  it('is asked only after who holds an office', () => {
    expect(answerTo(['who should write my letters?', 'who else?']).text).not.toContain('Bell');
  });
});

describe('a complaint', () => {
  it.each(["you didn't answer", "that's not what I asked", "no, that doesn't answer my question"])(
    'puts the question before again: %s',
    (turn) => {
      expect(answerTo([AWAYS, turn])).toEqual(answerTo(AWAYS));
    },
  );

  it.each(["you gave me the IMG one, I'm a US MD", "that's for IMGs isn't it? i'm a DO", "not for imgs, i'm a US MD"])(
    'that the answer is for others asks for what is written for everybody: %s',
    (turn) => {
      expect(answerTo([AWAYS, turn])).toEqual(answerTo(`${AWAYS} I'm a US MD`));
    },
  );
});

describe('a figure that is only supposed', () => {
  const told = 'I have a 262 on Step 2 CK, us img';
  it.each(['and if it were 234?', 'would a 234 have been a red flag?'])(
    'is held in place of the one that was told: %s',
    (turn) => {
      const { text } = answerTo([told, turn]);
      expect(text).toContain('Step 2 CK 234');
      expect(text).not.toContain('262');
    },
  );

  it('takes the place of the one that was asked of', () => {
    expect(answerTo([AWAYS, 'is 3 ok?', 'and 0?'])).toEqual(answerTo([AWAYS, 'is 0 ok?']));
  });
});

describe('somebody else with a score of their own', () => {
  it.each(['and my friend has 251', 'what about my wife, she has a 251'])('is held by itself: %s', (turn) => {
    const { text } = answerTo(['i have a 239 on step 2, us img', turn]);
    expect(text).toContain('Step 2 CK 251');
    expect(text).not.toContain('239');
  });
});

describe('a turn on what was just told', () => {
  const opens = 'When do applications to Harbor open?';
  it('asks whether a date has passed, and is told the date and that it is past', () => {
    expect(answerTo([opens, 'has that passed?'])).toEqual(answerTo(opens));
  });

  it('quotes the other guide, and is told what either says', () => {
    const turn = 'but the img guide says 3, which is it?';
    expect(answerTo([AWAYS, turn])).toEqual(answerTo([AWAYS, `${AWAYS.replace('?', '')}, in both guides?`]));
  });

  it('complains of what was asked, and is answered that', () => {
    const turn = "you didn't tell me who the program director at Harbor is";
    expect(answerTo([AWAYS, turn]).cites).toEqual(answerTo('who is the program director at Harbor?').cites);
  });

  it('with a score of a friend and a question on oneself keeps the own one', () => {
    const { text } = answerTo(['i have a 239 on step 2, us img', 'but my friend got in with 235, so am I ok?']);
    expect(text).toContain('239');
  });

  it('that the answer is for others, with a new question, is that question', () => {
    const turn = "that's for IMGs. I'm a US MD, who is the program director at Harbor?";
    expect(answerTo([AWAYS, turn]).cites).toEqual(answerTo('who is the program director at Harbor?').cites);
  });
});
