"""The client against a real process that answers well, badly, late or never."""

import asyncio
import socket
from collections.abc import Iterator

import pytest

from desktop.answers.answer_client import AnswerClient, Limits
from desktop.answers.answer_errors import (
    AnswerBroken,
    AnswerError,
    AnswerRefused,
    AnswerStalled,
    EmptyAnswer,
    FirstWordLate,
    GarbageReply,
    KeyMissing,
    KeyNotAllowed,
    NoCredit,
    QuestionTooLong,
    RateLimited,
    RequestNotUnderstood,
    ServerFailed,
    ServerUnreachable,
    UnknownModel,
    WrongKey,
)
from desktop.answers.providers import CUSTOM, LLAMA_CPP, OPENAI
from desktop.answers.request import AnswerRequest, ChatMessage
from tests.desktop.answers.scripted import ScriptedServer, scripted_server
from tests.desktop.answers.scripted_server import WORDS

PREFIX = (ChatMessage("system", "Say only what the notes say."),)
REQUEST = AnswerRequest(PREFIX, ChatMessage("user", "Question: Have you reduced cost? Use only F1."))


@pytest.fixture(scope="module")
def server() -> Iterator[ScriptedServer]:
    with scripted_server() as running:
        yield running


async def collect(client: AnswerClient, request: AnswerRequest = REQUEST) -> tuple[list[str], AnswerError | None]:
    """The pieces that came, and the error that ended them."""
    pieces: list[str] = []
    try:
        async for piece in client.stream(request):
            pieces.append(piece)  # noqa: PERF401  # what came before an error is wanted too
    except AnswerError as error:
        return pieces, error
    finally:
        await client.aclose()
    return pieces, None


def test_an_answer_comes_piece_by_piece(server: ScriptedServer) -> None:
    pieces, error = asyncio.run(collect(server.client("streams")))

    assert error is None
    assert pieces == list(WORDS)


def test_the_question_stands_after_the_prefix_and_nothing_is_left_to_chance(server: ScriptedServer) -> None:
    asyncio.run(collect(server.client("streams")))

    body = server.seen()["bodies"]["streams"]
    assert [message["role"] for message in body["messages"]] == ["system", "user"]
    assert body["temperature"] == 0
    assert body["max_tokens"] == REQUEST.max_tokens


def test_only_a_writer_that_understands_a_grammar_is_given_one(server: ScriptedServer) -> None:
    bound = AnswerRequest(PREFIX, REQUEST.question, grammar='root ::= "yes"')
    llama = AnswerClient(LLAMA_CPP.at(f"{server.address}/v1", "streams"), None)
    asyncio.run(collect(llama, bound))
    with_grammar = server.seen()["bodies"]["streams"]
    asyncio.run(collect(server.client("streams"), bound))
    without = server.seen()["bodies"]["streams"]

    assert with_grammar["grammar"] == bound.grammar
    assert "grammar" not in without


def test_a_writer_with_a_form_goes_on_from_the_beginning_and_is_read_as_citing_behind(server: ScriptedServer) -> None:
    bound = AnswerRequest(PREFIX, REQUEST.question, 'root ::= "yes"', begin="[F1] I led", unbound=" Use only F1.")
    pieces, error = asyncio.run(collect(AnswerClient(LLAMA_CPP.at(f"{server.address}/v1", "streams"), None), bound))
    last = server.seen()["bodies"]["streams"]["messages"][-2:]

    assert error is None
    assert "".join(pieces) == "I led" + "".join(WORDS).rstrip() + " [F1]"
    assert [message["role"] for message in last] == ["user", "assistant"]
    assert (last[0]["content"], last[1]["content"]) == (REQUEST.question.content, "[F1] I led")


def test_the_beginning_is_said_before_the_first_word_is_written(server: ScriptedServer) -> None:
    bound = AnswerRequest(PREFIX, REQUEST.question, 'root ::= "yes"', begin="[F1] At Contoso, I led")
    pieces, error = asyncio.run(collect(AnswerClient(LLAMA_CPP.at(f"{server.address}/v1", "wrong-key"), None), bound))

    assert pieces == ["At Contoso, I led"]
    assert bound.said_at_once == "At Contoso, I led"
    assert isinstance(error, WrongKey)


def test_a_writer_without_a_form_is_told_what_to_use(server: ScriptedServer) -> None:
    bound = AnswerRequest(PREFIX, REQUEST.question, 'root ::= "yes"', begin="[F1] I led", unbound=" Use only F1.")
    asyncio.run(collect(server.client("streams"), bound))
    messages = server.seen()["bodies"]["streams"]["messages"]

    assert messages[-1] == {"role": "user", "content": f"{REQUEST.question.content} Use only F1."}


@pytest.mark.parametrize(
    ("model", "expected", "asked"),
    [
        ("wrong-key", WrongKey, 1),
        ("not-allowed", KeyNotAllowed, 1),
        ("unknown-model", UnknownModel, 1),
        ("rate-limit", RateLimited, 1),
        ("rate-limit-briefly", RateLimited, 2),
        ("no-credit", NoCredit, 1),
        ("too-long", QuestionTooLong, 1),
        ("filtered", AnswerRefused, 1),
        ("bad-request", RequestNotUnderstood, 1),
        ("fails", ServerFailed, 2),
        ("loading", ServerFailed, 2),
        ("html", GarbageReply, 1),
        ("garbage", GarbageReply, 1),
        ("other-json", GarbageReply, 1),
        ("empty", EmptyAnswer, 1),
        ("breaks-at-once", AnswerBroken, 2),
        ("error-inside", NoCredit, 1),
    ],
)
def test_each_failure_has_its_own_words_and_only_passing_ones_are_tried_again(
    server: ScriptedServer, model: str, expected: type[AnswerError], asked: int
) -> None:
    before = server.seen()["asked"].get(model, 0)
    pieces, error = asyncio.run(collect(server.client(model)))

    assert pieces == []
    assert type(error) is expected
    assert server.seen()["asked"][model] - before == asked


@pytest.mark.parametrize("model", ["fails-once", "limited-once", "no-temperature"])
def test_a_failure_that_passes_is_not_noticed(server: ScriptedServer, model: str) -> None:
    pieces, error = asyncio.run(collect(server.client(model)))

    assert error is None
    assert pieces == list(WORDS)


@pytest.mark.parametrize(
    ("model", "expected"),
    [("drops", AnswerBroken), ("ends-early", AnswerBroken), ("filtered-late", AnswerRefused)],
)
def test_what_came_before_the_end_stays_and_is_never_asked_for_twice(
    server: ScriptedServer, model: str, expected: type[AnswerError]
) -> None:
    pieces, error = asyncio.run(collect(server.client(model)))

    assert pieces == list(WORDS[:3])
    assert type(error) is expected
    assert server.seen()["asked"][model] == 1


@pytest.mark.parametrize("model", ["never-begins", "silent"])
def test_a_server_that_never_says_a_word_is_given_up(server: ScriptedServer, model: str) -> None:
    pieces, error = asyncio.run(collect(server.client(model, Limits(first_token_s=0.3))))

    assert pieces == []
    assert type(error) is FirstWordLate


def test_a_stream_that_goes_silent_is_given_up_with_what_came(server: ScriptedServer) -> None:
    pieces, error = asyncio.run(collect(server.client("stalls", Limits(gap_s=0.3))))

    assert pieces == list(WORDS[:3])
    assert type(error) is AnswerStalled


@pytest.mark.parametrize("how", ["cancelled", "closed"])
def test_ending_an_answer_closes_its_connection(server: ScriptedServer, how: str) -> None:
    async def end_after_three_pieces(model: str) -> None:
        client = server.client(model)
        pieces = client.stream(REQUEST)
        for _ in range(3):
            await anext(pieces)
        if how == "closed":
            await pieces.aclose()
        else:
            waiting = asyncio.ensure_future(anext(pieces))
            await asyncio.sleep(0)  # lets it wait for the fourth piece
            waiting.cancel()
            await asyncio.wait([waiting])
        await asyncio.to_thread(server.wait_until_closed, model)
        await client.aclose()

    asyncio.run(end_after_three_pieces(f"stalls/{how}"))

    assert server.seen()["asked"][f"stalls/{how}"] == 1


def test_a_server_that_is_not_there_is_named_so() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound and not listening: every connection is refused
        nobody = CUSTOM.at(f"http://127.0.0.1:{taken.getsockname()[1]}/v1", "m")
        _, error = asyncio.run(collect(AnswerClient(nobody, "a key")))

    assert type(error) is ServerUnreachable


@pytest.mark.parametrize("address", ["", "no address", "http://", "http://[half/v1", "ftp://127.0.0.1/v1"])
def test_an_address_that_is_none_is_a_server_that_cannot_be_reached(address: str) -> None:
    _, error = asyncio.run(collect(AnswerClient(CUSTOM.at(address, "m"), "a key")))

    assert type(error) is ServerUnreachable


def test_without_a_key_nothing_is_asked_of_a_provider_that_wants_one() -> None:
    _, error = asyncio.run(collect(AnswerClient(OPENAI, None)))

    assert type(error) is KeyMissing


def test_warming_up_sends_the_prefix_and_asks_for_one_token(server: ScriptedServer) -> None:
    async def warm_up(model: str) -> None:
        client = server.client(model)
        await client.warm_up(PREFIX)
        await client.aclose()

    asyncio.run(warm_up("empty"))

    body = server.seen()["bodies"]["empty"]
    assert body["messages"][0] == {"role": "system", "content": PREFIX[0].content}
    assert body["max_tokens"] == 1


@pytest.mark.parametrize(
    ("model", "ok", "words"), [("streams", True, "answers"), ("wrong-key", False, "does not know this key")]
)
def test_the_connection_test_says_plainly_what_came_of_it(
    server: ScriptedServer, model: str, ok: bool, words: str
) -> None:
    async def test() -> tuple[bool, str]:
        client = server.client(model)
        verdict = await client.test()
        await client.aclose()
        return verdict.ok, verdict.sentence

    found_ok, sentence = asyncio.run(test())

    assert found_ok is ok
    assert words in sentence


def test_no_error_holds_the_key(server: ScriptedServer) -> None:
    _, error = asyncio.run(collect(AnswerClient(server.provider("wrong-key"), "sk-secret-value")))

    assert error is not None
    assert "sk-secret-value" not in f"{error.title} {error.message} {error.detail} {error!r}"
