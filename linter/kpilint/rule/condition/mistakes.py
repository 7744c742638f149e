"""All mistakes that a condition can have, by name."""

from kpilint.rule.condition.certain_mistake import CERTAIN_MISTAKES
from kpilint.rule.condition.collection_mistake import COLLECTION_MISTAKES
from kpilint.rule.condition.mistake import Mistake
from kpilint.rule.condition.name_mistake import NAME_MISTAKES
from kpilint.rule.condition.syntax_mistake import SYNTAX_MISTAKES
from kpilint.rule.condition.type_mistake import TYPE_MISTAKES
from kpilint.rule.condition.word_mistake import WORD_MISTAKES

CONDITION_MISTAKES: dict[str, Mistake] = {
    **SYNTAX_MISTAKES,
    **WORD_MISTAKES,
    **COLLECTION_MISTAKES,
    **NAME_MISTAKES,
    **TYPE_MISTAKES,
    **CERTAIN_MISTAKES,
}
