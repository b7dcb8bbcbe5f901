/** The page that leads to one's first call of the API. */
export const firstCall = {
  title: '五分钟完成首次调用',
  lead: '从零开始：查名录、取令牌、找区划、建草稿、填写、提交，再查看办理状态和办理痕迹。每一步都列出命令行和 TypeScript 两种写法，以及系统实际返回的内容。',
  before: [
    '命令行写法需要 bash、curl 和 Node，在同一个终端窗口中依次执行，变量前后沿用。',
    'TypeScript 写法在本系统的代码目录中运行：把各步内容依次存入 first-call.ts，取得令牌后执行 npx node first-call.ts。客户端位于 functions/client，不依赖其他软件包，可整个文件夹拷贝使用。',
    '以下步骤会真正建立并提交一份申报，请在本机或测试环境中进行。',
  ],
  shell: '命令行',
  answer: '返回内容（节选，编号为示例）',
  steps: {
    register: { heading: '不用登录，查询名录', says: ['公开数据任何人都可读取，不需要令牌。'] },
    token: {
      heading: '取得令牌',
      says: [
        '其余接口须在请求头携带 Bearer 令牌。令牌只证明电子邮件属于谁，能办什么由成员名单决定。在本机试用时，用下面的命令以塔山街道申报员的身份取得令牌；系统不在 8787 端口的，先设置 PORT。',
        '正式部署的系统由所配置的身份认证服务签发令牌：按 OpenID Connect 授权码方式（PKCE）登录，scope 为 openid email，取其中的 id_token 作为令牌。过期后重新取得即可。',
      ],
    },
    division: {
      heading: '用拼音首字母查找区划',
      says: ['名称、代码、全拼、首字母均可查询，例如 tsjd 查到塔山街道。'],
    },
    draft: {
      heading: '建立草稿',
      says: [
        '申报单位所在地不填的，即为申报员所属乡镇（街道）。Idempotency-Key 由您自定：网络中断后用同一个值再次发送，不会重复建立。客户端不指定时自动生成，重试时沿用。',
        '返回的 problems 列出尚需填写的内容，moves 列出现在可以办理的事项。',
      ],
    },
    fill: {
      heading: '填写自评',
      says: [
        '草稿可以分多次保存，只发送改动的内容即可。各项指标的编号和填法见该类别的评估标准（GET /api/v1/standards/school/1）。',
        '返回的 score.total 为当前自评得分。',
      ],
    },
    submit: {
      heading: '提交',
      says: [
        'If-Match 写明您所依据的版本：期间已有他人改动的，返回 412 和改动内容，不会互相覆盖。内容不全的，返回 422，逐项列出需要改正之处。',
      ],
    },
    state: {
      heading: '查看办理状态',
      says: ['列表按页返回，next 为下一页的 cursor；客户端的 each 自动翻页。'],
    },
    trail: {
      heading: '查看办理痕迹',
      says: ['何人、何时、由何值改为何值，逐条可查。'],
    },
  },
  next: {
    heading: '接下来',
    docs: '全部接口，可在页面上直接试用',
    codes: '全部错误代码和处理办法',
    document: 'OpenAPI 文档，可用来生成其他语言的客户端',
    data: '开放数据的说明、许可和整体下载',
  },
};
