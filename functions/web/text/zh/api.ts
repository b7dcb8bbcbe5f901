/** The pages about the API. */
export const docs = {
  title: '开放接口',
  intro: '公开数据无需登录；办理业务须在请求头携带 Bearer 令牌。错误以 application/problem+json 返回，code 保持稳定。',
  codes: '错误代码',
  codesIntro:
    '程序应依 code 判断，不应依文字判断：code 与状态码保持不变，文字可能调整。每个代码都可由错误中的 type 地址直接打开；同样的内容见 GET /api/v1/codes。说明中的名称、数字为示例。',
  code: '代码',
  meaning: '含义与说明',
  todo: '程序该怎么做',
  signedIn: '须登录',
};

/** What a program does about a refusal, by its status. */
export const codes = {
  400: '按 problems 逐项改正请求后再发送。',
  401: '重新取得令牌后再发送。',
  403: '不要重试；换由有权办理的人员办理。',
  404: '不要重试；核对编号，或从列表重新读取。',
  409: '重新读取后再决定：情况已经变化。',
  412: '重新读取，合并 changes 所列改动，再以新的 If-Match 发送。',
  413: '缩小请求后再发送。',
  422: '按说明改正内容后，以新的 Idempotency-Key 发送。',
  429: '按说明等候后再发送。',
  503: '按 Retry-After 等候后，以同一个 Idempotency-Key 再发送。',
};
