"""What can be wrong with a rule file as a file: each mistake has a name, a sentence and a cure.

What can be wrong inside a condition or a message stands beside the condition language.
"""

from kpilint.rule.condition.mistake import Mistake

FILE_MISTAKES = {
    "not_text": Mistake(
        "不是文本文件：{reason}",
        "请用记事本另存为 UTF-8 编码的文本",
    ),
    "unreadable": Mistake(
        "文件打不开：{reason}",
        "请检查文件的权限，或是否被别的程序占用",
    ),
    "not_yaml": Mistake(
        "{reason}",
        "{cure}",
    ),
    "full_width_colon": Mistake(
        "“{word}”后面用了中文冒号",
        "请改成英文冒号，后面空一格：{word}: ……",
    ),
    "colon_without_space": Mistake(
        "“{word}:”后面没有空格",
        "请在英文冒号后面空一格：{word}: ……",
    ),
    "not_a_rule": Mistake(
        "这不是一条规则：规则文件由“编号: …”“名称: …”这样的行组成",
        "请照现有的规则文件的样子写",
    ),
    "empty_file": Mistake(
        "文件是空的",
        "用 kpilint rule new 可以写出一条规则；也可以照《规则菜谱》抄一条再改",
    ),
    "rule_in_list": Mistake(
        "规则文件不用“- ”开头：一个文件就是一条规则",
        "请删去开头的“- ”，各行左边对齐；有几条规则就分成几个文件",
    ),
    "card_for_rule": Mistake(
        "这像是一张目标表，不是规则",
        "请不要把目标表放在规则文件夹里；要检查它，写 kpilint 文件名",
    ),
    "several_rules": Mistake(
        "从这里起是第二条规则，一个文件只能有一条",
        "请把它另存为一个文件",
    ),
    "full_width_indent": Mistake(
        "缩进用了全角空格",
        "请改用半角空格（切换到英文输入再按空格键）",
    ),
    "full_width_brace": Mistake(
        "例子要用半角的括号",
        "请改成英文的 {{ 和 }}，里面的冒号、逗号也用英文的：- {{三级指标: 接待率, 指标值: ≤99%}}",
    ),
    "full_width_comma": Mistake(
        "花括号里用了中文逗号",
        "请改成英文逗号，后面空一格",
    ),
    "full_width_example": Mistake(
        "例子里的“{word}”后面用了中文冒号",
        "请改成英文冒号，后面空一格：{word}: {value}",
    ),
    "text_behind_quote": Mistake(
        "“{word}”的值以引号开头，引号后面又有字",
        "请在整句外面加上英文单引号：{word}: '……'；里面的文字用双引号",
    ),
    "broken_line": Mistake(
        "这一行接不上上一行",
        "一句话要分几行写的，在冒号后面写 >-，下面各行都缩进两格；否则写在一行里",
    ),
    "comment_for_value": Mistake(
        "“{word}”是空的：“#”后面的话不算",
        "请去掉“#”，或给整句加上英文单引号：{word}: '#……'",
    ),
    "condition_in_list": Mistake(
        "“条件”应是一句话，不是一列",
        "几句条件用“且”（都要满足）或“或”（满足一个）连成一句",
    ),
    "missing_path": Mistake(
        "找不到规则文件或文件夹“{path}”",
        "请检查路径",
    ),
    "no_rules_inside": Mistake(
        "文件夹“{path}”里没有规则文件",
        "规则文件以 .yaml 结尾，如 V901-training-cost.yaml；词表放在里面的 lexicon 文件夹",
    ),
    "misnamed_file": Mistake(
        "“{name}”没有用上：规则文件要以 .yaml 结尾",
        "请改名为 {stem}.yaml；记事本会自动加上 .txt，保存时“保存类型”要选“所有文件”",
    ),
    "unknown_key": Mistake(
        "规则里没有“{word}”这一项{hint}",
        "可用的有：{known}",
    ),
    "repeated_key": Mistake(
        "“{word}”写了两次",
        "请删去一处",
    ),
    "missing_key": Mistake(
        "缺少“{word}”",
        "请补上一行“{word}: ……”：{meaning}",
    ),
    "key_order": Mistake(
        "“{word}”应写在“{other}”前面",
        "各项的顺序是：{known}",
    ),
    "blank_value": Mistake(
        "“{word}”是空的",
        "请填写：{meaning}",
    ),
    "bad_choice": Mistake(
        "“{key}”不能是“{word}”{hint}",
        "只能是：{known}",
    ),
    "bad_code": Mistake(
        "编号“{word}”的写法不对",
        "编号是一个大写字母和三位数字，如 V901；自己写的规则用 901–999",
    ),
    "unknown_family": Mistake(
        "编号“{word}”的首字母不是规则的类别",
        "类别有：{known}",
    ),
    "code_of_builtin": Mistake(
        "编号“{word}”属于内置规则的范围",
        "自己写的规则请用 {family}901 到 {family}999",
    ),
    "code_of_user": Mistake(
        "内置规则不能用编号“{word}”",
        "9 开头的编号留给使用者",
    ),
    "bad_name": Mistake(
        "名称“{word}”的写法不对",
        "请用小写英文单词，以连字符连接，如 positive-rate-capped",
    ),
    "file_name": Mistake(
        "文件名与编号、名称不一致",
        "这条规则的文件名应是 {wanted}",
    ),
    "repeated_code": Mistake(
        "编号“{word}”已被“{other}”使用",
        "请换一个没有用过的编号",
    ),
    "repeated_name": Mistake(
        "名称“{word}”已被“{other}”使用",
        "请换一个名称",
    ),
    "wrong_shape": Mistake(
        "“{word}”应是{wanted}",
        "{cure}",
    ),
    "unquoted_brace": Mistake(
        "“{word}”以花括号开头，会被当作别的记号",
        "请给整句加上英文单引号，如：{word}: '{{三级指标}}……'",
    ),
    "no_examples": Mistake(
        "“{word}”里没有例子",
        "请至少写一个，如：- {{三级指标: 接待率, 指标值: ≤99%}}",
    ),
    "unknown_example_key": Mistake(
        "例子里的“{word}”不是{holder}的字段{hint}",
        "用 kpilint fields 可以查看全部字段",
    ),
    "example_field_around": Mistake(
        "“{word}”是{outer}的栏目，不是{holder}的",
        "请写成 {outer}: {{{word}: ……}}",
    ),
    "condition_and_check": Mistake(
        "“条件”和“检查”只能写一个",
        "请删去一个",
    ),
    "nothing_to_check": Mistake(
        "既没有“条件”，也没有“检查”",
        "请写“条件: ……”，说明什么情况算问题",
    ),
    "condition_on_file": Mistake(
        "对象是“文件”的规则不能写“条件”",
        "请把对象改为 指标、项目 或 部门",
    ),
    "unknown_check": Mistake(
        "没有名为“{word}”的检查{hint}",
        "现有的检查：{known}",
    ),
    "check_of_other": Mistake(
        "检查“{word}”看的是{wanted}，不是{subject}",
        "请把“对象”改为“{wanted}”",
    ),
    "parameters_without_check": Mistake(
        "没有“检查”，就不能有“参数”",
        "请删去“参数”",
    ),
    "unknown_parameter": Mistake(
        "检查“{check}”没有参数“{word}”{hint}",
        "它的参数有：{known}",
    ),
    "missing_parameter": Mistake(
        "检查“{check}”缺少参数“{word}”",
        "请在“参数”下补上“{word}: ……”",
    ),
    "unknown_field_key": Mistake(
        "“字段”里写的“{word}”不是{holder}上的一栏{hint}",
        "“字段”要写{holder}上的一栏，如：{known}",
    ),
    "unclosed_place": Mistake(
        "花括号没有成对，或里面是空的",
        "请写成 {{字段名}}，如 {{三级指标}}",
    ),
    "unknown_place": Mistake(
        "“{{{word}}}”不是可以引用的内容{hint}",
        "花括号里写字段名，如 {{三级指标}}、{{指标值.上限}}、{{项目.项目名称}}",
    ),
    "place_without_text": Mistake(
        "“{{{word}}}”不能印在提示里",
        "请换成有文字或数的字段，如 {{三级指标}}",
    ),
    "word_list": Mistake(
        "{reason}",
        "{cure}",
    ),
}
