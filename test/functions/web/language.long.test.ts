import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../../functions/web/text/text.ts';
import { fullAnswers } from '../../answers.ts';
import { PROPOSER, SCREENER, SIGNER, SUBMITTER } from '../../flow.ts';
import { follow, press, stateOn, summaryOn, type Typed } from '../../forms.ts';
import { startTestHost, type TestHost } from '../../host.ts';
import { wrongOn } from '../../one-language.ts';
import { type Arrived, Visitor } from '../../visitor.ts';

let host: TestHost;
beforeAll(async () => {
  host = await startTestHost();
});
afterAll(() => host.stop());

const t = texts.en;
const UNIT = { 'unit.name': '塔山小学', 'unit.address': '解放路 1 号', 'unit.contact': '王芳' };

/** A browser that keeps no cookie of the language. */
class Forgetful extends Map<string, string> {
  override set(name: string, value: string) {
    return name === 'lang' ? this : super.set(name, value);
  }
}

/** Somebody who goes by links and buttons alone, and never sees another language than English. */
class Reader {
  private here: Arrived | undefined;
  constructor(private readonly visitor: Visitor) {}

  get page(): Arrived {
    return this.here ?? expect.fail('nowhere yet');
  }
  private arrived(at: Arrived): this {
    expect([at.url.pathname, [200, 400, 422].includes(at.status), wrongOn(at.page, 'en')]).toEqual([
      at.url.pathname,
      true,
      [],
    ]);
    this.here = at;
    return this;
  }
  visit = async (path: string) => this.arrived(await this.visitor.visit(path));
  follow = async (link: string | RegExp) => this.arrived(await follow(this.visitor, this.page, link));
  press = async (button: string, typed: Typed = {}) =>
    this.arrived(await press(this.visitor, this.page, button, typed));
  /** On the issuer's own page. */
  choose = async (person: string) => this.arrived(await this.visitor.visit(this.page.url.pathname, { person }));

  async signIn(person: string): Promise<void> {
    await this.follow(t.site.signIn);
    await this.choose(person);
  }
}

const DOCUMENT = { number: '绍无废办〔2023〕1号', date: '2023-06-09' };

for (const remembers of [true, false])
  test(`a whole job is done in English in a browser that ${remembers ? 'keeps' : 'refuses'} its cookie`, async () => {
    await host.clock.set('2023-06-01T09:00:00+08:00');
    const visitor = new Visitor(host.origin);
    if (!remembers) Object.assign(visitor, { jar: new Forgetful() });
    const reader = new Reader(visitor);
    const unit = { ...UNIT, 'unit.name': remembers ? '塔山小学' : '塔山中学' };
    const name = unit['unit.name'];
    const standard = host.site.policy.standard('school') ?? expect.fail('no school standard');
    const full = fullAnswers(standard);

    await reader.visit('/?lang=en');
    await reader.signIn(SUBMITTER);
    await reader.follow(t.site.nav.apply);
    await reader.follow(t.apply.start);
    await reader.press(t.apply.begin, { category: 'school' });
    await reader.press(t.form.saveAndNext, { ...unit, 'unit.phone': '七号' });
    for (const { indicators } of standard.sections)
      await reader.press(
        t.form.saveAndNext,
        Object.fromEntries(indicators.map(({ id }) => [`answers.${id}.value`, full[id]?.value ?? ''])),
      );
    await reader.press(t.apply.submit, { commitment: '1' });
    expect(summaryOn(reader.page.page)?.title).toBe(t.refusal({ refused: 'incomplete' }).title);
    await reader.follow(/\/unit\?.*check=1/);
    await reader.press(t.form.saveAndNext, { 'unit.phone': '0575-85000000' });
    await reader.follow(/\/check/);
    await reader.press(t.apply.submit, { commitment: '1' });
    expect(stateOn(reader.page.page)).toBe(t.states.submitted);
    await reader.press(t.site.signOut);

    await reader.signIn(SCREENER);
    await reader.follow(t.site.nav.desk);
    await reader.follow(name);
    await reader.press(t.moves['screen-start']);
    await reader.follow(t.desk.copyFrom(t.desk.self));
    await reader.press(t.moves.recommend);
    await reader.press(t.site.signOut);

    await reader.signIn(PROPOSER);
    await reader.follow(t.site.nav.desk);
    await reader.follow(name);
    await reader.press(t.moves.propose);
    expect(summaryOn(reader.page.page)?.title).toBe(t.refusal({ refused: 'bad-input' }).title);
    await reader.follow(t.desk.copyFrom(t.desk.district));
    await reader.press(t.moves.propose);
    await reader.press(t.site.signOut);

    await reader.signIn(SIGNER);
    await reader.follow(t.site.nav.desk);
    await reader.follow(/state=proposed/);
    await reader.follow(name);
    await reader.press(t.moves.sign);
    await reader.follow(t.desk.toBatch);
    await reader.press(t.publishing.title);
    await reader.press(t.batches.publish);
    await host.clock.set('2023-06-09T09:00:00+08:00');
    await reader.follow(t.site.nav.desk);
    await reader.follow(t.batches.title);
    await reader.press(t.batches.nameAll, DOCUMENT);
    await reader.press(t.site.signOut);

    await reader.follow(t.site.nav.register);
    await reader.follow(name);
    await reader.follow(t.cell.certificate);
  });
