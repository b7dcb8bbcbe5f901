import type { Member } from '../../../shared/domain/member.ts';

interface Props {
  readonly reviewer: Member;
  readonly chosen: readonly string[];
  /** Has to stand back. */
  readonly disabled?: boolean;
}

/** The head of a reviewer's line, with the tick that gives them the work. */
export const ReviewerChoice = ({ reviewer: { email, name }, chosen, disabled }: Props) => (
  <th scope="row">
    <label class="tick">
      <input type="checkbox" name="reviewers" value={email} checked={chosen.includes(email)} disabled={disabled} />
      <span>
        {name} <span class="quiet small">{email}</span>
      </span>
    </label>
  </th>
);
