import { invitation as enInvitation } from '../web/text/en/members.ts';
import { kinds as enKinds, mail as enMail } from '../web/text/en/messages.ts';
import { site as enSite } from '../web/text/en/public.ts';
import { roles as enRoles } from '../web/text/en/refusals.ts';
import type { Language } from '../web/text/language.ts';
import type { Text } from '../web/text/text.ts';
import { invitation } from '../web/text/zh/members.ts';
import { kinds, mail } from '../web/text/zh/messages.ts';
import { site } from '../web/text/zh/public.ts';
import { roles } from '../web/text/zh/refusals.ts';

/** As much of the registry's texts as letters say: a start would wait for all the pages' besides. */
export const words: Record<Language, Pick<Text, 'language' | 'site' | 'roles' | 'kinds' | 'mail' | 'invitation'>> = {
  zh: { language: 'zh', site, roles, kinds, mail, invitation },
  en: { language: 'en', site: enSite, roles: enRoles, kinds: enKinds, mail: enMail, invitation: enInvitation },
};
