"""One outcome for every format: all that is hard to print stands in it once."""

from kpilint.card.place import Edit, Place, Span
from kpilint.intake.document import InputError
from kpilint.rule.model import RuleError
from kpilint.run.outcome import Finding, InputSummary, Outcome, Related, RuleCounts

FLOW = (
    "      - {一级指标: 效益指标, 二级指标: 社会效益指标, 三级指标: 接待率, "
    "绩效指标描述: 做到群众来访全部接待, 指标值: ≤99%, 指标值确定依据: 年初工作计划}"
)


def on(line: str, part: str, number: int) -> Place:
    """The place of a part of a source line."""
    column = line.index(part) + 1
    return Place(number, column, number, column + len(part), "")


CAPPED = Finding(
    code="D101",
    name="positive-rate-capped",
    title="越高越好的比率只设了上限",
    severity="error",
    confidence="high",
    family="D",
    head="适当性.绩效合理性",
    project_code="13032123P00331710077R",
    project_name="群众工作中心运行经费",
    indicator="接待率",
    field="指标值",
    address=("项目", 2, "绩效指标", 8, "指标值"),
    file="samples/qinglong-2024.yaml",
    place=on(FLOW, "≤99%", 131),
    frame=FLOW,
    quote="≤99%",
    expected="≥99%",
    message="“接待率”越高越好，指标值“≤99%”只设了上限，99%以下任何结果都算完成",
    advice="改为“≥99%”",
    basis="常理；财预〔2015〕88号第三十四条 大意：绩效目标应当指向明确、细化量化、合理可行",
    related=(
        Related(
            ("项目", 1, "绩效指标", 7, "指标值"),
            Place(40, 12, 40, 16, ""),
            "项目1 聘用法律服务费 › 提高息诉息访率 › 指标值",
        ),
    ),
    fix=None,
    fingerprint="5f0c1a2b3c4d5e6f",
)

TABBED_LINE = "\t\t指标值:\t１００百分比  # 全角"
TABBED = CAPPED._replace(
    code="V204",
    name="percent-in-words",
    severity="warning",
    indicator="办公设备😀完好率",
    address=("项目", 2, "绩效指标", 9, "指标值"),
    place=on(TABBED_LINE, "１００百分比", 140),
    frame=TABBED_LINE,
    quote="１００百分比",
    expected="100%",
    message="指标值“１００百分比”的百分号写成了文字，数字是全角",
    advice="照通行写法填写",
    basis="",
    related=(),
    fix=Edit(Span(4310, 4316), "100%"),
    fingerprint="00000000000000aa",
)

EMOJI_LINE = "    资金用途: 😀预算数8万元，其中财政资金8万元"
AMOUNT = CAPPED._replace(
    code="M103",
    name="budget-contradicted-by-text",
    confidence="low",
    severity="info",
    project_name=None,
    project_code=None,
    indicator=None,
    field="资金用途",
    address=("项目", 1, "资金用途"),
    place=on(EMOJI_LINE, "8万元", 77),
    frame=EMOJI_LINE,
    quote="😀预算数8万元，其中财政资金8万元",
    expected=None,
    message="资金用途写的“8万元”与预算数 8.76 万元不一致",
    advice="按预算数改写资金用途\n或者更正预算数",
    related=(),
    fingerprint="00000000000000bb",
)

LONG_LINE = "    正文: " + "绩效目标编制不够细化，" * 30 + "联系电话13800138000，" + "后文" * 90
PERSONAL = CAPPED._replace(
    code="S201",
    name="phone-number-published",
    project_code=None,
    project_name=None,
    indicator=None,
    field="说明",
    address=("说明", 3, "正文"),
    place=on(LONG_LINE, "13800138000", 9),
    frame=LONG_LINE,
    quote="13800138000",
    expected=None,
    message="公开的说明里有手机号码“138…000”，会泄露个人信息",
    advice="删去号码",
    related=(),
    fingerprint="00000000000000cc",
)

IN_TABLE = CAPPED._replace(
    file="送审/2024年绩效目标表.docx",
    address=("项目", 1, "绩效指标", 5, "指标值"),
    place=Place(0, 0, 0, 0, "第3张表第7行第5列"),
    frame=None,
    related=(Related(("项目", 1, "绩效指标", 2), Place(0, 0, 0, 0, "第3张表第4行"), "接待率"),),
    fingerprint="00000000000000dd",
)

HOSTILE = IN_TABLE._replace(
    code="T105",
    severity="warning",
    place=Place(0, 0, 0, 0, "第3张表第10行第5列"),
    indicator="清屏\x1b[2J率",
    quote="\x1b[2J",
    expected=None,
    message="“清屏\x1b[2J率”含有不可见的字符\u202e",
    advice="",
    related=(),
    fingerprint="00000000000000ee",
)

UNREAD = InputError(
    file="坏.yaml",
    line=3,
    column=6,
    message="冒号是全角的“：”，这一行读不成“名称: 内容”",
    advice="改为半角冒号加一个空格",
    frame="  预算数：８.76",
)
MISSING = InputError("没有.yaml", 0, 0, "没有这个文件", "请核对文件名")

BROKEN_RULE = RuleError(
    file="我的规则/D901.yaml",
    line=8,
    column=7,
    message="不认识的字段“三级指示”",
    advice="是不是“三级指标”？",
    code="D901",
    frame='条件: 三级指示 含 "率"',
)

FULL = Outcome(
    inputs=(
        InputSummary("samples/qinglong-2024.yaml", 11, 83, 6, readable=True),
        InputSummary("坏.yaml", 0, 0, 0, readable=False),
        InputSummary("没有.yaml", 0, 0, 0, readable=False),
        InputSummary("送审/2024年绩效目标表.docx", 1, 9, 0, readable=True),
    ),
    findings=(HOSTILE, IN_TABLE, TABBED, CAPPED, AMOUNT, PERSONAL),
    input_errors=(UNREAD, MISSING),
    rule_errors=(BROKEN_RULE,),
    rules=RuleCounts(
        run=42, hit=5, passed=30, undetermined=2, not_applicable=5, undetermined_cases=17
    ),
    hidden=3,
    suppressed=2,
)

CLEAN = Outcome(
    inputs=(InputSummary("净.yaml", 1, 9, 0, readable=True),),
    rules=RuleCounts(run=42, passed=40, not_applicable=2),
)

NOTHING = Outcome()
