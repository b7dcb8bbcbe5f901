import type { Context } from 'hono';
import { refuse } from '../../../shared/domain/refusal.ts';
import type { Fault } from '../../../shared/domain/trail/days.ts';
import { type Failed, scopeOf } from '../../verify/every-unit.ts';
import { type Verified, verifyUnit } from '../../verify/run.ts';
import { page } from '../parts/page.tsx';
import { ProgrammeSwitch } from '../parts/programmes.tsx';
import { refusalPage } from '../parts/refusal-page.tsx';
import { timeText } from '../parts/show.tsx';
import { Table } from '../parts/table.tsx';
import { reportingUnits } from '../reading/lists.ts';
import { unitNames } from '../reading/names.ts';
import { programmeAsked } from '../reading/programme.ts';
import type { Env } from '../site.ts';
import { dayText } from '../text/day.ts';
import type { Text } from '../text/text.ts';

type Result = Verified | Failed;

/** Verifies the trail of the reporting unit and the programme that the address names, and shows what came of it. */
export async function verifyPosted(c: Context<Env>) {
  const { site } = c.var;
  const district = c.req.param('district') ?? '';
  if (!reportingUnits(site.policy).includes(district)) return refusalPage(c, refuse('not-found'));
  const programme = programmeAsked(c).id;
  const verified = await verifyUnit(site, scopeOf(site.policy, programme, district)).catch((error): Failed => {
    c.set('fault', error);
    return { programme, district, failed: String(error) };
  });
  return trailPage(c, verified);
}

/** A button for each reporting unit in a programme, and the result of the one that was verified now. */
export function trailPage(c: Context<Env>, result?: Result) {
  const { t, site } = c.var;
  const programme = programmeAsked(c);
  const name = unitNames(site, t);
  return page(
    c,
    { title: t.trail.title, wide: true },
    <>
      <p class="quiet">
        <a href="/admin">{t.admin.title}</a>
      </p>
      <h1>{t.trail.title}</h1>
      <p class="quiet">{t.trail.intro}</p>
      <ProgrammeSwitch c={c} shown={programme} />
      <Table head={Object.values(t.trail.columns)}>
        {reportingUnits(site.policy).map((district) => (
          <tr id={district}>
            <th scope="row">{name(district)}</th>
            <td>{result?.district === district ? <Outcome t={t} result={result} /> : t.trail.unseen}</td>
            <td>
              <form method="post" action={`/admin/trail/${district}?programme=${programme.id}`}>
                <button class="secondary" aria-label={`${t.trail.verify} ${name(district)}`}>
                  {t.trail.verify}
                </button>
              </form>
            </td>
          </tr>
        ))}
      </Table>
    </>,
  );
}

function Outcome({ t, result }: { t: Text; result: Result }) {
  if ('failed' in result) return <p role="alert">{t.trail.failed}</p>;
  const [first] = result.broken;
  if (!first) return <p role="status">{t.trail.whole(result.applications, result.lines, result.days)}</p>;
  return (
    <div role="alert">
      <p>{t.trail.broken(result.broken.length)}</p>
      <p>
        <strong>{whereOf(t, first)}</strong> {t.trail.fault[first.fault]}
      </p>
      {first.fault !== 'seal-differs' && (
        <p>
          {first.application}{' '}
          {first.draft ? t.trail.draft : <a href={`/admin/trail/${first.application}`}>{t.trail.open}</a>}
        </p>
      )}
    </div>
  );
}

const whereOf = (t: Text, fault: Fault): string =>
  fault.fault === 'seal-differs'
    ? t.trail.seal(dayText(t, fault.day), fault.sealed, fault.found)
    : t.trail.link(fault.version, timeText(t, fault.at));
