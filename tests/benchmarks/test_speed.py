from benchmarks.speed import STAGES, Pace, Start, pace, report
from checker.source import Source
from checker.text.reading import Document


def test_every_stage_of_a_text_is_timed():
    text = "The union accused the owners of fraud. The owners denied the charges."
    found = pace([Document("1", "1", Source("1", text))])
    assert (found.texts, found.sentences) == (1, 2)
    assert set(found.stages) == {stage.title for stage in STAGES}


def test_times_are_told_for_each_sentence():
    text = report(Pace(1, 200, 0.4, {"tokens": 0.1}), Start(1.2, 0.4), "seeds/own.txt")
    assert "| tokens | 500 | 2,000 |" in text
    assert "| the whole pipeline | 2,000 | 500 |" in text
    assert "1.20 s, the median of 7; that is 3.0 times" in text
