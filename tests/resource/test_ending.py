from kpilint.resource.ending import at_end, end


def test_what_was_put_off_is_done_once() -> None:
    done: list[str] = []
    at_end(lambda: done.append("甲"))
    at_end(lambda: done.append("乙"))
    assert not done
    end()
    end()
    assert sorted(done) == ["乙", "甲"]
