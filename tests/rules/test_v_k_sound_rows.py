"""Sound rows of many trades draw nothing from the rules on values (V) and on names (K)."""

import json

import pytest

from kpilint.intake.read import read_bytes
from kpilint.run.engine import Engine
from kpilint.run.ruleset import load_rule_set

ROWS = """\
产出指标|数量指标|律师人数|1人
产出指标|数量指标|办公大楼日常维修维护次数|≥280次
产出指标|数量指标|免费开放天数|=300天
产出指标|数量指标|公用经费保障人数|=86人
产出指标|数量指标|维护更新设备|≥20台
产出指标|数量指标|每万人拥有执业医师数|≥28.5人
产出指标|数量指标|城镇新增就业人数|≥1.2万人
产出指标|数量指标|发放宣传品|1万份
产出指标|数量指标|学生资助|应助尽助
产出指标|数量指标|培训（会议）完成率|100%
产出指标|质量指标|设备运行率|≥98%
产出指标|质量指标|救助金发放准确率|100%
产出指标|质量指标|档案存储设施稳定运行率|≥99%
产出指标|质量指标|获得省级以上奖项|≥2项
产出指标|质量指标|重大差错次数|0次
产出指标|质量指标|集中供热温度|≥18℃
产出指标|质量指标|是否通过验收|是
产出指标|质量指标|系统故障平均回复时长|<1小时
产出指标|质量指标|集体访下降率|≥35%
产出指标|时效指标|法律服务及时性|100%
产出指标|时效指标|信访事项按期结案率|≥90%
产出指标|时效指标|上访案件应急处理时间|≤24小时
产出指标|时效指标|工程进度|≥80%
产出指标|时效指标|发放频次|每月1次
产出指标|时效指标|完成时限|11月底之前
产出指标|时效指标|春节前发放慰问金|100%
产出指标|成本指标|租车费用|≤4000元/次
产出指标|成本指标|维稳人员差旅费|≤680元/人/天
产出指标|成本指标|超概算比例|≤0%
产出指标|成本指标|项目或定额成本控制率|≤100%
产出指标|成本指标|政府采购节支率|≥2%
产出指标|成本指标|玉米种植补助标准|1600元/亩
成本指标|经济成本指标|项目总成本|≤90万元
效果指标|社会效益指标|群众知晓率|95%以上
效益指标|经济效益指标|国有资本保值增值率|≥102%
效益指标|经济效益指标|政府投资撬动社会资本|≥200%
效益指标|经济效益指标|规上工业增加值增速|≥0%
效益指标|经济效益指标|居民消费价格涨幅|≤3%
效益指标|社会效益指标|免费开放接待观众人数|≥30000人次
效益指标|社会效益指标|技能培训带动就业人数|≥50人
效益指标|社会效益指标|重大安全责任事故|0起
效益指标|社会效益指标|确保全县不发生重大安全事故|0起
效益指标|社会效益指标|应急救援队伍稳定率|≥95%
效益指标|社会效益指标|义务教育巩固率|≥99.5%
效益指标|生态效益指标|空气质量优良天数比率|≥80%
效益指标|可持续影响指标|工程设计使用年限|≥15年
效益指标|可持续影响指标|管护机制健全性|健全
效益指标|社会公众或服务对象满意度指标|市民满意度|≥90%
满意度指标|服务对象满意度指标|群众投诉率|≤3%
满意度指标|服务对象满意度指标|企业满意度|≥4.5分
满意度指标|服务对象满意度指标|服务对象满意度指标|≥95%
满意度指标|服务对象满意度指标|干部职工|≥90%
""".strip().splitlines()

FIELDS = ("一级指标", "二级指标", "三级指标", "指标值")
ENGINE = Engine([rule for rule in load_rule_set().rules if rule.family in "VK"])


@pytest.mark.parametrize("row", ROWS)
def test_a_sound_row_draws_nothing(row: str) -> None:
    indicator = dict(zip(FIELDS, row.split("|"), strict=True))
    card = {"项目名称": "某项目", "年度": "2024", "绩效指标": [indicator]}
    document = read_bytes("样例.yaml", json.dumps(card, ensure_ascii=False).encode())
    assert document.departments
    assert [finding.code for finding in ENGINE.check(document)] == []


def test_the_engine_of_this_test_does_find_what_is_unsound() -> None:
    card = {"项目名称": "某项目", "绩效指标": [{"三级指标": "维护社会稳定", "指标值": ">100%"}]}
    document = read_bytes("样例.yaml", json.dumps(card, ensure_ascii=False).encode())
    assert "V102" in {finding.code for finding in ENGINE.check(document)}
