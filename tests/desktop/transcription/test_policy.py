"""The streaming policy by simulation: a script of words, a perfect recogniser, a clock of samples."""

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.transcription.actions import HearPartial, HearWhole
from desktop.transcription.messages import Final, Interim, Provisional, Removed, Revised, Settled
from desktop.transcription.policy import TurnPolicy
from desktop.transcription.policy_settings import PolicySettings
from desktop.transcription.sound import BLOCK
from desktop.transcription.turn import Part
from shared.vocabulary import SAMPLE_RATE
from tests.desktop.transcription.simulated import Simulation, Speech

QUESTION = "What is your greatest weakness?"


def seconds(position: int) -> float:
    return position / SAMPLE_RATE


def commit_wait(text: str, before: Speech | None = None) -> float:
    """Seconds from the last sound of the text to its commit."""
    speech = (before or Speech()).say(text)
    policy = TurnPolicy("system")
    simulation = Simulation(speech, policy)
    for start in range(0, int((speech.at_s + 4) * SAMPLE_RATE), BLOCK):
        simulation._take(policy.hear(start, speech.probability(start)))
        simulation._answer_due(start)
        if any(isinstance(action, Final) and text in action.text for action in simulation.actions):
            return seconds(start + BLOCK) - speech.at_s
    raise AssertionError("never committed")


def test_a_turn_is_shown_at_the_onset_of_the_pause_and_committed_without_another_decode() -> None:
    simulation = Simulation(Speech().say(QUESTION)).run()

    kinds = [type(action) for action in simulation.actions if not isinstance(action, Interim | Settled)]
    assert kinds[:2] == [Provisional, Final]
    assert len([asked for asked in simulation.asked if isinstance(asked, HearWhole)]) == 1
    assert simulation.transcript() == {1: QUESTION}


def test_the_whole_turn_is_asked_for_within_a_tenth_of_a_second_of_silence() -> None:
    speech = Speech().say(QUESTION)
    simulation = Simulation(speech).run()

    whole = next(asked for asked in simulation.asked if isinstance(asked, HearWhole))
    assert 0.06 <= seconds(whole.end) - speech.at_s <= 0.1


def test_a_whole_question_waits_half_a_second() -> None:
    assert 0.47 <= commit_wait(QUESTION) <= 0.56


def test_a_statement_waits_seven_tenths_of_a_second() -> None:
    assert 0.67 <= commit_wait("We moved the office last year.") <= 0.76


def test_a_turn_that_ends_in_a_conjunction_waits_longest() -> None:
    assert 1.37 <= commit_wait("I liked the work and") <= 1.46


def test_a_speaker_who_pauses_long_in_mid_turn_is_given_more_time() -> None:
    slow = Speech()
    for _ in range(4):
        slow.say("so I was thinking and").pause(0.9)

    assert commit_wait(QUESTION, slow) > 1.0


def test_speech_that_goes_on_takes_the_provisional_text_back_and_the_turn_grows() -> None:
    simulation = Simulation(Speech().say("Tell me about a time").pause(0.4).say("when you failed.")).run()

    assert [action.text for action in simulation.said(Provisional)] == [
        "Tell me about a time",
        "Tell me about a time when you failed.",
    ]
    assert len(simulation.said(Final)) == 1


def test_speech_within_a_second_and_a_half_of_the_commit_joins_the_committed_turn() -> None:
    simulation = Simulation(Speech().say(QUESTION).pause(1.7).say("And how do you handle it?")).run()

    (revised,) = simulation.said(Revised)
    assert (revised.turn, revised.reason) == (1, "merged")
    assert revised.text == f"{QUESTION} And how do you handle it?"


def test_speech_later_than_that_is_a_turn_of_its_own() -> None:
    simulation = Simulation(Speech().say(QUESTION).pause(2.4).say("How do you handle it?")).run()

    assert simulation.transcript() == {1: QUESTION, 2: "How do you handle it?"}


def test_a_click_is_never_decoded() -> None:
    simulation = Simulation(Speech().say("tick", word_s=0.05)).run()

    assert simulation.asked == []
    assert simulation.said(Final, Removed) == []


def test_a_click_after_a_commit_changes_nothing() -> None:
    simulation = Simulation(Speech().say(QUESTION).pause(1.5).say("", 0).say("", 0)).run()
    clicked = Simulation(Speech().say(QUESTION).pause(1.5)).speech
    clicked.say("tick", word_s=0.05)

    after = Simulation(clicked).run()

    assert after.transcript() == simulation.transcript()


def test_noise_that_turns_out_to_be_no_speech_leaves_no_number_behind() -> None:
    policy = TurnPolicy("system")
    simulation = Simulation(Speech().say("mm mm mm").pause(3).say(QUESTION), policy)
    heard = simulation.speech.heard
    simulation.speech.heard = lambda start, end: tuple(w for w in heard(start, end) if w.text != "mm")  # type: ignore

    simulation.run()

    assert simulation.transcript() == {1: QUESTION}


def test_shown_text_that_turns_out_to_be_nothing_is_removed() -> None:
    policy = TurnPolicy("system")
    for start in range(0, 20 * BLOCK, BLOCK):
        actions = policy.hear(start, 0.9)
    partial = [action for action in actions if isinstance(action, HearPartial)]
    while not partial:
        start += BLOCK
        partial = [action for action in policy.hear(start, 0.9) if isinstance(action, HearPartial)]
    shown = policy.partial_heard(partial[0].number, "Thank you")
    asked = policy.finish()

    nothing = Part(0, start, "", placed=True)
    told = policy.whole_heard(asked[0].number, nothing)

    assert isinstance(shown[0], Interim)
    assert next(action for action in told if isinstance(action, Removed)).reason == "no_speech"


def test_a_monologue_is_cut_without_losing_or_doubling_a_word() -> None:
    speech = Speech()
    for number in range(60):
        speech.say(f"one{number} two{number} three{number}.").pause(0.2)
    simulation = Simulation(speech).run()

    texts = simulation.transcript()
    assert " ".join(texts.values()).replace(".", "") == " ".join(word.text for word in speech.words).replace(".", "")
    assert len(texts) >= 2
    assert max(asked.end - asked.start for asked in simulation.asked) <= 28 * SAMPLE_RATE


def test_a_monologue_without_any_pause_is_cut_and_kept_whole() -> None:
    speech = Speech().say(" ".join(f"w{number}" for number in range(250)), word_s=0.32)

    simulation = Simulation(speech).run()

    assert " ".join(simulation.transcript().values()).split() == [word.text for word in speech.words]


def test_microphone_partials_can_be_switched_off() -> None:
    policy = TurnPolicy("microphone", settings=PolicySettings(partials=False))
    simulation = Simulation(Speech().say(QUESTION * 3), policy).run()

    assert not any(isinstance(asked, HearPartial) for asked in simulation.asked)


def test_solid_words_of_a_turn_never_change() -> None:
    simulation = Simulation(Speech().say("I think that the hardest part was getting everyone to agree on it")).run()

    solid: list[str] = []
    interims = [action for action in simulation.actions if isinstance(action, Interim)]
    for interim in interims:
        words = interim.text.split()[: interim.solid_words]
        assert words[: len(solid)] == solid
        solid = words
    assert solid


def test_turns_are_numbered_from_where_the_caller_says() -> None:
    simulation = Simulation(Speech().say(QUESTION), TurnPolicy("system", first_turn=7)).run()

    assert simulation.transcript() == {7: QUESTION}


phrases = st.tuples(
    st.integers(1, 30),
    st.sampled_from([0.15, 0.25, 0.3, 0.45]),
    st.sampled_from([0.1, 0.2, 0.4, 0.8, 1.2, 1.8, 2.5, 4]),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(phrases, min_size=1, max_size=8), st.integers(0, 40))
def test_every_word_is_committed_exactly_once_and_in_order(script: list[tuple[int, float, float]], late: int) -> None:
    speech = Speech()
    for phrase, (count, word_s, pause) in enumerate(script):
        speech.say(" ".join(f"p{phrase}w{word}" for word in range(count)), word_s).pause(pause)

    simulation = Simulation(speech, late_blocks=late).run()

    texts = simulation.transcript()
    assert list(texts) == list(range(1, len(texts) + 1))
    assert " ".join(texts.values()).split() == [word.text for word in speech.words]


@settings(max_examples=40, deadline=None)
@given(st.lists(phrases, min_size=1, max_size=6))
def test_a_slow_machine_commits_the_same_turns_as_a_fast_one(script: list[tuple[int, float, float]]) -> None:
    speech = Speech()
    for phrase, (count, word_s, pause) in enumerate(script):
        speech.say(" ".join(f"p{phrase}w{word}" for word in range(count)), word_s).pause(pause)

    fast, slow = Simulation(speech).run(), Simulation(speech, late_blocks=100).run()

    assert slow.transcript() == fast.transcript()


@settings(max_examples=40, deadline=None)
@given(st.lists(phrases, min_size=1, max_size=6))
def test_nothing_is_settled_before_it_is_committed(script: list[tuple[int, float, float]]) -> None:
    speech = Speech()
    for phrase, (count, word_s, pause) in enumerate(script):
        speech.say(" ".join(f"p{phrase}w{word}" for word in range(count)), word_s).pause(pause)

    simulation = Simulation(speech, late_blocks=5).run()

    committed: set[str] = set()
    for action in simulation.actions:
        if isinstance(action, Final | Revised):
            committed |= set(action.text.split())
        if isinstance(action, Settled):
            settled = {word.text for word in speech.words if word.end <= action.position}
            assert settled <= committed
