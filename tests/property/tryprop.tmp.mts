import fc from '/work/main/node_modules/fast-check/lib/fast-check.js';
import { anyQuestion } from '/work/main/tests/property/any-question.ts';
import { answerOf, ownEngine, plainEngine } from '/work/main/tests/property/libraries.ts';
import { unsupportedFigures, figuresOfTheBot } from '/work/main/tests/property/figures-of-answer.ts';
const N = Number(process.argv[2] ?? 3000);
const seen = new Map<string, number>();
const note=(k:string, ...x: unknown[])=>{ const c=(seen.get(k)??0)+1; seen.set(k,c); if (c<=6) console.log('!!',k,...x.map(v=>JSON.stringify(v).slice(0,900))); };
const times:number[]=[];
for (const [name,engine] of [['own',ownEngine],['plain',plainEngine]] as const) {
const bot=figuresOfTheBot(engine);
for (const q of fc.sample(anyQuestion, {numRuns:N, seed: 7})) {
  let a; const s=performance.now();
  try { a=answerOf(engine,q); } catch(e) { note(name+' crash', q, String((e as Error).stack)); continue; }
  const d=performance.now()-s; times.push(d); if (d>300) note('slow '+d, q.text.slice(0,100));
  const u=unsupportedFigures(a,q).filter(({figure})=> !(a.outcome==='help' && bot.has(figure)));
  if (u.length) note(name+' figures '+a.outcome, u, q, a.text, a.caveats, a.computed);
  const marks=new Set([...[a.text,...a.caveats.map(c=>c.text)].join('\n').matchAll(/\[(\d+)\]/g)].map(m=>Number(m[1])));
  for (const m of marks) if (!a.citations.some(c=>c.n===m)) note(name+' dangling mark', q, a.text);
  for (const c of a.citations) if (!marks.has(c.n)) note(name+' unmarked citation', c.n, q, a.text, a.caveats);
  if (!a.text.trim()) note(name+' empty', q);
  if (a.text.length>1500) note(name+' long', a.text.length, q);
  if (a.text.length+a.caveats.reduce((s,c)=>s+c.text.length,0)>2300) note(name+' long with caveats', q);
  if (a.citations.length>8) note(name+' cites', q);
  if ((a.outcome==='answered'||a.outcome==='partial')&&!a.citations.length) note(name+' no cites', q);
}}
times.sort((a,b)=>a-b); console.log([...seen], 'median', times[times.length>>1], 'p99', times[Math.floor(times.length*.99)], 'max', times.at(-1));
