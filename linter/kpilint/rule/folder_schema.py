"""The JSON schemas of what lies beside the rules: profiles (口径) and word lists (词表)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kpilint.card.schema import DIALECT
from kpilint.rule.model import SEVERITY_WORD
from kpilint.rule.profile import FACTS

if TYPE_CHECKING:
    from kpilint.rule.profile import Fact

    Schema = dict[str, Any]

_TEXT: Schema = {"type": ["string", "number", "boolean"]}
_CODE = r"^[A-Z][1-9]\d\d$"
_SWITCH = ("关闭", "启用")


def profile_schema() -> Schema:
    """The schema of a profile file."""
    own = {
        "名称": _TEXT | {"description": "口径的名称，不能与已有的相同"},
        "别名": _words("还叫什么，如发文单位的名称"),
        "说明": _TEXT | {"description": "与所继承的口径有什么不同"},
        "依据": _TEXT | {"description": "出处，和它有多确实"},
        "继承": _TEXT | {"description": "没有写的都照这个口径；不写就是继承通用"},
    }
    facts = {word: _fact(fact) for word, fact in FACTS.items()}
    return {
        "$schema": DIALECT,
        "title": "kpilint 口径",
        "description": "各省、各年的要求：一级指标有哪些、权重合计多少、哪些规则用不用",
        "type": "object",
        "properties": own | facts | {"规则": _settings()},
        "required": ["名称"],
        "additionalProperties": False,
    }


def _fact(fact: Fact) -> Schema:
    if fact.choices:
        return {"enum": list(fact.choices), "description": fact.meaning}
    return _words(fact.meaning, numeric=fact.numeric)


def _words(meaning: str, *, numeric: bool = False) -> Schema:
    """One word, or a list of them; numbers may stand in quotes, as any value on a form."""
    one: Schema = {"type": ["number", "string"]} if numeric else _TEXT
    many = {"type": "array", "items": one}
    return {"anyOf": [one, many, {"type": "null"}], "description": meaning}


def _settings() -> Schema:
    """What a profile may set of a rule."""
    levels, switch = list(SEVERITY_WORD), list(_SWITCH)
    table = {
        "type": "object",
        "properties": {
            "级别": {"enum": levels, "description": "换一个级别"},
            "关闭": {"enum": [True, False, "是", "否", "true", "false"]},
            "参数": {"type": "object", "additionalProperties": _TEXT},
        },
        "additionalProperties": False,
    }
    return {
        "type": "object",
        "patternProperties": {_CODE: {"anyOf": [{"enum": [*levels, *switch]}, table]}},
        "additionalProperties": False,
        "description": "对单条规则的设置，如 C114: 关闭、W101: {级别: 提示}",
    }


def word_list_schema() -> Schema:
    """The schema of a word list: a new one has a 名称, words for another one say 并入."""
    words = "词用空格隔开，可以写很多行；也可以一行一个"
    return {
        "$schema": DIALECT,
        "title": "kpilint 词表",
        "description": "条件里用 词表.名称 引用的一串词",
        "type": "object",
        "properties": {
            "名称": _TEXT | {"description": "新词表的名称，条件里写 词表.名称"},
            "并入": _TEXT | {"description": "把词加进这张现成的词表"},
            "说明": _TEXT | {"description": "里面是什么词，用在哪里"},
            "词": _words(words),
            "除外": _words("含有上面的词、但不算的更长的词"),
        },
        "oneOf": [{"required": ["名称"]}, {"required": ["并入"]}],
        "additionalProperties": False,
    }
