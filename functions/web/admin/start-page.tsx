import type { Context } from 'hono';
import { undelivered } from '../../../shared/store/outbox.ts';
import { page } from '../parts/page.tsx';
import { Notice } from '../parts/says.tsx';
import type { Env } from '../site.ts';
import type { Text } from '../text/text.ts';
import { Faults } from './published.tsx';

const ADDRESSES: Record<keyof Text['admin']['rooms'], string> = {
  members: '/admin/members',
  programmes: '/admin/programmes',
  standards: '/admin/standards',
  denominators: '/admin/denominators',
  divisions: '/admin/divisions',
  calendar: '/admin/calendar',
  health: '/admin/health',
  trail: '/admin/trail',
  undelivered: '/inbox/undelivered',
};

/** Where an administrator begins: what needs attention, and the ways from here. */
export async function startPage(c: Context<Env>) {
  const { t, site } = c.var;
  const titles = {
    ...{
      members: t.members.title,
      programmes: t.programmes.title,
      standards: t.standards.title,
      denominators: t.admin.denominators,
      divisions: t.imports.divisions.title,
    },
    ...{
      calendar: t.calendar.title,
      health: t.health.title,
      trail: t.trail.title,
      undelivered: t.messages.undelivered,
    },
  };
  const given = await undelivered(site.table, site.policy.city);
  return page(
    c,
    { title: t.admin.title },
    <>
      <h1>{t.admin.title}</h1>
      <Faults t={t} policy={site.policy} />
      {given.length > 0 && (
        <Notice>
          <p>
            <a href={ADDRESSES.undelivered}>{t.admin.waiting(given.length)}</a>
          </p>
        </Notice>
      )}
      <ul class="ways">
        {(Object.keys(ADDRESSES) as (keyof typeof ADDRESSES)[]).map((room) => (
          <li>
            <a href={ADDRESSES[room]}>{titles[room]}</a>
            <p class="quiet small">{t.admin.rooms[room]}</p>
          </li>
        ))}
      </ul>
    </>,
  );
}
