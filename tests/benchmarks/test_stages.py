from benchmarks.stages import STAGES, Pace, pace, report
from checker.source import Source
from checker.text.reading import Document


def test_every_stage_of_a_text_is_timed():
    text = "The union accused the owners of fraud. The owners denied the charges."
    found = pace([Document("1", "1", Source("1", text))])
    assert (found.texts, found.sentences) == (1, 2)
    assert set(found.stages) == {stage.title for stage in STAGES}


def test_times_are_told_for_each_sentence_and_as_shares():
    text = report(Pace(1, 200, 0.4, {"tokens": 0.1}))
    assert "| tokens | 500.0 | 2,000 | 25.0% |" in text
    assert "| all else | 1,500.0 | 667 | 75.0% |" in text
    assert "| the whole pipeline | 2,000.0 | 500 | 100.0% |" in text
