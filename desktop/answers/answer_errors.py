"""What can go wrong between a question and its written answer, in words for a person."""

from desktop.errors import ProgramError


class AnswerError(ProgramError):
    """Base: no answer, or only a part of one. The outline stands in any case."""

    title = "The answer could not be written"
    message = "The outline stands. Ask for the answer again, or choose another writer in the settings."
    private_detail = True  # a server may quote the question back


class WrongKey(AnswerError):
    title = "The key was not accepted"
    message = "The server does not know this key. Check it in the settings, or enter a new one."


class KeyNotAllowed(AnswerError):
    title = "This key may not do that"
    message = "The server knows the key but does not allow it to use this model. Choose another model or another key."


class NoCredit(AnswerError):
    title = "No credit left"
    message = (
        "The provider says that this account's credit or quota is used up. Top it up there, or use the built-in writer."
    )


class RateLimited(AnswerError):
    title = "Too many questions at once"
    message = "The provider asks to wait a moment. Ask for this answer again shortly."


class UnknownModel(AnswerError):
    title = "The model is not there"
    message = "The server has no model or address of this name. Choose one of its models in the settings."


class QuestionTooLong(AnswerError):
    title = "Too much text for this model"
    message = (
        "The résumé, the job description and the question together are longer than this model can read. Shorten the "
        "job description, or choose another model."
    )


class RequestNotUnderstood(AnswerError):
    title = "The server did not accept the question"
    message = "The server refused the request as it stands. Another model or server may work; the details say why."


class AnswerRefused(AnswerError):
    title = "The model declined to answer"
    message = (
        "The provider's content rules stopped this answer. The outline still holds; ask in other words, or use the "
        "built-in writer."
    )


class ServerUnreachable(AnswerError):
    title = "The server cannot be reached"
    message = "There is no answer from the server's address. Check that it runs and that the address is right."


class ServerFailed(AnswerError):
    title = "The server has a problem of its own"
    message = "The server reported an error. Ask for this answer again; if it keeps failing, use another writer."


class FirstWordLate(AnswerError):
    title = "The server took too long"
    message = "No word of the answer came in time. Ask again, or choose a smaller model."


class AnswerStalled(AnswerError):
    title = "The answer stopped coming"
    message = "The server went silent in the middle of the answer. What came so far stays; ask again for the rest."


class AnswerBroken(AnswerError):
    title = "The connection broke"
    message = "The connection ended in the middle of the answer. What came so far stays; ask again for the rest."


class GarbageReply(AnswerError):
    title = "The reply makes no sense"
    message = (
        "What came back is not an answer. The address may belong to another kind of server; check it in the settings."
    )


class EmptyAnswer(AnswerError):
    title = "The answer was empty"
    message = "The model ended without a word. Ask again, or choose another model."


class KeyMissing(AnswerError):
    title = "A key is needed"
    message = "This provider wants a key and none is stored. Enter one in the settings, or use the built-in writer."


class LocalModelUnavailable(AnswerError):
    title = "The built-in writer is not running"
    message = "The built-in writer keeps ending. Restart the program; if it happens again, choose the smaller model."


class LocalModelRestarting(AnswerError):
    title = "The built-in writer is starting again"
    message = (
        "Answers are unavailable for a moment: the built-in writer is starting again. Ask for this answer shortly."
    )


class WeightsMissing(AnswerError):
    title = "The answer model is not there"
    message = "The file of the answer model is missing. Fetch it again in the settings; outlines work without it."


class WeightsDamaged(AnswerError):
    title = "The answer model is damaged"
    message = (
        "The file of the answer model is cut short or altered. Fetch it again in the settings; outlines work without "
        "it."
    )


class NotEnoughMemory(AnswerError):
    title = "Not enough memory for the answer model"
    message = (
        "The answer model needs more memory than is free. Close other programs, or choose the smaller model in the "
        "settings."
    )
