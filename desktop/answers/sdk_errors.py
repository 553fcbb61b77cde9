"""From the openai SDK's exceptions to ours, and which of them are worth a second try."""

from typing import Any

import httpx
import openai

from desktop.answers.answer_errors import (
    AnswerBroken,
    AnswerError,
    AnswerRefused,
    GarbageReply,
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

_QUOTA = frozenset({"insufficient_quota", "billing_hard_limit_reached", "billing_not_active", "quota_exceeded"})
_TOO_LONG = frozenset({"context_length_exceeded", "exceed_context_size_error"})
_REFUSED = frozenset({"content_filter", "content_policy_violation"})
_LONGEST_WAIT_S = 5.0
_MET_NOBODY = (httpx.ConnectError, httpx.ConnectTimeout, httpx.UnsupportedProtocol)

_BY_STATUS: dict[int, type[AnswerError]] = {
    401: WrongKey,
    402: NoCredit,
    403: KeyNotAllowed,
    404: UnknownModel,
    413: QuestionTooLong,
    429: RateLimited,
}


def explain(error: Exception) -> AnswerError:
    """The sentence for this exception of the SDK, of httpx or of a reply that is no JSON. Never holds the key."""
    detail = _detail(error)
    match error:
        case AnswerError():
            return error
        case openai.APIStatusError():
            return _of_status(error, detail)
        case openai.APIConnectionError() | httpx.TransportError():
            met_nobody = isinstance(error.__cause__ or error, _MET_NOBODY)
            return ServerUnreachable(detail=detail) if met_nobody else AnswerBroken(detail=detail)
        case openai.APIError():
            # Sent inside a stream that had begun well: {"error": …}.
            return _of_body(error, detail) or ServerFailed(detail=detail)
        case _:
            return GarbageReply(detail=detail)


def retry_after_s(error: Exception) -> float | None:
    """How long to wait before the one more try, or None where another try would not help.

    Only for failures that pass by themselves; a wrong key and an empty purse stay what they are.
    """
    match error:
        case openai.RateLimitError() if not _codes(error) & _QUOTA:
            return _asked_to_wait(error)
        case openai.InternalServerError():
            return 0.2
        case openai.APIConnectionError() | httpx.TransportError():
            return 0.2
        case _:
            return None


def _of_status(error: openai.APIStatusError, detail: str) -> AnswerError:
    known = _of_body(error, detail)
    if known is not None:
        return known
    if error.status_code >= 500:
        return ServerFailed(detail=detail)
    return _BY_STATUS.get(error.status_code, RequestNotUnderstood)(detail=detail)


def _of_body(error: openai.APIError, detail: str) -> AnswerError | None:
    codes = _codes(error)
    if codes & _QUOTA:
        return NoCredit(detail=detail)
    if codes & _TOO_LONG:
        return QuestionTooLong(detail=detail)
    if codes & _REFUSED:
        return AnswerRefused(detail=detail)
    return None


def _codes(error: openai.APIError) -> set[str]:
    return {str(code) for code in (error.code, error.type) if code}


def _asked_to_wait(error: openai.APIStatusError) -> float | None:
    try:
        seconds = float(error.response.headers["retry-after"])
    except (KeyError, ValueError):
        return None
    return seconds if 0 <= seconds <= _LONGEST_WAIT_S else None


def _detail(error: Exception) -> str:
    body: Any = getattr(error, "body", None)
    status = getattr(error, "status_code", "")
    cause = error.__cause__ or error
    return f"{type(error).__name__} {status} {body if body is not None else cause}"[:500]
