import type { Language } from '../language.ts';
import { codes, docs, parameters } from './api.ts';
import { back } from './back.ts';
import { begin } from './begin.ts';
import { calendar } from './calendar.ts';
import { charts } from './charts.ts';
import { design } from './design.ts';
import { divisions } from './divisions.ts';
import { drafting } from './drafting.ts';
import { files } from './files.ts';
import { filling } from './filling.ts';
import { find, story } from './find.ts';
import { firstCall } from './first-call.ts';
import { frame } from './frame.ts';
import { grace } from './grace.ts';
import { happened } from './happened.ts';
import { health } from './health.ts';
import { accessibility, help } from './help.ts';
import { imports } from './imports.ts';
import { invitation, members } from './members.ts';
import { kinds, mail, messages } from './messages.ts';
import { naming } from './naming.ts';
import { certificate, check, notices, objection, standings } from './notices.ts';
import { admin, assign, batches, desk, rectification, told } from './office.ts';
import { feed, openData } from './open-data.ts';
import { operations, tags } from './operations.ts';
import { paper } from './paper.ts';
import { plans } from './plans.ts';
import { programmes, standards } from './policy.ts';
import { cell, district, home, register, site } from './public.ts';
import { callingOff, publishing } from './publishing.ts';
import { bulk, keys, queue, views } from './queue.ts';
import { fault, itemStates, refusal, roles } from './refusals.ts';
import { report } from './report.ts';
import { revised } from './revised.ts';
import { sample } from './sample.ts';
import { selfSheet } from './self-sheet.ts';
import { consistency, marking, notes, whatIf } from './sheet.ts';
import { sheets } from './sheets.ts';
import { siblings } from './siblings.ts';
import { states } from './states.ts';
import { townships } from './townships.ts';
import { trail } from './trail.ts';
import { underWay } from './under-way.ts';
import { place, similar } from './unit-step.ts';
import { answer, apply, evidence, form, methods, moves, unit } from './work.ts';

export const zh = {
  language: 'zh' as Language,
  ...{ refusal, fault, roles, itemStates, states, moves, happened, methods },
  ...{ site, frame, design, home, district, register, cell, docs },
  ...{ charts, report, townships, siblings, underWay },
  ...{ notices, objection, standings, certificate, check },
  ...{ filling, grace, form, unit, answer, apply, desk, assign, batches, evidence, rectification, told, admin, trail },
  ...{ kinds, messages, mail, paper, begin, sample, place, similar },
  ...{ notes, marking, revised, whatIf, consistency },
  ...{ files, sheets, imports, divisions, selfSheet },
  ...{ operations, tags, codes, parameters },
  ...{ find, story },
  ...{ health, calendar },
  ...{ openData, feed, help, accessibility, firstCall },
  ...{ queue, back, views, keys, bulk, publishing, callingOff, naming },
  ...{ drafting, programmes, standards, plans },
  ...{ members, invitation },
};
