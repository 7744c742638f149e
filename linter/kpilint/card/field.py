"""The fields of the forms: the word that kpilint prints, the attribute in code, every synonym.

Forms differ by province and year; a synonym is added here and nowhere else. Sources: the public
disclosures surveyed for the design (地方公开的部门预算绩效表 2016–2026).
"""

from typing import Literal, NamedTuple

Kind = Literal[
    "text", "code", "year", "money", "money_unit", "percent", "plan", "goals", "value", "operator",
    "unit", "direction", "level", "indicators", "projects", "sections", "tables",
]  # fmt: skip
Holder = Literal["单位", "项目", "指标"]


class Field(NamedTuple):
    """One field of a form; ``kind`` says how its text is to be read."""

    word: str
    attribute: str
    kind: Kind
    synonyms: tuple[str, ...] = ()


AGENCY_FIELDS = (
    Field("单位", "agency", "text", ("单位名称", "部门", "部门名称", "预算单位", "单位全称")),
    Field("部门编码", "code", "code", ("单位编码", "单位代码", "部门代码")),
    Field("年度", "year", "year", ("预算年度",)),
    Field("金额单位", "money_unit", "money_unit", ()),
    Field("口径", "profile", "text", ()),
    Field("项目", "projects", "projects", ("预算项目", "项目列表")),
    Field("说明", "sections", "sections", ("情况说明", "文字说明")),
    Field("预算表", "tables", "tables", ()),
)

PROJECT_FIELDS = (
    Field("项目编码", "code", "code", ("项目代码", "项目编号")),
    Field("项目名称", "name", "text", ("专项名称", "二级项目名称", "单位(专项)名称")),
    Field("单位", "agency", "text", (
        "单位名称", "项目单位", "实施单位", "预算单位", "部门名称", "部门(单位)名称",
        "项目实施单位", "单位信息",
    )),
    Field("主管部门", "supervisor", "text", ("主管部门及代码",)),
    Field("年度", "year", "year", ("预算年度",)),
    Field("金额单位", "money_unit", "money_unit", ()),
    Field("口径", "profile", "text", ()),
    Field("项目属性", "nature", "text", ("项目类别", "项目类型")),
    Field("项目期", "period", "text", ("起止时间", "项目起止时间", "项目周期", "实施期限")),
    Field("开始日期", "start", "text", ("项目开始日期", "开始时间")),
    Field("结束日期", "end", "text", ("项目结束日期", "结束时间", "完成日期")),
    Field("预算数", "budget", "money", (
        "年度资金总额", "资金总额", "项目预算金额", "年度本级预算金额", "项目金额", "项目总额",
        "年度预算资金总额", "当年资金总额", "预算申报数", "预算金额", "当年预算", "年度预算",
        "本年预算", "本年预算数", "年初预算数", "申请资金总额", "年度预算金额", "年度金额",
    )),
    Field("实施期资金总额", "whole_term_budget", "money", ("中期资金总额", "项目总投资", "总投资")),
    Field("其中财政资金", "fiscal", "money", ("财政资金", "财政拨款", "其中财政拨款")),
    Field("其他资金", "other_funds", "money", ("其中其他资金", "自筹资金")),
    Field("资金用途", "purpose", "text", ("预算规模及资金用途", "用途")),
    Field("项目概况", "overview", "text", ("项目概述", "项目简介")),
    Field("立项依据", "grounds", "text", ("项目立项依据",)),
    Field("项目设立必要性", "necessity", "text", ("立项必要性",)),
    Field("保证项目实施的制度措施", "safeguards", "text", ("保证项目实施的制度、措施",)),
    Field("项目实施计划", "schedule", "text", ("实施计划",)),
    Field("资金支出计划", "payment_plan", "plan", ("支出计划", "用款计划")),
    Field("实施期目标", "whole_term_goals", "goals", (
        "实施期绩效目标", "中期目标", "总体目标", "长期目标", "实施期总体目标",
    )),
    Field("绩效目标", "goals", "goals", (
        "年度目标", "年度绩效目标", "年度总体目标", "整体目标", "本年度绩效目标", "预期目标",
        "年初设定目标", "目标",
    )),
    Field("负责人", "manager", "text", ("项目负责人", "项目经办人", "经办人", "填报人")),
    Field("联系电话", "phone", "text", ("电话", "联系方式")),
    Field("绩效指标", "indicators", "indicators", ("指标", "年度绩效指标", "绩效指标表")),
    Field("备注", "remark", "text", ()),
)  # fmt: skip

INDICATOR_FIELDS = (
    Field("一级指标", "level1", "level", ("绩效指标分类", "指标类型")),
    Field("二级指标", "level2", "level", ()),
    Field("三级指标", "name", "text", ("指标名称", "指标内容", "指标名称(三级指标)")),
    Field("绩效指标描述", "description", "text", (
        "指标描述", "指标解释", "指标说明", "指标值内容", "描述", "绩效指标说明",
    )),
    Field("指标性质", "operator", "operator", ("计算符号", "符号", "比较符")),
    Field("指标值", "value", "value", (
        "值", "年度指标值", "本年指标值", "年度目标值", "目标值", "指标目标值", "年初目标值",
        "年初指标值", "年度目标指标值", "指标值及单位", "区域目标值", "指标值(A)", "年初目标值(A)",
        "目标值(标准)",
    )),
    Field("计量单位", "unit", "unit", ("度量单位", "单位")),
    Field("指标值类型", "value_type", "text", ("指标类别",)),
    Field("指标方向", "direction", "direction", ("指标方向性", "方向性")),
    Field("权重", "weight", "percent", ("权重(%)", "分值", "参考分值", "分值权重", "指标分值权重")),
    Field("实施期指标值", "whole_term_value", "text", ("中期指标值", "长期指标值", "指标值(长期)")),
    Field("指标值确定依据", "basis", "text", (
        "确定依据", "依据", "评价标准确定依据", "指标值设定依据", "设定依据",
    )),
    Field("评分标准", "scoring", "text", ("评价标准", "评(扣)分标准", "赋分规则")),
    Field("数据来源", "data_source", "text", ("完成值取值方式",)),
    Field("备注", "remark", "text", ()),
)  # fmt: skip

FIELDS: dict[Holder, tuple[Field, ...]] = {
    "单位": AGENCY_FIELDS,
    "项目": PROJECT_FIELDS,
    "指标": INDICATOR_FIELDS,
}


def _by_name(fields: tuple[Field, ...]) -> dict[str, Field]:
    names = {synonym: field for field in fields for synonym in field.synonyms}
    return names | {field.word: field for field in fields}


FIELD_BY_NAME: dict[Holder, dict[str, Field]] = {
    holder: _by_name(fields) for holder, fields in FIELDS.items()
}
