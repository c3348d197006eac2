import pytest

from checker.text.language import is_english

ENGLISH = "The union said on Monday that it would not sign the agreement, and that the strike of the drivers would go on until the owners had made an offer."
FOREIGN = [
    "Die Gewerkschaft hat am Montag erklärt, dass sie den Vertrag nicht unterschreiben werde und dass der Streik der Fahrer weitergehe, bis die Eigentümer ein Angebot machen, das so gut ist wie im Jahr zuvor.",
    "Le syndicat a déclaré lundi qu'il ne signerait pas l'accord et que la grève des chauffeurs se poursuivrait jusqu'à ce que les propriétaires aient fait une offre à tous.",
    "De vakbond zei maandag dat hij de overeenkomst niet zou ondertekenen en dat de staking van de chauffeurs zou doorgaan totdat er een bod is over de pensioenen van de oudere werknemers.",
    "Il sindacato ha detto lunedì che non firmerà l'accordo e che lo sciopero a Roma continuerà a oltranza in tutta la città, in centro e in periferia, fino a quando non ci sarà un'offerta.",
    "El sindicato dijo el lunes que no firmaría el acuerdo y que la huelga de los conductores seguiría hasta que los propietarios hicieran una oferta a todos los trabajadores de la empresa.",
]
TABLE = "The cup begins on 3 May in one stadium. Results: Northfield 2 Harwick 1, Easton 0 Marlow 0, Denby 3 Colne 2, Ripon 1 Selby 4. Scorers: Lee, Brown, Smith, Jones, Clark, Hall, Wood, Green, Hill, King, Wright, Scott, Baker, Adams and Young."


@pytest.mark.parametrize("text", [ENGLISH, TABLE])
def test_english_is_english(text):
    assert is_english(text)


@pytest.mark.parametrize("text", FOREIGN)
def test_other_languages_are_not(text):
    assert not is_english(text)


def test_a_short_text_is_taken_for_english():
    assert is_english("Streik geht weiter")


def test_an_empty_text_is_taken_for_english():
    assert is_english("")
