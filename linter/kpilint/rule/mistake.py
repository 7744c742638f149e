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
    "several_rules": Mistake(
        "一个文件里有几条规则",
        "请一条规则一个文件",
    ),
    "missing_path": Mistake(
        "找不到规则文件或文件夹“{path}”",
        "请检查路径",
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
