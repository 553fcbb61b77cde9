"""What a writer is asked: the part that stays the same, and the question."""

from typing import Literal

import msgspec

Role = Literal["system", "user", "assistant"]


class ChatMessage(msgspec.Struct, frozen=True):
    role: Role
    content: str


class AnswerRequest(msgspec.Struct, frozen=True):
    """`prefix` is byte-identical from question to question, so that a server that has read it need not read it again.

    `grammar` (GBNF) binds the form of the answer where the writer understands one; others ignore it.
    """

    prefix: tuple[ChatMessage, ...]
    question: ChatMessage
    grammar: str = ""
    max_tokens: int = 160
