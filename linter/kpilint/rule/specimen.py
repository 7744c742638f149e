"""A small sound rule for each kind of object, proposed to the writer of a new one."""

from __future__ import annotations

from typing import NamedTuple


class Specimen(NamedTuple):
    """The parts of a rule that depend on the kind of its object. ``place`` names the object in a
    message.
    """

    title: str
    condition: str
    message: str
    advice: str
    bad: str
    good: str
    place: str


SPECIMENS: dict[str, Specimen] = {
    "指标": Specimen(
        title="满意度的指标值低于80%",
        condition='三级指标 含 "满意度" 且 指标值 < 80%',
        message="“{三级指标}”的指标值“{指标值}”低于80%，要求过低",
        advice="提高到80%以上；确实做不到的，在绩效指标描述里说明原因",
        bad="三级指标: 群众满意度, 指标值: ≥75%",
        good="三级指标: 群众满意度, 指标值: ≥90%",
        place="“{三级指标}”的指标值是“{指标值}”",
    ),
    "项目": Specimen(
        title="预算数不足1万元",
        condition="预算数 < 1万元",
        message="“{项目名称}”的预算数是{预算数}，不足1万元",
        advice="核对金额单位；金额确实很小的，并入同类项目",
        bad="项目名称: 办公费, 预算数: 0.5",
        good="项目名称: 办公费, 预算数: 1",
        place="“{项目名称}”",
    ),
    "部门": Specimen(
        title="单位没有填写年度",
        condition="年度 为空",
        message="“{单位}”没有填写年度",
        advice="补填年度",
        bad='单位: 县信访局, 年度: ""',
        good="单位: 县信访局, 年度: 2024",
        place="“{单位}”",
    ),
}
