"""What a writer is asked: the part that stays the same, and the question."""

from typing import Literal

import msgspec

Role = Literal["system", "user", "assistant"]


class ChatMessage(msgspec.Struct, frozen=True):
    role: Role
    content: str


class AnswerRequest(msgspec.Struct, frozen=True):
    """`prefix` is byte-identical from question to question, so that a server that has read it need not read it again.

    Where the writer can be held to a form, `begin` is what its answer begins with, and `grammar` (GBNF) how it goes on;
    to any other `unbound` is said behind the question. Both cite before each sentence.
    """

    prefix: tuple[ChatMessage, ...]
    question: ChatMessage
    grammar: str = ""
    begin: str = ""
    unbound: str = ""
    max_tokens: int = 200

    @property
    def said_at_once(self) -> str:
        """The beginning without its id, as it is heard."""
        return self.begin.partition("] ")[2]

    @property
    def bound_messages(self) -> tuple[ChatMessage, ...]:
        """With the beginning of the answer, from which the writer goes on."""
        begun = (ChatMessage("assistant", self.begin),) if self.begin else ()
        return (*self.prefix, self.question, *begun)

    @property
    def free_messages(self) -> tuple[ChatMessage, ...]:
        return (*self.prefix, ChatMessage(self.question.role, self.question.content + self.unbound))
