"""What may not be published about persons; reports show it veiled."""

import pytest
from written import hits

from kpilint.check.veil import veiled_name, veiled_number


def _card(purpose: str) -> str:
    return f'项目名称: 补助\n资金用途: "{purpose}"\n'


def test_names_and_numbers_are_veiled():
    assert veiled_name("周文博") == "周**"
    assert veiled_number("13800000000") == "138******00"


@pytest.mark.parametrize(
    "number", ["110101190001011009", "13030019010101001X", "13030019010101001x"]
)
def test_an_identity_number_is_found_where_it_stands_and_shown_veiled(number: str):
    (hit,) = hits("id_number", _card(f"发放给（{number}）的补助"))
    assert hit.address == ("项目", 1, "资金用途")
    assert hit.within == (4, 22)
    assert number not in (hit.quote or "")
    assert hit.private


@pytest.mark.parametrize(
    "number",
    [
        "110101190001011008",  # a wrong check digit
        "13030019000229001X",  # a day that never was
        "91130300190101010X",  # a credit code
        "1101011900010110091",  # nineteen figures
        "13032123P00331710075J",  # a project code
    ],
)
def test_other_long_numbers_are_no_identity_numbers(number: str):
    assert not hits("id_number", _card(f"编码{number}号"))


def test_a_number_in_full_width_is_found_too():
    assert hits("id_number", _card("１１０１０１１９０００１０１１００９"))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("联系人13800000000。", 1),
        ("电话：138-0000-0000或139 0000 0000", 2),
        ("合同编号13800000000", 0),
        ("债务13800000000元", 0),
        ("债务13800000000.50元", 0),
        ("热线12345", 0),
        ("项目P13800000000", 0),
    ],
)
def test_mobile_numbers(text: str, count: int):
    assert len(hits("phone_number", _card(text), 种类="手机")) == count


@pytest.mark.parametrize(
    ("text", "veiled"),
    [
        ("遗属4人,周文博501元/月,无取暖补助;周秀兰501元/月", "周**、周**"),
        ("救助困难群众，李桂芳每月600元", "李**"),
        ("受助人：王芳（女，45岁），残疾", "王*"),
        ("拟救助对象：张德福、刘玉珍、陈志强，均已核实", "张**、刘**、陈**"),
        ("残疾人欧阳建国补助500元", "欧***"),
        ("发放困难职工张建国、李秀英生活补助各5000元", "张**、李**"),
        ("慰问困难党员王芳、李桂芳等2人慰问金共1000元", "王*、李**"),
        ("低保户刘玉珍家庭临时救助3000元", "刘**"),
        ("资助贫困学生赵丽、钱芳、孙强每人1000元", "赵*、钱*、孙*"),
        ("孤儿张小明、李小红基本生活费每月1200元", "张**、李**"),
    ],
)
def test_a_name_beside_a_private_matter_is_found(text: str, veiled: str):
    (hit,) = hits("person_name", _card(text))
    assert hit.values["姓名"] == veiled


@pytest.mark.parametrize(
    "text",
    [
        "遗属4人，2人每月501元，2人每月1133元",
        "发放困难职工高温补贴300元，低保对象取暖补助600元",
        "困难群众工作组组长张建国、李秀英交通补助各500元",
        "困难职工所在单位华宁公司、金源公司补助各5000元",
        "困难群众周边安置补助每户5000元",
        "困难学生农村寄宿生活补助1000元",
        "残疾人白内障医疗补助300元",
        "帮扶困难群众，邀请专家张建国、李明华讲课费各2000元",
        "困难群众救助工作领导小组：组长王建国，副组长李明，成员张伟、刘洋，工作经费5000元",
        "困难学生于每学期初发放生活补助，小学500元，初中625元",
        "贫困户金丝枣种植补贴600元，困难职工孟连县、金平县慰问金各5000元",
        "困难残疾人生活补助，周口50元，安阳60元，高龄300元，康复500元，金额合计910元",
        "残疾人补助500万元，周文博5万元",  # no allowance is counted in 万元
        "支付王律师服务费500元，李局长牵头，救助困难群众",
        "会议由张三、李四主持，会议费500元",  # nothing private
        "救助对象：低保户、五保户、残疾人，每人500元",
        "对特困人员、孤儿、高龄老人、失能老人发放补助，于每月10日前发放500元",
        "患者、家属、陪护，任务600元，方案900元，石材300元",
        "残疾人培训，马上就业，高质量完成，严格验收，常态管理",
    ],
)
def test_words_that_only_begin_like_names_are_none(text: str):
    assert not hits("person_name", _card(text))


def test_each_field_with_names_is_one_hit():
    text = _card("遗属周文博501元/月，周秀兰501元/月") + "项目概况: 遗属吴润泽1133元/月\n"
    assert [hit.values["人数"] for hit in hits("person_name", text)] == ["2", "1"]


def test_a_bank_card_needs_its_check_digit_and_a_word_that_says_so():
    assert hits("bank_card", _card("汇入卡号6222020412003456784"))
    assert hits("bank_card", _card("账号6217 0001 1000 1234 567"))
    assert not hits("bank_card", _card("卡号6222020412003456783"))
    assert not hits("bank_card", _card("资产6222020412003456784"))


def test_a_home_has_a_door_and_somebody_who_lives_there():
    assert hits("home_address", _card("家住某镇某村3组12号"))
    assert not hits("home_address", _card("租用建设大街18号办公楼301室"))


def test_only_a_mark_of_secrecy_is_one():
    (hit,) = hits("secrecy_mark", _card("机密★20年 专项"), 种类="标志")
    assert hit.quote == "机密★20年"
    assert not hits("secrecy_mark", _card("销毁机密文件、秘密载体"), 种类="标志")


def test_a_secret_document_cited_in_several_fields_is_one_hit():
    text = "项目名称: 督查\n立项依据: 某文件(密件)\n资金用途: 按某文件(密件)办理\n"
    (hit,) = hits("secrecy_mark", text, 种类="密件")
    assert (hit.values["处数"], len(hit.related)) == ("2", 1)


def test_characters_that_nobody_sees_are_named():
    (hit,) = hits("hidden_character", _card("信访\u200b维稳"), 种类="看不见")
    assert hit.values == {"字符": "零宽空格", "码位": "U+200B"}
    assert hit.within == (2, 3)
