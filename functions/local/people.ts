import type { Division } from '../../shared/domain/division.ts';
import type { Member } from '../../shared/domain/member.ts';

/** Who can sign in on one machine: everyone that the city, its districts and its townships need. */
export function seededMembers(divisions: readonly Division[]): Member[] {
  return divisions.flatMap((division) => {
    if (division.level === 'city') return cityMembers(division.code);
    if (division.level === 'district') return [screener(division), districtOffice(division)];
    return division.level === 'township' ? [submitter(division)] : [];
  });
}

/** The fifth reviewer comes from 塔山街道, so that a conflict can be seen. */
const FIFTH_TIES = { divisions: ['330602001'], units: [] };

function cityMembers(division: string): Member[] {
  const reviewers = [...'一二三四五'].map((numeral, index) => ({
    email: `r${index + 1}@example.test`,
    name: `市级评审员${numeral}`,
    role: 'reviewer' as const,
    division,
    ...(index === 4 && { ties: FIFTH_TIES }),
  }));
  return [
    ...reviewers,
    { email: 'admin@example.test', name: '管理员', role: 'admin', division },
    { email: `u${division}@example.test`, name: '市直单位申报员', role: 'submitter', division },
  ];
}

function screener({ code, name }: Division): Member {
  return { email: `d${code}@example.test`, name: `${name}初审员`, role: 'screener', division: code };
}

/** A district applies for itself where it is the unit: another office than the one that screens. */
function districtOffice({ code, name }: Division): Member {
  return { email: `t${code}@example.test`, name: `${name}申报员`, role: 'submitter', division: code };
}

function submitter({ code, name }: Division): Member {
  return { email: `t${code}@example.test`, name: `${name}申报员`, role: 'submitter', division: code };
}
