"""Tagging: each named rule with sentences it decides, and traps it must leave alone."""

from __future__ import annotations

import pytest

from checker.english.tagger import RULES, deciding_rule, tag
from checker.english.tagging.asking import is_possible
from checker.english.tagging.context import seen_from
from tests.english.cases import cases
from tests.english.rendering import marked, row

# The word in brackets, its tag, the rule that decides it.
DECIDED = [
    ("[About] 40 people signed.", "RB", "approximator"),
    ("[Over] 200 workers left.", "RB", "approximator"),
    ("The strike will end only [once] French crews have left.", "IN", "once"),
    ("The bridge was [once] a toll road that paid well.", "RB", "once"),
    ("He [once] wrote a play.", "RB", "once"),
    ("The minister said [that] the talks had failed.", "IN", "that"),
    ("The deal [that] failed was signed in May.", "WDT", "that"),
    ("[That] leaves two options.", "DT", "that"),
    ("The singer denied [that] quote on Friday.", "DT", "that"),
    ("The union['s] offer was rejected.", "POS", "possessive_or_be"),
    ("It['s] a lie.", "VBZ", "possessive_or_be"),
    ("He['s] talking to the press.", "VBZ", "possessive_or_be"),
    ("The firm rejected [her] offer.", "PRP$", "her"),
    ("The firm told [her] that sales had fallen.", "PRP", "her"),
    ("[There] is no deal.", "EX", "existential"),
    ("[There] will be a vote.", "EX", "existential"),
    ("He stayed [there] for a week.", "RB", "existential"),
    ("Lee [dismissed] suggestions he would go.", "VBD", "past_or_participle"),
    ("The bank denied [cheating] the club.", "VBG", "gerund_before_its_object"),
    ("[Feeding] the animals is an offence.", "VBG", "gerund_before_its_object"),
    ("The treasurer [need] not pay the fee.", "MD", "modal_before_not"),
    ("The town forbids [opening] at six.", "VBG", "gerund_behind_its_verb"),
    ("There is no man [smiling].", "VBG", "gerund_behind_noun"),
    ("A young woman [fishing] off a pier.", "VBG", "gerund_behind_noun"),
    ("A young woman [fishing] for crabs fell in.", "NN", "verb_for_subject"),
    ("Three boys not [sitting] in the sand.", "VBG", "gerund_behind_not"),
    ("The pier was [most] damaged in March.", "RB", "superlative_adverb"),
    ("[Take] the tablets with water.", "VB", "imperative"),
    ("The union refused to [sign] the deal.", "VB", "base_after_to"),
    ("The talks led to [cuts].", "NNS", "base_after_to"),
    ("The boat rocked from side to [side].", "NN", "base_after_to"),
    ("The owners will [plan] a strike.", "VB", "base_after_modal"),
    ("The firm did not [plan] a strike.", "VB", "base_after_modal"),
    ("The firm would never [call] a strike.", "VB", "base_after_modal"),
    ("Did the union [plan] the strike?", "VB", "base_in_question"),
    ("The minister [neither] confirmed nor denied it.", "RB", "neither_before_verb"),
    ("[Neither] side came.", "DT", "lexicon"),
    ("Workers fear [cuts] of 10 per cent.", "NNS", "noun_before_of"),
    ("[Once] the talks end, they will leave.", "IN", "once"),
    ("They met [once] in May.", "RB", "once"),
    ("The actor, [best] known for comedy, died.", "RB", "superlative_adverb"),
    ("They [will] leave.", "MD", "modal"),
    ("The [will] of the king was read.", "NN", "noun_after_determiner"),
    ("The mayor, a lawyer, [plans] a vote.", "VBZ", "verb_behind_insertion"),
    ("[Calls] from Oslo for a pause went unheard.", "NNS", "plural_at_start"),
    ("They let the owners [plan] a strike.", "VB", "base_behind_object"),
    ("The coach made him [train] alone.", "VB", "base_behind_object"),
    ("The firm has repeatedly [refused] to talk.", "VBN", "participle_after_have"),
    ("The offer was [rejected].", "VBN", "after_be"),
    ("The shop is [open].", "JJ", "after_be"),
    ("The ministers are [meeting] in Paris.", "VBG", "after_be"),
    ("This [means] war.", "VBZ", "demonstrative_subject"),
    ("Both [deny] the charge.", "VBP", "quantifier_subject"),
    ("They [plan] a strike.", "VBP", "after_subject_pronoun"),
    ("He [plans] a strike.", "VBZ", "after_subject_pronoun"),
    ("The man who [plans] the strike resigned.", "VBZ", "after_relative_pronoun"),
    ("The firm whose [plans] failed closed.", "NNS", "noun_after_whose"),
    ("There [remains] a doubt.", "VBZ", "after_existential"),
    ("The [plan] failed.", "NN", "noun_after_determiner"),
    ("Version 3 [stores] the keys.", "VBZ", "verb_behind_label"),
    ("Formula 1 [races] started.", "NNS", "noun_after_determiner"),
    ("The club demanded a [cut] in the fee.", "NN", "noun_after_determiner"),
    ("They rested for a [while].", "NN", "noun_after_determiner"),
    ("The crane stood behind the [north] stand.", "NN", "noun_after_determiner"),
    ("The [still] unsold house burned.", "RB", "noun_after_determiner"),
    ("The [rejected] plan was popular.", "VBN", "noun_after_determiner"),
    ("Both [plans] failed.", "NNS", "noun_after_determiner"),
    ("A strong [call] came from the mayor.", "NN", "noun_after_adjective"),
    ("The firm seeks direct [talks].", "NNS", "noun_after_adjective"),
    ("By [signing] the deal, the union lost.", "VBG", "noun_after_preposition"),
    ("The strike was off, [said] the minister.", "VBD", "inverted_saying"),
    ("Will they pay? [asked] the mayor.", "VBD", "inverted_saying"),
    ("The minister [said] the strike was over.", "VBD", "saying_behind_subject"),
    ("The reports [claimed] sales had fallen.", "VBD", "saying_behind_subject"),
    ("The firm made a takeover [bid].", "NN", "noun_behind_noun"),
    ("The club [rejected] the bid.", "VBD", "past_or_participle"),
    ("The bid [rejected] by the club failed.", "VBN", "past_or_participle"),
    ("The man who signed the deal [resigned].", "VBD", "past_or_participle"),
    ("The firm, [founded] in 1990, rejected the bid.", "VBN", "past_or_participle"),
    ("The firm, founded in 1990, [rejected] the bid.", "VBD", "past_or_participle"),
    ("The deal that the union [signed] has expired.", "VBD", "past_or_participle"),
    ("When the mayor of Hull [arrived] in town he began to talk.", "VBD", "past_or_participle"),
    ("He met the owners and [agreed] a deal.", "VBD", "past_or_participle"),
    ("He wants to test and [use] the drug.", "VB", "verb_after_conjunction"),
    ("She likes singing and [dancing].", "VBG", "verb_after_conjunction"),
    ("Ministers [plan] a strike.", "VBP", "verb_for_subject"),
    ("The club [calls] for talks.", "VBZ", "verb_for_subject"),
    ("The parts [inside] it stay warm.", "IN", "verb_for_subject"),
    ("The guard [outside] shouted.", "RB", "adverb_before_verb"),
    ("The umpire stopped the final [set].", "NN", "noun_closing_phrase"),
    ("The roof fell, [meaning] the club had to pay.", "VBG", "gerund_behind_comma"),
    ("[Help] is on its way.", "NN", "noun_before_auxiliary"),
    ("He was taken to [court].", "NN", "base_after_to"),
    ("They will [either] pay or leave.", "RB", "floating_quantifier"),
    ("He is using a method [based] on salt.", "VBN", "past_or_participle"),
    ("They left and are using a method [based] on salt.", "VBN", "past_or_participle"),
    ("He was banned, fined and [ordered] to pay.", "VBN", "past_or_participle"),
    ("He was pushed but [started] to talk.", "VBD", "past_or_participle"),
    ("With the price of oil [fixed], they left.", "VBN", "past_or_participle"),
    ("It was [first] played in May.", "RB", "adverb_before_verb"),
    ("It is the [only] Hull pub.", "JJ", "noun_after_determiner"),
    ("The prisoners were freed [first].", "RB", "adverb_behind_verb"),
    ("The firm, which [last] year denied it, paid.", "JJ", "last_of_times"),
    ("The two members all [voted] for it.", "VBD", "quantifier_subject"),
    ("The gulls [still] have nests there.", "RB", "adverb_before_verb"),
    ("[First] it was the roof.", "RB", "adverb_before_verb"),
    ("[Such] a plan failed.", "PDT", "predeterminer"),
    ("They will [both] pay.", "RB", "floating_quantifier"),
    ("They were [each] fined.", "RB", "floating_quantifier"),
    ("The clerk was granted [bail].", "NN", "noun_behind_verb"),
    ("The runners have [hamstring] injuries.", "NN", "noun_behind_verb"),
    ("Sales have risen since [launch].", "NN", "noun_behind_connective"),
    ("That [will] not help.", "MD", "modal"),
    ("What [matters] is the price.", "VBZ", "after_relative_pronoun"),
    ("The leader of the unions [remains] ill.", "VBZ", "verb_for_subject"),
    ("Supporters of the plan [claim] it will help.", "VBP", "verb_for_subject"),
    ("The mayor, a lawyer, [said] such plans were bad.", "VBD", "saying_behind_subject"),
    ("What [happened] next is a mystery.", "VBD", "past_or_participle"),
    ("The firm, [renamed] Fleet, has closed.", "VBN", "past_or_participle"),
    ("It was an already [crowded] room.", "VBN", "past_or_participle"),
    ("Home [printed] pictures can be cheap.", "VBN", "past_or_participle"),
    ("The troops [withdraw] slowly.", "VBP", "base_form_as_present"),
    (
        "The guild, which runs the mill, [demands] that the town repair the weir.",
        "VBZ",
        "verb_behind_insertion",
    ),
    ("Moor Walkers, a club with 90 members, [plans] a race.", "VBZ", "verb_behind_insertion"),
    ("The village sold its [catch] at dawn.", "NN", "noun_after_determiner"),
    ("A poster with the price [hung] in the window.", "VBD", "past_or_participle"),
]

# Words that a rule might be thought to decide, and their tags.
TRAPS = [
    ("The mayor met Hull [star] Jo Lee.", "NN"),
    ("[That]'s a lie.", "DT"),
    ("He wrote the book [that]'s being sold.", "WDT"),
    ("And [that] would be a loss.", "DT"),
    ("The mayor said [that] was not true.", "DT"),
    ("The report praised cuts in fuel [prices].", "NNS"),
    ("The musical's [routine] was new.", "NN"),
    ("The town['s] heavily worn pitch was sold.", "POS"),
    ("The town['s] falling revenue is a worry.", "POS"),
    ("Laws [that] banned large cars failed.", "WDT"),
    ("He would continue [that] campaign.", "DT"),
    ("The point is [that] budget cuts hurt.", "IN"),
    ("The deal went [wrong].", "JJ"),
    ("The club, whose members [walked] out on Monday, called it a lie.", "VBD"),
    ("The economy [expanded] by 2% in May.", "VBD"),
    ("A band [led] by two men won.", "VBN"),
    ("They have the support of [leading] banks.", "JJ"),
    ("He was ill [that] year.", "DT"),
    ("He said [that] year was bad.", "IN"),
    ("Being nominated [means] a lot.", "VBZ"),
    ("The tale, much [told], is false.", "VBN"),
    ("The book is [about] the war.", "IN"),
    ("The union['s] leader's offer failed.", "POS"),
    ("She lost [his] trust.", "PRP$"),
    ("The course offers job [training].", "NN"),
    ("The stock [prices] fell.", "NNS"),
    ("[Plans] for the road were dropped.", "NNS"),
    ("In the north, where the mine lies, [demands] that the mayor resign grew.", "NNS"),
    ("Pupils [under] nine swim for free.", "IN"),
    ("He slept with the door [locked].", "VBN"),
    ("The firm has [plans] for the site.", "NNS"),
    ("The talks are [direct].", "JJ"),
    ("After [talks] the union left.", "NNS"),
    ("The statement [said] by the firm to be false was true.", "VBN"),
    ("The two [said] they would appeal.", "VBD"),
    ("The [plan] and the call failed.", "NN"),
    ("The plan and the [call] failed.", "NN"),
    ("The firm [put] forward a bid.", "VBD"),
    ("The minister answered the [calls] of the union.", "NNS"),
    ("The army [must] leave.", "MD"),
    ("He rejected [that] deal.", "DT"),
    ("The court [approves] of the deal.", "VBZ"),
    ("He [speaks] of a plan.", "VBZ"),
    ("Ministers [talk] of peace.", "VBP"),
    ("In case the dam [breaks], the village must leave.", "VBZ"),
    ("Some [claim] the money was stolen.", "VBP"),
    ("The firm told him [lies].", "NNS"),
    ("The price [rises] hurt the poor.", "NNS"),
    ("Workers at the plant [plan] a strike.", "VBP"),
    ("Will the minister [call] a vote?", "VB"),
    ("Prices [rose] by 3 per cent.", "VBD"),
    ("Sales fell in Europe but [rose] in Asia.", "VBD"),
    ("The club [hopes] to have a new manager.", "VBZ"),
    ("People [living] near the plant complained.", "VBG"),
    ("The firm was fined for [misleading] customers.", "VBG"),
    ("The minister accused him of spreading [lies].", "NNS"),
    ("The mayor accused the clerk and other staff of telling [lies].", "NNS"),
    ("The union [demands] talks.", "VBZ"),
    ("The union says that the ship, from a line based in Hull, [ignored] warnings.", "VBD"),
    ("[During] the war the pier was closed.", "IN"),
    ("The committee [voted] by nine to two.", "VBD"),
    ("The firm left without [warning] the workers.", "VBG"),
    ("The teacher whom the pupils [admired] has retired.", "VBD"),
]

# Faults that stand in the sentences above.
KNOWN = {
    "Ministers [talk] of peace.": "noun_before_of does not know that talk takes of",
    "The firm told him [lies].": "no rule for a noun behind two objects",
    "The price [rises] hurt the poor.": "verb_for_subject overlooks that hurt is the verb",
    "The firm was fined for [misleading] customers.": "a gerund before a bare plural is read as an adjective",
}


@pytest.mark.parametrize(("sentence", "expected", "rule"), cases(DECIDED, KNOWN))
def test_rule_decides(sentence: str, expected: str, rule: str) -> None:
    text, index = marked(sentence)
    assert (tag(row(text))[index].tag, deciding_rule(row(text), index)) == (expected, rule)


@pytest.mark.parametrize(("sentence", "expected"), cases(TRAPS, KNOWN))
def test_trap_is_avoided(sentence: str, expected: str) -> None:
    text, index = marked(sentence)
    assert tag(row(text))[index].tag == expected


def test_every_rule_decides_a_sentence() -> None:
    assert {one.rule.__name__ for one in RULES} <= {rule for _, _, rule in DECIDED}


def test_rules_that_are_not_asked_would_not_have_answered():
    for sentence, *_ in DECIDED + TRAPS:
        words = row(marked(sentence)[0])
        tags = [tagged.tag for tagged in tag(words)]
        for index, word in enumerate(words):
            if len(word.tags) > 1:
                context = seen_from(words, tags[:index], index)
                answers = ((one.rule.__name__, one.rule(context)) for one in RULES)
                possible = (name for name, tag in answers if tag and is_possible(tag, word.tags))
                assert deciding_rule(words, index) == next(possible, "lexicon"), (sentence, word.text)


def test_a_rule_answers_only_with_a_reading_the_word_has() -> None:
    for sentence, *_ in DECIDED + TRAPS:
        words = row(marked(sentence)[0])
        for word, tagged in zip(words, tag(words), strict=True):
            assert tagged.tag in word.tags or tagged.tag == "RB"


def test_a_word_with_one_reading_keeps_it() -> None:
    assert [t.tag for t in tag(row("The ministers spoke."))] == ["DT", "NNS", "VBD", "."]


def test_the_lemma_follows_the_tag() -> None:
    lemmas = [t.lemma for t in tag(row("The leaves fell when he leaves."))]
    assert (lemmas[1], lemmas[5]) == ("leaf", "leave")
