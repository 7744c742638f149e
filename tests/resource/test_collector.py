import gc
import weakref
from pathlib import Path

import pytest

from kpilint.card.model import Department
from kpilint.resource.collector import paused_collector, sweep
from kpilint.run.options import Options
from kpilint.run.session import check


class Holder:
    def __init__(self) -> None:
        self.self = self


def test_what_a_file_leaves_behind_is_let_go() -> None:
    with paused_collector():
        left = weakref.ref(Holder())
        assert left() is not None
        sweep()
        assert left() is None


def test_the_collector_works_again_after_its_rest_also_after_an_error() -> None:
    with pytest.raises(ValueError, match="甲"), paused_collector():
        assert not gc.isenabled()
        raise ValueError("甲")
    assert gc.isenabled()


def test_a_run_over_a_folder_does_not_keep_the_cards_of_its_documents(tmp_path: Path) -> None:
    card = "项目名称\t经费\n一级指标\t三级指标\t指标值\n产出指标\t率\t≥5%\n"
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text(card, "utf-8")
    gc.collect()
    with paused_collector():
        outcome = check(Options((str(tmp_path),), select=("C101",)))
        alive = [one for one in gc.get_objects() if isinstance(one, Department)]
    assert len(outcome.inputs) == 5
    assert len([one for one in alive if one.projects]) <= 1
