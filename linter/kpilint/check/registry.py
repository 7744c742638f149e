"""The checks by name: what each asks of its rule, and where it lives; imported when first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from kpilint.rule.model import CheckInfo

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from kpilint.rule.model import Hit, Subject

    CheckFunction = Callable[[Any, Mapping[str, str]], Iterator[Hit]]


class Check(NamedTuple):
    """One check: its contract with rule files, and the module and function that do the work.

    ``needs`` names parts of a department without which there is nothing to look at: a check of
    narratives is not even imported for a lone card.
    """

    info: CheckInfo
    path: str
    needs: str = ""

    def load(self) -> CheckFunction:
        """The function of the check, imported now."""
        module, function = self.path.split(":")
        return getattr(import_module(module), function)  # type: ignore[no-any-return]


def _check(
    name: str,
    subject: Subject,
    module: str,
    places: str = "",
    parameters: str = "",
    needs: str = "",
) -> Check:
    info = CheckInfo(name, subject, tuple(places.split()), tuple(parameters.split()))
    return Check(info, f"kpilint.check.{module}:{name}", needs)


_ALL = (
    # 重复与套用
    _check("repeated_block", "部门", "repeated_block", "首段 末段 段数", needs="sections"),
    _check(
        "near_duplicate_paragraphs",
        "部门",
        "near_duplicate",
        "本段 处数",
        "最少字数 相似度",
        needs="sections",
    ),
    _check("repeated_goal", "项目", "repeated_goal", "目标 本条 前条"),
    _check("shared_text", "部门", "shared_text", "卡片 相同处", "最少字数 相似度"),
    _check("shared_field", "部门", "shared_field", "卡片 张数 内容", "字段"),
    _check("similar_cards", "部门", "similar_cards", "卡片 相同 行数", "占比 最少行数"),
    _check("repeated_row", "项目", "repeated_row", "指标 前行 本行"),
    _check("rival_row", "项目", "rival_row", "指标 前行 前值 本行 本值"),
    _check("opposed_bounds", "部门", "opposed_bounds", "指标 上限卡片 上限 下限卡片 下限"),
    _check("mixed_units", "部门", "mixed_units", "指标 用法"),
    _check("satisfaction_count", "部门", "satisfaction_count", "指标 宽卡片 严卡片"),
    _check("copied_duty", "部门", "copied_duty", "条数 照抄 原句", needs="sections"),
    _check("whole_term_copy", "项目", "whole_term_copy"),
    _check("other_agency", "项目", "other_agency", "别的单位 本单位"),
    _check("pasted_field", "项目", "pasted_field", "各栏", "最少字数"),
    _check("blank_field", "项目", "blank_field", "各栏 栏数", "栏目"),
    # 金额
    _check("stated_amount", "项目", "stated_amount", "写明 文中 栏中", "字段 差异"),
    _check("unit_slip", "项目", "unit_slip", "预算 别处 金额"),
    _check("narrated_budget", "部门", "narrated_budget", "项目 文中 栏中"),
    _check("funds_sum", "项目", "funds_sum", "预算 合计 分项"),
    _check("funds_gap", "项目", "funds_sum", "预算 财政 差额"),
    _check("unreadable_amount", "项目", "unreadable_amount", "字段 内容"),
    _check("cost_bound", "项目", "cost_bound", "指标 成本 预算", "范围 关系"),
    _check("cost_sum", "项目", "cost_sum", "项数 合计 预算", "关系"),
    _check("purpose_amount", "项目", "purpose_amount", "金额 预算", "范围"),
    _check("unstated_budget", "部门", "unstated_budget", "项目 张数"),
    # 指标值与自己的描述
    _check("described_range", "指标", "described_range", "范围 边"),
    _check("one_price_of_many", "指标", "described_price", "档数 最高"),
    _check("described_number", "指标", "described_number", "说 值"),
    _check("described_full", "指标", "described_number", "说 值"),
    _check("named_number", "指标", "described_number", "说 值"),
    _check("unexplained_rate", "指标", "unexplained_rate", "所量"),
    _check("wrong_base", "指标", "wrong_base", "应为 写作 谁"),
    _check("grading_bands", "指标", "grading_bands", "上档 下档 毛病"),
    _check("reworded_name", "指标", "reworded_name"),
    _check("number_in_words", "指标", "number_in_words", "数", "写法"),
    _check("like_names", "项目", "like_names", "指标 前一条"),
    _check("cut_off_name", "部门", "cut_off_name", "指标 末尾"),
    _check("alike_values", "项目", "alike_values", "值 行数 相同", "占比 最少行数"),
    # 目标与指标对应
    _check("goal_contradicted", "项目", "goal_number", "目标写 原句 指标 指标写"),
    _check("goal_not_carried", "项目", "goal_number", "目标写 原句"),
    _check("narrative_value", "部门", "narrative_target", "原句 各表", needs="sections"),
    _check("goal_rate", "项目", "goal_rate", "率 原句"),
    _check("narrative_side", "部门", "narrative_side", "原句 名称 应有", needs="sections"),
    _check("narrative_unit", "部门", "narrative_target", "原句 各表", needs="sections"),
    # 预算表勾稽
    _check("table_sum", "部门", "table_sum", "表名 科目 栏 写明 合计 项数", needs="tables"),
    _check("table_whole_blank", "部门", "table_sum", "表名 科目 栏 写明 合计 项数", needs="tables"),
    _check(
        "balance_total",
        "部门",
        "balance_total",
        "表名 名目 写明 另表 另一名目 另写",
        needs="tables",
    ),
    _check(
        "table_total", "部门", "balance_total", "表名 名目 写明 另表 另一名目 另写", needs="tables"
    ),
    _check(
        "stated_sum_exceeded", "部门", "stated_sum", "名目 总额 项数 合计 相差", needs="sections"
    ),
    _check("stated_sum_short", "部门", "stated_sum", "名目 总额 项数 合计 相差", needs="sections"),
    _check("stated_share", "部门", "stated_share", "原句 名目 写明 应为", needs="sections"),
    _check("stated_growth", "部门", "stated_share", "原句 名目 写明 应为", needs="sections"),
    _check("narrative_total", "部门", "narrative_amount", "名目 文中 表名 表中", needs="tables"),
    _check("narrative_item", "部门", "narrative_amount", "名目 文中 表名 表中", needs="tables"),
    _check("public_spending", "部门", "public_spending", "名目 文中 另处 另写", needs="sections"),
    _check(
        "running_above_public", "部门", "public_spending", "名目 文中 另处 另写", needs="sections"
    ),
    _check("cards_above_table", "部门", "project_table", "张数 合计 表名 表中", needs="tables"),
    _check(
        "card_against_table", "部门", "project_table", "名称 卡片 卡中 表名 表中", needs="tables"
    ),
    _check("odd_decimals", "部门", "odd_decimals", "金额 个数", needs="sections"),
    _check("no_assets", "部门", "no_assets", "原句 支出", needs="sections"),
    # 涉密与个人信息
    _check("classified_card", "项目", "classified_card", "处数 行数"),
    _check("classified_cell", "项目", "classified_card", "处数"),
    _check("masked_field", "项目", "masked_field", "处数"),
    _check("id_number", "部门", "id_number", "号码"),
    _check("phone_number", "部门", "phone_number", "号码", "种类"),
    _check("bank_card", "部门", "bank_card", "号码"),
    _check("person_name", "部门", "person_name", "姓名 人数"),
    _check("home_address", "部门", "home_address", "住址"),
    _check("secrecy_mark", "部门", "secrecy_mark", "标志 处数", "种类"),
    # 文字
    _check("text_pattern", "部门", "text_pattern", "片段 前后", "模式 位置"),
    _check("unbalanced_mark", "部门", "unbalanced_mark", "片段 前后"),
    _check("wrong_word", "部门", "wrong_word", "错 正 前后", "错字"),
    _check("stale_campaign", "部门", "stale_campaign", "前后 结束 年度", "活动"),
    _check("heading_order", "部门", "heading_order", "前题 本题 式样", needs="sections"),
    _check("title_twice", "部门", "heading_order", "标题", needs="sections"),
    # 文件与书写
    _check(
        "reader_notice",
        "文件",
        "reader_notice",
        "原文 处数 字段 哪些 值 记号 带记号 加引号 首行 近似 编码 说明",
        "种类",
    ),
    _check("hidden_character", "部门", "hidden_character", "字符 码位", "种类"),
    _check("unknown_profile", "部门", "unknown_profile", "口径名 近似 可用 所用"),
)

CHECKS: dict[str, Check] = {check.info.name: check for check in _ALL}
