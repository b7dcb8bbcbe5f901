import { Hono } from 'hono';
import { only } from '../signed-in.tsx';
import type { Env } from '../site.ts';
import { calendar } from './calendar/calendar.tsx';
import { denominators } from './denominators.tsx';
import { health } from './health/health.tsx';
import { members } from './members/members.tsx';
import { onlyNow } from './only-now.ts';
import { programmes } from './programmes/programmes.tsx';
import { standards } from './standards/standards.tsx';
import { startPage } from './start-page.tsx';
import { timelinePage } from './timeline-page.tsx';
import { trailPage, verifyPosted } from './trail.tsx';

/** For administrators: who may do what, what the year goes by, and how the registry is. */
export const admin = new Hono<Env>();
// Whoever may read an application may read its trail: the administrator all of it, others what is for them.
admin.get('/trail/:id', only('admin', 'reviewer', 'screener', 'submitter'), timelinePage);
admin.use(only('admin'));
admin.get('/', onlyNow, startPage);
admin.route('/members', members);
admin.route('/health', health);
admin.route('/calendar', calendar);
admin.route('/denominators', denominators);
admin.route('/programmes', programmes);
admin.route('/standards', standards);
admin.get('/trail', (c) => trailPage(c));
admin.post('/trail/:district', verifyPosted);
