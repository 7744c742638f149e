"""What a rule file holds, key by key, in the order in which shipped files have them.

Used where a rule file is new, and for the JSON schema by which editors complete and check.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Filled = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Code = Annotated[str, StringConstraints(pattern=r"^[A-Z][1-9]\d\d$")]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=60)]
Head = Literal[
    "完整性.规范完整性", "完整性.明确清晰程度", "相关性.目标相关性", "相关性.指标科学性",
    "适当性.绩效合理性", "适当性.资金匹配性", "可行性.实现可能性", "可行性.条件充分性",
    "合规性.公开合规",
]  # fmt: skip
Examples = Annotated[list[dict[str, Any]], Field(min_length=1)]


class RuleFile(BaseModel):
    """One rule of kpilint."""

    model_config = ConfigDict(extra="forbid", title="kpilint 规则")

    编号: Code = Field(description="一个大写字母和三位数字；100–899 是内置规则，自己写的用 9xx")
    名称: Name = Field(
        description="英文短名，用连字符连接，说的是坏在哪里，如 positive-rate-capped"
    )
    标题: Filled = Field(description="一句话说明这条规则找的是什么")
    级别: Literal["错误", "警告", "提示"] = Field(description="报出来时算多严重")
    把握: Literal["高", "中", "低"] = Field(description="报出来的有多少真是问题；低的平时不显示")
    维度: Head = Field(description="属于审核表的哪一项")
    依据: Filled = Field(description="文件名称和大意；没有文件依据的写“常理”或“实务”")
    对象: Literal["指标", "项目", "部门", "文件"] = Field(description="逐个检查的是什么")
    字段: Filled | None = Field(
        None, description="问题指向哪个字段；不写时是指标值、项目名称或单位"
    )
    条件: Filled | None = Field(None, description="什么情况算问题，用条件语言写")
    检查: Filled | None = Field(None, description="条件说不清的，写一个内置检查的名称")
    参数: dict[str, str] | None = Field(None, description="检查的参数")
    提示: Filled = Field(description="报给填报人的一句话，花括号里写字段，如 {三级指标}")
    应为: Filled | None = Field(None, description="应当写成什么")
    建议: Filled = Field(description="怎么改")
    说明: Filled = Field(description="为什么这样判断，哪些情况不报")
    反例: Examples = Field(description="应当报出来的例子")
    正例: Examples = Field(description="容易误报、但不应报的例子")


KEYS: tuple[str, ...] = tuple(RuleFile.model_fields)


def rule_schema() -> dict[str, Any]:
    """The JSON schema of a rule file."""
    return RuleFile.model_json_schema()
