import os
import subprocess
import sys
from pathlib import Path

CARD = "项目名称: 农村公路养护\n绩效指标:\n- {三级指标: 养护里程, 指标值: ≥3公里}\n"


def test_a_later_start_compiles_no_pattern_anew(tmp_path: Path) -> None:
    card = tmp_path / "card.yaml"
    card.write_text(CARD, "utf-8")
    kept = []
    for seed in ("1", "2"):
        here = os.environ | {"PYTHONHASHSEED": seed, "KPILINT_CACHE": str(tmp_path / "cache")}
        subprocess.run(
            [sys.executable, "-m", "kpilint", str(card)], env=here, check=False, timeout=60
        )
        (file,) = (tmp_path / "cache").glob("patterns-*")
        kept.append(file.stat().st_ino)
    assert kept[0] == kept[1]
