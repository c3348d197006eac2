import pytest

from checker.text.language import is_english

ENGLISH = "The union said on Monday that it would not sign the agreement, and that the strike of the drivers would go on until the owners had made an offer."
GERMAN = "Die Gewerkschaft hat am Montag erklärt, dass sie den Vertrag nicht unterschreiben werde und dass der Streik der Fahrer weitergehe, bis die Eigentümer ein Angebot machen."
FRENCH = "Le syndicat a déclaré lundi qu'il ne signerait pas l'accord et que la grève des chauffeurs se poursuivrait jusqu'à ce que les propriétaires aient fait une offre."


def test_english_is_english():
    assert is_english(ENGLISH)


@pytest.mark.parametrize("text", [GERMAN, FRENCH])
def test_other_languages_are_not(text):
    assert not is_english(text)


def test_a_short_text_is_taken_for_english():
    assert is_english("Streik geht weiter")


def test_an_empty_text_is_taken_for_english():
    assert is_english("")
