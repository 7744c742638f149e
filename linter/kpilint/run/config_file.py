"""The text of a configuration file to a Config, with every mistake told in Chinese."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from kpilint.resource.regex import regex
from kpilint.rule.hint import hinted
from kpilint.rule.model import CONFIDENCE_WORD, SEVERITY_WORD
from kpilint.rule.setting import Setting
from kpilint.run.config import SHARED_NAME, Config
from kpilint.run.options import UsageProblem

if TYPE_CHECKING:
    from pathlib import Path

LEVELS: dict[str, str] = {**SEVERITY_WORD, "从不": "never"}
# TOML wants such keys in quotes; who has never programmed will not write them.
_BARE_KEY = regex(r"^(\s*)([\u4e00-\u9fff]+)(\s*=)", re.MULTILINE)
_BARE_TABLE = regex(r"^(\s*\[)([\u4e00-\u9fff]+)(\.|\])", re.MULTILINE)
_AT = regex(r"\(at line (\d+), column (\d+)\)")


def _words(value: object) -> object:
    """One text where several may stand: as many as commas and blanks make of it."""
    return (
        [part for part in re.split(r"[,，、\s]+", value) if part]
        if isinstance(value, str)
        else value
    )


def _english(words: dict[str, str]) -> BeforeValidator:
    def meant(value: object) -> object:
        if value in words:
            return words[str(value)]
        if value in words.values():
            return value
        known = "、".join(words)
        raise ValueError(f"不能是“{value}”{hinted(str(value), words)}；只能是：{known}")

    return BeforeValidator(meant)


Words = Annotated[tuple[str, ...], BeforeValidator(_words)]


class RuleTable(BaseModel):
    """The settings of one rule."""

    model_config = ConfigDict(extra="forbid")
    level: Annotated[str, _english(dict(SEVERITY_WORD))] | None = Field(None, description="级别")
    off: bool | None = Field(None, description="关闭")
    parameters: dict[str, str | int | float] = Field({}, description="参数")


class ConfigTable(BaseModel):
    """A whole configuration; the descriptions are the Chinese keys."""

    model_config = ConfigDict(extra="forbid")
    rules: Words | None = Field(None, description="规则目录")
    select: Words | None = Field(None, description="选用")
    ignore: Words | None = Field(None, description="忽略")
    fail_on: Annotated[str, _english(LEVELS)] | None = Field(None, description="失败级别")
    min_confidence: Annotated[str, _english(dict(CONFIDENCE_WORD))] | None = Field(
        None, description="最低把握"
    )
    profile: str | None = Field(None, description="口径")
    plugins: Words | None = Field(None, description="插件")
    rule: dict[str, RuleTable] = Field({}, description="规则")


def parse_config(file: Path, data: bytes) -> Config:
    """What the file says. Raises UsageProblem with the file and the place or key that is wrong."""
    table = _table(file, data)
    if file.name == SHARED_NAME:
        table = table.get("tool", {}).get("kpilint", {})
    plain = _renamed(file, table, ConfigTable, "")
    rules = plain.get("rule", {})
    if isinstance(rules, str | list):
        raise UsageProblem(
            f"配置文件“{file}”的“规则”是对单条规则的设置，如 [规则.D101]；"
            '规则放在哪里，写 规则目录 = ["本局规则"]'
        )
    if isinstance(rules, dict):
        plain["rule"] = {
            code.upper(): _renamed(file, one, RuleTable, f"rule.{code}.")
            for code, one in rules.items()
        }
    try:
        found = ConfigTable.model_validate(plain)
    except ValidationError as error:
        raise UsageProblem(_told(file, error)) from None
    return _config(file, found)


def _config(file: Path, found: ConfigTable) -> Config:
    folder = file.absolute().parent
    settings = {
        code: Setting(
            one.level,  # type: ignore[arg-type]
            one.off,
            {name: str(value) for name, value in one.parameters.items()},
        )
        for code, one in found.rule.items()
    }
    return Config(
        file=str(file),
        rules=None if found.rules is None else tuple(str(folder / name) for name in found.rules),
        select=found.select,
        ignore=found.ignore,
        fail_on=found.fail_on,  # type: ignore[arg-type]
        min_confidence=found.min_confidence,  # type: ignore[arg-type]
        profile=found.profile,
        plugins=found.plugins,
        settings=settings,
    )


def _table(file: Path, data: bytes) -> dict[str, Any]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageProblem(f"配置文件“{file}”不是 UTF-8 编码，请另存为 UTF-8 编码") from None
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as first:
        quoted = _BARE_TABLE.sub(r'\1"\2"\3', _BARE_KEY.sub(r'\1"\2"\3', text))
        try:
            return tomllib.loads(quoted)
        except tomllib.TOMLDecodeError as error:
            at = _AT.search(str(error)) or _AT.search(str(first))
            place = f"第 {at[1]} 行第 {at[2]} 列" if at else "结尾"
            raise UsageProblem(
                f"配置文件“{file}”{place}不合 TOML 的写法；"
                '每项后面写英文等号，文字加英文双引号，如 规则目录 = ["本局规则"]'
            ) from None


def _renamed(file: Path, table: object, model: type[BaseModel], path: str) -> Any:
    """The table with English keys. Raises UsageProblem for a key that there is none of."""
    if not isinstance(table, dict):
        return table
    english = {field.description or "": name for name, field in model.model_fields.items()}
    spelled = {name.replace("_", "-"): name for name in model.model_fields}
    known = spelled | english
    renamed: dict[str, Any] = {}
    for key, value in table.items():
        name = known.get(key)
        if name is None:
            chinese = not key.isascii()
            hint = _meant(key, english) or hinted(key, english if chinese else spelled)
            listed = "、".join(english if chinese else spelled)
            raise UsageProblem(
                f"配置文件“{file}”里没有“{path}{key}”这一项{hint}；可用的有：{listed}"
            )
        if name in renamed:
            raise UsageProblem(f"配置文件“{file}”里“{path}{key}”写了两次")
        renamed[name] = value
    return renamed


def _meant(key: str, english: dict[str, str]) -> str:
    """The key that shares most of its characters with one that there is none of."""
    near = {word: len(set(word) & set(key)) for word in english}
    best = max(near, key=lambda word: (near[word], len(word)), default="")
    return f"，是不是“{best}”" if near.get(best, 0) > 1 else ""


def _told(file: Path, error: ValidationError) -> str:
    first = error.errors()[0]
    key = ".".join(str(part).replace("_", "-") for part in first["loc"])
    cause = first.get("ctx", {}).get("error")
    reason = str(cause) if cause else _WANTED.get(first["type"], "的写法不对")
    return f"配置文件“{file}”的“{key}”{reason}"


_WANTED = {
    "tuple_type": '应是一列文字，如 ["D101", "V1"]',
    "string_type": "应是一段文字",
    "bool_type": "应是 true 或 false",
    "bool_parsing": "应是 true 或 false",
    "model_type": "应是一张表，如 [rule.D101]",
    "dict_type": "应是一张表，如 [rule.D101]",
}
