"""The layouts of the provinces: each gives what is printed, and the cards that it says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from intake.office.layout.contents import PROJECTS, Project, Row
from intake.office.layout.sheet import ABOVE, INSIDE, LEFT, Grid, Page

Said = dict[str, str]  # a field's word to its text
Projects = tuple[Project, ...]


@dataclass(frozen=True)
class Card:
    """A card as it must be read: fields of the head, goals, the fields of each indicator."""

    head: Said
    goals: tuple[str, ...]
    rows: tuple[Said, ...]
    whole_goals: tuple[str, ...] = ()


Layout = Callable[..., tuple[list[Page], list[Card]]]  # of projects


def merged_levels(rows: tuple[Row, ...]) -> list[tuple[str, str]]:
    """The levels of rows as they stand in merged cells."""
    found = []
    above = ("", "")
    for row in rows:
        level2 = ABOVE if (row.level1, row.level2) == above else row.level2
        found.append((ABOVE if row.level1 == above[0] else row.level1, level2))
        above = (row.level1, row.level2)
    return found


def levels(row: Row) -> Said:
    return {"一级指标": row.level1, "二级指标": row.level2, "三级指标": row.name}


def lines(project: Project) -> str:
    return "\n".join(project.goals)


def body(project: Project, *columns: Callable[[Row], str]) -> Grid:
    """Rows of merged levels, the name, and some columns."""
    return [
        [*pair, row.name, *(column(row) for column in columns)]
        for pair, row in zip(merged_levels(project.rows), project.rows, strict=True)
    ]


def hebei(projects: Projects = PROJECTS) -> tuple[list[Page], list[Card]]:
    """河北: amounts and purpose, a plan by months, six columns, one table a card."""
    pages: list[Page] = []
    cards = []
    for number, p in enumerate(projects, 1):
        grid: Grid = [
            ["项目编码", p.code, "项目名称", p.name, LEFT, LEFT],
            ["预算规模及资金用途", "预算数", p.budget, "其中：财政资金", p.budget, "其他资金："],
            [ABOVE, p.purpose, LEFT, LEFT, LEFT, LEFT],
            ["资金支出计划（%）", "3月底", "6月底", "10月底", "12月底", LEFT],
            [ABOVE, *p.plan, LEFT],
            ["绩效目标", lines(p), LEFT, LEFT, LEFT, LEFT],
            ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"],
            *body(p, lambda r: r.description, lambda r: r.value, lambda r: r.basis),
        ]
        pages.append([f"{number}.{p.name}绩效目标表", "单位：万元", grid])
        rows = tuple(
            levels(r)
            | {"绩效指标描述": r.description, "指标值": r.value, "指标值确定依据": r.basis}
            for r in p.rows
        )
        months = ("3月底", "6月底", "10月底", "12月底")
        head = {"项目编码": p.code, "项目名称": p.name, "预算数": p.budget}
        head |= {"其中财政资金": p.budget, "资金用途": p.purpose}
        cards.append(Card(head | dict(zip(months, p.plan, strict=True)), p.goals, rows))
    return pages, cards


def shanxi(projects: Projects = PROJECTS) -> tuple[list[Page], list[Card]]:
    """山西: the whole term and the year side by side, grounds and plans in the head."""
    pages: list[Page] = []
    cards = []
    for p in projects[:2]:
        pairs = merged_levels(p.rows)
        whole = [f"{row.sign}{row.number}{row.unit}" for row in p.rows]
        grid: Grid = [
            ["项目名称", LEFT, p.name, LEFT, LEFT, LEFT, LEFT, LEFT],
            ["主管部门及代码", LEFT, p.supervisor, LEFT, "实施单位", LEFT, p.agency, LEFT],
            ["项目属性", LEFT, "延续项目", LEFT, "项目期", LEFT, "3年", LEFT],
            ["项目资金（万元）", LEFT, "实施期资金总额：", "26.28", LEFT, "年度资金总额：",
             p.budget, LEFT],
            [ABOVE, INSIDE, "其中：财政拨款", "26.28", LEFT, "其中：财政拨款", p.budget, LEFT],
            [ABOVE, INSIDE, "其他资金", "0", LEFT, "其他资金", "0", LEFT],
            ["项目概况", LEFT, p.purpose, LEFT, LEFT, LEFT, LEFT, LEFT],
            ["立项依据", LEFT, "《信访工作条例》", LEFT, LEFT, LEFT, LEFT, LEFT],
            ["项目设立必要性", LEFT, "保障信访工作的正常开展。", LEFT, LEFT, LEFT, LEFT, LEFT],
            ["保证项目实施的制度、措施", LEFT, "财务管理制度", LEFT, LEFT, LEFT, LEFT, LEFT],
            ["项目实施计划", LEFT, "全年按月实施。", LEFT, LEFT, LEFT, LEFT, LEFT],
            ["总体目标", "实施期目标", LEFT, LEFT, LEFT, "年度目标", LEFT, LEFT],
            [ABOVE, p.whole_goal, LEFT, LEFT, LEFT, p.goals[0], LEFT, LEFT],
            ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值", "二级指标", "三级指标",
             "指标值"],
            *(
                [ABOVE, one, two, row.name, long, two, row.name, row.value]
                for (one, two), row, long in zip(pairs, p.rows, whole, strict=True)
            ),
        ]  # fmt: skip
        pages.append(["项目支出绩效目标申报表", "（2024年度）", grid])
        rows = tuple(
            levels(r) | {"指标值": r.value, "实施期指标值": long}
            for r, long in zip(p.rows, whole, strict=True)
        )
        head = {
            "项目名称": p.name, "主管部门": p.supervisor, "单位": p.agency, "预算数": p.budget,
            "实施期资金总额": "26.28", "项目属性": "延续项目", "项目期": "3年",
            "项目概况": p.purpose, "立项依据": "《信访工作条例》", "项目实施计划": "全年按月实施。",
            "项目设立必要性": "保障信访工作的正常开展。", "其中财政资金": p.budget,
            "保证项目实施的制度措施": "财务管理制度", "金额单位": "万元", "其他资金": "0",
        }  # fmt: skip
        cards.append(Card(head, p.goals[:1], rows, (p.whole_goal,)))
    return pages, cards


def sichuan(projects: Projects = PROJECTS) -> tuple[list[Page], list[Card]]:
    """四川: many projects in one long table, the value split over 性质, 值, 单位."""
    grid: Grid = [
        ["单位名称", "项目名称", "预算数", "年度目标", "一级指标", "二级指标", "三级指标",
         "指标性质",
         "指标值", "度量单位", "权重", "指标方向性"],
    ]  # fmt: skip
    cards = []
    for number, p in enumerate(projects):
        amount = f"{p.budget.replace('.', '')}00.00"
        found = []
        for at, ((one, two), r) in enumerate(zip(merged_levels(p.rows), p.rows, strict=True)):
            head = [p.agency, p.name, amount, p.goals[0]] if not at else [ABOVE] * 4
            head[0] = ABOVE if number else head[0]
            sign = {"≥": "≥", "≤": "≤", "=": "=", "定性": "定性"}[r.sign]
            grid.append([*head, one, two, r.name, sign, r.number, r.unit, r.weight, r.direction])
            row = levels(r) | {"指标性质": sign, "指标值": r.number, "计量单位": r.unit}
            found.append(row | {"权重": r.weight, "指标方向": r.direction})
        said = {"项目名称": p.name, "预算数": amount}
        cards.append(Card(said, p.goals[:1], tuple(found)))
    return [["部门预算项目绩效目标申报表（2024年度）", "金额单位：元", grid]], cards


def ganzi(projects: Projects = PROJECTS) -> tuple[list[Page], list[Card]]:
    """四川甘孜: a card with a head, and the value split over four columns."""
    pages: list[Page] = []
    cards = []
    for p in projects[:2]:
        grid: Grid = [
            ["单位信息：", p.agency, LEFT, "项目名称：", p.name, LEFT, LEFT],
            ["主管部门：", p.supervisor, LEFT, "项目经办人：", "张某", LEFT, LEFT],
            ["资金总额：", p.budget, LEFT, "预算执行率权重(%)：", "10", LEFT, LEFT],
            ["整体目标：", lines(p), LEFT, LEFT, LEFT, LEFT, LEFT],
            ["一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "权重（%）"],
            *body(p, lambda r: r.sign, lambda r: r.number, lambda r: r.unit, lambda r: r.weight),
        ]
        pages.append(["绩效目标表", "（2024年度） 单位：万元", grid])
        rows = tuple(
            levels(r)
            | {"指标性质": r.sign, "指标值": r.number, "计量单位": r.unit, "权重": r.weight}
            for r in p.rows
        )
        head = {"单位": p.agency, "项目名称": p.name, "主管部门": p.supervisor, "预算数": p.budget}
        cards.append(Card(head, p.goals, rows))
    return pages, cards


def hubei(projects: Projects = PROJECTS) -> tuple[list[Page], list[Card]]:
    """湖北: 长期 and 年度 named in each heading, goals over two headings."""
    (p, *_) = projects
    pairs = merged_levels(p.rows)
    grid: Grid = [
        ["项目名称", p.name, LEFT, LEFT, LEFT, LEFT, LEFT],
        ["项目主管部门", p.supervisor, LEFT, "项目执行单位", p.agency, LEFT, LEFT],
        ["项目总预算", "26.28", LEFT, "项目当年预算", p.budget, LEFT, LEFT],
        ["项目绩效总目标", p.whole_goal, LEFT, LEFT, LEFT, LEFT, LEFT],
        ["年度绩效目标", p.goals[0], LEFT, LEFT, LEFT, LEFT, LEFT],
        ["一级指标", "二级指标（长期）", "三级指标（长期）", "指标值（长期）", "二级指标（年度）",
         "三级指标（年度）", "指标值（年度）"],
        *(
            [one, two, r.name, r.value, two, r.name, r.value]
            for (one, two), r in zip(pairs, p.rows, strict=True)
        ),
    ]  # fmt: skip
    rows = tuple(levels(r) | {"指标值": r.value, "实施期指标值": r.value} for r in p.rows)
    head = {"项目名称": p.name, "主管部门": p.supervisor, "单位": p.agency, "预算数": p.budget}
    head["实施期资金总额"] = "26.28"
    return [["项目支出绩效目标表", grid]], [Card(head, p.goals[:1], rows, (p.whole_goal,))]


def zhejiang(projects: Projects = PROJECTS) -> tuple[list[Page], list[Card]]:
    """浙江: the kind of an indicator stands under 指标名称, its name under 指标描述."""
    pages: list[Page] = []
    cards = []
    for p in projects[:2]:
        grid: Grid = [
            ["项目名称", p.name, LEFT, LEFT],
            ["预算金额（万元）", p.budget, "主管部门", p.supervisor],
            ["年度绩效目标", lines(p), LEFT, LEFT],
            ["指标类型", "指标名称", "指标值", "指标描述"],
            *(
                [one, r.level2, r.value, r.name]
                for (one, _), r in zip(merged_levels(p.rows), p.rows, strict=True)
            ),
        ]
        pages.append(["2024年项目支出绩效目标表", grid])
        rows = tuple(levels(r) | {"指标值": r.value} for r in p.rows)
        head = {"项目名称": p.name, "预算数": p.budget, "主管部门": p.supervisor}
        cards.append(Card(head, p.goals, rows))
    return pages, cards


def guangdong(projects: Projects = PROJECTS) -> tuple[list[Page], list[Card]]:
    """广东: one name, and the values of the whole term and of the year beside it."""
    (p, *_) = projects
    grid: Grid = [
        ["项目名称", LEFT, p.name, LEFT, LEFT, LEFT],
        ["主管部门", LEFT, p.supervisor, "用款单位", p.agency, LEFT],
        ["资金总额（万元）", LEFT, p.budget, "年度预算（万元）", p.budget, LEFT],
        ["总体绩效目标", LEFT, "实施周期目标", LEFT, "年度目标", LEFT],
        [ABOVE, INSIDE, p.whole_goal, LEFT, p.goals[0], LEFT],
        ["绩效指标", "一级指标", "二级指标", "三级指标", "实施周期指标值", "年度指标值"],
        *([ABOVE, *cells] for cells in body(p, lambda r: r.value, lambda r: r.value)),
    ]
    rows = tuple(levels(r) | {"指标值": r.value, "实施期指标值": r.value} for r in p.rows)
    head = {"项目名称": p.name, "主管部门": p.supervisor, "单位": p.agency, "预算数": p.budget}
    return [["项目支出绩效目标申报表", grid]], [Card(head, p.goals[:1], rows, (p.whole_goal,))]


def beijing(projects: Projects = PROJECTS) -> tuple[list[Page], list[Card]]:
    """北京: 绩效指标性质, 绩效指标值 and 绩效度量单位, levels without the word 指标."""
    pages: list[Page] = []
    cards = []
    for p in projects:
        short = [
            [part.removesuffix("指标") if part != ABOVE else part for part in pair]
            for pair in merged_levels(p.rows)
        ]
        grid: Grid = [
            ["项目名称", LEFT, p.name, LEFT, LEFT, LEFT, LEFT],
            ["主管预算部门及代码", LEFT, p.supervisor, LEFT, "实施单位", p.agency, LEFT],
            ["项目负责人", LEFT, "李某", LEFT, "联系电话", "010-00000000", LEFT],
            ["项目资金（万元）", LEFT, "年度资金总额：", p.budget, LEFT, LEFT, LEFT],
            [ABOVE, INSIDE, "其中：财政拨款", p.budget, LEFT, LEFT, LEFT],
            [ABOVE, INSIDE, "其他资金", "0", LEFT, LEFT, LEFT],
            ["总体目标", lines(p), LEFT, LEFT, LEFT, LEFT, LEFT],
            ["绩效指标", "一级指标", "二级指标", "三级指标", "绩效指标性质", "绩效指标值",
             "绩效度量单位"],
            *(
                [ABOVE, *pair, r.name, r.sign, r.number, r.unit]
                for pair, r in zip(short, p.rows, strict=True)
            ),
        ]  # fmt: skip
        pages.append(["项目支出绩效目标申报表", "（2024年度）", grid])
        rows = tuple(
            {word: text.removesuffix("指标") for word, text in levels(r).items()}
            | {"指标性质": r.sign, "指标值": r.number, "计量单位": r.unit}
            for r in p.rows
        )
        head = {"项目名称": p.name, "主管部门": p.supervisor, "单位": p.agency, "预算数": p.budget}
        head |= {"其中财政资金": p.budget, "其他资金": "0", "联系电话": "010-00000000"}
        cards.append(Card(head, p.goals, rows))
    return pages, cards


def neimenggu(projects: Projects = PROJECTS) -> tuple[list[Page], list[Card]]:
    """内蒙古: points behind the first level, direction before the sign in one long table."""
    grid: Grid = [
        ["项目名称", "项目单位", "项目类别", "预算数", "年度绩效目标", "一级指标", "二级指标",
         "三级指标",
         "指标方向", "指标性质", "目标值", "计量单位", "分值"],
    ]  # fmt: skip
    cards = []
    for p in projects:
        found = []
        for at, ((one, two), r) in enumerate(zip(merged_levels(p.rows), p.rows, strict=True)):
            head = [p.name, p.agency, "其他运转类", p.budget, p.goals[0]] if not at else [ABOVE] * 5
            one = one if one == ABOVE else f"{one}（50分）"
            way = r.direction.removesuffix("指标")
            sign = {"≥": "大于等于", "≤": "小于等于", "=": "等于", "定性": "定性"}[r.sign]
            grid.append([*head, one, two, r.name, way, sign, r.number, r.unit, r.weight])
            row = levels(r) | {"指标性质": sign, "指标值": r.number, "计量单位": r.unit}
            found.append(row | {"权重": r.weight, "指标方向": way})
        said = {"项目名称": p.name, "预算数": p.budget, "单位": p.agency, "项目属性": "其他运转类"}
        cards.append(Card(said, p.goals[:1], tuple(found)))
    return [["表11 项目支出绩效目标表", "单位：万元", grid]], cards


def hebei_bands(projects: Projects = PROJECTS) -> tuple[list[Page], list[Card]]:
    """河北 before 2022: no levels but the kind, 优 良 中 差 under 评价标准."""
    pages: list[Page] = []
    cards = []
    for p in projects[:2]:
        kinds = [one for one, _ in merged_levels(p.rows)]
        bands = [(r.value, f"{r.value}的95%", f"{r.value}的90%", f"{r.value}的85%") for r in p.rows]
        grid: Grid = [
            ["项目编码", p.code, "项目名称", p.name, LEFT, LEFT, LEFT, LEFT],
            ["资金用途", p.purpose, LEFT, LEFT, LEFT, LEFT, LEFT, LEFT],
            ["绩效目标", lines(p), LEFT, LEFT, LEFT, LEFT, LEFT, LEFT],
            ["绩效指标分类", "绩效指标", "绩效指标描述", "评价标准", LEFT, LEFT, LEFT,
             "评价标准确定依据"],
            [ABOVE, ABOVE, ABOVE, "优", "良", "中", "差", ABOVE],
            *(
                [kind, r.name, r.description, *band, r.basis]
                for kind, r, band in zip(kinds, p.rows, bands, strict=True)
            ),
        ]  # fmt: skip
        pages.append([f"{p.name}绩效目标表", grid])
        rows = tuple(
            {
                "一级指标": r.level1, "三级指标": r.name, "绩效指标描述": r.description,
                "指标值": band[0], "指标值确定依据": r.basis,
                "评分标准": "；".join(f"{w}：{t}" for w, t in zip("优良中差", band, strict=True)),
            }
            for r, band in zip(p.rows, bands, strict=True)
        )  # fmt: skip
        head = {"项目编码": p.code, "项目名称": p.name, "资金用途": p.purpose}
        cards.append(Card(head, p.goals, rows))
    return pages, cards


def shanhaiguan(projects: Projects = PROJECTS) -> tuple[list[Page], list[Card]]:
    """河北 2020: the value under sub-headings, goals numbered in cells, empty rows of the form."""
    pages: list[Page] = []
    cards = []
    for p in projects[:2]:
        grid: Grid = [
            ["项目编码", p.code, LEFT, "项目名称", p.name, LEFT, LEFT, LEFT],
            ["资金用途", p.purpose, *[LEFT] * 6],
            ["绩效目标", "目标1", p.goals[0], *[LEFT] * 5],
            [ABOVE, "目标2", "完成年初确定的各项工作任务。", *[LEFT] * 5],
            ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", LEFT, LEFT,
             "指标值确定依据"],
            [ABOVE, ABOVE, ABOVE, ABOVE, "符号", "值", "单位（文字描述）", ABOVE],
            *body(
                p, lambda r: r.description, lambda r: r.sign, lambda r: r.number, lambda r: r.unit,
                lambda r: r.basis,
            ),
            [""] * 8,
            [""] * 8,
        ]  # fmt: skip
        pages.append([grid])
        rows = tuple(
            levels(r)
            | {"绩效指标描述": r.description, "指标性质": r.sign, "指标值": r.number}
            | {"计量单位": r.unit, "指标值确定依据": r.basis}
            for r in p.rows
        )
        head = {"项目编码": p.code, "项目名称": p.name, "资金用途": p.purpose}
        cards.append(Card(head, (p.goals[0], "完成年初确定的各项工作任务。"), rows))
    return pages, cards


def hunan(projects: Projects = PROJECTS) -> tuple[list[Page], list[Card]]:
    """湖南: 成本指标 a first level, what the value means beside it, three kinds of remarks."""
    grid: Grid = [
        ["单位代码", "单位（专项）名称", "资金总额", "实施期绩效目标", "一级指标", "二级指标",
         "三级指标",
         "指标值", "指标值内容", "评（扣）分标准", "度量单位", "指标值类型", "备注"],
    ]  # fmt: skip
    cards = []
    for p in projects:
        found = []
        order = sorted(p.rows, key=lambda r: r.level2 != "成本指标")
        cost = {"一级指标": "成本指标", "二级指标": "经济成本指标"}
        for at, r in enumerate(order):
            said = levels(r) | (cost if r.level2 == "成本指标" else {})
            head = ["101001", p.name, p.budget, p.whole_goal] if not at else [ABOVE] * 4
            kind = "定性" if r.sign == "定性" else "定量"
            said |= {"指标值": r.value.removesuffix(r.unit), "计量单位": r.unit}
            said |= {"绩效指标描述": r.description, "评分标准": "未完成不得分", "指标值类型": kind}
            found.append(said)
            one, two = said["一级指标"], said["二级指标"]
            above = found[-2] if at else {}
            one = ABOVE if above.get("一级指标") == one else one
            two = ABOVE if one == ABOVE and above.get("二级指标") == two else two
            grid.append([*head, one, two, r.name, said["指标值"], r.description, "未完成不得分",
                         r.unit, kind, ""])  # fmt: skip
        head = {"项目名称": p.name, "预算数": p.budget}
        cards.append(Card(head, (), tuple(found), (p.whole_goal,)))
    return [["项目支出绩效目标表", "单位：万元", grid]], cards


def chongqing(projects: Projects = PROJECTS) -> tuple[list[Page], list[Card]]:
    """重庆: indicators without levels, unit before sign before value."""
    pages: list[Page] = []
    cards = []
    for p in projects:
        grid: Grid = [
            ["项目名称", p.name, LEFT, "业务主管部门", p.supervisor],
            ["当年预算（万元）", p.budget, LEFT, "项目概况", p.purpose],
            ["立项依据", "《信访工作条例》", LEFT, LEFT, LEFT],
            ["当年绩效目标", lines(p), LEFT, LEFT, LEFT],
            ["指标名称", "计量单位", "指标性质", "指标值", "权重"],
            *([r.name, r.unit, r.sign, r.number, r.weight] for r in p.rows),
        ]
        pages.append(["2024年项目绩效目标表", grid])
        rows = tuple(
            {"三级指标": r.name, "计量单位": r.unit, "指标性质": r.sign, "指标值": r.number}
            | {"权重": r.weight}
            for r in p.rows
        )
        head = {"项目名称": p.name, "预算数": p.budget, "项目概况": p.purpose, "金额单位": "万元"}
        cards.append(Card(head | {"主管部门": p.supervisor}, p.goals, rows))
    return pages, cards


def anhui(projects: Projects = PROJECTS) -> tuple[list[Page], list[Card]]:
    """安徽: 中期 and 年度 side by side, the forms' own numbers, dots where nobody wrote."""
    (p, *_) = projects
    grid: Grid = [
        ["项目名称", LEFT, p.name, LEFT, LEFT, LEFT, LEFT, LEFT],
        ["主管部门", LEFT, p.supervisor, LEFT, "项目单位", LEFT, p.agency, LEFT],
        [
            "项目资金（万元）",
            LEFT,
            "中期资金总额：",
            "26.28",
            LEFT,
            "年度资金总额：",
            p.budget,
            LEFT,
        ],
        ["总体目标", "中期目标（2024年—2026年）", LEFT, LEFT, LEFT, "年度目标", LEFT, LEFT],
        [ABOVE, p.whole_goal, LEFT, LEFT, LEFT, p.goals[0], LEFT, LEFT],
        [
            "绩效指标",
            "一级指标",
            "二级指标",
            "三级指标",
            "指标值",
            "二级指标",
            "三级指标",
            "指标值",
        ],
    ]
    pairs = merged_levels(p.rows)
    for at, ((one, two), r) in enumerate(zip(pairs, p.rows, strict=True), 1):
        name = f"指标{at}：{r.name}"
        grid.append([ABOVE, one, two, name, r.value, two, name, r.value])
    grid.append([ABOVE, ABOVE, ABOVE, "……", "", ABOVE, "……", ""])
    rows = tuple(levels(r) | {"指标值": r.value, "实施期指标值": r.value} for r in p.rows)
    head = {"项目名称": p.name, "主管部门": p.supervisor, "单位": p.agency, "预算数": p.budget}
    head |= {"实施期资金总额": "26.28", "金额单位": "万元"}
    card = Card(head, p.goals[:1], rows, (p.whole_goal,))
    return [["项目支出绩效目标申报表", "（2024年度）", grid]], [card]


def fujian(projects: Projects = PROJECTS) -> tuple[list[Page], list[Card]]:
    """福建: units in the names, signs under 指标方向, the first level's cost of its own."""
    pages: list[Page] = []
    cards = []
    for p in projects[:2]:
        named = [f"{r.name}（{r.unit}）" if r.unit else r.name for r in p.rows]
        grid: Grid = [
            ["项目名称", p.name, LEFT, LEFT, LEFT, LEFT],
            ["预算金额", p.budget, LEFT, "预算单位", p.agency, LEFT],
            ["绩效目标", lines(p), LEFT, LEFT, LEFT, LEFT],
            ["一级指标", "二级指标", "三级指标", "指标解释", "指标方向", "目标值"],
            *(
                [*pair, name, r.description, r.sign, r.number]
                for pair, name, r in zip(merged_levels(p.rows), named, p.rows, strict=True)
            ),
        ]
        pages.append(["项目绩效目标表", "单位：万元", grid])
        rows = tuple(
            levels(r) | {"三级指标": name, "绩效指标描述": r.description}
            | {"指标性质": r.sign, "指标值": r.number}
            for name, r in zip(named, p.rows, strict=True)
        )  # fmt: skip
        head = {"项目名称": p.name, "预算数": p.budget, "单位": p.agency}
        cards.append(Card(head, p.goals, rows))
    return pages, cards


def national(projects: Projects = PROJECTS) -> tuple[list[Page], list[Card]]:
    """The plain national form of self-evaluation, what was done beside what was set."""
    pages: list[Page] = []
    cards = []
    for p in projects[:2]:
        grid: Grid = [
            ["项目名称", LEFT, p.name, LEFT, LEFT, LEFT, LEFT, LEFT],
            ["主管部门", LEFT, p.supervisor, LEFT, "实施单位", p.agency, LEFT, LEFT],
            ["项目资金（万元）", LEFT, "", "年初预算数", "全年预算数", "全年执行数", "分值",
             "执行率"],
            [ABOVE, INSIDE, "年度资金总额", p.budget, p.budget, p.budget, "10", "100%"],
            ["年度总体目标", "预期目标", LEFT, LEFT, LEFT, "实际完成情况", LEFT, LEFT],
            [ABOVE, p.goals[0], LEFT, LEFT, LEFT, "全部完成", LEFT, LEFT],
            ["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值",
             "得分"],
            *(
                [ABOVE, *cells]
                for cells in body(p, lambda r: r.value, lambda r: r.value, lambda r: r.weight,
                                  lambda r: r.weight)
            ),
            ["总分", LEFT, LEFT, LEFT, LEFT, LEFT, "100", "100"],
        ]  # fmt: skip
        pages.append(["项目支出绩效自评表", "（2024年度）", grid])
        rows = tuple(levels(r) | {"指标值": r.value, "权重": r.weight} for r in p.rows)
        head = {"项目名称": p.name, "主管部门": p.supervisor, "单位": p.agency, "预算数": p.budget}
        cards.append(Card(head, p.goals[:1], rows))
    return pages, cards


def tianjin(projects: Projects = PROJECTS) -> tuple[list[Page], list[Card]]:
    """天津: labels set wide, unit words in the values, levels printed in every row."""
    pages: list[Page] = []
    cards = []
    for p in projects:
        grid: Grid = [
            ["项 目 名 称", p.name, LEFT, LEFT, LEFT],
            ["预算规模及资金用途", "预　算　数", p.budget, "其中：财政　资金", p.budget],
            [ABOVE, p.purpose, LEFT, LEFT, LEFT],
            ["绩\n效\n目\n标", lines(p), LEFT, LEFT, LEFT],
            ["一级\n指标", "二级\n指标", "三级指标", "绩效指标描述", "指标值"],
            *(
                [r.level1, r.level2, r.name, r.description, r.value.replace("%", "百分比")]
                for r in p.rows
            ),
        ]
        pages.append([grid])
        rows = tuple(
            levels(r) | {"绩效指标描述": r.description, "指标值": r.value.replace("%", "百分比")}
            for r in p.rows
        )
        head = {"项目名称": p.name, "预算数": p.budget, "资金用途": p.purpose}
        cards.append(Card(head | {"其中财政资金": p.budget}, p.goals, rows))
    return pages, cards


def department(projects: Projects = PROJECTS) -> tuple[list[Page], list[Card]]:
    """A card of a whole department: no project's name, tasks with amounts before the goals."""
    (p, *_) = projects
    grid: Grid = [
        ["部门（单位）名称", LEFT, p.agency, LEFT, LEFT, LEFT],
        ["年度主要任务", "任务名称", "主要内容", "预算金额（万元）", LEFT, LEFT],
        [ABOVE, "信访接待", "接待来访群众", "8.76", LEFT, LEFT],
        ["年度总体目标", lines(p), LEFT, LEFT, LEFT, LEFT],
        ["年度绩效指标", "一级指标", "二级指标", "三级指标", "指标值", LEFT],
        *([ABOVE, *cells, LEFT] for cells in body(p, lambda r: r.value)),
    ]
    rows = tuple(levels(r) | {"指标值": r.value} for r in p.rows)
    head = {"项目名称": "部门整体绩效目标", "单位": p.agency}
    return [["部门整体支出绩效目标表", "（2024年度）", grid]], [Card(head, p.goals, rows)]


LAYOUTS: dict[str, Layout] = {
    layout.__name__: layout
    for layout in (
        hebei, shanxi, sichuan, ganzi, hubei, zhejiang, guangdong, beijing, neimenggu, hebei_bands,
        shanhaiguan, hunan, chongqing, anhui, fujian, national, tianjin, department,
    )
}  # fmt: skip
WIDE = frozenset(("sichuan", "neimenggu", "hunan"))
