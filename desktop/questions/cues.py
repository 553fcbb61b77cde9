"""Wordings that tell a question from a statement whatever the model thinks. English only."""

import re

_AUX = (
    "is|are|was|were|am|do|does|did|have|has|had|can|could|would|will|should|shall|may|might|must|isn't|aren't|wasn't|"
    "don't|doesn't|didn't|haven't|hasn't|can't|couldn't|wouldn't|won't|shouldn't"
)
_YOU = "you|your|we|i|they|he|she|it|there|that|this|the|a|an|any|anyone|anything|anybody|somebody|someone|those|these"
_ME = "(?:me|us)"
_PLEASE = "(?:please |just |briefly |maybe |perhaps |then |first |next |you could |start by |and )*"

_REQUEST = re.compile(
    rf"^{_PLEASE}(?:"
    rf"(?:tell|walk|talk|take|run|bring|guide) {_ME} (?!when you|if you)\w+|"
    rf"give {_ME} (?!a (?:second|sec|moment|minute)\b|one (?:second|moment|minute)\b)\w+|"
    rf"talk (?:to {_ME} |{_ME} )?(?:about|through)|share (?!my\b)(?:with {_ME} )?(?:a|an|some|your|one|the)\b|"
    rf"help {_ME} understand|let's (?:hear|talk about) (?!that later|it later)|let me ask you\b|"
    rf"describe \w+|explain \w+|define \w+|name (?:a|an|one|two|three|some|your)\b|"
    rf"list (?:a|an|some|two|three|the|your)\b|"
    rf"introduce yourself|start with (?:your|a|an|the)\b|say (?:something|a bit|a few words) about|go on\b|"
    rf"sum (?:\w+ )?up (?:your|for)|go over your|design (?:a|an|me|us|\w+$)|"
    rf"write (?:a|an|some|me)\b|sketch (?:a|an|the|me)\b|build me\b|ask {_ME} anything\b|"
    rf"convince {_ME}|sell {_ME}|elaborate|compare \w+|summari[sz]e \w+|"
    rf"imagine you|suppose you|say more|go into (?:more )?detail"
    r")"
)
_INDIRECT = re.compile(
    r"\b(?:i'd|i would|we'd|we would) (?:really )?(?:love|like|be (?:keen|interested|curious)|appreciate it if)"
    r"(?: for)? ?(?:to (?:hear|know|understand|learn|see)|you (?:to|could)|an example)\b(?! you in| from us)"
    r"|^(?:so )?(?:i'm|i am|we're) (?:curious|wondering|interested in|interested to)\b"
    r"|^(?:i want|we want) (?:you to|to know|to hear|to understand)\b"
    r"|^(?:what|all) (?:i|we)(?:'d| would)? (?:still |really )?(?:like|need|want) to (?:know|hear|understand) is\b"
    r"|^(?:i'm|i was|i am) (?:just |also )?(?:wondering|curious) (?:what|how|why|when|where|who|which|whether|if)\b"
    r"|^i (?:was|am) hoping you (?:could|can|would)\b|^(?:may|can|could|might) i (?:just )?ask \w+"
    r"|^i (?:still |also )?(?:need|have|wanted|want) to (?:ask|know|understand) "
    r"(?:whether|if|how|why|what|when|where) you\b"
    r"|^i (?:still |also )?(?:don't|can't) (?:quite |really )?(?:understand|see) (?:how|why|what) you\b"
    r"|^i'm not (?:quite |really )?(?:clear|sure) (?:on |about )?(?:how|why|what) you\b"
    r"|\bit(?:'d| would) (?:be (?:great|good|nice|helpful|interesting)|help(?: me| us)?) "
    r"(?:if you could|to (?:know|hear|understand))\b"
    r"|^(?:i'd|i would|we'd) be (?:grateful|glad|happy) if you (?:could|would) (?:tell|explain|describe|share|say)\b"
    r"|^my (?:next|first|last|other|second|final) question (?:is|would be) (?:what|how|why|when|where|whether|if)\b"
    r"|\b(?:could|can|would) you (?:perhaps |maybe |just |please |briefly )*"
    r"(?:tell|explain|describe|walk|talk|outline|share) "
    r"|^(?:maybe|perhaps) you (?:can |could )?(?:tell|explain|describe|walk|talk|outline|share|start) "
)
_WH = "(?:what|how|why|when|where|who|whom|whose|which)"
_ASKS = re.compile(
    rf"^(?:{_WH}(?:'s|'re|'d| (?:{_AUX}))\b(?! what| how)"
    rf"|(?:what|which|whose|how) (?:\w+ ){{1,4}}(?:{_AUX}) (?:{_YOU})\b"
    rf"|(?:{_AUX}) (?:{_YOU})\b|(?:any|ever) \w+ \w+|why(?: \w+)?$|how so$"
    rf"|(?:what|how) about\b|how come\b|why not\b|what if\b|any questions\b|anything else\b)"
)
_OPENS = re.compile(rf"^(?:{_WH}|{_AUX})\b")
_INSIDE = re.compile(
    rf"\b{_WH}(?: (?:\w+ ){{0,2}})?(?:is|are|was|were|do|does|did|would|could|can|will|have|has|should) (?:you|your)\b"
    r"|\b(?:would|could|can|do|did|have|are|will) you \w+"
    rf"|\b(?:what|how|why|who|where) (?:\w+ )?(?:is|are|was|were|do|does|did) (?:it|that|they|he|she|the|this)\b"
    r"|\bwhat(?:'s| is| was) (?:your|the)\b|\bwhat happened\b|\b(?:why|how) (?:is|was) that$"
    r"|\b(?:question is|wanted to ask(?: you)? is|(?:need|have|want) to ask|may i ask|can i ask)\b.* \w+ \w+"
)
_TELLS = re.compile(
    r"^(?:what an? (?!typical|good|bad|normal|usual|perfect)\w+|how \w+$(?<!how so)(?<!how come)|"
    r"which is (?:why|how|what|when|where|the)|"
    r"what (?:we|i|they) (?:\w+ ){1,4}(?:is|are|was|were)\b|(?:how|where|why|when) (?:we|i|they) \w+ (?!\w+ you)|"
    r"you know how|i'd (?:like|love) to (?:tell|thank|show|say|start|invite|introduce)|let me (?!ask|hear)\w+|"
    r"(?:tell|let) me (?:know|when you)|(?:have|take) a (?:seat|moment|minute)|is what it is|"
    r"give me (?:a|one) (?:second|sec|moment|minute))"
)
# "could you close the door": asked politely, answered by doing it.
_ACTION = re.compile(
    r"^(?:(?:can|could|would|will) you (?:mind )?|please |do )(?:please |just |maybe |quickly |all )*(?:"
    r"speak(?:ing)? (?:up|a|more|louder)|sign|clos(?:e|ing)|open|turn(?:ing)?|mov(?:e|ing)|wait(?:ing)?|sit|"
    r"come (?:in and|this)|take a seat|mut(?:e|ing)|unmut(?:e|ing)|shar(?:e|ing) your screen|switch(?:ing)?|hold on|"
    r"bear with|excuse|give (?:me|us) (?:a|one) (?:second|sec|moment|minute)|pass me|mind the|fill (?:in|out))\b"
)
# "what people like here is the freedom", "why I ask is …", "what happens next is we call you".
_WH_TELLS = re.compile(
    r"^(?:what (?:matters|happens(?! if| when)|happened|counts|helps|works|people|most people|everybody|everyone|"
    r"customers|(?:i|we|they|you|he|she|it)(?:'\w+)?)\b"
    r"|what's (?!your\b|the\b)\w+"
    r"|(?:how|why|where|when|who) (?:(?:i|we|they|you|it)(?:'\w+)?|this|that|the \w+|people|my \w+|our \w+)\b)"
    r"(?: \w+){0,6} (?:is|was|are(?! you\b| your\b)) \w+"
    # "how time flies": an exclamation, for a question of how turns the verb round
    r"|^how (?!come|much|many|long|often|far|soon|old|big|few)\w+ \w+(?:s|ed)$"
)
_TAG = re.compile(
    r"(?:^|[, ])(?:right|okay|yeah|you know|you know what i mean|you see what i mean|if that makes sense|"
    r"(?:is|are|was|were|do|does|did|have|has|can|could|would|will)n't (?:it|they|you|we|he|she|that)|"
    r"(?:is|was|are|does|did) (?:it|that|they|he|she))$"
)
_WHOLE_TAG = re.compile(
    r"^(?:right|okay|ok|yeah|yes|no|really|you know|you know what i mean|you see what i mean|see|"
    r"(?:does )?(?:that |this )?makes? sense|does that make sense|is that okay|is that (?:all )?right|"
    r"sound good|sounds good|"
    r"if that makes sense|isn't it)$"
)
_CONNECTION = re.compile(
    r"^(?:hello )?(?:hi )?(?:can|could) (?:you|everybody|everyone|we) (?:all |both |still |also )*(?:hear|see) "
    r"(?:me|us|my screen|my slides|the screen|the slides?|this|it|that)(?: now| okay| ok| all right| clearly)*$"
    r"|^(?:are you|you) (?:still )?(?:there|with us)$"
    r"|^(?:am i|is my (?:\w+ )?(?:audio|sound|mic|microphone|camera|voice))\b"
    r"|^is the (?:sound|audio|volume|picture|video)\b|^(?:shall|should) we (?:start|begin|get started|go ahead)\b"
    r"|^(?:are you )?(?:ready|all set)(?: to (?:start|begin|get started))?$"
)


def tells(words: str) -> bool:
    """Whether the form is that of a statement, whatever single words it holds ("what a great story", "have a seat")."""
    return bool(_TELLS.search(words))


def requests(words: str) -> bool:
    """Whether the words (see `clauses.core`) ask to tell something without the form of a question: "describe …"."""
    return bool(_REQUEST.search(words) or _INDIRECT.search(words))


def asks(words: str) -> bool:
    """Whether the words have the form of a question or of a request to tell something."""
    return requests(words) or bool(_ASKS.search(words))


def opens_like_a_question(words: str) -> bool:
    """Whether the first word is one that questions begin with, whatever follows: "does noise bother you"."""
    return bool(_OPENS.search(words))


def asks_inside(words: str) -> bool:
    """Whether a question stands inside the sentence ("we use SAP here, so how comfortable are you with that")."""
    return bool(_INSIDE.search(words))


def wants_an_action(words: str) -> bool:
    """Whether the sentence asks politely to do something ("could you close the door"), not to tell something."""
    return bool(_ACTION.search(words))


def explains(words: str) -> bool:
    """A statement that begins like a question: "what we like is the sea", "how it works is you get a list"."""
    return bool(_WH_TELLS.search(words)) and not _INDIRECT.search(words)


def is_tag(words: str) -> bool:
    """Nothing but a wish to be nodded at: "right?", "you see what I mean?"."""
    return bool(_WHOLE_TAG.match(words))


def is_tagged(words: str) -> bool:
    """A statement with such a wish behind it: "it's a tough market, isn't it?", "you've driven before, right?"."""
    return not (asks(words) or asks_inside(words)) and bool(_TAG.search(words))


def is_connection_check(words: str) -> bool:
    """ "Can you hear me?", "shall we start?": answered by a nod; an outline would only stand in the way."""
    return bool(_CONNECTION.match(words))
