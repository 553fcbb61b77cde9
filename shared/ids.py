"""Names of things that travel between the parts of the program."""

from typing import NewType

SessionId = NewType("SessionId", str)  # 32 hexadecimal digits, random
SegmentId = NewType("SegmentId", str)  # "system-12": the source and the turn's number, from 1
QuestionId = NewType("QuestionId", int)  # from 1 within a session
AnswerId = NewType("AnswerId", int)  # from 1 within a session
FactId = NewType("FactId", str)  # "F12": the résumé's statements, from 1
