"""Words and signs of everyday writing that stand where a condition wants others."""

from kpilint.rule.condition.mistake import Mistake

WORD_MISTAKES = {
    "separator_in_list": Mistake(
        "列表里用了“{word}”",
        '词与词之间用逗号或顿号，如：["甲", "乙"]',
        (
            '三级指标 含 ["率"；"量"]',
            '三级指标 属于 ["率"。"量"]',
        ),
    ),
    "no_separator_in_list": Mistake(
        "列表里{word}前面缺少逗号",
        '词与词之间用逗号或顿号，如：["甲", "乙"]',
        (
            '三级指标 含 ["率" "量"]',
            '三级指标 属于 ["率", "量" "度"]',
        ),
    ),
    "square_brackets": Mistake(
        "条件外面用了方括号",
        '括起一个条件用圆括号“（ ）”；方括号里只写几个词，如：["甲", "乙"]',
        (
            '[三级指标 含 "率"]',
            '[三级指标 含 "率" 或 指标值 为空] 且 权重 为空',
        ),
    ),
    "currency_sign": Mistake(
        "金额前面不写“{word}”",
        "请把单位写在后面，如：10万元、500元",
        (
            "项目.预算数 > ￥100000",
            "项目.预算数 > ¥10万元",
        ),
    ),
    "colon_in_condition": Mistake(
        "条件里用了冒号“{word}”",
        '请改用 = （等于）或 含 （里面有），如：二级指标 = "数量指标"',
        (
            '三级指标: "接待率"',
            '二级指标 ： "数量指标"',
        ),
    ),
    "misplaced_not": Mistake(
        "“{word}”不能放在整个条件前面",
        '请写“非（……）”，或者反过来说，如：三级指标 不含 "率"、指标值 不为空',
        (
            '不（三级指标 含 "率"）',
            '不 三级指标 含 "率"',
            '三级指标 含 "率" 且不 三级指标 含 "度"',
            '没有（三级指标 含 "率"）',
        ),
    ),
    "parted_not": Mistake(
        "看不懂“{rest}”",
        "请连着写成“{cure}”",
        (
            '三级指标 不 含 "率"',
            "指标值 不 为空",
            '三级指标 未含 "率"',
            '三级指标 无 "率"',
        ),
    ),
    "other_connective": Mistake(
        "“{word}”不能连接两个条件",
        "请改用“且”（都要满足）或“或”（满足一个）",
        (
            '三级指标 含 "率" 但 指标值 为空',
            '三级指标 含 "率" 同时 指标值 为空',
            '三级指标 含 "率" 和 指标值 为空',
            '三级指标 含 "率" & 指标值 为空',
            '三级指标 含 "率"、指标值 为空',
        ),
    ),
    "function_without_brackets": Mistake(
        "“{word}”和“{argument}”之间缺少括号",
        "请写成：{word}({argument})",
        (
            "字数 三级指标 > 3",
            "项目|金额于 资金用途 不含 预算数",
            "三级指标 字数 > 3",
        ),
    ),
    "text_first": Mistake(
        "要先写字段，再写文字",
        "请写成：{field} 含 {text}",
        (
            '"率" 在 三级指标 中',
            '"率"在三级指标中',
        ),
    ),
}
