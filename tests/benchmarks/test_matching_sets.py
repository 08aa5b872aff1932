"""The parts of the made-up world that need none of the lists of names: what they give is as the figures say."""

from __future__ import annotations

import numpy as np
import pytest

from tests.benchmarks.matching_sets.countries import COUNTRIES
from tests.benchmarks.matching_sets.mistakes import mistyped, with_slips, without_accents
from tests.benchmarks.matching_sets.repeated import SAID_AGAIN, copied, repeated
from tests.benchmarks.matching_sets.telephones import STYLES, written
from tests.benchmarks.matching_sets.websites import SHAPES, websites
from tests.benchmarks.matching_sets.words import Words, by_rank, invented, texts, with_tail


def rng() -> np.random.Generator:
    return np.random.default_rng(1)


def test_a_fifth_of_the_records_say_somebody_again():
    entity = repeated(10_000, 9_000, rng())
    assert len(np.unique(entity)) == 10_000 * (1 - SAID_AGAIN)
    assert np.bincount(entity).max() > 2


def test_a_world_too_small_for_its_table_is_refused():
    with pytest.raises(ValueError, match="too few"):
        repeated(100, 50, rng())


def test_a_copy_comes_from_a_record_of_the_same_entity():
    entity = repeated(2_000, 2_000, rng())
    said = copied({"name": texts(f"entity {number}" for number in entity)}, entity, ("name",), rng())["name"]
    same = [name.lower().strip() == f"entity {number}" for name, number in zip(said, entity, strict=True)]
    assert np.mean(same) > 0.99
    assert None not in said.tolist()


@pytest.mark.parametrize("word", ["Katherine", "Müller", "+49 30 1234567", "van der Berg"])
def test_a_slip_changes_a_word_and_leaves_most_of_it(word):
    slips = {mistyped(word, tuple(chances)) for chances in rng().random((200, 3))}
    assert len(slips) > 10
    assert all(abs(len(slip) - len(word)) <= 2 for slip in slips)


def test_a_slip_in_a_number_hits_a_digit():
    slips = {mistyped("030/1234567", tuple(chances)) for chances in rng().random((200, 3))}
    assert not any(letter.isalpha() for slip in slips for letter in slip)


def test_as_many_values_have_a_slip_as_asked_and_blanks_stay_blank():
    values = texts(["Katherine", None] * 5_000)
    slipped = with_slips(values, rng(), 0.1)
    changed = [one != other for one, other in zip(values, slipped, strict=True)]
    assert 0.04 < np.mean(changed) < 0.06
    assert values[0] == "Katherine"


def test_accents_are_left_out_in_both_ways():
    assert without_accents("Größe", (0.9, 0.0, 0.0)) == "Groesse"
    assert without_accents("Größe", (0.1, 0.0, 0.0)) == "Grosse"


def test_a_number_has_the_same_last_digits_in_every_style():
    styles = np.arange(len(STYLES))
    for at, country in enumerate(COUNTRIES):
        numbers = texts([f"{country.areas[0]} 1234567"] * len(styles))
        digits = {
            "".join(filter(str.isdigit, said))[-7:] for said in written(numbers, np.full(len(styles), at), styles)
        }
        assert digits == {"1234567"}, country.code


def test_a_website_keeps_its_domain():
    assert all("acme.example" in website for website in websites(texts(["acme.example"] * 10 * len(SHAPES)), rng()))


def test_words_are_drawn_by_their_weight():
    drawn = Words.weighted({"often": 9.0, "seldom": 1.0}).draw(rng(), 10_000)
    assert 0.88 < np.mean(drawn == "often") < 0.92


def test_rare_words_have_their_share_and_are_none_of_the_common():
    common = ["anna", "berta", "carla", "dorothea", "emilia", "friederike", "gerda", "hanna", "ida", "johanna"]
    rare = invented(rng(), common, 50)
    assert rare
    assert not set(rare) & set(common)
    assert rare == invented(rng(), common, 50)
    weights = with_tail(by_rank(common), 0.4, rare)
    assert sum(weights[word] for word in rare) == pytest.approx(0.4)
