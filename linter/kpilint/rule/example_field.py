"""For each field of the forms what may stand in it, and a condition that uses it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kpilint.card.field import Holder


class FieldExample(NamedTuple):
    """What stands on a card, and a condition on the object that has the field."""

    value: str
    condition: str


EXAMPLES: dict[Holder, dict[str, FieldExample]] = {
    "指标": {
        "一级指标": FieldExample("产出指标", '一级指标 = "产出指标"'),
        "二级指标": FieldExample("数量指标", '二级指标 = "数量指标" 且 计量单位 = "%"'),
        "三级指标": FieldExample("接待率", '三级指标 含 ["率", "度"]'),
        "绩效指标描述": FieldExample("做到群众来访全部接待", "字数(绩效指标描述) < 4"),
        "指标性质": FieldExample("≤", '指标性质 = "≤"'),
        "指标值": FieldExample("≤99%", "指标值 <= 24小时"),
        "计量单位": FieldExample("人次", '计量单位 属于 ["%", "％"]'),
        "指标值类型": FieldExample("定量", '指标值类型 = "定量" 且 指标值 是定性'),
        "指标方向": FieldExample("正向", '指标方向 = "正向" 且 指标值 只有上限'),
        "权重": FieldExample("10%", "权重 > 30%"),
        "实施期指标值": FieldExample("≥3000人次", "实施期指标值 为空"),
        "指标值确定依据": FieldExample("年初工作计划", '指标值确定依据 = "其他"'),
        "评分标准": FieldExample("每低1个百分点扣1分", "评分标准 为空"),
        "数据来源": FieldExample("信访信息系统", "数据来源 为空"),
        "备注": FieldExample("跨年度指标", '备注 含 "涉密"'),
    },
    "项目": {
        "项目编码": FieldExample("13032123P00331710077R", '项目编码 不匹配 "^[0-9A-Z]+$"'),
        "项目名称": FieldExample("群众工作中心运行经费", '项目名称 含 "培训"'),
        "单位": FieldExample("青龙满族自治县信访局", "单位 为空"),
        "主管部门": FieldExample("县委社会工作部", "主管部门 为空"),
        "年度": FieldExample("2024", "年度 < 2024"),
        "金额单位": FieldExample("万元", '金额单位 ≠ "万元"'),
        "口径": FieldExample("河北", '口径 = "河北"'),
        "项目属性": FieldExample("延续项目", '项目属性 = "新增项目" 且 立项依据 为空'),
        "项目期": FieldExample("2024年1月—12月", "项目期 为空"),
        "开始日期": FieldExample("2024-01-01", "开始日期 > 结束日期"),
        "结束日期": FieldExample("2024-12-31", "结束日期 晚于 2024年12月底"),
        "预算数": FieldExample("8.76", "预算数 > 100万元"),
        "实施期资金总额": FieldExample("30", "实施期资金总额 < 预算数"),
        "其中财政资金": FieldExample("8.76", "其中财政资金 > 预算数"),
        "其他资金": FieldExample("0", "其中财政资金 + 其他资金 ≠ 预算数"),
        "资金用途": FieldExample("用于聘请2名接访人员", "字数(资金用途) < 10"),
        "项目概况": FieldExample("承担来访接待工作", "项目概况 = 资金用途"),
        "立项依据": FieldExample("信访工作条例", "立项依据 为空"),
        "项目设立必要性": FieldExample("化解信访矛盾", "项目设立必要性 为空"),
        "保证项目实施的制度措施": FieldExample("专项资金管理办法", "保证项目实施的制度措施 为空"),
        "项目实施计划": FieldExample("按季度实施", '项目实施计划 不含 ["季度", "月"]'),
        "资金支出计划": FieldExample("{6月底: 50%, 12月底: 100%}", "资金支出计划.12月底 < 100%"),
        "实施期目标": FieldExample("三年内……", "实施期目标 为空"),
        "绩效目标": FieldExample("接待来访群众2000人次", "绩效目标 的 个数 > 5"),
        "负责人": FieldExample("（姓名）", "负责人 不为空"),
        "联系电话": FieldExample("0335-7862000", '联系电话 匹配 "^1[0-9]{10}$"'),
        "绩效指标": FieldExample("（指标表的各行）", "绩效指标 中 指标值 是定性 的 个数 >= 5"),
        "备注": FieldExample("追加项目", '备注 含 "追加"'),
    },
    "单位": {
        "单位": FieldExample("青龙满族自治县信访局", '单位 含 "信访"'),
        "部门编码": FieldExample("332", "部门编码 为空"),
        "年度": FieldExample("2024", "年度 为空"),
        "金额单位": FieldExample("万元", "金额单位 为空"),
        "口径": FieldExample("河北", '口径 = "河北"'),
        "项目": FieldExample("（各张绩效目标表）", "项目 中 预算数 > 500万元 的 个数 > 3"),
        "说明": FieldExample("（公开说明的各段）", '说明 中 没有 标题 含 "机关运行经费"'),
        "预算表": FieldExample("（各张预算表）", ""),
    },
}
